"""Head counts that may be compared with others: those of the same people, and those of wholes and their parts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import compress
from operator import not_, or_
from typing import Final, TypeAlias

from glo_model.dataset import Dataset
from glo_model.entities import HeadCount, Session, Workshop
from glo_model.once import once_a_dataset
from glo_model.records import records_of
from glo_model.rules._counts import Counted, counted_by

# Numbers of these measures are compared with each other: those who complete have attended, and were enrolled.
_STAGE_OF: Final = dict.fromkeys(("completed", "attended", "enrolled"), "attended")

_Key: TypeAlias = tuple[str | None, ...]


@once_a_dataset
def counts_alike(data: Dataset) -> Mapping[tuple[Counted, str], list[HeadCount]]:
    """Return the head counts that state the same number, by what and whom they count and by their measure.

    A count that is surely compared with no other is left out: most are, and to say whom a count is of takes long.
    """
    known = {id(count): counted_by(count, data) for count in _of_unsaid_sex(data)}
    found: dict[tuple[Counted, str], list[HeadCount]] = defaultdict(list)
    for count in _comparable(data, known):
        found[known.get(id(count)) or counted_by(count, data), count.measure].append(count)
    return dict(found)


def _of_unsaid_sex(data: Dataset) -> Iterable[HeadCount]:
    """Return the parts that do not say of which sex they are: they are of that of their whole."""
    counts = records_of(data, HeadCount)
    return (count for count in compress(counts, map(not_, counts.column("sex"))) if count.part_of is not None)


def _comparable(data: Dataset, known: Mapping[int, Counted]) -> Iterable[HeadCount]:
    """Return the counts that share their event and sex with another, or may be of a whole or a part that is counted."""
    counts = records_of(data, HeadCount)
    are_comparable = map(_linked_workshops(data).__contains__, counts.column("workshop"))
    keys = _rough_keys(data, known)
    shared = _held_by_several(keys)
    if shared:
        are_comparable = map(or_, are_comparable, map(shared.__contains__, keys))
    return compress(counts, are_comparable)


def _held_by_several(keys: list[_Key]) -> set[_Key]:
    if len(set(keys)) == len(keys):
        return set()
    return {key for key, number in Counter(keys).items() if number > 1}


def _rough_keys(data: Dataset, known: Mapping[int, Counted]) -> list[_Key]:
    """Return a key of each count: two that are of the same people at the same event have the same."""
    counts = records_of(data, HeadCount)
    measures = counts.column("measure")
    sexes: Iterable[str | None] = counts.column("sex")
    if known:
        inherited = {key: counted.group.sex for key, counted in known.items()}
        sexes = map(inherited.get, map(id, counts), sexes)
    stages = map(_STAGE_OF.get, measures, measures)
    return list(zip(counts.column("workshop"), sexes, stages, strict=True))


def _linked_workshops(data: Dataset) -> set[str | None]:
    """Return the ids of workshops of which a part or a whole may be counted; ``None`` is what is no workshop."""
    linked: set[str | None] = {None}
    for workshop in records_of(data, Workshop).holding("part_of"):
        linked |= {workshop.id, workshop.part_of}
    counted = set(records_of(data, HeadCount).column("programme")) - {None}
    if counted:
        linked.update(
            each.id
            for each in records_of(data, Workshop).holding("programmes")
            if not counted.isdisjoint(each.programmes)
        )
    sessions = (data.get(Session, key) for key in set(filter(None, records_of(data, HeadCount).column("session"))))
    return linked.union(session.workshop for session in sessions if session is not None)
