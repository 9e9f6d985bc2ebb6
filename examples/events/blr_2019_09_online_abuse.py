"""A course for the police of Belarus on the abuse of children online, Minsk, September 2019."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Absence,
    Affiliation,
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

CASE = "blr-2019-09-online-abuse"
SOURCES = (f"{CASE}-s1",)
WHEN = When.of("2019-09-10/2019-09-13", printed="from 10-13 September 2019")
UNICEF_SPEAKER = f"{CASE}-unicef-speaker"

# Who spoke, what each did, on whose side and for whom, in which post and in what quality each is quoted.
SPEAKERS = (
    ("opening", "tsaun", "opening speaker", "official", "ministry-of-internal-affairs-by",
     "deputy head of the Department for Drugs Control and Human Trafficking", "official"),
    ("speech", UNICEF_SPEAKER, "speaker", "staff", "unicef", "senior child protection specialist", "UNICEF"),
)  # fmt: skip


def entities() -> Iterator[Entity | Absence]:
    """Yield what the page tells."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/glo-act-supports-police-academy-to-extend-its-"
            "curriculum-with-a-new-course-on-addressing-trafficking-in-persons-for-the-purpose-of-sexual-abuse-and-"
            "exploitation-of-children-online.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2019-09-27"),
        dateline="Minsk, Belarus",
        languages=("en",),
    )
    yield Partner(
        id="unicef-belarus",
        names=(DatedName(text="UNICEF Belarus", language="en"),),
        kind="multilateral",
        country="BY",
        parent="unicef",
        sources=(*SOURCES, "blr-aut-2019-06-visit-s1"),
    )
    yield from course()
    yield from speakers()


def course() -> Iterator[Entity | Absence]:
    """Yield the course, later than the months that one page gives the programme, and how many came."""
    yield Workshop(
        id=CASE,
        kind="training",
        titles=(InLanguage(text="The police learn to fight those who abuse children on the internet", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="unicef-belarus", role="organiser"),
            PartnerRole(partner="itc-by", role="host"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="BY", role="host"),),
        places=(Place(name="Minsk", country="BY"),),
        when=WHEN,
        stated_duration=Quantity.of(7, "half days", printed="three-and-a-half-day"),
        status="held",
        audience=("police officers",),
        topics=("sexual abuse of children online",),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        quantity=Quantity.of(25, printed="25 participants"),
        sources=SOURCES,
    )


def speakers() -> Iterator[Entity]:
    """Yield the two speakers, both named by family only, and both quoted."""
    yield Person(
        id=UNICEF_SPEAKER,
        name=PersonName(printed="Shylin", family="Shylin"),
        visibility="public",
        sources=SOURCES,
    )
    for key, person, role, standing, partner, title, capacity in SPEAKERS:
        yield Affiliation(
            id=f"{CASE}-{key}-post", person=person, partner=partner, title=title, when=WHEN, sources=SOURCES
        )
        yield Engagement(
            id=f"{CASE}-{key}",
            workshop=CASE,
            person=person,
            role=role,
            standing=standing,
            on_behalf_of=partner,
            sources=SOURCES,
        )
        yield Quotation(id=f"{CASE}-{key}-quoted", workshop=CASE, person=person, capacity=capacity, sources=SOURCES)
