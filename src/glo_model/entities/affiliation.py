"""An affiliation: where a person worked, as what, and when."""

from __future__ import annotations

from typing import Annotated

import attrs

from glo_model.entities.refs import CourtRef, PartnerRef, PersonRef, SourceRef
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.fields import internal, personal
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class Affiliation:
    """Say where a person worked, as what, and when: titles and posts hold at a date."""

    id: Annotated[Id, internal("An assigned id. Redaction replaces it.")]
    person: Annotated[PersonRef, internal("The person.")]
    partner: Annotated[PartnerRef | None, internal("The organisation.")] = None
    court: Annotated[CourtRef | None, internal("The court.")] = None
    country: Annotated[CountryCode | None, internal("The country, where only that is known.")] = None
    title: Annotated[NonEmpty | None, personal("The post or office as printed.")] = None
    when: Annotated[When | None, internal("From when to when.")] = None
    sources: Annotated[tuple[SourceRef, ...], internal("The publications that say so.")] = ()
