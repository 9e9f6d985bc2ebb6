"""Two sessions of one workshop bear one number."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Session, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark

FAULT = Fault(
    code="SES004",
    slug="session-number-used-twice",
    severity=Severity.WARNING,
    title="Two sessions of one workshop, in one track or in none, bear the same number.",
    reason="The order of the agenda is lost, and one session may have been entered twice.",
    hint="Mend the number; sessions of parallel tracks may share one if each names its track.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    first: dict[tuple[str, str | None, int], str] = {}
    for session in data.of(Session):
        if session.number is None:
            continue
        there = first.setdefault((session.workshop, session.track, session.number), session.id)
        if there != session.id:
            yield Remark(session, "number", f"bears number {session.number}, as does session {there!r}")


def _example(number: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="casablanca-2"),
        Session(id="framework", workshop="casablanca-2", number=1),
        Session(id="evidence", workshop="casablanca-2", number=number),
    )


def _good() -> tuple[Entity, ...]:
    return _example(2)


def _bad() -> tuple[Entity, ...]:
    return _example(1)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
