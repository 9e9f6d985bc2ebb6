"""How many different people a few linked crowds are together, exactly: the best of all worlds that fit what is known.

A world says how many people were in exactly these crowds and in no others, for each set of crowds. All that is known
limits sums of these numbers: the size of a crowd, what two crowds share, how many are known by name to have been
where. So the fewest and the most people are found by ``linear``, without looking at each world. People who are known
to have been in the same crowds are of one kind; a crowd that lies within another has nobody outside it, and where a
roster is complete nobody else is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

import attrs

from glo_model.queries.reach.linear import Row, least
from glo_model.queries.reach.union import Bound, Crowd, Facts, Overlap
from glo_model.queries.wording import some_of
from glo_model.values.bounds import Bounds

CROWDS: Final = 6
"""How many linked crowds are looked at exactly: the sets of crowds double with each."""

_PLACES: Final = 800
"""How many different places for people are looked at: kinds of people, times sets of crowds."""

_SAID: Final = 8


class _Kind(NamedTuple):
    """Name people of whom the same is known; a set of crowds is a number with one bit for each."""

    sure: int
    """The crowds in which they were."""
    perhaps: int
    """The crowds in which they are listed although fewer people were counted."""
    number: int
    counts: bool = False
    """True if they count wherever they were."""


class _Place(NamedTuple):
    """Say that somebody of a kind may have been in exactly these crowds, instead of the fewest possible."""

    kind: _Kind
    fewest: int
    crowds: int


_Value: TypeAlias = Callable[[_Kind, int], int]
"""What one person of a kind in a set of crowds adds to a sum."""

_NOBODY_KNOWN: Final = _Kind(sure=0, perhaps=0, number=0)


@attrs.frozen(kw_only=True)
class _Limit:
    """Limit a sum over all people, and say what does."""

    value: _Value
    low: int = 0
    high: int | None = None
    why: str | None = None


def fewest(facts: Facts, strangers: int = 0) -> Bound | None:
    """Return the fewest people that the counted crowds can have had together; ``None`` if that cannot be told.

    ``strangers`` are known by name, count, and may or may not have been in these crowds. It cannot be told if no
    world fits, or if there are too many crowds.
    """
    return _best(facts, strangers=strangers, sign=1, cap=None)


def most(facts: Facts, cap: int | None = None) -> Bound | None:
    """Return the most people that the counted crowds can have had together, of those worlds with at most ``cap``."""
    if len(facts.crowds) > CROWDS:
        return None
    is_open = [facts.crowds[key].called for key in sorted(facts.counted) if _limit_of(facts, key) is None]
    if is_open and cap is None:
        return Bound(number=None, why=f"nothing limits how many people were at {some_of(is_open)}")
    return _best(facts, strangers=0, sign=-1, cap=cap)


def _limit_of(facts: Facts, key: str) -> int | None:
    """Return the least of the greatest sizes of a crowd and of those that it lies within."""
    around = {key}
    for _ in facts.crowds:
        around |= {outer for inner, outer in facts.within if inner in around}
    return min((high for each in around if (high := facts.crowds[each].high) is not None), default=None)


def _best(facts: Facts, *, strangers: int, sign: int, cap: int | None) -> Bound | None:
    sides = [(each.low, each.high) for each in facts.crowds.values()]
    sides += [(each.low, each.high) for each in facts.overlaps]
    if len(facts.crowds) > CROWDS or any(high is not None and high < low for low, high in sides):
        return None
    worlds = _Worlds.of(facts, strangers)
    if worlds is None:
        return None
    limits = list(worlds.limits(cap))
    rows, whys = worlds.rows(limits)
    counts = worlds.counts
    found = least(rows, [sign * number for number in worlds.added(counts)])
    if found is None:
        return None
    used = dict.fromkeys(why for place, why in enumerate(whys) if place in found.rows and why is not None)
    said = [*used, *worlds.said()]
    more = ["and what else is known of them"] if len(said) > _SAID else []
    extreme = "fewer" if sign > 0 else "more"
    why = f"no {extreme} people fit all of this: " + "; ".join((*said[:_SAID], *more))
    return Bound(number=sign * found.number + worlds.base(counts), why=why)


@attrs.frozen(kw_only=True)
class _Worlds:
    """Hold where people may have been, and write what is known as limits of how many were where."""

    facts: Facts
    bits: dict[str, int]
    kinds: dict[_Kind, int]
    """The kinds of people who are known, and the fewest crowds in which each was."""
    places: list[_Place]

    @classmethod
    def of(cls, facts: Facts, strangers: int) -> _Worlds | None:
        """Return the worlds of some crowds, or ``None`` if somebody fits nowhere, or there are too many places."""
        bits = {key: 1 << place for place, key in enumerate(sorted(facts.crowds))}
        kinds: dict[_Kind, int] = {}
        places: list[_Place] = []
        for kind in _kinds(facts, bits, strangers):
            sets = sorted(_sets(facts, bits, kind), key=int.bit_count)
            if not sets or len(places) + len(sets) > _PLACES:
                return None
            kinds[kind] = sets[0]
            places += [_Place(kind, sets[0], each) for each in sets[1:]]
        return cls(facts=facts, bits=bits, kinds=kinds, places=places)

    def counts(self, kind: _Kind, crowds: int) -> int:
        """Return 1 for somebody who counts."""
        return int(kind.counts or any(crowds & self.bits[key] for key in self.facts.counted))

    def base(self, value: _Value) -> int:
        """Return a sum over those who are known, each in the fewest crowds."""
        return sum(kind.number * value(kind, crowds) for kind, crowds in self.kinds.items())

    def added(self, value: _Value) -> list[int]:
        """Return what somebody in each place adds to the sum."""
        return [value(each.kind, each.crowds) - value(each.kind, each.fewest) for each in self.places]

    def rows(self, limits: Iterable[_Limit]) -> tuple[list[Row], list[str | None]]:
        """Return the limits as rows, and the reason of each row."""
        rows: list[Row] = []
        whys: list[str | None] = []
        for each in limits:
            base, added = self.base(each.value), self.added(each.value)
            if each.high is not None:
                rows.append((added, each.high - base))
                whys.append(each.why)
            if each.low > base:
                rows.append(([-number for number in added], base - each.low))
                whys.append(each.why)
        return rows, whys

    def limits(self, cap: int | None) -> Iterator[_Limit]:
        """Yield everything that is known, as limits."""
        for each in self.facts.crowds.values():
            yield from self._of_crowd(each)
        for overlap in self.facts.overlaps:
            yield self._of_overlap(overlap)
        for kind in self.kinds:
            if kind is not _NOBODY_KNOWN:
                yield _Limit(value=_elsewhere(kind, self.kinds[kind]), high=kind.number)
        if cap is not None:
            yield _Limit(value=self.counts, high=cap, why=f"the caller knows of a limit of {cap}")
        yield _Limit(value=lambda kind, crowds: int(kind is _NOBODY_KNOWN and crowds > 0), high=self._plenty(cap))

    def _of_crowd(self, crowd: Crowd) -> Iterator[_Limit]:
        bit = self.bits[crowd.key]
        size = Bounds.between(crowd.low, crowd.high)
        yield _Limit(value=_in_all(bit), low=crowd.low, high=crowd.high, why=f"{crowd.called} had {size.words}")
        if crowd.doubtful:
            longer = f"more people are on the roster of {crowd.called} than in its count"
            yield _Limit(value=_listed(bit), low=len(crowd.known) - crowd.doubtful, why=longer)
            yield _Limit(value=_not_listed(bit), high=crowd.unnamed, why=longer)

    def _of_overlap(self, overlap: Overlap) -> _Limit:
        both = self.bits[overlap.one] | self.bits[overlap.two]
        one, two = (self.facts.crowds[key].called for key in (overlap.one, overlap.two))
        shared = Bounds.between(overlap.low, overlap.high)
        why = f"{one} and {two} had {shared.words} in common"
        return _Limit(value=_in_all(both), low=overlap.low, high=overlap.high, why=why)

    def _plenty(self, cap: int | None) -> int:
        """Return a number of people who are not known that is never too few: one for each who must be somewhere."""
        crowds = sum((each.high or 0) + each.low for each in self.facts.crowds.values())
        return crowds + sum(each.low for each in self.facts.overlaps) + (cap or 0)

    def said(self) -> Iterator[str]:
        """Yield what limits everybody, and so belongs to each reason."""
        crowds = self.facts.crowds
        yield from (
            f"all of {crowds[one].called} were at {crowds[two].called}" for one, two in sorted(self.facts.within)
        )
        known = sum(kind.number for kind in self.kinds if not kind.counts)
        if known:
            yield f"people known by name: {known}"
        closed = [each.called for each in crowds.values() if each.known and not _is_open(each)]
        if closed:
            yield f"nobody but those who are known was at {' or '.join(closed)}"


def _kinds(facts: Facts, bits: dict[str, int], strangers: int) -> Iterator[_Kind]:
    sure: Counter[str] = Counter()
    perhaps: Counter[str] = Counter()
    for each in facts.crowds.values():
        (perhaps if each.doubtful else sure).update(dict.fromkeys(each.known, bits[each.key]))
    found = Counter((sure[person], perhaps[person]) for person in {*sure, *perhaps})
    yield _NOBODY_KNOWN
    yield from (_Kind(*crowds, number) for crowds, number in sorted(found.items()))
    if strangers:
        yield _Kind(sure=0, perhaps=0, number=strangers, counts=True)


def _sets(facts: Facts, bits: dict[str, int], kind: _Kind) -> Iterator[int]:
    """Yield the sets of crowds that somebody of a kind may have been in."""
    to_all = sum(bits[each.key] for each in facts.crowds.values() if _is_open(each))
    pairs = [(bits[one], bits[two]) for one, two in facts.within]
    for some in _subsets((to_all | kind.perhaps) & ~kind.sure):
        crowds = kind.sure | some
        if all(crowds & two or not crowds & one for one, two in pairs):
            yield crowds


def _is_open(crowd: Crowd) -> bool:
    """Tell whether people may have been there who are not known to have been."""
    return crowd.most is None or crowd.most_others > 0


def _subsets(crowds: int) -> Iterator[int]:
    some = crowds
    while some:
        yield some
        some = (some - 1) & crowds
    yield 0


def _in_all(bits: int) -> _Value:
    return lambda _, crowds: int(crowds & bits == bits)


def _listed(bit: int) -> _Value:
    return lambda kind, crowds: int(bool(crowds & kind.perhaps & bit))


def _not_listed(bit: int) -> _Value:
    return lambda kind, crowds: int(bool(crowds & bit & ~kind.perhaps & ~kind.sure))


def _elsewhere(kind: _Kind, fewest_crowds: int) -> _Value:
    return lambda other, crowds: int(other == kind and crowds != fewest_crowds)
