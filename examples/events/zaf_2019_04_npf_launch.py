"""The launch of South Africa's national policy framework against trafficking, Pretoria, 25 April 2019."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Claim,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    LegalInstrument,
    PartialDate,
    Partner,
    Place,
    Quantity,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Affiliation, Entity, Workshop
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.entities.link import Link
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.values.spans import Spans

CASE = "zaf-2019-04-npf-launch"
VALIDATION, FRAMEWORK = f"{CASE}-validation", f"{CASE}-framework"
SPEECH, DE_REBUS, SABINET, EARLIER = (f"{CASE}-s{number}" for number in range(1, 5))
TOLD = (SPEECH, DE_REBUS, SABINET)
DAY = When.of("2019-04-25", printed="25 April 2019")
VALIDATED = When.of("2018-10-29/2018-10-30", printed="29 to 30 October 2018")


def entities() -> Iterator[Entity | Absence]:
    """Yield the event and what its stories tell."""
    yield from sources()
    yield from government()
    yield from event()
    yield from speaker()
    yield from days()
    yield from validation()


def sources() -> Iterator[Entity | Absence]:
    """Yield the speech, two papers that told of it later, and the story of the workshop before; each has its day."""
    for key, url, kind, publisher, name, published in (
        (SPEECH, "http://justice.gov.za/m_speeches/2019/20190425-TIP_dm.html", None, "doj-za", None, "2019-04-25"),
        (
            DE_REBUS,
            "https://www.derebus.org.za/national-policy-framework-launched-to-prevent-and-combat-trafficking-in-persons/",
            "press",
            None,
            "De Rebus",
            "2019-05-29",
        ),
        (
            SABINET,
            "https://legal.sabinet.co.za/articles/trafficking-in-persons-national-policy-framework-launched/",
            "press",
            None,
            "Sabinet",
            "2019-04-29",
        ),
        (
            EARLIER,
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/glo-act-supports-workshop-on-the-validation-of-"
            "the-national-policy-framework-npf-against-trafficking-in-persons.html",
            "report",
            "unodc",
            None,
            "2018-10-29",
        ),
    ):
        yield Source(
            id=key,
            urls=(url,),
            kind=kind,
            publisher=publisher,
            publisher_name=name,
            published=PartialDate(published),
            languages=("en",),
        )


def government() -> Iterator[Entity | Absence]:
    """Yield the government whose launch it was, and its framework, from the draft on."""
    yield Partner(
        id="government-za",
        names=(DatedName(text="Government of South Africa", language="en"),),
        kind="government",
        country="ZA",
        sources=(SPEECH,),
    )
    yield LegalInstrument(
        id=FRAMEWORK,
        titles=(InLanguage(text="Prevention and Combating of Trafficking in Persons National Policy Framework"),),
        kind="policy",
        jurisdictions=("ZA",),
        statuses=(
            DatedStatus(status="draft", when=VALIDATED),
            DatedStatus(status="launched", when=DAY),
        ),
        sources=(*TOLD, EARLIER),
    )


def event() -> Iterator[Entity | Absence]:
    """Yield the launch, which was of no programme, and that nobody printed how many came."""
    yield Workshop(
        id=CASE,
        kind="launch",
        titles=(InLanguage(text="South Africa presents its policy framework against trafficking", language="en"),),
        partners=(
            PartnerRole(partner="doj-za", role="organiser"),
            PartnerRole(partner="government-za", role="accountable"),
        ),
        countries=(CountryRole(country="ZA", role="host"),),
        places=(Place(name="Pretoria", country="ZA"),),
        when=DAY,
        status="held",
        topics=("trafficking in persons",),
        instruments=(FRAMEWORK, "za-act-7-2013"),
        sources=TOLD,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(id=f"{CASE}-attended", workshop=CASE, measure="attended", quantity=Quantity.of("?"), sources=TOLD)


def speaker() -> Iterator[Entity | Absence]:
    """Yield the deputy minister, whom the speech names by his initials and De Rebus by his given name."""
    yield Engagement(
        id=f"{CASE}-e1",
        workshop=CASE,
        person="za-deputy-minister",
        role="keynote speaker",
        standing="official",
        on_behalf_of="doj-za",
        sources=(SPEECH, DE_REBUS),
    )
    yield Affiliation(
        id=f"{CASE}-a1",
        person="za-deputy-minister",
        partner="doj-za",
        title="Deputy Minister of Justice and Constitutional Development",
        when=DAY,
        sources=(SPEECH, DE_REBUS),
    )


def days() -> Iterator[Entity | Absence]:
    """Yield the day as each paper gives it: two of them say no more than the month."""
    month = When(dates=Spans("2019-04"), printed="April", year_from="page")
    for source, when in ((SPEECH, DAY), (DE_REBUS, month), (SABINET, month)):
        yield Claim(
            id=f"{source}-when",
            kind="Workshop",
            subject=CASE,
            field="when",
            source=source,
            when=when,
            preferred=source == SPEECH,
            reason="The speech bears its day." if source == SPEECH else "It gives the month alone.",
        )


def validation() -> Iterator[Entity | Absence]:
    """Yield the workshop that validated the draft half a year before."""
    yield Workshop(
        id=VALIDATION,
        kind="workshop",
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="doj-za", role="organiser"),
        ),
        countries=(CountryRole(country="ZA", role="host"),),
        places=(Place(name="Pretoria", country="ZA"),),
        when=VALIDATED,
        status="held",
        instruments=(FRAMEWORK,),
        sources=(EARLIER,),
    )
    yield Link(
        id=f"{CASE}-follows",
        kind="follow-up of",
        workshop=CASE,
        other=VALIDATION,
        stated="inferred",
        sources=TOLD,
    )
