"""Two sources say different things of one field."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Claim, Entity, HeadCount, Source, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._claims import claims_side_by_side, contradiction, disagree, is_decided
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CLM005",
    slug="sources-disagree",
    severity=Severity.NOTE,
    title="Two sources say of one field what cannot both be true, and one of them was preferred for a reason.",
    reason="Real papers do: 20 and 21 people at one training, 1 and 2 August for one opening. Whoever uses the value"
    " ought to know that another one was printed.",
    hint="Nothing is to be mended: keep both claims, prefer one, and write in reason why.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for claims in claims_side_by_side(data):
        for claim in claims[1:] if is_decided(claims, data) else ():
            if disagree(claims[0], claim):
                yield Remark(claim, "source", contradiction(claims[0], claim))


def _example(number: int) -> tuple[Entity, ...]:
    counted = (("page", Quantity.of(20), True), ("press", Quantity.of(number), False))
    return (
        Source(id="page"),
        Source(id="press"),
        Workshop(id="tangier"),
        HeadCount(id="came", workshop="tangier", measure="attended", quantity=Quantity.of(20)),
        *(
            Claim(
                id=f"C-{source}",
                kind="HeadCount",
                subject="came",
                field="quantity",
                source=source,
                quantity=quantity,
                preferred=preferred,
                reason="the organiser's own page" if preferred else None,
            )
            for source, quantity, preferred in counted
        ),
    )


def _good() -> tuple[Entity, ...]:
    return _example(20)


def _bad() -> tuple[Entity, ...]:
    return _example(21)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
