"""How far the cells of a sheet reach, and which of them show no value, told from the sheet's XML before it is read.

The library that reads the cells lays out every cell between the first and the last one, so that two cells in opposite
corners would take all memory; and it gives a formula that failed as an empty cell. Here the XML is followed tag by
tag, whatever it is like; ``_xlsx_rows`` does the same for sheets that are written as nearly all are, and is faster.
"""

from __future__ import annotations

import re
from array import array
from typing import Any, Final
from xml.parsers.expat import ParserCreate

import attrs

from glo_model.formats._refused import Refused, TooLarge
from glo_model.table import Failed, Limits, Merged

NO_RESULT: Final = Failed("a formula without a result")
"""What stands for a formula whose result is not in the file, as programs write it that cannot calculate."""

_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_RANGE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_ERROR: Final = re.compile(r"#[A-Z0-9/!?_]{1,20}")
_MOST_MERGED: Final = 100_000
_FURTHEST: Final = 2**20
"""More columns than an address of three letters can name."""


@attrs.frozen(kw_only=True)
class Scanned:
    """Tell what the cells of a sheet are like that the library which reads them does not tell."""

    failed: dict[tuple[int, int], Failed]
    """The cells that show no value, by row and column."""
    merged: tuple[Merged, ...]
    texts: int
    """How many cells hold a text that the workbook shares."""


def scan(xml: bytes, limits: Limits) -> Scanned:
    """Return what the cells of a sheet are like; raise ``Refused`` if it is a trap, or what the parser raises."""
    return _Scan(limits).over(xml)


def refuse_far(rows: int, columns: int, limits: Limits) -> None:
    """Refuse a sheet that reaches further than is read."""
    if is_far(rows, columns, limits):
        raise TooLarge(f"the sheet reaches to row {rows} and column {columns}, further than is read")


def is_far(rows: int, columns: int, limits: Limits) -> bool:
    """Tell whether a sheet that reaches to that row and column has more cells than are read."""
    return rows > limits.rows or columns > limits.columns or rows * columns > limits.cells


def number_of(letters: str) -> int:
    """Return the number of a column, counted from 1.

    >>> number_of("AB")
    28
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def failed_as(shown: str) -> Failed:
    """Return what stands for a cell that shows an error; anything but the name of one may be somebody's text.

    >>> failed_as("#DIV/0!").text
    '#DIV/0!'
    """
    return Failed(shown if _ERROR.fullmatch(shown) else "an error")


class Merges:
    """Gather the ranges of merged cells, as far as they are ranges of the sheet."""

    def __init__(self) -> None:
        self._found: dict[Merged, None] = {}

    def take(self, reference: str) -> None:
        """Take one range, such as ``A1:C1``."""
        match = _RANGE.fullmatch(reference)
        if match and len(self._found) < _MOST_MERGED:
            left, top, right, bottom = match.groups()
            self._found[Merged(int(top), number_of(left), int(bottom), number_of(right))] = None

    @property
    def found(self) -> tuple[Merged, ...]:
        """The ranges, in their order."""
        return tuple(self._found)


class _Scan:
    """Follow the cells of a sheet by their start tags, and the text of values where it matters."""

    def __init__(self, limits: Limits) -> None:
        self._parser = ParserCreate()
        self._parser.StartElementHandler = self._start
        self._limits = limits
        self._row = self._column = 0
        self._rows = self._columns = 0
        self._last = 0, 0
        self._places = array("Q")
        """Each cell that holds something, as one number, to find one that stands twice if they are out of order."""
        self._is_in_order = True
        self._failed: dict[tuple[int, int], Failed] = {}
        self._merges = Merges()
        self._texts = 0
        self._kind: str | None = None
        self._has_formula = self._has_value = False
        self._value = ""

    def over(self, xml: bytes) -> Scanned:
        self._parser.Parse(xml, True)
        self._end_cell()
        if not self._is_in_order and len(set(self._places)) < len(self._places):
            raise Refused("a cell of the sheet stands in it twice, and nobody can say which of the two is meant")
        return Scanned(failed=self._failed, merged=self._merges.found, texts=self._texts)

    def _start(self, name: str, attributes: dict[str, Any]) -> None:
        local = name.rpartition(":")[2]
        self._parser.CharacterDataHandler = None
        if local == "c":
            self._end_cell()
            self._cell(attributes)
        elif local == "v":
            self._parser.CharacterDataHandler = self._text
        elif local == "is":
            self._has_value = True
        elif local == "f":
            self._has_formula = True
        elif local == "row":
            self._end_cell()
            self._at(int(attributes.get("r", self._row + 1)), 0)
        elif local == "mergeCell":
            self._merges.take(attributes.get("ref", ""))

    def _text(self, text: str) -> None:
        self._has_value = True
        self._value += text

    def _cell(self, attributes: dict[str, Any]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._at(max(self._row, 1), self._column + 1)
        else:
            match = _REFERENCE.fullmatch(reference.upper())
            self._at(int(match[2]) if match else 0, number_of(match[1]) if match else 0)
        self._kind = attributes.get("t")

    def _at(self, row: int, column: int) -> None:
        if row < 1:
            raise Refused("a cell of the sheet has an address that is none")
        self._row, self._column = row, column

    def _end_cell(self) -> None:
        """Take the last cell into account if it holds something, unlike those that have a colour only."""
        if self._has_formula or self._has_value:
            self._reach()
        self._kind, self._value = None, ""
        self._has_formula = self._has_value = False

    def _reach(self) -> None:
        self._rows, self._columns = max(self._rows, self._row), max(self._columns, self._column)
        refuse_far(self._rows, self._columns, self._limits)
        self._is_in_order = self._is_in_order and self._last < (self._row, self._column)
        self._last = self._row, self._column
        self._places.append(self._row * _FURTHEST + self._column)
        self._texts += self._kind == "s"
        # A formula whose result is an empty text has one.
        if self._has_formula and not self._has_value and self._kind != "str":
            self._failed[self._row, self._column] = NO_RESULT
        elif self._kind == "e":
            self._failed[self._row, self._column] = failed_as(self._value)
