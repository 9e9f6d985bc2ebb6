"""A budget is for more than a year."""

from __future__ import annotations

from collections.abc import Iterator

from dateutil.relativedelta import relativedelta

from glo_model.entities import Entity, Programme
from glo_model.entities.funding import Budget
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark
from glo_model.rules._whens import days
from glo_model.values.money import Money
from glo_model.values.spans import Spans
from glo_model.values.when import When

FAULT = Fault(
    code="MON006",
    slug="long-budget-period",
    severity=Severity.NOTE,
    title="A budget is for a period that is certainly longer than one year.",
    reason="IATI refuses such a budget at id 7.5.3 of its ruleset, so the amount for 2015 to 2019 cannot be published"
    " as one.",
    hint="Split it by year if the yearly amounts are known; if not, publish it as a commitment.",
)

_LEAP_YEAR = 366


def _is_long(period: Spans) -> bool:
    """Tell whether a period certainly goes past the day before its first day comes round again."""
    if period.days[0] < _LEAP_YEAR:
        return False
    if period.is_exact and period.earliest is not None and period.latest is not None:
        return period.latest - relativedelta(years=1) >= period.earliest
    return period.days[0] > _LEAP_YEAR


def _judge(programme: Programme) -> Iterator[Remark]:
    for number, budget in enumerate(programme.budgets, start=1):
        if budget.period is not None and _is_long(budget.period.dates):
            message = f"is for {days(budget.period)}, which is longer than one year"
            yield Remark(programme, f"budgets.{number}.period", message)


def _example(period: str) -> tuple[Entity, ...]:
    return (Programme(id="glo-act", budgets=(Budget(value=Money.of("11000000", "EUR"), period=When.of(period)),)),)


def _good() -> tuple[Entity, ...]:
    return _example("2015-08-01/2016-07-31")


def _bad() -> tuple[Entity, ...]:
    return _example("2015/2019")


RULE = RecordRule(fault=FAULT, kind=Programme, judge=_judge, good=_good, bad=_bad)
