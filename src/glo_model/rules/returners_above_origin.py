"""More people came again than there were."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, HeadCount, Workshop
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DatasetRule, Remark
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT005",
    slug="returners-above-origin",
    severity=Severity.WARNING,
    title="More people are said to have come again than certainly were there before.",
    reason="Statements such as \u201c23 of the 70 came back\u201d tell attendances from people; a wrong one makes the"
    " number of people reached too low.",
    hint="See that the count names the right earlier count, and that both count people.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for count in records_of(data, HeadCount).holding("drawn_from"):
        origin = None if count.drawn_from is None else data.get(HeadCount, count.drawn_from)
        if origin is None or count.quantity.unit != origin.quantity.unit:
            continue
        if not count.quantity.number.at_most(origin.quantity.number).is_possible:
            message = f"is {count.quantity.words}, drawn from {origin.id!r}, which is {origin.quantity.words}"
            yield Remark(count, "quantity", message)


def _example(again: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="islamabad-1"),
        Workshop(id="islamabad-2"),
        HeadCount(id="first", workshop="islamabad-1", measure="attended", quantity=Quantity.of(70)),
        HeadCount(
            id="again",
            workshop="islamabad-2",
            measure="attended",
            quantity=Quantity.of(again),
            drawn_from="first",
        ),
    )


def _good() -> tuple[Entity, ...]:
    return _example(23)


def _bad() -> tuple[Entity, ...]:
    return _example(93)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
