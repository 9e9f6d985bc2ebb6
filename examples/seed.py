"""Build ``seed.json``: the story that this library began with, as data, each fact with its source.

The story is UNODC's, Casablanca, 4 October 2018: "It takes a network to defeat a network". Run this file to write
``seed.json`` anew beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from glo_model import (
    Claim,
    Court,
    Dataset,
    DatedName,
    Engagement,
    Expert,
    HeadCount,
    Identifier,
    InLanguage,
    LegalInstrument,
    Money,
    PartialDate,
    Partner,
    Person,
    PersonName,
    Place,
    Programme,
    ProsecutorNetwork,
    Quantity,
    Quotation,
    Session,
    Source,
    When,
    save,
)
from glo_model.entities import Entity
from glo_model.entities.funding import Budget
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.entities.link import Link
from glo_model.entities.programme import Description
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.entities.roles import CountryRole, CountryShare, PartnerRole
from glo_model.entities.workshop import Ordinal, Workshop
from glo_model.values.codes import CountryCode

COUNTRIES: tuple[CountryCode, ...] = (
    "BY", "BR", "CO", "EG", "KG", "LA", "ML", "MA", "NP", "NE", "PK", "ZA", "UA",
)  # fmt: skip

# The courts of appeal of ordinary jurisdiction. The names are those of the annex to decree 2.99.832 of 28 September
# 1999; that they were 21 in September 2018 is what the press of the day says. A 22nd, Guelmim, was planned in 2017.
COURTS = (
    "Agadir", "Al Hoceima", "Béni Mellal", "Casablanca", "El Jadida", "Errachidia", "Fès", "Kénitra", "Khouribga",
    "Laâyoune", "Marrakech", "Meknès", "Nador", "Ouarzazate", "Oujda", "Rabat", "Safi", "Settat", "Tanger", "Taza",
    "Tétouan",
)  # fmt: skip


def named(name: str, acronym: str | None = None) -> tuple[DatedName, ...]:
    """Return an organisation's English name and its acronym."""
    names = (DatedName(text=name, language="en"),)
    return names if acronym is None else (*names, DatedName(text=acronym, kind="acronym"))


def sources() -> Iterator[Entity]:
    """Yield the publications that the facts are from."""
    yield Source(
        id="unodc-2018-10-04",
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/it-takes-a-network-to-defeat-a-network_-glo-act-"
            "continues-to-support-prosecutorial-network-in-morocco.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-10-04"),
        dateline="Casablanca, Morocco",
        languages=("en",),
    )
    yield Source(
        id="unodc-romena-2018-08",
        urls=(
            "https://www.unodc.org/romena/ar/Stories/2018/August/glo-act-supports-the-establishment-of-a-network-of-"
            "prosecutors-representing-each-court-of-appeal-in-morocco.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-08-15"),
        languages=("ar",),
    )
    yield Source(
        id="aujourdhui-296544",
        urls=("https://maghress.com/fr/aujourdhui/296544",),
        kind="press",
        publisher_name="Aujourd'hui le Maroc",
        published=PartialDate("2018-09"),
        languages=("fr",),
    )
    yield Source(
        id="decree-2-99-832",
        urls=("http://mofawad.blogspot.com/2013/10/blog-post_495.html",),
        kind="official gazette",
        published=PartialDate("1999-09-28"),
        languages=("ar",),
    )


def partners() -> Iterator[Entity]:
    """Yield the organisations of the story."""
    yield Partner(id="eu", names=named("European Union", "EU"), kind="multilateral")
    yield Partner(
        id="eu-delegation-ma",
        names=named("European Union Delegation to Morocco"),
        kind="multilateral",
        country="MA",
        parent="eu",
    )
    yield Partner(
        id="unodc",
        names=named("United Nations Office on Drugs and Crime", "UNODC"),
        kind="multilateral",
        identifiers=(Identifier(scheme="org-id", value="XM-DAC-41128"),),
    )
    yield Partner(
        id="iom",
        names=named("International Organization for Migration", "IOM"),
        kind="multilateral",
        identifiers=(Identifier(scheme="org-id", value="XM-DAC-47066"),),
    )
    yield Partner(
        id="unicef",
        names=named("United Nations Children's Fund", "UNICEF"),
        kind="multilateral",
        identifiers=(Identifier(scheme="org-id", value="XM-DAC-41122"),),
    )
    yield Partner(
        id="public-prosecution-ma", names=named("Moroccan public prosecution"), kind="government", country="MA"
    )


