"""Reach: how many different people a set of events had, between what is proved and what is not excluded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from glo_model.dataset import Dataset
from glo_model.entities.engagement import TRAINED_ROLES
from glo_model.queries.asked import Asked, Measured, Rosters
from glo_model.queries.asking import Period, refuse_unknown_word
from glo_model.queries.crowds import Crowds, Evidences
from glo_model.queries.index import index_of
from glo_model.queries.reached import EventReach, NotCounted, Reach, ReachStep
from glo_model.queries.reasons import reasons
from glo_model.queries.scope import Chosen, Scope, chosen, not_taken
from glo_model.queries.union import largest, smallest
from glo_model.values.bounds import Bounds
from glo_model.values.codes import CountryCode


def reach(
    data: Dataset,
    *,
    network: str | None = None,
    programme: str | None = None,
    events: Iterable[str] | None = None,
    country: CountryCode | None = None,
    during: Period | None = None,
    measure: Measured = "attended",
    roles: Iterable[str] = TRAINED_ROLES,
    rosters: Rosters = "perhaps partial",
    cap: int | None = None,
) -> Reach:
    """Return how many different people a set of events had, as an interval with its reason.

    The events are those of the network, of the programme, among ``events``, hosted by the country and within the
    period, as far as each is named, with all that is part of them. The true number is within the interval wherever the
    data are true: a head count bounds one event, a roster says who was there, "23 of the 70 came again" what two
    events share, and a series bounds its parts. Then ``union`` tells when the interval is as narrow as can be.

    - Trainees are counted, and nobody else, unless other ``roles`` are asked for. A count of participants, or of
      everybody, stands for the trainees as it is printed where no count of trainees is there.
    - An event of which nothing is known opens the high side: unknown is not 0. A plan, an invitation, an enrolment
      and the reach of a campaign are never taken for attendance.
    - Sources that disagree leave everything from the lowest to the highest. A roster is complete if a count says so,
      or the caller, by ``rosters="complete"``; else people may be missing from it.
    - An event that possibly lies in the period, or that was counted though its status says that it was not held,
      counts on the high side only.
    - The total of a series is an upper bound of its people; it may count somebody once for each event.
    - ``cap`` is a limit that the caller knows of, such as the seats of a network in which nobody was replaced.

    >>> from glo_model.entities.head_count import HeadCount
    >>> from glo_model.entities.workshop import Workshop
    >>> from glo_model.values.quantities import Quantity
    >>> def counted(event, number):
    ...     return HeadCount(id=f"{event}-{number}", workshop=event, measure="attended", quantity=Quantity.of(number))
    >>> answer = reach(Dataset([
    ...     Workshop(id="tangier"), counted("tangier", 20), counted("tangier", 21),
    ...     Workshop(id="casablanca"), counted("casablanca", 21),
    ... ]))
    >>> answer.people.words, answer.attendances.words
    ('21 to 42', '41 to 42')
    """
    refuse_unknown_word("measure", measure, get_args(Measured))
    refuse_unknown_word("rosters", rosters, get_args(Rosters))
    named = None if events is None else tuple(events)
    scope = Scope(network=network, programme=programme, events=named, country=country, during=during)
    asked = Asked(measure=measure, roles=frozenset(roles), rosters=rosters)
    index = index_of(data)
    crowds = Crowds(index=index, asked=asked, evidence=Evidences(index, asked))
    found = chosen(data, index, scope, crowds.evidence)
    return _answer(crowds, found, scope, cap)


def _answer(crowds: Crowds, found: Chosen, scope: Scope, cap: int | None) -> Reach:
    steps = (*_at_least(crowds, found.certain), *_at_most(crowds, list(found.events), cap))
    people, contradicts = _people(steps)
    events = tuple(_event(crowds, found, each) for each in found.events if not crowds.is_container(each))
    basis = {count for each in events for count in crowds.evidence[each.workshop].basis}
    left_out = (*found.left_out, *not_taken(crowds.index, found.events, scope, frozenset(basis)))
    return Reach(
        measure=crowds.asked.measure,
        roles=tuple(sorted(crowds.asked.roles)),
        people=people,
        attendances=_attendances(crowds, found),
        reason=" ".join(reasons(crowds, events, steps, contradicts=contradicts)),
        steps=steps,
        events=events,
        basis=tuple(sorted(basis)),
        not_counted=tuple(NotCounted(id=key, why=why) for key, why in left_out),
    )


def _at_least(crowds: Crowds, events: list[str]) -> Iterator[ReachStep]:
    known, overlaps = crowds.merged(events)
    for bound in smallest(known, overlaps):
        yield ReachStep(side="at least", number=bound.number, why=bound.why)


def _at_most(crowds: Crowds, events: list[str], cap: int | None) -> Iterator[ReachStep]:
    """Yield the upper bounds: by the events, by the series around them where that says less, and by the caller."""
    known, overlaps = crowds.merged(events)
    bounds = [largest(known, overlaps)]
    lumped = crowds.lumped(known)
    if lumped.keys() != {each.key for each in known}:
        bounds.append(largest(lumped.values(), [each for each in overlaps if {each.one, each.two} <= lumped.keys()]))
    for bound in bounds:
        yield ReachStep(side="at most", number=bound.number, why=bound.why)
    if cap is not None:
        yield ReachStep(side="at most", number=cap, why="the caller knows of this limit")


def _people(steps: tuple[ReachStep, ...]) -> tuple[Bounds, bool]:
    """Return the interval of all bounds, and whether they contradict each other; then all between them is possible."""
    low = max((each.number for each in steps if each.side == "at least" and each.number), default=0)
    highs = [each.number for each in steps if each.side == "at most" and each.number is not None]
    high = min(highs, default=None)
    if high is not None and high < low:
        return Bounds.between(high, low), True
    return Bounds.between(low, high), False


def _attendances(crowds: Crowds, found: Chosen) -> Bounds:
    at_most = crowds.attendances(found.events)
    if len(found.certain) == len(found.events):
        return at_most
    return Bounds.between(crowds.attendances(found.certain).low, at_most.high)


def _event(crowds: Crowds, found: Chosen, event: str) -> EventReach:
    evidence = crowds.evidence[event]
    notes = list(evidence.notes)
    if crowds.may_repeat(event):
        notes.append("its total may count somebody once for each of its parts, so it limits the people from above only")
    return EventReach(
        workshop=event,
        counted=found.events[event],
        attendance=evidence.size,
        count=evidence.count,
        listed=evidence.listed,
        agreement=evidence.agreement,
        notes=tuple(notes),
    )
