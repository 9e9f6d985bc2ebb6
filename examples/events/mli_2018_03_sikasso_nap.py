"""The workshop of March 2018 in Sikasso on Mali's old and new plan against trafficking."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Claim,
    HeadCount,
    Identifier,
    InLanguage,
    LegalInstrument,
    Money,
    PartialDate,
    Place,
    Quantity,
    Session,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity, Output, Workshop
from glo_model.entities.funding import Budget
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "mli-2018-03-sikasso-nap"
TOLD = (f"{CASE}-s1",)
DAYS = When.of("2018-03-19/2018-03-23", printed="19 to 23 March 2018")


def entities() -> Iterator[Entity | Absence]:
    """Yield the event and what its story tells."""
    yield Source(
        id=TOLD[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/"
            "glo-act-supports-mali-in-the-fight-against-human-trafficking.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-04-09"),
        dateline="Sikasso, Mali",
        languages=("en",),
    )
    yield from instruments()
    yield from plans()
    yield from event()
    yield from sessions()


def instruments() -> Iterator[Entity | Absence]:
    """Yield the decree and the law, each with its number as printed and without its sign for "number"."""
    yield LegalInstrument(
        id="decree-ml-2011-036",
        identifiers=(
            Identifier(scheme="decree number", value="2011-036/PM-RM"),
            Identifier(scheme="decree number", value="No.2011-036/PM-RM"),
        ),
        titles=(InLanguage(text="Decree 2011-036/PM-RM", language="en"),),
        kind="decree",
        jurisdictions=("ML",),
        sources=TOLD,
    )
    yield LegalInstrument(
        id="law-ml-2012-023",
        identifiers=(
            Identifier(scheme="law number", value="2012-023"),
            Identifier(scheme="law number", value="N.2012-023"),
        ),
        titles=(InLanguage(text="Law 2012-023 on trafficking in persons and like practices", language="en"),),
        kind="law",
        jurisdictions=("ML",),
        sources=TOLD,
    )


def plans() -> Iterator[Entity | Absence]:
    """Yield the plan that was reviewed and the one that was drafted, each with the years that it covers."""
    yield LegalInstrument(
        id=f"{CASE}-old-plan",
        titles=(InLanguage(text="National Action Plan (2015-2017)", language="en"),),
        kind="plan",
        jurisdictions=("ML",),
        period=When.of("2015/2017", printed="2015-2017"),
        statuses=(DatedStatus(status="launched", when=When.of("2016-03", printed="March 2016")),),
        budgets=(
            Budget(
                value=Money.of("200000000", "XOF", printed="200 million FCFA"),
                meaning="budget line",
                country="ML",
            ),
        ),
        sources=TOLD,
    )
    yield LegalInstrument(
        id=f"{CASE}-new-plan",
        titles=(InLanguage(text="National Action Plan (2018-2022)", language="en"),),
        kind="plan",
        jurisdictions=("ML",),
        period=When.of("2018/2022", printed="2018-2022"),
        statuses=(DatedStatus(status="draft", when=DAYS),),
        sources=TOLD,
    )
    yield Output(
        id=f"{CASE}-draft",
        kind="plan",
        titles=(InLanguage(text="Draft of a plan for the five years 2018 to 2022", language="en"),),
        programmes=("gloact",),
        workshop=CASE,
        partners=("committee-ml-tip",),
        stages=(DatedStatus(status="drafted", when=DAYS),),
        sources=TOLD,
    )


def event() -> Iterator[Entity | Absence]:
    """Yield the workshop, and where the story puts the country by a slip."""
    yield Workshop(
        id=CASE,
        kind="workshop",
        titles=(InLanguage(text="Looking back on one action plan, and writing the one after it", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="committee-ml-tip", role="organiser"),
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="iom", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(CountryRole(country="ML", role="host"),),
        places=(Place(name="Sikasso", country="ML"),),
        when=DAYS,
        status="held",
        topics=("national action plan",),
        instruments=("decree-ml-2011-036", "law-ml-2012-023", f"{CASE}-old-plan", f"{CASE}-new-plan"),
        sources=TOLD,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield Claim(
        id=f"{CASE}-region",
        kind="Workshop",
        subject=CASE,
        field="places",
        source=TOLD[0],
        text="East Africa",
        reason="A slip of the story: Mali lies in West Africa.",
    )
    yield HeadCount(id=f"{CASE}-attended", workshop=CASE, measure="attended", quantity=Quantity.of("?"), sources=TOLD)


def sessions() -> Iterator[Entity | Absence]:
    """Yield the two parts of the week."""
    for word, first, last, topic, plan in (
        ("review", 1, 2, "evaluation of the first plan", f"{CASE}-old-plan"),
        ("drafting", 3, 5, "drafting of the next plan", f"{CASE}-new-plan"),
    ):
        yield Session(
            id=f"{CASE}-{word}",
            workshop=CASE,
            first_day=first,
            last_day=last,
            topics=(topic,),
            instruments=(plan,),
            sources=TOLD,
        )
