"""A head count is a part of a count of something else."""

from __future__ import annotations

from collections.abc import Iterator
from operator import not_

from glo_model.dataset import Dataset
from glo_model.entities import Entity, HeadCount, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._counts import counted_alike, event_of, lies_in, parts_that
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT008",
    slug="part-of-another-count",
    severity=Severity.WARNING,
    title="A head count is a part of a count of another event, measure or unit.",
    reason="A breakdown divides one number; women who were reached are no part of the people who were trained. A count"
    " of a session or run may be a part of that of the event or series to which it belongs.",
    hint="Name the count that these are really a part of, or leave part_of out.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for part, whole in parts_that(data, map(not_, counted_alike(data))):
        if part.measure != whole.measure:
            yield Remark(part, "measure", f"is of those {part.measure}, but {whole.id!r} of those {whole.measure}")
        if part.quantity.unit != whole.quantity.unit:
            message = f"is of {part.quantity.unit}, but {whole.id!r} of {whole.quantity.unit}"
            yield Remark(part, "quantity.unit", message)
        if not lies_in(event_of(part), event_of(whole), data):
            yield Remark(part, "part_of", f"is of {event_of(part)}, but {whole.id!r} of {event_of(whole)}")


def _example(event: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="kyiv"),
        Workshop(id="kyiv-1", part_of="kyiv", level="run"),
        Workshop(id="chisinau"),
        HeadCount(id="all", workshop="kyiv", measure="attended", quantity=Quantity.of(25)),
        HeadCount(
            id="women", workshop=event, measure="attended", quantity=Quantity.of(11), sex="female", part_of="all"
        ),
    )


def _good() -> tuple[Entity, ...]:
    return _example("kyiv-1")


def _bad() -> tuple[Entity, ...]:
    return _example("chisinau")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
