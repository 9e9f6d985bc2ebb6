"""The first planning meeting of La Alianza, the alliance of civil society, Bogotá, April 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Absence,
    Affiliation,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    LegalInstrument,
    Output,
    PartialDate,
    Partner,
    Person,
    PersonName,
    Place,
    ProsecutorNetwork,
    Quantity,
    Quotation,
    Source,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal

CASE = "col-2018-04-alianza"
SOURCES = (f"{CASE}-s1",)


def entities() -> Iterator[Entity | Absence]:
    """Yield what is known of it."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/glo-act-organized-the-first-strategic-planning-"
            "meeting-of-cso-alliance-against-trafficking-in-persons.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-04-17"),
        languages=("en",),
    )
    yield from organisations()
    yield from meeting()
    yield from attendance()
    yield from plan()
    yield from speakers()


def organisations() -> Iterator[Entity]:
    """Yield the alliance, as a network of organisations and as a partner, and those whose people spoke."""
    names = (
        DatedName(text="La Alianza", language="es"),
        DatedName(text="CSO Alliance against Trafficking in Persons", language="en"),
    )
    yield ProsecutorNetwork(
        id="la-alianza", names=names, profession="civil-society organisations", country="CO", sources=SOURCES
    )
    yield Partner(id="la-alianza", names=names, kind="network", country="CO", sources=SOURCES)
    yield Partner(
        id="eu-delegation-co",
        names=(DatedName(text="European Union Delegation to Colombia", language="en"),),
        kind="multilateral",
        country="CO",
        parent="eu",
        sources=SOURCES,
    )
    yield Partner(
        id="espacios-de-mujer",
        names=(DatedName(text="Corporación Espacios de Mujer", language="es"),),
        kind="national NGO",
        country="CO",
        sources=SOURCES,
    )


def meeting() -> Iterator[Entity | Absence]:
    """Yield the meeting."""
    yield Workshop(
        id=CASE,
        kind="meeting",
        ordinals=(Ordinal(printed="first", number=1, counts="strategic planning meetings of La Alianza"),),
        titles=(InLanguage(text="La Alianza plans its work for the first time", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="la-alianza", role="partner"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="CO", role="host"),),
        places=(Place(name="Bogotá", country="CO"),),
        when=When.of("2018-04-06"),
        status="held",
        audience=("civil-society organisations",),
        networks=("la-alianza",),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")


def attendance() -> Iterator[Entity]:
    """Yield who came, in two units: people, and the organisations that they stood for."""
    printed = "21 representatives of 15 organisations"
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        quantity=Quantity.of(21, printed=printed),
        sources=SOURCES,
    )
    yield HeadCount(
        id=f"{CASE}-organisations",
        workshop=CASE,
        measure="attended",
        quantity=Quantity.of(15, "organisations", printed=printed),
        sources=SOURCES,
    )


def plan() -> Iterator[Entity]:
    """Yield the plan that came of it."""
    yield LegalInstrument(
        id=f"{CASE}-plan",
        titles=(InLanguage(text="Plan of La Alianza", language="en"),),
        kind="plan",
        jurisdictions=("CO",),
        period=When.of("2018/2020", printed="2018-2020"),
        sources=SOURCES,
    )
    yield Output(
        id=f"{CASE}-plan",
        kind="plan",
        titles=(InLanguage(text="La Alianza's plan for 2018 to 2020", language="en"),),
        workshop=CASE,
        partners=("la-alianza",),
        sources=SOURCES,
    )


def speakers() -> Iterator[Entity]:
    """Yield the three who spoke; each is quoted."""
    cast = (
        (
            PersonName(printed="Carlos Andrés Pérez Gallego", given="Carlos Andrés", family="Pérez Gallego"),
            "staff",
            "gloact-colombia",
            "UNODC",
        ),
        (
            PersonName(printed="Tito Contreras Angarita", given="Tito", family="Contreras Angarita"),
            "donor staff",
            "eu-delegation-co",
            "EU",
        ),
        (PersonName(printed="Betty Pedraza"), "civil society", "espacios-de-mujer", "NGO"),
    )
    for number, (name, standing, partner, capacity) in enumerate(cast, start=1):
        person = f"{CASE}-p{number}"
        yield Person(id=person, name=name, visibility="public", sources=SOURCES)
        yield Engagement(
            id=f"{CASE}-speaker-{number}",
            workshop=CASE,
            person=person,
            role="speaker",
            standing=standing,
            on_behalf_of=partner,
            sources=SOURCES,
        )
        yield Quotation(id=f"{CASE}-q{number}", workshop=CASE, person=person, capacity=capacity, sources=SOURCES)
    # Another officer had the post before the year was over.
    yield Affiliation(
        id=f"{CASE}-project-officer",
        person=f"{CASE}-p1",
        partner="gloact-colombia",
        title="project officer",
        when=When.of("2018-04-06/2018"),
        sources=SOURCES,
    )
