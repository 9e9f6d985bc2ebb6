"""The workshop of November 2020 in Niamey that first tried Niger's tools for collecting data."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Claim,
    DatedName,
    HeadCount,
    InLanguage,
    PartialDate,
    Partner,
    Place,
    Quantity,
    Session,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Agreement, Entity, Output, Workshop
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.entities.link import Link
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "ner-2020-11-niamey-data"
DOSSO, TOOLS = f"{CASE}-dosso", f"{CASE}-tools"
# The second source, about another event of the same programme, is the one that names the donor.
TOLD, TILLABERY = (f"{CASE}-s1",), f"{CASE}-s2"
DAYS = When.of("2020-11-11/2020-11-12", printed="11 to 12 November 2020")


def entities() -> Iterator[Entity | Absence]:
    """Yield the event and what its story tells."""
    yield from sources()
    yield from partners()
    yield from event()
    yield from donor()
    yield from before()


def sources() -> Iterator[Entity | Absence]:
    """Yield the story, and that of an earlier event in Tillabéry."""
    yield Source(
        id=TOLD[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act4/News/"
            "glo-act-facilitates-workshop-on-human-trafficking-and-migrant-smuggling-data-collection-tools.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2020-11-18"),
        dateline="Niamey, Niger",
        languages=("en",),
    )
    yield Source(
        id=TILLABERY,
        urls=("https://www.unodc.org/westandcentralafrica/en/2020-08-14-local-actors-trafficking-niger.html",),
        kind="report",
        publisher="unodc",
        address_date=PartialDate("2020-08-14"),
        dateline="TILLABERY",
        languages=("en",),
    )
    yield Absence(kind="sources", id=TILLABERY, field="published", reason="not recorded")


def partners() -> Iterator[Entity | Absence]:
    """Yield the donor, and the institutions that share their data: the first of them, and those that came later."""
    yield Partner(
        id="italy",
        names=(DatedName(text="Italy", language="en"),),
        kind="government",
        country="IT",
        sources=(TILLABERY,),
    )
    for word, name in (
        ("providers", "data providers bound by a memorandum"),
        ("later-providers", "institutions that joined the data providers later"),
    ):
        yield Partner(
            id=f"{CASE}-{word}",
            names=(DatedName(text=name, language="en"),),
            kind="group of organisations",
            country="NE",
            sources=TOLD,
        )
    yield Agreement(
        id=f"{CASE}-memorandum",
        kind="memorandum of understanding",
        titles=(InLanguage(text="Memorandum on collecting and sharing data", language="en"),),
        parties=(f"{CASE}-providers", f"{CASE}-later-providers"),
        programme="gloact-niger",
        sources=TOLD,
    )
    yield Absence(kind="agreements", id=f"{CASE}-memorandum", field="signed", reason="not recorded")


def event() -> Iterator[Entity | Absence]:
    """Yield the workshop, its first day, and that nobody printed how many came."""
    yield Workshop(
        id=CASE,
        kind="workshop",
        titles=(InLanguage(text="Niger's data tools on trial", language="en"),),
        programmes=("gloact-niger",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="anltp", role="organiser"),
            PartnerRole(partner="italy", role="funding"),
            PartnerRole(partner=f"{CASE}-providers", role="partner"),
        ),
        countries=(CountryRole(country="NE", role="host"),),
        places=(Place(name="Niamey", country="NE"),),
        when=DAYS,
        status="held",
        topics=("data collection",),
        sources=TOLD,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield Session(
        id=f"{CASE}-day-1",
        workshop=CASE,
        first_day=1,
        last_day=1,
        topics=("review of the process",),
        sources=TOLD,
    )
    yield HeadCount(id=f"{CASE}-attended", workshop=CASE, measure="attended", quantity=Quantity.of("?"), sources=TOLD)


def donor() -> Iterator[Entity | Absence]:
    """Yield how the donor is known."""
    yield Claim(
        id=f"{CASE}-donor",
        kind="Workshop",
        subject=CASE,
        field="partners",
        source=TILLABERY,
        text="Italy",
        how="inferred",
        preferred=True,
        reason="That page names the donor of the programme; the page of this event names none.",
    )


def before() -> Iterator[Entity | Absence]:
    """Yield the workshop in Dosso that validated the tools, and the life of the tools so far."""
    yield Workshop(
        id=DOSSO,
        kind="workshop",
        programmes=("gloact-niger",),
        countries=(CountryRole(country="NE", role="host"),),
        places=(Place(name="Dosso", country="NE"),),
        when=When.of("2020-08", printed="August 2020"),
        status="held",
        sources=TOLD,
    )
    yield Output(
        id=TOOLS,
        kind="tool",
        titles=(InLanguage(text="National tools for collecting data on trafficking and smuggling", language="en"),),
        programmes=("gloact-niger",),
        workshop=DOSSO,
        stages=(
            DatedStatus(status="validated", when=When.of("2020-08", printed="August 2020")),
            DatedStatus(status="tested", when=DAYS),
        ),
        sources=TOLD,
    )
    yield Link(id=f"{CASE}-follows", kind="follow-up of", workshop=CASE, other=DOSSO, sources=TOLD)
    yield Link(id=f"{CASE}-validates", kind="validates", workshop=DOSSO, output=TOOLS, sources=TOLD)
    yield Link(id=f"{CASE}-uses", kind="uses", workshop=CASE, output=TOOLS, sources=TOLD)
