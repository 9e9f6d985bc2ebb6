"""The litigation surgery of October 2017 in Pretoria, to which prosecutors brought cases of their own."""

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
    ProsecutorNetwork,
    Quantity,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Affiliation, Entity, Workshop
from glo_model.entities.link import Link
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal

CASE = "zaf-2017-10-litigation-surgery"
APA = f"{CASE}-apa"
TOLD = (f"{CASE}-s1",)
DAYS = When.of("2017-10-17/2017-10-19", printed="17-19 October 2017")


def entities() -> Iterator[Entity | Absence]:
    """Yield the event and what its story tells."""
    yield Source(
        id=TOLD[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/"
            "glo-act-facilitates-a-seminar-on-the-prosecution-of-trafficking-in-persons-cases.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2017-11-06"),
        dateline="Pretoria, South Africa",
        languages=("en",),
    )
    yield from association()
    yield from event()
    yield from concluded()
    yield from earlier()
    yield from counts()
    yield from people()


def association() -> Iterator[Entity | Absence]:
    """Yield the association of prosecutors: as an organiser, and as the network that it is."""
    names = (
        DatedName(text="Africa Prosecutors Association", language="en"),
        DatedName(text="APA", kind="acronym"),
    )
    yield Partner(id=APA, names=names, kind="network", sources=TOLD)
    yield ProsecutorNetwork(id=APA, names=names, sources=TOLD)


def event() -> Iterator[Entity | Absence]:
    """Yield the surgery, across whose second day the European day against trafficking fell."""
    yield Workshop(
        id=CASE,
        kind="litigation surgery",
        ordinals=(Ordinal(number=3, counts="litigation surgeries"),),
        titles=(InLanguage(text="Prosecutors work through their own trafficking cases", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner=APA, role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="ZA", role="host"),),
        places=(Place(name="Pretoria", country="ZA"),),
        when=DAYS,
        stated_duration=Quantity.of(3, "days", printed="three-day"),
        status="held",
        access="closed",
        audience=("prosecutors",),
        topics=("real cases", "prosecution of trafficking in persons", "EU Anti-Trafficking Day, 18 October"),
        networks=(APA,),
        sources=TOLD,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")


def concluded() -> Iterator[Entity | Absence]:
    """Yield what the story does not print, but what follows from it."""
    for field, reason in (
        ("ordinals", "The story names two surgeries before this one, and prints no ordinal."),
        ("access", "Cases that are still open were discussed; the story does not say who could come."),
    ):
        yield Claim(
            id=f"{CASE}-{field}",
            kind="Workshop",
            subject=CASE,
            field=field,
            source=TOLD[0],
            how="inferred",
            preferred=True,
            reason=reason,
        )


def earlier() -> Iterator[Entity | Absence]:
    """Yield the two surgeries of the year before, of which only the months are known."""
    for month, printed in (("03", "March 2016"), ("10", "October 2016")):
        yield Workshop(
            id=f"{CASE}-2016-{month}",
            kind="litigation surgery",
            partners=(PartnerRole(partner="unodc", role="organiser"),),
            when=When.of(f"2016-{month}", printed=printed),
            status="held",
            sources=TOLD,
        )
        yield Link(
            id=f"{CASE}-after-2016-{month}",
            kind="follow-up of",
            workshop=CASE,
            other=f"{CASE}-2016-{month}",
            stated="inferred",
            sources=TOLD,
        )


def counts() -> Iterator[Entity | Absence]:
    """Yield that prosecutors came from three ends of a continent, and that nobody printed how many."""
    yield HeadCount(id=f"{CASE}-attended", workshop=CASE, measure="attended", quantity=Quantity.of("?"), sources=TOLD)
    yield HeadCount(
        id=f"{CASE}-prosecutors",
        workshop=CASE,
        measure="attended",
        role="participant",
        profession="prosecutors",
        region="South, East and North Africa",
        quantity=Quantity.of("?"),
        part_of=f"{CASE}-attended",
        sources=TOLD,
    )
    yield Absence(kind="head_counts", id=f"{CASE}-prosecutors", field="country", reason="not recorded")


def people() -> Iterator[Entity | Absence]:
    """Yield the two whom the story names."""
    for number, name, role, standing, partner in (
        (1, PersonName(printed="Arno Schaefer", honorific="Dr."), "opening speaker", "donor staff", "eu-delegation-za"),
        (2, PersonName(printed="Tiphanie Crittin"), "speaker", "staff", "unodc"),
    ):
        person = f"{CASE}-p{number}"
        yield Person(id=person, name=name, visibility="public", sources=TOLD)
        yield Engagement(
            id=f"{CASE}-e{number}",
            workshop=CASE,
            person=person,
            role=role,
            standing=standing,
            on_behalf_of=partner,
            sources=TOLD,
        )
        yield Affiliation(id=f"{CASE}-a{number}", person=person, partner=partner, when=DAYS, sources=TOLD)
