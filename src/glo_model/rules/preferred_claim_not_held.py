"""An entity does not hold the value of the claim that is preferred."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from glo_model.dataset import Dataset
from glo_model.entities import KINDS_BY_CLASS_NAME, Claim, Entity, Source, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._paths import field_at, value_at
from glo_model.values.money import Money
from glo_model.values.quantities import Quantity
from glo_model.values.textvalue import TextValue
from glo_model.values.when import When

FAULT = Fault(
    code="CLM004",
    slug="preferred-claim-not-held",
    severity=Severity.WARNING,
    title="An entity holds another value than the claim that is preferred for it.",
    reason="Every answer is made of what the entity holds, so a choice between sources that is not carried over has no"
    " effect.",
    hint="Give the entity the value of the preferred claim, or prefer the claim whose value it holds.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for claim in data.of(Claim):
        kind = KINDS_BY_CLASS_NAME.get(claim.kind)
        subject = None if kind is None else data.get(kind, claim.subject)
        if not claim.preferred or subject is None or field_at(type(subject), claim.field) is None:
            continue
        held = value_at(subject, claim.field)
        if held is None or _differs(held, claim):
            message = f"the preferred claim of this {claim.kind}'s {claim.field} is not what it holds"
            yield Remark(claim, "preferred", message)


def _differs(held: Any, claim: Claim) -> bool:
    """Tell whether a value and a claim of its type surely differ; how either was printed does not matter."""
    match held:
        case When():
            return claim.when is not None and claim.when.dates != held.dates
        case Quantity():
            said = claim.quantity
            return said is not None and (said.number, said.unit) != (held.number, held.unit)
        case Money():
            return claim.money is not None and _amount(claim.money) != _amount(held)
        case str() | TextValue():
            return claim.text is not None and claim.text != str(held)
    return False


def _amount(money: Money) -> tuple[object, ...]:
    return money.amount.decimal, money.currency, money.qualifier


def _example(held: str) -> tuple[Entity, ...]:
    return (
        Source(id="press"),
        Workshop(id="hunza", when=When.of(held)),
        Claim(
            id="C-01",
            kind="Workshop",
            subject="hunza",
            field="when",
            source="press",
            when=When.of("2018-08-01", printed="1 August"),
            preferred=True,
        ),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2018-08-01")


def _bad() -> tuple[Entity, ...]:
    return _example("2018-08-02")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
