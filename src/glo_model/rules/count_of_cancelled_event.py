"""People are counted as having come to an event that was cancelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress
from operator import or_

from glo_model.dataset import Dataset
from glo_model.entities import Entity, HeadCount, Session, Workshop
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DatasetRule, Remark
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT011",
    slug="count-of-cancelled-event",
    severity=Severity.WARNING,
    title="People certainly came to an event, or completed it, though it is marked as cancelled or postponed.",
    reason="Totals of people reached would hold an event that never was, or the event was held after all.",
    hint="Set the event's status to held, or make the count one of people planned or invited.",
)


_NOT_HELD = ("cancelled", "postponed")


def _judge(data: Dataset) -> Iterator[Remark]:
    for count in _of_events_not_held(data):
        session = data.get(Session, count.session or "")
        workshop = data.get(Workshop, session.workshop if session else count.workshop or "")
        if workshop is None or workshop.status not in _NOT_HELD:
            continue
        if count.measure in ("attended", "completed") and count.quantity.low > 0:
            message = f"is {count.quantity.words} {count.measure}, but workshop {workshop.id!r} is {workshop.status}"
            yield Remark(count, "measure", message)


def _of_events_not_held(data: Dataset) -> Iterable[HeadCount]:
    """Return the counts of the events that are marked so, and all counts of sessions."""
    workshops = {each.id for each in records_of(data, Workshop).with_one_of("status", _NOT_HELD)}
    counts = records_of(data, HeadCount)
    are_of_them = map(workshops.__contains__, counts.column("workshop"))
    return compress(counts, map(or_, are_of_them, map(bool, counts.column("session"))))


def _good() -> tuple[Entity, ...]:
    return (
        Workshop(id="kathmandu", status="cancelled"),
        HeadCount(id="expected", workshop="kathmandu", measure="planned", quantity=Quantity.of(30)),
    )


def _bad() -> tuple[Entity, ...]:
    return (
        Workshop(id="kathmandu", status="cancelled"),
        HeadCount(id="came", workshop="kathmandu", measure="attended", quantity=Quantity.of(30)),
    )


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
