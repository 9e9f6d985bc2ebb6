"""How the tests of this folder make tables and tell what was read of them."""

from __future__ import annotations

from typing import Any

from glo_model.ingest import Profile, ingest
from glo_model.loaded import Loaded
from glo_model.table import Cell, Table, Tables


def table(sheet: str, *rows: tuple[Cell, ...], epoch: Any = None) -> Table:
    """Return a table of a file ``f.xlsx``."""
    return Table(file="f.xlsx", sheet=sheet, rows=rows, epoch=epoch)


def read(*tables: Table, profile: Profile | None = None) -> Loaded:
    """Read some tables as one file."""
    return ingest(Tables(tables=tables), profile)


def told(loaded: Loaded) -> list[str]:
    """Return the code, place and message of each finding, but for those that say only what is as expected."""
    return [f"{each.code} {each.origin}: {each.message}".replace("f.xlsx ", "") for each in loaded.findings]


def codes(loaded: Loaded) -> list[tuple[str, str | None]]:
    """Return the code and the cell of each finding."""
    return [(each.code, each.origin.cell if each.origin else None) for each in loaded.findings]
