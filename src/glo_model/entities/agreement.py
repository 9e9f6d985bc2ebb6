"""An agreement: a grant, a pact or a memorandum between organisations or states."""

from __future__ import annotations

from typing import Annotated

import attrs

from glo_model.entities.refs import PartnerRef, ProgrammeRef, SourceRef, WorkshopRef
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.fields import Known, public
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.money import Money
from glo_model.values.texts import InLanguage
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class Agreement:
    """Describe an agreement, a grant or a pact: its parties, when it was signed, and for how long it holds."""

    id: Annotated[Id, public("An assigned id.")]
    kind: Annotated[
        Annotated[NonEmpty, Known(("memorandum of understanding", "grant", "pact", "contract", "declaration"))] | None,
        public("What sort of agreement it is."),
    ] = None
    titles: Annotated[tuple[InLanguage, ...], public("Its titles, by language.")] = ()
    parties: Annotated[tuple[PartnerRef, ...], public("Who made it.")] = ()
    countries: Annotated[tuple[CountryCode, ...], public("The states that made it.")] = ()
    programme: Annotated[ProgrammeRef | None, public("The programme that it belongs to.")] = None
    workshop: Annotated[WorkshopRef | None, public("The event that it came of.")] = None
    signed: Annotated[When | None, public("When it was signed.")] = None
    term: Annotated[When | None, public("From when to when it holds.")] = None
    value: Annotated[Money | None, public("What it is worth; none if that is not known.")] = None
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()
