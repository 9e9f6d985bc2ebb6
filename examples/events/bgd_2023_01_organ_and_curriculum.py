"""A workshop in Dhaka on trafficking for the removal of organs, and a consultation on its middle day, January 2023."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Affiliation,
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
    Source,
    When,
    Workshop,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.person import Alias
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "bgd-2023-01-organ-and-curriculum"
CONSULTATION = f"{CASE}-consultation"
S1, S2 = f"{CASE}-s1", f"{CASE}-s2"


def sources() -> Iterator[Entity | Absence]:
    """Yield the two pages, one for each event."""
    yield Source(
        id=S1,
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act3/Countries/glo-act-bangladesh-holds-workshop-on-"
            "investigation-and-prosecution-of-trafficking-in-persons-for-organ-removal.html",
        ),
        kind="report",
        publisher="unodc",
        dateline="Dhaka, Bangladesh",
        languages=("en",),
    )
    yield Absence(kind="sources", id=S1, field="published", reason="not recorded")
    yield Source(
        id=S2,
        urls=(
            "https://silentbridge.org/articles/glo-act-bangladesh-organized-a-stakeholder-consultation-workshop-to-"
            "facilitate-curriculum-development-on-countering-human-trafficking",
        ),
        kind="report",
        publisher_name="silentbridge.org",
        published=PartialDate("2023-04-25"),
        dateline="Dhaka, Bangladesh",
        languages=("en",),
    )


def partners() -> Iterator[Entity]:
    """Yield the organisations that sent guests."""
    yield Partner(
        id="who",
        names=(DatedName(text="World Health Organization", language="en"), DatedName(text="WHO", kind="acronym")),
        kind="multilateral",
        sources=(S1,),
    )
    yield Partner(
        id="home-affairs-bd",
        names=(DatedName(text="Ministry of Home Affairs", language="en"),),
        kind="government",
        country="BD",
        sources=(S1,),
    )


def events() -> Iterator[Entity | Absence]:
    """Yield the workshop and the consultation; neither is part of the other."""
    dhaka = Place(name="Dhaka", country="BD")
    college = Place(role="venue", name="Police Staff College", country="BD")
    for key, source, title, days, printed, places, topics in (
        (CASE, S1, "Investigating and prosecuting trafficking for the removal of organs", "2023-01-23/2023-01-25",
         "from 23 to 25 January 2023", (dhaka,), ("trafficking for organ removal",)),
        (CONSULTATION, S2, "Consultation on what the police are to be taught about trafficking", "2023-01-24",
         "24 January 2023", (dhaka, college), ("curriculum",)),
    ):  # fmt: skip
        yield Workshop(
            id=key,
            kind="workshop",
            titles=(InLanguage(text=title, language="en"),),
            programmes=("gloact-bangladesh",),
            partners=(PartnerRole(partner="unodc", role="organiser"), PartnerRole(partner="eu", role="funding")),
            countries=(CountryRole(country="BD", role="host"),),
            places=places,
            when=When.of(days, printed=printed),
            status="held",
            topics=topics,
            sources=(source,),
        )
        yield Absence(kind="workshops", id=key, field="modality", reason="not recorded")
        yield HeadCount(
            id=f"{key}-attended", workshop=key, measure="attended", quantity=Quantity.of("?"), sources=(source,)
        )


def persons() -> Iterator[Entity]:
    """Yield the people who are not spoken of elsewhere, and how the names are spelt."""
    yield Person(
        id=f"{CASE}-p3",
        name=PersonName(printed="Bardan Jung Rana", honorific="Dr."),
        visibility="public",
        sources=(S1,),
    )
    yield Person(
        id=f"{CASE}-p4",
        name=PersonName(printed="Khairul Alam Shiekh", family="Shiekh"),
        aliases=(Alias(name=PersonName(printed="Md. Khairul Alam Shiekh"), kind="spelling", source=S1),),
        visibility="public",
        sources=(S1,),
    )
    yield Person(id=f"{CASE}-p5", name=PersonName(printed="Mahdy Hassan"), visibility="public", sources=(S1,))
    yield Claim(
        id=f"{CASE}-p1-name",
        kind="Person",
        subject="aimee-comrie",
        field="name.printed",
        source=S2,
        text="Aimee Comrie",
        reason="The other page has the accent.",
    )
    yield Claim(
        id=f"{CASE}-p4-family-name",
        kind="Person",
        subject=f"{CASE}-p4",
        field="name.family",
        source=S1,
        text="Sheikh",
        how="inferred",
        reason="A common name that two letters in the wrong order would give; no page of the event prints it.",
    )


def engagements() -> Iterator[Entity]:
    """Yield what each of them did."""
    for number, event, source, person, role, standing, partner, title in (
        (1, CASE, S1, "aimee-comrie", "opening speaker", "staff", "unodc", "GLO.ACT Coordinator"),
        (2, CONSULTATION, S2, "person-01", "facilitator", "expert of the organisation", "unodc",
         "GLO.ACT Programme Management Officer"),
        (3, CASE, S1, f"{CASE}-p3", "guest", "staff", "who", "WHO Representative in Bangladesh"),
        (4, CASE, S1, f"{CASE}-p4", "guest of honour", "official", "home-affairs-bd", "Additional Secretary"),
        (5, CASE, S1, f"{CASE}-p5", "facilitator", "staff", "unodc", "National Programme Coordinator"),
    ):  # fmt: skip
        yield Engagement(
            id=f"{CASE}-e{number}",
            workshop=event,
            person=person,
            role=role,
            standing=standing,
            on_behalf_of=partner,
            sources=(source,),
        )
        yield Affiliation(
            id=f"{CASE}-a{number}",
            person=person,
            partner=partner,
            title=title,
            when=When.of("2023-01-23/2023-01-25" if event == CASE else "2023-01-24"),
            sources=(source,),
        )


def entities() -> Iterator[Entity | Absence]:
    """Yield what the pages tell."""
    yield from sources()
    yield from partners()
    yield from events()
    yield from persons()
    yield from engagements()
