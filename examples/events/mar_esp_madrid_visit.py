"""Prosecutors of Morocco visit those of Spain, Madrid, three days of an October without a year."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Affiliation,
    DatedName,
    Engagement,
    HeadCount,
    Money,
    PartialDate,
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
from glo_model.entities.person import Alias
from glo_model.entities.roles import CountryRole, CountryShare, PartnerRole
from glo_model.values.codes import CountryCode
from glo_model.values.texts import InLanguage, Place

CASE = "mar-esp-madrid-visit"
SOURCES = (f"{CASE}-s1",)
ON_MONEY = f"{CASE}-s2"
DAYS = When.of("XXXX-10-25/XXXX-10-27", printed="du 25 au 27 octobre")

PEOPLE: tuple[tuple[str, PersonName, str, CountryCode, str], ...] = (
    ("liaison", PersonName(printed="Adel El Bouyahyaoui"), "participant", "MA", "liaison magistrate in Spain"),
    ("deputy", PersonName(printed="Fernando Rodriguez Rey", given="Fernando", family="Rodriguez Rey"), "host", "ES",
     "deputy prosecutor for economic crime"),
    ("delegate", PersonName(printed="Teresa Peramato Martín", given="Teresa", family="Peramato Martín"), "host", "ES",
     "delegate prosecutor for violence against women"),
    ("delegate-for-trafficking",
     PersonName(printed="María de los Angeles Sánchez", given="María de los Angeles", family="Sánchez"), "host", "ES",
     "delegate prosecutor for trafficking in persons"),
)  # fmt: skip


def entities() -> Iterator[Entity | Absence]:
    """Yield the visit, the twinning that it was part of, and those whom the paper names."""
    yield from sources()
    yield from twinning()
    yield visit()
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        country="MA",
        quantity=Quantity.of("?", printed="une délégation"),
        sources=SOURCES,
    )
    yield from people()


def sources() -> Iterator[Entity | Absence]:
    """Yield the paper that tells of the visit, and the one that tells what the twinning costs."""
    yield Source(
        id=SOURCES[0],
        urls=("https://maghress.com/fr/lopinion/145646",),
        kind="press",
        publisher_name="L'Opinion",
        languages=("fr",),
    )
    yield Absence(kind="sources", id=SOURCES[0], field="published", reason="not recorded")
    yield Source(
        id=ON_MONEY,
        kind="press",
        publisher_name="The Diplomat in Spain",
        published=PartialDate("2024-01-04"),
    )
    yield Absence(kind="sources", id=ON_MONEY, field="urls", reason="not recorded")


def twinning() -> Iterator[Entity]:
    """Yield the twinning of the two countries, and the prosecution of the host."""
    yield Partner(
        id="spanish-prosecution",
        names=(DatedName(text="Spanish prosecution service", language="en"),),
        kind="government",
        country="ES",
        sources=SOURCES,
    )
    yield Programme(
        id="eu-twinning-es-ma",
        names=(DatedName(text="EU twinning of Spain and Morocco", language="en"),),
        partners=(
            PartnerRole(partner="eu", role="funding"),
            PartnerRole(partner="public-prosecution-ma", role="beneficiary"),
        ),
        countries=(CountryShare(country="MA", status="active"),),
        budgets=(Budget(value=Money.of("1005000", "EUR")),),
        sources=(*SOURCES, ON_MONEY),
    )


def visit() -> Workshop:
    """Return the visit, whose host is no country of the programme that paid for it."""
    return Workshop(
        id=CASE,
        kind="study visit",
        titles=(InLanguage(text="How Spain prosecutes: three days with colleagues in Madrid", language="en"),),
        programmes=("eu-twinning-es-ma",),
        partners=(
            PartnerRole(partner="public-prosecution-ma", role="organiser"),
            PartnerRole(partner="spanish-prosecution", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(
            CountryRole(country="ES", role="host"),
            CountryRole(country="MA", role="delegation"),
            CountryRole(country="ES", role="delegation"),
        ),
        places=(Place(name="Madrid", country="ES"),),
        when=DAYS,
        status="held",
        audience=("prosecutors",),
        topics=("trafficking in persons", "violence against women", "economic crime"),
        sources=SOURCES,
    )


def people() -> Iterator[Entity]:
    """Yield those whom the paper names, with both family names where it prints two."""
    short = Alias(name=PersonName(printed="Rey", honorific="M."), kind="short form", source=SOURCES[0])
    for word, name, role, country, title in PEOPLE:
        key = f"{CASE}-{word}"
        partner = "spanish-prosecution" if country == "ES" else None
        yield Person(
            id=key,
            name=name,
            aliases=(short,) if word == "deputy" else (),
            visibility="public",
            sources=SOURCES,
        )
        yield Engagement(
            id=f"{key}-part",
            workshop=CASE,
            person=key,
            role=role,
            standing="official",
            on_behalf_of=partner,
            country=country,
            sources=SOURCES,
        )
        yield Affiliation(
            id=f"{key}-post",
            person=key,
            partner=partner,
            country=country,
            title=title,
            when=DAYS,
            sources=SOURCES,
        )
