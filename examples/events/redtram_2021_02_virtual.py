"""A meeting online of REDTRAM's working group on mixed migratory flows, on a 26 February."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from glo_model import (
    Absence,
    Affiliation,
    Claim,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    Membership,
    PartialDate,
    Partner,
    Person,
    PersonName,
    Place,
    Programme,
    ProsecutorNetwork,
    Quantity,
    Quotation,
    Source,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.values.codes import CountryCode

CASE = "redtram-2021-02-virtual"
SOURCES = (f"{CASE}-s1",)
GROUP = "redtram-mixed-flows"
DELEGATIONS: tuple[CountryCode, ...] = ("AR", "AW", "BR", "CL", "EC", "MX", "PA", "PE", "DO", "TT", "CO")
MODALITIES: tuple[tuple[str, str, str, Literal["printed", "inferred"], bool, str], ...] = (
    ("online", "online", "conducted virtually", "printed", True, "Ten delegations from abroad, and no venue is named."),
    ("held-in", "in person", "held in Bogotá", "inferred", False, "The same paragraph says that it was virtual."),
)


def entities() -> Iterator[Entity | Absence]:
    """Yield what is known of it."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/Webstories2020/working-group-on-mixed-migratory-flows-of-"
            "the-ibero-american-network-of-specialized-prosecutors-against-trafficking-in-persons-and-smuggling-of-"
            "migrants-redtram-moves-forward-to-combat-these-crimes-.html",
        ),
        kind="report",
        publisher="unodc",
        address_date=PartialDate("2020"),
        languages=("en",),
    )
    yield Absence(kind="sources", id=SOURCES[0], field="published", reason="not recorded")
    yield from organisations()
    yield from meeting()
    yield from said_of_it()
    yield from speakers()
    yield from offices()


def organisations() -> Iterator[Entity]:
    """Yield the group, the programme and its donor."""
    yield ProsecutorNetwork(
        id=GROUP,
        names=(DatedName(text="Working Group on Mixed Migratory Flows", language="en"),),
        parent="redtram",
        sources=SOURCES,
    )
    yield Partner(
        id="us-government",
        names=(DatedName(text="United States", language="en"),),
        kind="government",
        country="US",
        sources=SOURCES,
    )
    yield Partner(
        id="us-state-department",
        names=(DatedName(text="US State Department", language="en"),),
        kind="government",
        country="US",
        parent="us-government",
        sources=SOURCES,
    )
    yield Programme(
        id="track4tip",
        names=(DatedName(text="TRACK4TIP", kind="acronym"),),
        partners=(PartnerRole(partner="us-government", role="funding"),),
        sources=SOURCES,
    )


def meeting() -> Iterator[Entity | Absence]:
    """Yield the meeting, with the city in which the page says that it was held though it was online."""
    yield Workshop(
        id=CASE,
        kind="meeting",
        titles=(InLanguage(text="The working group on mixed migratory flows meets online", language="en"),),
        programmes=("track4tip",),
        partners=(
            PartnerRole(partner="redtram-secretariat", role="organiser"),
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="us-government", role="funding"),
        ),
        countries=tuple(CountryRole(country=code, role="delegation") for code in DELEGATIONS),
        places=(Place(name="Bogotá", country="CO"),),
        when=When.of("XXXX-02-26"),
        status="held",
        modality="online",
        audience=("prosecutors",),
        networks=("redtram", GROUP),
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


def said_of_it() -> Iterator[Entity]:
    """Yield what the page says twice, and the year that it does not say."""
    for word, text, printed, how, preferred, reason in MODALITIES:
        yield Claim(
            id=f"{CASE}-{word}",
            kind="Workshop",
            subject=CASE,
            field="modality",
            source=SOURCES[0],
            text=text,
            printed=printed,
            how=how,
            preferred=preferred,
            reason=reason,
        )
    yield Claim(
        id=f"{CASE}-year",
        kind="Workshop",
        subject=CASE,
        field="when",
        source=SOURCES[0],
        when=When.of("2021-02-26"),
        how="inferred",
        reason="What the page tells points to 2021, and its folder is of 2020; no year is printed.",
    )
    yield Claim(
        id=f"{CASE}-page-year",
        kind="Source",
        subject=SOURCES[0],
        field="published",
        source=SOURCES[0],
        text="2021",
        how="inferred",
        reason="What the page tells points to 2021; it bears no date.",
    )


def speakers() -> Iterator[Entity]:
    """Yield the four who spoke, and who of them is quoted."""
    cast: tuple[tuple[str, str, str | None, str | None, CountryCode | None], ...] = (
        ("Panagiotis Papadimitriou", "staff", None, "unodc", None),
        ("Brett Hernández", "donor staff", None, "us-state-department", None),
        ("Alejandra Mángano", "official", "REDTRAM coordinator", "redtram-secretariat", None),
        ("Ángel Castro", "official", "group leader", None, "CO"),
    )
    for number, (name, standing, capacity, partner, country) in enumerate(cast, start=1):
        yield Person(id=f"{CASE}-p{number}", name=PersonName(printed=name), visibility="public", sources=SOURCES)
        yield Engagement(
            id=f"{CASE}-speaker-{number}",
            workshop=CASE,
            person=f"{CASE}-p{number}",
            role="speaker",
            standing=standing,
            capacity=capacity,
            on_behalf_of=partner,
            country=country,
            sources=SOURCES,
        )
    yield Quotation(id=f"{CASE}-q1", workshop=CASE, person=f"{CASE}-p1", capacity="UNODC", sources=SOURCES)


def offices() -> Iterator[Entity]:
    """Yield the offices that two of them hold in the network."""
    yield Membership(
        id=f"{CASE}-coordinator", network="redtram", person=f"{CASE}-p3", role="coordinator", sources=SOURCES
    )
    yield Affiliation(
        id=f"{CASE}-coordinating",
        person=f"{CASE}-p3",
        partner="redtram-secretariat",
        title="coordinator",
        when=When.of("XXXX-02-26"),
        sources=SOURCES,
    )
    yield Membership(
        id=f"{CASE}-leader", network=GROUP, country="CO", person=f"{CASE}-p4", role="chair", sources=SOURCES
    )
