"""The two trainings of the network: who organised them, what was taught, and how many came."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Bounds,
    Claim,
    HeadCount,
    InLanguage,
    Place,
    Quantity,
    Session,
    When,
)
from glo_model.entities import Entity
from glo_model.entities.link import Link
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal, Workshop
from story.publications import FIRST_TRAINING, SECOND_TRAINING, STORY


def trainings() -> Iterator[Entity]:
    """Yield the two trainings of the network."""
    for number, ordinal, key, title, dates, printed, instruments, sources in (
        (1, "first", "tangier-2018", "How to prosecute trafficking: first training of the network",
         "2018-07-24/2018-07-26", "من 24 إلى 26 تموز/ يوليو 2018", ("law-27-14",), FIRST_TRAINING),
        (2, "second", "casablanca-2018", "From law to evidence: second training of the network",
         "2018-09-24/2018-09-26", "from 24 to 26 September 2018", ("law-27-14", "untoc", "untoc-protocols"),
         SECOND_TRAINING),
    ):  # fmt: skip
        yield Workshop(
            id=key,
            kind="training",
            ordinals=(Ordinal(printed=ordinal, number=number, of=Bounds(">=2"), counts="trainings of the network"),),
            titles=(InLanguage(text=title, language="en"),),
            programmes=("gloact",),
            partners=tuple(PartnerRole(partner=partner, role=role) for partner, role in PARTNERS[key]),
            countries=(CountryRole(country="MA", role="host"),),
            places=PLACES[key],
            when=When.of(dates, printed=printed),
            status="held",
            audience=("prosecutors",),
            topics=("trafficking in persons", "victim protection"),
            instruments=instruments,
            networks=("ma-prosecutors",),
            sources=sources,
        )
    yield Link(
        id="casablanca-follows", kind="follow-up of", workshop="casablanca-2018", other="tangier-2018", sources=STORY
    )


PARTNERS = {
    "tangier-2018": (("unodc", "organiser"), ("eu", "funding"), ("public-prosecution-ma", "beneficiary")),
    "casablanca-2018": (
        ("unodc", "organiser"), ("eu", "funding"), ("public-prosecution-ma", "beneficiary"), ("iom", "partner"),
        ("unicef", "partner"),
    ),
}  # fmt: skip

PLACES = {
    "tangier-2018": (Place(name="Tangier", country="MA"),),
    "casablanca-2018": (
        Place(name="Casablanca", country="MA"),
        Place(role="venue", name="a hotel", country="MA"),
    ),
}


def teaching() -> Iterator[Entity]:
    """Yield what was taught in Casablanca, as far as a day or a topic of it is told."""
    for key, first, last, topics in (
        ("casablanca-frameworks", 1, 2,
         ("international legal framework", "national legal framework", "identification", "investigation",
          "prosecution techniques", "practical exercises")),
        ("casablanca-evidence", 3, 3, ("evidential issues", "victim protection")),
        ("casablanca-cases", None, None,
         ("real cases", "role of the prosecution", "international cooperation", "exchange of information")),
    ):  # fmt: skip
        yield Session(id=key, workshop="casablanca-2018", first_day=first, last_day=last, topics=topics, sources=STORY)


def attendance() -> Iterator[Entity]:
    """Yield how many came, and what each source says of it."""
    for key, workshop, number, printed, sources in (
        ("tangier-attended", "tangier-2018", "20..21", "twenty; a first group of 21", FIRST_TRAINING),
        ("casablanca-attended", "casablanca-2018", "21", "21 prosecutors", SECOND_TRAINING),
    ):
        yield HeadCount(
            id=key,
            workshop=workshop,
            measure="attended",
            role="trainee",
            profession="prosecutors",
            quantity=Quantity.of(number, printed=printed),
            sources=sources,
        )
    for key, source, said, printed, reason in (
        ("tangier-attended-20", "unodc-romena-2018-08", 20, "twenty", None),
        ("tangier-attended-21", "aujourdhui-296544", 21, "a first group of 21", None),
        ("casablanca-attended-21", "unodc-2018-10-04", 21, "21 prosecutors", "The organiser told it after the event."),
        ("casablanca-attended-21-press", "ahdath-421534", 21, "21", None),
        ("casablanca-attended-42", "alyaoum24-1148810", 42, "42", "The seats of two trainings, not who came to one."),
    ):
        yield Claim(
            id=key,
            kind="HeadCount",
            subject="tangier-attended" if key.startswith("tangier") else "casablanca-attended",
            field="quantity",
            source=source,
            quantity=Quantity.of(said, printed=printed),
            preferred=key == "casablanca-attended-21",
            reason=reason,
        )


def days_told() -> Iterator[Entity]:
    """Yield what two sources say of the days in Tangier: one the month, the other the days."""
    for source, dates, printed, reason in (
        ("unodc-2018-10-04", "2018-07", "July 2018", None),
        ("unodc-romena-2018-08", "2018-07-24/2018-07-26", None, "Of the two, it is the closer."),
    ):
        yield Claim(
            id=f"tangier-when-{source}",
            kind="Workshop",
            subject="tangier-2018",
            field="when",
            source=source,
            when=When.of(dates, printed=printed),
            preferred=reason is not None,
            reason=reason,
        )
