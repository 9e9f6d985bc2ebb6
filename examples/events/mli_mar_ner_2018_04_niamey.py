"""The first workshop of Mali, Morocco and Niger together, Niamey, April 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import DatedName, HeadCount, InLanguage, PartialDate, Place, ProsecutorNetwork, Quantity, Source, When
from glo_model.dataset import Absence
from glo_model.entities import Entity, Figure, Output, Workshop
from glo_model.entities.link import Link
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal
from glo_model.values.codes import CountryCode

CASE = "mli-mar-ner-2018-04-niamey"
SECOND = f"{CASE}-second"
# The second source is the story of the second workshop.
TOLD, LATER = (f"{CASE}-s1",), (f"{CASE}-s2",)
STATES: tuple[CountryCode, ...] = ("ML", "MA", "NE")
COUNTED = "sub-regional workshops of Mali, Morocco and Niger"


def entities() -> Iterator[Entity | Absence]:
    """Yield the event, the one that followed it, and what the story counts."""
    yield from sources()
    yield from first()
    yield from second()
    yield from counts()
    yield from figures()
    yield from results()


def sources() -> Iterator[Entity | Absence]:
    """Yield the stories of the two workshops."""
    for key, name, published, dateline in (
        (
            TOLD[0],
            "how-regional-cooperation-between-mali-morocco-and-niger-will-help-in-the-fight-against-migrant-smuggling",
            "2018-04-27",
            "Niamey, Niger",
        ),
        (
            LATER[0],
            "glo-act-continues-to-support-regional-cooperation-between-mali--morocco-and-niger-in-the-fight-against-"
            "tip-and-som",
            "2019-05-23",
            "Casablanca, Morocco",
        ),
    ):
        yield Source(
            id=key,
            urls=(f"https://www.unodc.org/unodc/en/human-trafficking/glo-act/{name}.html",),
            kind="report",
            publisher="unodc",
            published=PartialDate(published),
            dateline=dateline,
            languages=("en",),
        )


def first() -> Iterator[Entity | Absence]:
    """Yield the workshop: one host, three states, and the circle of colleagues that it was to build."""
    yield ProsecutorNetwork(
        id=f"{CASE}-community",
        names=(DatedName(text="community of practice", language="en"),),
        profession=None,
        sources=TOLD,
    )
    yield Workshop(
        id=CASE,
        kind="workshop",
        ordinals=(Ordinal(printed="first", number=1, counts=COUNTED),),
        titles=(InLanguage(text="Three states meet over smuggling for the first time", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=(
            CountryRole(country="NE", role="host"),
            *(CountryRole(country=code, role="delegation") for code in STATES),
        ),
        places=(Place(name="Niamey", country="NE"),),
        when=When.of("2018-04-16/2018-04-18", printed="16-18 April 2018"),
        status="held",
        topics=("smuggling of migrants", "international cooperation"),
        instruments=("untoc",),
        networks=(f"{CASE}-community",),
        sources=(*TOLD, *LATER),
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")


def second() -> Iterator[Entity | Absence]:
    """Yield the second workshop, which took up what the first had recommended."""
    yield Workshop(
        id=SECOND,
        kind="workshop",
        ordinals=(Ordinal(printed="second", number=2, counts=COUNTED),),
        programmes=("gloact",),
        countries=(
            CountryRole(country="MA", role="host"),
            *(CountryRole(country=code, role="delegation") for code in STATES),
        ),
        places=(Place(name="Casablanca", country="MA"),),
        when=When.of("2019-04-24/2019-04-25", printed="24 to 25 April 2019"),
        status="held",
        sources=LATER,
    )
    for word, kind in (("follows", "follow-up of"), ("carries-out", "carries out a recommendation of")):
        yield Link(id=f"{CASE}-{word}", kind=kind, workshop=SECOND, other=CASE, sources=LATER)


def counts() -> Iterator[Entity | Absence]:
    """Yield how many came, and that nobody printed how many each state sent."""
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="participant",
        profession="representatives of national authorities",
        quantity=Quantity.of(32, printed="32 national representatives"),
        sources=TOLD,
    )
    for code in STATES:
        yield HeadCount(
            id=f"{CASE}-{code.lower()}",
            workshop=CASE,
            measure="attended",
            role="participant",
            profession="representatives of national authorities",
            country=code,
            quantity=Quantity.of("?"),
            part_of=f"{CASE}-attended",
            sources=TOLD,
        )


def figures() -> Iterator[Entity | Absence]:
    """Yield what the story says of migrants; none of them was at the workshop."""
    yield Figure(
        id=f"{CASE}-transit",
        about="people who passed through the country",
        quantity=Quantity.of("~330000", printed="an estimated 330,000"),
        country="NE",
        when=When.of("2016"),
        sources=TOLD,
    )
    yield Figure(
        id=f"{CASE}-irregular",
        about="migrants from south of the Sahara without regular papers",
        quantity=Quantity.of("25000..40000", printed="between 25,000 to 40,000"),
        country="MA",
        sources=TOLD,
    )


def results() -> Iterator[Entity | Absence]:
    """Yield the recommendations, and the agreement, which was no more than an idea."""
    for word, title in (
        ("recommendations", "Recommendations of the three states"),
        ("agreement-idea", "A tripartite agreement, as an idea"),
    ):
        yield Output(
            id=f"{CASE}-{word}",
            kind="recommendation",
            titles=(InLanguage(text=title, language="en"),),
            programmes=("gloact",),
            workshop=CASE,
            sources=(*TOLD, *LATER),
        )
