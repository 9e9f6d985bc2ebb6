"""A workshop for prosecutors and workers of humanitarian agencies in Cox's Bazar, told of in May 2023."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import Claim, DatedName, HeadCount, InLanguage, PartialDate, Partner, Place, Quantity, Source, Workshop
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "bgd-2023-05-coxs-bazar"
SAYS = (f"{CASE}-s1",)


def source() -> Iterator[Entity]:
    """Yield the page; its dateline is the only date."""
    yield Source(
        id=f"{CASE}-s1",
        urls=(
            "https://www.unodc.org/southasia/en/frontpage/2023/May/bangladesh_-prosecutors--humanitarian-agencies-join-"
            "hands-with-unodc-to-combat-trafficking-and-smuggling-of-migrants-in-coxs-bazar.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2023-05-11"),
        address_date=PartialDate("2023-05"),
        dateline="Cox's Bazar, Bangladesh/11 May 2023",
        languages=("en",),
    )


def workshop() -> Iterator[Entity | Absence]:
    """Yield the workshop, whose days no source tells."""
    yield Partner(
        id="counter-trafficking-committees-bd",
        names=(
            DatedName(text="counter-trafficking committees", language="en"),
            DatedName(text="CTCs", kind="acronym"),
        ),
        kind="committee",
        country="BD",
        sources=SAYS,
    )
    yield Workshop(
        id=CASE,
        kind="training",
        titles=(InLanguage(text="Prosecutors and humanitarian staff learn side by side", language="en"),),
        programmes=("gloact-bangladesh",),
        partners=(PartnerRole(partner="unodc", role="organiser"), PartnerRole(partner="eu", role="funding")),
        countries=(CountryRole(country="BD", role="host"),),
        places=(Place(name="Cox's Bazar", country="BD"),),
        status="held",
        audience=("prosecutors", "lawyers", "humanitarian workers"),
        topics=("victim support", "prosecution", "counter-trafficking committees"),
        sources=SAYS,
    )
    yield Absence(kind="workshops", id=CASE, field="when", reason="not recorded")
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield Claim(
        id=f"{CASE}-place",
        kind="Workshop",
        subject=CASE,
        field="places.1.name",
        source=f"{CASE}-s1",
        text="Cox's Bazaar",
        reason="The headline spells it so; the text and the dateline have Bazar.",
    )


def attendance() -> Iterator[Entity]:
    """Yield the number, and the two readings of the sentence that it stands in."""
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        quantity=Quantity.of(24, printed="24 prosecutors, and lawyers and officials"),
        sources=SAYS,
    )
    for word, number, preferred, reason in (
        ("all", "24", True, "Read as a list that the number governs: 24 people in all."),
        ("prosecutors", ">24", False, "Read as 24 prosecutors, to whom the other two groups are to be added."),
    ):
        yield Claim(
            id=f"{CASE}-attended-{word}",
            kind="HeadCount",
            subject=f"{CASE}-attended",
            field="quantity",
            source=f"{CASE}-s1",
            quantity=Quantity.of(number),
            how="inferred",
            preferred=preferred,
            reason=reason,
        )


def entities() -> Iterator[Entity | Absence]:
    """Yield what the page tells."""
    yield from source()
    yield from workshop()
    yield from attendance()
