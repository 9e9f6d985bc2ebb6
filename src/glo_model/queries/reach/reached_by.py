"""The answer to how many people of each group were reached, with a denominator that says what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import Annotated, TypeAlias

import attrs
from annotated_types import Ge, Le

from glo_model.dataset import AbsenceReason
from glo_model.entities.refs import WorkshopRef
from glo_model.queries.nouns import counted
from glo_model.queries.reach.dimensions import By
from glo_model.queries.reach.reached import Reach
from glo_model.values.bounds import Bounds
from glo_model.values.checked import checked
from glo_model.values.fields import public
from glo_model.values.limits import Id, NonEmpty

PerCent: TypeAlias = Annotated[int, Ge(0), Le(100)]
"""A share in per cent."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class GroupShare:
    """State which share of some attendances were of one group, as an interval in per cent."""

    part: Annotated[Bounds, public("How many of the attendances were of the group.")]
    whole: Annotated[Bounds, public("How many attendances there were: the denominator.")]
    low: Annotated[PerCent, public("The least share in per cent, rounded down.")]
    high: Annotated[PerCent, public("The greatest share in per cent, rounded up.")]

    @classmethod
    def of(cls, part: Bounds, whole: Bounds) -> GroupShare:
        """Return the share that a part has of a whole; nothing is known of the share of an open whole."""
        low = Fraction(100 * min(part.low, whole.high), whole.high) if whole.high else Fraction(0)
        most = whole.low if part.high is None else min(part.high, whole.low)
        high = Fraction(100 * most, whole.low) if whole.low else Fraction(100)
        if low == high:
            return cls(part=part, whole=whole, low=round(low), high=round(low))
        return cls(part=part, whole=whole, low=floor(low), high=ceil(high))

    @property
    def words(self) -> str:
        """Say it in words."""
        return f"{self.low} %" if self.low == self.high else f"{self.low} to {self.high} %"


@attrs.frozen(kw_only=True, field_transformer=checked)
class GroupReach:
    """Say how many people of one group there were, and how often somebody of it attended."""

    group: Annotated[NonEmpty, public("The word or the id of the group; not stated: those of whom nobody said it.")]
    name: Annotated[NonEmpty | None, public("Its name, where it is an institution, a court or a country.")]
    people: Annotated[Bounds, public("How many different people of the group there were.")]
    attendances: Annotated[Bounds, public("How often somebody of the group attended.")]
    share: Annotated[
        GroupShare | None, public("Its share of the attendances at the events that state it; none if none does.")
    ]
    share_of_all: Annotated[GroupShare | None, public("Its share of all attendances, whether stated or not.")]
    reason: Annotated[NonEmpty, public("Why, in sentences.")]
    basis: Annotated[tuple[Id, ...], public("The ids of the head counts that it rests on.")]

    @property
    def called(self) -> str:
        """Its name beside its id, or its word."""
        return self.group if self.name is None else f"{self.group} {self.name}"


@attrs.frozen(kw_only=True, field_transformer=checked)
class NotStatedBecause:
    """Say at how many events the data do not state something for one reason."""

    reason: Annotated[AbsenceReason, public("Why the data do not state it.")]
    events: Annotated[tuple[WorkshopRef, ...], public("The events.")]

    @property
    def words(self) -> str:
        """Say it in words, after the number of events."""
        return {
            "not recorded": "because nobody recorded it",
            "not asked": "because nobody asked",
            "withheld": "because it is withheld",
            "given up": "because it was given up",
            "unreadable": "because it could not be read",
        }[self.reason]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Denominator:
    """Say which events state what people are told apart by, and which do not, and why not."""

    stated: Annotated[tuple[WorkshopRef, ...], public("The events that state it.")]
    attendances: Annotated[Bounds, public("How many attendances those had.")]
    not_stated: Annotated[tuple[WorkshopRef, ...], public("The events that do not state it.")]
    attendances_not_stated: Annotated[Bounds, public("How many attendances those had.")]
    because: Annotated[tuple[NotStatedBecause, ...], public("Why they do not, where that is known.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class ReachBy:
    """Answer how many people of each group a set of events reached."""

    by: Annotated[By, public("What people are told apart by.")]
    whole: Annotated[Reach, public("The answer for everybody.")]
    groups: Annotated[tuple[GroupReach, ...], public("The groups; the last one is of those of whom nobody said it.")]
    denominator: Annotated[Denominator, public("Which events state it, and which do not.")]

    @property
    def words(self) -> str:
        """Say it in sentences, for a report."""
        return " ".join((self.whole.words, *(f"{each.called}: {each.people.words}." for each in self.groups)))

    @property
    def denominator_words(self) -> tuple[str, ...]:
        """Say for each group of which attendances it is a share, and then what the data do not state."""
        return (*self._shares(), *self._not_stated())

    def _shares(self) -> Iterator[str]:
        stated = self.denominator
        where = f"at the {_events(len(stated.stated))} that {_verb(stated.stated, 'state')} the {self.by}"
        for each in self.groups:
            if each.share is not None and each.share_of_all is not None:
                yield (
                    f"{each.called}: {each.share.words}, which is {each.share.part.words} of "
                    f"{each.share.whole.words} attendances {where}; {each.share_of_all.words} of all "
                    f"{each.share_of_all.whole.words} attendances."
                )

    def _not_stated(self) -> Iterator[str]:
        stated = self.denominator
        if not stated.not_stated:
            return
        number = _events(len(stated.not_stated))
        because = "".join(f", {len(each.events)} of them {each.words}" for each in stated.because)
        how_many = counted(stated.attendances_not_stated, "attendances")
        yield f"{number} with {how_many} {_verb(stated.not_stated, 'do')} not state the {self.by}{because}."


def _events(number: int) -> str:
    return "1 event" if number == 1 else f"{number} events"


def _verb(events: tuple[str, ...], verb: str) -> str:
    singular = {"do": "does", "state": "states"}
    return singular[verb] if len(events) == 1 else verb
