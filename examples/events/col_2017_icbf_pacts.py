"""Seven workshops on pacts of Colombian territories for the protection of children, second half of 2017."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Absence,
    Affiliation,
    Agreement,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    LegalInstrument,
    Link,
    Output,
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

CASE = "col-2017-icbf-pacts"
SOURCES = (f"{CASE}-s1",)
EARLIER = f"{CASE}-2016"
CITIES = ("Leticia", "Barranquilla", "Cali", "Medellín", "Villavicencio", "Arauca", "San Andrés")


def entities() -> Iterator[Entity | Absence]:
    """Yield what is known of them."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/glo-act-helps-the-institute-of-family-and-"
            "welfare-implement-protection-measures-against-the-trafficking-of-children-and-adolescents.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-03-20"),
        languages=("en",),
    )
    yield from organisations()
    yield from workshops()
    yield from plans()
    yield from earlier_pacts()
    yield from participant()


def organisations() -> Iterator[Entity]:
    """Yield the institute, and the prosecution with its office in the islands."""
    yield Partner(
        id="icbf",
        names=(
            DatedName(text="ICBF", kind="acronym"),
            DatedName(text="Institute of Family and Welfare", language="en"),
        ),
        kind="government",
        country="CO",
        sources=SOURCES,
    )
    yield Partner(
        id="prosecution-co",
        names=(DatedName(text="Colombian prosecution", language="en"),),
        kind="legal service",
        country="CO",
        sources=("col-2018-iom-virtual-s1",),
    )
    yield Partner(
        id="prosecution-co-san-andres",
        names=(DatedName(text="San Andrés, Providencia and Santa Catalina", language="en"),),
        kind="legal service",
        country="CO",
        parent="prosecution-co",
        sources=SOURCES,
    )


def workshops() -> Iterator[Entity | Absence]:
    """Yield the series, and its seven workshops: a city each, and no day of any."""
    when = When.of("2017-41", printed="second half of 2017")
    yield Workshop(
        id=CASE,
        kind="workshop",
        level="series",
        titles=(InLanguage(text="Pacts of territories: a workshop in each of seven cities", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="icbf", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="CO", role="host"),),
        when=when,
        status="held",
        topics=("protection of children", "territorial pacts"),
        instruments=(f"{CASE}-plans",),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    for number, city in enumerate(CITIES, start=1):
        yield Workshop(
            id=f"{CASE}-{number}",
            kind="workshop",
            level="run",
            part_of=CASE,
            programmes=("gloact",),
            countries=(CountryRole(country="CO", role="host"),),
            places=(Place(name=city, country="CO"),),
            when=when,
            status="held",
            sources=SOURCES,
        )
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        quantity=Quantity.of("?"),
        sources=SOURCES,
    )


def plans() -> Iterator[Entity]:
    """Yield the plans that came of them."""
    yield LegalInstrument(
        id=f"{CASE}-plans",
        titles=(InLanguage(text="Plans of action for the pacts", language="en"),),
        kind="plan",
        jurisdictions=("CO",),
        period=When.of("2017/2018", printed="2017-2018"),
        sources=SOURCES,
    )
    yield Output(
        id=f"{CASE}-plans",
        kind="plan",
        titles=(InLanguage(text="Plans of action for 2017 and 2018", language="en"),),
        programmes=("gloact",),
        workshop=CASE,
        sources=SOURCES,
    )


def earlier_pacts() -> Iterator[Entity | Absence]:
    """Yield the work before: six pacts, and sixteen departments, which are other things than pacts."""
    yield Workshop(
        id=EARLIER,
        programmes=("gloact",),
        countries=(CountryRole(country="CO", role="host"),),
        when=When.of("/2016-41"),
        status="held",
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=EARLIER, field="kind", reason="not recorded")
    yield HeadCount(
        id=f"{EARLIER}-departments",
        workshop=EARLIER,
        measure="attended",
        quantity=Quantity.of(16, "departments"),
        sources=SOURCES,
    )
    for number in range(1, 7):
        yield Agreement(
            id=f"{CASE}-pact-{number}",
            kind="pact",
            programme="gloact",
            signed=When.of("2016-41", printed="second half of 2016"),
            sources=SOURCES,
        )
    yield Link(id=f"{CASE}-follows", kind="follow-up of", workshop=CASE, other=EARLIER, sources=SOURCES)


def participant() -> Iterator[Entity]:
    """Yield the participant who is quoted."""
    person = f"{CASE}-p1"
    yield Person(id=person, name=PersonName(printed="Ana Teresa Tirado"), visibility="public", sources=SOURCES)
    yield Engagement(
        id=f"{CASE}-participant",
        workshop=CASE,
        person=person,
        role="participant",
        standing="official",
        on_behalf_of="prosecution-co-san-andres",
        sources=SOURCES,
    )
    yield Affiliation(
        id=f"{CASE}-prosecutor",
        person=person,
        partner="prosecution-co-san-andres",
        title="prosecutor",
        when=When.of("2017-41"),
        sources=SOURCES,
    )
    yield Quotation(id=f"{CASE}-q1", workshop=CASE, person=person, capacity="participant", sources=SOURCES)
