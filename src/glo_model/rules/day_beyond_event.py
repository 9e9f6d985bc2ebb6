"""A session is on a later day than its workshop has."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Session, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import days_said
from glo_model.values.when import When

FAULT = Fault(
    code="SES002",
    slug="day-beyond-event",
    severity=Severity.WARNING,
    title="A session is on a day whose number is certainly beyond the length of its workshop.",
    reason="Agendas tell sessions by their day, as \u201con the third day\u201d; a fourth day of three has no date.",
    hint="Mend the day's number; days of a workshop count from 1, and days without training do not count.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for session in data.of(Session):
        number = max(session.first_day or 0, session.last_day or 0)
        workshop = data.get(Workshop, session.workshop)
        most = _most_days(workshop) if workshop and number else None
        if most is not None and number > most:
            field = "last_day" if session.last_day == number else "first_day"
            yield Remark(session, field, f"is on day {number}, but workshop {session.workshop!r} has at most {most}")


def _most_days(workshop: Workshop) -> int | None:
    """Return the most days that a workshop has, by its dates or else by its stated duration."""
    if workshop.when is not None:
        return workshop.when.dates.days[1]
    said = None if workshop.stated_duration is None else days_said(workshop.stated_duration)
    return None if said is None else said.high


def _example(day: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="casablanca-2", when=When.of("2018-09-24/2018-09-26")),
        Session(id="evidence", workshop="casablanca-2", first_day=day),
    )


def _good() -> tuple[Entity, ...]:
    return _example(3)


def _bad() -> tuple[Entity, ...]:
    return _example(4)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
