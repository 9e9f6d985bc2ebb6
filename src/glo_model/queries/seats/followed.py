"""Whose seats are followed over time: those trained at a network's events, or all who ever held a seat of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

import attrs

from glo_model.dataset import Dataset
from glo_model.entities.engagement import TRAINED_ROLES
from glo_model.entities.membership import Membership
from glo_model.entities.prosecutor_network import ProsecutorNetwork
from glo_model.queries.index import Index, index_of
from glo_model.queries.on_a_day import Undated
from glo_model.queries.reach.how_many import reach
from glo_model.queries.reach.scope import NOT_HELD
from glo_model.queries.seats.event_days import event_days, events_of
from glo_model.queries.seats.members import how_many, unit_key
from glo_model.queries.seats.seat_times import Course, Days, SeatTimes, Start, course_of, months_later
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.covering import end_bounds, start_bounds
from glo_model.values.span import CALENDAR

_ANY_DAY: Final = Days(CALENDAR[0], CALENDAR[-1])


@attrs.frozen(kw_only=True)
class Asked:
    """Hold what is asked: of which networks, how many months on, judged on which day."""

    data: Dataset
    networks: tuple[ProsecutorNetwork, ...]
    """The network asked about, and its groups if they are counted too."""
    months: int
    day: date
    undated: Undated

    @property
    def memberships(self) -> tuple[Membership, ...]:
        """Every membership of the networks."""
        keys = {each.id for each in self.networks}
        return tuple(each for each in self.data.of(Membership) if each.network in keys)

    def seats(self, memberships: Iterable[Membership]) -> SeatTimes:
        """Return the seats of one person, which end with the network."""
        ended = self.networks[0].ended
        last_day = Days(CALENDAR[-1], CALENDAR[-1]) if ended is None else Days(*end_bounds(ended.dates))
        return SeatTimes(memberships=tuple(memberships), undated=self.undated, last_day=last_day)


@attrs.frozen(kw_only=True)
class Cohort:
    """Hold the people whose seats are followed, as far as they are known one by one, and how many there are."""

    people: Bounds
    due: Bounds
    courses: tuple[Course, ...]
    """What became of each person who is known."""
    unknown: int | None
    """How many of those whose months are over are not known one by one, at most."""
    others: tuple[SeatTimes, ...] = ()
    """The seats of members who are not known to be among these people."""
    unnamed: tuple[SeatTimes, ...] = ()
    """The seats of members who are not named, so that they may be anybody."""
    since: int = CALENDAR[0]
    """The first day on which anybody's months may be over."""
    basis: tuple[str, ...] = ()
    """The ids of the head counts that the number of people rests on."""


def trainees(asked: Asked) -> Cohort:
    """Return those who were trained at the networks' events, from the end of the first one of each."""
    index = index_of(asked.data)
    events = events_of(index, (each.id for each in asked.networks))
    ends = {each: Days(*event_days(index, each).ends) for each in sorted(events)}
    held = {each for each in ends if index.workshop[each].status not in NOT_HELD}
    persons = _persons_trained(index, ends)
    by_person, unnamed = _by_person(asked.memberships)
    courses = []
    for person, attended in persons.items():
        seats = asked.seats(by_person.get(person, ()))
        courses.append(course_of(seats, _trained(seats, attended, ends, held), asked.months, asked.day))
    over = {each: Days(*(months_later(day, asked.months) for day in ends[each])) for each in ends}
    today = asked.day.toordinal()
    surely = reach(asked.data, events=[each for each in ends if each in held and over[each].last <= today])
    perhaps = reach(asked.data, events=[each for each in ends if over[each].first <= today])
    everybody = reach(asked.data, events=ends, during=f"../{asked.day}")
    known = how_many(each.due for each in courses)
    due = _at_least(Bounds.between(surely.people.low, perhaps.people.high), known)
    return Cohort(
        people=everybody.people,
        due=due,
        courses=tuple(courses),
        unknown=None if due.high is None else due.high - known.low,
        others=tuple(asked.seats(each) for key, each in sorted(by_person.items()) if key not in persons),
        unnamed=tuple(asked.seats([each]) for each in unnamed),
        since=min((over[each].first for each in ends), default=today),
        basis=perhaps.basis,
    )


def _persons_trained(index: Index, events: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for event in events:
        for row in index.engagements.get(event, ()):
            if row.person is not None and row.role in TRAINED_ROLES:
                found[row.person].append(event)
    return found


def _trained(seats: SeatTimes, events: list[str], ends: Mapping[str, Days], held: set[str]) -> Start:
    """Return when a person's first training was over; one that is not said to be held counts possibly."""
    surely = [ends[each].last for each in events if each in held]
    days = Days(
        min(ends[each].first for each in events), min(surely) if surely else max(ends[each].last for each in events)
    )
    return Start(days=days, is_certain=bool(surely), origin=seats.units_held(days), seated=seats.held(days))


def _at_least(number: Bounds, known: Bounds) -> Bounds:
    """Return a number of people that is not below what is known of them one by one."""
    high = None if number.high is None or known.high is None else max(number.high, known.high)
    return Bounds.between(max(number.low, known.low), high)


def members(asked: Asked) -> Cohort:
    """Return all who ever held a seat, from the day on which they took their first one; unknown if none is recorded."""
    by_person, unnamed = _by_person(asked.memberships)
    courses = [
        course_of(asked.seats(each), _seated(each), asked.months, asked.day)
        for each in (*by_person.values(), *([one] for one in unnamed))
    ]
    if not courses:
        return Cohort(people=Bounds("?"), due=Bounds("?"), courses=(), unknown=None)
    known = how_many(each.due for each in courses)
    return Cohort(people=Bounds.between(len(courses), len(courses)), due=known, courses=tuple(courses), unknown=0)


def _seated(memberships: list[Membership]) -> Start:
    """Return when somebody took their first seat, which is of a unit whose membership can have begun by then."""
    begins = [_ANY_DAY if each.when is None else Days(*start_bounds(each.when.dates)) for each in memberships]
    days = Days(min(each.first for each in begins), min(each.last for each in begins))
    first = {unit_key(each) for each, began in zip(memberships, begins, strict=True) if began.first <= days.last}
    is_one = Certainty.of(always=len(first) == 1, sometimes=True)
    return Start(days=days, is_certain=True, origin=dict.fromkeys(first, is_one), seated=Certainty.CERTAINLY)


def _by_person(memberships: Iterable[Membership]) -> tuple[Mapping[str, list[Membership]], list[Membership]]:
    by_person: dict[str, list[Membership]] = defaultdict(list)
    unnamed = []
    for each in memberships:
        if each.person is None:
            unnamed.append(each)
        else:
            by_person[each.person].append(each)
    return by_person, unnamed
