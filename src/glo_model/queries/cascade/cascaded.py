"""The answer to what became of a training of trainers: generations of events, of people, and of those who taught."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final

import attrs

from glo_model.entities.refs import WorkshopRef
from glo_model.queries.nouns import counted
from glo_model.queries.reach.reached import NotCounted
from glo_model.queries.wording import some_of
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.checked import checked
from glo_model.values.fields import public
from glo_model.values.limits import Id, NonEmpty

_SHOWN: Final = 8


@attrs.frozen(kw_only=True, field_transformer=checked)
class CascadeEvent:
    """Place one event in the cascade."""

    workshop: Annotated[WorkshopRef, public("The event.")]
    placed: Annotated[Certainty, public("Whether it is of this generation; possibly: it counts on the high side only.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Generation:
    """Describe one generation: the events at which people of the one before taught, and those trained there."""

    number: Annotated[int, public("0 for those who were trained as trainers first.")]
    events: Annotated[tuple[CascadeEvent, ...], public("Its events, by id.")]
    people: Annotated[Bounds, public("How many different people were trained at these events.")]
    taught: Annotated[Bounds, public("How many of them taught at a later event.")]
    never_taught: Annotated[Bounds, public("How many of them never did.")]
    basis: Annotated[tuple[Id, ...], public("The ids of the head counts that the number of people rests on.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Circle:
    """Tell of people who trained each other, directly or over others between them."""

    events: Annotated[tuple[WorkshopRef, ...], public("The events at which they did, by id.")]
    people: Annotated[int, public("How many people it goes round.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Cascade:
    """Answer how far a training of trainers went on: how many generations, and how many people each of them reached."""

    generations: Annotated[tuple[Generation, ...], public("The generations, in their order.")]
    people: Annotated[Bounds, public("How many different people were trained in all generations together.")]
    cycles: Annotated[tuple[Circle, ...], public("People who trained each other; each is placed once all the same.")]
    unplaced: Annotated[tuple[NotCounted, ...], public("Trainings that may belong to it and could not be placed.")]
    notes: Annotated[tuple[NonEmpty, ...], public("What makes the answer wide.")]

    @property
    def words(self) -> str:
        """Say it in sentences, for a report."""
        return " ".join(self._sentences())

    def _sentences(self) -> Iterator[str]:
        if not self.generations:
            yield "The data have no training of trainers, and nobody who taught after being trained."
        for each in self.generations[:_SHOWN]:
            events = some_of([one.workshop for one in each.events])
            yield f"Generation {each.number}: {counted(each.people, 'people')} trained at {events};"
            yield f"{each.taught.words} taught later, {each.never_taught.words} never did."
        if len(self.generations) > _SHOWN:
            yield f"And so on to generation {self.generations[-1].number}."
        if len(self.generations) > 1:
            yield f"All generations together: {counted(self.people, 'different people')}."
        for circle in self.cycles:
            yield f"{counted(circle.people, 'people')} trained each other in a circle at {some_of(circle.events)}."
        if self.unplaced:
            yield f"{counted(len(self.unplaced), 'trainings')} could not be placed:"
            yield f"{some_of([each.id for each in self.unplaced])}."
        yield from self.notes
