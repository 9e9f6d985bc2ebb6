"""The three days of training for practitioners of criminal justice in Durban, July 2017."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    DatedName,
    Engagement,
    HeadCount,
    Identifier,
    InLanguage,
    LegalInstrument,
    PartialDate,
    Partner,
    Person,
    PersonName,
    Place,
    Quantity,
    Quotation,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Affiliation, Entity, Workshop
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.entities.person import Alias
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "zaf-2017-07-durban"
TOLD = (f"{CASE}-s1",)
# Those of the launch of the national policy framework.
SPEECH, DE_REBUS = "zaf-2019-04-npf-launch-s1", "zaf-2019-04-npf-launch-s2"
DAYS = When.of("2017-07-24/2017-07-26", printed="24 -26 July 2017")


def entities() -> Iterator[Entity | Absence]:
    """Yield the event and what its story tells."""
    yield Source(
        id=TOLD[0],
        urls=("https://www.unodc.org/unodc/en/human-trafficking/glo-act/south-africa-workshop.html",),
        kind="report",
        publisher="unodc",
        published=PartialDate("2017-07-27"),
        dateline="Durban, South Africa",
        languages=("en",),
    )
    yield from partners()
    yield from law()
    yield from event()
    yield from persons()
    yield from parts()


def partners() -> Iterator[Entity | Absence]:
    """Yield the organisations that the speakers stood for, with the names that pages print of them."""
    yield Partner(
        id="eu-delegation-za",
        names=(DatedName(text="European Union Delegation to South Africa", language="en"),),
        kind="multilateral",
        country="ZA",
        parent="eu",
        sources=(*TOLD, "zaf-2017-10-litigation-surgery-s1"),
    )
    yield Partner(
        id=f"{CASE}-npa-kzn",
        names=(
            DatedName(text="NPA KwaZulu-Natal", language="en"),
            DatedName(text="National Prosecuting Authority in KwaZulu Natal", language="en", kind="alias"),
        ),
        kind="government",
        country="ZA",
        sources=TOLD,
    )
    yield Partner(
        id="doj-za",
        names=(
            DatedName(text="Department of Justice and Constitutional Development", language="en"),
            DatedName(text="Justice and Constitutional Affairs", language="en", kind="alias"),
        ),
        kind="government",
        country="ZA",
        parent="government-za",
        sources=(*TOLD, SPEECH, DE_REBUS),
    )


def law() -> Iterator[Entity | Absence]:
    """Yield the Act, of which a speech of 2019 says that three of its sections were not yet in force."""
    day = When.of("2019-04-25")
    yield LegalInstrument(
        id="za-act-7-2013",
        identifiers=(Identifier(scheme="law number", value="Act 7 of 2013"),),
        titles=(InLanguage(text="Prevention and Combating of Trafficking in Persons Act", language="en"),),
        kind="law",
        jurisdictions=("ZA",),
        statuses=(DatedStatus(status="in force in part", when=day),),
        sources=(*TOLD, SPEECH),
    )
    for word, section in (("15", "section 15"), ("16", "section 16"), ("31", "section 31(2)(b)(ii)")):
        yield LegalInstrument(
            id=f"za-act-7-2013-{word}",
            identifiers=(Identifier(scheme="law number", value=section),),
            kind="article",
            jurisdictions=("ZA",),
            parent="za-act-7-2013",
            statuses=(DatedStatus(status="not in force", when=day),),
            sources=(SPEECH,),
        )


def event() -> Iterator[Entity | Absence]:
    """Yield the training, and that nobody printed how many were trained."""
    yield Workshop(
        id=CASE,
        kind="training",
        titles=(InLanguage(text="Durban: training for those who bring traffickers to justice", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="ZA", role="host"),),
        places=(Place(name="Durban", country="ZA"),),
        when=DAYS,
        stated_duration=Quantity.of(3, "days", printed="three day"),
        status="held",
        audience=("criminal-justice practitioners",),
        topics=("trafficking in persons",),
        instruments=("za-act-7-2013",),
        sources=TOLD,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        quantity=Quantity.of("?"),
        sources=TOLD,
    )


def persons() -> Iterator[Entity | Absence]:
    """Yield the three speakers; the deputy minister's name is printed in several ways."""
    yield Person(
        id=f"{CASE}-p1",
        name=PersonName(printed="Marcus Cornaro", honorific="H.E."),
        visibility="public",
        sources=TOLD,
    )
    yield Person(id=f"{CASE}-p2", name=PersonName(printed="Moipone Noko"), visibility="public", sources=TOLD)
    yield Person(
        id="za-deputy-minister",
        name=PersonName(printed="John Jeffery"),
        aliases=(
            Alias(name=PersonName(printed="John Jeffrey"), kind="misprint"),
            Alias(
                name=PersonName(printed="JH Jeffery", given="JH", family="Jeffery"), kind="short form", source=SPEECH
            ),
            Alias(name=PersonName(printed="Jeffrey", family="Jeffrey"), kind="misprint", source=DE_REBUS),
        ),
        visibility="public",
        sources=(*TOLD, SPEECH, DE_REBUS),
    )


def parts() -> Iterator[Entity | Absence]:
    """Yield what each of the three did there, for whom, and that the story quotes each of them."""
    for number, person, role, standing, partner, title, capacity in (
        (1, f"{CASE}-p1", "opening speaker", "donor staff", "eu-delegation-za", "EU Ambassador", "EU"),
        (2, f"{CASE}-p2", "speaker", "official", f"{CASE}-npa-kzn", "Provincial Head", "prosecutor"),
        (
            3,
            "za-deputy-minister",
            "speaker",
            "official",
            "doj-za",
            "Deputy Minister of Justice and Constitutional Affairs",
            "minister",
        ),
    ):
        yield Engagement(
            id=f"{CASE}-e{number}",
            workshop=CASE,
            person=person,
            role=role,
            standing=standing,
            on_behalf_of=partner,
            sources=TOLD,
        )
        yield Affiliation(id=f"{CASE}-a{number}", person=person, partner=partner, title=title, when=DAYS, sources=TOLD)
        yield Quotation(id=f"{CASE}-q{number}", workshop=CASE, person=person, capacity=capacity, sources=TOLD)
