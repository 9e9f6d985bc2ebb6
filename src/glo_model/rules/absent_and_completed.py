"""Somebody who was absent is marked as having completed the event."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import Engagement, Entity, Person, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark

FAULT = Fault(
    code="ENG004",
    slug="absent-and-completed",
    severity=Severity.ERROR,
    title="The role of an engagement and its mark of completion contradict each other.",
    reason="Who was absent completed nothing; counted as completed, the person would be reported as trained.",
    hint="Look at the list of attendance, and mend the role or the mark.",
)


def _judge(engagement: Engagement) -> Iterator[Remark]:
    if engagement.role == "absent" and engagement.completed:
        yield Remark(engagement, "completed", "the role and the mark of completion contradict each other")


def _example(role: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="sulaimaniyah"),
        Person(id="P-01"),
        Engagement(id="E-01", workshop="sulaimaniyah", person="P-01", role=role, completed=True),
    )


def _good() -> tuple[Entity, ...]:
    return _example("trainee")


def _bad() -> tuple[Entity, ...]:
    return _example("absent")


RULE = RecordRule(fault=FAULT, kind=Engagement, judge=_judge, good=_good, bad=_bad)
