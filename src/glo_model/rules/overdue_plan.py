"""An event is still marked as planned, though its last day is past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Workshop
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DayRule, Remark
from glo_model.rules._whens import days, the_day
from glo_model.values.when import When

FAULT = Fault(
    code="DAT004",
    slug="overdue-plan",
    severity=Severity.WARNING,
    title="An event is still planned, tentative or announced, though its last day is certainly past.",
    reason="Nobody can tell whether it took place, and neither plans nor results count it right.",
    hint="Find out whether it was held, postponed or cancelled, and say so in its status.",
)

_AHEAD = ("planned", "tentative", "announced")


def _judge(data: Dataset, as_of: date) -> Iterator[Remark]:
    today = the_day(as_of)
    for workshop in records_of(data, Workshop).with_one_of("status", _AHEAD):
        if workshop.when and workshop.when.dates.before(today).is_certain:
            yield Remark(workshop, "status", f"still {workshop.status} as of {as_of}, for {days(workshop.when)}")


def _good() -> tuple[Entity, ...]:
    return (Workshop(id="islamabad", status="announced", when=When.of("2018-10")),)


def _bad() -> tuple[Entity, ...]:
    return (Workshop(id="islamabad", status="announced", when=When.of("2018-09")),)


RULE = DayRule(fault=FAULT, judge=_judge, example_day=date(2018, 10, 4), good=_good, bad=_bad)