def programme() -> Iterator[Entity]:
    """Yield the programme, as its stories describe it."""
    yield Programme(
        id="gloact",
        names=(
            DatedName(
                text="Global Action to Prevent and Address Trafficking in Persons and the Smuggling of Migrants",
                language="en",
                kind="official",
            ),
            DatedName(text="GLO.ACT", kind="acronym"),
            DatedName(
                text="Global Action against Trafficking in Persons and the Smuggling of Migrants",
                language="en",
                kind="alias",
            ),
        ),
        planned=When.of("2015/2019", printed="four-year (2015-2019)"),
        descriptions=(
            Description(
                text="Assistance to governmental authorities and civil society in thirteen countries: identification, "
                "referral and direct support of victims of trafficking and of vulnerable migrants.",
                language="en",
            ),
        ),
        partners=(
            PartnerRole(partner="eu", role="funding"),
            PartnerRole(partner="unodc", role="accountable"),
            PartnerRole(partner="unodc", role="implementing"),
            PartnerRole(partner="iom", role="implementing"),
            PartnerRole(partner="unicef", role="implementing"),
        ),
        countries=tuple(CountryShare(country=code, status="active") for code in COUNTRIES),
        budgets=(Budget(value=Money.of("11000000", "EUR", printed="€11 million joint initiative"), meaning="total"),),
    )


def network() -> Iterator[Entity]:
    """Yield the network, its courts and the law that made it."""
    yield ProsecutorNetwork(
        id="ma-prosecutors",
        names=(DatedName(text="network of prosecutors against trafficking in persons", language="en"),),
        country="MA",
        founded=When.of("2018-07", printed="July 2018"),
        founded_at="tangier-2018",
        seat_rules=(SeatRule(unit="court", level="court of appeal", country="MA", seats=2),),
    )
    for number, name in enumerate(COURTS, start=1):
        preposition = "d'" if name[0] in "AEO" else "de "
        yield Court(
            id=f"ca-{number:02}",
            names=(
                DatedName(text=name, language="fr"),
                DatedName(text=f"Cour d'appel {preposition}{name}", language="fr", kind="official"),
            ),
            level="court of appeal",
            country="MA",
            place=Place(name=name, country="MA"),
            exists=When.of("1999-09-28/.."),
        )
    yield LegalInstrument(
        id="law-27-14",
        identifiers=(Identifier(scheme="law number", value="27-14"), Identifier(scheme="law number", value="14-27")),
        titles=(InLanguage(text="Law 27-14 against trafficking in persons", language="en"),),
        kind="law",
        jurisdictions=("MA",),
        statuses=(DatedStatus(status="in force"),),
    )
    yield LegalInstrument(
        id="untoc",
        titles=(InLanguage(text="United Nations Convention against Transnational Organized Crime", language="en"),),
        kind="convention",
    )


