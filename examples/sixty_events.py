"""Build ``sixty-events.json``: sixty real events and the story of the network in Morocco, each fact with its source.

Run this file to write ``sixty-events.json`` anew beside it. An event is a file in ``events``.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

import events
from seed import seed

from glo_model import Absence, Dataset, save
from glo_model.entities import Entity


def told() -> Iterator[Entity | Absence]:
    """Yield what the files of the events tell."""
    for module in sorted(each.name for each in pkgutil.iter_modules(events.__path__)):
        yield from import_module(f"events.{module}").entities()


def dataset(facts: Iterable[Entity | Absence]) -> Dataset:
    """Return the facts with the seed as one dataset."""
    everything = tuple(facts)
    absences = [each for each in everything if isinstance(each, Absence)]
    entities = [each for each in everything if not isinstance(each, Absence)]
    return seed() + Dataset(entities, absences=absences)


if __name__ == "__main__":
    save(dataset(told()), Path(__file__).with_name("sixty-events.json"))
