"""How the first programme came about: its launch, a meeting of experts, missions to its countries, an introduction."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import Quantity, When, Workshop
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.output import Output
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.values.codes import CountryCode
from glo_model.values.texts import InLanguage, Place

COUNTRIES: tuple[CountryCode, ...] = (
    "BY", "BR", "CO", "EG", "KG", "LA", "ML", "MA", "NP", "NE", "PK", "ZA", "UA",
)  # fmt: skip
OLD_PAGE = ("glo-act-old",)


def entities() -> Iterator[Entity | Absence]:
    """Yield the four."""
    yield launch()
    for key, kind, title, dates, printed in (
        ("gloact-2016-03-experts", "expert group meeting", "Experts on what is needed", "2016-03-16/2016-03-17",
         "16-17 March 2016"),
        ("gloact-2016-05-introduction", "meeting", "The programme is introduced", "2016-05-25", "25 May 2016"),
    ):  # fmt: skip
        yield Workshop(
            id=key,
            kind=kind,
            titles=(InLanguage(text=title, language="en"),),
            programmes=("gloact",),
            when=When.of(dates, printed=printed),
            status="held",
            sources=OLD_PAGE,
        )
        yield Absence(kind="workshops", id=key, field="places", reason="not recorded")
    yield missions()
    yield Output(
        id="gloact-2016-assessed",
        kind="study",
        titles=(InLanguage(text="Assessments of what each country needs", language="en"),),
        programmes=("gloact",),
        workshop="gloact-2016-missions",
        planned=Quantity.of(13, "countries"),
        sources=OLD_PAGE,
    )


def launch() -> Workshop:
    """Return the launch, half a year after the programme had begun."""
    return Workshop(
        id="gloact-2016-01-launch",
        kind="launch",
        titles=(InLanguage(text="The programme is launched", language="en"),),
        programmes=("gloact",),
        partners=(PartnerRole(partner="european-commission", role="organiser"),),
        countries=(CountryRole(country="BE", role="host"),),
        places=(Place(name="Brussels", country="BE"),),
        when=When.of("2016-01", printed="January 2016"),
        status="held",
        sources=("gloact-special-newsletter",),
    )


def missions() -> Workshop:
    """Return the missions as one series in thirteen countries; the days of none of them are told."""
    return Workshop(
        id="gloact-2016-missions",
        kind="needs assessment",
        level="series",
        titles=(InLanguage(text="Missions to find out what each country needs", language="en"),),
        programmes=("gloact",),
        partners=(PartnerRole(partner="unodc", role="organiser"),),
        countries=tuple(CountryRole(country=code, role="host") for code in COUNTRIES),
        when=When.of("2016-03/2016-06", printed="March-June 2016"),
        status="held",
        sources=OLD_PAGE,
    )
