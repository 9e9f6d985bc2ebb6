"""The third meeting of the Ibero-American network of prosecutors, Cartagena, September 2017."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Absence,
    Claim,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    Output,
    PartialDate,
    Partner,
    Person,
    PersonName,
    Place,
    Quantity,
    Quotation,
    Source,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal
from glo_model.values.codes import CountryCode

CASE = "col-2017-09-redtram-3"
SOURCES = (f"{CASE}-s1",)
OFFICES: tuple[tuple[str, str, CountryCode], ...] = (
    ("unodc-brazil", "UNODC Brazil", "BR"),
    ("unodc-colombia", "UNODC Colombia", "CO"),
)
LISTED: tuple[CountryCode, ...] = ("AR", "BR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "SV")


def entities() -> Iterator[Entity | Absence]:
    """Yield what is known of it."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "https://unodc.org/unodc/en/human-trafficking/glo-act/17-countries-agree-on-regional-mechanism-to-combat-"
            "human-trafficking-and-migrants-smuggling-in-latin-america.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2017-10-02"),
        languages=("en",),
    )
    yield from organisations()
    yield from meeting()
    yield from attendance()
    yield from membership()
    yield from speaker()


def organisations() -> Iterator[Entity]:
    """Yield the two offices that organised it, and their partners."""
    for key, name, code in OFFICES:
        yield Partner(
            id=key,
            names=(DatedName(text=name, language="en"),),
            kind="multilateral",
            country=code,
            parent="unodc",
            sources=SOURCES,
        )
    yield Partner(
        id="aecid",
        names=(DatedName(text="AECID", kind="acronym"),),
        kind="government",
        country="ES",
        sources=SOURCES,
    )
    yield Partner(id="icmpd", names=(DatedName(text="ICMPD", kind="acronym"),), kind="multilateral", sources=SOURCES)


def meeting() -> Iterator[Entity | Absence]:
    """Yield the meeting, with the ten of its countries that are known by name."""
    yield Workshop(
        id=CASE,
        kind="meeting",
        ordinals=(Ordinal(printed="third", number=3, counts="meetings of REDTRAM"),),
        titles=(InLanguage(text="The prosecutors' network of Ibero-America meets for the third time", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc-brazil", role="organiser"),
            PartnerRole(partner="unodc-colombia", role="organiser"),
            PartnerRole(partner="aecid", role="partner"),
            PartnerRole(partner="icmpd", role="partner"),
            PartnerRole(partner="aiamp", role="partner"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(
            CountryRole(country="CO", role="host"),
            *(CountryRole(country=code, role="delegation") for code in LISTED),
        ),
        places=(Place(name="Cartagena", country="CO"),),
        when=When.of("2017-09-19/2017-09-21"),
        status="held",
        audience=("prosecutors",),
        networks=("redtram",),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield Output(
        id=f"{CASE}-mechanism",
        kind="decision",
        titles=(InLanguage(text="A mechanism for the region", language="en"),),
        workshop=CASE,
        sources=SOURCES,
    )


def attendance() -> Iterator[Entity]:
    """Yield who came: one prosecutor from each of seventeen countries."""
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        profession="prosecutors",
        quantity=Quantity.of(17, printed="17 prosecutors, one per country"),
        sources=SOURCES,
    )
    yield HeadCount(
        id=f"{CASE}-countries",
        workshop=CASE,
        measure="attended",
        quantity=Quantity.of(17, "countries"),
        sources=SOURCES,
    )


def membership() -> Iterator[Entity]:
    """Yield how many countries are members, of which not all came."""
    whole = "redtram-members"
    yield HeadCount(
        id=whole, network="redtram", measure="members", quantity=Quantity.of(24, "countries"), sources=SOURCES
    )
    yield HeadCount(
        id="redtram-members-latin-america",
        network="redtram",
        measure="members",
        region="Latin America",
        quantity=Quantity.of(23, "countries"),
        part_of=whole,
        sources=SOURCES,
    )
    yield HeadCount(
        id="redtram-members-spain",
        network="redtram",
        measure="members",
        country="ES",
        quantity=Quantity.of(1, "countries"),
        part_of=whole,
        sources=SOURCES,
    )
    yield Claim(
        id="redtram-members-sum",
        kind="HeadCount",
        subject=whole,
        field="quantity",
        source=SOURCES[0],
        how="derived",
        preferred=True,
        reason="The page prints 23 members of Latin America, and Spain; 24 is our sum.",
    )


def speaker() -> Iterator[Entity]:
    """Yield who opened it, and is quoted."""
    person = f"{CASE}-p1"
    yield Person(
        id=person,
        name=PersonName(printed="Bo Mathiasen"),
        visibility="public",
        sources=(*SOURCES, "col-2018-01-field-staff-s1"),
    )
    yield Engagement(
        id=f"{CASE}-opening",
        workshop=CASE,
        person=person,
        role="opening speaker",
        standing="staff",
        on_behalf_of="unodc",
        sources=SOURCES,
    )
    yield Quotation(id=f"{CASE}-q1", workshop=CASE, person=person, capacity="UNODC", sources=SOURCES)
