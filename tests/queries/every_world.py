"""Every world of up to six people and four events, as one bit each of a long whole number.

A world says who was at which events. People without a name are interchangeable, so a world is, for each of the two
people with a name, the set of events at which that person was, and how many others were at exactly which events. Nobody
else is in it, so a person with a name who was at none is not one of the people of that world.

What a statement says of worlds is the number whose bits are set for the worlds that it allows; statements together
allow what all of these numbers have in common.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from itertools import combinations_with_replacement, product

NAMES = ("p0", "p1")
EVENTS = ("w0", "w1", "w2", "w3")
PEOPLE = 6

Family = frozenset[int]
"""Sets of events, each as a number with one bit for each event: somebody whose events are among these counts."""

SETS = range(1 << len(EVENTS))
ANYWHERE: Family = frozenset(SETS) - {0}


def at(*events: str) -> Family:
    """Return the sets that have all of these events."""
    return frozenset(each for each in SETS if all(each >> EVENTS.index(event) & 1 for event in events))


def at_any(events: frozenset[str]) -> Family:
    """Return the sets that have any of these events."""
    return frozenset[int]().union(*(at(event) for event in events))


@cache
def _others() -> list[tuple[int, ...]]:
    """Return where people without a name may have been, the fewest people first."""
    anywhere = sorted(ANYWHERE)
    return [those for number in range(PEOPLE + 1) for those in combinations_with_replacement(anywhere, number)]


@cache
def _named() -> list[tuple[tuple[int, ...], int]]:
    """Return where those with a name may have been, and how many worlds of others fit beside them."""
    sizes = [len(each) for each in _others()]
    fitting = [sum(size <= PEOPLE - present for size in sizes) for present in range(len(NAMES) + 1)]
    return [(where, fitting[sum(each > 0 for each in where)]) for where in product(SETS, repeat=len(NAMES))]


@cache
def _counting_others(family: Family) -> dict[int, int]:
    """Return, for each number, in which worlds of others so many people are in a family."""
    digits: dict[int, list[str]] = {number: ["0"] * len(_others()) for number in range(PEOPLE + 1)}
    for place, those in enumerate(_others()):
        digits[sum(map(family.__contains__, those))][place] = "1"
    return {number: int("".join(reversed(row)), 2) for number, row in digits.items()}


def _worlds(of_block: Callable[[tuple[int, ...]], int]) -> int:
    """Put the worlds of each place of those with a name one after the other."""
    found, offset = [], 0
    for where, size in _named():
        found.append((of_block(where) & ((1 << size) - 1), offset))
        offset += size
    return _joined(found)


def _joined(parts: list[tuple[int, int]]) -> int:
    """Put numbers together, each at its offset; by halves, because long numbers are slow to move."""
    if len(parts) == 1:
        return parts[0][0]
    middle = len(parts) // 2
    start = parts[0][1]
    return _joined(parts[:middle]) | _joined(parts[middle:]) << (parts[middle][1] - start)


@cache
def where(family: Family, low: int, high: int | None = None, besides: frozenset[str] = frozenset()) -> int:
    """Return the worlds in which ``low`` to ``high`` people are in a family, some people with a name not looked at."""
    others = _counting_others(family)

    def of_block(named: tuple[int, ...]) -> int:
        own = sum(each in family and name not in besides for name, each in zip(NAMES, named, strict=True))
        highest = PEOPLE if high is None else high
        return _any_of(others.get(number - own, 0) for number in range(low, highest + 1))

    return _worlds(of_block)


@cache
def of_those(names: frozenset[str], event: str, low: int) -> int:
    """Return the worlds in which at least so many of some people with a name were at an event."""

    def of_block(named: tuple[int, ...]) -> int:
        there = sum(each in at(event) for name, each in zip(NAMES, named, strict=True) if name in names)
        return -1 if there >= low else 0

    return _worlds(of_block)


def _any_of(numbers: Iterable[int]) -> int:
    found = 0
    for each in numbers:
        found |= each
    return found
