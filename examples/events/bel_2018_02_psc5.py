"""The fifth meeting of the programme's steering committee, Brussels, February 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Claim,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    PartialDate,
    Partner,
    Person,
    PersonName,
    Place,
    Quantity,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal, Workshop

CASE = "bel-2018-02-psc5"
SOURCES = ("bel-2018-02-psc5-s1",)


def entities() -> Iterator[Entity | Absence]:
    """Yield the meeting and what it was told of."""
    yield Source(
        id="bel-2018-02-psc5-s1",
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/5th-eu-unodc-project-steering-committee-meeting-"
            "held-in-brussels--belgium.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-02-27"),
        dateline="Brussels, Belgium",
        languages=("en",),
    )
    yield from meeting()
    yield from days()
    yield from people()


def meeting() -> Iterator[Entity | Absence]:
    """Yield the series of meetings, this one, and that nobody printed how many came."""
    yield Workshop(
        id="gloact-psc",
        kind="committee meeting",
        level="series",
        titles=(InLanguage(text="Steering committee of GLO.ACT", language="en"),),
        programmes=("gloact",),
        sources=SOURCES,
    )
    yield Workshop(
        id=CASE,
        kind="committee meeting",
        part_of="gloact-psc",
        ordinals=(Ordinal(printed="5th", number=5, counts="steering committees of GLO.ACT"),),
        titles=(InLanguage(text="Steering committee of GLO.ACT, its fifth meeting", language="en"),),
        programmes=("gloact",),
        partners=(
            *(PartnerRole(partner=key, role="organiser") for key in ("unodc", "iom", "unicef", "european-commission")),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="BE", role="host"),),
        places=(Place(name="Brussels", country="BE"),),
        when=When.of("2018-02-06", printed="6 February 2018"),
        status="held",
        objectives=(1, 2, 3, 4, 5, 6),
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


def days() -> Iterator[Entity]:
    """Yield the two dates that one page prints."""
    yield Claim(
        id=f"{CASE}-when-text",
        kind="Workshop",
        subject=CASE,
        field="when",
        source="bel-2018-02-psc5-s1",
        when=When.of("2018-02-06", printed="6 February 2018"),
        preferred=True,
        reason="The story gives the day; only the caption of its picture differs.",
    )
    yield Claim(
        id=f"{CASE}-when-caption",
        kind="Workshop",
        subject=CASE,
        field="when",
        source="bel-2018-02-psc5-s1",
        when=When.of("2018-01", printed="January 2018"),
        reason="The caption of the picture.",
    )


def people() -> Iterator[Entity]:
    """Yield the officer from Egypt who gave an update."""
    yield Partner(
        id=f"{CASE}-unodc-eg",
        names=(DatedName(text="UNODC Egypt", language="en"),),
        kind="multilateral",
        country="EG",
        parent="unodc",
        sources=SOURCES,
    )
    yield Person(id=f"{CASE}-person-1", name=PersonName(printed="Faisal Hegazy"), visibility="public", sources=SOURCES)
    yield Engagement(
        id=f"{CASE}-engagement-1",
        workshop=CASE,
        person=f"{CASE}-person-1",
        role="presenter",
        standing="staff",
        on_behalf_of=f"{CASE}-unodc-eg",
        sources=SOURCES,
    )
