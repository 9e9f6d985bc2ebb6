"""From what is known of each event to the crowds whose union is asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, reduce
from itertools import islice

import attrs

from glo_model.entities.head_count import HeadCount
from glo_model.queries.index import Index
from glo_model.queries.reach.asked import Asked
from glo_model.queries.reach.attendance import Evidence, evidence_of
from glo_model.queries.reach.counted import is_of_people
from glo_model.queries.reach.union import Crowd, Facts, Overlap, merged
from glo_model.values.bounds import Bounds


class Evidences(dict[str, Evidence]):
    """Hold the evidence of each event, gathered when first asked for."""

    def __init__(self, index: Index, asked: Asked) -> None:
        super().__init__()
        self._index = index
        self._asked = asked

    def __missing__(self, workshop: str) -> Evidence:
        self[workshop] = evidence = evidence_of(self._index, workshop, self._asked)
        return evidence


@attrs.frozen(kw_only=True)
class Crowds:
    """Make crowds of events, and find out which lie within which and how many people they share."""

    index: Index
    asked: Asked
    evidence: Evidences

    def is_container(self, event: str) -> bool:
        """Tell whether an event is only its parts: a series, or one held in runs, of which nothing is known itself."""
        return not self.evidence[event].is_known and event in self.index.parts and self._is_several(event)

    def _is_several(self, event: str) -> bool:
        workshop = self.index.workshop.get(event)
        runs = any(each.level == "run" for each in self.index.parts.get(event, ()))
        return runs or (workshop is not None and workshop.level == "series")

    def may_repeat(self, event: str) -> bool:
        """Tell whether a total may count people more than once, as that of a series may.

        It counts people once if some were drawn again "from the 70", or if it is less than its parts add up to.
        """
        evidence = self.evidence[event]
        if not self._is_several(event) or not evidence.totals:
            return False
        if any(each.id in self.index.drawn_from for each in evidence.totals):
            return False
        of_parts = sum(self.evidence[each.id].size.low for each in self.index.parts.get(event, ()))
        return evidence.size.high is None or of_parts <= evidence.size.high

    def crowd(self, event: str) -> Crowd:
        """Return what is known of the people of an event."""
        evidence = self.evidence[event]
        low = evidence.size.low
        if self.may_repeat(event):
            low = max(len(evidence.known) - evidence.doubtful, min(1, low))
        return Crowd(
            key=event,
            low=low,
            high=self._ceiling(event, frozenset()),
            known=evidence.known,
            doubtful=evidence.doubtful,
            unnamed=max(0, evidence.listed - len(evidence.known)),
        )

    def _ceiling(self, event: str, seen: frozenset[str]) -> int | None:
        """Return the most people that an event can have had: no more than what it lies within, however far out."""
        evidence = self.evidence[event]
        around = [self._ceiling(each, seen | {event}) for each in self._wholes(event) if each not in seen | {event}]
        fitting = [high for high in around if high is not None and high >= evidence.size.low]
        return min((high for high in (evidence.size.high, *fitting) if high is not None), default=None)

    def _wholes(self, event: str) -> Iterator[str]:
        """Yield what an event lies within: what it is part of, and what all its people were drawn from."""
        workshop = self.index.workshop.get(event)
        if workshop is not None and workshop.part_of is not None:
            yield workshop.part_of
        yield from self._drawn_whole(event)

    def within(self, events: Iterable[str]) -> dict[str, str]:
        """Return, for each event that lies within another one of these, which one that is."""
        crowds = {each for each in events if not self.is_container(each)}
        return {each: around for each in crowds for around in self._nearest(each, crowds)}

    def merged(self, events: Iterable[str]) -> tuple[list[Crowd], list[Overlap]]:
        """Return the crowds of events, those within others put into these, and how many people they share."""
        keys = [each for each in events if not self.is_container(each)]
        return merged((self.crowd(each) for each in keys), self.overlaps(keys), self.within(keys))

    def facts(self, events: Iterable[str], more: Iterable[str] = ()) -> Facts:
        """Return all that is known of events, and of those that it links them with; ``more`` are not asked for."""
        asked_for = frozenset(each for each in events if not self.is_container(each))
        keys = self._with_linked(asked_for, more)
        within = {(each, outer) for each in keys for outer in self._outers(each, keys)}
        inside = _reachable(within)
        overlaps = tuple(
            each
            for each in self.overlaps(sorted(keys))
            if each.two in keys and each.two not in inside(each.one) and each.one not in inside(each.two)
        )
        return Facts(
            crowds={each: self.crowd(each) for each in sorted(keys)},
            overlaps=overlaps,
            within=frozenset(within),
            counted=asked_for,
        )

    def _with_linked(self, events: Iterable[str], more: Iterable[str]) -> set[str]:
        """Return events, their parts, and the events around them, drawn on by them or drawing on them, and so on."""
        asked_for = set(events)
        found: set[str] = set()
        waiting = [*asked_for, *more, *(each for each in self.index.with_parts(asked_for))]
        while waiting:
            each = waiting.pop()
            if each in found or not (each in asked_for or self.evidence[each].is_known):
                continue
            found.add(each)
            waiting += (parent.id for parent in self.index.with_parents(each))
            waiting += (base for _, base in self._draws(each))
            waiting += self._drawing.get(each, ())
        return found

    @cached_property
    def _drawing(self) -> Mapping[str, list[str]]:
        """The events to which people came from each event."""
        found: dict[str, list[str]] = defaultdict(list)
        for each in self.index.head_count.values():
            event = None if each.drawn_from is None else self.index.workshop_of(each)
            for _, base in () if event is None else self._draws(event):
                found[base].append(event or "")
        return found

    def _outers(self, event: str, keys: set[str]) -> Iterator[str]:
        """Yield what an event lies within: the nearest event around it, and those from which all its people came."""
        parents = (parent.id for parent in self.index.with_parents(event))
        yield from islice((each for each in parents if each in keys and each != event), 1)
        yield from (each for each in self._drawn_whole(event) if each in keys)

    def _nearest(self, event: str, crowds: set[str]) -> Iterator[str]:
        """Yield the crowd to put an event into: the series around it before one that its people were drawn from."""
        parents = [each.id for each in self.index.with_parents(event)][1:]
        found = [each for each in (*self._drawn_whole(event), *reversed(parents)) if each in crowds and each != event]
        yield from found[-1:]

    def _drawn_whole(self, event: str) -> list[str]:
        """Return the events from which all people of this one came, and came in the roles asked about."""
        evidence = self.evidence[event]
        bases = [base for count, base in self._draws(event) if count in evidence.totals]
        return [each for each in bases if self.evidence[each].others.high == 0]

    def overlaps(self, events: Iterable[str]) -> Iterator[Overlap]:
        """Yield how many people events share, where a count says that some came again from another event.

        All who came again are counted, so the number is exact where nothing narrows down who was counted. Those of
        another role, whom a count of everybody has in it, came again perhaps, and perhaps did not.
        """
        for event in events:
            for count, base in self._draws(event):
                is_all = count in self.evidence[event].totals
                low = self.crowd(event).low if is_all else _less(count.quantity.low, self.evidence[event])
                whole = self._is_whole(event, count, base)
                yield Overlap(
                    one=event,
                    two=base,
                    low=_less(low, self.evidence[base]),
                    high=count.quantity.high if whole else None,
                )

    def _is_whole(self, event: str, count: HeadCount, base: str) -> bool:
        """Tell whether a count is of all who came again, and from all of the other event."""
        narrowed = (count.session, count.sex, count.profession, count.partner, count.court, count.country)
        return (
            count.measure == self.asked.measure
            and all(each is None for each in (*narrowed, count.region, count.modality))
            and any(each.id == count.drawn_from for each in self.evidence[base].totals)
        )

    def _draws(self, event: str) -> Iterator[tuple[HeadCount, str]]:
        """Yield the counts of an event whose people were drawn from another event, with that event."""
        for each in self.index.head_counts.get(event, ()):
            source = None if each.drawn_from is None else self.index.head_count.get(each.drawn_from)
            base = None if source is None else self.index.workshop_of(source)
            if source is None or base is None or base == event:
                continue
            if self._is_meant(each, event) and self._is_meant(source, base):
                yield each, base

    def _is_meant(self, count: HeadCount, event: str) -> bool:
        """Tell whether a count is of those asked about; who completed an event attended it."""
        measures = (self.asked.measure, "completed")
        return is_of_people(count) and count.role in self.evidence[event].roles and count.measure in measures

    def lumped(self, crowds: Iterable[Crowd]) -> dict[str, Crowd]:
        """Return crowds in which a series that is not asked about stands for its parts, where its total is less."""
        found = {each.key: each for each in crowds}
        outer = {parent.id for key in found for parent in self.index.with_parents(key)}.difference(found)
        for series in sorted(outer):
            inside = sorted(self.index.with_parts([series]) & found.keys())
            total = self.evidence[series].size.high
            highs = [found[each].most for each in inside]
            if total is not None and inside and (None in highs or total < sum(each or 0 for each in highs)):
                around = [found.pop(each) for each in inside]
                known = frozenset[str]().union(*(each.known for each in around))
                found[series] = Crowd(
                    key=series,
                    low=max(each.low for each in around),
                    high=total,
                    known=known,
                    doubtful=sum(each.doubtful for each in around),
                    unnamed=total,
                )
        return found

    def attendances(self, events: Iterable[str]) -> Bounds:
        """Return how often somebody attended: an event that is part of another one is never added to it."""
        keys = set(events)
        inside: dict[str | None, list[str]] = defaultdict(list)
        for each in sorted(keys):
            parents = [parent.id for parent in self.index.with_parents(each)][1:]
            inside[next((parent for parent in parents if parent in keys), None)].append(each)
        return _sum(self._attended(each, inside) for each in inside[None])

    def _attended(self, event: str, inside: Mapping[str | None, list[str]]) -> Bounds:
        own = self.evidence[event].size
        counts_people = self._is_several(event) and not self.may_repeat(event)
        if event not in inside:
            return Bounds.between(own.low, None) if counts_people else own
        parts = _sum(self._attended(each, inside) for each in inside[event])
        if self.is_container(event):
            return parts
        low = max(own.low, parts.low)
        if counts_people:
            return Bounds.between(low, None if parts.high is None else max(low, parts.high))
        if own.high is None or parts.high is None:
            return Bounds.between(low, None if own.high is None else max(low, own.high))
        return Bounds.between(low, max(own.high, parts.high))


def _reachable(within: Iterable[tuple[str, str]]) -> Callable[[str], set[str]]:
    """Return a function that names all that a crowd lies within."""
    outers: dict[str, list[str]] = defaultdict(list)
    for inner, outer in within:
        outers[inner].append(outer)

    def around(key: str) -> set[str]:
        found: set[str] = set()
        waiting = list(outers.get(key, ()))
        while waiting:
            each = waiting.pop()
            if each not in found:
                found.add(each)
                waiting += outers.get(each, ())
        return found

    return around


def _less(number: int, evidence: Evidence) -> int:
    """Return how many of a number of people there were, at least, in the roles asked about."""
    return 0 if evidence.others.high is None else max(0, number - evidence.others.high)


def _sum(numbers: Iterable[Bounds]) -> Bounds:
    return reduce(Bounds.__add__, numbers, Bounds.between(0, 0))
