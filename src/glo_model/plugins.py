"""Shelves: what stands on one is found by walking its folder, then the entry points of other packages."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from types import ModuleType
from typing import Any


def on_the_shelf(shelf: ModuleType, constant: str) -> Iterator[Any]:
    """Yield the constant of each module of a package, by file name, then what other packages add.

    Another package adds to the shelf ``glo_model.rules`` by an entry point of that group whose object is a
    rule. A module whose name begins with an underscore stands beside the shelf, not on it.
    """
    for module in sorted(iter_modules(shelf.__path__), key=lambda each: each.name):
        if not module.name.startswith("_"):
            yield getattr(import_module(f"{shelf.__name__}.{module.name}"), constant)
    for point in sorted(entry_points(group=shelf.__name__), key=lambda each: (each.name, each.value)):
        yield point.load()
