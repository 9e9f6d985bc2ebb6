"""Roles of partners and countries in a programme or an event: a role belongs to the link, not to the partner."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import attrs

from glo_model.entities.refs import PartnerRef
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.decimals import Percentage
from glo_model.values.fields import Known, public
from glo_model.values.limits import NonEmpty
from glo_model.values.when import When

PartnerRoleWord: TypeAlias = Annotated[
    NonEmpty,
    Known((
        "funding", "accountable", "extending", "implementing", "organiser", "co-organiser", "host", "partner",
        "supporter", "beneficiary", "discussed", "companion funding", "absent",
    )),
]  # fmt: skip
"""IATI's four roles of an organisation, and those that stories of events print beside them."""

CountryRoleWord: TypeAlias = Annotated[
    NonEmpty,
    Known(("host", "delegation", "discussed", "expert origin", "duty station", "beneficiary", "companion")),
]
"""In what sense an event has to do with a country."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class PartnerRole:
    """Link a programme or an event to a partner in one role; a partner with two roles has two links."""

    partner: Annotated[PartnerRef, public("The partner.")]
    role: Annotated[PartnerRoleWord, public("What it does there.")]
    when: Annotated[When | None, public("When it had that role.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class CountryRole:
    """Link an event to a country in one role; an online event need not have any."""

    country: Annotated[CountryCode, public("The country.")]
    role: Annotated[CountryRoleWord, public("In what sense the event has to do with it.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class CountryShare:
    """Link a programme to a country that it serves, with the share of its money where that is known."""

    country: Annotated[CountryCode, public("The country.")]
    status: Annotated[
        Annotated[NonEmpty, Known(("expected", "accepted", "active", "left"))] | None,
        public("How far the country's part in the programme has come."),
    ] = None
    share: Annotated[Percentage | None, public("The share of the programme's money, in percent.")] = None
    when: Annotated[When | None, public("When it was part of the programme.")] = None
