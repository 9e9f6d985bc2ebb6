"""The network of prosecutors, its courts and the law that made it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from glo_model import (
    Court,
    DatedName,
    Identifier,
    InLanguage,
    LegalInstrument,
    Place,
    ProsecutorNetwork,
    When,
)
from glo_model.entities import Entity
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.entities.prosecutor_network import SeatRule
from story.publications import FIRST_TRAINING, STORY

# The courts of appeal of ordinary jurisdiction. The names are those of the annex to decree 2.99.832 of 28 September
# 1999; that they were 21 in September 2018 is what the press of the day says. A 22nd, Guelmim, was planned in 2017.
COURTS = (
    "Agadir", "Al Hoceima", "Béni Mellal", "Casablanca", "El Jadida", "Errachidia", "Fès", "Kénitra", "Khouribga",
    "Laâyoune", "Marrakech", "Meknès", "Nador", "Ouarzazate", "Oujda", "Rabat", "Safi", "Settat", "Tanger", "Taza",
    "Tétouan",
)  # fmt: skip


def network() -> Iterator[Entity]:
    """Yield the network and its courts."""
    yield ProsecutorNetwork(
        id="ma-prosecutors",
        names=(DatedName(text="network of prosecutors against trafficking in persons", language="en"),),
        country="MA",
        founded=When.of("2018-07", printed="July 2018"),
        founded_at="tangier-2018",
        seat_rules=(SeatRule(unit="court", level="court of appeal", country="MA", seats=2),),
        sources=FIRST_TRAINING,
    )
    for number, name in enumerate(COURTS, start=1):
        preposition = "d'" if name[0] in "AEO" else "de "
        yield Court(
            id=f"ca-{number:02}",
            names=(
                DatedName(text=name, language="fr"),
                DatedName(text=f"Cour d'appel {preposition}{name}", language="fr", kind="official"),
            ),
            level="court of appeal",
            country="MA",
            place=Place(name=name, country="MA"),
            exists=When.of("1999-09-28/.."),
            sources=("decree-2-99-832", "aujourdhui-296544"),
        )


def law() -> Iterator[Entity]:
    """Yield the law that made the network, with its number as each source prints it, and the convention behind it."""
    yield LegalInstrument(
        id="law-27-14",
        identifiers=tuple(
            Identifier(scheme="law number", value=number) for number in ("27-14", "14-27", "27.14", "Law. 27-14")
        ),
        titles=(InLanguage(text="Law 27-14 against trafficking in persons", language="en"),),
        kind="law",
        jurisdictions=("MA",),
        statuses=(
            DatedStatus(status="adopted", when=attrs.evolve(When.of("2016"), year_from="inferred")),
            DatedStatus(status="in force"),
        ),
        sources=(*STORY, "unodc-romena-2018-08", "un-women-2020-01", "libe-134491"),
    )
    yield LegalInstrument(
        id="untoc",
        titles=(InLanguage(text="United Nations Convention against Transnational Organized Crime", language="en"),),
        kind="convention",
        sources=STORY,
    )
    yield LegalInstrument(
        id="untoc-protocols",
        titles=(
            InLanguage(text="The protocols to the Convention against Transnational Organized Crime", language="en"),
        ),
        kind="protocol",
        parent="untoc",
        sources=STORY,
    )
