"""What can be said of events, told to the library as data, and to the worlds as what it allows.

Each method of a ``Story`` says one thing. It adds the entities that say it, and it notes what is claimed. What claims
mean together, in words:

- A count is the number of people of its event. Counts that can all be right are all right; of those that cannot, the
  lowest and the highest number and all between are possible.
- Those who completed an event attended it: the event had as many people at least, by the lowest of several numbers. If
  that is more than the count, both are possible.
- Whoever is on a roster was there, and rows without a name are others. So the event had as many people at least. A
  roster is complete if the caller says so, or if a count says the same number. If the roster is longer than the count,
  those who were there are on the roster, and at least as many of them as the count says; if it is shorter than the
  count, and the caller says that it is complete, both numbers and all between are possible.
- "Of those at this event, k came again from that one": exactly k people were at both. Where the count is of women
  alone, at least k were. Where nothing else counts the event, these k were all who were there, and all were at the
  other event, unless they came from two events; then at least k were there.
- Who came again from an event around it is everybody, so nothing follows.
- Whoever was at a part of an event or of a series was at that event, or in that series.
- The number of a series is an upper limit of its people. It is their number if some were drawn from it again, or if
  the numbers of its parts, each at the least that is said of it, add up to more. Else somebody may be counted in it for
  each part, and it proves only that somebody was there if it is not 0.
- A series of which nothing is said but its parts is its parts.
- The caller's limit is of all people of the events that belong to the question. An event that is possibly in the
  period, and one that was cancelled but counted, may belong to it or not; one that was cancelled does not.
- A number of organisations says nothing of people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from every_world import ANYWHERE, EVENTS, PEOPLE, at, at_any, of_those, where

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, Entity, HeadCount, Workshop
from glo_model.queries import Reach, reach
from glo_model.values.quantities import Quantity
from glo_model.values.when import When

Interval = tuple[int, int | None]


class CannotBeSaidError(Exception):
    """Two statements cannot both be written down: an event is part of one other, and not of its own part."""


class Story:
    """Collect statements."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.events: dict[str, None] = {}
        self.counts: dict[str, list[Interval]] = defaultdict(list)
        self.least: dict[str, int] = {}
        self.names: dict[str, set[str]] = defaultdict(set)
        self.unnamed: dict[str, int] = defaultdict(int)
        self.again: list[tuple[str, str, int, bool]] = []
        self.parent: dict[str, str] = {}
        self.series: set[str] = set()
        self.are_complete = False
        self.cap: int | None = None
        self.possibly: set[str] = set()
        self.cancelled: set[str] = set()
        self.not_asked: set[str] = set()

    # what can be said

    def held(self, event: str) -> None:
        """Say that there was an event, and nothing of who was there."""
        self.events[event] = None

    def held_in_doubt(self, event: str) -> None:
        """Say that an event was cancelled."""
        self.held(event)
        self.cancelled.add(event)

    def dated_in_doubt(self, event: str) -> None:
        """Say that an event was possibly in the period that is asked about."""
        self.held(event)
        self.possibly.add(event)

    def count(self, event: str, number: str) -> str:
        """Say how many attended."""
        quantity = Quantity.of(number)
        self.counts[event].append((quantity.number.low, quantity.number.high))
        return self._add_count(event, number)

    def completed(self, event: str, number: str) -> None:
        """Say how many completed it."""
        self.held(event)
        low = Quantity.of(number).number.low
        self.least[event] = min(self.least.get(event, low), low)
        self._add_count(event, number, measure="completed")

    def listed(self, event: str, *names: str, unnamed: int = 0) -> None:
        """Say who was there, and how many more stand on the roster without a name."""
        self.held(event)
        if self.names[event] or self.unnamed[event]:
            raise CannotBeSaidError
        self.names[event].update(names)
        self.unnamed[event] += unnamed
        for person in (*names, *[None] * unnamed):
            key = f"e{len(self.entities)}"
            self.entities.append(Engagement(id=key, workshop=event, person=person, role="trainee"))

    def came_again(self, event: str, base: str, of: str, number: str, sex: str | None = None) -> None:
        """Say how many of an event came again from another, of which a number is said."""
        source = self.count(base, of)
        self.again.append((event, base, Quantity.of(number).number.low, sex is None))
        self._add_count(event, number, drawn_from=source, sex=sex)

    def part(self, event: str, whole: str) -> None:
        """Say that an event is part of another."""
        self.held(event)
        self.held(whole)
        around = [whole]
        while around[-1] in self.parent:
            around.append(self.parent[around[-1]])
        if event in around or event in self.parent:
            raise CannotBeSaidError
        self.parent[event] = whole

    def is_series(self, event: str, *parts: str) -> None:
        """Say that an event is a series, and of which parts."""
        self.held(event)
        self.series.add(event)
        for each in parts:
            self.part(each, event)

    def counted_otherwise(self, event: str, number: str, unit: str) -> None:
        """Say how many of something else than people there were."""
        self._add_count(event, number, unit=unit)

    def _add_count(
        self,
        event: str,
        number: str,
        measure: str = "attended",
        drawn_from: str | None = None,
        sex: str | None = None,
        unit: str = "people",
    ) -> str:
        self.held(event)
        key = f"c{len(self.entities)}"
        self.entities.append(
            HeadCount(
                id=key,
                workshop=event,
                measure="completed" if measure == "completed" else "attended",
                quantity=Quantity.of(number, unit),
                drawn_from=drawn_from,
                sex="female" if sex else None,
            )
        )
        return key

    # what the library answers

    def answer(self) -> Reach:
        """Return the library's answer."""
        workshops = [
            Workshop(
                id=each,
                level="series" if each in self.series else "event",
                part_of=self.parent.get(each),
                when=When.of("2018/2019" if each in self.possibly else "2018-05") if self.possibly else None,
                status="cancelled" if each in self.cancelled else "held",
            )
            for each in sorted(self.events)
        ]
        return reach(
            Dataset([*workshops, *self.entities]),
            events=[each for each in sorted(self.events) if each not in self.not_asked] if self.not_asked else None,
            during="2018" if self.possibly else None,
            rosters="complete" if self.are_complete else "perhaps partial",
            cap=self.cap,
        )

    # what the worlds allow

    def is_known(self, event: str) -> bool:
        """Tell whether anything is said of an event's people."""
        counted = self.counts[event] or self.least.get(event) or any(each[0] == event for each in self.again)
        return bool(counted or self.names[event] or self.unnamed[event])

    def is_only_parts(self, event: str) -> bool:
        """Tell whether an event is a series of which nothing is said but its parts."""
        return event in self.series and event in self.parent.values() and not self.is_known(event)

    def wholly_from(self, event: str) -> set[str]:
        """Return the event from which all people of an event came again."""
        drawn = [each for each in self.again if each[0] == event and each[3]]
        bases = {each[1] for each in drawn}
        return bases if drawn and not self.counts[event] and len(bases) == 1 else set()

    def totals(self, event: str) -> list[Interval]:
        """Return the numbers that are said of all people of an event."""
        if self.counts[event] or not self.wholly_from(event):
            return self.counts[event]
        return [(each[2], each[2]) for each in self.again if each[0] == event and each[3]]

    def counted(self, event: str) -> Interval | None:
        """Return how many people an event had by its counts."""
        totals = self.totals(event)
        is_drawn = not self.counts[event] and bool(self.wholly_from(event))
        drawn = [number for each, _, number, is_all in self.again if each == event and not (is_drawn and is_all)]
        least = max(self.least.get(event, 0), *drawn, 0)
        if not totals:
            return (least, None) if least else None
        low, high = max(each[0] for each in totals), _lowest(each[1] for each in totals)
        if high is not None and low > high:
            low, high = min(each[0] for each in totals), _highest([each[1] for each in totals])
        if least <= low:
            return low, high
        return (low, least) if high is not None and high < least else (least, high)

    def size(self, event: str) -> Interval:
        """Return how many people an event had, by its counts and its roster."""
        counted, listed = self.counted(event), len(self.names[event]) + self.unnamed[event]
        if counted is None:
            return listed, (listed if listed and self.are_complete else None)
        low, high = counted
        if not listed:
            return counted
        if high is not None and listed > high:
            return low, listed
        if listed < low:
            return (listed if self.are_complete else low), high
        return listed, (listed if self.are_complete else high)

    def doubtful(self, event: str) -> int:
        """Return how many of those on the roster may not have been there."""
        counted, listed = self.counted(event), len(self.names[event]) + self.unnamed[event]
        if counted is None or counted[1] is None or listed <= counted[1]:
            return 0
        return listed - counted[0]

    def around(self, event: str) -> set[str]:
        """Return the events that an event lies within."""
        found: set[str] = set()
        waiting = [event]
        while waiting:
            each = waiting.pop()
            outer = {*self.wholly_from(each), *([self.parent[each]] if each in self.parent else [])} - found
            found |= outer
            waiting += outer
        return found

    def worlds(self) -> int:
        """Return the worlds in which everything that is said is true."""
        fitting = -1
        for each in EVENTS:
            if not self.is_only_parts(each):
                fitting &= self._worlds_of(each)
        for event, base, number, is_all in self.again:
            if base not in self.around(event) and event not in self.around(base):
                fitting &= where(at(event, base), number, number if is_all else None)
        return fitting & where(ANYWHERE, 0)

    def _worlds_of(self, event: str) -> int:
        low, high = self.size(event)
        names, doubtful = frozenset(self.names[event]), self.doubtful(event)
        if event in self.series and self.totals(event) and not self._counts_people_once(event):
            low = min(1, low)
        fitting = where(at(event), low, high) & of_those(names, event, len(names) - doubtful)
        if doubtful:
            fitting &= where(at(event), 0, self.unnamed[event], besides=names)
        for each in self.around(event):
            if not self.is_only_parts(each):
                fitting &= where(at(event) - at(each), 0, 0)
        return fitting

    def _counts_people_once(self, series: str) -> bool:
        parts = sum(self.size(each)[0] for each, whole in self.parent.items() if whole == series)
        high = self.size(series)[1]
        return any(each[1] == series for each in self.again) or (high is not None and parts > high)

    def extremes(self, ceiling: int = PEOPLE) -> tuple[int, int] | None:
        """Return the fewest and the most people of the events asked about, in worlds of up to so many people."""
        fitting = self.worlds() & where(ANYWHERE, 0, ceiling)
        asked = {each for each in self.events if self._is_asked(each) and not self.is_only_parts(each)}
        asked = {each for each in asked if each not in self.cancelled or self.is_known(each)}
        doubtful = sorted(asked & (self.possibly | self.cancelled))
        numbers = [
            number
            for size in range(len(doubtful) + 1)
            for out in combinations(doubtful, size)
            for number in range((PEOPLE if self.cap is None else min(self.cap, PEOPLE)) + 1)
            if fitting & where(at_any(frozenset(asked.difference(out))), number, number)
        ]
        return (min(numbers), max(numbers)) if numbers else None

    def _is_asked(self, event: str) -> bool:
        """Tell whether an event is asked about, or something that it is part of."""
        return event not in self.not_asked or (event in self.parent and self._is_asked(self.parent[event]))


def _lowest(highs: Iterator[int | None]) -> int | None:
    return min((each for each in highs if each is not None), default=None)


def _highest(highs: list[int | None]) -> int | None:
    return None if None in highs else max(each or 0 for each in highs)
