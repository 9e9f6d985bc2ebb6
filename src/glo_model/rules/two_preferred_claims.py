"""Two claims of one field are both preferred."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Claim, Entity, Source, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.values.when import When

FAULT = Fault(
    code="CLM002",
    slug="two-preferred-claims",
    severity=Severity.WARNING,
    title="Two claims of one field of one entity are both preferred.",
    reason="The preferred claim is the one whose value the entity holds, and it holds one value.",
    hint="Prefer one of them, and write in reason why.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    seen: set[tuple[str, str, str]] = set()
    for claim in data.of(Claim):
        about = (claim.kind, claim.subject, claim.field)
        if claim.preferred and about in seen:
            yield Remark(claim, "preferred", f"another claim of this {claim.kind}'s {claim.field} is preferred as well")
        if claim.preferred:
            seen.add(about)


def _claim(key: str, source: str, *, preferred: bool) -> Claim:
    when = When.of("2018-08-01")
    return Claim(id=key, kind="Workshop", subject="hunza", field="when", source=source, when=when, preferred=preferred)


def _example(*, preferred: bool) -> tuple[Entity, ...]:
    return (
        Source(id="press"),
        Source(id="report"),
        Workshop(id="hunza", when=When.of("2018-08-01")),
        _claim("C-01", "press", preferred=True),
        _claim("C-02", "report", preferred=preferred),
    )


def _good() -> tuple[Entity, ...]:
    return _example(preferred=False)


def _bad() -> tuple[Entity, ...]:
    return _example(preferred=True)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
