"""Seven workshops in seven cities of Morocco for those who help victims, April 2017 to April 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import Bounds, DatedName, HeadCount, Partner, Programme, Quantity, Source, When, Workshop
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, CountryShare, PartnerRole
from glo_model.entities.workshop import Ordinal
from glo_model.values.texts import InLanguage, Place

CASE = "mar-2017-2018-cso-series"
SOURCES = (f"{CASE}-s1",)
CITIES = ("Oujda", "Tangier", "Rabat", "Casablanca", "Marrakech", "Fez", "Agadir")


def entities() -> Iterator[Entity | Absence]:
    """Yield the series, its seven workshops, and the one count that there is of them all."""
    yield Source(
        id=f"{CASE}-s1",
        urls=(
            "http://www.unodc.org/middleeastandnorthafrica/en/web-stories/morocco_-cooperating-with-civil-society-for-"
            "combating-human-trafficking.html",
        ),
        kind="report",
        publisher="unodc",
        languages=("en",),
    )
    yield Absence(kind="sources", id=f"{CASE}-s1", field="published", reason="not recorded")
    yield from project()
    yield from workshops()
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        quantity=Quantity.of(">92", printed="more than 92"),
        sources=SOURCES,
    )


def project() -> Iterator[Entity]:
    """Yield the project, and the office and the ministry that held the series."""
    yield Partner(
        id=f"{CASE}-romena",
        names=(
            DatedName(text="UNODC Regional Office for the Middle East and North Africa", language="en"),
            DatedName(text="ROMENA", kind="acronym"),
        ),
        kind="multilateral",
        parent="unodc",
        sources=SOURCES,
    )
    yield Partner(
        id=f"{CASE}-ministry",
        names=(DatedName(text="Delegate Ministry for Moroccans abroad and migration", language="en"),),
        kind="government",
        country="MA",
        sources=SOURCES,
    )
    yield Programme(
        id=f"{CASE}-project",
        names=(DatedName(text="UNODC project with civil society in Morocco", language="en"),),
        partners=(PartnerRole(partner="us-jtip", role="funding"), PartnerRole(partner="unodc", role="implementing")),
        countries=(CountryShare(country="MA", status="active"),),
        sources=SOURCES,
    )


def workshops() -> Iterator[Entity | Absence]:
    """Yield the series, whose days are known by the month, and a workshop for each city, of which no day is known."""
    roles = (
        PartnerRole(partner=f"{CASE}-romena", role="organiser"),
        PartnerRole(partner=f"{CASE}-ministry", role="partner"),
        PartnerRole(partner="us-jtip", role="funding"),
    )
    yield Workshop(
        id=CASE,
        kind="training",
        level="series",
        titles=(InLanguage(text="Helping victims: a course that went round seven cities", language="en"),),
        programmes=(f"{CASE}-project",),
        partners=roles,
        countries=(CountryRole(country="MA", role="host"),),
        when=When.of("2017-04/2018-04", printed="Between April 2017 and April 2018"),
        status="held",
        audience=("civil society",),
        topics=("identification of victims", "assistance to victims"),
        instruments=("law-27-14",),
        sources=SOURCES,
    )
    for number, city in enumerate(CITIES, start=1):
        key = f"{CASE}-{number}"
        yield Workshop(
            id=key,
            kind="training",
            part_of=CASE,
            ordinals=(Ordinal(printed="seven training workshops", of=Bounds("7")),),
            programmes=(f"{CASE}-project",),
            partners=roles,
            countries=(CountryRole(country="MA", role="host"),),
            places=(Place(name=city, country="MA"),),
            status="held",
            sources=SOURCES,
        )
        yield Absence(kind="workshops", id=key, field="when", reason="not recorded")
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
