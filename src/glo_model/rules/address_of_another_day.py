"""The date in the address of a page is certainly not the day on which it says it was published."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import Entity, Source
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark
from glo_model.values.dates import PartialDate
from glo_model.values.spans import Span, Spans

FAULT = Fault(
    code="SRC002",
    slug="address-of-another-day",
    severity=Severity.NOTE,
    title="The date in the address of a page is not the day on which it says it was published.",
    reason="Folders are copied from year to year, and a page keeps its address when it is changed; whoever takes the"
    " year of an event from the address is then wrong.",
    hint="Take the date that the page prints; keep the other in address_date.",
)


def _judge(source: Source) -> Iterator[Remark]:
    if source.published is None or source.address_date is None:
        return
    published, address = _days(source.published), _days(source.address_date)
    if published.before(address).is_certain or address.before(published).is_certain:
        message = f"the address bears {source.address_date}, and the page {source.published}"
        yield Remark(source, "address_date", message)


def _days(day: PartialDate) -> Spans:
    return Spans.of(Span(start=day, end=day))


def _example(address: str) -> tuple[Entity, ...]:
    return (Source(id="bamako", published=PartialDate("2017-11-20"), address_date=PartialDate(address)),)


def _good() -> tuple[Entity, ...]:
    return _example("2017-11")


def _bad() -> tuple[Entity, ...]:
    return _example("2017-02-11")


RULE = RecordRule(fault=FAULT, kind=Source, judge=_judge, good=_good, bad=_bad)
