"""How far the cells of a sheet reach, and which of them show no value, told from the sheet's XML before it is read.

The library that reads the cells lays out every cell between the first and the last one, so that two cells in opposite
corners would take all memory; and it gives a formula that failed as an empty cell.
"""

from __future__ import annotations

import re
from typing import Any, Final
from xml.parsers.expat import ParserCreate

from glo_model.formats._xlsx_parts import Refused, TooLarge
from glo_model.table import MOST_CELLS, MOST_COLUMNS, MOST_ROWS

_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def failed_cells(xml: bytes) -> dict[tuple[int, int], str]:
    """Return what the cells show that hold no value, by row and column; raise ``Refused`` if the sheet is a trap."""
    return _Scan().over(xml)


class _Scan:
    """Follow the cells of a sheet by their start tags only, which is what takes least time."""

    def __init__(self) -> None:
        self._parser = ParserCreate()
        self._parser.StartElementHandler = self._start
        self._row = self._column = 0
        self._rows = self._columns = 0
        self._failed: dict[tuple[int, int], str] = {}
        self._awaits_result = self._is_error = False

    def over(self, xml: bytes) -> dict[tuple[int, int], str]:
        self._parser.Parse(xml, True)
        self._end_cell()
        return self._failed

    def _start(self, name: str, attributes: dict[str, Any]) -> None:
        local = name.rpartition(":")[2]
        if local == "c":
            self._end_cell()
            self._cell(attributes)
        elif local in ("v", "is"):
            self._awaits_result = False
            self._reach()
        elif local == "f":
            self._awaits_result = True
        elif local == "row":
            self._at(int(attributes.get("r", self._row + 1)), 0)

    def _cell(self, attributes: dict[str, Any]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._at(max(self._row, 1), self._column + 1)
        else:
            match = _REFERENCE.fullmatch(reference.upper())
            self._at(int(match[2]) if match else 0, _number_of(match[1]) if match else 0)
        self._is_error = attributes.get("t") == "e"

    def _at(self, row: int, column: int) -> None:
        if row < 1:
            raise Refused("a cell of the sheet has an address that is none")
        self._row, self._column = row, column

    def _reach(self) -> None:
        """Take the cell into account: it holds something, unlike those that have a colour only."""
        self._rows, self._columns = max(self._rows, self._row), max(self._columns, self._column)
        if self._rows > MOST_ROWS or self._columns > MOST_COLUMNS or self._rows * self._columns > MOST_CELLS:
            raise TooLarge(f"the sheet reaches to row {self._rows} and column {self._columns}, further than is read")
        if self._is_error:
            self._failed[self._row, self._column] = "an error"

    def _end_cell(self) -> None:
        if self._awaits_result:
            self._reach()
            self._failed.setdefault((self._row, self._column), "a formula without a result")
        self._awaits_result = False


def _number_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
