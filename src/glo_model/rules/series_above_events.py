"""More people came to a series than to all of its events together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, HeadCount, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._comparable import counts_alike
from glo_model.rules._counts import Counted, Event
from glo_model.values.bounds import Bounds
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT010",
    slug="series-above-events",
    severity=Severity.NOTE,
    title="The head count of a series is certainly higher than those of its recorded events together.",
    reason="An event of the series, or part of a count, is missing from the data; the series alone tells the whole.",
    hint="Add the events that are missing, even without dates, or look at the counts of those that are there.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    events: dict[str, list[str]] = defaultdict(list)
    for workshop in data.of(Workshop):
        if workshop.part_of is not None:
            events[workshop.part_of].append(workshop.id)
    for key, parts in events.items():
        total = _attended(key, data)
        most = _sum([_attended(part, data) for part in parts])
        if total is not None and most is not None and total.quantity.low > most:
            message = f"is {total.quantity.words}, but its {len(parts)} recorded events sum to at most {most}"
            yield Remark(total, "quantity", message)


def _attended(workshop: str, data: Dataset) -> HeadCount | None:
    """Return the count of everybody who came to a workshop, the last of several."""
    counts = counts_alike(data).get((Counted(Event("workshop", workshop)), "attended"))
    return None if counts is None else counts[-1]


def _sum(counts: list[HeadCount | None]) -> int | None:
    """Return the most that the counts can be together, or ``None`` if one is missing or has no limit."""
    total = Bounds("0")
    for count in counts:
        total += Bounds("?") if count is None else count.quantity.number
    return total.high


def _example(total: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="pair", level="series"),
        Workshop(id="pair-1", part_of="pair"),
        Workshop(id="pair-2", part_of="pair"),
        HeadCount(id="total", workshop="pair", measure="attended", quantity=Quantity.of(total)),
        HeadCount(id="first", workshop="pair-1", measure="attended", quantity=Quantity.of(25)),
        HeadCount(id="second", workshop="pair-2", measure="attended", quantity=Quantity.of(26)),
    )


def _good() -> tuple[Entity, ...]:
    return _example(51)


def _bad() -> tuple[Entity, ...]:
    return _example(76)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
