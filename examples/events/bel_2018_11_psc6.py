"""The sixth meeting of the programme's steering committee, Brussels, November 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Engagement,
    HeadCount,
    InLanguage,
    PartialDate,
    Person,
    PersonName,
    Place,
    Quantity,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.person import Alias
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal, Workshop

CASE = "bel-2018-11-psc6"
SOURCES = ("bel-2018-11-psc6-s1",)


def entities() -> Iterator[Entity | Absence]:
    """Yield the meeting and what it was told of."""
    yield Source(
        id="bel-2018-11-psc6-s1",
        urls=(
            "https://unodc.org/unodc/en/human-trafficking/glo-act/6th-eu-unodc-project-steering-committee-meeting-"
            "held-in-brussels--belgium.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-11-22"),
        dateline="Brussels, Belgium",
        languages=("en",),
    )
    yield from meeting()
    yield senior_officials()
    yield from people()


def meeting() -> Iterator[Entity | Absence]:
    """Yield the meeting, and that nobody printed how many came."""
    yield Workshop(
        id=CASE,
        kind="committee meeting",
        part_of="gloact-psc",
        ordinals=(Ordinal(printed="6th", number=6, counts="steering committees of GLO.ACT"),),
        titles=(InLanguage(text="Steering committee of GLO.ACT, its sixth meeting", language="en"),),
        programmes=("gloact",),
        partners=(
            *(PartnerRole(partner=key, role="organiser") for key in ("unodc", "iom", "unicef", "european-commission")),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="BE", role="host"),),
        places=(Place(name="Brussels", country="BE"),),
        when=When.of("2018-11-20", printed="20 November 2018"),
        status="held",
        topics=("outputs", "outcomes"),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        quantity=Quantity.of("?"),
        sources=SOURCES,
    )


def senior_officials() -> Entity:
    """Return the meeting that this page calls SOM, three letters that elsewhere mean the smuggling of migrants."""
    return Workshop(
        id=f"{CASE}-senior-officials",
        kind="meeting",
        titles=(
            InLanguage(text="EU-UNODC senior officials meeting", language="en"),
            InLanguage(text="SOM", language="en"),
        ),
        places=(Place(name="Brussels", country="BE"),),
        when=When.of("2018-11-08", printed="8 November 2018"),
        status="held",
        sources=SOURCES,
    )


def people() -> Iterator[Entity]:
    """Yield her who opened the meeting, whose name the page spells in two ways."""
    yield Person(
        id=f"{CASE}-person-1",
        name=PersonName(printed="Yatta Dakowah"),
        aliases=(
            Alias(name=PersonName(printed="Dakowh", honorific="Ms."), kind="misprint", source="bel-2018-11-psc6-s1"),
        ),
        visibility="public",
        sources=SOURCES,
    )
    yield Engagement(
        id=f"{CASE}-engagement-1",
        workshop=CASE,
        person=f"{CASE}-person-1",
        role="opening speaker",
        standing="staff",
        on_behalf_of="unodc",
        sources=SOURCES,
    )
