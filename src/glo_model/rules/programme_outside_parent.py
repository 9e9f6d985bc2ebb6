"""A programme runs at a time at which the one it is part of does not."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Programme
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import days, outside
from glo_model.values.when import When

FAULT = Fault(
    code="PRO001",
    slug="programme-outside-parent",
    severity=Severity.WARNING,
    title="A programme certainly runs at a time at which the programme it is part of does not.",
    reason="Money and events of the part are reported within the whole; what is outside is reported nowhere.",
    hint="Mend one of the two periods, or make the later one a successor instead of a part.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    """Compare what really ran with what really ran, and plans with plans."""
    for programme in data.of(Programme):
        parent = programme.parent and data.get(Programme, programme.parent)
        if not parent:
            continue
        for field, mine, whole in (
            ("actual", programme.actual, parent.actual),
            ("planned", programme.planned, parent.planned),
        ):
            if mine and whole and outside(mine, whole):
                yield Remark(programme, field, f"{field} {days(mine)}, but {parent.id!r} is of {days(whole)}")


def _example(planned: str) -> tuple[Entity, ...]:
    return (
        Programme(id="glo-act", planned=When.of("2015/2019")),
        Programme(id="glo-act-niger", parent="glo-act", planned=When.of(planned)),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2017/2019")


def _bad() -> tuple[Entity, ...]:
    return _example("2018/2020")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
