"""Which events state what people are told apart by, which do not, and for what reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, get_args

from glo_model.dataset import AbsenceReason, Dataset
from glo_model.queries.index import Index
from glo_model.queries.reach.dimensions import PROPERTIES
from glo_model.queries.reach.question import Question, attendances_of
from glo_model.queries.reach.reached_by import Denominator, NotStatedBecause
from glo_model.values.bounds import Bounds

_OF_EVENTS: Final[Mapping[str, str]] = {"host": "countries", "kind": "kind"}


def denominator_of(question: Question, data: Dataset, by: str, stated: Collection[str]) -> Denominator:
    """Return which of the events of a question state something, and why the others do not, as far as that is known."""
    crowds, found = question.crowds, question.found
    events = [each for each in found.events if not crowds.is_container(each)]
    silent = [each for each in events if each not in stated]
    return Denominator(
        stated=tuple(each for each in events if each in stated),
        attendances=_attendances(question, stated),
        not_stated=tuple(silent),
        attendances_not_stated=_attendances(question, silent),
        because=tuple(_because(data, crowds.index, by, silent)),
    )


def _attendances(question: Question, events: Collection[str]) -> Bounds:
    some = question.about({key: sure for key, sure in question.found.events.items() if key in events})
    return attendances_of(some.crowds, some.found)


def _because(data: Dataset, index: Index, by: str, events: Iterable[str]) -> Iterator[NotStatedBecause]:
    """Yield for each reason the events at which something is absent for it."""
    why: dict[tuple[str, str, str], AbsenceReason] = {
        (each.kind, each.id, each.field): each.reason for each in data.absences
    }
    found: dict[str, list[str]] = defaultdict(list)
    for event in events:
        for reason in {why[place] for place in _places(index, by, event) if place in why}:
            found[reason].append(event)
    for reason in get_args(AbsenceReason):
        if reason in found:
            yield NotStatedBecause(reason=reason, events=tuple(found[reason]))


def _places(index: Index, by: str, event: str) -> Iterator[tuple[str, str, str]]:
    """Yield the fields that would state something of the people of an event: of it, its counts, its roster."""
    dimension = PROPERTIES.get(by)
    if dimension is None:
        yield "workshops", event, _OF_EVENTS.get(by, "when")
        return
    yield from (("workshops", event, field) for field in (dimension.by, dimension.on_count, "head_counts"))
    yield from (("head_counts", each.id, dimension.on_count) for each in index.head_counts.get(event, ()))
    for row in index.engagements.get(event, ()):
        if dimension.on_row is not None:
            yield "engagements", row.id, dimension.on_row
        if dimension.by == "sex" and row.person is not None:
            yield "persons", row.person, "sex"
