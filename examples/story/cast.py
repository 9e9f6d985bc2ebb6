"""Those whom the story names, and what part they had: roles belong to the engagement."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Affiliation,
    Engagement,
    Expert,
    Person,
    PersonName,
    Quotation,
    When,
)
from glo_model.entities import Entity
from glo_model.entities.person import Alias
from story.publications import STORY

DAYS = When.of("2018-09-24/2018-09-26")

CAST = (
    (PersonName(printed="Eurídice Márquez", honorific="Ms."), "opening speaker", "staff", "unodc"),
    (PersonName(printed="Oufroukhi", family="Oufroukhi", honorific="Ms."), "speaker", "official",
     "public-prosecution-ma"),
    (PersonName(printed="Mohanad Dweikat", honorific="Dr."), "facilitator", "expert of the organisation", "unodc"),
    (PersonName(printed="Ahmed Abu El Einen", honorific="Mr."), "facilitator", "expert of the organisation", "unodc"),
    (PersonName(printed="Mohamed Chabib", honorific="Mr."), "expert", "national expert", None),
    (PersonName(printed="Caroline Frieh-Chevalier", honorific="Mrs."), "donor staff", "donor staff",
     "eu-delegation-ma"),
    (PersonName(printed="Anne Simone", honorific="Ms."), "donor staff", "donor staff", "eu-delegation-ma"),
    (PersonName(printed="Sara Bentefrit"), "contact", "staff", "unodc"),
)  # fmt: skip

EXPERTS = {2: "official", 3: "international", 4: "international", 5: "national"}

# Nobody but the sources says that a spelling is of the same person: name, office and topic make it likely.
SPELLINGS = {
    2: (
        Alias(name=PersonName(printed="Amina Oufroukhi", language="fr"), source="un-women-2020-01"),
        Alias(name=PersonName(printed="Amina Oufrouki", language="fr"), kind="spelling", source="economie-afrique"),
        Alias(name=PersonName(printed="Amina Oufroukh", language="fr"), kind="spelling", source="h24info-2017"),
        Alias(name=PersonName(printed="أمينة أفروخي", language="ar"), kind="transliteration", source="ahdath-421534"),
    ),
    3: (
        Alias(name=PersonName(printed="Muhannad Al Duwaikat"), kind="transliteration", source="uae-moi-2025"),
        Alias(name=PersonName(printed="Mohannad Dweikat"), kind="transliteration", source="gulf-news-2025"),
    ),
}

POSTS = (
    (1, "unodc", "Crime Prevention and Criminal Justice Officer", DAYS, STORY),
    (2, "public-prosecution-ma", "head of the judicial cooperation department", DAYS, STORY),
    (2, "ministry-of-justice-ma", "representative for GLO.ACT", DAYS, STORY),
    (3, "unodc", "expert", DAYS, STORY),
    (4, "unodc", "expert", DAYS, STORY),
    (5, "public-prosecution-ma", "representative of the public prosecution", When.of("2022-08"), ("libe-134491",)),
    (6, "eu-delegation-ma", None, DAYS, STORY),
    (7, "eu-delegation-ma", None, DAYS, STORY),
    (8, "unodc", "National Programme Officer", DAYS, STORY),
)


def people() -> Iterator[Entity]:
    """Yield those whom the story names, and what part they had: roles belong to the engagement."""
    for number, (name, role, standing, partner) in enumerate(CAST, start=1):
        person = f"person-{number:02}"
        yield Person(id=person, name=name, aliases=SPELLINGS.get(number, ()), visibility="public", sources=STORY)
        yield Engagement(
            id=f"casablanca-{number:02}",
            workshop="casablanca-2018",
            person=person,
            role=role,
            standing=standing,
            on_behalf_of=partner,
            sources=STORY,
        )
        if number in EXPERTS:
            yield Expert(
                id=f"expert-{number:02}",
                person=person,
                kind=EXPERTS[number],
                fields=("trafficking in persons",),
                sources=STORY,
            )
    for quotation, person in (("quotation-1", "person-01"), ("quotation-2", "person-02")):
        yield Quotation(id=quotation, sources=STORY, workshop="casablanca-2018", person=person)


def posts() -> Iterator[Entity]:
    """Yield where they worked: one person is of two offices in one story, and of another four years on."""
    for number, (person, partner, title, when, told) in enumerate(POSTS, start=1):
        yield Affiliation(
            id=f"post-{number}", person=f"person-{person:02}", partner=partner, title=title, when=when, sources=told
        )
