"""The references that fields hold: the id of another entity, with the kind that it must be."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from glo_model.values.fields import Refers
from glo_model.values.limits import Id

ProgrammeRef: TypeAlias = Annotated[Id, Refers("Programme")]
PartnerRef: TypeAlias = Annotated[Id, Refers("Partner")]
PersonRef: TypeAlias = Annotated[Id, Refers("Person")]
CourtRef: TypeAlias = Annotated[Id, Refers("Court")]
WorkshopRef: TypeAlias = Annotated[Id, Refers("Workshop")]
SessionRef: TypeAlias = Annotated[Id, Refers("Session")]
HeadCountRef: TypeAlias = Annotated[Id, Refers("HeadCount")]
NetworkRef: TypeAlias = Annotated[Id, Refers("ProsecutorNetwork")]
InstrumentRef: TypeAlias = Annotated[Id, Refers("LegalInstrument")]
OutputRef: TypeAlias = Annotated[Id, Refers("Output")]
SourceRef: TypeAlias = Annotated[Id, Refers("Source")]
