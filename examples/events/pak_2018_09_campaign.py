"""A campaign all over Pakistan that began in September 2018 and was to last six months."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Claim,
    HeadCount,
    InLanguage,
    LegalInstrument,
    Output,
    PartialDate,
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

CASE = "pak-2018-09-campaign"
SAYS = (f"{CASE}-s1",)


def sources() -> Iterator[Entity]:
    """Yield the page, and another that dates the laws otherwise."""
    for key, name, published, dateline in (
        ("s1", "glo-act-supports-nationwide-anti-human-trafficking-and-anti-migrant-smuggling-campaign",
         "2018-10-12", "Islamabad, Pakistan"),
        ("s2", "glo-act-supports-training-on-trafficking-in-persons-for-prosecutors-and-investigators",
         "2018-12-17", "Karachi, Pakistan"),
    ):  # fmt: skip
        yield Source(
            id=f"{CASE}-{key}",
            urls=(f"https://www.unodc.org/unodc/en/human-trafficking/glo-act/{name}.html",),
            kind="report",
            publisher="unodc",
            published=PartialDate(published),
            dateline=dateline,
            languages=("en",),
        )


def campaign() -> Iterator[Entity | Absence]:
    """Yield the campaign and the people whom it reached online, who are no participants."""
    yield Workshop(
        id=CASE,
        kind="campaign",
        titles=(InLanguage(text="All of Pakistan is warned of traffickers for half a year", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="fia", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="PK", role="host"),),
        places=(Place(role="nationwide", country="PK"),),
        when=When.of("2018-09-24/", printed="officially launched on 24 September 2018"),
        stated_duration=Quantity.of(6, "months", printed="six months"),
        status="held",
        topics=("awareness",),
        instruments=("law-pk-2018-tip", "law-pk-2018-som"),
        sources=SAYS,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-reached",
        workshop=CASE,
        measure="reached",
        modality="online",
        quantity=Quantity.of("~24300", printed="approximately 24,300 people"),
        sources=SAYS,
    )


def outputs() -> Iterator[Entity | Absence]:
    """Yield what was to be handed out, hung up and sent; how much of it was is not told."""
    for unit, number, printed in (
        ("leaflets", 250_000, "250,000 leaflets"),
        ("banners", 600, "600 banners"),
        ("messages", 500_000, "half million messages"),
    ):
        key = f"{CASE}-{unit}"
        yield Output(
            id=key,
            kind="campaign material",
            programmes=("gloact",),
            workshop=CASE,
            planned=Quantity.of(number, unit, printed=printed),
            sources=SAYS,
        )
        yield Absence(kind="outputs", id=key, field="made", reason="not recorded")


def laws() -> Iterator[Entity]:
    """Yield the two laws of 2018, whose month the sources tell differently."""
    for key, title in (
        ("law-pk-2018-tip", "Prevention of Trafficking in Persons Act, 2018"),
        ("law-pk-2018-som", "Prevention of Smuggling of Migrants Act, 2018"),
    ):
        may = When.of("2018-05", printed="May 2018")
        yield LegalInstrument(
            id=key,
            titles=(InLanguage(text=title, language="en"),),
            kind="law",
            jurisdictions=("PK",),
            statuses=(DatedStatus(status="adopted", when=may),),
            sources=SAYS,
        )
        yield Claim(
            id=f"{key}-may",
            kind="LegalInstrument",
            subject=key,
            field="statuses.1.when",
            source=f"{CASE}-s1",
            when=may,
            preferred=True,
            reason="It lies within what the other page says of both laws together.",
        )
        yield Claim(
            id=f"{key}-may-june",
            kind="LegalInstrument",
            subject=key,
            field="statuses.1.when",
            source=f"{CASE}-s2",
            when=When.of("2018-05/2018-06", printed="May and June 2018"),
            reason="It does not say which of the laws is of which month.",
        )


def entities() -> Iterator[Entity | Absence]:
    """Yield what the pages tell."""
    yield from sources()
    yield from campaign()
    yield from outputs()
    yield from laws()
