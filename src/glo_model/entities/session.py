"""A session: a part of a workshop with its own day, topics, audience or room."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs

from glo_model.entities.refs import InstrumentRef, SourceRef, WorkshopRef
from glo_model.values.checked import checked
from glo_model.values.clock import ClockTime
from glo_model.values.fields import public
from glo_model.values.limits import AtLeastOne, Id, NonEmpty
from glo_model.values.texts import InLanguage, Place
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class Session:
    """Describe one part of a workshop; it rarely has clock times, and sometimes no day at all."""

    id: Annotated[Id, public("An assigned id; never made of a title or a date.")]
    workshop: Annotated[WorkshopRef, public("The workshop that it is part of.")]
    number: Annotated[AtLeastOne | None, public("Its number within the workshop.")] = None
    titles: Annotated[tuple[InLanguage, ...], public("Its titles, by language.")] = ()
    first_day: Annotated[AtLeastOne | None, public("The day of the workshop on which it began, counted from 1.")] = None
    last_day: Annotated[AtLeastOne | None, public("The day of the workshop on which it ended, counted from 1.")] = None
    when: Annotated[When | None, public("The calendar days that it took.")] = None
    part_of_day: Annotated[Literal["morning", "afternoon", "evening"] | None, public("The part of the day.")] = None
    starts: Annotated[ClockTime | None, public("When it began, in the local time of the place.")] = None
    ends: Annotated[ClockTime | None, public("When it ended, in the local time of the place.")] = None
    track: Annotated[NonEmpty | None, public("The parallel track that it was in.")] = None
    audience: Annotated[tuple[NonEmpty, ...], public("For whom it was meant.")] = ()
    topics: Annotated[tuple[NonEmpty, ...], public("What it was about.")] = ()
    instruments: Annotated[tuple[InstrumentRef, ...], public("The laws and conventions that it dealt with.")] = ()
    place: Annotated[Place | None, public("Where it was held, if elsewhere than the workshop.")] = None
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()
