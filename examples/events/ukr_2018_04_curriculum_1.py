"""The first workshop on a curriculum for judges, Kyiv, April 2018, and what became of the curriculum."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    DatedName,
    HeadCount,
    InLanguage,
    LegalInstrument,
    Output,
    PartialDate,
    Partner,
    Place,
    Quantity,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.entities.link import Link
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal, Workshop

CASE = "ukr-2018-04-curriculum-1"
FIRST, SECOND, PILOT = "ukr-2018-04-curriculum-1-s1", f"{CASE}-second-s1", f"{CASE}-pilot-s1"
SITE = "https://www.unodc.org/unodc/en/human-trafficking/glo-act/"


def entities() -> Iterator[Entity | Absence]:
    """Yield the workshop, the two events after it, and the curriculum."""
    yield from sources()
    yield Partner(
        id=f"{CASE}-school",
        names=(DatedName(text="National School of Judges", language="en"),),
        kind="academic",
        country="UA",
        sources=(FIRST,),
    )
    yield from law()
    yield from first()
    yield from later()
    yield from curriculum()


def sources() -> Iterator[Entity]:
    """Yield a story of each event; that of the second is known from a repost only."""
    for key, url, published in (
        (
            FIRST,
            f"{SITE}glo-act-supports-the-national-school-of-judges-in-development-of-specialized-curriculum-on-"
            "trafficking-in-persons.html",
            "2018-04-17",
        ),
        (
            SECOND,
            "https://www.citygirlbeautyproject.org/single-post/2018/09/17/gloact-continues-to-support-the-development-"
            "of-a-teaching-curriculum-on-the-specifics-of",
            "2018-09-17",
        ),
        (
            PILOT,
            f"{SITE}glo-act-supports-pilot-of-the-specialized-training-module-for-judges-on-human-trafficking.html",
            "2018-12-10",
        ),
    ):
        yield Source(
            id=key,
            urls=(url,),
            kind="report",
            publisher=None if key == SECOND else "unodc",
            publisher_name="citygirlbeautyproject.org" if key == SECOND else None,
            published=PartialDate(published),
            dateline="Kyiv, Ukraine",
            languages=("en",),
        )


def law() -> Iterator[Entity]:
    """Yield the criminal code of Ukraine, and its article on trafficking."""
    yield LegalInstrument(
        id=f"{CASE}-criminal-code",
        titles=(InLanguage(text="Criminal Code of Ukraine", language="en"),),
        kind="law",
        jurisdictions=("UA",),
        sources=(FIRST,),
    )
    yield LegalInstrument(
        id=f"{CASE}-article-149",
        titles=(InLanguage(text="Criminal Code article 149", language="en"),),
        kind="article",
        jurisdictions=("UA",),
        parent=f"{CASE}-criminal-code",
        sources=(FIRST,),
    )


def partners() -> tuple[PartnerRole, ...]:
    """Return who made the three events."""
    return (
        PartnerRole(partner="unodc", role="organiser"),
        PartnerRole(partner=f"{CASE}-school", role="organiser"),
        PartnerRole(partner="iom", role="partner"),
        PartnerRole(partner="eu", role="funding"),
    )


def first() -> Iterator[Entity | Absence]:
    """Yield the first workshop, and that nobody printed how many came."""
    yield Workshop(
        id=CASE,
        kind="drafting meeting",
        titles=(InLanguage(text="Judges begin to write a curriculum on trafficking", language="en"),),
        programmes=("gloact",),
        partners=partners(),
        countries=(CountryRole(country="UA", role="host"),),
        places=(Place(name="Kyiv", country="UA"),),
        when=When.of("2018-04-12/2018-04-13", printed="from 12 to 13 April 2018"),
        stated_duration=Quantity.of(2, "days", printed="two-day"),
        status="held",
        audience=("judges",),
        instruments=(f"{CASE}-article-149",),
        sources=(FIRST,),
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        quantity=Quantity.of("?"),
        sources=(FIRST,),
    )


def later() -> Iterator[Entity]:
    """Yield the second workshop, which says that it is the second, and the pilot, whose link is our conclusion."""
    yield Workshop(
        id=f"{CASE}-second",
        kind="drafting meeting",
        ordinals=(Ordinal(printed="second", number=2, counts="workshops on the curriculum for judges"),),
        programmes=("gloact",),
        partners=partners(),
        when=When.of("2018-07-02/2018-07-03", printed="from 2 to 3 July 2018"),
        stated_duration=Quantity.of(2, "days", printed="two-day"),
        status="held",
        audience=("judges",),
        instruments=(f"{CASE}-article-149",),
        sources=(SECOND,),
    )
    yield Workshop(
        id=f"{CASE}-pilot",
        kind="training",
        programmes=("gloact",),
        partners=partners(),
        when=When.of("2018-11-21/2018-11-23", printed="from 21 to 23 November 2018"),
        status="held",
        audience=("judges",),
        instruments=(f"{CASE}-article-149",),
        sources=(PILOT,),
    )
    yield HeadCount(
        id=f"{CASE}-pilot-attended",
        workshop=f"{CASE}-pilot",
        measure="attended",
        role="trainee",
        profession="judges",
        quantity=Quantity.of(28, printed="28 judges"),
        sources=(PILOT,),
    )
    yield Link(id=f"{CASE}-to-second", kind="follow-up of", workshop=f"{CASE}-second", other=CASE, sources=(SECOND,))
    yield Link(
        id=f"{CASE}-to-pilot",
        kind="follow-up of",
        workshop=f"{CASE}-pilot",
        other=CASE,
        stated="inferred",
        sources=(PILOT,),
    )


def curriculum() -> Iterator[Entity]:
    """Yield the curriculum, and how it grew over the three events."""
    yield Output(
        id=f"{CASE}-curriculum",
        kind="curriculum",
        titles=(InLanguage(text="Curriculum for judges on trafficking in persons", language="en"),),
        programmes=("gloact",),
        workshop=CASE,
        partners=(f"{CASE}-school", "unodc"),
        stages=(
            DatedStatus(status="drafted", when=When.of("2018-04-12/2018-04-13")),
            DatedStatus(status="drafted", when=When.of("2018-07-02/2018-07-03")),
            DatedStatus(status="taught", when=When.of("2018-11-21/2018-11-23")),
        ),
        sources=(FIRST, SECOND, PILOT),
    )
    for event, kind, source in ((CASE, "creates", FIRST), (f"{CASE}-pilot", "uses", PILOT)):
        yield Link(id=f"{event}-{kind}", kind=kind, workshop=event, output=f"{CASE}-curriculum", sources=(source,))
