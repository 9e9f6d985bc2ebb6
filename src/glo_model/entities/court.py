"""A court, which exists from a day on and perhaps until another: the number of courts is never a constant."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import attrs

from glo_model.entities.refs import CourtRef, SourceRef
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.fields import Known, public
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.texts import DatedName, Place
from glo_model.values.when import When

CourtLevel: TypeAlias = Annotated[
    NonEmpty,
    Known(("court of first instance", "court of appeal", "court of cassation", "supreme court", "special court")),
]
"""What sort of court it is, an open vocabulary."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class Court:
    """Describe a court of a country's judicial map."""

    id: Annotated[Id, public("An assigned id; never made of a name.")]
    names: Annotated[tuple[DatedName, ...], public("Its names, with the time of each.")] = ()
    level: Annotated[CourtLevel | None, public("What sort of court it is.")] = None
    country: Annotated[CountryCode | None, public("The country whose court it is.")] = None
    place: Annotated[Place | None, public("Where it sits.")] = None
    exists: Annotated[When | None, public("From when to when it exists; none if that is not known.")] = None
    parent: Annotated[CourtRef | None, public("The court above it.")] = None
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()
