"""A seminar for those who work at Guarulhos airport, November 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Absence,
    DatedName,
    Figure,
    HeadCount,
    InLanguage,
    PartialDate,
    Partner,
    Place,
    Quantity,
    Source,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "bra-2018-11-guarulhos"
SOURCES = (f"{CASE}-s1",)


def entities() -> Iterator[Entity | Absence]:
    """Yield what is known of it."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "https://unodc.org/lpo-brazil/en/frontpage/2018/12/glo-act-supports-the-federal-police-in-providing-"
            "training-on-human-trafficking-in-the-airport-of-guarulhos.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-12-14"),
        address_date=PartialDate("2018-12"),
        languages=("en",),
    )
    yield Partner(
        id="federal-police-br",
        names=(DatedName(text="Federal Police", language="en"),),
        kind="law enforcement",
        country="BR",
        sources=SOURCES,
    )
    yield from seminar()
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        quantity=Quantity.of("~50", printed="approximately 50"),
        sources=SOURCES,
    )
    yield Figure(
        id=f"{CASE}-passengers",
        about="passengers",
        quantity=Quantity.of(37816000, "passengers", printed="37,816,000"),
        country="BR",
        sources=SOURCES,
    )


def seminar() -> Iterator[Entity | Absence]:
    """Yield the seminar, whose venue was the airport."""
    yield Workshop(
        id=CASE,
        kind="seminar",
        titles=(InLanguage(text="Human trafficking: a seminar for the people of an airport", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="federal-police-br", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="BR", role="host"),),
        places=(
            Place(name="Guarulhos", country="BR"),
            Place(role="venue", name="international airport", country="BR"),
        ),
        when=When.of("2018-11-21/2018-11-22"),
        status="held",
        audience=("airport workers", "private sector"),
        topics=("trafficking in persons",),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
