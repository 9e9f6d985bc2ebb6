"""The third meeting in Baghdad of those who draft procedures for investigating trafficking and smuggling, July 2023."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Claim,
    DatedName,
    HeadCount,
    InLanguage,
    Link,
    Output,
    PartialDate,
    Partner,
    Place,
    Quantity,
    Source,
    When,
    Workshop,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal

CASE = "irq-2023-07-sop"
PROCEDURES, TRAINERS = f"{CASE}-procedures", f"{CASE}-trainers"
SAYS, LATER = (f"{CASE}-s1",), (f"{CASE}-s2",)
HELD = When.of("2023-07-18/2023-07-19", printed="from 18 to 19 July 2023")


def sources() -> Iterator[Entity | Absence]:
    """Yield the page, and the one on the training of trainers that came later."""
    yield Source(
        id=f"{CASE}-s1",
        urls=(
            "http://unodc.org/romena/en/Stories/2023/July/glo-act-leads-fight-against-human-trafficking-and-migrant-"
            "smuggling-in-iraq_-third-working-group-meeting-makes-key-progress-in-elaborating-standard-operating-"
            "procedures.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2023-07-31"),
        address_date=PartialDate("2023-07"),
        dateline="Baghdad, Iraq",
        languages=("en",),
    )
    yield Source(
        id=f"{CASE}-s2",
        urls=(
            "https://unodc.org/unodc/en/human-trafficking/glo-act6/Countries/promoting-sustainable-integration-of-"
            "standard-operating-procedures-for-trafficking-in-persons-and-smuggling-of-migrants-cases.html",
        ),
        kind="report",
        publisher="unodc",
        dateline="Erbil, Kurdistan Region of Iraq",
        languages=("en",),
    )
    yield Absence(kind="sources", id=f"{CASE}-s2", field="published", reason="not recorded")


def meeting() -> Iterator[Entity | Absence]:
    """Yield the meeting and its committee."""
    yield Partner(
        id=f"{CASE}-committee",
        names=(DatedName(text="Standard Operating Procedures Development Committee", language="en"),
               DatedName(text="SOP Development Committee", language="en", kind="alias")),
        kind="committee",
        country="IQ",
        sources=SAYS,
    )  # fmt: skip
    yield Workshop(
        id=CASE,
        kind="drafting meeting",
        ordinals=(Ordinal(printed="third", number=3, counts="meetings on the Iraqi procedures"),),
        titles=(InLanguage(text="Iraqi authorities write down how to investigate, part three", language="en"),),
        programmes=("gloact-ame",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
            PartnerRole(partner=f"{CASE}-committee", role="partner"),
        ),
        countries=(CountryRole(country="IQ", role="host"),),
        places=(Place(name="Baghdad", country="IQ"),),
        when=HELD,
        status="held",
        topics=("standard operating procedures",),
        sources=SAYS,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(id=f"{CASE}-attended", workshop=CASE, measure="attended", quantity=Quantity.of("?"), sources=SAYS)


def procedures() -> Iterator[Entity]:
    """Yield the procedures, and the chapters that the meeting worked on."""
    yield Output(
        id=PROCEDURES,
        kind="procedure",
        titles=(InLanguage(text="Procedures for investigating trafficking and smuggling in Iraq", language="en"),),
        programmes=("gloact-ame",),
        planned=Quantity.of(8, "chapters", printed="eight chapters"),
        stages=(DatedStatus(status="draft", when=HELD), DatedStatus(status="handed over")),
        sources=(*SAYS, *LATER),
    )
    yield Claim(
        id=f"{PROCEDURES}-announced",
        kind="Output",
        subject=PROCEDURES,
        field="planned",
        source=f"{CASE}-s1",
        quantity=Quantity.of(8, "chapters", printed="eight chapters"),
        preferred=True,
        reason="The page gives the number, and speaks of the eighth chapter.",
    )
    yield Claim(
        id=f"{PROCEDURES}-named",
        kind="Output",
        subject=PROCEDURES,
        field="planned",
        source=f"{CASE}-s1",
        quantity=Quantity.of(7, "chapters"),
        how="derived",
        reason="So many subjects stand in the page's list of chapters.",
    )
    yield Output(
        id=f"{CASE}-chapters-5-6",
        kind="procedure",
        titles=(InLanguage(text="Chapters 5 and 6: investigation; protection of victims", language="en"),),
        workshop=CASE,
        made=Quantity.of(2, "chapters"),
        stages=(DatedStatus(status="drafted", when=HELD),),
        sources=SAYS,
    )
    yield Output(
        id=f"{CASE}-chapters-7-8",
        kind="procedure",
        titles=(InLanguage(text="Chapters 7 and 8: management of cases; review", language="en"),),
        workshop=CASE,
        planned=Quantity.of(2, "chapters"),
        stages=(DatedStatus(status="draft", when=HELD),),
        sources=SAYS,
    )


def training_of_trainers() -> Iterator[Entity]:
    """Yield the later training of trainers; that it taught these procedures is our inference."""
    yield Workshop(
        id=TRAINERS,
        kind="training of trainers",
        titles=(InLanguage(text="Future trainers learn the new procedures", language="en"),),
        programmes=("gloact-protect",),
        partners=(PartnerRole(partner="unodc", role="organiser"), PartnerRole(partner="eu", role="funding")),
        countries=(CountryRole(country="IQ", role="host"),),
        places=(Place(name="Erbil", country="IQ"),),
        when=When.of("2025-02-25/2025-02-27", printed="25 - 27 February 2025"),
        status="held",
        sources=LATER,
    )
    yield Link(
        id=f"{TRAINERS}-use", kind="uses", workshop=TRAINERS, output=PROCEDURES, stated="inferred", sources=LATER
    )
    yield Link(
        id=f"{TRAINERS}-follow",
        kind="follow-up of",
        workshop=TRAINERS,
        other=CASE,
        stated="inferred",
        sources=LATER,
    )


def entities() -> Iterator[Entity | Absence]:
    """Yield what the pages tell."""
    yield from sources()
    yield from meeting()
    yield from procedures()
    yield from training_of_trainers()
