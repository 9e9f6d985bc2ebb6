"""An exchange of Lao and Thai authorities and NGOs on legal help for victims, Vientiane, November 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Affiliation,
    Claim,
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
    Session,
    Source,
    When,
    Workshop,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "lao-tha-2018-11-exchange"
SAYS = (f"{CASE}-s1",)
DAYS = "2018-11-27/2018-11-28"


def source() -> Iterator[Entity]:
    """Yield the page."""
    yield Source(
        id=f"{CASE}-s1",
        urls=(
            "https://unodc.org/unodc/en/human-trafficking/glo-act/glo-act-supports-lao-thai-exchange-on-providing-"
            "legal-assistance-to-victims-of-human-trafficking-and-smuggled-migrants.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2018-12-04"),
        dateline="Vientiane, Lao PDR",
        languages=("en",),
    )


def partners() -> Iterator[Entity]:
    """Yield the union that co-chaired, and those of Thailand who spoke."""
    yield Partner(
        id="lao-womens-union",
        names=(DatedName(text="Lao Women's Union", language="en"),),
        kind="other public sector",
        country="LA",
        sources=SAYS,
    )
    for key, name, acronym, kind in (
        ("lpn", "Labour Rights Promotion Network", "LPN", "national NGO"),
        ("aat", "Alliance for Anti-Trafficking", "AAT", "national NGO"),
        ("tatip", "Anti-Trafficking in Persons Division", "TATIP", "law enforcement"),
    ):
        yield Partner(
            id=key,
            names=(DatedName(text=name, language="en"), DatedName(text=acronym, kind="acronym")),
            kind=kind,
            country="TH",
            sources=SAYS,
        )


def exchange() -> Iterator[Entity | Absence]:
    """Yield the exchange and the memorandum that it rests on."""
    yield LegalInstrument(
        id="mou-lao-thai",
        titles=(InLanguage(text="Memorandum of understanding between Lao PDR and Thailand", language="en"),),
        kind="memorandum",
        jurisdictions=("LA", "TH"),
        statuses=(DatedStatus(status="in force", when=When.of(DAYS, printed="existing")),),
        sources=SAYS,
    )
    yield Workshop(
        id=CASE,
        kind="exchange",
        titles=(InLanguage(text="Neighbours compare how they help victims through the courts", language="en"),),
        programmes=("gloact",),
        partners=(PartnerRole(partner="unodc", role="organiser"), PartnerRole(partner="eu", role="funding")),
        countries=(
            CountryRole(country="LA", role="host"),
            CountryRole(country="LA", role="delegation"),
            CountryRole(country="TH", role="delegation"),
        ),
        places=(Place(name="Vientiane", country="LA"),),
        when=When.of(DAYS, printed="On 27 November 2018; over two days"),
        stated_duration=Quantity.of(2, "days", printed="two days"),
        status="held",
        topics=("legal assistance", "victims of trafficking", "smuggled migrants"),
        instruments=("mou-lao-thai",),
        sources=SAYS,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(id=f"{CASE}-attended", workshop=CASE, measure="attended", quantity=Quantity.of("?"), sources=SAYS)
    yield Claim(
        id=f"{CASE}-when-printed",
        kind="Workshop",
        subject=CASE,
        field="when",
        source=f"{CASE}-s1",
        when=When.of("2018-11-27", printed="On 27 November 2018"),
        reason="The only date that is printed; the page tells of a second day.",
    )
    yield Claim(
        id=f"{CASE}-when-derived",
        kind="Workshop",
        subject=CASE,
        field="when",
        source=f"{CASE}-s1",
        when=When.of(DAYS),
        how="derived",
        preferred=True,
        reason="The printed date is taken for the first of the two days.",
    )


def sessions() -> Iterator[Entity]:
    """Yield the two days, which the page divides by who spoke."""
    for day, topics in (
        (1, ("what NGOs do", "police and prosecutors of Thailand", "courts of Lao PDR")),
        (2, ("shelters", "Thai legal process", "cases of irregular migrants")),
    ):
        yield Session(id=f"{CASE}-day-{day}", workshop=CASE, first_day=day, last_day=day, topics=topics, sources=SAYS)
    for partner in ("lpn", "aat", "tatip"):
        yield Engagement(
            id=f"{CASE}-{partner}",
            session=f"{CASE}-day-1",
            role="presenter",
            on_behalf_of=partner,
            country="TH",
            sources=SAYS,
        )


def people() -> Iterator[Entity]:
    """Yield the two who chaired it."""
    for number, name, standing, partner, title in (
        (1, "Bounleua Chanthaphomma", "official", "lao-womens-union",
         "Director of the Centre for Counselling and Protection of Women and Children"),
        (2, "Avrohom Simons", "expert of the organisation", "unodc", "Regional Programme Consultant"),
    ):  # fmt: skip
        person = f"{CASE}-p{number}"
        yield Person(id=person, name=PersonName(printed=name), visibility="public", sources=SAYS)
        yield Engagement(
            id=f"{CASE}-e{number}",
            workshop=CASE,
            person=person,
            role="co-chair",
            standing=standing,
            on_behalf_of=partner,
            sources=SAYS,
        )
        yield Affiliation(
            id=f"{CASE}-a{number}", person=person, partner=partner, title=title, when=When.of(DAYS), sources=SAYS
        )


def entities() -> Iterator[Entity | Absence]:
    """Yield what the page tells."""
    yield from source()
    yield from partners()
    yield from exchange()
    yield from sessions()
    yield from people()
