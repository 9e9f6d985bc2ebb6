"""An event is part of something that cannot hold it, or a run is part of nothing."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark

FAULT = Fault(
    code="WOR005",
    slug="level-out-of-place",
    severity=Severity.WARNING,
    title="A series, event or run stands where its level does not belong.",
    reason="Events are counted by level, so that a series of five is not a sixth event: a series may hold series,"
    " events and runs, an event may hold events and runs, and a run holds nothing and is always part of something.",
    hint="Mend the level of one of the two, or name what the run is a run of.",
)

_MAY_HOLD = {"series": ("series", "event", "run"), "event": ("event", "run"), "run": ()}


def _judge(data: Dataset) -> Iterator[Remark]:
    for workshop in data.of(Workshop):
        if workshop.part_of is None:
            if workshop.level == "run":
                yield Remark(workshop, "part_of", "is a run, but part of nothing")
            continue
        whole = data.get(Workshop, workshop.part_of)
        if whole is not None and workshop.level not in _MAY_HOLD[whole.level]:
            message = f"has level {workshop.level}, but is part of {whole.id!r}, which has level {whole.level}"
            yield Remark(workshop, "level", message)


def _good() -> tuple[Entity, ...]:
    return Workshop(id="national-training"), Workshop(id="quetta", level="run", part_of="national-training")


def _bad() -> tuple[Entity, ...]:
    return Workshop(id="national-training"), Workshop(id="quetta", level="series", part_of="national-training")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
