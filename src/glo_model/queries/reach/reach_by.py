"""Reach by group: how many different people of each sex, role, institution, country or period there were."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from glo_model.dataset import Dataset
from glo_model.entities.engagement import TRAINED_ROLES
from glo_model.queries.asking import Period, refuse_unknown_word
from glo_model.queries.reach.asked import Measured, Rosters
from glo_model.queries.reach.by_event import by_event
from glo_model.queries.reach.by_property import by_property
from glo_model.queries.reach.by_role import by_role
from glo_model.queries.reach.counting import CountingRule
from glo_model.queries.reach.dimensions import PROPERTIES, By
from glo_model.queries.reach.question import Question
from glo_model.queries.reach.reached_by import ReachBy
from glo_model.values.codes import CountryCode


def reach_by(
    data: Dataset,
    by: By,
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
) -> ReachBy:
    """Return how many different people of each group a set of events had, each as an interval with its reason.

    The events, and all else that is asked, are those of ``reach``, whose answer is the ``whole``.

    - A count of a group, or the roster, bounds it; where nobody is in two groups, so does what the total leaves. That
      is said in the reason. An event that states nothing leaves everything from nobody to everybody.
    - No group is more than the whole, and where everybody is in one group only, as with the sexes, each is also
      limited by the others. Institutions, professions and roles may overlap, and need not add up.
    - The last group is of those of whom the data do not state it. ``denominator`` names the events that state it,
      and those that do not, with the reasons that the data have, and each share names what it is a share of.
    - By role, every role that the data name is a group: trainers and speakers stand beside the trained, and are
      never among them.
    - By period, an event that possibly lies in several counts on the high side of each. ``country`` is the one that
      people came from, and ``host`` the one that an event was held in.

    >>> from glo_model.entities.head_count import HeadCount
    >>> from glo_model.entities.workshop import Workshop
    >>> from glo_model.values.quantities import Quantity
    >>> def counted(event, number, **more):
    ...     key = f"{event}-{number}"
    ...     return HeadCount(id=key, workshop=event, measure="attended", quantity=Quantity.of(number), **more)
    >>> answer = reach_by(Dataset([
    ...     Workshop(id="tangier"), counted("tangier", 20), counted("tangier", 9, sex="female"),
    ...     Workshop(id="casablanca"), counted("casablanca", 21),
    ... ]), "sex")
    >>> women = answer.groups[0]
    >>> women.group, women.people.words, women.share.words, women.share_of_all.words
    ('female', '9 to 30', '45 %', '21 to 74 %')
    """
    refuse_unknown_word("by", by, get_args(By))
    question = Question.of(
        data, network=network, programme=programme, events=events, country=country, during=during,
        measure=measure, roles=roles, rosters=rosters, cap=cap, counting=counting,
    )  # fmt: skip
    whole = question.answer()
    if by in PROPERTIES:
        groups, denominator = by_property(question, data, whole, PROPERTIES[by])
    elif by == "role":
        groups, denominator = by_role(question, data)
    else:
        groups, denominator = by_event(question, data, whole, by)
    return ReachBy(by=by, whole=whole, groups=groups, denominator=denominator)
