"""How many different people several crowds are together: arithmetic on sets of which little is known.

What is known of a crowd is a lower and an upper bound of its size and some of its people; of two crowds, that one
lies within the other, or how many people they share at least and at most. ``smallest`` and ``largest`` always hold, for
any number of crowds, and are quick. They are exact, that is some world reaches them, where nothing is stated of two
crowds; where crowds lie within others, as far as all are asked for; and where crowds of known size share known numbers
along chains and stars, as when people are drawn from one crowd into others. Where names and stated overlaps meet in one
crowd, or overlaps go round in a circle, they can be wider than need be: ``linked`` then finds the exact interval, as
far as no more than six crowds are linked with each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

import attrs

from glo_model.queries.wording import some_of


@attrs.frozen(kw_only=True)
class Crowd:
    """Hold what is known of one set of people."""

    key: str
    low: int
    high: int | None = None
    known: frozenset[str] = frozenset()
    """The ids of people who belong to it."""
    doubtful: int = 0
    """How many of those known may not belong to it after all, because a count says fewer."""
    unnamed: int = 0
    """Where some are doubtful: how many more are on the roster, without a name; nobody else belongs to it."""
    name: str | None = None
    """How a reason calls it, if not by its key."""

    @property
    def called(self) -> str:
        """How a reason calls it."""
        return self.key if self.name is None else self.name

    @property
    def most(self) -> int | None:
        """Its greatest size, never below what is known of it."""
        return None if self.high is None else max(self.high, self.low, len(self.known) - self.doubtful)

    @property
    def most_others(self) -> int:
        """How many people it can have who are not known, if its size is limited."""
        room = max(0, (self.most or 0) - len(self.known) + self.doubtful)
        return min(room, self.unnamed) if self.doubtful else room


@attrs.frozen(kw_only=True)
class Overlap:
    """Say how many people two crowds have in common; ``high`` is ``None`` where only a part is stated."""

    one: str
    two: str
    low: int
    high: int | None = None


@attrs.frozen(kw_only=True)
class Facts:
    """Hold what is known of some crowds, and of how they stand to each other."""

    crowds: Mapping[str, Crowd]
    """The crowds by their keys."""
    overlaps: tuple[Overlap, ...] = ()
    within: frozenset[tuple[str, str]] = frozenset()
    """Pairs of crowds of which the first lies within the second."""
    counted: frozenset[str]
    """The crowds whose union is asked for; what is known of the others may still limit it."""

    def among(self, keys: Collection[str]) -> Facts:
        """Return what is known of some of the crowds alone."""
        return Facts(
            crowds={key: each for key, each in self.crowds.items() if key in keys},
            overlaps=tuple(each for each in self.overlaps if each.one in keys and each.two in keys),
            within=frozenset(pair for pair in self.within if pair[0] in keys and pair[1] in keys),
            counted=self.counted.intersection(keys),
        )


@attrs.frozen(kw_only=True)
class Bound:
    """Hold one bound of a number of people, and why it holds."""

    number: int | None
    why: str


def merged(
    crowds: Iterable[Crowd], overlaps: Iterable[Overlap], within: Mapping[str, str]
) -> tuple[list[Crowd], list[Overlap]]:
    """Put each crowd into the one that it lies within, which adds nobody to the union.

    A crowd that is certainly larger than the one around it contradicts it, and stays by itself.
    """
    by_key = {each.key: each for each in crowds}
    for key in _from_inside_out(within):
        around = next((by_key[each] for each in _path(key, within)[1:] if each in by_key), None)
        if key in by_key and around is not None and (around.high is None or by_key[key].low <= around.high):
            by_key[around.key] = _containing(around, by_key.pop(key))
    homes = {key: next((each for each in _path(key, within) if each in by_key), key) for key in within}
    moved = [_moved(each, homes) for each in overlaps]
    return list(by_key.values()), [
        each for each in moved if each.one != each.two and each.one in by_key and each.two in by_key
    ]


def _from_inside_out(within: Mapping[str, str]) -> list[str]:
    """Return the inner crowds, the innermost first; of a circle, all but one."""
    depth = {key: len(_path(key, within)) for key in within}
    return sorted(within, key=lambda key: (-depth[key], key))


def _path(key: str, within: Mapping[str, str]) -> list[str]:
    path = [key]
    while path[-1] in within and within[path[-1]] not in path:
        path.append(within[path[-1]])
    return path


def _containing(around: Crowd, inner: Crowd) -> Crowd:
    return attrs.evolve(
        around,
        low=max(around.low, inner.low),
        known=around.known | inner.known,
        doubtful=around.doubtful + inner.doubtful,
        unnamed=around.unnamed if around.doubtful else around.most or 0,
    )


def _moved(overlap: Overlap, homes: Mapping[str, str]) -> Overlap:
    """Return an overlap between the crowds around; of these the least is known, and no longer the most."""
    one, two = homes.get(overlap.one, overlap.one), homes.get(overlap.two, overlap.two)
    stays = (one, two) == (overlap.one, overlap.two)
    return Overlap(one=one, two=two, low=overlap.low, high=overlap.high if stays else None)


def smallest(crowds: Iterable[Crowd], overlaps: Iterable[Overlap]) -> list[Bound]:
    """Return lower bounds of how many different people there are, each with its reason; the greatest one counts."""
    by_key = {each.key: each for each in crowds}
    fullest = sorted(by_key.values(), key=lambda each: each.low)[-1:]
    bounds = [Bound(number=each.low, why=f"{each.key} alone had that many") for each in fullest]
    known = frozenset[str]().union(*(each.known for each in by_key.values()))
    if known:
        sure = max(0, len(known) - sum(each.doubtful for each in by_key.values()))
        bounds.append(Bound(number=sure, why="so many different people are on the rosters"))
    for each in overlaps:
        if each.high is not None:
            one, two = (max(by_key[key].low, each.low) for key in (each.one, each.two))
            number = one + two - min(each.high, one, two)
            why = f"{each.one} and {each.two} had no more than {each.high} people in common"
            bounds.append(Bound(number=number, why=why))
    return bounds


def largest(crowds: Iterable[Crowd], overlaps: Iterable[Overlap]) -> Bound:
    """Return an upper bound of how many different people there are, and its reason."""
    known = sorted(crowds, key=lambda each: each.key)
    open_ones = [each.key for each in known if each.most is None]
    if open_ones:
        return Bound(number=None, why=f"nothing limits how many people were at {some_of(open_ones)}")
    shared = list(overlaps)
    total = sum(each.most or 0 for each in known)
    number = sum(_most_of(group, shared) for group in _groups(known, shared))
    if number == total:
        return Bound(number=number, why="nothing says who came more than once, so each attendance may be of another")
    why = f"there were at most {total} attendances, and {total - number} of them are of people counted before"
    return Bound(number=number, why=why)


def _most_of(group: list[Crowd], overlaps: list[Overlap]) -> int:
    """Return the lower of two bounds: by the people who are known, and by what pairs of crowds share."""
    known = frozenset[str]().union(*(each.known for each in group))
    by_names = len(known) + sum(each.most_others for each in group)
    return min(by_names, sum(each.most or 0 for each in group) - _shared(group, overlaps))


def _shared(group: list[Crowd], overlaps: list[Overlap]) -> int:
    """Return the most that a forest of overlaps takes off the sum (the bound of Hunter and of Worsley).

    Each crowd joins those before it by one overlap only: two overlaps of three crowds may be the same people, and
    are taken off twice only where they lie along a path.
    """
    by_key = {each.key: each for each in group}
    stated = [each for each in overlaps if each.one in by_key]
    if not stated:
        return 0
    weights = [(min(each.low, *(by_key[key].most or 0 for key in _pair(each))), *_pair(each)) for each in stated]
    linked = Linked()
    heaviest_first = sorted(weights + _known_in_two(group), reverse=True)
    return sum(weight for weight, one, two in heaviest_first if linked.link(one, two))


def _pair(overlap: Overlap) -> tuple[str, str]:
    return overlap.one, overlap.two


def _known_in_two(group: list[Crowd]) -> list[tuple[int, str, str]]:
    """Return how many known people each two crowds share, of those crowds whose rosters nothing contradicts."""
    crowds_of: dict[str, list[str]] = defaultdict(list)
    for each in group:
        for person in () if each.doubtful else each.known:
            crowds_of[person].append(each.key)
    shared = Counter(pair for keys in crowds_of.values() for pair in combinations(sorted(keys), 2))
    return [(number, one, two) for (one, two), number in shared.items()]


class Linked:
    """Keep which crowds are linked with each other, directly or over others."""

    def __init__(self) -> None:
        self._next: dict[str, str] = {}

    def root(self, key: str) -> str:
        """Return the one crowd that stands for all that this one is linked with."""
        while (onward := self._next.get(key, key)) != key:
            self._next[key] = self._next.get(onward, onward)
            key = onward
        return key

    def link(self, one: str, two: str) -> bool:
        """Link two crowds, and tell whether they were not linked before."""
        root, other = self.root(one), self.root(two)
        self._next[other] = root
        return root != other


def _groups(crowds: list[Crowd], overlaps: list[Overlap]) -> list[list[Crowd]]:
    """Put together the crowds that share a known person or a stated overlap, directly or over others."""
    linked = Linked()
    first_with: dict[str, str] = {}
    for overlap in overlaps:
        linked.link(overlap.one, overlap.two)
    for each in crowds:
        for person in each.known:
            linked.link(each.key, first_with.setdefault(person, each.key))
    groups: dict[str, list[Crowd]] = defaultdict(list)
    for each in crowds:
        groups[linked.root(each.key)].append(each)
    return list(groups.values())
