"""What was counted and whom: head counts of one event and one group can be compared with each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache, partial
from itertools import compress
from math import inf
from operator import attrgetter, eq
from typing import Final, NamedTuple

from glo_model.dataset import Dataset
from glo_model.entities import HeadCount, Programme, Session, Workshop
from glo_model.once import once_a_dataset
from glo_model.records import records_of
from glo_model.values.bounds import Bounds

# Programme, series, event, run, session, and one to spare: things nest no deeper, and a circle ends here.
_DEEPEST = 6


class Event(NamedTuple):
    """What was counted: the name of the head count's field that says so, and the id in it."""

    field: str
    id: str

    def __str__(self) -> str:
        return f"{self.field} {self.id!r}"


class Group(NamedTuple):
    """Who was counted: ``None`` where everybody was."""

    role: str | None = None
    sex: str | None = None
    profession: str | None = None
    partner: str | None = None
    court: str | None = None
    country: str | None = None
    region: str | None = None
    modality: str | None = None


_EVERYBODY: Final = Group()
_told = attrgetter(*Group._fields)
_what = attrgetter("workshop", "session", "programme", "network", "output", "measure", "quantity.unit")


class Counted(NamedTuple):
    """What two counts have in common that state the same number twice, but for the measure."""

    event: Event
    group: Group = Group()
    unit: str = "people"
    drawn_from: str | None = None
    when: str | None = None
    """The days on which they were counted: a network of 2011 and one of 2018 have each their members."""
    unnamed: str | None = None
    """The count of the part in which these are, where no field says what part it is: it is like no other."""


def event_of(count: HeadCount) -> Event:
    """Return what was counted: most often a workshop."""
    if count.workshop is not None:
        return Event("workshop", count.workshop)
    named = ((field, getattr(count, field)) for field in ("session", "programme", "network", "output"))
    return next(Event(field, key) for field, key in named if key is not None)


def counted_by(count: HeadCount, data: Dataset) -> Counted:
    """Return all that says which number it is that a count states; a part is also what its whole is.

    A part of the same event as its whole that names no group ("10 of the 25") is like no other count.
    """
    chain = [count]
    whole = whole_of(count, data)
    while whole is not None and len(chain) < _DEEPEST:
        chain.append(whole)
        whole = whole_of(whole, data)
    group, drawn_from = _EVERYBODY, None
    unnamed = count.id if len(chain) == _DEEPEST else None
    for number, each in enumerate(reversed(chain)):
        narrower = _group(each, group)
        if number and narrower == group and _is_alike(each, chain[-number]):
            unnamed = each.id
        group, drawn_from = narrower, each.drawn_from or drawn_from
    return Counted(event_of(count), group, count.quantity.unit, drawn_from, _days_of(count), unnamed)


def _days_of(count: HeadCount) -> str | None:
    return None if count.when is None else str(count.when.dates)


def _group(count: HeadCount, whole: Group) -> Group:
    """Return who was counted, as a part of those who are the whole."""
    told = _told(count)
    return _narrowed(told, whole) if any(told) else whole


@lru_cache(maxsize=1024)
def _narrowed(told: tuple[str | None, ...], whole: Group) -> Group:
    return Group._make(mine or theirs for mine, theirs in zip(told, whole, strict=True))


def highest(counts: Iterable[HeadCount]) -> HeadCount:
    """Return that one of several counts which can be the most."""
    return max(counts, key=lambda each: (each.quantity.high is None, each.quantity.high or 0, each.id))


def whole_of(count: HeadCount, data: Dataset) -> HeadCount | None:
    """Return the count of which these are a part, if it is there."""
    return None if count.part_of is None else data.get(HeadCount, count.part_of)


