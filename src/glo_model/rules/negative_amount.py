"""An amount is below zero where none can be."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import Agreement, Entity, Programme
from glo_model.entities.funding import Budget
from glo_model.finding import Fault, Severity
from glo_model.rule import EntityRule, Remark
from glo_model.values.money import Money

FAULT = Fault(
    code="MON005",
    slug="negative-amount",
    severity=Severity.WARNING,
    title="A total, contribution, share, line or grant is below zero.",
    reason="Nobody plans or promises less than nothing; only transactions go back. A cut is a lower amount of a revised"
    " budget, and a refund is a transaction.",
    hint="Write the amount that holds after the cut as a revised budget, or the refund as a transaction.",
)


def _judge(entity: Entity) -> Iterator[Remark]:
    for path, value in _promised(entity):
        if value is not None and value.amount.decimal < 0:
            yield Remark(entity, f"{path}.amount", "the amount is below zero")


def _promised(entity: Entity) -> Iterator[tuple[str, Money | None]]:
    if isinstance(entity, Agreement):
        yield "value", entity.value
    elif isinstance(entity, Programme):
        for number, budget in enumerate(entity.budgets, start=1):
            yield f"budgets.{number}.value", budget.value


def _example(amount: str) -> tuple[Entity, ...]:
    return (Programme(id="glo-act", budgets=(Budget(stage="revised", value=Money.of(amount, "EUR")),)),)


def _good() -> tuple[Entity, ...]:
    return _example("10500000")


def _bad() -> tuple[Entity, ...]:
    return _example("-500000")


RULE = EntityRule(fault=FAULT, judge=_judge, kinds=(Agreement, Programme), good=_good, bad=_bad)
