"""A programme's status does not fit the dates on which it really ran."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Programme
from glo_model.finding import Fault, Severity
from glo_model.rule import DayRule, Remark
from glo_model.rules._whens import days, the_day
from glo_model.values.covering import end_bounds
from glo_model.values.spans import Spans
from glo_model.values.when import When

FAULT = Fault(
    code="DAT005",
    slug="status-against-dates",
    severity=Severity.WARNING,
    title="A programme's status certainly does not fit the dates on which it really ran.",
    reason="Donors read the status and the dates side by side, and neither is ever derived from the other. Only actual"
    " dates are judged: programmes outlive their plans.",
    hint="Bring the status up to date, or move dates that are only planned to the field planned.",
)


def _judge(data: Dataset, as_of: date) -> Iterator[Remark]:
    for programme in data.of(Programme):
        if programme.actual is not None and _conflicts(programme.status, programme.actual.dates, as_of):
            message = f"status is {programme.status} as of {as_of}, but it really ran {days(programme.actual)}"
            yield Remark(programme, "status", message)


def _conflicts(status: str | None, actual: Spans, as_of: date) -> bool:
    match status:
        case "pipeline":
            return (~actual.after(the_day(as_of))).is_certain
        case "implementation":
            return actual.before(the_day(as_of)).is_certain
        case "closed":
            return end_bounds(actual.spans)[0] > as_of.toordinal()
    return False


def _good() -> tuple[Entity, ...]:
    return (Programme(id="glo-act", status="implementation", actual=When.of("2015-08/2019")),)


def _bad() -> tuple[Entity, ...]:
    return (Programme(id="glo-act", status="pipeline", actual=When.of("2015-08/2019")),)


RULE = DayRule(fault=FAULT, judge=_judge, example_day=date(2018, 10, 4), good=_good, bad=_bad)
