"""The fourth meeting of REDTRAM, in Buenos Aires in September 2018, with the network itself."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Absence,
    Claim,
    DatedName,
    HeadCount,
    InLanguage,
    Link,
    Output,
    PartialDate,
    Partner,
    Place,
    ProsecutorNetwork,
    Quantity,
    Source,
    Spans,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal

CASE = "arg-2018-09-redtram-4"
SOURCES = (f"{CASE}-s1", f"{CASE}-s2")


def entities() -> Iterator[Entity | Absence]:
    """Yield what is known of it."""
    yield from publications()
    yield from bodies()
    yield network()
    yield from meeting()
    yield from next_meeting()


def publications() -> Iterator[Entity | Absence]:
    """Yield the two pages: one gives the month, the later one the city."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/supporting-victims--strengthening-states_-glo-"
            "act-support-regional-network-of-prosecutors.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-12-11"),
        languages=("en",),
    )
    yield Source(
        id=SOURCES[1],
        urls=(
            "https://unodc.org/unodc/en/human-trafficking/Webstories2020/the-palermo-protocols-in-practice_-the-"
            "experience-of-redtram--the-ibero-american-network-of-prosecutors-against-trafficking-in-persons-and-"
            "migrant-smuggling.html",
        ),
        kind="report",
        publisher="unodc",
        address_date=PartialDate("2020"),
        languages=("en",),
    )
    yield Absence(kind="sources", id=SOURCES[1], field="published", reason="not recorded")


def bodies() -> Iterator[Entity]:
    """Yield the network as an organiser, and the bodies that the pages name beside it."""
    yield Partner(
        id="redtram-secretariat",
        names=(DatedName(text="REDTRAM", kind="acronym"),),
        kind="network",
        exists=When.of("2011/..", printed="operational since 2011"),
        sources=SOURCES,
    )
    yield Partner(id="aiamp", names=(DatedName(text="AIAMP", kind="acronym"),), kind="network", sources=SOURCES[:1])
    yield Partner(
        id="interpol-ison",
        names=(DatedName(text="INTERPOL ISON", kind="acronym"),),
        kind="network",
        sources=SOURCES[:1],
    )


def network() -> ProsecutorNetwork:
    """Return REDTRAM, which worked for years before it had that name."""
    return ProsecutorNetwork(
        id="redtram",
        names=(
            DatedName(
                text="Ibero-American Network of Prosecutors on Trafficking in Persons and Smuggling of Migrants",
                language="en",
                when=When(dates=Spans("2017-09-19/2018~"), year_from="inferred"),
            ),
            DatedName(
                text="REDTRAM",
                kind="acronym",
                when=When(dates=Spans("2018~/.."), printed="recently named", year_from="inferred"),
            ),
            DatedName(
                text="Ibero-American network of prosecutors against trafficking in persons and migrant smuggling",
                language="en",
                kind="alias",
            ),
            DatedName(
                text="Ibero-American Network of Specialized Prosecutors against Trafficking in Persons and Smuggling "
                "of Migrants",
                language="en",
                kind="alias",
            ),
        ),
        founded=When.of("2011", printed="operational since 2011"),
        seat_rules=(SeatRule(unit="country", seats=1),),
        sources=(*SOURCES, "col-2017-09-redtram-3-s1", "redtram-2021-02-virtual-s1"),
    )


def meeting() -> Iterator[Entity | Absence]:
    """Yield the meeting, and what it decided."""
    yield Workshop(
        id=CASE,
        kind="meeting",
        ordinals=(Ordinal(printed="fourth", number=4, counts="meetings of REDTRAM"),),
        titles=(InLanguage(text="REDTRAM meets for the fourth time", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="redtram-secretariat", role="organiser"),
            PartnerRole(partner="unodc", role="partner"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="AR", role="host"),),
        places=(Place(name="Buenos Aires", country="AR"),),
        when=When.of("2018-09"),
        status="held",
        audience=("prosecutors",),
        networks=("redtram",),
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
    yield Output(
        id=f"{CASE}-joint-teams",
        kind="decision",
        titles=(InLanguage(text="Joint investigation teams are to be set up", language="en"),),
        workshop=CASE,
        sources=SOURCES,
    )
    yield Link(
        id=f"{CASE}-follows", kind="next edition of", workshop=CASE, other="col-2017-09-redtram-3", sources=SOURCES
    )
    yield Claim(
        id=f"{CASE}-month",
        kind="Workshop",
        subject=CASE,
        field="when",
        source=SOURCES[0],
        when=When.of("2018-09"),
        preferred=True,
        reason="No other page gives a date.",
    )
    yield Claim(
        id=f"{CASE}-city",
        kind="Workshop",
        subject=CASE,
        field="places.1.name",
        source=SOURCES[1],
        text="Buenos Aires",
        preferred=True,
        reason="The page of 2020 confirms the city.",
    )


def next_meeting() -> Iterator[Entity | Absence]:
    """Yield the meeting after it, of which only the place is told."""
    key = f"{CASE}-next"
    yield Workshop(
        id=key,
        kind="meeting",
        countries=(CountryRole(country="BO", role="host"),),
        places=(Place(name="Santa Cruz", country="BO"),),
        networks=("redtram",),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=key, field="when", reason="not recorded")
    yield Link(id=f"{key}-follows", kind="next edition of", workshop=key, other=CASE, sources=SOURCES)
