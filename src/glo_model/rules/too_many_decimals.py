"""An amount has more decimals than its currency has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glo_model.entities import Agreement, Entity
from glo_model.finding import Fault, Severity
from glo_model.rule import EntityRule, Remark
from glo_model.rules._columns import those_with
from glo_model.rules._values import values_in
from glo_model.values.codes import MINOR_UNITS
from glo_model.values.fields import Field
from glo_model.values.money import Money

FAULT = Fault(
    code="MON004",
    slug="too-many-decimals",
    severity=Severity.WARNING,
    title="An amount has more decimals than ISO 4217 gives its currency.",
    reason="Nobody can pay such an amount: most often a point that groups thousands was read as a decimal point, and"
    " 1.250 francs stand for 1250.",
    hint="Look at the amount as printed, and mend the amount or the currency.",
)


def _judge(entity: Entity) -> Iterator[Remark]:
    for path, _, money, _ in values_in(entity, _is_money):
        if not _is_payable(money):
            yield Remark(entity, f"{path}.amount", "the amount has more decimals than its currency")


def _is_money(field: Field) -> bool:
    return field.of is Money


def _is_payable(money: Money) -> bool:
    """Tell whether an amount has at most so many decimals that are not 0 as its currency."""
    digits = MINOR_UNITS.get(money.currency)
    _, _, decimals = f"{money.amount.decimal:f}".partition(".")
    return digits is None or not decimals[digits:].strip("0")


def _are_payable(_: Field, amounts: Iterable[Money]) -> bool:
    return all(map(_is_payable, amounts))


def _good() -> tuple[Entity, ...]:
    return (Agreement(id="sikasso-grant", value=Money.of("1250.00", "XOF")),)


def _bad() -> tuple[Entity, ...]:
    return (Agreement(id="sikasso-grant", value=Money.of("1.250", "XOF")),)


RULE = EntityRule(fault=FAULT, judge=_judge, suspects=those_with(_is_money, _are_payable), good=_good, bad=_bad)
