"""An expert group meeting of UNODC researchers, Vienna, December 2018, at which officers of the programme spoke."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    LegalInstrument,
    PartialDate,
    Partner,
    Person,
    PersonName,
    Place,
    Quantity,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.person import Alias
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Workshop
from glo_model.values.codes import CountryCode

CASE = "aut-2018-12-egm"
SOURCES = ("aut-2018-12-egm-s1",)


def entities() -> Iterator[Entity | Absence]:
    """Yield the meeting, what it was told of, and by whom."""
    yield from sources()
    yield from organisations()
    yield from laws()
    yield from meeting()
    yield from people()


def sources() -> Iterator[Entity | Absence]:
    """Yield the repost, and the story of UNODC's that it repeats, of which no address is known."""
    yield Source(
        id="aut-2018-12-egm-s1",
        urls=(
            "https://lobservateurburundi.com/glo-act-participates-in-unodc-expert-group-meeting-on-national-responses-"
            "to-trafficking-in-persons/",
        ),
        kind="report",
        publisher_name="lobservateurburundi.com",
        published=PartialDate("2018-12-13"),
        languages=("en",),
        same_text_as="aut-2018-12-egm-original",
    )
    yield Source(id="aut-2018-12-egm-original", kind="report", publisher="unodc", languages=("en",))
    for field in ("urls", "published"):
        yield Absence(kind="sources", id="aut-2018-12-egm-original", field=field, reason="not recorded")


def organisations() -> Iterator[Entity]:
    """Yield the research section, and the office in Pakistan; that in Colombia is told of elsewhere."""
    offices: tuple[tuple[str, str, CountryCode | None], ...] = (
        ("research", "UNODC Crime Research Section", None),
        ("unodc-pk", "UNODC Pakistan", "PK"),
    )
    for key, name, country in offices:
        yield Partner(
            id=f"{CASE}-{key}",
            names=(DatedName(text=name, language="en"),),
            kind="multilateral",
            country=country,
            parent="unodc",
            sources=SOURCES,
        )


def laws() -> Iterator[Entity]:
    """Yield the model law; the act of Pakistan is told of elsewhere."""
    yield LegalInstrument(
        id=f"{CASE}-model-law",
        titles=(InLanguage(text="Model Law against TIP", language="en"),),
        kind="model law",
        sources=SOURCES,
    )


def meeting() -> Iterator[Entity | Absence]:
    """Yield the meeting, and that nobody printed how many came."""
    yield Workshop(
        id=CASE,
        kind="expert group meeting",
        titles=(InLanguage(text="Officers from three countries at a meeting of experts in Vienna", language="en"),),
        programmes=("gloact",),
        partners=(PartnerRole(partner=f"{CASE}-research", role="organiser"), PartnerRole(partner="eu", role="funding")),
        countries=(
            CountryRole(country="AT", role="host"),
            *(CountryRole(country=code, role="delegation") for code in ("CO", "NP", "PK")),
        ),
        places=(Place(name="Vienna", country="AT"), Place(role="venue", name="United Nations", country="AT")),
        when=When.of("2018-12-03/2018-12-05"),
        status="held",
        topics=("national responses to trafficking in persons",),
        instruments=(f"{CASE}-model-law", "law-pk-2018-tip"),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        quantity=Quantity.of("?"),
        sources=SOURCES,
    )


def people() -> Iterator[Entity]:
    """Yield the two officers who spoke: staff of the programme among the experts."""
    yield Person(
        id=f"{CASE}-person-1",
        name=PersonName(printed="Shahida Gilani"),
        aliases=(Alias(name=PersonName(printed="Shahida Gillani"), kind="spelling"),),
        visibility="public",
        sources=SOURCES,
    )
    yield Person(
        id=f"{CASE}-person-2",
        name=PersonName(printed="Gilberto Zuleta Ibarra"),
        visibility="public",
        sources=SOURCES,
    )
    for number, office, capacity in (
        (1, f"{CASE}-unodc-pk", None),
        (2, "unodc-colombia", "officer new in the programme"),
    ):
        yield Engagement(
            id=f"{CASE}-engagement-{number}",
            workshop=CASE,
            person=f"{CASE}-person-{number}",
            role="speaker",
            standing="staff",
            capacity=capacity,
            on_behalf_of=office,
            sources=SOURCES,
        )
