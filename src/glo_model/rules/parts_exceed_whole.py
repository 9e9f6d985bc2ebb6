"""The parts of a head count together are more than the whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import compress
from operator import gt

from glo_model.dataset import Dataset
from glo_model.entities import Entity, HeadCount, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._counts import parts_along, parts_and_wholes, parts_by_whole
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT002",
    slug="parts-exceed-whole",
    severity=Severity.WARNING,
    title="The parts of a head count by sex, court or country are together certainly more than the whole.",
    reason="Nobody stands in two of these parts, so the sum cannot pass the whole. Roles, professions and ways of"
    " taking part are not added: one person may have several.",
    hint="See that all parts are of the same event and measure, and that no group is counted under two headings.",
)

_DIMENSIONS = ("sex", "court", "country")


def _judge(data: Dataset) -> Iterator[Remark]:
    for whole, parts in parts_by_whole(data, _crowded(data)):
        most = whole.quantity.high
        if most is None or sum(part.quantity.low for part in parts) <= most:
            continue
        for dimension in _DIMENSIONS:
            # Of two numbers for one place the lower is taken; that they contradict each other is another fault.
            lows = [min(each.low for each in some) for some in parts_along(dimension, whole, parts).values()]
            # A single part above the whole is another fault, too.
            if sum(lows) > most >= max(lows, default=0):
                message = f"is {whole.quantity.words}, but its parts by {dimension} are {sum(lows)} or more"
                yield Remark(whole, "quantity", message)


def _crowded(data: Dataset) -> set[str]:
    """Return the ids of the counts whose parts of all sorts are together more than they can be."""
    found = parts_and_wholes(data)
    sums: dict[str, int] = defaultdict(int)
    for key, least in zip(found.ids, found.least, strict=True):
        sums[key] += least
    return set(compress(found.ids, map(gt, map(sums.__getitem__, found.ids), found.most)))


def _example(men: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="minsk"),
        HeadCount(id="all", workshop="minsk", measure="attended", quantity=Quantity.of(25)),
        HeadCount(
            id="women", workshop="minsk", measure="attended", quantity=Quantity.of(11), sex="female", part_of="all"
        ),
        HeadCount(id="men", workshop="minsk", measure="attended", quantity=Quantity.of(men), sex="male", part_of="all"),
    )


def _good() -> tuple[Entity, ...]:
    return _example(14)


def _bad() -> tuple[Entity, ...]:
    return _example(15)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
