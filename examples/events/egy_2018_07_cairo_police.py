"""A training of Egyptian police officers, Cairo, July 2018, whose printed length and dates contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
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
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.person import Alias
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal, Workshop
from glo_model.values.bounds import Bounds

CASE = "egy-2018-07-cairo-police"
SOURCES = ("egy-2018-07-cairo-police-s1",)
WHEN = When.of("2018-07-09/2018-07-19", printed="from 9-19 July")


def entities() -> Iterator[Entity | Absence]:
    """Yield the training and what it was told of."""
    yield Source(
        id="egy-2018-07-cairo-police-s1",
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/glo-act-supports-workshop-for-police-officers-on-"
            "how-to-combat-migrant-smuggling-and-human-trafficking.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-07-30"),
        dateline="Cairo, Egypt",
        languages=("en",),
    )
    for key, name, kind in (
        ("homeland", "Homeland Security", "law enforcement"),
        ("interior", "Ministry of Interior", "government"),
    ):
        yield Partner(
            id=f"{CASE}-{key}",
            names=(DatedName(text=name, language="en"),),
            kind=kind,
            country="EG",
            sources=SOURCES,
        )
    yield from training()
    yield from people()


def training() -> Iterator[Entity | Absence]:
    """Yield the training: the first for the police that this programme gave, not the first that they had."""
    yield Workshop(
        id=CASE,
        kind="training",
        ordinals=(
            Ordinal(
                printed="first in a series",
                number=1,
                of=Bounds(">=2"),
                counts="trainings of GLO.ACT for law enforcement in Egypt",
            ),
        ),
        titles=(InLanguage(text="Police training of four days, printed with the dates of eleven", language="en"),),
        programmes=("gloact",),
        partners=(
            *(
                PartnerRole(partner=key, role="organiser")
                for key in ("unodc", "nccpim-tip", f"{CASE}-homeland", f"{CASE}-interior")
            ),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="EG", role="host"),),
        places=(Place(name="Cairo", country="EG"),),
        when=WHEN,
        stated_duration=Quantity.of(4, "days", printed="four-day"),
        status="held",
        audience=("police officers",),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        profession="police officers",
        region="various governorates",
        quantity=Quantity.of(20, printed="20 officers"),
        sources=SOURCES,
    )


def people() -> Iterator[Entity]:
    """Yield the general who spoke at the opening; his given name is most likely misprinted."""
    yield Person(
        id=f"{CASE}-person-1",
        name=PersonName(printed="Kahled Showeita"),
        aliases=(Alias(name=PersonName(printed="Khaled Showeita"), kind="misprint"),),
        visibility="public",
        sources=SOURCES,
    )
    yield Affiliation(
        id=f"{CASE}-affiliation-1",
        person=f"{CASE}-person-1",
        partner=f"{CASE}-interior",
        title="General",
        when=WHEN,
        sources=SOURCES,
    )
    yield Engagement(
        id=f"{CASE}-engagement-1",
        workshop=CASE,
        person=f"{CASE}-person-1",
        role="opening speaker",
        standing="official",
        on_behalf_of=f"{CASE}-interior",
        sources=SOURCES,
    )
