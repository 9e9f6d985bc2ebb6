"""A claim is about an entity or a field that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import KINDS_BY_CLASS_NAME, Claim, Entity, Source, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._paths import field_at
from glo_model.values.when import When

FAULT = Fault(
    code="CLM001",
    slug="claim-about-nothing",
    severity=Severity.ERROR,
    title="A claim is about a kind, an entity or a field that does not exist.",
    reason="What the source said can be compared with nothing, and is lost to whoever looks at the entity.",
    hint="Name the kind by its class, such as Workshop, the entity by its id, and the field by its name.",
)

# A message shows so much of a word.
_LONGEST_SHOWN = 40


def _judge(data: Dataset) -> Iterator[Remark]:
    for claim in data.of(Claim):
        kind = KINDS_BY_CLASS_NAME.get(claim.kind)
        if kind is None:
            yield Remark(claim, "kind", f"{claim.kind[:_LONGEST_SHOWN]!r} is no kind of entity")
            continue
        if data.get(kind, claim.subject) is None:
            yield Remark(claim, "subject", f"no {claim.kind} has the id that the claim names")
        if field_at(kind, claim.field) is None:
            yield Remark(claim, "field", f"{claim.field[:_LONGEST_SHOWN]!r} is no field of {claim.kind}")


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
    return _example("dates")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
