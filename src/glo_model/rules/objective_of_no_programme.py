"""An event serves an objective that none of its programmes has."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Programme, Workshop
from glo_model.entities.programme import Objective
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DatasetRule, Remark

FAULT = Fault(
    code="WOR010",
    slug="objective-of-no-programme",
    severity=Severity.WARNING,
    title="An event serves an objective that none of its programmes has.",
    reason="Objectives carry the budget lines: an event under a number that no programme has is missing from every"
    " report by objective.",
    hint="Give the number of an objective of one of its programmes, or add the objective to the programme.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for workshop in records_of(data, Workshop).holding("objectives"):
        known = {number for key in workshop.programmes for number in _numbers(data.get(Programme, key))}
        for position, number in enumerate(workshop.objectives, start=1):
            if known and number not in known:
                yield Remark(workshop, f"objectives.{position}", f"no programme of the event has an objective {number}")


def _numbers(programme: Programme | None) -> Iterator[int]:
    for objective in programme.objectives if programme else ():
        if objective.number is not None:
            yield objective.number


def _example(number: int) -> tuple[Entity, ...]:
    return (
        Programme(id="gloact", objectives=(Objective(number=3),)),
        Workshop(id="durban", programmes=("gloact",), objectives=(number,)),
    )


def _good() -> tuple[Entity, ...]:
    return _example(3)


def _bad() -> tuple[Entity, ...]:
    return _example(4)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
