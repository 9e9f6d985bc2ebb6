"""A session's last day comes before its first."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import Entity, Session, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark

FAULT = Fault(
    code="SES005",
    slug="session-days-backwards",
    severity=Severity.WARNING,
    title="The number of a session's last day is lower than that of its first.",
    reason="No day lies between the two, so the session takes none and falls out of every count of days.",
    hint="Swap the two numbers, or mend the one that is mistyped.",
)


def _judge(session: Session) -> Iterator[Remark]:
    first, last = session.first_day, session.last_day
    if first is not None and last is not None and last < first:
        yield Remark(session, "last_day", f"begins on day {first} and ends on day {last}")


def _example(first: int, last: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="sikasso"),
        Session(id="framework", workshop="sikasso", first_day=first, last_day=last),
    )


def _good() -> tuple[Entity, ...]:
    return _example(1, 2)


def _bad() -> tuple[Entity, ...]:
    return _example(2, 1)


RULE = RecordRule(fault=FAULT, kind=Session, judge=_judge, good=_good, bad=_bad)
