"""An event follows up one that came after it."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Link, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import days
from glo_model.values.when import When

FAULT = Fault(
    code="LNK002",
    slug="follow-up-comes-first",
    severity=Severity.WARNING,
    title="An event follows up, or selects its participants from, another one that certainly began after its end.",
    reason="What leads to what is told by such links; turned round, the answer is turned round, too.",
    hint="Swap the two ends of the link, or mend the dates.",
)

_AFTER = ("follow-up of", "carries out a recommendation of", "selects its participants from", "reuses experts of")


def _judge(data: Dataset) -> Iterator[Remark]:
    for link in data.of(Link):
        event, other = data.get(Workshop, link.workshop), data.get(Workshop, link.other or "")
        if link.kind not in _AFTER or event is None or other is None or event.when is None or other.when is None:
            continue
        if event.when.dates.before(other.when.dates).is_certain:
            message = f"{event.id!r} was on {days(event.when)}, before {other.id!r} on {days(other.when)}"
            yield Remark(link, "other", message)


def _example(when: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="tangier", when=When.of("2018-07")),
        Workshop(id="casablanca-2", when=When.of(when)),
        Link(id="L-01", kind="follow-up of", workshop="casablanca-2", other="tangier"),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2018-09-24/2018-09-26")


def _bad() -> tuple[Entity, ...]:
    return _example("2018-06-24/2018-06-26")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
