"""Five workshops in three cities of Pakistan, spring 2019, each counted by sex; two of them were for NGOs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from glo_model import Claim, HeadCount, InLanguage, PartialDate, Place, Quantity, Source, When, Workshop
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.values.spans import Spans

CASE = "pak-2019-03-five-workshops"
SAYS = (f"{CASE}-s1",)
SEXES: tuple[Literal["female", "male"], ...] = ("female", "male")
STAFF = ("law enforcement", "social services", "civil society")
NGOS = ("NGOs", "civil society")


class Told(NamedTuple):
    """What the page tells of one of the five."""

    city: str
    days: str
    printed: str
    audience: tuple[str, ...]
    female: int
    male: int


FIVE = (
    Told("Islamabad", "2019-03-20", "20 March", STAFF, 3, 21),
    Told("Lahore", "2019-03-26/2019-03-27", "26 to 27 March", STAFF, 2, 16),
    Told("Peshawar", "2019-04-02/2019-04-03", "2 to 3 April", STAFF, 4, 14),
    Told("Islamabad", "2019-03-20", "20 March", NGOS, 3, 20),
    Told("Lahore", "2019-04-09", "9 April", NGOS, 6, 16),
)


def source() -> Iterator[Entity]:
    """Yield the page, which came out seven months later."""
    yield Source(
        id=f"{CASE}-s1",
        urls=(
            "https://www.unodc.org/unodc/en/human-trafficking/glo-act2/Countries/glo-act-supports-a-series-of-"
            "multidisciplinary-workshops-on-human-trafficking-and-migrant-smuggling.html",
        ),
        kind="report",
        publisher="unodc",
        published=PartialDate("2019-10-28"),
        dateline="Islamabad, Pakistan",
        languages=("en",),
    )


def event(
    key: str,
    level: Literal["series", "event"],
    title: str,
    when: When,
    cities: tuple[str, ...],
    audience: tuple[str, ...],
) -> Iterator[Entity | Absence]:
    """Yield the series, or one of its events."""
    yield Workshop(
        id=key,
        kind="training",
        level=level,
        part_of=None if level == "series" else CASE,
        titles=(InLanguage(text=title, language="en"),),
        programmes=("gloact-ame",),
        partners=(PartnerRole(partner="unodc", role="organiser"), PartnerRole(partner="eu", role="funding")),
        countries=(CountryRole(country="PK", role="host"),),
        places=tuple(Place(name=city, country="PK") for city in cities),
        when=when,
        status="held",
        audience=audience,
        topics=("victim identification", "protection and assistance"),
        sources=SAYS,
    )
    yield Absence(kind="workshops", id=key, field="modality", reason="not recorded")


def counts(key: str, by_sex: tuple[int, ...], unit: str) -> Iterator[Entity]:
    """Yield how many came, and how many of each sex."""
    whole = f"{key}-attended"
    for sex, number in ((None, sum(by_sex)), *zip(SEXES, by_sex, strict=True)):
        yield HeadCount(
            id=whole if sex is None else f"{whole}-{sex}",
            workshop=key,
            measure="attended",
            role="trainee",
            quantity=Quantity.of(number, unit),
            sex=sex,
            part_of=None if sex is None else whole,
            sources=SAYS,
        )


def series() -> Iterator[Entity | Absence]:
    """Yield the series; its totals are attendances, since somebody may have come twice."""
    days = "{2019-03-20,2019-03-26..2019-03-27,2019-04-02..2019-04-03,2019-04-09}"
    when = When(dates=Spans(days), year_from="inferred")
    title = "Five times, many professions learn together about victims"
    yield from event(CASE, "series", title, when, ("Islamabad", "Lahore", "Peshawar"), (*STAFF, "NGOs"))
    yield from counts(CASE, (sum(each.female for each in FIVE), sum(each.male for each in FIVE)), "attendances")
    for word in ("", "-female", "-male"):
        yield Claim(
            id=f"{CASE}-attended{word}-sum",
            kind="HeadCount",
            subject=f"{CASE}-attended{word}",
            field="quantity",
            source=f"{CASE}-s1",
            how="derived",
            preferred=True,
            reason="Our sum of the five; no page says how many different people came.",
        )


def entities() -> Iterator[Entity | Absence]:
    """Yield what the page tells."""
    yield from source()
    yield from series()
    for number, told in enumerate(FIVE, start=1):
        key = f"{CASE}-{number}"
        when = When(dates=Spans(told.days), printed=told.printed, year_from="inferred")
        yield from event(key, "event", f"{told.city}: learning about victims", when, (told.city,), told.audience)
        yield from counts(key, (told.female, told.male), "people")
