"""A training of Egyptian prosecutors, most of them from the Delta, Alexandria, April 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    DatedName,
    HeadCount,
    Identifier,
    InLanguage,
    LegalInstrument,
    PartialDate,
    Partner,
    Place,
    ProsecutorNetwork,
    Quantity,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Workshop

CASE = "egy-2018-04-alexandria"
SOURCES = ("egy-2018-04-alexandria-s1",)


def entities() -> Iterator[Entity | Absence]:
    """Yield the training, the series of another donor beside it, and what it was told of."""
    yield Source(
        id="egy-2018-04-alexandria-s1",
        urls=(
            "https://www.unodc.org/romena/en/Stories/2018/April/egypt_-developing-a-community-of-practice_-how-"
            "training-prosecutors-will-help-in-the-fight-against-human-trafficking-and-migrant-smuggling.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-04-25"),
        address_date=PartialDate("2018-04"),
        dateline="Alexandria, Egypt",
        languages=("en",),
    )
    yield from organisations()
    yield from laws()
    yield from training()
    yield from counts()
    yield from other_series()


def organisations() -> Iterator[Entity]:
    """Yield the authorities, and the community that the prosecutors are to become."""
    yield Partner(
        id="nccpim-tip",
        names=(
            DatedName(
                text="National Coordinating Committee on Preventing and Combating Human Trafficking and Migrant "
                "Smuggling",
                language="en",
            ),
            DatedName(text="NCCPIM&TIP", kind="acronym"),
            DatedName(text="NCCPIM & TIP", kind="acronym"),
        ),
        kind="committee",
        country="EG",
        sources=SOURCES,
    )
    yield Partner(
        id=f"{CASE}-prosecutor-general",
        names=(DatedName(text="Office of the Prosecutor General", language="en"),),
        kind="government",
        country="EG",
        sources=SOURCES,
    )
    yield ProsecutorNetwork(
        id=f"{CASE}-community",
        names=(DatedName(text="community of practice of prosecutors", language="en"),),
        country="EG",
        sources=SOURCES,
    )


def laws() -> Iterator[Entity]:
    """Yield the two laws, the first of which is numbered in two ways."""
    for key, title, numbers in (
        ("82-2016", "Law 82/2016", ("82/2016", "82 of 2016")),
        ("64-2010", "Law 64 of 2010", ("64 of 2010",)),
    ):
        yield LegalInstrument(
            id=f"law-eg-{key}",
            identifiers=tuple(Identifier(scheme="law number", value=number) for number in numbers),
            titles=(InLanguage(text=title, language="en"),),
            kind="law",
            jurisdictions=("EG",),
            sources=SOURCES,
        )


def training() -> Iterator[Entity | Absence]:
    """Yield the training."""
    yield Workshop(
        id=CASE,
        kind="training",
        titles=(InLanguage(text="Prosecutors of the Delta are trained in Alexandria", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="nccpim-tip", role="organiser"),
            PartnerRole(partner=f"{CASE}-prosecutor-general", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="EG", role="host"),),
        places=(Place(name="Alexandria", country="EG"),),
        when=When.of("2018-04-15/2018-04-18", printed="from 15-18 April 2018"),
        stated_duration=Quantity.of(4, "days", printed="four-day"),
        status="held",
        audience=("prosecutors",),
        instruments=("law-eg-82-2016", "law-eg-64-2010"),
        networks=(f"{CASE}-community",),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")


def counts() -> Iterator[Entity]:
    """Yield how many came, and that an unknown number, said to be most, came from the Delta."""
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        profession="prosecutors",
        quantity=Quantity.of(18, printed="18 prosecutors"),
        sources=SOURCES,
    )
    yield HeadCount(
        id=f"{CASE}-attended-delta",
        workshop=CASE,
        measure="attended",
        role="trainee",
        profession="prosecutors",
        region="Delta",
        quantity=Quantity.of("?", printed="primarily"),
        part_of=f"{CASE}-attended",
        sources=SOURCES,
    )


def other_series() -> Iterator[Entity]:
    """Yield the series for prosecutors that ran at the same time, and for which another donor paid."""
    yield Source(
        id=f"{CASE}-uk-s1",
        urls=(
            "https://www.unodc.org/romena/en/Stories/2017/October/egyptian-prosecutors-trained-on-migrant-"
            "smuggling.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2017-10-15"),
        dateline="Cairo, Egypt",
        languages=("en",),
    )
    yield Source(
        id=f"{CASE}-uk-s2",
        urls=("https://english.ahram.org.eg/News/278954.aspx",),
        kind="press",
        publisher_name="Ahram Online",
        published=PartialDate("2017-10-17"),
        languages=("en",),
    )
    told = (f"{CASE}-uk-s1", f"{CASE}-uk-s2")
    yield Workshop(
        id=f"{CASE}-uk-series",
        kind="training",
        level="series",
        titles=(InLanguage(text="Trainings of prosecutors for which the United Kingdom paid", language="en"),),
        programmes=("unodc-egypt-uk",),
        partners=(PartnerRole(partner="uk", role="funding"), PartnerRole(partner="unodc", role="organiser")),
        countries=(CountryRole(country="EG", role="host"),),
        when=When.of("2017-10-15/"),
        audience=("prosecutors",),
        sources=told,
    )
    yield HeadCount(
        id=f"{CASE}-uk-series-planned",
        workshop=f"{CASE}-uk-series",
        measure="planned",
        role="trainee",
        profession="prosecutors",
        quantity=Quantity.of(174, printed="a total of 174 prosecutors"),
        sources=(f"{CASE}-uk-s1",),
    )
