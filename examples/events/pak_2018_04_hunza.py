"""Two sessions in Hunza, April 2018: one for the police, one for the community."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Claim,
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
    Session,
    Source,
    When,
    Workshop,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "pak-2018-04-hunza"
SAYS = (f"{CASE}-s1",)


def workshop() -> Iterator[Entity | Absence]:
    """Yield the page, the agency that organised it with UNODC, and the event."""
    yield Source(
        id=f"{CASE}-s1",
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/best-practice-in-fighting-human-trafficking-and-"
            "migrant-smuggling.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-05-02"),
        dateline="Hunza, Pakistan",
        languages=("en",),
    )
    yield Partner(
        id="fia",
        names=(
            DatedName(text="Federal Investigation Agency", language="en"),
            DatedName(text="FIA", kind="acronym"),
            DatedName(text="Federal Investigation Authority", language="en", kind="misprint"),
        ),
        kind="law enforcement",
        country="PK",
        sources=(*SAYS, "pak-2020-03-master-trainers-s1"),
    )
    yield Workshop(
        id=CASE,
        kind="awareness session",
        titles=(InLanguage(text="Police and neighbours in the mountains hear of the risks", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="fia", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="PK", role="host"),),
        places=(Place(role="region", name="Hunza", country="PK"),),
        when=When.of("2018-04-28/2018-04-30", printed="from 28-30 April 2018"),
        status="held",
        topics=("awareness",),
        sources=SAYS,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")


def sessions() -> Iterator[Entity]:
    """Yield the two sessions, who came to each, and the sum of an exact number and an open one."""
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        quantity=Quantity.of(">=76"),
        sources=SAYS,
    )
    yield Claim(
        id=f"{CASE}-sum",
        kind="HeadCount",
        subject=f"{CASE}-attended",
        field="quantity",
        source=f"{CASE}-s1",
        how="derived",
        preferred=True,
        reason="Our sum: 25, and over 50, which is 51 or more.",
    )
    for number, who, count, printed, profession in (
        (1, ("police",), "25", "25 police officers", "police officers"),
        (2, ("academia", "media", "civil society"), ">50", "over 50 representatives", None),
    ):
        session = f"{CASE}-session-{number}"
        yield Session(id=session, workshop=CASE, number=number, audience=who, topics=("awareness",), sources=SAYS)
        yield HeadCount(
            id=f"{session}-attended",
            session=session,
            measure="attended",
            role="participant",
            profession=profession,
            quantity=Quantity.of(count, printed=printed),
            part_of=f"{CASE}-attended",
            sources=SAYS,
        )


def people() -> Iterator[Entity]:
    """Yield the speaker, who is quoted."""
    person = f"{CASE}-p1"
    yield Person(id=person, name=PersonName(printed="Ehsan Gilani"), visibility="public", sources=SAYS)
    yield Engagement(
        id=f"{CASE}-e1",
        session=f"{CASE}-session-2",
        person=person,
        role="speaker",
        standing="staff",
        on_behalf_of="unodc",
        sources=SAYS,
    )
    yield Quotation(id=f"{CASE}-q1", workshop=CASE, person=person, partner="unodc", capacity="UNODC", sources=SAYS)


def entities() -> Iterator[Entity | Absence]:
    """Yield what the page tells."""
    yield from workshop()
    yield from sessions()
    yield from people()
