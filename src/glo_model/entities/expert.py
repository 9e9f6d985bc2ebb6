"""An expert: an entry in a programme's roster about a person."""

from __future__ import annotations

from typing import Annotated

import attrs

from glo_model.entities.refs import PersonRef, SourceRef
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode, LanguageCode
from glo_model.values.fields import Known, internal, public
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class Expert:
    """Enter a person in a programme's roster of experts; it is an entry about the person, not the person."""

    id: Annotated[Id, internal("An assigned id. Redaction replaces it.")]
    person: Annotated[PersonRef, internal("The person.")]
    kind: Annotated[
        Annotated[NonEmpty, Known(("national", "international", "staff", "official"))] | None,
        public("As what the programme lists the person."),
    ] = None
    fields: Annotated[tuple[NonEmpty, ...], public("What the expert knows about.")] = ()
    languages: Annotated[tuple[LanguageCode, ...], public("The languages that the expert works in.")] = ()
    countries: Annotated[tuple[CountryCode, ...], public("The countries that the expert knows.")] = ()
    when: Annotated[When | None, public("From when to when the entry holds.")] = None
    sources: Annotated[tuple[SourceRef, ...], internal("The publications that say so.")] = ()
