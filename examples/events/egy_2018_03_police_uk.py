"""A training of Egyptian police officers that the British embassy opened, New Cairo, March 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Affiliation,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    Money,
    PartialDate,
    Partner,
    Person,
    PersonName,
    Place,
    Programme,
    Quantity,
    Quotation,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.funding import Budget
from glo_model.entities.roles import CountryRole, CountryShare, PartnerRole
from glo_model.entities.workshop import Workshop
from glo_model.values.decimals import Amount

CASE = "egy-2018-03-police-uk"
SOURCES = ("egy-2018-03-police-uk-s1",)


def entities() -> Iterator[Entity | Absence]:
    """Yield the training, its donor, and what it was told of."""
    yield Source(
        id="egy-2018-03-police-uk-s1",
        urls=(
            "https://english.ahram.org.eg/NewsContent/1/64/293235/Egypt/Politics-/British-embassy-holds-antihuman-"
            "trafficking-worksh.aspx",
        ),
        kind="press",
        publisher_name="Ahram Online",
        published=PartialDate("2018-03-21"),
        languages=("en",),
    )
    yield from donor()
    yield from training()
    yield from people()


def donor() -> Iterator[Entity]:
    """Yield the donor, its embassy, and the programme that it paid for, which is not GLO.ACT."""
    yield Partner(
        id="uk",
        names=(DatedName(text="United Kingdom", language="en"),),
        kind="government",
        country="GB",
        sources=SOURCES,
    )
    yield Partner(
        id=f"{CASE}-embassy",
        names=(DatedName(text="British Embassy", language="en"),),
        kind="government",
        country="GB",
        parent="uk",
        sources=SOURCES,
    )
    money = Money(amount=Amount("11000000"), currency="EGP", qualifier="over", printed="over EGP 11 million")
    yield Programme(
        id="unodc-egypt-uk",
        names=(DatedName(text="UNODC Egypt (UK funded)", language="en"),),
        partners=(PartnerRole(partner="uk", role="funding"), PartnerRole(partner="unodc", role="implementing")),
        countries=(CountryShare(country="EG"),),
        budgets=(Budget(value=money, meaning="contribution", partner="uk"),),
        sources=SOURCES,
    )


def training() -> Iterator[Entity | Absence]:
    """Yield the training, which had begun when it was told of, and whose officers nobody counted in print."""
    yield Workshop(
        id=CASE,
        kind="training",
        titles=(InLanguage(text="Police training that a donor's embassy opened", language="en"),),
        programmes=("unodc-egypt-uk",),
        partners=(
            PartnerRole(partner=f"{CASE}-embassy", role="organiser"),
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="uk", role="funding"),
        ),
        countries=(CountryRole(country="EG", role="host"),),
        places=(Place(name="New Cairo", country="EG"), Place(role="venue", name="Police academy", country="EG")),
        when=When.of("2018-03-21~", printed="announced on Wednesday 21 March"),
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
        region="all governorates",
        quantity=Quantity.of("?"),
        sources=SOURCES,
    )


def people() -> Iterator[Entity]:
    """Yield the ambassador, who is quoted."""
    yield Person(id=f"{CASE}-person-1", name=PersonName(printed="John Casson"), visibility="public", sources=SOURCES)
    yield Affiliation(
        id=f"{CASE}-affiliation-1",
        person=f"{CASE}-person-1",
        partner=f"{CASE}-embassy",
        title="British ambassador",
        when=When.of("2018-03-21~"),
        sources=SOURCES,
    )
    yield Engagement(
        id=f"{CASE}-engagement-1",
        workshop=CASE,
        person=f"{CASE}-person-1",
        role="speaker",
        standing="donor staff",
        on_behalf_of=f"{CASE}-embassy",
        sources=SOURCES,
    )
    yield Quotation(
        id=f"{CASE}-quotation-1",
        workshop=CASE,
        person=f"{CASE}-person-1",
        capacity="ambassador",
        sources=SOURCES,
    )
