"""The workshop of autumn 2017 in Bamako that was to set Mali's committee against trafficking to work."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    PartialDate,
    Partner,
    Place,
    Quantity,
    Session,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity, Output, Workshop
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.values.codes import CountryCode

CASE = "mli-2017-10-bamako-committee"
TOLD = (f"{CASE}-s1", f"{CASE}-s2")


def entities() -> Iterator[Entity | Absence]:
    """Yield the event and what its stories tell."""
    yield from sources()
    yield from states_and_agencies()
    yield from bodies()
    yield from event()
    yield from peers()
    yield from outputs()


def sources() -> Iterator[Entity | Absence]:
    """Yield the story of the headquarters and the same story of the regional office."""
    yield Source(
        id=TOLD[0],
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act/"
            "unodc-supports-mali-in-the-fight-against-human-trafficking.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2017-11-20"),
        dateline="Bamako, Mali",
        languages=("en",),
    )
    # The address says February, nine months too early; day and month may have changed places in it.
    yield Source(
        id=TOLD[1],
        urls=("https://www.unodc.org/westandcentralafrica/en/2017-02-11-comite-national-tip-mali.html",),
        kind="report",
        publisher="unodc",
        address_date=PartialDate("2017-02-11"),
        languages=("en",),
        same_text_as=TOLD[0],
    )
    yield Absence(kind="sources", id=TOLD[1], field="published", reason="not recorded")


def states_and_agencies() -> Iterator[Entity | Absence]:
    """Yield the donors and the agencies of the United Nations and the European Union."""
    police = "mli-2018-05-police-tutoring-s1"
    donors: tuple[tuple[str, str, CountryCode], ...] = (
        ("netherlands", "Netherlands", "NL"),
        ("germany", "Germany", "DE"),
    )
    for key, name, code in donors:
        yield Partner(
            id=key,
            names=(DatedName(text=name, language="en"),),
            kind="government",
            country=code,
            sources=(*TOLD, police),
        )
    yield Partner(
        id="ohchr",
        names=(
            DatedName(text="Office of the United Nations High Commissioner for Human Rights", language="en"),
            DatedName(text="OHCHR", kind="acronym"),
        ),
        kind="multilateral",
        sources=TOLD,
    )
    yield Partner(
        id=f"{CASE}-eucap",
        names=(DatedName(text="EUCAP", kind="acronym"),),
        kind="multilateral",
        parent="eu",
        sources=TOLD,
    )
    yield Partner(
        id=f"{CASE}-minusma",
        names=(DatedName(text="MINUSMA human rights section", language="en"),),
        kind="multilateral",
        sources=TOLD,
    )


def bodies() -> Iterator[Entity | Absence]:
    """Yield the national bodies against trafficking of Mali, Senegal and Niger."""
    yield Partner(
        id="committee-ml-tip",
        names=(
            DatedName(text="National Coordination Committee against TIP and assimilated practices", language="en"),
            DatedName(text="National Coordinating Committee", language="en", kind="alias"),
        ),
        kind="committee",
        country="ML",
        sources=(*TOLD, "mli-2018-03-sikasso-nap-s1"),
    )
    yield Partner(
        id=f"{CASE}-senegal-unit",
        names=(DatedName(text="national unit against trafficking in persons", language="en"),),
        kind="government",
        country="SN",
        sources=TOLD,
    )
    yield Partner(
        id="anltp",
        names=(
            DatedName(text="Agence Nationale de Lutte contre la Traite des Personnes", language="fr"),
            DatedName(text="ANLTP", kind="acronym"),
            DatedName(text="ANLTP/TIM", kind="acronym"),
        ),
        kind="government",
        country="NE",
        sources=(*TOLD, "ner-2017-09-agadez-national-day-s1", "ner-2020-11-niamey-data-s1"),
    )


def event() -> Iterator[Entity | Absence]:
    """Yield the workshop, its one known session, and that nobody printed how many came."""
    yield Workshop(
        id=CASE,
        kind="workshop",
        titles=(InLanguage(text="Getting Mali's national committee against trafficking to work", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="ohchr", role="organiser"),
            PartnerRole(partner="iom", role="partner"),
            PartnerRole(partner=f"{CASE}-eucap", role="partner"),
            PartnerRole(partner=f"{CASE}-minusma", role="partner"),
            PartnerRole(partner="eu", role="funding"),
            PartnerRole(partner="netherlands", role="funding"),
            PartnerRole(partner="germany", role="funding"),
            PartnerRole(partner="committee-ml-tip", role="beneficiary"),
        ),
        countries=(
            CountryRole(country="ML", role="host"),
            CountryRole(country="ML", role="delegation"),
            CountryRole(country="SN", role="delegation"),
            CountryRole(country="NE", role="delegation"),
        ),
        places=(Place(name="Bamako", country="ML"),),
        when=When.of("2017-10-30/2017-11-02", printed="30 October to 2 November 2017"),
        status="held",
        topics=("institution building",),
        sources=TOLD,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield Session(
        id=f"{CASE}-modules",
        workshop=CASE,
        topics=("difference between trafficking and smuggling", "role of the committee", "road map"),
        sources=TOLD,
    )
    yield HeadCount(id=f"{CASE}-attended", workshop=CASE, measure="attended", quantity=Quantity.of("?"), sources=TOLD)


def peers() -> Iterator[Entity | Absence]:
    """Yield the two heads of sister bodies, who are known by their office alone."""
    offices: tuple[tuple[str, str, CountryCode], ...] = (
        ("permanent secretary", f"{CASE}-senegal-unit", "SN"),
        ("director general", "anltp", "NE"),
    )
    for number, (office, partner, country) in enumerate(offices, start=1):
        key = f"{CASE}-e{number}"
        yield Engagement(
            id=key,
            workshop=CASE,
            role="peer",
            standing="international expert",
            capacity=office,
            on_behalf_of=partner,
            country=country,
            sources=TOLD,
        )
        yield Absence(kind="engagements", id=key, field="person", reason="not recorded")


def outputs() -> Iterator[Entity | Absence]:
    """Yield what the committee took home."""
    for kind in ("recommendation", "guide"):
        yield Output(
            id=f"{CASE}-{kind}",
            kind=kind,
            titles=(InLanguage(text=f"{kind}s for the committee's work", language="en"),),
            programmes=("gloact",),
            workshop=CASE,
            sources=TOLD,
        )
