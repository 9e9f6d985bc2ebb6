"""Two days of March, of a year that the page does not give, at a law clinic in Marrakesh."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Affiliation,
    DatedName,
    Engagement,
    HeadCount,
    LegalInstrument,
    Partner,
    Person,
    PersonName,
    Programme,
    Quantity,
    Source,
    When,
    Workshop,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, CountryShare, PartnerRole
from glo_model.values.texts import InLanguage, Place

CASE = "mar-coe-marrakesh-law-clinic"
SOURCES = (f"{CASE}-s1",)
DAYS = When.of("XXXX-03-28/XXXX-03-29", printed="les 28-29 mars")


def entities() -> Iterator[Entity | Absence]:
    """Yield the training, who held it, and who came."""
    yield Source(
        id=f"{CASE}-s1",
        urls=("https://www.coe.int/fr/web/rabat/-/lutte-contre-la-traite-des-etres-humains",),
        kind="report",
        publisher="council-of-europe",
        languages=("fr",),
    )
    yield Absence(kind="sources", id=f"{CASE}-s1", field="published", reason="not recorded")
    yield from institutions()
    yield training()
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        profession="law students",
        quantity=Quantity.of("~50", printed="une cinquantaine"),
        sources=SOURCES,
    )
    yield from people()


def institutions() -> Iterator[Entity]:
    """Yield the university, which the page spells in two ways, its clinic, the programme and the digest."""
    yield Partner(
        id="cadi-ayyad-university",
        names=(
            DatedName(text="Université Cadi Ayyad", language="fr"),
            DatedName(text="université Caddi Ayyad", language="fr", kind="alias"),
        ),
        kind="academic",
        country="MA",
        sources=SOURCES,
    )
    yield Partner(
        id=f"{CASE}-clinic",
        names=(DatedName(text="Law clinic of the faculty of law", language="en"),),
        kind="academic",
        country="MA",
        parent="cadi-ayyad-university",
        sources=SOURCES,
    )
    yield Programme(
        id="coe-south-programme-4",
        names=(DatedName(text="South Programme IV", language="en"), DatedName(text="Programme Sud IV", language="fr")),
        parent="coe-south-programme",
        partners=(PartnerRole(partner="council-of-europe", role="accountable"),),
        countries=(CountryShare(country="MA", status="active"),),
        sources=SOURCES,
    )
    yield LegalInstrument(
        id=f"{CASE}-digest",
        titles=(
            InLanguage(
                text="Digest of the case law of the European Court of Human Rights on trafficking", language="en"
            ),
        ),
        sources=SOURCES,
    )


def training() -> Workshop:
    """Return the training."""
    return Workshop(
        id=CASE,
        kind="training",
        titles=(InLanguage(text="Tomorrow's lawyers play a trial", language="en"),),
        programmes=("coe-south-programme-4",),
        partners=(
            PartnerRole(partner="council-of-europe", role="organiser"),
            PartnerRole(partner="national-commission-ma", role="organiser"),
            PartnerRole(partner=f"{CASE}-clinic", role="organiser"),
            PartnerRole(partner="cadi-ayyad-university", role="host"),
        ),
        countries=(CountryRole(country="MA", role="host"),),
        places=(
            Place(name="Marrakesh", country="MA"),
            Place(role="venue", name="Cadi Ayyad University", country="MA"),
        ),
        when=DAYS,
        status="held",
        audience=("law students",),
        topics=("mock trial", "identification of victims"),
        instruments=("coe-trafficking-convention", f"{CASE}-digest"),
        sources=SOURCES,
    )


def people() -> Iterator[Entity]:
    """Yield those who were there in office. Moulay can be a title or a given name; the page sets it with the name."""
    for key, name, role, partner, title in (
        ("hicham-mellati", None, "speaker", "national-commission-ma", "president"),
        (f"{CASE}-hbid", "Moulay Lhassan Hbid", "host", "cadi-ayyad-university", "president"),
        (f"{CASE}-taleb", "Abdelkarim Taleb", "host", "cadi-ayyad-university", "dean"),
    ):
        if name is not None:
            yield Person(id=key, name=PersonName(printed=name), visibility="public", sources=SOURCES)
        word = key.rpartition("-")[2]
        yield Engagement(
            id=f"{CASE}-part-of-{word}",
            workshop=CASE,
            person=key,
            role=role,
            standing="official",
            on_behalf_of=partner,
            sources=SOURCES,
        )
        yield Affiliation(
            id=f"{CASE}-post-of-{word}", person=key, partner=partner, title=title, when=DAYS, sources=SOURCES
        )
