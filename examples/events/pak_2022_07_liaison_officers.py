"""A day in Islamabad, July 2022, for officers whom Pakistan was about to post to five countries."""

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
    Quotation,
    Source,
    When,
    Workshop,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "pak-2022-07-liaison-officers"
SAYS = (f"{CASE}-s1",)


def source() -> Iterator[Entity]:
    """Yield the page."""
    yield Source(
        id=f"{CASE}-s1",
        urls=(
            "https://unodc.org/copak/en/Stories/SP1/unodc-facilitates-orientation-workshop-for-immigration-liaison-"
            "officers-seconded-to-new-link-offices-in-italy--spain--turkey--the-u-a-e-and-the-uk.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2022-07-28"),
        dateline="Islamabad",
        languages=("en",),
    )


def partners() -> Iterator[Entity]:
    """Yield those who spoke, beside UNODC, IOM and the Federal Investigation Agency."""
    yield Partner(
        id=f"{CASE}-embassies",
        names=(DatedName(text="embassies of the countries to which the officers go", language="en"),),
        kind="group of organisations",
        sources=SAYS,
    )
    yield Partner(
        id="british-high-commission-pk",
        names=(DatedName(text="British High Commission", language="en"),),
        kind="government",
        country="GB",
        sources=SAYS,
    )
    yield Partner(
        id="inspire-pakistan",
        names=(DatedName(text="Inspire Pakistan", language="en"),),
        kind="national NGO",
        country="PK",
        sources=SAYS,
    )


def workshop() -> Iterator[Entity | Absence]:
    """Yield the day; the officers are Pakistan's, the five countries are where they will serve."""
    yield Workshop(
        id=CASE,
        kind="workshop",
        titles=(InLanguage(text="Officers get ready for their posts abroad", language="en"),),
        programmes=("gloact-ame",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="fia", role="organiser"),
            PartnerRole(partner="iom", role="partner"),
            PartnerRole(partner=f"{CASE}-embassies", role="partner"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(
            CountryRole(country="PK", role="host"),
            CountryRole(country="IT", role="duty station"),
            CountryRole(country="ES", role="duty station"),
            CountryRole(country="TR", role="duty station"),
            CountryRole(country="AE", role="duty station"),
            CountryRole(country="GB", role="duty station"),
        ),
        places=(Place(name="Islamabad", country="PK"),),
        when=When.of("2022-07-19", printed="on 19 July 2022"),
        stated_duration=Quantity.of(1, "days", printed="one-day"),
        status="held",
        audience=("immigration liaison officers",),
        topics=("orientation", "investigation abroad"),
        sources=SAYS,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(id=f"{CASE}-attended", workshop=CASE, measure="attended", quantity=Quantity.of("?"), sources=SAYS)


def people() -> Iterator[Entity]:
    """Yield the speakers, two of whom are quoted."""
    for number, name, role, standing, partner, title in (
        (1, "Waqar Haider Awan", "presenter", "national expert", "unodc", "UNODC Consultant"),
        (2, "Sibgha Ajaz", "presenter", "staff", "iom", "Programme Coordinator Migration Management"),
        (3, "Alam Shinwari", "speaker", "official", "fia", "Director Immigration"),
        (4, "Coran Oakley", "speaker", "official", "british-high-commission-pk", "Immigration Liaison Officer"),
        (5, "Qaiser Siddiqui", "presenter", "civil society", "inspire-pakistan", "Chief Executive Officer"),
    ):
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
        yield Affiliation(
            id=f"{CASE}-a{number}",
            person=person,
            partner=partner,
            title=title,
            when=When.of("2022-07-19"),
            sources=SAYS,
        )
    for number, partner, capacity in ((3, "fia", "FIA"), (4, "british-high-commission-pk", "UK")):
        yield Quotation(
            id=f"{CASE}-q{number}",
            workshop=CASE,
            person=f"{CASE}-p{number}",
            partner=partner,
            capacity=capacity,
            sources=SAYS,
        )


def entities() -> Iterator[Entity | Absence]:
    """Yield what the page tells."""
    yield from source()
    yield from partners()
    yield from workshop()
    yield from people()
