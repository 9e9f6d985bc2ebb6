"""A hybrid training of investigators and prosecutors from Ukraine and Moldova, November 2023."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from glo_model import DatedName, HeadCount, InLanguage, PartialDate, Partner, Place, Programme, Quantity, Source, When
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, CountryShare, PartnerRole
from glo_model.entities.workshop import Workshop

CASE = "ukr-mda-2023-11-hybrid"
SOURCES = ("ukr-mda-2023-11-hybrid-s1",)


def entities() -> Iterator[Entity | Absence]:
    """Yield the training and what it was told of."""
    yield Source(
        id="ukr-mda-2023-11-hybrid-s1",
        urls=("https://www.unodc.org/poukr/en/webstory_training-on-victims-of-trafficking-in-persons_nov-2023.html",),
        kind="report",
        publisher="unodc",
        address_date=PartialDate("2023-11"),
        languages=("en",),
    )
    yield Absence(kind="sources", id="ukr-mda-2023-11-hybrid-s1", field="published", reason="not recorded")
    yield from organisations()
    yield from training()
    yield from counts()


def organisations() -> Iterator[Entity]:
    """Yield those who gave the training, and the work of UNODC in Ukraine that it belongs to."""
    for key, name, kind in (
        ("prosecutor-general", "Office of the Prosecutor General", "government"),
        ("training-centre", "Prosecutor's Training Centre", "academic"),
    ):
        yield Partner(
            id=f"{CASE}-{key}",
            names=(DatedName(text=name, language="en"),),
            kind=kind,
            country="UA",
            sources=SOURCES,
        )
    yield Partner(
        id=f"{CASE}-euam",
        names=(
            DatedName(text="EU Advisory Mission in Ukraine", language="en"),
            DatedName(text="EUAM", kind="acronym"),
        ),
        kind="multilateral",
        parent="eu",
        sources=SOURCES,
    )
    yield Programme(
        id=f"{CASE}-unodc-ukraine",
        names=(DatedName(text="UNODC Ukraine", language="en"),),
        partners=(PartnerRole(partner="unodc", role="implementing"),),
        countries=(CountryShare(country="UA"),),
        sources=SOURCES,
    )


def training() -> Iterator[Entity | Absence]:
    """Yield the training, of which, in wartime, no town is printed."""
    yield Workshop(
        id=CASE,
        kind="training",
        titles=(InLanguage(text="Investigators and prosecutors of two countries train together", language="en"),),
        programmes=(f"{CASE}-unodc-ukraine",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner=f"{CASE}-prosecutor-general", role="organiser"),
            PartnerRole(partner=f"{CASE}-training-centre", role="organiser"),
            PartnerRole(partner=f"{CASE}-euam", role="partner"),
        ),
        countries=(
            CountryRole(country="UA", role="host"),
            CountryRole(country="UA", role="delegation"),
            CountryRole(country="MD", role="delegation"),
        ),
        places=(Place(country="UA"),),
        when=When.of("2023-11-22/2023-11-23", printed="22 and 23 November 2023"),
        stated_duration=Quantity.of(2, "days", printed="two-day"),
        status="held",
        modality="hybrid",
        audience=("investigators", "prosecutors"),
        topics=("identification and referral of victims", "trafficking in wartime"),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="places.1.name", reason="not recorded")


def counts() -> Iterator[Entity]:
    """Yield how many came, and how."""
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        profession="investigators and prosecutors",
        quantity=Quantity.of(183, printed="183"),
        sources=SOURCES,
    )
    parts: tuple[tuple[Literal["in person", "online"], int], ...] = (("in person", 23), ("online", 160))
    for modality, number in parts:
        yield HeadCount(
            id=f"{CASE}-attended-{modality.replace(' ', '-')}",
            workshop=CASE,
            measure="attended",
            role="trainee",
            modality=modality,
            quantity=Quantity.of(number, printed=f"{number} {modality}"),
            part_of=f"{CASE}-attended",
            sources=SOURCES,
        )
