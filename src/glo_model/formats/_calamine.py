"""The library that reads the cells of workbooks, python-calamine, and what its cells are to us."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from importlib import import_module
from typing import Any

from glo_model.errors import MissingExtraError
from glo_model.table import Cell, Failed


def library(module: str, name: str) -> Any:
    """Return an optional library, or raise ``MissingExtraError`` with the pip line."""
    try:
        return import_module(module)
    except ImportError:
        raise MissingExtraError(name, "xlsx") from None


def rows_of(sheet: Any, failed: Mapping[tuple[int, int], Failed]) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows of a sheet from its first on, with what failed in its place."""
    rows: list[Any] = sheet.to_python(skip_empty_area=False)
    for at, cells in enumerate(rows):
        # In place, so that a large sheet does not stand in the memory twice.
        rows[at] = _cells(cells)
    for (row, column), cell in failed.items():
        _put(rows, row, column, cell)
    return tuple(rows)


def _cells(row: list[Any]) -> tuple[Cell, ...]:
    if timedelta in set(map(type, row)):
        row = [str(value) if isinstance(value, timedelta) else value for value in row]
    if not any(row) and row.count("") == len(row):
        return ()
    # Nearly all cells are true, and to compare one with a text takes longer than to ask it.
    return tuple([value or (None if value == "" else value) for value in row])


def _put(rows: list[tuple[Cell, ...]], row: int, column: int, cell: Cell) -> None:
    """Put a cell into its place, which may lie beyond the last one that holds anything."""
    rows.extend([()] * (row - len(rows)))
    cells = [*rows[row - 1], *[None] * (column - len(rows[row - 1]))]
    cells[column - 1] = cell
    rows[row - 1] = tuple(cells)
