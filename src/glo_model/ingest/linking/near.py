"""Near misses: which names are nearly the one that was looked for. They are suggested to people, and never linked.

The measure is the number of letters apart: how many letters must be added, left out, replaced or swapped with their
neighbour to turn one folded name into the other (optimal string alignment), with the words as they stand or in
alphabetical order, whichever is less. Near is 1 letter for names of 4 and 5 letters, 2 up to 8, and 3 for longer ones;
a name of fewer than 4 letters is near only what is called just so. Names with other numbers in them name other things:
"Circuit 2" is not near "Circuit 3".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

import attrs

from glo_model.errors import MissingExtraError
from glo_model.finding import visible
from glo_model.values.folding import fold

MOST_CANDIDATES: Final = 5
"""So many near names are suggested for one name."""
MOST_COMPARISONS: Final = 50_000_000
"""So many pairs of names are compared, which takes some ten seconds; what is asked for later is not looked for. Each
name is compared with those of about its length: 10,000 names with 10,000 others come to about half of that."""
_LONGEST: Final = 200
_SHORTEST: Final = 4
_LETTERS_PER_SLIP: Final = 3
_MOST_APART: Final = 3
_NUMBER: Final = re.compile(r"\d+")

_Block: TypeAlias = tuple[bool, tuple[str, ...], int]
"""Whether its words are in order, the numbers in it, and how long it is."""


@attrs.frozen(kw_only=True)
class Candidate:
    """Hold a name that is near the one that was looked for."""

    id: str = attrs.field(repr=False)
    """The id of what is called so."""
    name: str = attrs.field(repr=False)
    """The name as its entity states it."""
    apart: int
    """How many letters apart the two names are."""
    score: float
    """The share of letters that agree: 1 less the letters apart by the letters of the longer name."""

    @property
    def words(self) -> str:
        """What it is and how near, such as ``'Casablanca' (ca-04), 1 letter apart``."""
        apart = f"{self.apart} letter{'s' * (self.apart > 1)} apart" if self.apart else "the same words"
        return f"{self.name!r} ({visible(self.id)}), {apart}"


class NearNames:
    """Find those of many names that are near a given one. It needs the ``fuzzy`` extra, and says so.

    Names are compared only with those of nearly their length and with the same numbers, which leaves none out.
    """

    def __init__(self, names: Iterable[tuple[str, str]], *, most: int = MOST_COMPARISONS) -> None:
        """Take in pairs of a name and an id, of which so many are compared at most."""
        try:
            from rapidfuzz import process
            from rapidfuzz.distance import OSA
        except ModuleNotFoundError:
            raise MissingExtraError("rapidfuzz", "fuzzy") from None
        self._extract, self._measure = process.extract, OSA.distance
        self._left = most
        self._called = _called(names)
        self._blocks: dict[_Block, list[str]] = defaultdict(list)
        for is_sorted, form in self._called:
            self._blocks[_block(form, len(form), is_sorted=is_sorted)].append(form)

    def of(self, text: str) -> tuple[Candidate, ...] | None:
        """Return what is near a name, the nearest first, each id once, at most five; ``None`` after the limit."""
        best: dict[str, Candidate] = {}
        for is_sorted, form in _forms(text):
            for near, apart in self._near(form, is_sorted=is_sorted):
                for key, name in self._called[is_sorted, near]:
                    score = round(1 - apart / max(len(form), len(near)), 2)
                    found = Candidate(id=key, name=name, apart=apart, score=score)
                    if key not in best or _order(found) < _order(best[key]):
                        best[key] = found
        return tuple(sorted(best.values(), key=_order)[:MOST_CANDIDATES]) if self._left > 0 else None

    def _near(self, form: str, *, is_sorted: bool) -> Iterator[tuple[str, int]]:
        """Yield the nearest folded names, and how many letters they are apart."""
        most = _most_apart(form)
        lengths = range(len(form) - most, len(form) + most + 1)
        blocks = (self._blocks.get(_block(form, length, is_sorted=is_sorted), ()) for length in lengths)
        there = [each for block in blocks for each in block]
        self._left -= len(there)
        if self._left > 0:
            found = self._extract(form, there, scorer=self._measure, score_cutoff=most, limit=MOST_CANDIDATES)
            for near, apart, _ in found:
                yield near, int(apart)


def _called(names: Iterable[tuple[str, str]]) -> dict[tuple[bool, str], list[tuple[str, str]]]:
    """Return the ids and names of each folded form, and no more of them than would be suggested."""
    found: dict[tuple[bool, str], dict[str, str]] = defaultdict(dict)
    for name, key in names:
        for form in _forms(name):
            found[form].setdefault(key, name)
    return {form: sorted(found[form].items())[:MOST_CANDIDATES] for form in sorted(found)}


def _forms(name: str) -> list[tuple[bool, str]]:
    """Return a name folded, with its words as they stand and in order; none if it is too long to be a name."""
    folded = fold(name) if len(name) <= _LONGEST else ""
    return [(False, folded), (True, " ".join(sorted(folded.split())))] if folded else []


def _block(form: str, length: int, *, is_sorted: bool) -> _Block:
    return is_sorted, tuple(sorted(_NUMBER.findall(form))), length


def _most_apart(form: str) -> int:
    return min(_MOST_APART, len(form) // _LETTERS_PER_SLIP) if len(form) >= _SHORTEST else 0


def _order(candidate: Candidate) -> tuple[int, float, str, str]:
    return candidate.apart, -candidate.score, candidate.id, candidate.name
