"""Rosters and head counts beside each other: which agree, which is longer, and where only one is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Final, get_args

import attrs

from glo_model.dataset import Dataset
from glo_model.entities.engagement import TRAINED_ROLES
from glo_model.entities.refs import WorkshopRef
from glo_model.queries.asking import Period
from glo_model.queries.reach.asked import Measured
from glo_model.queries.reach.attendance import Agreement
from glo_model.queries.reach.question import Question
from glo_model.queries.reach.reached import EventReach
from glo_model.values.bounds import Bounds
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.fields import public
from glo_model.values.limits import Id, NonEmpty

_SAID: Final[dict[Agreement, str]] = {
    "agree": "the roster has {listed}, and the count says {count}",
    "roster shorter": "the roster has {listed}, and the count says {count}: people may be missing from the roster",
    "roster longer": "the roster has {listed}, and the count says {count}: either may be wrong",
    "only roster": "the roster has {listed}, and nobody counted",
    "only count": "the count says {count}, and there is no roster",
    "nothing known": "there is no roster, and nobody counted",
}


@attrs.frozen(kw_only=True, field_transformer=checked)
class Reconciled:
    """Say how the roster and the head counts of one event stand to each other."""

    workshop: Annotated[WorkshopRef, public("The event.")]
    agreement: Annotated[Agreement, public("How they stand to each other.")]
    listed: Annotated[int, public("How many people the roster has at least, named or not.")]
    count: Annotated[Bounds | None, public("What the head counts say; none if they say nothing.")]
    why: Annotated[NonEmpty, public("Both numbers, in words.")]
    basis: Annotated[tuple[Id, ...], public("The ids of the head counts.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Reconciliation:
    """Answer at which events the roster and the head counts agree, and what is wrong with the others."""

    measure: Annotated[Measured, public("Whether those who attended are compared, or those who completed it.")]
    roles: Annotated[tuple[NonEmpty, ...], public("The roles of those who are compared.")]
    events: Annotated[tuple[Reconciled, ...], public("The events, by first day and id.")]

    @property
    def words(self) -> str:
        """Say it in a sentence, for a report."""
        return tally(each.agreement for each in self.events)


def tally(agreements: Iterable[Agreement]) -> str:
    """Return at how many events the roster and the counts agree, are shorter, longer, or alone.

    >>> tally(["agree", "only count", "agree"])
    'Rosters and counts of 3 events: 2 agree, 1 only count.'
    """
    found = Counter(agreements)
    number = found.total()
    parts = [f"{found[word]} {word}" for word in get_args(Agreement) if found[word]]
    if not parts:
        return "The data have no such event."
    return f"Rosters and counts of {number} event{'s' if number > 1 else ''}: {', '.join(parts)}."


def reconciled(
    data: Dataset,
    *,
    network: str | None = None,
    programme: str | None = None,
    events: Iterable[str] | None = None,
    country: CountryCode | None = None,
    during: Period | None = None,
    measure: Measured = "attended",
    roles: Iterable[str] = TRAINED_ROLES,
) -> Reconciliation:
    """Return how the roster and the head counts of each event stand to each other.

    A count of everybody is compared with the roster of those asked about together with the people of other roles who
    stand on it. What is asked is asked as of ``reach``.

    >>> from glo_model.entities import Engagement, HeadCount, Workshop
    >>> from glo_model.values.quantities import Quantity
    >>> count = HeadCount(id="c", workshop="rabat", measure="attended", quantity=Quantity.of(21))
    >>> row = Engagement(id="e", workshop="rabat", role="trainee")
    >>> answer = reconciled(Dataset([Workshop(id="rabat"), count, row]))
    >>> answer.events[0].agreement, answer.events[0].why
    ('roster shorter', 'the roster has 1, and the count says 21: people may be missing from the roster')
    """
    question = Question.of(
        data, network=network, programme=programme, events=events, country=country, during=during,
        measure=measure, roles=roles, rosters="perhaps partial", cap=None, counting=None,
    )  # fmt: skip
    answer = question.answer()
    return Reconciliation(
        measure=answer.measure,
        roles=answer.roles,
        events=tuple(_of_event(question, each) for each in answer.events),
    )


def _of_event(question: Question, event: EventReach) -> Reconciled:
    said = "nothing" if event.count is None else event.count.words
    return Reconciled(
        workshop=event.workshop,
        agreement=event.agreement,
        listed=event.listed,
        count=event.count,
        why=_SAID[event.agreement].format(listed=event.listed, count=said),
        basis=question.crowds.evidence[event.workshop].basis,
    )
