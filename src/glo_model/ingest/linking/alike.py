"""Two datasets put side by side: which of their entities may be the same thing under two ids. None is ever merged."""

from __future__ import annotations

from typing import Final

import attrs

from glo_model.columns import field_named
from glo_model.dataset import Dataset
from glo_model.entities import KINDS, SECTIONS, Person
from glo_model.ingest.linking.near import Candidate, NearNames
from glo_model.ingest.linking.unlinked import names_and_ids

_KINDS: Final = tuple(
    name for name, kind in KINDS.items() if name != "countries" and field_named(kind, "names") is not None
)
"""The kinds that bear names of their own. Titles are not looked at: many trainings bear one title."""


@attrs.frozen(kw_only=True)
class Alike:
    """Say that an entity of one dataset may be one of the other, because of their names."""

    kind: str
    """The section of both."""
    id: str = attrs.field(repr=False)
    """The id of the first."""
    name: str = attrs.field(repr=False)
    """The name of the first that is nearest."""
    other: Candidate
    """The second, and how near its name is."""


@attrs.frozen(kw_only=True)
class Compared:
    """Hold what comes of comparing the names of two datasets."""

    pairs: tuple[Alike, ...]
    """What may be one thing, by kind and id, the nearest first."""
    left_out: int
    """How many names were not looked for, as there are too many; what they may be nobody knows."""


def alike(first: Dataset, second: Dataset, *, persons: bool = False) -> Compared:
    """Return which entities may be the same thing under another id, at most five for each name.

    Two that have one id are not told of: if they differ, a rule reports it. Persons are left out unless ``persons``
    asks for them. ``MissingExtraError`` says that the ``fuzzy`` extra is not installed.
    """
    kinds = (*_KINDS, SECTIONS[Person]) if persons else _KINDS
    comparisons = [_Comparison(first, second, kind) for kind in kinds]
    return Compared(
        pairs=tuple(pair for each in comparisons for pair in each.pairs()),
        left_out=sum(each.left_out for each in comparisons),
    )


class _Comparison:
    """Compare the names of one kind."""

    def __init__(self, first: Dataset, second: Dataset, kind: str) -> None:
        self._first, self._second, self._kind = first, second, kind
        self.left_out = 0

    def pairs(self) -> list[Alike]:
        search = NearNames(names_and_ids(self._second, self._kind))
        best: dict[tuple[str, str], Alike] = {}
        for name, key in names_and_ids(self._first, self._kind):
            near = search.of(name)
            self.left_out += near is None
            for found in (Alike(kind=self._kind, id=key, name=name, other=each) for each in near or ()):
                there = best.setdefault((key, found.other.id), found)
                if found.other.apart < there.other.apart:
                    best[key, found.other.id] = found
        asked = (each for each in best.values() if _is_asked(self._first, self._second, each))
        return sorted(asked, key=lambda each: (each.id, each.other.apart, each.other.id))


def _is_asked(first: Dataset, second: Dataset, found: Alike) -> bool:
    """Tell whether it is a question at all: where both datasets know both ids, the two are told apart already."""
    kind = KINDS[found.kind]
    known = second.get(kind, found.id) is not None and first.get(kind, found.other.id) is not None
    return found.id != found.other.id and not known
