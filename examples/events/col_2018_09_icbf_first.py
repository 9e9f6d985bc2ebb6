"""The first training on the guidelines for children who were trafficked, Bogotá, September 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Absence,
    Claim,
    HeadCount,
    InLanguage,
    Link,
    Output,
    PartialDate,
    Place,
    Quantity,
    Source,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal

CASE = "col-2018-09-icbf-first"
SERIES = "col-2018-icbf-defenders"
SOURCES = (f"{CASE}-s1",)


def entities() -> Iterator[Entity | Absence]:
    """Yield what is known of it."""
    yield Source(
        id=SOURCES[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/lawyers--specialized-in-family-law--receive-"
            "training-on-guidelines-for-assistance-to-child-victims-of-human-trafficking.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-09-20"),
        dateline="Bogotá D.C.",
        languages=("en",),
    )
    yield from training()
    yield from counts()
    yield from guidelines()


def training() -> Iterator[Entity | Absence]:
    """Yield the training, which we take for the first of the series that was reported later."""
    yield Workshop(
        id=CASE,
        kind="training",
        part_of=SERIES,
        ordinals=(Ordinal(printed="first", number=1, counts="trainings on the guidelines of ICBF"),),
        titles=(InLanguage(text="ICBF's guidelines are taught for the first time", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="icbf", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="CO", role="host"),),
        places=(Place(name="Bogotá", country="CO"),),
        when=When.of("2018-09-14"),
        status="held",
        audience=("lawyers specialised in family law",),
        topics=("assistance to children who were trafficked",),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield Claim(
        id=f"{CASE}-series",
        kind="Workshop",
        subject=CASE,
        field="part_of",
        source=f"{SERIES}-s1",
        text=SERIES,
        how="inferred",
        preferred=True,
        reason="The two pages name the same organisers and subject, and the months fit; neither names the other.",
    )


def counts() -> Iterator[Entity]:
    """Yield the target of the whole series; how many came to its first training is not told."""
    yield HeadCount(
        id=f"{CASE}-target",
        workshop=SERIES,
        measure="planned",
        role="trainee",
        quantity=Quantity.of(">150", printed="over 150 by November"),
        sources=SOURCES,
    )
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        quantity=Quantity.of("?"),
        sources=SOURCES,
    )


def guidelines() -> Iterator[Entity]:
    """Yield the guidelines that were taught."""
    yield Output(
        id="icbf-guidelines",
        kind="guide",
        titles=(InLanguage(text="ICBF's technical guidelines", language="en"),),
        partners=("icbf",),
        stages=(DatedStatus(status="taught", when=When.of("2018-09-14")),),
        sources=SOURCES,
    )
    yield Link(id=f"{CASE}-guidelines", kind="uses", workshop=CASE, output="icbf-guidelines", sources=SOURCES)
