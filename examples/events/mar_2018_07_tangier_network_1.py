"""The first training of the network of prosecutors, Tangier, July 2018: what others than the seed's sources add."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import Claim, HeadCount, Link, Output, Quantity, Session, Source
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.values.texts import InLanguage

TRAINING = "tangier-2018"
UNODC = "unodc-romena-2018-08"


def entities() -> Iterator[Entity | Absence]:
    """Yield what was taught, what came of it, and how the courts were counted."""
    yield Source(
        id="aljarida-25406",
        urls=("http://www.aljarida.ma/?p=25406",),
        kind="press",
        publisher_name="Aljarida",
        languages=("ar",),
    )
    yield Absence(kind="sources", id="aljarida-25406", field="published", reason="not recorded")
    yield Absence(kind="workshops", id=TRAINING, field="modality", reason="not recorded")
    yield Session(
        id="tangier-prosecuting",
        workshop=TRAINING,
        topics=(
            "prosecution of trafficking in persons",
            "identifying, investigating and bringing cases",
            "victim protection",
        ),
        sources=(UNODC,),
    )
    yield from network()
    yield from courts()


def network() -> Iterator[Entity]:
    """Yield the network as what came of the training."""
    yield Output(
        id="tangier-network",
        kind="body",
        titles=(InLanguage(text="The network of prosecutors, one delegation for each court of appeal", language="en"),),
        programmes=("gloact",),
        workshop=TRAINING,
        partners=("public-prosecution-ma",),
        sources=(UNODC,),
    )
    yield Link(
        id="tangier-creates-network",
        kind="creates",
        workshop=TRAINING,
        network="ma-prosecutors",
        sources=(UNODC,),
    )


def courts() -> Iterator[Entity]:
    """Yield how many courts were there by one source, with as many people as another source gives fewer."""
    yield HeadCount(
        id="tangier-courts",
        workshop=TRAINING,
        measure="attended",
        quantity=Quantity.of(21, "courts", printed="all courts of appeal"),
        sources=(UNODC, "aujourdhui-296544"),
    )
    yield Claim(
        id="tangier-courts-21",
        kind="HeadCount",
        subject="tangier-courts",
        field="quantity",
        source="aujourdhui-296544",
        quantity=Quantity.of(21, "courts"),
        how="inferred",
        preferred=True,
        reason="One source says that all were there, the other how many there are.",
    )
    for key, source, words in (
        ("unodc", UNODC, "prosecutors"),
        ("press", "aujourdhui-296544", "deputy prosecutors"),
    ):
        yield Claim(
            id=f"tangier-profession-{key}",
            kind="HeadCount",
            subject="tangier-attended",
            field="profession",
            source=source,
            text=words,
            preferred=key == "unodc",
            reason="The network's own word." if key == "unodc" else None,
        )
