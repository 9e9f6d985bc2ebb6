"""The answer to how many people were reached: intervals, their reasons, and what they rest on."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs

from glo_model.entities.refs import WorkshopRef
from glo_model.queries.nouns import counted
from glo_model.queries.reach.asked import Measured
from glo_model.queries.reach.attendance import Agreement
from glo_model.queries.reach.counting import CountingRule
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.checked import checked
from glo_model.values.fields import public
from glo_model.values.limits import Id, NonEmpty


@attrs.frozen(kw_only=True, field_transformer=checked)
class EventReach:
    """Say how many people one event had, and how that is known."""

    workshop: Annotated[WorkshopRef, public("The event.")]
    counted: Annotated[Certainty, public("Whether it belongs to the question; possibly: on the high side only.")]
    attendance: Annotated[Bounds, public("How many people attended it in the roles asked about.")]
    count: Annotated[Bounds | None, public("What its head counts say; none if they say nothing.")]
    listed: Annotated[int, public("How many people its roster has at least, named or not.")]
    agreement: Annotated[Agreement, public("How its roster and its head counts stand to each other.")]
    notes: Annotated[tuple[NonEmpty, ...], public("What a reader must know to judge it.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class ReachStep:
    """State one bound of the number of different people, and why it holds."""

    side: Annotated[Literal["at least", "at most"], public("Which side of the interval it bounds.")]
    number: Annotated[int | None, public("The bound; none if the side is open.")]
    why: Annotated[NonEmpty, public("Why it holds.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class NotCounted:
    """Name an event or a head count that is not in the answer, or in its high side only, and say why."""

    id: Annotated[Id, public("The id of the event or of the head count.")]
    why: Annotated[NonEmpty, public("Why it is not counted.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Reach:
    """Answer how many different people a set of events reached, as an interval and never as a guess."""

    measure: Annotated[Measured, public("Whether those who attended are counted, or those who completed it.")]
    roles: Annotated[tuple[NonEmpty, ...], public("The roles of those who are counted.")]
    people: Annotated[Bounds, public("How many different people there were.")]
    attendances: Annotated[Bounds, public("How often somebody attended: a person at two events attends twice.")]
    reason: Annotated[NonEmpty, public("Why, in sentences.")]
    steps: Annotated[tuple[ReachStep, ...], public("Every bound that was found, and why it holds.")]
    events: Annotated[tuple[EventReach, ...], public("The events, by first day and id.")]
    basis: Annotated[tuple[Id, ...], public("The ids of the head counts that the answer rests on.")]
    not_counted: Annotated[tuple[NotCounted, ...], public("What is not in the answer, and why.")]
    rule: Annotated[CountingRule | None, public("The donor's rule by which people were counted; none if none was.")]
    counted: Annotated[Bounds, public("How many there are by that rule; without one, the different people.")]

    @property
    def words(self) -> str:
        """Say it in sentences, for a report."""
        numbers = f"{counted(self.people, 'different people')}, {counted(self.attendances, 'attendances')}."
        return f"{self._by_the_rule}{numbers} {self.reason}"

    @property
    def _by_the_rule(self) -> str:
        if self.rule is None:
            return ""
        where = "" if self.rule.url is None else f", {self.rule.url}"
        return f"{self.counted.words} by the rule {self.rule.name} ({self.rule.meaning.rstrip('.')}{where}). "
