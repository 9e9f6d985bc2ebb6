"""The training of autumn 2018 in Sikasso for those who judge and prosecute the smuggling of migrants."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import Claim, HeadCount, InLanguage, LegalInstrument, PartialDate, Place, Quantity, Source, When
from glo_model.dataset import Absence
from glo_model.entities import Entity, Output, Workshop
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "mli-2018-10-sikasso-magistrates"
TOLD = (f"{CASE}-s1", f"{CASE}-s2")


def entities() -> Iterator[Entity | Absence]:
    """Yield the event and what its story, told on two sites, says."""
    yield from sources()
    yield from event()
    yield from trained()


def sources() -> Iterator[Entity | Absence]:
    """Yield the two addresses of one story; only one of them bears a date."""
    yield Source(
        id=TOLD[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/"
            "training-of-magistrates-in-mali-on-trafficking-in-persons-and-smuggling-of-migrants.html",
        ),
        kind="report",
        publisher="unodc",
        languages=("en",),
        same_text_as=TOLD[1],
    )
    yield Source(
        id=TOLD[1],
        urls=("http://www.unodc.org/westandcentralafrica/en/2018-11-02-unodc-training-magistrates-sikasso-mali.html",),
        kind="report",
        publisher="unodc",
        address_date=PartialDate("2018-11-02"),
        languages=("en",),
    )
    for key in TOLD:
        yield Absence(kind="sources", id=key, field="published", reason="not recorded")


def event() -> Iterator[Entity | Absence]:
    """Yield the training, the treaty that it taught, and the road map that came of it."""
    yield LegalInstrument(
        id=f"{CASE}-protocols",
        titles=(InLanguage(text="Protocols to the convention against organised crime", language="en"),),
        kind="protocol",
        parent="untoc",
        sources=TOLD,
    )
    yield Workshop(
        id=CASE,
        kind="training",
        titles=(InLanguage(text="Magistrates of all of Mali learn to try and charge smugglers", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="ML", role="host"),),
        places=(Place(name="Sikasso", country="ML"),),
        when=When.of("2018-10-30/2018-11-02", printed="30 October to 2 November 2018"),
        status="held",
        audience=("magistrates", "prosecutors"),
        topics=("smuggling of migrants",),
        instruments=("untoc", f"{CASE}-protocols"),
        sources=TOLD,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield Output(
        id=f"{CASE}-road-map",
        kind="plan",
        titles=(InLanguage(text="Road map for prosecution", language="en"),),
        programmes=("gloact",),
        workshop=CASE,
        sources=TOLD,
    )


def trained() -> Iterator[Entity | Absence]:
    """Yield how many were trained, and the two names that the story gives their profession."""
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        profession="magistrates and prosecutors",
        quantity=Quantity.of(25, printed="25 magistrates and prosecutors"),
        sources=TOLD,
    )
    for word, text, preferred, reason in (
        ("first", "judges", False, "Said of the event before anybody is counted."),
        (
            "counted",
            "magistrates and prosecutors",
            True,
            "Said of the 25; a magistrate may be a judge or a prosecutor.",
        ),
    ):
        yield Claim(
            id=f"{CASE}-profession-{word}",
            kind="HeadCount",
            subject=f"{CASE}-attended",
            field="profession",
            source=TOLD[0],
            text=text,
            preferred=preferred,
            reason=reason,
        )
