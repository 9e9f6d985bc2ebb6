"""A later event of a count was held before an earlier one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Workshop
from glo_model.entities.workshop import Ordinal
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import days
from glo_model.values.covering import end_bounds, start_bounds
from glo_model.values.when import When

FAULT = Fault(
    code="WOR006",
    slug="ordinals-out-of-order",
    severity=Severity.WARNING,
    title="Of two events of one count, the one with the higher number was certainly over before the other began.",
    reason="A second meeting that comes before the first means that a date or a number is wrong, or that two counts"
    " are taken for one; stories of real programmes have it.",
    hint="Look at the dates first; if both numbers are right, say in counts what each of them counts.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    counted: dict[str, list[tuple[int, str, Workshop, When]]] = defaultdict(list)
    for workshop in data.of(Workshop):
        for ordinal in workshop.ordinals:
            if ordinal.counts and ordinal.number and workshop.when:
                counted[ordinal.counts].append((ordinal.number, workshop.id, workshop, workshop.when))
    for events in counted.values():
        yield from _too_early(sorted(events, key=lambda each: each[:2]))


def _too_early(events: list[tuple[int, str, Workshop, When]]) -> Iterator[Remark]:
    """Compare each event with that one of the lower numbers which certainly began latest."""
    latest: tuple[int, int, Workshop] | None = None
    pending: tuple[int, int, Workshop] | None = None
    for number, _, workshop, when in events:
        if pending is not None and number > pending[1]:
            latest, pending = _later(latest, pending), None
        if latest is not None and end_bounds(when.dates.spans)[1] < latest[0]:
            message = f"is number {number} and was over on {days(when)}, before {latest[2].id!r}, number {latest[1]}"
            yield Remark(workshop, "ordinals", message)
        began = (start_bounds(when.dates.spans)[0], number, workshop)
        pending = began if pending is None else _later(pending, began)


def _later(one: tuple[int, int, Workshop] | None, two: tuple[int, int, Workshop]) -> tuple[int, int, Workshop]:
    return two if one is None or two[0] > one[0] else one


def _example(when: str) -> tuple[Entity, ...]:
    first, second = (Ordinal(printed=each, number=number, counts="board meetings") for number, each in _PRINTED)
    return (
        Workshop(id="board-1", ordinals=(first,), when=When.of("2021-06")),
        Workshop(id="board-2", ordinals=(second,), when=When.of(when)),
    )


_PRINTED = ((1, "first"), (2, "second"))


def _good() -> tuple[Entity, ...]:
    return _example("2021-06-30")


def _bad() -> tuple[Entity, ...]:
    return _example("2021-05-31")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
