"""A part of a series or event is on days that the whole does not have."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import days, outside
from glo_model.values.when import When

FAULT = Fault(
    code="WOR002",
    slug="run-outside-series",
    severity=Severity.WARNING,
    title="A run or an event is certainly on a day that the series or event it is part of does not have.",
    reason="One of the two is wrong; series are often announced with fewer or other dates than they had.",
    hint="Mend the days of the part, widen those of the whole, or leave out the days of a series that are not known.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for workshop in data.of(Workshop):
        whole = workshop.part_of and data.get(Workshop, workshop.part_of)
        if whole and workshop.when and whole.when and outside(workshop.when, whole.when):
            message = f"is on {days(workshop.when)}, but {whole.id!r}, of which it is part, on {days(whole.when)}"
            yield Remark(workshop, "when", message)


def _example(when: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="five-workshops", level="series", when=When.of("2019-03")),
        Workshop(id="five-workshops-5", part_of="five-workshops", when=When.of(when)),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2019-03-28/2019-03-29")


def _bad() -> tuple[Entity, ...]:
    return _example("2019-03-31/2019-04-01")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
