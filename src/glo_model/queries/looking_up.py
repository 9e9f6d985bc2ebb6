"""Looking up workshops by what they have and when they were: the first time by going through all, then by an index.

An index takes several times as long to build as all are gone through in, and answers a hundred times as fast. Both
give the same answers in the same order.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from glo_model.entities.workshop import Workshop
from glo_model.queries.index import BLOCK, KEYS, Index, Wanted, outer_days
from glo_model.values.certainty import Certainty
from glo_model.values.spans import Spans


class Within(NamedTuple):
    """Say in which period, and how sure that must be."""

    period: Spans
    certainly: bool

    def accepts(self, answer: Certainty) -> bool:
        """Say whether an answer is sure enough."""
        return answer.is_certain if self.certainly else answer.is_possible


def found(index: Index, wanted: Sequence[Wanted], within: Within | None) -> list[Workshop]:
    """Return the workshops that have all that is wanted, and are in a period if one is named, by first day and id."""
    answer = looked_up if index.was_asked else gone_through
    index.was_asked = True
    return answer(index, wanted, within)


def gone_through(index: Index, wanted: Sequence[Wanted], within: Within | None) -> list[Workshop]:
    """Return the workshops that have all that is wanted, by first day and id, after a look at each of them."""
    left = list(index.workshop.values())
    for criterion, key in wanted:
        keys_of = KEYS[criterion]
        left = [each for each in left if key in keys_of(index, each)]
    ids = (each.id for each in left)
    if within is not None:
        ids = (each for each in ids if within.accepts(index.during(each, within.period)))
    return index.in_order(ids)


def looked_up(index: Index, wanted: Sequence[Wanted], within: Within | None) -> list[Workshop]:
    """Return what ``gone_through`` returns, after a look at little more than what is found."""
    rarest_first = sorted(wanted, key=lambda each: len(index.having(*each)))
    rarest = rarest_first[0] if rarest_first else None
    places = range(len(index.workshops)) if rarest is None else index.having(*rarest)
    lists = [index.having(*each) for each in rarest_first[1:]]
    near = places if within is None else _near(index, rarest, places, within)
    return [
        index.workshops[place]
        for place in near
        if all(_holds(each, place) for each in lists) and (within is None or _is_in(index, place, within))
    ]


def _is_in(index: Index, place: int, within: Within) -> bool:
    """Say whether a workshop whose outermost days lie near enough really is in a period."""
    if len(within.period) == 1 and place not in index.with_gaps:
        return True
    return within.accepts(index.during(index.workshops[place].id, within.period))


def _near(index: Index, rarest: Wanted | None, places: Sequence[int], within: Within) -> Iterator[int]:
    """Yield the places of those whose outermost days lie within a period, or at least meet it, in order."""
    start, end = outer_days(within.period)
    begun = bisect_left(places, bisect_left(index.starts, start))
    beyond = bisect_left(places, bisect_right(index.starts, end))
    if not within.certainly:
        yield from _lasting(index, rarest, places[:begun], start)
    yield from (place for place in places[begun:beyond] if not within.certainly or index.ends[place] <= end)


def _lasting(index: Index, rarest: Wanted | None, places: Sequence[int], start: int) -> Iterator[int]:
    """Yield the places of those that begin before a day and last until then, from the blocks that have any."""
    for at, latest in zip(range(0, len(places), BLOCK), index.latest_of(rarest), strict=False):
        if latest >= start:
            yield from (place for place in places[at : at + BLOCK] if index.ends[place] >= start)


def _holds(places: Sequence[int], place: int) -> bool:
    """Say whether a sorted list has a place."""
    at = bisect_left(places, place)
    return at < len(places) and places[at] == place
