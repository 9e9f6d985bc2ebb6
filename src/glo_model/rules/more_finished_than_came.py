"""More people finished an event than came, or more came than were enrolled."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from glo_model.dataset import Dataset
from glo_model.entities import Entity, HeadCount, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._comparable import counts_alike
from glo_model.rules._counts import highest
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT007",
    slug="more-finished-than-came",
    severity=Severity.WARNING,
    title="More people certainly completed an event than attended it, or attended it than were enrolled.",
    reason="Rates of completion are made of these numbers, and none can pass 100 percent. People who come without being"
    " enrolled are to be enrolled on the day.",
    hint="See that the two numbers are not swapped, and that both are of the same group.",
)

# Each measure counts some of those whom the next one counts.
_ORDER = ("completed", "attended", "enrolled")


def _judge(data: Dataset) -> Iterator[Remark]:
    counts = counts_alike(data)
    # A count of those who came is compared with no other of them.
    compared = {counted for counted, measure in counts if measure in _ORDER and measure != "attended"}
    if compared:
        ordered = (counted for counted, measure in counts if measure in _ORDER and counted in compared)
        for counted in dict.fromkeys(ordered):
            stages = (counts.get((counted, measure)) for measure in _ORDER)
            yield from _out_of_order([stage for stage in stages if stage is not None])


def _out_of_order(stages: list[list[HeadCount]]) -> Iterator[Remark]:
    """Compare the least that each stage can be with the most that the one before it can be."""
    for counts, wider in pairwise(stages):
        count = max(counts, key=lambda each: (each.quantity.low, each.id))
        most = highest(wider)
        if not count.quantity.number.at_most(most.quantity.number).is_possible:
            message = f"{count.quantity.words} {count.measure}, but {most.quantity.words} {most.measure} by {most.id!r}"
            yield Remark(count, "quantity", message)


def _example(completed: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="online-course"),
        HeadCount(id="came", workshop="online-course", measure="attended", quantity=Quantity.of(30)),
        HeadCount(id="finished", workshop="online-course", measure="completed", quantity=Quantity.of(completed)),
    )


def _good() -> tuple[Entity, ...]:
    return _example(28)


def _bad() -> tuple[Entity, ...]:
    return _example(32)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
