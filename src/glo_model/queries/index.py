"""What questions look up, sorted once for each dataset: a scan over everything for every question would be slow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import Final, NamedTuple, TypeAlias, TypeVar
from weakref import ref

from glo_model.dataset import Dataset
from glo_model.entities.engagement import Engagement
from glo_model.entities.head_count import HeadCount
from glo_model.entities.session import Session
from glo_model.entities.workshop import Workshop
from glo_model.values.certainty import Certainty
from glo_model.values.folding import fold
from glo_model.values.spans import Spans

T = TypeVar("T")
Key: TypeAlias = str | tuple[str | None, str | None]
Wanted: TypeAlias = tuple[str, Key]
"""In what respect a workshop is looked up, and what it is to have there."""

BLOCK: Final = 64
"""How many workshops are passed over together where none of them lasts long enough."""

_FIRST: Final = date.min.toordinal()
_LAST: Final = date.max.toordinal()


class Part(NamedTuple):
    """Say who had a part in which workshop: an engagement with its workshop found, also over its session."""

    engagement: Engagement
    workshop: str


class Index:
    """Look up the workshops of a dataset by what they have to do with, and what is said of each.

    Workshops stand in order of the first day that each may have had, those without one first, then by id. Of
    two workshops of one id the first counts. The index holds entities and never the dataset.
    """

    def __init__(self, data: Dataset) -> None:
        one_of_each_id = {each.id: each for each in reversed(data.of(Workshop))}
        self.workshop: Mapping[str, Workshop] = one_of_each_id
        self._engagements = data.of(Engagement)
        self._head_counts = data.of(HeadCount)
        self.session: Mapping[str, Session] = {each.id: each for each in reversed(data.of(Session))}
        self.head_count: Mapping[str, HeadCount] = {each.id: each for each in reversed(self._head_counts)}
        self._by: dict[str, Mapping[Key, tuple[int, ...]]] = {}
        self._latest: dict[Wanted | None, list[int]] = {}
        self.was_asked = False

    @cached_property
    def workshops(self) -> tuple[Workshop, ...]:
        """Every workshop, by first day and id."""
        return tuple(self.in_order(self.workshop))

    def in_order(self, keys: Iterable[str]) -> list[Workshop]:
        """Return the workshops of these ids, by first day and id."""
        firsts = {key: outer_days(self.days_of(key))[0] for key in keys}
        return [self.workshop[key] for key in sorted(sorted(firsts), key=firsts.__getitem__)]

    @cached_property
    def starts(self) -> list[int]:
        """The first day that each of ``workshops`` may have had, which is their order."""
        return [self.outer_days[each.id][0] for each in self.workshops]

    @cached_property
    def ends(self) -> list[int]:
        """The last day that each of ``workshops`` may have had."""
        return [self.outer_days[each.id][1] for each in self.workshops]

    @cached_property
    def outer_days(self) -> Mapping[str, tuple[int, int]]:
        """The first and the last day that each workshop may have had, as ordinals; the calendar's where none is known.

        One without days of its own lies within those of the workshop that it is part of.
        """
        return {each: outer_days(self.days_of(each)) for each in self.workshop}

    def days_of(self, workshop: str) -> Spans | None:
        """Return the days of a workshop, or of the nearest one around it that has any."""
        key: str | None = workshop
        while key is not None and (each := self.workshop.get(key)) is not None:
            if each.when is not None:
                return each.when.dates
            key = self._parent.get(key)
        return None

    @cached_property
    def _parent(self) -> Mapping[str, str]:
        """What each workshop is part of, if that is there; nothing for one that, over others, is part of itself."""
        named = {each.id: each.part_of for each in self.workshop.values() if each.part_of in self.workshop}
        return {key: parent for key, parent in named.items() if parent is not None and not _is_in_circle(key, named)}

    def with_parents(self, workshop: str) -> Iterator[Workshop]:
        """Yield a workshop, the one that it is part of, and so on outwards."""
        key: str | None = workshop
        while key is not None:
            yield self.workshop[key]
            key = self._parent.get(key)

    def with_parts(self, workshops: Iterable[str]) -> set[str]:
        """Return these workshops and all that are part of them, however deep."""
        found: set[str] = set()
        waiting = list(workshops)
        while waiting:
            each = waiting.pop()
            if each not in found:
                found.add(each)
                waiting += (child.id for child in self.parts.get(each, ()))
        return found

    @cached_property
    def parts(self) -> Mapping[str, tuple[Workshop, ...]]:
        """The workshops that are part of each workshop."""
        return _grouped((self._parent.get(each.id), each) for each in self.workshop.values())

    @cached_property
    def sessions(self) -> Mapping[str, tuple[Session, ...]]:
        """The sessions of each workshop."""
        return _grouped((each.workshop, each) for each in self.session.values())

    @cached_property
    def head_counts(self) -> Mapping[str, tuple[HeadCount, ...]]:
        """The head counts of each workshop and of its sessions."""
        return _grouped((self.workshop_of(each), each) for each in self._head_counts)

    @cached_property
    def counts_beside_events(self) -> tuple[HeadCount, ...]:
        """The head counts of programmes, networks and outputs."""
        return tuple(each for each in self._head_counts if self.workshop_of(each) is None)

    @cached_property
    def drawn_from(self) -> frozenset[str]:
        """The ids of head counts from whose people others were drawn again."""
        return frozenset(each.drawn_from for each in self._head_counts if each.drawn_from is not None)

    @cached_property
    def engagements(self) -> Mapping[str, tuple[Engagement, ...]]:
        """The engagements in each workshop and its sessions."""
        return _grouped((self.workshop_of(each), each) for each in self._engagements)

    @cached_property
    def parts_of_person(self) -> Mapping[str, tuple[Part, ...]]:
        """The engagements of each person, with the workshop of each."""
        placed = ((each, self.workshop_of(each)) for each in self._engagements)
        return _grouped((each.person, Part(each, workshop)) for each, workshop in placed if workshop is not None)

    def workshop_of(self, record: HeadCount | Engagement) -> str | None:
        """Return the id of the workshop that a record is of, if need be over its session."""
        if record.workshop is not None:
            return record.workshop
        session = None if record.session is None else self.session.get(record.session)
        return None if session is None else session.workshop

    def having(self, criterion: str, key: Key) -> tuple[int, ...]:
        """Return the places, within ``workshops``, of those that have this in the named respect."""
        places = self._by.get(criterion)
        if places is None:
            keys_of = KEYS[criterion]
            found: dict[Key, list[int]] = defaultdict(list)
            for place, each in enumerate(self.workshops):
                for one in keys_of(self, each):
                    places_of_one = found[one]
                    if not places_of_one or places_of_one[-1] != place:
                        places_of_one.append(place)
            places = self._by[criterion] = {one: tuple(each) for one, each in found.items()}
        return places.get(key, ())

    @cached_property
    def with_gaps(self) -> frozenset[int]:
        """The places of those workshops whose outermost days do not tell all there is to know of their days."""
        dated = ((place, self.days_of(each.id)) for place, each in enumerate(self.workshops))
        return frozenset(place for place, days in dated if days is not None and not is_told_by_ends(days))

    def latest_of(self, wanted: Wanted | None) -> list[int]:
        """Return the last day of each block of those workshops that have something, or of all workshops."""
        if wanted not in self._latest:
            places = range(len(self.workshops)) if wanted is None else self.having(*wanted)
            ends = [self.ends[place] for place in places]
            self._latest[wanted] = [max(ends[at : at + BLOCK]) for at in range(0, len(ends), BLOCK)]
        return self._latest[wanted]

    def during(self, workshop: str, period: Spans) -> Certainty:
        """Say whether a workshop lies in a period: certainly with all its days, possibly with any.

        Only those that the outermost days do not settle are compared world by world.
        """
        days = self.days_of(workshop)
        first, last = outer_days(days)
        start, end = outer_days(period)
        if last < start or end < first:
            return Certainty.CERTAINLY_NOT
        if start <= first and last <= end and len(period) == 1:
            return Certainty.CERTAINLY
        if days is None or (len(period) == 1 and is_told_by_ends(days)):
            return Certainty.POSSIBLY
        return Certainty.of(always=days.within(period).is_certain, sometimes=days.overlaps(period).is_possible)


def is_told_by_ends(days: Spans) -> bool:
    """Say whether these days have no gap, and any may be meant from the first to the last that they can be.

    So have those with ``~``, which nothing bounds; not so those without a year, which come again in every year.
    """
    return len(days) == 1 and not days.spans[0].is_of_any_year


@lru_cache(maxsize=100_000)
def outer_days(days: Spans | None) -> tuple[int, int]:
    """Return the first and the last day that may be covered, as ordinals; the calendar's where nothing says."""
    first = None if days is None else days.earliest
    last = None if days is None else days.latest
    return _FIRST if first is None else first.toordinal(), _LAST if last is None else last.toordinal()


