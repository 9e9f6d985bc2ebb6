"""Five workshops for family defenders all over Colombia, September to November 2018."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from glo_model import (
    Absence,
    HeadCount,
    InLanguage,
    Link,
    Output,
    PartialDate,
    Place,
    Quantity,
    Quotation,
    Source,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "col-2018-icbf-defenders"
SOURCES = (f"{CASE}-s1",)
NEXT_YEAR = f"{CASE}-2019"
SEXES: tuple[tuple[Literal["female", "male"], int, str], ...] = (("female", 102, "102 women"), ("male", 23, "23 men"))


def entities() -> Iterator[Entity | Absence]:
    """Yield what is known of them."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/glo-act-supports-training-of-125-family-"
            "defenders-on-new-guidelines-for-assistance-to-child-and-adolescent-victims-of-human-trafficking.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2019-01-16"),
        languages=("en",),
    )
    yield from series()
    yield from counts()
    yield from effect()
    yield from next_year()
    yield Quotation(id=f"{CASE}-q1", workshop=CASE, capacity="participant", sources=SOURCES)
    yield Absence(
        kind="quotations", id=f"{CASE}-q1", field="person", reason="withheld", by="the page, which names nobody"
    )


def series() -> Iterator[Entity | Absence]:
    """Yield the series, and those of its five workshops that no other page tells of."""
    when = When.of("2018-09/2018-11")
    yield Workshop(
        id=CASE,
        kind="training",
        level="series",
        titles=(InLanguage(text="Family defenders learn the new guidelines", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="icbf", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="CO", role="host"),),
        places=(Place(role="nationwide", name="across the country", country="CO"),),
        when=when,
        status="held",
        audience=("family defenders",),
        topics=("assistance to children who were trafficked",),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield Link(id=f"{CASE}-guidelines", kind="uses", workshop=CASE, output="icbf-guidelines", sources=SOURCES)
    for number in range(2, 6):
        yield Workshop(
            id=f"{CASE}-{number}",
            kind="training",
            level="run",
            part_of=CASE,
            programmes=("gloact",),
            countries=(CountryRole(country="CO", role="host"),),
            when=when,
            status="held",
            sources=SOURCES,
        )


def counts() -> Iterator[Entity]:
    """Yield how many came, by sex."""
    whole = f"{CASE}-attended"
    yield HeadCount(
        id=whole,
        workshop=CASE,
        measure="attended",
        role="trainee",
        profession="family defenders",
        quantity=Quantity.of(125, printed="125 (102 women, 23 men)"),
        sources=SOURCES,
    )
    for sex, number, printed in SEXES:
        yield HeadCount(
            id=f"{CASE}-{sex}",
            workshop=CASE,
            measure="attended",
            role="trainee",
            profession="family defenders",
            sex=sex,
            quantity=Quantity.of(number, printed=printed),
            part_of=whole,
            sources=SOURCES,
        )


def effect() -> Iterator[Entity | Absence]:
    """Yield the effect that the page claims, and that nobody measured."""
    key = f"{CASE}-effect"
    yield Output(
        id=key,
        kind="effect",
        titles=(InLanguage(text="The regions are said to detect more cases", language="en"),),
        programmes=("gloact",),
        workshop=CASE,
        sources=SOURCES,
    )
    yield Absence(kind="outputs", id=key, field="made", reason="not recorded")


def next_year() -> Iterator[Entity]:
    """Yield the three workshops that were planned for the year after."""
    when = When.of("2019")
    yield Workshop(
        id=NEXT_YEAR,
        kind="workshop",
        level="series",
        programmes=("gloact",),
        when=when,
        status="planned",
        sources=SOURCES,
    )
    yield Link(id=f"{NEXT_YEAR}-follows", kind="follow-up of", workshop=NEXT_YEAR, other=CASE, sources=SOURCES)
    for number in range(1, 4):
        yield Workshop(
            id=f"{NEXT_YEAR}-{number}",
            kind="workshop",
            level="run",
            part_of=NEXT_YEAR,
            programmes=("gloact",),
            when=when,
            status="planned",
            sources=SOURCES,
        )
