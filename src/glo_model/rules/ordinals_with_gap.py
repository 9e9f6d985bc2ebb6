"""Between two numbers of one count, a number is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Workshop
from glo_model.entities.workshop import Ordinal
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark

FAULT = Fault(
    code="WOR007",
    slug="ordinals-with-gap",
    severity=Severity.NOTE,
    title="Of the events of one count, one between two others is not in the data.",
    reason="A fifth meeting after a third means that the fourth was not recorded, that it was not held, or that two"
    " counts are taken for one. What was held before the first one that is known is not asked for.",
    hint="Look for the event that is missing, or say in counts what each ordinal counts.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    counted: dict[str, dict[int, Workshop]] = defaultdict(dict)
    for workshop in data.of(Workshop):
        for ordinal in workshop.ordinals:
            if ordinal.counts and ordinal.number:
                counted[ordinal.counts].setdefault(ordinal.number, workshop)
    for numbers in counted.values():
        for before, after in pairwise(sorted(numbers)):
            if after - before > 1:
                missing = f"{before + 1}" if after - before == 2 else f"{before + 1} to {after - 1}"
                message = f"is number {after} and workshop {numbers[before].id!r} number {before} of one count"
                yield Remark(numbers[after], "ordinals", f"{message}; {missing} is not in the data")


def _example(number: int) -> tuple[Entity, ...]:
    return tuple(
        Workshop(id=f"committee-{each}", ordinals=(Ordinal(printed=f"{each}.", number=each, counts="committees"),))
        for each in (5, number)
    )


def _good() -> tuple[Entity, ...]:
    return _example(6)


def _bad() -> tuple[Entity, ...]:
    return _example(7)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
