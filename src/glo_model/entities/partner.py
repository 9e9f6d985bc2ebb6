"""A partner: an organisation that pays for, carries out, hosts or takes part in a programme's work."""

from __future__ import annotations

from typing import Annotated

import attrs

from glo_model.entities.refs import PartnerRef, SourceRef
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.fields import Known, public
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.texts import DatedName, Identifier
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class Partner:
    """Describe an organisation: a ministry, a committee, an agency, an NGO, a donor, or a country office of one."""

    id: Annotated[Id, public("An assigned id; never made of a name.")]
    names: Annotated[tuple[DatedName, ...], public("Its names and acronyms, with the time of each.")] = ()
    kind: Annotated[
        Annotated[
            NonEmpty,
            Known((
                "government", "local government", "other public sector", "international NGO", "national NGO",
                "regional NGO", "partner-country NGO", "public-private partnership", "multilateral", "foundation",
                "private sector", "academic", "law enforcement", "legal service", "committee", "network",
                "group of organisations", "other",
            )),
        ]
        | None,
        public("What sort of organisation it is: IATI OrganisationType in words, and those of the field."),
    ] = None  # fmt: skip
    identifiers: Annotated[tuple[Identifier, ...], public("What other registers call it.")] = ()
    country: Annotated[CountryCode | None, public("The country that it belongs to; none for an international one.")] = (
        None
    )
    parent: Annotated[PartnerRef | None, public("The organisation that it is part of.")] = None
    exists: Annotated[When | None, public("From when to when it exists.")] = None
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()
