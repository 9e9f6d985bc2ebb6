"""The first course that prosecutors and police investigators of the Kyrgyz Republic took together, in one February."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from glo_model import (
    Absence,
    Claim,
    DatedName,
    HeadCount,
    InLanguage,
    Link,
    PartialDate,
    Partner,
    Place,
    Programme,
    Quantity,
    Source,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, CountryShare, PartnerRole
from glo_model.entities.workshop import Ordinal

CASE = "kgz-2020-02-interdepartmental"
SOURCES = (f"{CASE}-s1",)
OF_VISIT = (f"{CASE}-s2",)
PROGRAMME = "unodc-kyrgyz-republic"
VISIT = f"{CASE}-visit-2019"
PROSECUTION, INTERIOR = ("general-prosecutors-office-kg", "ministry-of-interior-kg")
PRINTED = "on 4-6 February"
WHEN = attrs.evolve(When.of("2020-02-04/2020-02-06", printed=PRINTED), year_from="inferred")


def entities() -> Iterator[Entity | Absence]:
    """Yield what the pages tell."""
    yield from sources()
    yield from offices()
    yield from course()
    yield from year()
    yield from counts()
    yield from visit_before()


def sources() -> Iterator[Entity | Absence]:
    """Yield the page of the course, which bears no date, and that of a visit before it."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "https://www.unodc.org/centralasia/en/news/unodc-supported-training-improves-capacity-of-the-kyrgyz-"
            "criminal-justice-professionals-to-deal-effectively-with-trafficking-in-persons-cases.html",
        ),
        kind="report",
        publisher="unodc",
        languages=("en",),
    )
    yield Absence(kind="sources", id=SOURCES[0], field="published", reason="not recorded")
    yield Source(
        id=OF_VISIT[0],
        urls=(
            "http://www.unodc.org/unodc/en/human-trafficking/glo-act/exchange-visits-as-learning-and-networking-tool_-"
            "the-kyrgyz-republic-and-the-republic-of-turkey-strengthen-international-cooperation.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2019-05-15"),
        dateline="Ankara and Antalya, Republic of Turkey",
        languages=("en",),
    )


def offices() -> Iterator[Entity]:
    """Yield the country office's own work, which is not GLO.ACT, and the two offices whose people came."""
    yield Programme(
        id=PROGRAMME,
        names=(DatedName(text="UNODC Programme Office in the Kyrgyz Republic", language="en"),),
        partners=(PartnerRole(partner="unodc", role="implementing"),),
        countries=(CountryShare(country="KG"),),
        sources=SOURCES,
    )
    for key, name, kind in (
        (PROSECUTION, "General Prosecutor's Office", "legal service"),
        (INTERIOR, "Ministry of Interior", "government"),
    ):
        yield Partner(id=key, names=(DatedName(text=name, language="en"),), kind=kind, country="KG", sources=SOURCES)


def course() -> Iterator[Entity | Absence]:
    """Yield the course, of whose place only the country is told."""
    yield Workshop(
        id=CASE,
        kind="training",
        ordinals=(
            Ordinal(
                printed="first interdepartmental",
                number=1,
                counts="interdepartmental trainings on cases of trafficking in the Kyrgyz Republic",
            ),
        ),
        titles=(InLanguage(text="Prosecutors and the police sit in one classroom", language="en"),),
        programmes=(PROGRAMME,),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner=PROSECUTION, role="co-organiser"),
            PartnerRole(partner=INTERIOR, role="co-organiser"),
        ),
        countries=(CountryRole(country="KG", role="host"),),
        places=(Place(role="region", country="KG"),),
        when=WHEN,
        stated_duration=Quantity.of(3, "days", printed="three-day"),
        status="held",
        audience=("prosecutors", "police investigators"),
        topics=("investigation", "prosecution", "mutual legal assistance"),
        sources=SOURCES,
    )
    for field in ("places.1.name", "modality"):
        yield Absence(kind="workshops", id=CASE, field=field, reason="not recorded")


def year() -> Iterator[Entity]:
    """Yield the days as they are printed, and the year that is concluded."""
    yield Claim(
        id=f"{CASE}-days",
        kind="Workshop",
        subject=CASE,
        field="when",
        source=SOURCES[0],
        when=When.of("XXXX-02-04/XXXX-02-06", printed=PRINTED),
        reason="The page prints no year.",
    )
    yield Claim(
        id=f"{CASE}-year",
        kind="Workshop",
        subject=CASE,
        field="when",
        source=SOURCES[0],
        when=WHEN,
        how="inferred",
        preferred=True,
        reason="The page tells of visits in 2019 as past, and the next February is that of 2020.",
    )


def counts() -> Iterator[Entity]:
    """Yield how many of each office came; their sum is ours."""
    whole = f"{CASE}-attended"
    yield HeadCount(
        id=whole,
        workshop=CASE,
        measure="attended",
        role="trainee",
        region="northern regions",
        quantity=Quantity.of(30),
        sources=SOURCES,
    )
    yield Claim(
        id=f"{CASE}-sum",
        kind="HeadCount",
        subject=whole,
        field="quantity",
        source=SOURCES[0],
        how="derived",
        preferred=True,
        reason="Our sum of both professions.",
    )
    for key, profession in (
        ("prosecutors", "prosecutors"),
        ("investigators", "police investigators"),
    ):
        yield HeadCount(
            id=f"{CASE}-{key}",
            workshop=CASE,
            measure="attended",
            role="trainee",
            profession=profession,
            region="northern regions",
            quantity=Quantity.of(15, printed=f"15 {profession}"),
            part_of=whole,
            sources=SOURCES,
        )


def visit_before() -> Iterator[Entity]:
    """Yield the visit to Turkey that the course followed."""
    yield Workshop(
        id=VISIT,
        kind="exchange",
        programmes=("gloact",),
        partners=(PartnerRole(partner="unodc", role="organiser"),),
        countries=(CountryRole(country="TR", role="host"), CountryRole(country="KG", role="delegation")),
        places=(Place(name="Ankara", country="TR"), Place(name="Antalya", country="TR")),
        when=When.of("2019-02-26/2019-03-01", printed="from 26 February to 1 March 2019"),
        status="held",
        sources=OF_VISIT,
    )
    yield HeadCount(
        id=f"{VISIT}-attended",
        workshop=VISIT,
        measure="attended",
        role="participant",
        country="KG",
        quantity=Quantity.of(6, printed="6 high-ranking officials"),
        sources=OF_VISIT,
    )
    yield Link(id=f"{CASE}-follows", kind="follow-up of", workshop=CASE, other=VISIT, sources=SOURCES)
