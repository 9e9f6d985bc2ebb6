"""Who was trained where and taught where, and so which event may have led to which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from glo_model.entities.engagement import TEACHING_ROLES, TRAINED_ROLES
from glo_model.queries.index import Index
from glo_model.queries.reach.scope import NOT_HELD
from glo_model.queries.seats.event_days import EventDays, event_days
from glo_model.values.certainty import Certainty
from glo_model.values.folding import fold

_TAUGHT_AT: Final = frozenset((
    "training", "training of trainers", "workshop", "seminar", "course", "self-paced course", "tutoring", "simulation",
))  # fmt: skip
"""The kinds of event at which somebody teaches, even if nobody recorded who."""


@attrs.frozen(kw_only=True)
class Teaching:
    """Hold who was trained and who taught at some events, and which of these may have led to which."""

    events: frozenset[str]
    certain: Mapping[str, list[str]]
    """From each event those at which somebody certainly taught after being trained there."""
    possible: Mapping[str, list[str]]
    """The same where the order of the two is not certain; the certain ones are among them."""
    trained_at: Mapping[str, list[str]]
    """The events at which each person was trained."""
    taught_at: Mapping[str, list[str]]
    """The events at which each person taught."""
    trainees: Mapping[str, list[str]]
    """The persons who were trained at each event."""
    days: Mapping[str, EventDays]
    nobody_named: frozenset[str]
    """The trainings of which nobody recorded who taught there, or not of all who did."""

    def taught_after(self, person: str, event: str) -> Certainty:
        """Say whether a person taught anywhere after an event."""
        found = [self.days[event].before(self.days[other]) for other in self.taught_at.get(person, ())]
        return Certainty.of(
            always=any(each.is_certain for each in found), sometimes=any(each.is_possible for each in found)
        )

    @property
    def taught_untrained(self) -> frozenset[str]:
        """The events at which somebody taught who is on no roster of trainees."""
        strangers = self.taught_at.keys() - self.trained_at.keys()
        return frozenset(event for person in strangers for event in self.taught_at[person])


def teaching_of(index: Index, events: Iterable[str]) -> Teaching:
    """Return who was trained and who taught at those of some events that are not known not to have been held."""
    held = frozenset(each for each in events if index.workshop[each].status not in NOT_HELD)
    trained = _events_by_person(index, held, TRAINED_ROLES)
    taught = _events_by_person(index, held, TEACHING_ROLES)
    days = {each: event_days(index, each) for each in held}
    certain: dict[str, set[str]] = defaultdict(set)
    possible: dict[str, set[str]] = defaultdict(set)
    for one, other in _pairs(trained, taught):
        before = days[one].before(days[other])
        if before.is_possible:
            possible[one].add(other)
        if before.is_certain:
            certain[one].add(other)
    return Teaching(
        events=held,
        certain={key: sorted(certain[key]) for key in sorted(certain)},
        possible={key: sorted(possible[key]) for key in sorted(possible)},
        trained_at=trained,
        taught_at=taught,
        trainees=_turned(trained),
        days=days,
        nobody_named=frozenset(each for each in held if _lacks_teacher(index, each)),
    )


def _pairs(trained: Mapping[str, list[str]], taught: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for person in trained.keys() & taught.keys():
        for one in trained[person]:
            yield from ((one, other) for other in taught[person] if other != one)


def _events_by_person(index: Index, events: Iterable[str], roles: Iterable[str]) -> dict[str, list[str]]:
    wanted = frozenset(roles)
    found: dict[str, set[str]] = defaultdict(set)
    for event in events:
        for row in index.engagements.get(event, ()):
            if row.person is not None and row.role in wanted:
                found[row.person].add(event)
    return {person: sorted(found[person]) for person in sorted(found)}


def _turned(events_by_person: Mapping[str, list[str]]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for person, events in events_by_person.items():
        for each in events:
            found[each].append(person)
    return found


def _lacks_teacher(index: Index, event: str) -> bool:
    """Tell whether somebody taught at an event who is not recorded; the parts of an event speak for themselves."""
    rows = index.engagements.get(event, ())
    teachers = [row.person for row in rows if row.role in TEACHING_ROLES]
    if teachers:
        return None in teachers
    kind = index.workshop[event].kind
    counted = any(count.role in (None, "trainee", "participant") for count in index.head_counts.get(event, ()))
    had_trainees = counted or any(row.role in TRAINED_ROLES for row in rows)
    return event not in index.parts and had_trainees and (kind is None or fold(kind) in _TAUGHT_AT)
