"""A session is on a day that its workshop does not have."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Session, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import days, outside
from glo_model.values.when import When

FAULT = Fault(
    code="SES001",
    slug="session-outside-event",
    severity=Severity.WARNING,
    title="A session is certainly on a day on which its workshop was not held.",
    reason="One of the two is wrong, and days of training are counted from either; partial dates are given the benefit"
    " of the doubt.",
    hint="Mend the days of the session, widen those of the workshop, or move the session to the workshop it is of.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for session in data.of(Session):
        workshop = data.get(Workshop, session.workshop)
        if workshop and session.when and workshop.when and outside(session.when, workshop.when):
            message = f"is on {days(session.when)}, but workshop {workshop.id!r} on {days(workshop.when)}"
            yield Remark(session, "when", message)


def _example(day: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="casablanca-2", when=When.of("2018-09-24/2018-09-26")),
        Session(id="evidence", workshop="casablanca-2", when=When.of(day)),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2018-09-26")


def _bad() -> tuple[Entity, ...]:
    return _example("2018-09-27")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
