"""Fewer people came to a whole than to one of its parts."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, HeadCount, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._comparable import counts_alike
from glo_model.rules._counts import Event, highest, holders
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT009",
    slug="series-below-event",
    severity=Severity.WARNING,
    title="The head count of a programme, series or event is certainly lower than that of one of its parts.",
    reason="Whoever came to a session came to its event, and whoever came to an event came to its series: people who"
    " come again make a total smaller than the sum, but never smaller than the largest part.",
    hint="See that the larger number is not that of the whole, copied to one of its parts.",
)

_OF_RESULTS = ("attended", "completed", "reached")


def _judge(data: Dataset) -> Iterator[Remark]:
    counts = counts_alike(data)
    for (counted, measure), parts in counts.items():
        if measure not in _OF_RESULTS or counted.drawn_from is not None:
            continue
        for holder in holders(counted.event, data):
            wholes = counts.get((counted._replace(event=holder), measure))
            if wholes is not None:
                yield from _above(parts, highest(wholes), holder)


def _above(parts: list[HeadCount], whole: HeadCount, holder: Event) -> Iterator[Remark]:
    for part in parts:
        if not part.quantity.number.at_most(whole.quantity.number).is_possible:
            message = f"is {part.quantity.words}, but {whole.id!r} of the whole {holder} is {whole.quantity.words}"
            yield Remark(part, "quantity", message)


def _example(total: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="cso-series", level="series"),
        Workshop(id="cso-series-1", part_of="cso-series"),
        HeadCount(id="total", workshop="cso-series", measure="attended", quantity=Quantity.of(total)),
        HeadCount(id="first", workshop="cso-series-1", measure="attended", quantity=Quantity.of(30)),
    )


def _good() -> tuple[Entity, ...]:
    return _example(30)


def _bad() -> tuple[Entity, ...]:
    return _example(29)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
