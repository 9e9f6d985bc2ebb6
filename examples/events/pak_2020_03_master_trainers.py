"""A training of trainers in Islamabad, March 2020, for 23 of the 70 who had been trained before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from glo_model import HeadCount, InLanguage, Link, PartialDate, Place, Quantity, Source, When, Workshop
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "pak-2020-03-master-trainers"
EARLIER = f"{CASE}-earlier"
SAYS = (f"{CASE}-s1",)
ROLES = (PartnerRole(partner="unodc", role="organiser"), PartnerRole(partner="eu", role="funding"))


def training() -> Iterator[Entity | Absence]:
    """Yield the page and the training."""
    yield Source(
        id=f"{CASE}-s1",
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act2/Countries/GLO.ACT-concludes-its-set-of-data-"
            "trainings-on-human-trafficking-and-migrant-muggling-by-training-master-trainers",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2020-04-14"),
        dateline="Islamabad, Pakistan",
        languages=("en",),
    )
    yield Workshop(
        id=CASE,
        kind="training of trainers",
        titles=(InLanguage(text="The best of three courses on data become trainers", language="en"),),
        programmes=("gloact-ame",),
        partners=(*ROLES, PartnerRole(partner="fia", role="beneficiary")),
        countries=(CountryRole(country="PK", role="host"),),
        places=(Place(name="Islamabad", country="PK"),),
        when=When.of("2020-03-09/2020-03-13", printed="from 9 to 13 March, 2020"),
        stated_duration=Quantity.of(5, "days", printed="five day"),
        status="held",
        audience=("police", "law enforcement officers"),
        topics=("data collection", "data management", "research and analysis"),
        sources=SAYS,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")


def earlier() -> Iterator[Entity]:
    """Yield the three workshops before it, of which only the cities are told."""
    yield Workshop(
        id=EARLIER,
        kind="training",
        level="series",
        titles=(InLanguage(text="Three courses on data", language="en"),),
        programmes=("gloact-ame",),
        partners=ROLES,
        countries=(CountryRole(country="PK", role="host"),),
        when=When.of("2020-01/2020-03", printed="Since the beginning of 2020"),
        status="held",
        sources=SAYS,
    )
    for city in ("Islamabad", "Lahore", "Karachi"):
        yield Workshop(
            id=f"{EARLIER}-{city.lower()}",
            kind="training",
            part_of=EARLIER,
            programmes=("gloact-ame",),
            countries=(CountryRole(country="PK", role="host"),),
            places=(Place(name=city, country="PK"),),
            status="held",
            sources=SAYS,
        )
    yield HeadCount(
        id=f"{EARLIER}-attended",
        workshop=EARLIER,
        measure="attended",
        role="trainee",
        quantity=Quantity.of(70, printed="total 70"),
        sources=SAYS,
    )
    yield Link(id=f"{CASE}-selection", kind="selects its participants from", workshop=CASE, other=EARLIER, sources=SAYS)


def counts() -> Iterator[Entity]:
    """Yield how many were chosen, and how many of each sex."""
    whole = f"{CASE}-attended"
    yield HeadCount(
        id=whole,
        workshop=CASE,
        measure="attended",
        role="trainee",
        quantity=Quantity.of(23),
        drawn_from=f"{EARLIER}-attended",
        sources=SAYS,
    )
    sexes: tuple[tuple[Literal["female", "male"], int], ...] = (("male", 19), ("female", 4))
    for sex, number in sexes:
        yield HeadCount(
            id=f"{whole}-{sex}",
            workshop=CASE,
            measure="attended",
            role="trainee",
            quantity=Quantity.of(number),
            sex=sex,
            part_of=whole,
            sources=SAYS,
        )


def entities() -> Iterator[Entity | Absence]:
    """Yield what the page tells."""
    yield from training()
    yield from earlier()
    yield from counts()