def _grouped(pairs: Iterable[tuple[str | None, T]]) -> Mapping[str, tuple[T, ...]]:
    found: dict[str, list[T]] = defaultdict(list)
    for key, each in pairs:
        if key is not None:
            found[key].append(each)
    return {key: tuple(each) for key, each in found.items()}


def _is_in_circle(start: str, parents: Mapping[str, str | None]) -> bool:
    seen: set[str] = set()
    key: str | None = start
    while key is not None and key not in seen:
        seen.add(key)
        key = parents.get(key)
    return key == start


def _topics(index: Index, each: Workshop) -> Iterator[Key]:
    yield from map(fold, each.topics)
    for session in index.sessions.get(each.id, ()):
        yield from map(fold, session.topics)


def _partners(index: Index, each: Workshop) -> Iterator[Key]:
    for link in each.partners:
        yield from ((link.partner, link.role), (link.partner, None), (None, link.role))


def _people(index: Index, each: Workshop) -> Iterator[Key]:
    for engagement in index.engagements.get(each.id, ()):
        yield None, engagement.role
        if engagement.person is not None:
            yield from ((engagement.person, engagement.role), (engagement.person, None))


KEYS: Final[Mapping[str, Callable[[Index, Workshop], Iterable[Key]]]] = {
    "country": lambda _, each: (link.country for link in each.countries),
    "host": lambda _, each: (link.country for link in each.countries if link.role == "host"),
    "topic": _topics,
    "kind": lambda _, each: () if each.kind is None else (each.kind,),
    "level": lambda _, each: (each.level,),
    "status": lambda _, each: () if each.status is None else (each.status,),
    "programme": lambda _, each: each.programmes,
    "network": lambda _, each: each.networks,
    "partner": _partners,
    "person": _people,
}
"""What a workshop has in each respect that it may be looked up by."""

_INDEXES: Final[dict[int, tuple[ref[Dataset], Index]]] = {}


def index_of(data: Dataset) -> Index:
    """Return the index of a dataset, built when first asked for and forgotten together with the dataset.

    It is kept by identity: to hash a dataset by its content takes longer than most questions.
    """
    key = id(data)
    kept = _INDEXES.get(key)
    if kept is not None and kept[0]() is data:
        return kept[1]
    index = Index(data)

    _INDEXES[key] = (ref(data, lambda _: _INDEXES.pop(key, None)), index)
    return index
