"""A span of days ends before it begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from glo_model.entities import Entity, Programme
from glo_model.finding import Fault, Severity
from glo_model.rule import EntityRule, Remark
from glo_model.rules._columns import those_with
from glo_model.rules._values import values_in
from glo_model.values.fields import Field
from glo_model.values.when import When

FAULT = Fault(
    code="DAT001",
    slug="end-before-start",
    severity=Severity.WARNING,
    title="A span of days ends before it begins.",
    reason="Nothing follows for certain from such a span, so every answer about time leaves it out; sources do print"
    " them, as the plan for 2017-2010. IATI has it as ids 11.1.2, 11.1.3 and 8.6.3.",
    hint="Look at the source: the ends may be swapped, or a year mistyped. Keep its words in printed.",
)


def _judge(entity: Entity) -> Iterator[Remark]:
    for path, _, when, _ in values_in(entity, _is_when):
        if when.dates.is_reversed:
            yield Remark(entity, path, "the days end before they begin")


def _is_when(field: Field) -> bool:
    return field.of is When


def _are_in_order(_: Field, whens: Iterable[When]) -> bool:
    return not any(map(attrgetter("dates.is_reversed"), whens))


def _good() -> tuple[Entity, ...]:
    return (Programme(id="kgz-plan", planned=When.of("2017/2020", printed="2017-2020")),)


def _bad() -> tuple[Entity, ...]:
    return (Programme(id="kgz-plan", planned=When.of("2017/2010", printed="2017-2010")),)


RULE = EntityRule(fault=FAULT, judge=_judge, suspects=those_with(_is_when, _are_in_order), good=_good, bad=_bad)
