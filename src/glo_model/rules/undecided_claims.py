"""Sources disagree, and nobody chose between them."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Claim, Entity, Source, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._claims import claims_side_by_side, contradiction, disagree, is_decided
from glo_model.values.when import When

FAULT = Fault(
    code="CLM006",
    slug="undecided-claims",
    severity=Severity.WARNING,
    title="Sources disagree about a field, and nobody chose one of them for a reason, nor left room for all.",
    reason="Every answer is made of what the entity holds; which source that follows, and for what reason, is what a"
    " reader asks first.",
    hint="Set preferred on the claim whose value the entity holds, and write in reason why.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for claims in claims_side_by_side(data):
        held, *others = claims
        other = next((each for each in others if disagree(held, each)), None)
        if other is not None and not is_decided(claims, data):
            lacking = "its reason" if held.preferred else "a preferred one"
            field = "reason" if held.preferred else "preferred"
            yield Remark(held, field, f"{contradiction(held, other)}: {lacking} is missing")


def _example(when: str) -> tuple[Entity, ...]:
    return (
        Source(id="page"),
        Source(id="press"),
        Workshop(id="bamako", when=When.of("2018-05-08/2018-05-11")),
        *(
            Claim(id=f"C-{source}", kind="Workshop", subject="bamako", field="when", source=source, when=When.of(dates))
            for source, dates in (("page", "2018-05-08/2018-05-11"), ("press", when))
        ),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2018-05")


def _bad() -> tuple[Entity, ...]:
    return _example("2018-05-08/2018-05-12")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
