"""The two workshops of November 2018 for Niger's regional committees that protect children."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import DatedName, HeadCount, InLanguage, PartialDate, Place, Programme, Quantity, Source, When
from glo_model.dataset import Absence
from glo_model.entities import Entity, Workshop
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "ner-2018-11-child-protection-pair"
TOLD = (f"{CASE}-s1",)
PROGRAMME = f"{CASE}-programme"


def entities() -> Iterator[Entity | Absence]:
    """Yield the pair, each of the two, and how many came to both together."""
    yield Source(
        id=TOLD[0],
        urls=(
            "https://www.unodc.org/westandcentralafrica/en/"
            "2018-11-20-raising-awareness-child-protection-committee-niger.html",
        ),
        kind="report",
        publisher="unodc",
        address_date=PartialDate("2018-11-20"),
        languages=("en",),
    )
    yield Absence(kind="sources", id=TOLD[0], field="published", reason="not recorded")
    yield Programme(
        id=PROGRAMME,
        names=(DatedName(text="UNODC Global Programme on Violence against Children", language="en"),),
        partners=(PartnerRole(partner="unodc", role="implementing"),),
        sources=TOLD,
    )
    yield from pair()
    yield from counts()


def pair() -> Iterator[Entity | Absence]:
    """Yield the pair with its three idle days between, and the two workshops."""
    for key, title, places, days, printed in (
        (
            CASE,
            "Dosso and Zinder: a pair of regional workshops on protecting children",
            ("Dosso", "Zinder"),
            "{2018-11-14..2018-11-15,2018-11-19..2018-11-20}",
            "14-15 November and 19-20 November",
        ),
        (f"{CASE}-dosso", "Protecting children: Dosso", ("Dosso",), "2018-11-14/2018-11-15", "14-15 November"),
        (f"{CASE}-zinder", "Protecting children: Zinder", ("Zinder",), "2018-11-19/2018-11-20", "19-20 November"),
    ):
        yield Workshop(
            id=key,
            kind="workshop",
            level="series" if key == CASE else "event",
            part_of=None if key == CASE else CASE,
            titles=(InLanguage(text=title, language="en"),),
            programmes=(PROGRAMME,),
            partners=(
                PartnerRole(partner="unodc", role="organiser"),
                PartnerRole(partner="eu", role="funding"),
            ),
            countries=(CountryRole(country="NE", role="host"),),
            places=tuple(Place(name=place, country="NE") for place in places),
            when=When.of(days, printed=printed),
            status="held",
            audience=("regional child-protection committees",),
            topics=("raising awareness", "violence against children"),
            sources=TOLD,
        )
        yield Absence(kind="workshops", id=key, field="modality", reason="not recorded")


def counts() -> Iterator[Entity | Absence]:
    """Yield the rough number of both workshops together, and the exact number of women in it."""
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        quantity=Quantity.of("~40", printed="around 40 people, including 6 women"),
        sources=TOLD,
    )
    yield HeadCount(
        id=f"{CASE}-women",
        workshop=CASE,
        measure="attended",
        role="participant",
        sex="female",
        quantity=Quantity.of(6, printed="6 women"),
        part_of=f"{CASE}-attended",
        sources=TOLD,
    )
