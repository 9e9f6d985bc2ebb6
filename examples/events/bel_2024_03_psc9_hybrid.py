"""The ninth and last meeting of the steering committee of GLO.ACT Asia and the Middle East, Brussels, March 2024."""

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
from glo_model.values.bounds import Bounds

CASE = "bel-2024-03-psc9-hybrid"
SOURCES = ("bel-2024-03-psc9-hybrid-s1",)


def entities() -> Iterator[Entity | Absence]:
    """Yield the meeting and what it was told of."""
    yield from sources()
    yield from meeting()
    yield from changes()
    yield from people()


def sources() -> Iterator[Entity | Absence]:
    """Yield the story, and the pages that date the change of a name and the length of the programme."""
    yield Source(
        id="bel-2024-03-psc9-hybrid-s1",
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act2/Countries/9th-and-final-glo-act-asia-and-the-"
            "middle-east-project-steering-committee-meeting-takes-place-to-discuss-project-results-and-impact.html",
        ),
        kind="report",
        publisher="unodc",
        dateline="Brussels, Belgium",
        languages=("en",),
    )
    yield Source(
        id=f"{CASE}-renamed",
        urls=("https://www.acp-ue-culture.eu/en/blog/eu-dg-international-cooperation-and-development-devco-gets-a-"
              "makeover/",),
        publisher_name="ACP-EU Culture",
        languages=("en",),
    )  # fmt: skip
    yield Source(
        id=f"{CASE}-planned",
        urls=("https://view.joomag.com/gloact-approach-to-implementation/0895887001598965602",),
        languages=("en",),
    )
    yield Source(
        id=f"{CASE}-infopoint",
        urls=(
            "https://international-partnerships.ec.europa.eu/news-and-events/events/infopoint-conference-building-"
            "safer-future-together-against-human-trafficking-and-human-smuggling-2024-03-13_en",
        ),
        kind="announcement",
        publisher="european-commission",
        address_date=PartialDate("2024-03-13"),
        languages=("en",),
    )
    for key in ("s1", "renamed", "planned", "infopoint"):
        yield Absence(kind="sources", id=f"{CASE}-{key}", field="published", reason="not recorded")


def meeting() -> Iterator[Entity]:
    """Yield the meeting, and that nobody printed how many came."""
    yield Workshop(
        id=CASE,
        kind="committee meeting",
        part_of="gloact-ame-psc",
        ordinals=(
            Ordinal(
                printed="9th and final",
                number=9,
                of=Bounds("9"),
                counts="steering committees of GLO.ACT Asia and the Middle East",
            ),
        ),
        titles=(InLanguage(text="Steering committee of the Asian programme, its ninth and last", language="en"),),
        programmes=("gloact-ame",),
        partners=(
            *(PartnerRole(partner=key, role="organiser") for key in ("unodc", "iom", "european-commission")),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="BE", role="host"),),
        places=(Place(name="Brussels", country="BE"), Place(role="online")),
        when=When.of("2024-03-13", printed="13 March 2024"),
        status="held",
        modality="hybrid",
        sources=SOURCES,
    )
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        quantity=Quantity.of("?"),
        sources=SOURCES,
    )


def changes() -> Iterator[Entity]:
    """Yield what had changed since the first meeting: a directorate's name, and how long the programme is to run."""
    devco, intpa = When.of("/2021-01-15"), When.of("2021-01-16/..", printed="16 January 2021")
    yield Partner(
        id="dg-intpa",
        names=(
            DatedName(text="Directorate-General for International Partnerships", language="en", when=intpa),
            DatedName(text="DG INTPA", kind="acronym", when=intpa),
            DatedName(
                text="Directorate-General for International Cooperation and Development", language="en", when=devco
            ),
            DatedName(text="DG DEVCO", kind="acronym", when=devco),
        ),
        kind="multilateral",
        parent="european-commission",
        sources=(*SOURCES, f"{CASE}-renamed", "bel-2019-09-psc1-phase2-s1"),
    )
    for field, source, dates in (("planned", "planned", "2018/2022"), ("actual", "infopoint", "2018/2024")):
        yield Claim(
            id=f"{CASE}-programme-{field}",
            kind="Programme",
            subject="gloact-ame",
            field=field,
            source=f"{CASE}-{source}",
            when=When.of(dates),
            reason="The programme was extended from 2022 to 2024.",
        )


def people() -> Iterator[Entity]:
    """Yield the two who are named here as speakers."""
    yield Person(
        id=f"{CASE}-person-1", name=PersonName(printed="Samuel Simon Pulido"), visibility="public", sources=SOURCES
    )
    for number, person, standing, partner in (
        (1, f"{CASE}-person-1", "donor staff", "dg-intpa"),
        (2, "martin-reeve", "staff", "unodc"),
    ):
        yield Engagement(
            id=f"{CASE}-engagement-{number}",
            workshop=CASE,
            person=person,
            role="speaker",
            standing=standing,
            on_behalf_of=partner,
            sources=SOURCES,
        )
