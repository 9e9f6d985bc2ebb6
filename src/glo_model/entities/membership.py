"""A membership: who holds a seat of a network, for which unit, from when to when."""

from __future__ import annotations

from typing import Annotated

import attrs

from glo_model.entities.refs import CourtRef, NetworkRef, PartnerRef, PersonRef, SourceRef
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.fields import Known, internal, public
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class Membership:
    """Say that somebody holds a seat of a network for a unit, from when to when; it is not attendance."""

    id: Annotated[Id, internal("An assigned id. Redaction replaces it.")]
    network: Annotated[NetworkRef, public("The network.")]
    court: Annotated[CourtRef | None, public("The court whose seat it is.")] = None
    country: Annotated[CountryCode | None, public("The country whose seat it is.")] = None
    partner: Annotated[PartnerRef | None, public("The organisation whose seat it is.")] = None
    person: Annotated[PersonRef | None, internal("Who holds the seat; none if the holder is not named.")] = None
    role: Annotated[
        NonEmpty, Known(("member", "coordinator", "chair", "deputy", "contact point")), public("As what.")
    ] = "member"
    when: Annotated[When | None, public("From when to when; none if that is not known.")] = None
    sources: Annotated[tuple[SourceRef, ...], internal("The publications that say so.")] = ()

    def __attrs_post_init__(self) -> None:
        if (self.court, self.country, self.partner).count(None) < 2:
            raise ValueError("a membership is for one court, one country or one partner")
