"""The training for the three states that share the Liptako-Gourma, reported in December 2018."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import DatedName, HeadCount, InLanguage, PartialDate, Partner, Place, Programme, Quantity, Source
from glo_model.dataset import Absence
from glo_model.entities import Entity, Workshop
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.values.codes import CountryCode

CASE = "sahel-2018-12-liptako-gourma"
TOLD = (f"{CASE}-s1",)
PROGRAMME = f"{CASE}-programme"
STATES: tuple[CountryCode, ...] = ("BF", "ML", "NE")
# In the order of the banner; the European Union, Germany, the Netherlands and the United States are told of elsewhere.
DONORS: tuple[tuple[str, CountryCode | None], ...] = (
    ("Austria", "AT"), ("Belgium", "BE"), ("Canada", "CA"), ("Denmark", "DK"), ("eu", None), ("France", "FR"),
    ("germany", None), ("Japan", "JP"), ("Luxembourg", "LU"), ("Monaco", "MC"), ("netherlands", None),
    ("Norway", "NO"), ("Spain", "ES"), ("us-government", None),
)  # fmt: skip


def entities() -> Iterator[Entity | Absence]:
    """Yield the event and what its story tells."""
    yield Source(
        id=TOLD[0],
        urls=("https://www.unodc.org/westandcentralafrica/en/2018-12-07-formation-tip-som-liptako-gourma.html",),
        kind="report",
        publisher="unodc",
        address_date=PartialDate("2018-12-07"),
        languages=("en",),
    )
    yield Absence(kind="sources", id=TOLD[0], field="published", reason="not recorded")
    yield from programme()
    yield from event()


def programme() -> Iterator[Entity | Absence]:
    """Yield the programme and its fourteen donors: the banner is about the programme, not about this event."""
    for name, code in DONORS:
        if code is not None:
            yield Partner(
                id=donor(name, code),
                names=(DatedName(text=name, language="en"),),
                kind="government",
                country=code,
                sources=TOLD,
            )
    yield Programme(
        id=PROGRAMME,
        names=(DatedName(text="UNODC Sahel Programme", language="en"),),
        partners=(
            *(PartnerRole(partner=donor(name, code), role="funding") for name, code in DONORS),
            PartnerRole(partner="unodc", role="implementing"),
        ),
        sources=TOLD,
    )


def donor(name: str, code: CountryCode | None) -> str:
    """Return the id of a donor, which is the name itself where the donor is told of elsewhere."""
    return name if code is None else f"{CASE}-donor-{code.lower()}"


def event() -> Iterator[Entity | Absence]:
    """Yield the training: neither its days, nor its town, nor the number of people were printed."""
    yield Workshop(
        id=CASE,
        kind="training",
        titles=(InLanguage(text="Liptako-Gourma: a training across two borders", language="en"),),
        programmes=(PROGRAMME,),
        partners=(PartnerRole(partner="unodc", role="organiser"),),
        countries=(
            *(CountryRole(country=code, role="beneficiary") for code in STATES),
            *(CountryRole(country=code, role="delegation") for code in STATES),
        ),
        places=(Place(role="region", name="Liptako-Gourma"),),
        status="held",
        topics=("trafficking in persons", "smuggling of migrants"),
        sources=TOLD,
    )
    for field in ("when", "modality"):
        yield Absence(kind="workshops", id=CASE, field=field, reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        quantity=Quantity.of("?"),
        sources=TOLD,
    )
