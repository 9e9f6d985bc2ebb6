"""The launch of the programme in the Kyrgyz Republic, Bishkek, 31 May 2017, told on three sites."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Absence,
    Affiliation,
    Claim,
    Country,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    LegalInstrument,
    PartialDate,
    Partner,
    Person,
    PersonName,
    Place,
    Quantity,
    Quotation,
    Source,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "kgz-2017-05-launch"
REGIONAL, HEADQUARTERS, COUNTRY_TEAM = SOURCES = (f"{CASE}-s1", f"{CASE}-s2", f"{CASE}-s3")
WHEN = When.of("2017-05-31", printed="31 May, 2017")
PLAN = "national-action-plan-kg-2017"
MIGRATION_SERVICE = "state-migration-service-kg"
EU_DELEGATION = "eu-delegation-kg"

# Who spoke: the name, the side, for whom, the post, and in what quality each is quoted.
SPEAKERS = (
    ("asanbaev", PersonName(printed="Almaz Asanbaev"), "official", MIGRATION_SERVICE, "Deputy Chairperson", "official"),
    ("de-montis", PersonName(printed="Cesare De Montis", family="De Montis", honorific="H.E. Ambassador"),
     "donor staff", EU_DELEGATION, "Head of the Delegation", "EU"),
    ("mittal", PersonName(printed="Ashita Mittal"), "staff", "unodc", "Regional Representative for Central Asia",
     "UNODC"),
)  # fmt: skip


def entities() -> Iterator[Entity | Absence]:
    """Yield what the three pages tell."""
    yield from sources()
    yield from country()
    yield from launch()
    yield from day()
    yield from plan()
    yield from speakers()


def sources() -> Iterator[Entity | Absence]:
    """Yield the pages of the regional office, of headquarters and of the country team, alike and not the same."""
    yield Source(
        id=REGIONAL,
        urls=(
            "http://www.unodc.org/centralasia/en/news/the-kyrgyz-republic-joins-the-global-action-against-trafficking-"
            "in-persons-and-the-smuggling-of-migrants.html",
        ),
        kind="report",
        publisher="unodc",
        languages=("en",),
    )
    yield Absence(kind="sources", id=REGIONAL, field="published", reason="not recorded")
    yield Source(
        id=HEADQUARTERS,
        urls=("https://www.unodc.org/unodc/en/human-trafficking/glo-act/glo-act-launch-kyrgyz-republic.html",),
        kind="report",
        publisher="unodc",
        published=PartialDate("2017-06-07"),
        dateline="Kyrgyz Republic",
        languages=("en",),
    )
    yield Source(
        id=COUNTRY_TEAM,
        urls=(
            "http://kg.one.un.org/content/unct/kyrgyzstan/en/home/news/kg-news/2017/the-kyrgyz-republic-joins-global-"
            "action-against-trafficking-in-p.html",
        ),
        kind="report",
        publisher_name="United Nations in the Kyrgyz Republic",
        published=PartialDate("2017-05-31"),
        dateline="BISHKEK",
        languages=("en",),
    )


def country() -> Iterator[Entity]:
    """Yield the two names of the country, and the offices that spoke."""
    yield Country(
        id="KG",
        names=(
            DatedName(text="Kyrgyz Republic", language="en", kind="official"),
            DatedName(text="Kyrgyzstan", language="en"),
        ),
    )
    yield Partner(
        id=MIGRATION_SERVICE,
        names=(DatedName(text="State Migration Service", language="en"),),
        kind="government",
        country="KG",
        sources=(*SOURCES, "kgz-2018-100days-s1"),
    )
    yield Partner(
        id=EU_DELEGATION,
        names=(DatedName(text="Delegation of the European Union to the Kyrgyz Republic", language="en"),),
        kind="multilateral",
        country="KG",
        parent="eu",
        sources=SOURCES,
    )


def launch() -> Iterator[Entity | Absence]:
    """Yield the launch; nobody printed how many came."""
    yield Workshop(
        id=CASE,
        kind="launch",
        titles=(InLanguage(text="The programme begins in the Kyrgyz Republic", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="iom", role="partner"),
            PartnerRole(partner="unicef", role="partner"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="KG", role="host"),),
        places=(Place(name="Bishkek", country="KG"),),
        when=WHEN,
        status="held",
        instruments=(PLAN,),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        quantity=Quantity.of("?"),
        sources=SOURCES,
    )


def day() -> Iterator[Entity]:
    """Yield how two pages tell the day: one prints it, the other says "today" under a dateline."""
    yield Claim(
        id=f"{CASE}-day-printed",
        kind="Workshop",
        subject=CASE,
        field="when",
        source=HEADQUARTERS,
        preferred=True,
        reason="It prints the day itself.",
    )
    yield Claim(
        id=f"{CASE}-day-of-dateline",
        kind="Workshop",
        subject=CASE,
        field="when",
        source=COUNTRY_TEAM,
        when=When.of("2017-05-31", printed="launched today"),
        how="derived",
        reason="The day is that of the dateline.",
    )


def plan() -> Iterator[Entity]:
    """Yield the national plan, whose period two of the pages print with its end before its start."""
    yield LegalInstrument(
        id=PLAN,
        titles=(InLanguage(text="National Action Plan against Trafficking in Persons", language="en"),),
        kind="plan",
        jurisdictions=("KG",),
        period=When.of("2017/2020", printed="2017-2020"),
        sources=SOURCES,
    )
    for key, source, dates, printed, reason in (
        ("headquarters", HEADQUARTERS, "2017/2020", "2017-2020", "A plan ends after it begins."),
        ("regional", REGIONAL, "2017/2010", "2017-2010", None),
        ("country-team", COUNTRY_TEAM, "2017/2010", "2017-2010", None),
    ):
        yield Claim(
            id=f"{CASE}-plan-{key}",
            kind="LegalInstrument",
            subject=PLAN,
            field="period",
            source=source,
            when=When.of(dates, printed=printed),
            preferred=reason is not None,
            reason=reason,
        )


def speakers() -> Iterator[Entity]:
    """Yield the three speakers; each page words what they said in its own way."""
    for key, name, standing, partner, title, capacity in SPEAKERS:
        person = f"{CASE}-{key}"
        yield Person(id=person, name=name, visibility="public", sources=SOURCES)
        yield Affiliation(id=f"{person}-post", person=person, partner=partner, title=title, when=WHEN, sources=SOURCES)
        yield Engagement(
            id=f"{person}-speech",
            workshop=CASE,
            person=person,
            role="speaker",
            standing=standing,
            on_behalf_of=partner,
            sources=SOURCES,
        )
        yield Quotation(id=f"{person}-quoted", workshop=CASE, person=person, capacity=capacity, sources=SOURCES)
