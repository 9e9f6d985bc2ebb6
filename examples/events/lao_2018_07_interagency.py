"""A meeting of the agencies that carry out the programme in Lao PDR with its donor, Vientiane, July 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Affiliation,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    Link,
    PartialDate,
    Partner,
    Person,
    PersonName,
    Place,
    Quantity,
    Source,
    When,
    Workshop,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "lao-2018-07-interagency"
TOUR = f"{CASE}-study-tour"
SAYS = (f"{CASE}-s1",)


def meeting() -> Iterator[Entity | Absence]:
    """Yield the page and the meeting."""
    yield Source(
        id=f"{CASE}-s1",
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/glo-act-holds-interagency-and-donor-meeting-in-"
            "vientiane.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-07-30"),
        dateline="Vientiane, Lao PDR",
        languages=("en",),
    )
    yield Partner(
        id="eu-delegation-la",
        names=(DatedName(text="EU Delegation to Lao PDR", language="en"),),
        kind="multilateral",
        country="LA",
        parent="eu",
        sources=SAYS,
    )
    yield Workshop(
        id=CASE,
        kind="meeting",
        titles=(InLanguage(text="Three agencies tell the donor how the work goes", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="iom", role="organiser"),
            PartnerRole(partner="unicef", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
            PartnerRole(partner="eu-delegation-la", role="host"),
        ),
        countries=(CountryRole(country="LA", role="host"),),
        places=(Place(name="Vientiane", country="LA"), Place(role="venue", name="EU House", country="LA")),
        when=When.of("2018-07-11", printed="11 July 2018"),
        status="held",
        topics=("progress of the project", "priorities of the donor"),
        sources=SAYS,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(id=f"{CASE}-attended", workshop=CASE, measure="attended", quantity=Quantity.of("?"), sources=SAYS)


def people() -> Iterator[Entity]:
    """Yield the host, and an officer who was new in her post."""
    for number, name, role, standing, partner, title, when in (
        (1, "Francois Pravongviengkham", "host", "donor staff", "eu-delegation-la", "Political Affairs Officer",
         When.of("2018-07-11")),
        (2, "Sourivonexay Phrommala", "presenter", "staff", "iom", "National Project Officer",
         When.of("2018-07~/..", printed="newly appointed")),
    ):  # fmt: skip
        person = f"{CASE}-p{number}"
        yield Person(id=person, name=PersonName(printed=name), visibility="public", sources=SAYS)
        yield Engagement(
            id=f"{CASE}-e{number}",
            workshop=CASE,
            person=person,
            role=role,
            standing=standing,
            on_behalf_of=partner,
            sources=SAYS,
        )
        yield Affiliation(id=f"{CASE}-a{number}", person=person, partner=partner, title=title, when=when, sources=SAYS)


def study_tour() -> Iterator[Entity | Absence]:
    """Yield the tour to Thailand that the meeting heard of, and that had no date yet."""
    yield Workshop(
        id=TOUR,
        kind="study visit",
        titles=(InLanguage(text="Lao police officers look at how Thailand works", language="en"),),
        programmes=("gloact",),
        partners=(PartnerRole(partner="iom", role="organiser"),),
        countries=(CountryRole(country="TH", role="host"), CountryRole(country="LA", role="delegation")),
        status="tentative",
        audience=("law enforcement officers",),
        sources=SAYS,
    )
    yield Absence(kind="workshops", id=TOUR, field="when", reason="not recorded")
    yield Link(id=f"{TOUR}-announced", kind="announced in", workshop=TOUR, other=CASE, sources=SAYS)


def entities() -> Iterator[Entity | Absence]:
    """Yield what the page tells."""
    yield from meeting()
    yield from people()
    yield from study_tour()
