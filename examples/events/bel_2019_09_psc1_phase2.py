"""The first meeting of the steering committee of GLO.ACT Asia and the Middle East, Brussels, September 2019."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Affiliation,
    Engagement,
    HeadCount,
    InLanguage,
    PartialDate,
    Person,
    PersonName,
    Place,
    Quantity,
    Source,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal, Workshop

CASE = "bel-2019-09-psc1-phase2"
SOURCES = ("bel-2019-09-psc1-phase2-s1",)


def entities() -> Iterator[Entity | Absence]:
    """Yield the meeting and what it was told of."""
    yield Source(
        id="bel-2019-09-psc1-phase2-s1",
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act2/Countries/1th-eu-unodc-project-steering-"
            "committee-meeting-held-in-brussels--belgium.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2019-09-27"),
        dateline="Brussels, Belgium",
        languages=("en",),
    )
    yield from meeting()
    yield from ambassador()
    yield Engagement(
        id=f"{CASE}-engagement-2",
        workshop=CASE,
        person="aimee-comrie",
        role="speaker",
        standing="staff",
        on_behalf_of="unodc",
        sources=SOURCES,
    )


def meeting() -> Iterator[Entity | Absence]:
    """Yield the new programme's series of meetings, and its first, of which the day is not told."""
    yield Workshop(
        id="gloact-ame-psc",
        kind="committee meeting",
        level="series",
        titles=(InLanguage(text="Steering committee of GLO.ACT Asia and the Middle East", language="en"),),
        programmes=("gloact-ame",),
        sources=SOURCES,
    )
    yield Workshop(
        id=CASE,
        kind="committee meeting",
        part_of="gloact-ame-psc",
        ordinals=(Ordinal(printed="1st", number=1, counts="steering committees of GLO.ACT Asia and the Middle East"),),
        titles=(InLanguage(text="Steering committee of the programme that came after, its first", language="en"),),
        programmes=("gloact-ame",),
        partners=(
            *(PartnerRole(partner=key, role="organiser") for key in ("unodc", "iom", "european-commission")),
            PartnerRole(partner="eu", role="funding"),
            PartnerRole(partner="unicef", role="absent"),
        ),
        countries=(CountryRole(country="BE", role="host"),),
        places=(Place(name="Brussels", country="BE"),),
        status="held",
        sources=SOURCES,
    )
    for field in ("when", "modality"):
        yield Absence(kind="workshops", id=CASE, field=field, reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        quantity=Quantity.of("?"),
        sources=SOURCES,
    )


def ambassador() -> Iterator[Entity | Absence]:
    """Yield him whom the staff met beside the committee, which he was no part of."""
    beside = f"{CASE}-ambassador"
    yield Workshop(
        id=beside,
        kind="meeting",
        part_of=CASE,
        titles=(InLanguage(text="Visit of programme staff to an ambassador", language="en"),),
        programmes=("gloact-ame",),
        status="held",
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=beside, field="when", reason="not recorded")
    yield Person(
        id=f"{CASE}-person-1",
        name=PersonName(printed="Nazifullah Salarzai", honorific="H.E."),
        visibility="public",
        sources=SOURCES,
    )
    yield Affiliation(
        id=f"{CASE}-affiliation-1",
        person=f"{CASE}-person-1",
        country="AF",
        title="Ambassador of Afghanistan",
        sources=SOURCES,
    )
    yield Absence(kind="affiliations", id=f"{CASE}-affiliation-1", field="when", reason="not recorded")
    yield Engagement(
        id=f"{CASE}-engagement-1",
        workshop=beside,
        person=f"{CASE}-person-1",
        role="participant",
        standing="official",
        capacity="ambassador",
        country="AF",
        sources=SOURCES,
    )
