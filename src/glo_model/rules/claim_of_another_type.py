"""A claim holds a value of another type than the field that it is about."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import KINDS_BY_CLASS_NAME, Claim, Entity, Source, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark
from glo_model.rules._paths import field_at
from glo_model.values.money import Money
from glo_model.values.quantities import Quantity
from glo_model.values.when import When

FAULT = Fault(
    code="CLM003",
    slug="claim-of-another-type",
    severity=Severity.ERROR,
    title="A claim holds a value of another type than the field that it is about.",
    reason="Dates are compared with dates and counts with counts: a claim in the wrong place is compared with nothing.",
    hint="Put days into when, counts into quantity, amounts into money, and the text of anything else into text.",
)

_SLOTS = {When: "when", Quantity: "quantity", Money: "money"}


def _judge(claim: Claim) -> Iterator[Remark]:
    kind = KINDS_BY_CLASS_NAME.get(claim.kind)
    field = None if kind is None else field_at(kind, claim.field)
    if field is not None:
        wanted = _SLOTS.get(field.of, "text")
        slots = (*_SLOTS.values(), "text")
        if getattr(claim, wanted) is None and any(getattr(claim, slot) is not None for slot in slots):
            yield Remark(claim, wanted, f"a claim of {claim.kind}'s {claim.field} holds its value in {wanted}")


def _example(field: str) -> tuple[Entity, ...]:
    when = When.of("2018-08-01")
    return (
        Source(id="press"),
        Workshop(id="hunza", when=when),
        Claim(id="C-01", kind="Workshop", subject="hunza", field=field, source="press", when=when),
    )


def _good() -> tuple[Entity, ...]:
    return _example("when")


def _bad() -> tuple[Entity, ...]:
    return _example("stated_duration")


RULE = RecordRule(fault=FAULT, kind=Claim, judge=_judge, good=_good, bad=_bad)
