"""A training of labour inspectors and prosecutors of Brazil and Colombia, Praia do Forte, December 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Absence,
    DatedName,
    HeadCount,
    InLanguage,
    PartialDate,
    Partner,
    Place,
    Programme,
    Quantity,
    Source,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.values.codes import CountryCode

CASE = "bra-col-2018-12-dragon"
SOURCES = (f"{CASE}-s1",)
OFFICES: tuple[tuple[str, str, CountryCode, str], ...] = (
    ("gloact-brazil", "GLO.ACT Brazil", "BR", "unodc-brazil"),
    ("gloact-colombia", "GLO.ACT Colombia", "CO", "unodc-colombia"),
)


def entities() -> Iterator[Entity | Absence]:
    """Yield what is known of it."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "http://www.unodc.org/lpo-brazil/en/frontpage/2018/12/glo-act-supports-the-labour-inspection-bureau-for-"
            "the-eradication-of-slave-labour-detrae-in-project-dragon-of-the-sea.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-12-17"),
        address_date=PartialDate("2018-12"),
        languages=("en",),
    )
    yield from organisations()
    yield from training()
    yield from counts()


def organisations() -> Iterator[Entity]:
    """Yield the organisers, the project, and the institution of the labour prosecutors."""
    yield Partner(
        id="detrae",
        names=(
            DatedName(text="Labour Inspection Bureau for the Eradication of Slave Labour", language="en"),
            DatedName(text="DETRAE", kind="acronym"),
        ),
        kind="government",
        country="BR",
        sources=SOURCES,
    )
    for key, name, code, office in OFFICES:
        yield Partner(
            id=key,
            names=(DatedName(text=name, language="en"),),
            kind="multilateral",
            country=code,
            parent=office,
            sources=SOURCES,
        )
    yield Partner(
        id="labour-prosecution",
        names=(DatedName(text="labour prosecution service", language="en"),),
        kind="legal service",
        sources=SOURCES,
    )
    yield Programme(
        id="dragon-of-the-sea",
        names=(DatedName(text="Dragon of the Sea", language="en"),),
        sources=SOURCES,
    )


def training() -> Iterator[Entity | Absence]:
    """Yield the training: one event, to the credit of both country offices."""
    yield Workshop(
        id=CASE,
        kind="training",
        titles=(InLanguage(text="Labour inspection and prosecution: a training of two countries", language="en"),),
        programmes=("gloact", "dragon-of-the-sea"),
        partners=(
            PartnerRole(partner="detrae", role="organiser"),
            PartnerRole(partner="gloact-brazil", role="organiser"),
            PartnerRole(partner="gloact-colombia", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(
            CountryRole(country="BR", role="host"),
            CountryRole(country="BR", role="delegation"),
            CountryRole(country="CO", role="delegation"),
        ),
        places=(Place(name="Praia do Forte", country="BR"),),
        when=When.of("2018-12-03/2018-12-07"),
        status="held",
        audience=("labour inspectors", "labour prosecutors"),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")


def counts() -> Iterator[Entity]:
    """Yield how many came; of the two professions only that both came is told."""
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        quantity=Quantity.of("~40", printed="approximately 40"),
        sources=SOURCES,
    )
    for word, profession, partner in (
        ("inspectors", "labour inspectors", None),
        ("prosecutors", "labour prosecutors", "labour-prosecution"),
    ):
        yield HeadCount(
            id=f"{CASE}-{word}",
            workshop=CASE,
            measure="attended",
            role="trainee",
            profession=profession,
            partner=partner,
            quantity=Quantity.of("?"),
            part_of=f"{CASE}-attended",
            sources=SOURCES,
        )
