"""The meetings of Eurojust's focus group of prosecutors against trafficking, above all that of The Hague, June 2023."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Claim,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    Partner,
    Person,
    PersonName,
    Place,
    Programme,
    ProsecutorNetwork,
    Quantity,
    Quotation,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.link import Link
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal, Workshop

CASE = "eurojust-thb-focus-group"
SOURCES = ("eurojust-thb-focus-group-s1",)
OUTCOME = ("eurojust-thb-focus-group-s2",)
ALL = "meetings of the THB Focus Group"
IN_PERSON = "meetings in person of the THB Focus Group"


def entities() -> Iterator[Entity | Absence]:
    """Yield the group, its first three meetings, and what was told of the second."""
    yield from sources()
    yield from organisations()
    yield from programme()
    yield network()
    yield from first_and_third()
    yield from second()
    yield from people()


def sources() -> Iterator[Entity | Absence]:
    """Yield the article on the second meeting, and the page of the report on the third."""
    yield Source(
        id="eurojust-thb-focus-group-s1",
        urls=(
            "https://ieu-monitoring.com/editorial/human-trafficking-prosecutors-aim-at-increasing-judicial-cooperation-"
            "eurojust/410937",
        ),
        kind="press",
        publisher_name="ieu-monitoring.com",
        languages=("en",),
    )
    yield Source(
        id="eurojust-thb-focus-group-s2",
        urls=(
            "https://www.eurojust.europa.eu/publication/focus-group-specialised-prosecutors-against-human-trafficking-"
            "outcome-report-3rd",
        ),
        kind="report",
        publisher=f"{CASE}-eurojust",
        languages=("en",),
    )
    for key in ("s1", "s2"):
        yield Absence(kind="sources", id=f"{CASE}-{key}", field="published", reason="not recorded")


def organisations() -> Iterator[Entity]:
    """Yield who called the meetings, and whose work was spoken of there."""
    for key, name, acronym, kind in (
        ("eurojust", "Eurojust", None, "multilateral"),
        ("coordinator", "EU Anti-Trafficking Coordinator", "EU ATC", "multilateral"),
        ("empact", "European Multidisciplinary Platform against Criminal Threats", "EMPACT", "network"),
        ("ejtn", "European Judicial Training Network", "EJTN", "network"),
        ("cepol", "CEPOL", None, "multilateral"),
    ):
        names = (DatedName(text=name, language="en"),)
        yield Partner(
            id=f"{CASE}-{key}",
            names=names if acronym is None else (*names, DatedName(text=acronym, kind="acronym")),
            kind=kind,
            parent="eu" if key in ("eurojust", "coordinator", "cepol") else None,
            sources=SOURCES,
        )


def programme() -> Iterator[Entity]:
    """Yield the work of the EU that the group is part of: no programme by the name of GLO.ACT."""
    yield Programme(
        id=f"{CASE}-eu-strategy",
        names=(DatedName(text="EU strategy against trafficking in human beings", language="en"),),
        planned=When.of("2021/2025", printed="2021-2025"),
        partners=(PartnerRole(partner="eu", role="accountable"),),
        sources=OUTCOME,
    )


def network() -> Entity:
    """Return the group, which says THB where others say TIP."""
    return ProsecutorNetwork(
        id=f"{CASE}-network",
        names=(
            DatedName(text="THB Focus Group", language="en"),
            DatedName(
                text="Focus Group of Specialised Prosecutors against Trafficking in Human Beings",
                language="en",
                kind="official",
            ),
        ),
        sources=(*SOURCES, *OUTCOME),
    )


def organisers() -> tuple[PartnerRole, ...]:
    """Return the two who called the meetings."""
    return tuple(PartnerRole(partner=f"{CASE}-{key}", role="organiser") for key in ("eurojust", "coordinator"))


def first_and_third() -> Iterator[Entity]:
    """Yield the meeting online before that of 2023, and the one after."""
    yield Workshop(
        id=f"{CASE}-2022",
        kind="meeting",
        titles=(InLanguage(text="The focus group of prosecutors meets for the first time", language="en"),),
        ordinals=(Ordinal(printed="first", number=1, counts=ALL),),
        programmes=(f"{CASE}-eu-strategy",),
        when=When.of("2022-06", printed="June 2022"),
        status="held",
        modality="online",
        networks=(f"{CASE}-network",),
        sources=SOURCES,
    )
    yield Workshop(
        id=f"{CASE}-2024",
        kind="meeting",
        titles=(InLanguage(text="The focus group of prosecutors meets for the third time", language="en"),),
        ordinals=(Ordinal(printed="third", number=3, counts=ALL),),
        programmes=(f"{CASE}-eu-strategy",),
        partners=organisers(),
        when=When.of("2024-06-26/2024-06-27", printed="26 and 27 June 2024"),
        status="held",
        networks=(f"{CASE}-network",),
        sources=OUTCOME,
    )
    for later, earlier, told in ((CASE, f"{CASE}-2022", SOURCES), (f"{CASE}-2024", CASE, OUTCOME)):
        yield Link(id=f"{later}-next", kind="next edition of", workshop=later, other=earlier, sources=told)


def second() -> Iterator[Entity]:
    """Yield the meeting of 2023: the first in person, and the second of all."""
    yield Workshop(
        id=CASE,
        kind="meeting",
        ordinals=(
            Ordinal(printed="first in-person", number=1, counts=IN_PERSON),
            Ordinal(number=2, counts=ALL),
        ),
        titles=(InLanguage(text="The focus group of prosecutors meets in The Hague", language="en"),),
        programmes=(f"{CASE}-eu-strategy",),
        partners=(
            *organisers(),
            *(PartnerRole(partner=f"{CASE}-{key}", role="discussed") for key in ("empact", "ejtn", "cepol")),
        ),
        countries=(CountryRole(country="NL", role="host"),),
        places=(Place(name="The Hague", country="NL"),),
        when=When.of("2023-06-28/2023-06-29", printed="28 and 29 June 2023"),
        status="held",
        modality="in person",
        audience=("prosecutors",),
        topics=("trafficking in human beings", "online dimension of trafficking", "financial investigation"),
        networks=(f"{CASE}-network",),
        sources=SOURCES,
    )
    yield Claim(
        id=f"{CASE}-ordinal",
        kind="Workshop",
        subject=CASE,
        field="ordinals.2.number",
        source="eurojust-thb-focus-group-s1",
        how="derived",
        preferred=True,
        reason="A meeting online came before it, and the next one was the third.",
    )
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        quantity=Quantity.of("?"),
        sources=SOURCES,
    )


def people() -> Iterator[Entity]:
    """Yield the two who spoke, one of whom is quoted."""
    for number, name, partner in ((1, "Daniela Buruiana", f"{CASE}-eurojust"), (2, "Diane Schmitt", "eu")):
        yield Person(id=f"{CASE}-person-{number}", name=PersonName(printed=name), visibility="public", sources=SOURCES)
        yield Engagement(
            id=f"{CASE}-engagement-{number}",
            workshop=CASE,
            person=f"{CASE}-person-{number}",
            role="speaker",
            standing="official",
            on_behalf_of=partner,
            sources=SOURCES,
        )
    yield Quotation(
        id=f"{CASE}-quotation-1",
        workshop=CASE,
        person=f"{CASE}-person-1",
        partner=f"{CASE}-eurojust",
        sources=SOURCES,
    )
