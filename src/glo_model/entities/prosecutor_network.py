"""A network of prosecutors, and the rule that gives its units their seats."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import attrs

from glo_model.entities.court import CourtLevel
from glo_model.entities.refs import NetworkRef, SourceRef, WorkshopRef
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.fields import public
from glo_model.values.limits import AtLeastOne, Id, NonEmpty
from glo_model.values.texts import DatedName
from glo_model.values.when import When

UnitKind: TypeAlias = Literal["court", "country", "partner"]
"""What a network's seats belong to."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class SeatRule:
    """Give every unit of a kind its number of seats: "two prosecutors per court of appeal". Seats are never stored."""

    unit: Annotated[UnitKind, public("What has the seats.")]
    seats: Annotated[AtLeastOne, public("How many seats each unit has.")]
    level: Annotated[CourtLevel | None, public("The level of the courts that have seats; none for every court.")] = None
    country: Annotated[
        CountryCode | None, public("The country whose courts have seats; none for the network's own.")
    ] = None
    when: Annotated[When | None, public("From when to when the rule holds.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class ProsecutorNetwork:
    """Describe a network whose members hold seats; it may as well be one of inspectors or of organisations."""

    id: Annotated[Id, public("An assigned id; never made of a name.")]
    names: Annotated[tuple[DatedName, ...], public("Its names, with the time of each.")] = ()
    profession: Annotated[NonEmpty | None, public("The profession of its members.")] = "prosecutors"
    country: Annotated[
        CountryCode | None, public("The country whose network it is; none for an international one.")
    ] = None
    parent: Annotated[NetworkRef | None, public("The network that it is a group of.")] = None
    founded: Annotated[When | None, public("When it was set up.")] = None
    founded_at: Annotated[WorkshopRef | None, public("The event at which it was set up.")] = None
    ended: Annotated[When | None, public("When it came to an end.")] = None
    seat_rules: Annotated[tuple[SeatRule, ...], public("How many seats each of its units has.")] = ()
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()
