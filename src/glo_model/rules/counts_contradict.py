"""Two head counts state different numbers for the same people at the same event."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, HeadCount, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._comparable import counts_alike
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT006",
    slug="counts-contradict",
    severity=Severity.WARNING,
    title="Two head counts of the same people at the same event cannot both be right.",
    reason="Sources disagree: 20 or 21 came to Tangier. Side by side as counts the two would both be used; as claims"
    " of one count each keeps its source, and one is preferred.",
    hint="Keep one count, and put what each source says into claims about its quantity.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for counts in counts_alike(data).values():
        if len(counts) == 1:
            continue
        highest = max(counts, key=lambda each: (each.quantity.low, each.id))
        limited = [each for each in counts if each.quantity.high is not None]
        lowest = min(limited, key=lambda each: (each.quantity.high or 0, each.id), default=highest)
        if highest.quantity.number & lowest.quantity.number is None:
            message = f"is {highest.quantity.words}, but {lowest.id!r} is {lowest.quantity.words} of the same"
            yield Remark(highest, "quantity", message)


def _example(other: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="tangier"),
        HeadCount(id="press", workshop="tangier", measure="attended", quantity=Quantity.of(21)),
        HeadCount(id="report", workshop="tangier", measure="attended", quantity=Quantity.of(other)),
    )


def _good() -> tuple[Entity, ...]:
    return _example(">=20")


def _bad() -> tuple[Entity, ...]:
    return _example("20")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
