"""A session ends at an earlier hour than it starts."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import Entity, Session, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark
from glo_model.values.clock import ClockTime

FAULT = Fault(
    code="SES003",
    slug="clock-backwards",
    severity=Severity.WARNING,
    title="A session ends at an earlier hour than it starts, and is not of several days.",
    reason="Its hours cannot be counted; most often afternoon was typed as morning, 02:00 for 14:00.",
    hint="Write hours from 00:00 to 23:59, or give the last day of a session that goes on.",
)


def _judge(session: Session) -> Iterator[Remark]:
    starts, ends = session.starts, session.ends
    if starts is None or ends is None or ends.minutes >= starts.minutes or _may_go_on(session):
        return
    yield Remark(session, "ends", f"starts at {starts} and ends at {ends}")


def _may_go_on(session: Session) -> bool:
    """Tell whether a session may end on a later day than that on which it begins."""
    if session.last_day is not None:
        return session.first_day is None or session.last_day > session.first_day
    return session.when is not None and session.when.dates.days != (1, 1)


def _example(ends: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="hunza"),
        Session(id="opening", workshop="hunza", first_day=1, starts=ClockTime("09:00"), ends=ClockTime(ends)),
    )


def _good() -> tuple[Entity, ...]:
    return _example("12:30")


def _bad() -> tuple[Entity, ...]:
    return _example("02:30")


RULE = RecordRule(fault=FAULT, kind=Session, judge=_judge, good=_good, bad=_bad)
