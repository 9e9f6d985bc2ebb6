"""The bounds of a union, compared with every world of three small events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product
from types import MappingProxyType

import pytest

from glo_model.queries.reach.linked import at_least, at_most
from glo_model.queries.reach.union import Crowd, Facts, Overlap, largest, merged, smallest

PAIRS = ((0, 1), (0, 2), (1, 2))
REGIONS = tuple(range(1, 8))
"""The ways to have been at some of three events, one bit for each."""


@cache
def unions() -> dict[tuple[int, ...], list[int]]:
    """Return, for the sizes and the shared people of three events, how large their union can be in any world."""
    found = defaultdict(list)
    for people in product(range(4), repeat=7):
        sizes = [sum(n for n, region in zip(people, REGIONS, strict=True) if region >> event & 1) for event in range(3)]
        shared = [
            sum(n for n, region in zip(people, REGIONS, strict=True) if region >> one & 1 and region >> two & 1)
            for one, two in PAIRS
        ]
        if max(sizes) <= 3:
            found[(*sizes, *shared)].append(sum(people))
    return dict(found)


def bounds(
    crowds: list[Crowd], overlaps: Sequence[Overlap] = (), within: Mapping[str, str] = MappingProxyType({})
) -> tuple[int, int | None]:
    """Return the interval that the module gives."""
    known, shared = merged(crowds, overlaps, within)
    return max((each.number or 0 for each in smallest(known, shared)), default=0), largest(known, shared).number


def extremes(worlds: Iterator[int] | list[int]) -> tuple[int, int]:
    """Return the smallest and the largest union of some worlds."""
    known = list(worlds)
    return min(known), max(known)


def crowd(event: int, size: int) -> Crowd:
    """Return an event of which only the size is known."""
    return Crowd(key=str(event), low=size, high=size)


def test_sizes_alone_give_the_interval_that_worlds_reach() -> None:
    """Of events of known sizes the largest alone and the sum are reached by worlds, and nothing beyond."""
    by_sizes: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for key, found in unions().items():
        by_sizes[key[:3]] += found
    assert {sizes: extremes(found) for sizes, found in by_sizes.items()} == {
        sizes: bounds([crowd(event, size) for event, size in enumerate(sizes)]) for sizes in by_sizes
    }


@pytest.mark.parametrize("stated", [*combinations(PAIRS, 1), *combinations(PAIRS, 2)])
def test_stated_overlaps_along_a_path_give_the_interval_that_worlds_reach(stated: tuple[tuple[int, int], ...]) -> None:
    """Exact sizes with exactly stated overlaps of one or two pairs are answered as narrowly as can be."""
    worlds: dict[tuple[tuple[int, ...], tuple[int, ...]], list[int]] = defaultdict(list)
    for key, found in unions().items():
        worlds[(key[:3], tuple(key[3 + PAIRS.index(pair)] for pair in stated))] += found
    for (sizes, shared), found in worlds.items():
        overlaps = [
            Overlap(one=str(one), two=str(two), low=number, high=number)
            for (one, two), number in zip(stated, shared, strict=True)
        ]
        crowds = [crowd(event, size) for event, size in enumerate(sizes)]
        assert extremes(found) == bounds(crowds, overlaps), (sizes, stated, shared)


def test_three_stated_overlaps_give_an_interval_that_holds() -> None:
    """Overlaps that go round in a circle are answered by an interval that no world leaves, though it may be wide."""
    wide = 0
    for key, found in unions().items():
        overlaps = [
            Overlap(one=str(one), two=str(two), low=number, high=number)
            for (one, two), number in zip(PAIRS, key[3:], strict=True)
        ]
        low, high = bounds([crowd(event, size) for event, size in enumerate(key[:3])], overlaps)
        assert low <= min(found)
        assert high is not None
        assert max(found) <= high
        wide += (low, high) != extremes(found)
    assert wide > 0


def test_three_stated_overlaps_looked_at_together_give_the_interval_that_worlds_reach() -> None:
    """Taken all at once, overlaps that go round in a circle are answered as narrowly as can be."""
    for key, found in unions().items():
        overlaps = tuple(
            Overlap(one=str(one), two=str(two), low=number, high=number)
            for (one, two), number in zip(PAIRS, key[3:], strict=True)
        )
        crowds = {str(event): crowd(event, size) for event, size in enumerate(key[:3])}
        facts = Facts(crowds=crowds, overlaps=overlaps, counted=frozenset(crowds))
        low, high = at_least(facts), at_most(facts)
        assert extremes(found) == (low and low.number, high and high.number), key


def test_a_crowd_within_another_adds_nobody() -> None:
    """Where one event's people lie within another's, the interval is that of the others."""
    within = {"0": "1"}
    worlds: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for key, found in unions().items():
        if key[3] == key[0]:
            worlds[key[:3]] += found
    assert {sizes: extremes(found) for sizes, found in worlds.items()} == {
        sizes: bounds([crowd(event, size) for event, size in enumerate(sizes)], within=within) for sizes in worlds
    }


@pytest.mark.parametrize("listed", list(product(["", "a", "b", "ab", "abc"], repeat=2)))
def test_complete_rosters_give_one_number_and_a_count_beside_them_the_interval_that_worlds_reach(
    listed: tuple[str, str],
) -> None:
    """The union of complete rosters is exact; a third event of known size meets as many of them as it may."""
    rosters = [
        Crowd(key=f"r{n}", low=len(each), high=len(each), known=frozenset(each)) for n, each in enumerate(listed)
    ]
    union = len(set("".join(listed)))
    assert (union, union) == bounds(rosters)
    for size in range(5):
        assert (max(union, size), union + size) == bounds([*rosters, crowd(2, size)])


def test_a_partial_roster_is_part_of_the_size() -> None:
    """Of 4 people with 2 named, the other two may be those who are named on another roster."""
    first = Crowd(key="1", low=4, high=4, known=frozenset("ab"))
    second = Crowd(key="2", low=3, high=3, known=frozenset("bcd"))
    assert (4, 6) == bounds([first, second])


def test_a_roster_that_a_count_contradicts_proves_fewer_people() -> None:
    """If 3 are listed and 2 were counted, one of those listed may not have been there."""
    listed = Crowd(key="1", low=2, high=3, known=frozenset("abc"), doubtful=1)
    assert (2, 3) == bounds([listed])
    assert (3, 4) == bounds([listed, Crowd(key="2", low=2, high=2, known=frozenset("cd"))])


def test_a_doubtful_roster_leaves_room_for_others_where_the_size_is_limited_from_outside() -> None:
    """Of two listed and one without a name two came, in a series of two: the third may be one of those at the other."""
    within = {"run": "series"}
    run = Crowd(key="run", low=2, high=3, known=frozenset("ab"), doubtful=1, unnamed=1)
    crowds = [run, Crowd(key="series", low=1, high=2), Crowd(key="2", low=2, high=2, known=frozenset("ab"))]
    assert (2, 3) == bounds(crowds, within=within)


def test_named_people_and_stated_overlaps_are_taken_together_where_they_can_be() -> None:
    """Two events share a named person and, with a third, a stated number: both are taken off the sum."""
    crowds = [
        Crowd(key="1", low=3, high=3, known=frozenset("a")),
        Crowd(key="2", low=3, high=3, known=frozenset("a")),
        Crowd(key="3", low=3, high=3),
    ]
    assert (4, 6) == bounds(crowds, [Overlap(one="3", two="2", low=2, high=2)])


def test_an_overlap_moves_to_the_crowd_around() -> None:
    """What a run shares with another event, its series shares at least; a crowd does not overlap itself."""
    crowds = [crowd(0, 2), crowd(1, 5), crowd(2, 3)]
    overlaps = [Overlap(one="0", two="2", low=2, high=2), Overlap(one="0", two="1", low=2, high=2)]
    assert (5, 6) == bounds(crowds, overlaps, within={"0": "1"})
    assert ([], []) == merged([], overlaps, {"0": "1"})


def test_a_crowd_larger_than_the_one_around_it_stays_by_itself() -> None:
    """A part of 5 in a whole of 3 is a contradiction, and neither number is lost."""
    assert (5, 8) == bounds([crowd(0, 5), crowd(1, 3)], within={"0": "1"})


def test_crowds_that_lie_within_each_other_are_one() -> None:
    """Each of two crowds within the other: they are the same people, and a third lies within both."""
    within = {"0": "1", "1": "0", "2": "1"}
    assert (3, 3) == bounds([crowd(0, 3), crowd(1, 3), crowd(2, 1)], within=within)
    assert (3, 3) == bounds([crowd(0, 3), crowd(2, 1)], within=within)


def test_a_crowd_without_an_upper_bound_opens_the_union() -> None:
    """Where nothing limits one event, nothing limits all."""
    assert (2, None) == bounds([crowd(0, 2), Crowd(key="1", low=0)])
    assert (0, 0) == bounds([])
