"""An event bears a higher number than there are to be."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import Entity, Workshop
from glo_model.entities.workshop import Ordinal
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark
from glo_model.rules._columns import those_holding
from glo_model.values.bounds import Bounds

FAULT = Fault(
    code="WOR008",
    slug="ordinal-above-total",
    severity=Severity.WARNING,
    title="An event is number four of three.",
    reason="A series grew, or two counts are taken for one; a report that counts what is left to do goes wrong.",
    hint="Give the number of events that there are to be now, or say in counts what is counted.",
)


def _judge(workshop: Workshop) -> Iterator[Remark]:
    for position, ordinal in enumerate(workshop.ordinals, start=1):
        most = None if ordinal.of is None else ordinal.of.high
        if ordinal.number is not None and most is not None and ordinal.number > most:
            yield Remark(workshop, f"ordinals.{position}.of", f"is number {ordinal.number} of {most}")


def _example(number: int) -> tuple[Entity, ...]:
    return (Workshop(id="irq", ordinals=(Ordinal(printed="last", number=number, of=Bounds("3")),)),)


def _good() -> tuple[Entity, ...]:
    return _example(3)


def _bad() -> tuple[Entity, ...]:
    return _example(4)


RULE = RecordRule(fault=FAULT, kind=Workshop, judge=_judge, suspects=those_holding("ordinals"), good=_good, bad=_bad)
