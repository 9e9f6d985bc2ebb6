"""Somebody's part names a workshop, and a session of another one."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, Entity, Session, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark

FAULT = Fault(
    code="ENG003",
    slug="session-of-another-event",
    severity=Severity.ERROR,
    title="An engagement names a workshop, and a session that belongs to another workshop.",
    reason="The person would be counted at both events, or at neither.",
    hint="Name the session of that workshop; where a session is named, the workshop may be left out.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for engagement in data.of(Engagement):
        sessions = data.all_of(Session, engagement.session or "")
        named = engagement.workshop
        if named is not None and sessions and all(session.workshop != named for session in sessions):
            message = f"names workshop {named!r}, and session {engagement.session!r} of {sessions[0].workshop!r}"
            yield Remark(engagement, "session", message)


def _example(workshop: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="tangier"),
        Workshop(id="casablanca-2"),
        Session(id="evidence", workshop="casablanca-2"),
        Engagement(id="E-01", workshop=workshop, session="evidence", role="speaker"),
    )


def _good() -> tuple[Entity, ...]:
    return _example("casablanca-2")


def _bad() -> tuple[Entity, ...]:
    return _example("tangier")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
