"""Circles: things that lead back to themselves, found without recursion, so that any depth is fine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence


def circles(arrows: Mapping[str, Sequence[str]]) -> list[frozenset[str]]:
    """Return the largest groups of things of which each leads to each other one, over whatever is between.

    The way of Kosaraju: things are left in some order, and the arrows then followed backwards from the last one left.

    >>> [sorted(each) for each in circles({"a": ["b"], "b": ["c"], "c": ["b"]})]
    [['b', 'c']]
    """
    backwards: dict[str, list[str]] = defaultdict(list)
    for key, others in arrows.items():
        for each in others:
            backwards[each].append(key)
    seen: set[str] = set()
    found = [frozenset(_left(key, backwards, seen)) for key in reversed(_order_of_leaving(arrows))]
    return [each for each in found if len(each) > 1]


def _order_of_leaving(arrows: Mapping[str, Sequence[str]]) -> list[str]:
    seen: set[str] = set()
    return [each for start in arrows for each in _left(start, arrows, seen)]


def _left(start: str, arrows: Mapping[str, Sequence[str]], seen: set[str]) -> Iterator[str]:
    """Yield what is reached from a start and was not seen before, each after all that it leads to."""
    if start in seen:
        return
    seen.add(start)
    path = [(start, iter(arrows.get(start, ())))]
    while path:
        key, others = path[-1]
        following = next((each for each in others if each not in seen), None)
        if following is None:
            path.pop()
            yield key
        else:
            seen.add(following)
            path.append((following, iter(arrows.get(following, ()))))
