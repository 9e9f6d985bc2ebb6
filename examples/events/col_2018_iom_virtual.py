"""A virtual course for officials of justice of six South American countries, 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Absence,
    Affiliation,
    Claim,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    Output,
    Partner,
    Person,
    PersonName,
    Place,
    Programme,
    Quantity,
    Quotation,
    Source,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.values.codes import CountryCode

CASE = "col-2018-iom-virtual"
SOURCES = (f"{CASE}-s1",)
COUNTRIES: tuple[CountryCode, ...] = ("BR", "BO", "CO", "CL", "EC", "PE")


def entities() -> Iterator[Entity | Absence]:
    """Yield what is known of it."""
    yield from page()
    yield from project()
    yield from course()
    yield from days()
    yield from counts()
    yield from network_to_be()
    yield from speaker()


def page() -> Iterator[Entity | Absence]:
    """Yield the page, which bears no date."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "https://iom.int/news/iom-trains-south-american-judicial-officials-strengthen-human-trafficking-"
            "investigations-and-prosecutions",
        ),
        kind="press",
        publisher="iom",
        languages=("en",),
    )
    yield Absence(kind="sources", id=SOURCES[0], field="published", reason="not recorded")
    yield Claim(
        id=f"{CASE}-page-year",
        kind="Source",
        subject=SOURCES[0],
        field="published",
        source=SOURCES[0],
        text="2018",
        how="inferred",
        reason="The course that it tells of is of 2018; the page itself bears no date.",
    )


def project() -> Iterator[Entity]:
    """Yield the project, its donor and the office that ran the course."""
    yield Partner(
        id="iom-colombia",
        names=(DatedName(text="IOM Colombia", language="en"),),
        kind="multilateral",
        country="CO",
        parent="iom",
        sources=SOURCES,
    )
    yield Programme(
        id="iom-jtip-south-america",
        names=(DatedName(text="IOM's regional project with J/TIP in South America", language="en"),),
        partners=(
            PartnerRole(partner="us-jtip", role="funding"),
            PartnerRole(partner="iom", role="implementing"),
        ),
        sources=SOURCES,
    )


def course() -> Iterator[Entity]:
    """Yield the course, which no country hosts."""
    yield Workshop(
        id=CASE,
        kind="self-paced course",
        titles=(InLanguage(text="Eight months of learning online for officials of justice", language="en"),),
        programmes=("iom-jtip-south-america",),
        partners=(
            PartnerRole(partner="iom-colombia", role="organiser"),
            PartnerRole(partner="us-jtip", role="funding"),
        ),
        countries=tuple(CountryRole(country=code, role="delegation") for code in COUNTRIES),
        places=(Place(role="online"),),
        when=When.of("2018-04-11/2018-12-31", printed="11/04"),
        stated_duration=Quantity.of(8, "months"),
        status="held",
        modality="online",
        audience=("investigators", "prosecutors", "judges"),
        topics=("trafficking in persons",),
        sources=SOURCES,
    )


def days() -> Iterator[Entity]:
    """Yield both ways to read the first day."""
    for word, dates, preferred, reason in (
        ("april", "2018-04-11/2018-12-31", True, "From April on the course has the eight months that are told."),
        ("november", "2018-11-04/2018-12-31", False, "With the month first the course would last two months."),
    ):
        yield Claim(
            id=f"{CASE}-{word}",
            kind="Workshop",
            subject=CASE,
            field="when",
            source=SOURCES[0],
            when=When.of(dates),
            printed="11/04",
            how="inferred",
            preferred=preferred,
            reason=reason,
        )


def counts() -> Iterator[Entity]:
    """Yield how many enrolled; how many finished is not told."""
    yield HeadCount(
        id=f"{CASE}-enrolled",
        workshop=CASE,
        measure="enrolled",
        role="trainee",
        profession="officials",
        quantity=Quantity.of(720, printed="720 officials enrolled"),
        sources=SOURCES,
    )
    yield HeadCount(
        id=f"{CASE}-completed",
        workshop=CASE,
        measure="completed",
        role="trainee",
        profession="officials",
        quantity=Quantity.of("?"),
        sources=SOURCES,
    )
    yield HeadCount(
        id=f"{CASE}-countries",
        workshop=CASE,
        measure="enrolled",
        quantity=Quantity.of(6, "countries"),
        sources=SOURCES,
    )


def network_to_be() -> Iterator[Entity]:
    """Yield the network that the course aims at, and that does not exist yet."""
    yield Output(
        id=f"{CASE}-network",
        kind="body",
        titles=(InLanguage(text="South American network of investigators, prosecutors and judges", language="en"),),
        programmes=("iom-jtip-south-america",),
        workshop=CASE,
        planned=Quantity.of(1, "networks"),
        sources=SOURCES,
    )


def speaker() -> Iterator[Entity]:
    """Yield who spoke, and is quoted."""
    person = f"{CASE}-p1"
    yield Person(id=person, name=PersonName(printed="Mario Gómez"), visibility="public", sources=SOURCES)
    yield Engagement(
        id=f"{CASE}-speaker",
        workshop=CASE,
        person=person,
        role="speaker",
        standing="official",
        on_behalf_of="prosecution-co",
        sources=SOURCES,
    )
    yield Affiliation(
        id=f"{CASE}-prosecutor",
        person=person,
        partner="prosecution-co",
        title="prosecutor",
        when=When.of("2018"),
        sources=SOURCES,
    )
    yield Quotation(id=f"{CASE}-q1", workshop=CASE, person=person, capacity="prosecutor", sources=SOURCES)
