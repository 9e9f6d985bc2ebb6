"""The programme of the story, as its pages describe it."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    DatedName,
    InLanguage,
    Money,
    Programme,
    When,
)
from glo_model.entities import Entity
from glo_model.entities.funding import Budget
from glo_model.entities.programme import Classification, Description, Objective
from glo_model.entities.roles import CountryShare, PartnerRole
from glo_model.values.codes import CountryCode
from story.publications import OF_PROGRAMME

COUNTRIES: tuple[CountryCode, ...] = (
    "BY", "BR", "CO", "EG", "KG", "LA", "ML", "MA", "NP", "NE", "PK", "ZA", "UA",
)  # fmt: skip

# The courts of appeal of ordinary jurisdiction. The names are those of the annex to decree 2.99.832 of 28 September

PROGRAMME_NAMES = (
    DatedName(
        text="Global Action to Prevent and Address Trafficking in Persons and the Smuggling of Migrants",
        language="en",
        kind="official",
    ),
    DatedName(text="GLO.ACT", kind="acronym"),
    DatedName(
        text="Global Action against Trafficking in Persons and the Smuggling of Migrants", language="en", kind="alias"
    ),
    DatedName(text="GLOACT", kind="alias"),
    DatedName(text="GloAct", kind="alias"),
    DatedName(text="Ação Global", language="pt", kind="alias"),
    DatedName(text="Action mondiale", language="fr", kind="alias"),
)

OBJECTIVES = (
    ("Strategy and policy development", ("unodc",)),
    ("Legislative assistance", ("unodc",)),
    ("Capacity building", ("unodc",)),
    ("Regional and trans-regional cooperation", ("unodc",)),
    ("Protection and assistance to victims of trafficking and smuggled migrants", ("iom",)),
    ("Assistance and support to children among victims of trafficking and smuggled migrants", ("unicef", "iom")),
)


def programme() -> Iterator[Entity]:
    """Yield the programme, as its stories describe it."""
    yield Programme(
        id="gloact",
        names=PROGRAMME_NAMES,
        planned=When.of("2015/2019", printed="four-year (2015-2019)"),
        descriptions=(
            Description(
                text="Assistance to governmental authorities and civil society in thirteen countries: identification, "
                "referral and direct support of victims of trafficking and of vulnerable migrants.",
                language="en",
            ),
        ),
        partners=(
            PartnerRole(partner="eu", role="funding"),
            PartnerRole(partner="unodc", role="accountable"),
            PartnerRole(partner="unodc", role="implementing"),
            PartnerRole(partner="iom", role="implementing"),
            PartnerRole(partner="unicef", role="implementing"),
        ),
        countries=tuple(CountryShare(country=code, status="active") for code in COUNTRIES),
        objectives=tuple(
            Objective(number=number, label=(InLanguage(text=label, language="en"),), leads=leads)
            for number, (label, leads) in enumerate(OBJECTIVES, start=1)
        ),
        classifications=tuple(
            Classification(kind="tag", code=word, vocabulary="approach of the programme")
            for word in ("prevention", "protection", "prosecution", "partnership")
        ),
        budgets=(
            Budget(value=Money.of("11000000", "EUR", printed="€11 million joint initiative"), meaning="total"),
            Budget(value=Money.of("10000000", "EUR"), meaning="contribution", partner="eu"),
        ),
        sources=OF_PROGRAMME,
    )
