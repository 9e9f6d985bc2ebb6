"""The second training of the network, Casablanca, September 2018: what papers say otherwise, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import Claim, Figure, Link, Output, Quantity, Source, When, Workshop
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.values.texts import InLanguage, Place

TRAINING = "casablanca-2018"
STORY = "unodc-2018-10-04"
PAPER = "aujourdhui-296544"
ARABIC_PAPER = "ahdath-421534"


def entities() -> Iterator[Entity | Absence]:
    """Yield the paper that is not the seed's, and what is not told, said otherwise, or came later."""
    yield Source(
        id="achkayen-62877",
        urls=("https://www.achkayen.com/62877/.html",),
        kind="press",
        publisher_name="Achkayen",
        languages=("ar",),
    )
    for source in ("achkayen-62877", "alyaoum24-1148810"):
        yield Absence(kind="sources", id=source, field="published", reason="not recorded")
    yield Absence(kind="workshops", id=TRAINING, field="modality", reason="not recorded")
    yield Figure(
        id="ma-courts-of-appeal-2018",
        about="courts of appeal",
        quantity=Quantity.of(21, "courts", printed="21 Cours d'appel"),
        country="MA",
        when=When.of("2018-09"),
        sources=(PAPER,),
    )
    yield from claims()
    yield from outputs()
    yield from four_years_on()


def claims() -> Iterator[Entity]:
    """Yield what each paper calls those who came, who it says organised it, and where one speaker was in office."""
    for key, kind, subject, field, source, text, reason in (
        ("organiser-unodc", "Workshop", TRAINING, "partners.1.partner", STORY, "unodc", "It tells of its own event."),
        ("organiser-prosecution", "Workshop", TRAINING, "partners.1.partner", PAPER, "public-prosecution-ma", None),
        ("organiser-ministry", "Workshop", TRAINING, "partners.1.partner", ARABIC_PAPER, "ministry-of-justice-ma",
         None),
        ("profession-story", "HeadCount", "casablanca-attended", "profession", STORY, "prosecutors",
         "The widest word, true of each of the others."),
        ("profession-paper", "HeadCount", "casablanca-attended", "profession", PAPER, "deputy prosecutors", None),
        ("profession-arabic", "HeadCount", "casablanca-attended", "profession", ARABIC_PAPER,
         "King's general prosecutors", None),
        ("office-story", "Affiliation", "post-2", "partner", STORY, "public-prosecution-ma",
         "A later interview names the same office, after an earlier one in the ministry."),
        ("office-arabic", "Affiliation", "post-2", "partner", ARABIC_PAPER, "ministry-of-justice-ma", None),
    ):  # fmt: skip
        yield Claim(
            id=f"casablanca-{key}",
            kind=kind,
            subject=subject,
            field=field,
            source=source,
            text=text,
            preferred=reason is not None,
            reason=reason,
        )


def outputs() -> Iterator[Entity]:
    """Yield the two effects that are claimed: knowledge, and two members of the network at each court."""
    yield Output(
        id="casablanca-knowledge",
        kind="effect",
        titles=(InLanguage(text="Prosecutors who know how to take up a complex case", language="en"),),
        programmes=("gloact",),
        workshop=TRAINING,
        made=Quantity.of(21, printed="21 prosecutors"),
        sources=(STORY,),
    )
    yield Output(
        id="casablanca-two-members",
        kind="effect",
        titles=(
            InLanguage(text="At each court two members of the network, to whom its cases are referred", language="en"),
        ),
        programmes=("gloact",),
        workshop=TRAINING,
        planned=Quantity.of(42),
        sources=(PAPER, ARABIC_PAPER),
    )
    yield Claim(
        id="casablanca-two-members-42",
        kind="Output",
        subject="casablanca-two-members",
        field="planned",
        source=PAPER,
        quantity=Quantity.of(42),
        how="derived",
        preferred=True,
        reason="Two seats at each of 21 courts; who holds one, no source says.",
    )


def four_years_on() -> Iterator[Entity | Absence]:
    """Yield the simulated trial of 2022, at which the national expert of this training spoke as an official."""
    key = "mar-ner-2022-08-mock-trial"
    yield Source(
        id=f"{key}-s1",
        urls=(
            "https://www.unodc.org/westandcentralafrica/en/westandcentralafrica/stories/2022/"
            "unodc-organized-a-study-visit.html",
        ),
        kind="report",
        publisher="unodc",
        languages=("en",),
    )
    yield Absence(kind="sources", id=f"{key}-s1", field="published", reason="not recorded")
    yield Workshop(
        id=key,
        kind="study visit",
        titles=(InLanguage(text="A trial played by Morocco and Niger, and a visit", language="en"),),
        partners=(PartnerRole(partner="unodc", role="organiser"),),
        countries=(CountryRole(country="MA", role="host"), CountryRole(country="NE", role="delegation")),
        places=(Place(name="Casablanca", country="MA"), Place(name="Rabat", country="MA")),
        when=When.of("2022-08-01/2022-08-05", printed="from August 1 to 5"),
        status="held",
        topics=("mock trial", "international cooperation"),
        sources=(f"{key}-s1", "libe-134491"),
    )
    yield Link(
        id=f"{key}-reuses",
        kind="reuses experts of",
        workshop=key,
        other=TRAINING,
        stated="inferred",
        sources=("libe-134491",),
    )
