"""The groups of people by the events that they came to: by host, by kind of event, and by period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from glo_model.dataset import Dataset
from glo_model.queries.index import Index
from glo_model.queries.reach.by_property import Groups, name_of, within
from glo_model.queries.reach.denominators import denominator_of
from glo_model.queries.reach.dimensions import NOT_STATED, PERIODS
from glo_model.queries.reach.periods import CalendarPeriod, calendar_periods, how_many
from glo_model.queries.reach.question import Question
from glo_model.queries.reach.reached import Reach
from glo_model.queries.reach.reached_by import GroupReach
from glo_model.queries.reach.scope import hosts_of
from glo_model.values.certainty import Certainty

_MOST_PERIODS: Final = 400
"""An event that may lie in more periods than these tells nothing of any of them."""


def by_event(question: Question, data: Dataset, whole: Reach, by: str) -> Groups:
    """Return how many people came to the events of each group, and which events belong to none.

    An event that lies in two periods, or possibly in one, counts on the high side of each.
    """
    groups = _in_periods(question, by) if by in PERIODS else _of_words(question, by)
    stated = {event for events in groups.values() for event in events if _is_stated(question.crowds.index, by, event)}
    silent = [each for each in question.found.events if each not in stated]
    answers = [_group(question.about(events), data, whole, by, name) for name, events in groups.items()]
    if any(not question.crowds.is_container(each) for each in silent):
        rest = question.about({each: question.found.events[each] for each in silent})
        answers.append(_group(rest, data, whole, by, NOT_STATED))
    return tuple(answers), denominator_of(question, data, by, stated)


def _group(question: Question, data: Dataset, whole: Reach, by: str, name: str) -> GroupReach:
    answer = question.answer()
    return GroupReach(
        group=name,
        name=name_of(data, by, name),
        people=within(answer.people, whole.people),
        attendances=within(answer.attendances, whole.attendances),
        share=None,
        share_of_all=None,
        reason=answer.reason,
        basis=answer.basis,
    )


def _of_words(question: Question, by: str) -> Mapping[str, Mapping[str, Certainty]]:
    groups: dict[str, dict[str, Certainty]] = {}
    for event, sure in question.found.events.items():
        for word in _words_of(question.crowds.index, by, event):
            groups.setdefault(word, {})[event] = sure
    return {word: groups[word] for word in sorted(groups)}


def _words_of(index: Index, by: str, event: str) -> set[str]:
    if by == "host":
        return hosts_of(index, event)
    kind = next((each.kind for each in index.with_parents(event) if each.kind is not None), None)
    return set() if kind is None else {kind}


def _is_stated(index: Index, by: str, event: str) -> bool:
    return by not in PERIODS or _days(index, event) is not None


def _in_periods(question: Question, by: str) -> Mapping[str, Mapping[str, Certainty]]:
    """Return the events of each period in which some event lies for certain or possibly; undated ones in any."""
    groups: dict[str, dict[str, Certainty]] = {}
    for period in _periods(question, by):
        inside = {
            event: sure & question.crowds.index.during(event, period.days)
            for event, sure in question.found.events.items()
        }
        groups[period.name] = {event: sure for event, sure in inside.items() if sure.is_possible}
    return groups


def _periods(question: Question, by: str) -> Iterator[CalendarPeriod]:
    found: dict[str, CalendarPeriod] = {}
    for event in question.found.events:
        days = _days(question.crowds.index, event)
        if days is not None and how_many(by, *days) <= _MOST_PERIODS:
            found |= {each.name: each for each in calendar_periods(by, *days)}
    yield from (found[name] for name in sorted(found))


def _days(index: Index, event: str) -> tuple[date, date] | None:
    """Return the first and the last day that an event may have had, if both are limited."""
    days = index.days_of(event)
    if days is None or days.earliest is None or days.latest is None:
        return None
    return days.earliest, days.latest
