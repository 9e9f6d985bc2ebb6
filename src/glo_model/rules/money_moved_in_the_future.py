"""A transaction is dated after the day of the check."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Programme
from glo_model.entities.funding import Transaction
from glo_model.finding import Fault, Severity
from glo_model.rule import DayRule, Remark
from glo_model.rules._whens import days, the_day
from glo_model.values.money import Money
from glo_model.values.when import When

FAULT = Fault(
    code="MON007",
    slug="money-moved-in-the-future",
    severity=Severity.WARNING,
    title="A transaction is certainly of a day after that of the check.",
    reason="Money that will move is a budget; IATI refuses such a transaction at id 11.2.1 of its ruleset.",
    hint="Mend the day, or write the amount as a budget until it is paid.",
)


def _judge(data: Dataset, as_of: date) -> Iterator[Remark]:
    today = the_day(as_of)
    for programme in data.of(Programme):
        for number, each in enumerate(programme.transactions, start=1):
            if each.when is not None and each.when.dates.after(today).is_certain:
                yield Remark(
                    programme, f"transactions.{number}.when", f"is of {days(each.when)}, which is after {as_of}"
                )


def _example(day: str) -> tuple[Entity, ...]:
    paid = Transaction(kind="disbursement", value=Money.of("250000", "EUR"), when=When.of(day))
    return (Programme(id="glo-act", transactions=(paid,)),)


def _good() -> tuple[Entity, ...]:
    return _example("2018-10")


def _bad() -> tuple[Entity, ...]:
    return _example("2018-11")


RULE = DayRule(fault=FAULT, judge=_judge, example_day=date(2018, 10, 4), good=_good, bad=_bad)
