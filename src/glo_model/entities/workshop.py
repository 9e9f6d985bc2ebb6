"""A workshop: any dated event that people attend, a series of them, or one run of a repeated one."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import attrs

from glo_model.entities.refs import InstrumentRef, NetworkRef, ProgrammeRef, SourceRef, WorkshopRef
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.values.bounds import Bounds
from glo_model.values.checked import checked
from glo_model.values.codes import LanguageCode
from glo_model.values.fields import Known, public
from glo_model.values.limits import AtLeastOne, Id, NonEmpty
from glo_model.values.quantities import Quantity
from glo_model.values.texts import InLanguage, Place
from glo_model.values.when import When

WorkshopKind: TypeAlias = Annotated[
    NonEmpty,
    Known((
        "training", "training of trainers", "workshop", "seminar", "course", "self-paced course", "conference",
        "meeting", "expert group meeting", "committee meeting", "drafting meeting", "staff meeting", "side event",
        "study visit", "exchange", "simulation", "tutoring", "launch", "campaign", "national day", "ceremony",
        "awareness session", "posting", "needs assessment",
    )),
]  # fmt: skip
"""What sort of event it is, an open vocabulary."""

WorkshopStatus: TypeAlias = Literal["planned", "tentative", "announced", "under way", "held", "postponed", "cancelled"]
"""How far an event has come, as a source says; it is never derived from its date."""

Modality: TypeAlias = Literal["in person", "online", "hybrid", "moved online"]
"""How people took part."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class Ordinal:
    """Hold the number that an event bears in a count of such events: "second training", "IV meeting"."""

    printed: Annotated[NonEmpty | None, public("The ordinal as printed; none if it is only concluded.")] = None
    number: Annotated[AtLeastOne | None, public("The number that it means.")] = None
    of: Annotated[
        Bounds | None, public("How many there are to be: 3 of 4, 1 of 2 or more, 9 of 9 if it is the last.")
    ] = None
    counts: Annotated[NonEmpty | None, public("What is counted, such as the trainings of one network.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class Workshop:
    """Describe an event that people attend. A series and a run are the same class, told apart by ``level``."""

    id: Annotated[Id, public("An assigned id; never made of a title or a date.")]
    kind: Annotated[WorkshopKind | None, public("What sort of event it is.")] = None
    level: Annotated[
        Literal["series", "event", "run"],
        public("Whether it is several events, one, or one run of a repeated one."),
    ] = "event"
    part_of: Annotated[WorkshopRef | None, public("The series or event that it is part of.")] = None
    ordinals: Annotated[tuple[Ordinal, ...], public("The numbers that it bears.")] = ()
    titles: Annotated[tuple[InLanguage, ...], public("Its titles, by language.")] = ()
    programmes: Annotated[tuple[ProgrammeRef, ...], public("The programmes that it belongs to.")] = ()
    partners: Annotated[tuple[PartnerRole, ...], public("Who paid for, organised, hosted or supported it.")] = ()
    countries: Annotated[tuple[CountryRole, ...], public("The countries that it has to do with, and how.")] = ()
    places: Annotated[tuple[Place, ...], public("Where it was held, and where it was told from.")] = ()
    when: Annotated[When | None, public("The days on which it was held, or is to be held.")] = None
    stated_duration: Annotated[Quantity | None, public("How long a source says that it lasted.")] = None
    status: Annotated[WorkshopStatus | None, public("How far it has come.")] = None
    modality: Annotated[Modality | None, public("How people took part; none if no source says.")] = None
    access: Annotated[
        Literal["open", "by invitation", "closed"] | None,
        public("Who could come; what was said in a closed event stays there."),
    ] = None
    objectives: Annotated[
        tuple[AtLeastOne, ...], public("The numbers of the objectives of its programme that it serves.")
    ] = ()
    audience: Annotated[tuple[NonEmpty, ...], public("For whom it was meant, such as prosecutors.")] = ()
    topics: Annotated[tuple[NonEmpty, ...], public("What it was about.")] = ()
    languages: Annotated[tuple[LanguageCode, ...], public("The languages that it was held in.")] = ()
    instruments: Annotated[tuple[InstrumentRef, ...], public("The laws and conventions that it dealt with.")] = ()
    networks: Annotated[tuple[NetworkRef, ...], public("The networks that it trained or brought together.")] = ()
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()
