"""A study visit of officials of Belarus to Austria, June 2019."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import attrs

from glo_model import (
    Absence,
    Claim,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    PartialDate,
    Partner,
    Place,
    Quantity,
    Session,
    Source,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "blr-aut-2019-06-visit"
SOURCES = (f"{CASE}-s1",)
WHEN = When.of("2019-06-10/2019-06-13", printed="from June 10-13")

# The stops of the first day in their order, the part of the day as far as it is told, what they were about, and where.
STOPS: tuple[tuple[str, Literal["morning"] | None, str, Place | None], ...] = (
    ("mission", "morning", "work of the programme and of both states together",
     Place(role="venue", name="Permanent Mission of the Republic of Belarus", country="AT")),
    ("coordinator", None, "how the authorities of Austria work together and report", None),
    ("ngo", None, "help for victims", Place(role="venue", name="LEFÖ", country="AT")),
)  # fmt: skip


def entities() -> Iterator[Entity | Absence]:
    """Yield what the page tells."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "http://www.unodc.org/unodc/en/human-trafficking/glo-act/glo-act-supports-study-visit-of-belarusian-law-"
            "enforcement-officers-to-austria.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2019-07-08"),
        dateline="Minsk, Belarus",
        languages=("en",),
    )
    yield from visit()
    yield from delegation()
    yield from first_day()
    yield from hosts()


def visit() -> Iterator[Entity | Absence]:
    """Yield the visit, whose year stands in the dateline only, and whose city nobody prints."""
    yield Workshop(
        id=CASE,
        kind="study visit",
        titles=(InLanguage(text="Belarusian officials see how Austria does it", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="unicef-belarus", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="AT", role="host"), CountryRole(country="BY", role="delegation")),
        places=(Place(name="Vienna", country="AT"),),
        when=attrs.evolve(WHEN, year_from="page"),
        status="held",
        audience=("law enforcement officials",),
        topics=("trafficking in persons", "sexual abuse of children online"),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield Claim(
        id=f"{CASE}-city",
        kind="Workshop",
        subject=CASE,
        field="places.1.name",
        source=SOURCES[0],
        how="inferred",
        preferred=True,
        reason="The page names Austria only; those who were visited have their seats in its capital.",
    )


def delegation() -> Iterator[Entity]:
    """Yield how many went."""
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        country="BY",
        quantity=Quantity.of(6, printed="six Belarusian representatives"),
        sources=SOURCES,
    )


def first_day() -> Iterator[Entity]:
    """Yield the stops of the first day; the last of them closed it."""
    for number, (key, part_of_day, topic, place) in enumerate(STOPS, start=1):
        yield Session(
            id=f"{CASE}-{key}",
            workshop=CASE,
            number=number,
            first_day=1,
            last_day=1,
            part_of_day=part_of_day,
            topics=(topic,),
            place=place,
            sources=SOURCES,
        )


def hosts() -> Iterator[Entity]:
    """Yield those who received the delegation; the page names no person."""
    yield Partner(
        id="lefoe",
        names=(DatedName(text="LEFÖ", language="de"),),
        kind="national NGO",
        country="AT",
        sources=SOURCES,
    )
    yield Engagement(
        id=f"{CASE}-ambassador",
        session=f"{CASE}-mission",
        role="host",
        standing="official",
        capacity="ambassador",
        country="BY",
        sources=SOURCES,
    )
    yield Engagement(
        id=f"{CASE}-austrian-coordinator",
        session=f"{CASE}-coordinator",
        role="host",
        standing="official",
        capacity="national coordinator against trafficking",
        country="AT",
        sources=SOURCES,
    )
    yield Engagement(
        id=f"{CASE}-ngo-host",
        session=f"{CASE}-ngo",
        role="host",
        standing="civil society",
        on_behalf_of="lefoe",
        country="AT",
        sources=SOURCES,
    )
