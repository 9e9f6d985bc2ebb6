"""A course on forced and child labour for officers of Belarus, Minsk, June 2019: seven half days printed for three."""

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

CASE = "blr-2019-06-forced-labour"
SOURCES = (f"{CASE}-s1",)
OF_SEPTEMBER = "blr-2019-09-online-abuse-s1"
WHEN = When.of("2019-06-05/2019-06-07", printed="from 5 to 7 June")
SEXES: tuple[tuple[Literal["male", "female"], int, str], ...] = (
    ("male", 14, "14 males"),
    ("female", 5, "five females"),
)


def entities() -> Iterator[Entity | Absence]:
    """Yield what the page tells."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "http://www.unodc.org/unodc/en/human-trafficking/glo-act/glo-act-supports-capacity-building-course-on-"
            "addressing-trafficking-in-persons-for-forced-and-child-labour.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2019-06-07"),
        dateline="Minsk, Belarus",
        languages=("en",),
    )
    yield from partners()
    yield from course()
    yield from counts()
    yield from trainer()
    yield from official()


def partners() -> Iterator[Entity]:
    """Yield the ministry and its training centre, whose name two pages print a little differently."""
    yield Partner(
        id="ministry-of-internal-affairs-by",
        names=(DatedName(text="Ministry of Internal Affairs", language="en"),),
        kind="government",
        country="BY",
        sources=(*SOURCES, OF_SEPTEMBER),
    )
    name = "International Training Centre {} Migration and Combatting Trafficking in Human Beings"
    yield Partner(
        id="itc-by",
        names=(
            DatedName(text=name.format("on"), language="en"),
            DatedName(text=name.format("for"), language="en", kind="alias"),
            DatedName(text="ITC", kind="acronym"),
        ),
        kind="other public sector",
        country="BY",
        parent="ministry-of-internal-affairs-by",
        sources=(*SOURCES, OF_SEPTEMBER),
    )


def course() -> Iterator[Entity | Absence]:
    """Yield the course; its length is printed in halves of days, and does not fit its dates."""
    yield Workshop(
        id=CASE,
        kind="training",
        titles=(InLanguage(text="Officers learn to see forced and child labour", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="itc-by", role="supporter"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="BY", role="host"),),
        places=(Place(name="Minsk", country="BY"),),
        when=WHEN,
        stated_duration=Quantity.of(7, "half days", printed="three-and-a-half-day"),
        status="held",
        audience=("law enforcement officers",),
        topics=("forced labour", "child labour"),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")


def counts() -> Iterator[Entity]:
    """Yield how many came: the page prints the sexes, one in digits and one in words, and no total."""
    whole = f"{CASE}-attended"
    yield HeadCount(
        id=whole,
        workshop=CASE,
        measure="attended",
        role="trainee",
        quantity=Quantity.of(19),
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
        reason="Our sum of both sexes.",
    )
    for sex, number, printed in SEXES:
        yield HeadCount(
            id=f"{CASE}-{sex}",
            workshop=CASE,
            measure="attended",
            role="trainee",
            sex=sex,
            quantity=Quantity.of(number, printed=printed),
            part_of=whole,
            sources=SOURCES,
        )


def trainer() -> Iterator[Entity]:
    """Yield the expert who led the teaching, and of whom no organisation is told."""
    person = f"{CASE}-trainer"
    yield Person(
        id=person, name=PersonName(printed="Jana Costachi", honorific="Ms"), visibility="public", sources=SOURCES
    )
    yield Engagement(
        id=f"{CASE}-teaching",
        workshop=CASE,
        person=person,
        role="lead trainer",
        standing="international expert",
        sources=SOURCES,
    )


def official() -> Iterator[Entity]:
    """Yield the official who opened this course and the next, named by family only."""
    yield Person(
        id="tsaun",
        name=PersonName(printed="Tsaun", family="Tsaun"),
        visibility="public",
        sources=(*SOURCES, OF_SEPTEMBER),
    )
    yield Affiliation(
        id=f"{CASE}-post",
        person="tsaun",
        partner="ministry-of-internal-affairs-by",
        title="deputy head of the Department for Drugs Control and Human Trafficking",
        when=WHEN,
        sources=SOURCES,
    )
    yield Engagement(
        id=f"{CASE}-opening",
        workshop=CASE,
        person="tsaun",
        role="opening speaker",
        standing="official",
        on_behalf_of="ministry-of-internal-affairs-by",
        sources=SOURCES,
    )
    yield Quotation(id=f"{CASE}-quotation", workshop=CASE, person="tsaun", capacity="official", sources=SOURCES)