def events() -> Iterator[Entity]:
    """Yield the two trainings, what was taught, and how many came."""
    trainings = (
        (1, "first", "tangier-2018", "Tangier", "2018-07-24/2018-07-26", "July 2018"),
        (2, "second", "casablanca-2018", "Casablanca", "2018-09-24/2018-09-26", "from 24 to 26 September 2018"),
    )
    for number, ordinal, key, place, dates, printed in trainings:
        yield Workshop(
            id=key,
            kind="training",
            ordinals=(Ordinal(printed=ordinal, number=number, counts="trainings of the network"),),
            programmes=("gloact",),
            partners=(
                PartnerRole(partner="unodc", role="organiser"),
                PartnerRole(partner="eu", role="funding"),
                PartnerRole(partner="public-prosecution-ma", role="beneficiary"),
            ),
            countries=(CountryRole(country="MA", role="host"),),
            places=(Place(name=place, country="MA"),),
            when=When.of(dates, printed=printed),
            status="held",
            audience=("prosecutors",),
            topics=("trafficking in persons", "victim protection"),
            instruments=("law-27-14", "untoc"),
            networks=("ma-prosecutors",),
        )
    yield Session(
        id="casablanca-frameworks",
        workshop="casablanca-2018",
        first_day=1,
        last_day=2,
        topics=("international legal framework", "national legal framework", "identification", "investigation"),
    )
    yield Session(
        id="casablanca-evidence",
        workshop="casablanca-2018",
        first_day=3,
        last_day=3,
        topics=("evidential issues", "victim protection"),
    )
    yield Session(id="casablanca-cases", workshop="casablanca-2018", topics=("real cases", "role of the prosecution"))
    yield Link(id="casablanca-follows", kind="follow-up of", workshop="casablanca-2018", other="tangier-2018")
    yield HeadCount(
        id="tangier-attended",
        workshop="tangier-2018",
        measure="attended",
        role="trainee",
        profession="prosecutors",
        quantity=Quantity.of("20..21", printed="twenty; a first group of 21"),
    )
    yield HeadCount(
        id="casablanca-attended",
        workshop="casablanca-2018",
        measure="attended",
        role="trainee",
        profession="prosecutors",
        quantity=Quantity.of(21, printed="21 prosecutors"),
    )
    for source, number, printed in (
        ("unodc-romena-2018-08", 20, "twenty"),
        ("aujourdhui-296544", 21, "a first group of 21"),
    ):
        yield Claim(
            id=f"tangier-attended-{number}",
            kind="HeadCount",
            subject="tangier-attended",
            field="quantity",
            source=source,
            quantity=Quantity.of(number, printed=printed),
        )


def people() -> Iterator[Entity]:
    """Yield those whom the story names, and what part they had: roles belong to the engagement."""
    cast = (
        (PersonName(printed="Eurídice Márquez", honorific="Ms."), "opening speaker", "unodc", None),
        (PersonName(printed="Oufroukhi", family="Oufroukhi", honorific="Ms."), "speaker",
         "public-prosecution-ma", "official"),
        (PersonName(printed="Mohanad Dweikat", honorific="Dr."), "facilitator", "unodc", "international"),
        (PersonName(printed="Ahmed Abu El Einen", honorific="Mr."), "facilitator", "unodc",
         "international"),
        (PersonName(printed="Mohamed Chabib", honorific="Mr."), "expert", None, "national"),
        (PersonName(printed="Caroline Frieh-Chevalier", honorific="Mrs."), "donor staff",
         "eu-delegation-ma", None),
        (PersonName(printed="Anne Simone", honorific="Ms."), "donor staff", "eu-delegation-ma", None),
        (PersonName(printed="Sara Bentefrit"), "contact", "unodc", None),
    )  # fmt: skip
    for number, (name, role, partner, expert) in enumerate(cast, start=1):
        person = f"person-{number:02}"
        yield Person(id=person, name=name, visibility="public")
        yield Engagement(
            id=f"casablanca-{number:02}", workshop="casablanca-2018", person=person, role=role, on_behalf_of=partner
        )
        if expert:
            yield Expert(id=f"expert-{number:02}", person=person, kind=expert, fields=("trafficking in persons",))
    for quotation, person in (("quotation-1", "person-01"), ("quotation-2", "person-02")):
        yield Quotation(id=quotation, source="unodc-2018-10-04", workshop="casablanca-2018", person=person)


def seed() -> Dataset:
    """Return the whole story."""
    parts = (sources(), partners(), programme(), network(), events(), people())
    return Dataset(entity for part in parts for entity in part)


if __name__ == "__main__":
    save(seed(), Path(__file__).with_name("seed.json"))
