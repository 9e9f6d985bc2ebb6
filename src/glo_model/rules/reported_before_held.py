"""A source reports an event before the event was held."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Claim, Entity, HeadCount, Quotation, Source, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import days
from glo_model.values.dates import PartialDate
from glo_model.values.spans import Span, Spans
from glo_model.values.when import When

FAULT = Fault(
    code="SRC001",
    slug="reported-before-held",
    severity=Severity.WARNING,
    title="A source reports an event, quotes from it or counts who came, but was published before the event began.",
    reason="Real pages bear such dates: the year of the folder, or of a template. An announcement cannot know who will"
    " have come.",
    hint="Look at the page for another date; keep what it prints, and mend the year of the event if that is wrong.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for quotation in data.of(Quotation):
        for source in quotation.sources:
            yield from _too_early(quotation, "sources", source, quotation.workshop, data)
    for claim in data.of(Claim):
        count = data.get(HeadCount, claim.subject) if claim.kind == "HeadCount" else None
        if count is not None and count.measure in ("attended", "completed"):
            yield from _too_early(claim, "source", claim.source, count.workshop, data)
    for workshop in data.of(Workshop):
        for source in workshop.sources:
            if _is_report(data.get(Source, source)):
                yield from _too_early(workshop, "sources", source, workshop.id, data)


def _is_report(source: Source | None) -> bool:
    """Tell whether a source tells of what was, and does not announce it."""
    return source is not None and source.kind == "report"


def _too_early(entity: Entity, field: str, source_id: str, workshop_id: str | None, data: Dataset) -> Iterator[Remark]:
    source, workshop = data.get(Source, source_id), data.get(Workshop, workshop_id or "")
    if source is None or workshop is None or source.published is None or workshop.when is None:
        return
    if _as_days(source.published).before(workshop.when.dates).is_certain:
        message = f"source {source_id!r} is of {source.published}, before workshop {workshop_id!r} began"
        yield Remark(entity, field, f"{message} on {days(workshop.when)}")


def _as_days(published: PartialDate) -> Spans:
    return Spans.of(Span(start=published, end=published))


def _example(published: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="minsk", when=When.of("2019-06-18/2019-06-19")),
        Source(id="story", kind="report", published=PartialDate(published)),
        Quotation(id="Q-01", sources=("story",), workshop="minsk"),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2019-06-18")


def _bad() -> tuple[Entity, ...]:
    return _example("2017-06-21")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
