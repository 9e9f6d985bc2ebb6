"""The second annual meeting of the programme's field staff, Bogotá, January 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Absence,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    Link,
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

CASE = "col-2018-01-field-staff"
SOURCES = (f"{CASE}-s1",)
COUNTED = "annual meetings of the programme's field staff"


def entities() -> Iterator[Entity | Absence]:
    """Yield what is known of it."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/glo-acts-second-annual-internal-field-staff-"
            "meeting-opens-in-bogot--colombia.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-01-18"),
        languages=("en",),
    )
    yield from meeting()
    yield from meeting_before()
    yield from speakers()


def meeting() -> Iterator[Entity | Absence]:
    """Yield the meeting: of staff, and no training of others."""
    yield Workshop(
        id=CASE,
        kind="staff meeting",
        ordinals=(Ordinal(printed="second annual", number=2, counts=COUNTED),),
        titles=(InLanguage(text="The programme's field staff meet for the second time", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="CO", role="host"),),
        places=(Place(name="Bogotá", country="CO"),),
        when=When.of("2018-01-18/2018-01-25"),
        status="held",
        audience=("field staff of the programme",),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        quantity=Quantity.of("?"),
        sources=SOURCES,
    )


def meeting_before() -> Iterator[Entity]:
    """Yield the first such meeting: it was in 2016, so that the next year had none."""
    yield Workshop(
        id=f"{CASE}-first",
        kind="staff meeting",
        ordinals=(Ordinal(printed="first", number=1, counts=COUNTED),),
        programmes=("gloact",),
        when=When.of("2016"),
        status="held",
        sources=SOURCES,
    )
    yield Link(id=f"{CASE}-follows", kind="next edition of", workshop=CASE, other=f"{CASE}-first", sources=SOURCES)


def speakers() -> Iterator[Entity]:
    """Yield who spoke; both are quoted."""
    yield Partner(
        id="foreign-ministry-co",
        names=(DatedName(text="Ministry of Foreign Affairs", language="en"),),
        kind="government",
        country="CO",
        sources=SOURCES,
    )
    guest = f"{CASE}-p1"
    yield Person(id=guest, name=PersonName(printed="Miguel Camilo Ruiz"), visibility="public", sources=SOURCES)
    for number, person, standing, partner, capacity in (
        (1, "col-2017-09-redtram-3-p1", "staff", "unodc", "UNODC"),
        (2, guest, "official", "foreign-ministry-co", "Colombia"),
    ):
        yield Engagement(
            id=f"{CASE}-speaker-{number}",
            workshop=CASE,
            person=person,
            role="speaker",
            standing=standing,
            on_behalf_of=partner,
            sources=SOURCES,
        )
        yield Quotation(id=f"{CASE}-q{number}", workshop=CASE, person=person, capacity=capacity, sources=SOURCES)
