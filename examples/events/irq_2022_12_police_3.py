"""The third and last training of police in Sulaimaniyah, December 2022, with the two before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from glo_model import (
    Assessment,
    Claim,
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
    Source,
    When,
    Workshop,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal
from glo_model.values.bounds import Bounds

CASE = "irq-2022-12-police-3"
SERIES, COACHING = f"{CASE}-series", f"{CASE}-coaching"
SAYS = (f"{CASE}-s1",)
ROLES = (PartnerRole(partner="unodc", role="organiser"), PartnerRole(partner="eu", role="funding"))


def sources() -> Iterator[Entity]:
    """Yield the page, and the one that tells of the coaching that followed."""
    yield Source(
        id=f"{CASE}-s1",
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act2/Countries/unodc-concludes-successful-workshop-"
            "series-on-investigating-human-trafficking-and-migrant-smuggling-cases.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2023-02-20"),
        dateline="Sulaimaniyah, Kurdistan Region Iraq (KRI)",
        languages=("en",),
    )
    yield Source(
        id=f"{CASE}-s2",
        urls=(
            "https://www.unodc.org/romena/en/Stories/2023/March/glo-act-provides-specialist-coaching-on-countering-"
            "human-trafficking-and-migrant-smuggling-to-police-and-judicial-investigators.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2023-03-17"),
        address_date=PartialDate("2023-03"),
        dateline="Erbil, Iraq",
        languages=("en",),
    )


def series() -> Iterator[Entity | Absence]:
    """Yield the series and its three trainings, and how the city is spelt."""
    yield Workshop(
        id=SERIES,
        kind="training",
        level="series",
        titles=(InLanguage(text="Three trainings of police on how to investigate", language="en"),),
        programmes=("gloact-ame",),
        partners=ROLES,
        countries=(CountryRole(country="IQ", role="host"),),
        when=When.of("{2022-01-17..2022-01-21,2022-03-14..2022-03-18,2022-12-11..2022-12-14}"),
        status="held",
        sources=SAYS,
    )
    for number, key, printed, days in (
        (1, f"{CASE}-first", "first", "2022-01-17/2022-01-21"),
        (2, f"{CASE}-second", "second", "2022-03-14/2022-03-18"),
        (3, CASE, "third and final", "2022-12-11/2022-12-14"),
    ):
        yield Workshop(
            id=key,
            kind="training",
            part_of=SERIES,
            ordinals=(Ordinal(printed=printed, number=number, of=Bounds("3"), counts="trainings of Iraqi police"),),
            titles=(InLanguage(text=f"Police learn to investigate, {number} of 3", language="en"),),
            programmes=("gloact-ame",),
            partners=(*ROLES, PartnerRole(partner="asayish", role="beneficiary")) if key == CASE else ROLES,
            countries=(CountryRole(country="IQ", role="host"),),
            places=(Place(name="Sulaimaniyah", country="IQ"),) if key == CASE else (),
            when=When.of(days),
            status="held",
            audience=("police",),
            topics=("investigation", "interviewing", "victim cooperation"),
            sources=SAYS,
        )
        yield Absence(kind="workshops", id=key, field="modality", reason="not recorded")
    yield Claim(
        id=f"{CASE}-place",
        kind="Workshop",
        subject=CASE,
        field="places.1.name",
        source=f"{CASE}-s1",
        text="Sulaymaniyah",
        reason="The page has both spellings; the other one stands in its dateline.",
    )


def people() -> Iterator[Entity | Absence]:
    """Yield those who opened it, and the security force that sent officers."""
    yield Partner(
        id="asayish",
        names=(
            DatedName(text="Asayish"),
            DatedName(text="Assayish", kind="alias"),
            DatedName(text="Assaiyish", kind="alias"),
        ),
        kind="law enforcement",
        country="IQ",
        sources=SAYS,
    )
    yield Engagement(
        id=f"{CASE}-e1",
        workshop=CASE,
        person="martin-reeve",
        role="opening speaker",
        standing="expert of the organisation",
        on_behalf_of="unodc",
        sources=SAYS,
    )
    yield Person(id=f"{CASE}-p2", name=PersonName(printed="Omeed Salih"), visibility="public", sources=SAYS)
    yield Engagement(id=f"{CASE}-e2", workshop=CASE, person=f"{CASE}-p2", role="opening speaker", sources=SAYS)
    yield Absence(kind="engagements", id=f"{CASE}-e2", field="standing", reason="not recorded")


def results() -> Iterator[Entity]:
    """Yield how many came, and that they were tested before and after."""
    whole = f"{CASE}-attended"
    yield HeadCount(
        id=whole,
        workshop=CASE,
        measure="attended",
        role="trainee",
        profession="police officers",
        quantity=Quantity.of(20, printed="twenty"),
        sources=SAYS,
    )
    sexes: tuple[tuple[Literal["female", "male"], int], ...] = (("female", 2), ("male", 18))
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
    for kind in ("pre-test", "post-test"):
        yield Assessment(id=f"{CASE}-{kind}", workshop=CASE, kind=kind, level="learning", sources=SAYS)


def coaching() -> Iterator[Entity]:
    """Yield the coaching, for which the best of the three trainings were chosen."""
    yield Workshop(
        id=COACHING,
        kind="training",
        level="series",
        titles=(InLanguage(text="Coaching in two parts for a few chosen investigators", language="en"),),
        programmes=("gloact-ame",),
        partners=ROLES,
        countries=(CountryRole(country="IQ", role="host"),),
        when=When.of("2023-03/", printed="first session from 6 to 7 March 2023"),
        status="held",
        sources=(f"{CASE}-s2",),
    )
    yield Link(id=f"{CASE}-cohort", kind="selects its participants from", workshop=COACHING, other=CASE, sources=SAYS)


def entities() -> Iterator[Entity | Absence]:
    """Yield what the pages tell."""
    yield from sources()
    yield from series()
    yield from people()
    yield from results()
    yield from coaching()
