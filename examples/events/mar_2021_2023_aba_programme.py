"""The end of a programme of trainings in three cities of Morocco, which its donor closed with a ceremony in 2023."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Affiliation,
    Claim,
    DatedName,
    Engagement,
    HeadCount,
    Money,
    Partner,
    Person,
    PersonName,
    Programme,
    Quantity,
    Source,
    When,
    Workshop,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.funding import Budget
from glo_model.entities.roles import CountryRole, CountryShare, PartnerRole
from glo_model.values.texts import InLanguage, Place

CASE = "mar-2021-2023-aba-programme"
SOURCES = (f"{CASE}-s1",)
OF_THE_DAY = f"{CASE}-s2"
CITIES = ("Casablanca", "Beni Mellal", "Tangier")
DAYS = When(dates=When.of("2023-01-31").dates, printed="mardi 31 janvier", year_from="inferred")


def entities() -> Iterator[Entity | Absence]:
    """Yield the programme, its trainings, and the ceremony that closed it."""
    yield from sources()
    yield Partner(
        id="american-bar-association",
        names=(DatedName(text="American Bar Association", language="en"), DatedName(text="ABA", kind="acronym")),
        kind="international NGO",
        sources=SOURCES,
    )
    yield programme()
    yield trainings()
    yield from counts()
    yield from ceremony()
    yield from speakers()


def sources() -> Iterator[Entity | Absence]:
    """Yield the paper that names the weekday only, and the one that gives the day."""
    for key, name, url in (
        (SOURCES[0], "Maroc diplomatique",
         "https://maroc-diplomatique.net/lutte-contre-la-traite-des-personnes-renforcement"),
        (OF_THE_DAY, "L'Observateur du Maroc", "https://lobservateur.info/ampArticle/105293"),
    ):  # fmt: skip
        yield Source(id=key, urls=(url,), kind="press", publisher_name=name, languages=("fr",))
        yield Absence(kind="sources", id=key, field="published", reason="not recorded")


def programme() -> Programme:
    """Return the programme, paid for in dollars; a speaker says that it lasted longer than its months allow."""
    return Programme(
        id="aba-morocco",
        names=(
            DatedName(text="Renforcer les capacités du Maroc à lutter contre la traite des personnes", language="fr"),
            DatedName(text="ABA ROLI programme", language="en", kind="alias"),
        ),
        status="closed",
        actual=When.of("2021-05/2023-01", printed="entre mai 2021 et janvier 2023"),
        stated_duration=Quantity.of(23, "months", printed="programme de 23 mois"),
        partners=(
            PartnerRole(partner="us-jtip", role="funding"),
            PartnerRole(partner="american-bar-association", role="implementing"),
            PartnerRole(partner="ministry-of-justice-ma", role="partner"),
        ),
        countries=(CountryShare(country="MA", status="active"),),
        places=tuple(Place(name=city, country="MA") for city in CITIES),
        budgets=(Budget(value=Money.of("825000", "USD", printed="825.000 dollars"), partner="us-jtip"),),
        sources=SOURCES,
    )


def trainings() -> Workshop:
    """Return the trainings as a series."""
    return Workshop(
        id=f"{CASE}-trainings",
        kind="training",
        level="series",
        programmes=("aba-morocco",),
        partners=(PartnerRole(partner="american-bar-association", role="organiser"),),
        countries=(CountryRole(country="MA", role="host"),),
        places=tuple(Place(name=city, country="MA") for city in CITIES),
        when=When.of("2021-05/2023-01"),
        status="held",
        sources=SOURCES,
    )


def counts() -> Iterator[Entity]:
    """Yield how many were trained, and of which four callings, none of them counted by itself."""
    yield HeadCount(
        id=f"{CASE}-trained",
        programme="aba-morocco",
        measure="attended",
        role="trainee",
        quantity=Quantity.of("~260", printed="Quelque 260"),
        sources=SOURCES,
    )
    for profession in ("prosecutors", "lawyers", "police", "civil society"):
        yield HeadCount(
            id=f"{CASE}-{profession.replace(' ', '-')}",
            programme="aba-morocco",
            measure="attended",
            role="trainee",
            profession=profession,
            quantity=Quantity.of("?"),
            part_of=f"{CASE}-trained",
            sources=SOURCES,
        )


def ceremony() -> Iterator[Entity | Absence]:
    """Yield the ceremony, and what either paper says of its day."""
    yield Workshop(
        id=CASE,
        kind="ceremony",
        titles=(InLanguage(text="Farewell to a programme that trained in three cities", language="en"),),
        programmes=("aba-morocco",),
        partners=(
            PartnerRole(partner="american-bar-association", role="organiser"),
            PartnerRole(partner="ministry-of-justice-ma", role="organiser"),
            PartnerRole(partner="us-jtip", role="funding"),
        ),
        countries=(CountryRole(country="MA", role="host"),),
        places=(Place(name="Casablanca", country="MA"),),
        when=DAYS,
        status="held",
        sources=(*SOURCES, OF_THE_DAY),
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield Claim(id=f"{CASE}-weekday", kind="Workshop", subject=CASE, field="when", source=SOURCES[0], printed="mardi")
    yield Claim(
        id=f"{CASE}-day",
        kind="Workshop",
        subject=CASE,
        field="when",
        source=OF_THE_DAY,
        when=DAYS,
        preferred=True,
        reason="The other paper names the weekday only; 31 January was such a day in the year of the programme's end.",
    )


def speakers() -> Iterator[Entity]:
    """Yield the two speakers; the second presides over the national commission as well, as this source says."""
    for key, name, standing, partner in (
        ("lawrence-randolph", "Lawrence Randolph", "donor staff", None),
        ("hicham-mellati", "Hicham Mellati", "official", "ministry-of-justice-ma"),
    ):
        yield Person(id=key, name=PersonName(printed=name), visibility="public", sources=SOURCES)
        yield Engagement(
            id=f"{CASE}-{key}",
            workshop=CASE,
            person=key,
            role="speaker",
            standing=standing,
            on_behalf_of=partner,
            sources=SOURCES,
        )
    for key, person, partner, title in (
        ("consul", "lawrence-randolph", None, "consul general of the United States"),
        ("director", "hicham-mellati", "ministry-of-justice-ma", "director of criminal affairs and pardons"),
        ("president", "hicham-mellati", "national-commission-ma", "president"),
    ):
        yield Affiliation(
            id=f"{CASE}-{key}",
            person=person,
            partner=partner,
            country=None if partner else "US",
            title=title,
            when=When.of("2023-01-31"),
            sources=SOURCES,
        )
