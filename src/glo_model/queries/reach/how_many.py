"""Reach: how many different people a set of events had, between what is proved and what is not excluded."""

from __future__ import annotations

from collections.abc import Iterable

from glo_model.dataset import Dataset
from glo_model.entities.engagement import TRAINED_ROLES
from glo_model.queries.asking import Period
from glo_model.queries.reach.asked import Measured, Rosters
from glo_model.queries.reach.counting import CountingRule
from glo_model.queries.reach.question import Question
from glo_model.queries.reach.reached import Reach
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
    counting: CountingRule | None = None,
) -> Reach:
    """Return how many different people a set of events had, as an interval with its reason.

    The events are those of the network, of the programme, among ``events``, hosted by the country and within the
    period, as far as each is named, with all that is part of them. The true number is within the interval wherever the
    data are true: a head count bounds one event, a roster says who was there, "23 of the 70 came again" what two
    events share, and a series bounds its parts. ``linked`` tells when the interval is as narrow as can be.

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
    - ``counting`` is a donor's rule: it says whether being there is enough, and what is counted once. ``counted`` is
      the number by it.

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
    question = Question.of(
        data, network=network, programme=programme, events=events, country=country, during=during,
        measure=measure, roles=roles, rosters=rosters, cap=cap, counting=counting,
    )  # fmt: skip
    return question.answer()
