"""Two online days for the members of Morocco's national commission, February 2021."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    DatedName,
    Engagement,
    HeadCount,
    LegalInstrument,
    Partner,
    Programme,
    Quantity,
    Session,
    Source,
    When,
    Workshop,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, CountryShare, PartnerRole
from glo_model.values.texts import InLanguage, Place

CASE = "mar-2021-02-coe-online"
SOURCES = (f"{CASE}-s1",)
TOLD = (f"{CASE}-s1", "mar-coe-marrakesh-law-clinic-s1")


def entities() -> Iterator[Entity | Absence]:
    """Yield the training, its two days, and the expert who is known by a former office only."""
    yield Source(
        id=f"{CASE}-s1",
        urls=(
            "https://coe.int/fr/web/rabat/-/detecter-et-identifier-les-victimes-de-traite-des-etres-humains-deux-"
            "sessions-en-ligne-a-l-attention-des-membres-de-la-commission-nationale-anti-trait",
        ),
        kind="report",
        publisher="council-of-europe",
        languages=("fr",),
    )
    yield Absence(kind="sources", id=f"{CASE}-s1", field="published", reason="not recorded")
    yield from bodies()
    yield from programme()
    yield training()
    for day in (1, 2):
        yield Session(id=f"{CASE}-day-{day}", workshop=CASE, number=day, first_day=day, last_day=day, sources=SOURCES)
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        quantity=Quantity.of("?"),
        sources=SOURCES,
    )
    yield Engagement(
        id=f"{CASE}-expert",
        workshop=CASE,
        role="expert",
        standing="international expert",
        capacity="former president of GRETA",
        sources=SOURCES,
    )
    yield Absence(kind="engagements", id=f"{CASE}-expert", field="person", reason="not recorded")


def bodies() -> Iterator[Entity]:
    """Yield the Council of Europe, its group of experts, and the commission of Morocco."""
    yield Partner(
        id="council-of-europe",
        names=(DatedName(text="Council of Europe", language="en"), DatedName(text="CoE", kind="acronym")),
        kind="multilateral",
        sources=TOLD,
    )
    yield Partner(
        id="greta",
        names=(
            DatedName(text="Group of Experts on Action against Trafficking in Human Beings", language="en"),
            DatedName(text="GRETA", kind="acronym"),
        ),
        kind="committee",
        parent="council-of-europe",
        sources=SOURCES,
    )
    yield Partner(
        id="national-commission-ma",
        names=(DatedName(text="National commission against trafficking in persons", language="en"),),
        kind="committee",
        country="MA",
        sources=TOLD,
    )


def programme() -> Iterator[Entity]:
    """Yield the programme, and the convention that it spreads."""
    yield Programme(
        id="coe-south-programme",
        names=(DatedName(text="South Programme", language="en"), DatedName(text="Programme Sud", language="fr")),
        partners=(PartnerRole(partner="council-of-europe", role="accountable"),),
        countries=(CountryShare(country="MA", status="active"),),
        sources=SOURCES,
    )
    yield LegalInstrument(
        id="coe-trafficking-convention",
        titles=(
            InLanguage(
                text="Council of Europe Convention on Action against Trafficking in Human Beings", language="en"
            ),
        ),
        kind="convention",
        sources=TOLD,
    )


def training() -> Workshop:
    """Return the training, which was held nowhere, and for one country."""
    return Workshop(
        id=CASE,
        kind="training",
        titles=(InLanguage(text="How to detect victims, for those who coordinate the response", language="en"),),
        programmes=("coe-south-programme",),
        partners=(
            PartnerRole(partner="council-of-europe", role="organiser"),
            PartnerRole(partner="national-commission-ma", role="organiser"),
        ),
        countries=(CountryRole(country="MA", role="beneficiary"),),
        places=(Place(role="online"),),
        when=When.of("2021-02-10/2021-02-11"),
        status="held",
        modality="online",
        audience=("members of the national commission",),
        topics=("identification of victims",),
        instruments=("coe-trafficking-convention",),
        sources=SOURCES,
    )
