"""The contributions to a programme are more than its total."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from glo_model.entities import Entity, Programme
from glo_model.entities.funding import Budget
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark
from glo_model.values.money import Money

FAULT = Fault(
    code="MON002",
    slug="contributions-above-total",
    severity=Severity.WARNING,
    title="The contributions to a programme in one currency are certainly more than its total in that currency.",
    reason="A total is not a contribution: of 11 million euros, 10 came from one donor. Mixed up, the two are added and"
    " the money is counted twice.",
    hint="See which amounts are totals and which are contributions; amounts of another plan are revised.",
)

_AT_LEAST = ("exact", "over", "at least")
_AT_MOST = ("exact", "under", "at most")


def _judge(programme: Programme) -> Iterator[Remark]:
    kinds = {(each.value.currency, each.stage) for each in programme.budgets if each.value is not None}
    for currency, stage in sorted(kinds):
        budgets = [each for each in programme.budgets if each.stage == stage]
        given = sum((_least(each, currency) for each in budgets), Decimal())
        most = _most(budgets, currency)
        if most is not None and given > max(most, Decimal()):
            message = f"contributions of {given:f} {currency} ({stage}) are more than the total of {most:f}"
            yield Remark(programme, "budgets", message)


def _least(budget: Budget, currency: str) -> Decimal:
    """Return the least that a budget certainly contributes in a currency."""
    value = budget.value if budget.meaning == "contribution" else None
    if value is None or value.currency != currency or value.qualifier not in _AT_LEAST:
        return Decimal()
    return value.amount.decimal


def _most(budgets: Iterable[Budget], currency: str) -> Decimal | None:
    """Return the most that the totals, of all periods, can be together; ``None`` if one of them has no limit."""
    totals = [each.value for each in budgets if each.meaning == "total"]
    limited = [each.amount.decimal for each in totals if each is not None and _is_limited(each, currency)]
    return sum(limited, Decimal()) if totals and len(limited) == len(totals) else None


def _is_limited(value: Money, currency: str) -> bool:
    return value.currency == currency and value.qualifier in _AT_MOST


def _example(meaning: str) -> tuple[Entity, ...]:
    contributions = (
        Budget(meaning="contribution", value=Money.of("10000000", "EUR")),
        Budget(meaning="contribution", value=Money.of(meaning, "EUR")),
    )
    return (Programme(id="glo-act", budgets=(Budget(value=Money.of("11000000", "EUR")), *contributions)),)


def _good() -> tuple[Entity, ...]:
    return _example("1000000")


def _bad() -> tuple[Entity, ...]:
    return _example("11000000")


RULE = RecordRule(fault=FAULT, kind=Programme, judge=_judge, good=_good, bad=_bad)
