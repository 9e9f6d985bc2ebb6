"""The rows of a CSV text, whatever it is like: RFC 4180, read by a grammar that never gives up a row that it can read.

The standard library's reader refuses long fields by a limit that is global to the program, and joins the rest of a
file to a quote that is never closed without a word; hence this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from glo_model.faults import NOT_UTF8, TOO_LARGE, UNREADABLE
from glo_model.finding import Origin
from glo_model.table import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Told

MOST_BAD_CELLS: Final = 200
"""How many cells of a file may be no text before the rest is not read: it is no CSV file then."""

_DELIMITERS: Final = (",", ";", "\t")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class CsvText:
    """Read the rows of one CSV text, and tell what is wrong with them."""

    def __init__(self, text: str, file: str | None, sheet: str, told: Told) -> None:
        self._text = text
        self._delimiter = delimiter_of(text)
        self._cell = _cell_pattern(self._delimiter)
        self._file, self._sheet, self._told = file, sheet, told
        self._is_clean = "\0" not in text and _SURROGATE.search(text) is None
        self._at = 0
        self._row = 0
        self._read = 0
        self._bad = 0

    def rows(self) -> Iterator[tuple[str | None, ...]]:
        """Yield each row, blank ones too, up to where nothing more can be read."""
        while self._at < len(self._text):
            began = self._at
            self._row += 1
            cells = self._cells()
            if cells is None:
                self._stop("a quote is opened here and never closed", began)
                return
            yield self._checked(cells)
            if self._bad > MOST_BAD_CELLS:
                self._stop("too many cells hold no text: this is no CSV file", self._at)
            elif self._row >= MOST_ROWS or self._read > MOST_CELLS:
                self._stop("the table has more rows or cells than are read", self._at)

    def _cells(self) -> list[str] | None:
        """Return the cells of the next row, or ``None`` if one is never closed."""
        cells: list[str] = []
        while True:
            match = self._cell.match(self._text, self._at)
            assert match is not None, "the pattern matches anything, if only an empty cell"
            quoted, closed, rest, plain, end = match.groups()
            if quoted is None:
                cells.append(plain)
            elif closed:
                cells.append(quoted.replace('""', '"') + rest)
                self._tell_rest(rest, len(cells))
            else:
                return None
            self._at = match.end()
            if end != self._delimiter:
                return cells

    def _tell_rest(self, rest: str, column: int) -> None:
        if rest.strip():
            self._told.find(UNREADABLE, "text stands behind the closing quote", self._place(column))

    def _checked(self, cells: list[str]) -> tuple[str | None, ...]:
        self._read += len(cells)
        if len(cells) > MOST_COLUMNS:
            left_out = self._delimiter.join(cells[MOST_COLUMNS:])
            message = f"the row has {len(cells)} cells, of which {MOST_COLUMNS} are read"
            self._told.find(TOO_LARGE, message, self._place(MOST_COLUMNS + 1), raw=shown(left_out))
            del cells[MOST_COLUMNS:]
        if self._is_clean:
            return tuple(cell or None for cell in cells)
        return tuple(self._clean(cell, column) for column, cell in enumerate(cells, start=1))

    def _clean(self, cell: str, column: int) -> str | None:
        if _SURROGATE.search(cell):
            self._bad += 1
            self._told.find(NOT_UTF8, "the cell holds bytes that are not UTF-8", self._place(column), raw=shown(cell))
        elif "\0" in cell:
            self._bad += 1
            self._told.find(UNREADABLE, "the cell holds a zero byte", self._place(column), raw=shown(cell))
        else:
            return cell or None
        return None

    def _stop(self, message: str, at: int) -> None:
        if at < len(self._text):
            self._told.find(UNREADABLE, message, self._place(None), raw=shown(self._text[at:]))
        self._at = len(self._text)

    def _place(self, column: int | None) -> Origin:
        return Origin(file=self._file, sheet=self._sheet, row=self._row, column=column)


def delimiter_of(text: str) -> str:
    """Return the sign that stands between the cells: of comma, semicolon and tab the most frequent in the first line.

    >>> delimiter_of("Title;Dates;City, country")
    ';'
    """
    line = re.sub(r'"[^"]*"', "", _first_line(text))
    return max(_DELIMITERS, key=line.count)


def _first_line(text: str) -> str:
    match = re.search(r"[^\r\n]+", text)
    return match.group() if match else ""


def shown(text: str) -> str:
    """Return a text with the bytes that are no UTF-8 written out, so that it can be kept."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


@cache
def _cell_pattern(delimiter: str) -> re.Pattern[str]:
    plain = rf"[^{delimiter}\r\n]*+"
    return re.compile(rf'(?:"([^"]*+(?:""[^"]*+)*+)("?)({plain})|({plain}))({delimiter}|\r\n|\r|\n|\Z)')
