"""Niger's third national day against trafficking, Agadez, 28 September 2017."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    DatedName,
    HeadCount,
    Identifier,
    InLanguage,
    LegalInstrument,
    PartialDate,
    Place,
    Programme,
    Quantity,
    Session,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity, Workshop
from glo_model.entities.link import Link
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal
from glo_model.values.spans import Spans

CASE = "ner-2017-09-agadez-national-day"
FOURTH = f"{CASE}-fourth"
# The second source is the story of the fourth day.
TOLD, LATER = (f"{CASE}-s1",), (f"{CASE}-s2",)


def entities() -> Iterator[Entity | Absence]:
    """Yield the event and what its story tells."""
    yield from sources()
    yield from context()
    yield from third()
    yield from sessions()
    yield from fourth()


def sources() -> Iterator[Entity | Absence]:
    """Yield the stories of the third and the fourth day."""
    yield Source(
        id=TOLD[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/"
            "glo-act-supports-national-conference-on-trafficking-in-persons-and-the-smuggling-of-migrants-in-niger.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2017-10-11"),
        dateline="Agadez, Niger",
        languages=("en",),
    )
    yield Source(
        id=LATER[0],
        urls=(
            "https://www.unodc.org/westandcentralafrica/en/"
            "2018-09-28-national-day-of-mobilization-against-TiP-niger.html",
        ),
        kind="report",
        publisher="unodc",
        address_date=PartialDate("2018-09-28"),
        languages=("en",),
    )
    yield Absence(kind="sources", id=LATER[0], field="published", reason="not recorded")


def context() -> Iterator[Entity | Absence]:
    """Yield the other project that helped, the law and the protocol."""
    yield Programme(
        id=f"{CASE}-migration-project",
        names=(DatedName(text="UNODC/OHCHR joint migration project", language="en"),),
        partners=(
            PartnerRole(partner="unodc", role="implementing"),
            PartnerRole(partner="ohchr", role="implementing"),
        ),
        sources=TOLD,
    )
    yield LegalInstrument(
        id="law-ne-2015-036",
        identifiers=(Identifier(scheme="law number", value="2015-036"),),
        titles=(InLanguage(text="Law 2015-036 on the smuggling of migrants", language="en"),),
        kind="law",
        jurisdictions=("NE",),
        sources=TOLD,
    )
    yield LegalInstrument(
        id=f"{CASE}-ecowas",
        titles=(InLanguage(text="ECOWAS protocol on free movement", language="en"),),
        kind="protocol",
        sources=TOLD,
    )


def third() -> Iterator[Entity | Absence]:
    """Yield the day: the agency held it, and the programme was one of several that helped."""
    yield Workshop(
        id=CASE,
        kind="national day",
        ordinals=(Ordinal(printed="3 rd", number=3, counts="national days against trafficking in Niger"),),
        titles=(InLanguage(text="Conference for Niger's third day against trafficking", language="en"),),
        programmes=("gloact", f"{CASE}-migration-project"),
        partners=(
            PartnerRole(partner="anltp", role="organiser"),
            PartnerRole(partner="unodc", role="supporter"),
            PartnerRole(partner="ohchr", role="supporter"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="NE", role="host"),),
        places=(Place(name="Agadez", country="NE"),),
        when=When.of("2017-09-28", printed="28 September 2017"),
        status="held",
        topics=("rights of migrants", "law against smuggling"),
        instruments=("law-ne-2015-036", f"{CASE}-ecowas"),
        sources=TOLD,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(id=f"{CASE}-attended", workshop=CASE, measure="attended", quantity=Quantity.of("?"), sources=TOLD)


def sessions() -> Iterator[Entity | Absence]:
    """Yield the two sessions, both on the one day."""
    for number, topic, instruments in (
        (1, "the law against smuggling beside free movement in ECOWAS", ("law-ne-2015-036", f"{CASE}-ecowas")),
        (2, "rights of migrants", ("law-ne-2015-036",)),
    ):
        yield Session(
            id=f"{CASE}-session-{number}",
            workshop=CASE,
            number=number,
            first_day=1,
            last_day=1,
            topics=(topic,),
            instruments=instruments,
            sources=TOLD,
        )


def fourth() -> Iterator[Entity | Absence]:
    """Yield the day of the following year."""
    yield Workshop(
        id=FOURTH,
        kind="national day",
        ordinals=(Ordinal(printed="fourth", number=4, counts="national days against trafficking in Niger"),),
        countries=(CountryRole(country="NE", role="host"),),
        places=(Place(name="Maradi", country="NE"),),
        when=When(dates=Spans("2018-09-28"), printed="28 September", year_from="address"),
        status="held",
        sources=LATER,
    )
    yield Link(id=f"{CASE}-next", kind="next edition of", workshop=FOURTH, other=CASE, sources=LATER)
