"""The addresses of cells and areas, as a workbook writes them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

from glo_model.finding import column_letters

MOST_ROWS: Final = 1_048_576
"""How many rows a sheet can have."""
MOST_COLUMNS: Final = 16_384
"""How many columns a sheet can have."""

_ADDRESS: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


class Address(NamedTuple):
    """Name a cell; both numbers start at 1."""

    row: int
    column: int

    def __str__(self) -> str:
        return f"{column_letters(self.column)}{self.row}"


class Area(NamedTuple):
    """Name a block of cells by its first and its last one."""

    first: Address
    last: Address

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}:{self.last}"

    @property
    def absolute(self) -> str:
        """The area as a name of the workbook writes it, such as ``$A$1:$B$2``."""
        ends = (f"${column_letters(each.column)}${each.row}" for each in self)
        return ":".join(ends)

    def with_all(self, cells: Iterable[Address]) -> Area:
        """Return the smallest area that holds this one and all the cells."""
        all_cells = [self.first, self.last, *cells]
        rows, columns = [each.row for each in all_cells], [each.column for each in all_cells]
        return Area(Address(min(rows), min(columns)), Address(max(rows), max(columns)))


def address_of(text: str) -> Address:
    """Return the address that a text writes; ``ValueError`` if it writes none.

    >>> address_of("C7"), str(address_of("ab12"))
    (Address(row=7, column=3), 'AB12')
    """
    match = _ADDRESS.fullmatch(text)
    if match is None:
        raise ValueError("a cell of the sheet has an address that is none")
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return Address(int(match[2]), column)


def area_of(text: str) -> Area:
    """Return the area that a text writes, of which one cell is one too."""
    first, _, last = text.partition(":")
    return Area(address_of(first), address_of(last or first))


def shown_cells(cells: Iterable[Address], merged: Iterable[Area]) -> dict[Address, Address]:
    """Return for each cell the one that is seen in its place: the first one of the cells that are merged with it."""
    by_row: dict[int, list[int]] = defaultdict(list)
    for cell in cells:
        by_row[cell.row].append(cell.column)
    rows = sorted(by_row)
    shown = {Address(row, column): Address(row, column) for row in rows for column in by_row[row]}
    for area in merged:
        for row in rows[bisect_left(rows, area.first.row) : bisect_right(rows, area.last.row)]:
            for column in by_row[row]:
                if area.first.column <= column <= area.last.column:
                    shown[Address(row, column)] = area.first
    return shown
