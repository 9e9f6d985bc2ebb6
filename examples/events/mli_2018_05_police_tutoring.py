"""The course of May 2018 at Mali's police school, taught by national instructors under a UNODC expert's eye."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Claim,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    PartialDate,
    Partner,
    Place,
    Quantity,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity, Workshop
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "mli-2018-05-police-tutoring"
TOLD = (f"{CASE}-s1",)


def entities() -> Iterator[Entity | Absence]:
    """Yield the event and what its story tells."""
    yield Source(
        id=TOLD[0],
        urls=(
            "https://www.unodc.org/westandcentralafrica/en/2018-05-11---unodc-trains-malian-judicial-police-officers-"
            "on-combating-trafficking-in-persons-and-smuggling-of-migrants.html",
        ),
        kind="report",
        publisher="unodc",
        address_date=PartialDate("2018-05-11"),
        languages=("en",),
    )
    yield Absence(kind="sources", id=TOLD[0], field="published", reason="not recorded")
    yield from event()
    yield from donors()
    yield from trained()
    yield from teaching()


def event() -> Iterator[Entity | Absence]:
    """Yield the course, which no story counts to a programme."""
    yield Workshop(
        id=CASE,
        kind="tutoring",
        titles=(InLanguage(text="Judicial police taught by their own instructors, with a tutor", language="en"),),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="germany", role="funding"),
            PartnerRole(partner="netherlands", role="funding"),
        ),
        countries=(CountryRole(country="ML", role="host"),),
        places=(
            Place(name="Bamako", country="ML"),
            Place(role="venue", name="National Police School", country="ML"),
        ),
        when=When.of("2018-05-08/2018-05-11", printed="8 to 11 May 2018"),
        status="held",
        audience=("judicial police officers",),
        topics=("trafficking in persons", "smuggling of migrants"),
        sources=TOLD,
    )
    for field in ("modality", "programmes"):
        yield Absence(kind="workshops", id=CASE, field=field, reason="not recorded")


def donors() -> Iterator[Entity | Absence]:
    """Yield the two things that one page says of who paid."""
    for word, text, preferred, reason in (
        ("header", "Germany; Netherlands", True, "The line that heads the page is about money alone."),
        ("thanked", "Netherlands", False, "The text thanks one of the two for its support."),
    ):
        yield Claim(
            id=f"{CASE}-donors-{word}",
            kind="Workshop",
            subject=CASE,
            field="partners",
            source=TOLD[0],
            text=text,
            preferred=preferred,
            reason=reason,
        )


def trained() -> Iterator[Entity | Absence]:
    """Yield how many were trained, and how many of them were women."""
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        profession="judicial police officers",
        quantity=Quantity.of(20, printed="20, including 2 women"),
        sources=TOLD,
    )
    yield HeadCount(
        id=f"{CASE}-women",
        workshop=CASE,
        measure="attended",
        role="trainee",
        profession="judicial police officers",
        sex="female",
        quantity=Quantity.of(2, printed="2 women"),
        part_of=f"{CASE}-attended",
        sources=TOLD,
    )


def teaching() -> Iterator[Entity | Absence]:
    """Yield the four instructors, whom nobody names, and the expert who watched over them."""
    yield Partner(
        id=f"{CASE}-forces",
        names=(DatedName(text="police and gendarmerie", language="en"),),
        kind="law enforcement",
        country="ML",
        sources=TOLD,
    )
    yield HeadCount(
        id=f"{CASE}-instructors",
        workshop=CASE,
        measure="attended",
        role="trainer",
        profession="instructors of the police and the gendarmerie",
        quantity=Quantity.of(4, printed="four"),
        sources=TOLD,
    )
    for number in range(1, 6):
        key, tutor = f"{CASE}-e{number}", number == 5
        yield Engagement(
            id=key,
            workshop=CASE,
            role="supervisor" if tutor else "supervised trainer",
            standing="expert of the organisation" if tutor else "national expert",
            capacity="expert" if tutor else "instructor of the police or the gendarmerie",
            on_behalf_of="unodc" if tutor else f"{CASE}-forces",
            sources=TOLD,
        )
        yield Absence(kind="engagements", id=key, field="person", reason="not recorded")
