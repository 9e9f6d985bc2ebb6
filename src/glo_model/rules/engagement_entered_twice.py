"""One person has one role twice at one event."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, Entity, Person, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._events import workshop_of

FAULT = Fault(
    code="ENG001",
    slug="engagement-entered-twice",
    severity=Severity.WARNING,
    title="One person is entered twice at one event, or at one session of it, in the same role.",
    reason="Lists are joined from several sheets; each entry then counts as an attendance of its own.",
    hint="Keep one of the entries, with what either of them says.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    seen: set[tuple[str, str | None, str, str]] = set()
    for engagement in data.of(Engagement):
        workshop = workshop_of(engagement, data)
        if engagement.person is None or workshop is None:
            continue
        part = (workshop, engagement.session, engagement.person, engagement.role)
        if part in seen:
            message = f"one person is entered twice as {engagement.role} at workshop {workshop!r}"
            yield Remark(engagement, "person", message)
        seen.add(part)


def _example(role: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="durban"),
        Person(id="P-01"),
        Engagement(id="E-01", workshop="durban", person="P-01", role="speaker"),
        Engagement(id="E-02", workshop="durban", person="P-01", role=role),
    )


def _good() -> tuple[Entity, ...]:
    return _example("facilitator")


def _bad() -> tuple[Entity, ...]:
    return _example("speaker")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
