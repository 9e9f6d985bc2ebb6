"""A part of a head count is larger than the whole."""

from __future__ import annotations

from collections.abc import Iterator
from operator import gt

from glo_model.dataset import Dataset
from glo_model.entities import Entity, HeadCount, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._counts import parts_and_wholes, parts_that
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT001",
    slug="part-above-whole",
    severity=Severity.WARNING,
    title="A part of a head count is certainly larger than the whole.",
    reason="More women than people came to no event; sources print such numbers when they mix events or days.",
    hint="See that both counts are of the same event and of the same people, and keep what was printed.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    found = parts_and_wholes(data)
    for part, whole in parts_that(data, map(gt, found.least, found.most)):
        if part.measure != whole.measure or part.quantity.unit != whole.quantity.unit:
            continue
        message = f"is {part.quantity.words}, part of {whole.id!r}, which is {whole.quantity.words}"
        yield Remark(part, "quantity", message)


def _example(women: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="minsk"),
        HeadCount(id="all", workshop="minsk", measure="attended", quantity=Quantity.of(25)),
        HeadCount(
            id="women", workshop="minsk", measure="attended", quantity=Quantity.of(women), sex="female", part_of="all"
        ),
    )


def _good() -> tuple[Entity, ...]:
    return _example(11)


def _bad() -> tuple[Entity, ...]:
    return _example(52)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
