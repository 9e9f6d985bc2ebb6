"""Two different entities of one kind have one id."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import SECTIONS, Court, Entity
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark

FAULT = Fault(
    code="IDS001",
    slug="id-used-twice",
    severity=Severity.ERROR,
    title="Two different entities of one kind have one id.",
    reason="What refers to the id means either of them, and a file that is written by id can keep only one.",
    hint="If they are one thing, join them and keep what sources disagree on as claims; if not, give one a new id.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for kind, section in SECTIONS.items():
        for twins in data.twins(kind).values():
            what = section.replace("_", " ")
            for entity in twins:
                yield Remark(entity, "id", f"{len(twins)} different records of the {what} have this id")


def _good() -> tuple[Entity, ...]:
    return Court(id="fes", level="court of appeal"), Court(id="meknes", level="court of appeal")


def _bad() -> tuple[Entity, ...]:
    return Court(id="fes", level="court of appeal"), Court(id="fes", level="court of first instance")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
