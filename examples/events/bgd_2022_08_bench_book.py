"""The first, online meeting of the committee that advises on a bench book for judges in Bangladesh, August 2022."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    DatedName,
    HeadCount,
    InLanguage,
    LegalInstrument,
    Output,
    Partner,
    Place,
    Programme,
    Quantity,
    Source,
    When,
    Workshop,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.programme import RelatedProgramme
from glo_model.entities.roles import CountryRole, CountryShare, PartnerRole
from glo_model.entities.workshop import Ordinal

CASE = "bgd-2022-08-bench-book"
SAYS = (f"{CASE}-s1",)


def source() -> Iterator[Entity | Absence]:
    """Yield the page, which bears no date."""
    yield Source(
        id=f"{CASE}-s1",
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act3/Countries/glo-act-bangladesh-engages-in-"
            "inaugural-advisory-committee-meeting-for-crafting-trafficking-in-persons-bench-book.html",
        ),
        kind="report",
        publisher="unodc",
        dateline="Dhaka, Bangladesh",
        languages=("en",),
    )
    yield Absence(kind="sources", id=f"{CASE}-s1", field="published", reason="not recorded")


def partners() -> Iterator[Entity]:
    """Yield the second donor, its project and the committee."""
    yield Partner(
        id="koica",
        names=(
            DatedName(text="Korea International Cooperation Agency", language="en"),
            DatedName(text="KOICA", kind="acronym"),
        ),
        kind="government",
        country="KR",
        sources=SAYS,
    )
    yield Programme(
        id=f"{CASE}-koica-project",
        names=(
            DatedName(
                text="Comprehensive Counter Trafficking Program to Address Human Trafficking in Bangladesh",
                language="en",
            ),
        ),
        related=(RelatedProgramme(programme="gloact-bangladesh", relation="companion"),),
        partners=(
            PartnerRole(partner="koica", role="funding"),
            PartnerRole(partner="iom", role="implementing"),
        ),
        countries=(CountryShare(country="BD"),),
        sources=SAYS,
    )
    yield Partner(
        id=f"{CASE}-committee",
        names=(DatedName(text="Advisory Committee", language="en"),),
        kind="committee",
        country="BD",
        sources=SAYS,
    )


def meeting() -> Iterator[Entity | Absence]:
    """Yield the meeting, the law and the book."""
    yield LegalInstrument(
        id="law-bd-2012-trafficking",
        titles=(InLanguage(text="Prevention and Suppression of Human Trafficking Act, 2012", language="en"),),
        kind="law",
        jurisdictions=("BD",),
        sources=SAYS,
    )
    yield Output(
        id=f"{CASE}-book",
        kind="guide",
        titles=(InLanguage(text="Bench book for judges on cases of human trafficking", language="en"),),
        programmes=("gloact-bangladesh",),
        partners=("unodc", "iom"),
        sources=SAYS,
    )
    yield Workshop(
        id=CASE,
        kind="committee meeting",
        ordinals=(Ordinal(printed="first", number=1, counts="meetings of the committee on the bench book"),),
        titles=(InLanguage(text="Advisers on a bench book for judges meet online", language="en"),),
        programmes=("gloact-bangladesh",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="iom", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
            PartnerRole(partner="koica", role="companion funding"),
            PartnerRole(partner=f"{CASE}-committee", role="partner"),
        ),
        countries=(CountryRole(country="BD", role="beneficiary"),),
        places=(Place(role="dateline", name="Dhaka", country="BD"),),
        when=When.of("2022-08-20", printed="20 August 2022"),
        status="held",
        modality="online",
        topics=("bench book", "judiciary"),
        instruments=("law-bd-2012-trafficking",),
        sources=SAYS,
    )
    yield HeadCount(id=f"{CASE}-attended", workshop=CASE, measure="attended", quantity=Quantity.of("?"), sources=SAYS)


def entities() -> Iterator[Entity | Absence]:
    """Yield what the page tells."""
    yield from source()
    yield from partners()
    yield from meeting()
