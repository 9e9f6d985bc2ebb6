"""Organisations and people of whom the stories of several events speak."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import DatedName, Partner, Person, PersonName
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.person import Alias


def entities() -> Iterator[Entity | Absence]:
    """Yield them."""
    yield Partner(
        id="european-commission",
        names=(DatedName(text="European Commission", language="en"), DatedName(text="EC", kind="acronym")),
        kind="multilateral",
        parent="eu",
        sources=("bel-2018-11-psc6-s1",),
    )
    yield Partner(
        id="us-jtip",
        names=(
            DatedName(text="Office to Monitor and Combat Trafficking in Persons", language="en", kind="official"),
            DatedName(text="J/TIP", kind="acronym"),
        ),
        kind="government",
        country="US",
        sources=("col-2018-iom-virtual-s1",),
    )
    yield Person(
        id="aimee-comrie",
        name=PersonName(printed="Aimée Comrie"),
        aliases=(
            Alias(
                name=PersonName(printed="Aimee Comrie"), kind="spelling", source="bgd-2023-01-organ-and-curriculum-s2"
            ),
        ),
        visibility="public",
        sources=("bel-2019-09-psc1-phase2-s1",),
    )
    yield Person(
        id="martin-reeve",
        name=PersonName(printed="Martin Reeve"),
        visibility="public",
        sources=("bel-2024-03-psc9-hybrid-s1",),
    )
