"""More courts, countries or organisations were represented at an event than people came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import compress
from operator import attrgetter

from glo_model.dataset import Dataset
from glo_model.entities import Entity, HeadCount, Workshop
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._counts import Event, event_of, highest
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT013",
    slug="more-units-than-people",
    severity=Severity.WARNING,
    title="More courts, countries or organisations were represented at an event than people came to it.",
    reason="One who stands for two courts is rare; most often the number of units is that of the design, and somebody"
    " was absent.",
    hint="Look whether the source counts those who came, or those who were to come; a plan has the measure planned.",
)

_REPRESENTED = frozenset({"courts", "countries", "organisations", "districts", "departments"})


def _judge(data: Dataset) -> Iterator[Remark]:
    counts = records_of(data, HeadCount)
    are_of_units = map(_REPRESENTED.__contains__, map(attrgetter("unit"), counts.column("quantity")))
    units = [count for count in compress(counts, are_of_units) if count.measure == "attended"]
    people = _people(counts.with_one_of("measure", {"attended"})) if units else {}
    for count in units:
        came = people.get(event_of(count))
        most = None if came is None else highest(came)
        if most is not None and most.quantity.high is not None and count.quantity.low > most.quantity.high:
            message = f"is {count.quantity.words}, but {most.id!r} is {most.quantity.words}"
            yield Remark(count, "quantity", message)


def _people(counts: Iterable[HeadCount]) -> dict[Event, list[HeadCount]]:
    """Return the counts of people at each event that are no part of another."""
    people: dict[Event, list[HeadCount]] = defaultdict(list)
    for count in counts:
        if count.quantity.unit == "people" and count.part_of is None:
            people[event_of(count)].append(count)
    return people


def _example(courts: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="tangier"),
        HeadCount(id="came", workshop="tangier", measure="attended", quantity=Quantity.of(20)),
        HeadCount(id="courts", workshop="tangier", measure="attended", quantity=Quantity.of(courts, "courts")),
    )


def _good() -> tuple[Entity, ...]:
    return _example(20)


def _bad() -> tuple[Entity, ...]:
    return _example(21)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