class Breakdown(NamedTuple):
    """Counts that are parts of others, and beside each the whole of which it is a part."""

    parts: tuple[HeadCount, ...]
    wholes: tuple[HeadCount, ...]
    ids: tuple[str, ...]
    """The id of each whole."""
    least: tuple[int, ...]
    """The least that each part can be."""
    most: tuple[float, ...]
    """The most that each whole can be, which is infinite where nothing limits it."""


@once_a_dataset
def parts_and_wholes(data: Dataset) -> Breakdown:
    """Return each count that is a part of another, with that one, if it is there."""
    there = partial(data.get, HeadCount)
    counts = records_of(data, HeadCount)
    ids = tuple(filter(None, counts.column("part_of")))
    found = tuple(map(there, ids))
    parts = tuple(compress(counts.holding("part_of"), found))
    wholes = tuple(filter(None, found))
    least = tuple(map(attrgetter("quantity.number.low"), parts))
    most = tuple(map(attrgetter("quantity.number.high"), wholes))
    return Breakdown(parts, wholes, tuple(compress(ids, found)), least, tuple(map({None: inf}.get, most, most)))


@once_a_dataset
def counted_alike(data: Dataset) -> tuple[bool, ...]:
    """Tell of each part in turn whether it is of the event, the measure and the unit of its whole."""
    found = parts_and_wholes(data)
    return tuple(map(eq, map(_what, found.parts), map(_what, found.wholes)))


def parts_that(data: Dataset, flags: Iterable[bool]) -> Iterator[tuple[HeadCount, HeadCount]]:
    """Return those parts, each with its whole, of which a flag of the same place is true."""
    found = parts_and_wholes(data)
    return compress(zip(found.parts, found.wholes, strict=True), flags)


def parts_by_whole(data: Dataset, ids: Collection[str]) -> Iterable[tuple[HeadCount, list[HeadCount]]]:
    """Return each count of some ids that has parts of its own event, measure and unit, with these parts."""
    found: dict[str, tuple[HeadCount, list[HeadCount]]] = {}
    for part, whole in parts_that(data, counted_alike(data)) if ids else ():
        if whole.id in ids and part.drawn_from in (None, whole.drawn_from):
            found.setdefault(whole.id, (whole, []))[1].append(part)
    return found.values()


def _is_alike(part: HeadCount, whole: HeadCount) -> bool:
    """Tell whether a part is counted as its whole is, so that nothing but its group can make it smaller."""
    return _what(part) == _what(whole) and part.drawn_from in (None, whole.drawn_from)


def parts_along(dimension: str, whole: HeadCount, parts: Iterable[HeadCount]) -> dict[str, list[Bounds]]:
    """Return the numbers of the parts that differ from their whole in one dimension only, by their place in it."""
    found: dict[str, list[Bounds]] = defaultdict(list)
    group = _group(whole, _EVERYBODY)
    for part in parts:
        place = getattr(part, dimension)
        if place is not None and _group(part, group)._replace(**{dimension: getattr(whole, dimension)}) == group:
            found[place].append(part.quantity.number)
    return found


def holders(event: Event, data: Dataset) -> Iterator[Event]:
    """Yield what an event is directly part of: a session's workshop, a workshop's series and programmes."""
    match event.field:
        case "session":
            session = data.get(Session, event.id)
            if session is not None:
                yield Event("workshop", session.workshop)
        case "workshop":
            workshop = data.get(Workshop, event.id)
            if workshop is not None and workshop.part_of is not None:
                yield Event("workshop", workshop.part_of)
            yield from (Event("programme", key) for key in (workshop.programmes if workshop else ()))
        case "programme":
            programme = data.get(Programme, event.id)
            if programme is not None and programme.parent is not None:
                yield Event("programme", programme.parent)


def lies_in(event: Event, whole: Event, data: Dataset) -> bool:
    """Tell whether an event is another one or a part of it, directly or over others."""
    if event == whole:
        return True
    reached = {event}
    for _ in range(_DEEPEST):
        if whole in reached:
            return True
        reached = {holder for each in reached for holder in holders(each, data)}
    return False
