"""The rows of a CSV text, whatever it is like: RFC 4180, read by a grammar that never gives up a row that it can read.

The standard library's reader refuses long fields by a limit that is global to the program, and joins the rest of a
file to a quote that is never closed without a word; hence this one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final

from glo_model.faults import MIXED_LINE_ENDS, NOT_UTF8, TOO_LARGE, TWO_DELIMITERS, UNREADABLE
from glo_model.finding import Fault, Origin
from glo_model.formats._csv_delimiter import NAMES, likely_delimiters
from glo_model.table import DEFAULT_OPTIONS, ReadOptions, Told

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_BYTES: Final = range(0xDC80, 0xDD00)
_LINE: Final = re.compile(r"([^\r\n]*+)(\r\n|\r|\n|\Z)")
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_ENDS: Final = {"\r\n": "CR LF", "\n": "LF", "\r": "CR"}
_MOST_SHOWN: Final = 4


class CsvText:
    """Read the rows of one CSV text, and tell what is wrong with them."""

    def __init__(
        self, text: str, place: Origin, told: Told, *, options: ReadOptions = DEFAULT_OPTIONS, usual: str = ","
    ) -> None:
        """Take a text; ``usual`` is the delimiter that the file's name promises."""
        self._text, self._place, self._told = text, place, told
        self._encoding = options.encoding or "UTF-8"
        self._limits = options.limits
        self._delimiter = self._told_delimiter(usual)
        self._cell = _cell_pattern(self._delimiter)
        self._is_clean = "\0" not in text and _SURROGATE.search(text) is None
        self._at = self._began = 0
        self._row = self._read = self._bad = 0
        self._ends: Counter[str] = Counter()
        self._line, self._line_at = 1, 0

    def rows(self) -> Iterator[tuple[str | None, ...]]:
        """Yield each row, blank ones too, up to where nothing more can be read."""
        while self._at < len(self._text):
            self._began = self._at
            self._row += 1
            cells = self._cells()
            if cells is None:
                self._stop("a quote is opened here and never closed", self._began)
                break
            yield self._checked(cells)
            if self._bad > self._limits.bad_cells:
                self._stop("too many cells hold no text: the encoding is another one, or this is no CSV file", self._at)
            elif self._row >= self._limits.rows:
                self._stop(f"the table has more rows than the {self._limits.rows} that are read", self._at, TOO_LARGE)
            elif self._read > self._limits.cells:
                self._stop(f"the table has more cells than the {self._limits.cells} that are read", self._at, TOO_LARGE)
        self._tell_ends()

    def _told_delimiter(self, usual: str) -> str:
        first, *others = likely_delimiters(self._text, usual)
        if others:
            names = " and ".join(NAMES[each] for each in (first, *others))
            message = f"{names} are equally likely to stand between the cells; the {NAMES[first]} was taken"
            self._told.find(TWO_DELIMITERS, message, self._place)
        return first

    def _cells(self) -> list[str] | None:
        """Return the cells of the next row, or ``None`` if one is never closed."""
        match = _LINE.match(self._text, self._at)
        assert match is not None, "the pattern matches anything, if only an empty line"
        line, end = match.groups()
        if '"' in line:
            return self._quoted_cells()
        self._at = match.end()
        self._ends[end] += 1
        cells: list[str] = line.split(self._delimiter)
        return cells

    def _quoted_cells(self) -> list[str] | None:
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
                self._ends[end] += 1
                return cells

    def _tell_rest(self, rest: str, column: int) -> None:
        if rest.strip():
            self._told.find(UNREADABLE, "text stands behind the closing quote", self._place_of(column))

    def _checked(self, cells: list[str]) -> tuple[str | None, ...]:
        self._read += len(cells)
        if len(cells) > self._limits.columns:
            self._cut(cells, self._limits.columns)
        if self._at - self._began > self._limits.text:
            self._leave_long(cells)
        if self._is_clean:
            return tuple([cell or None for cell in cells])
        return tuple(self._clean(cell, column) for column, cell in enumerate(cells, start=1))

    def _cut(self, cells: list[str], most: int) -> None:
        left_out = self._delimiter.join(cells[most:])
        message = f"the row has {len(cells)} cells, of which {most} are read"
        self._told.find(TOO_LARGE, message, self._place_of(most + 1), raw=shown(left_out))
        del cells[most:]

    def _leave_long(self, cells: list[str]) -> None:
        """Leave out the cells of a long row that are too long, as looking at each letter of them takes minutes."""
        for column, cell in enumerate(cells, start=1):
            if len(cell) > self._limits.text:
                message = f"the cell has {len(cell)} characters, more than the {self._limits.text} that are read"
                self._told.find(TOO_LARGE, message, self._place_of(column), raw=shown(cell))
                cells[column - 1] = ""

    def _clean(self, cell: str, column: int) -> str | None:
        if _SURROGATE.search(cell):
            self._reject(NOT_UTF8, f"the cell, {self._line_of_row()}, {self._wrong_bytes(cell)}", cell, column)
        elif "\0" in cell:
            message = f"the cell, {self._line_of_row()}, holds a zero byte; if the file is UTF-16, say so: utf-16-le"
            self._reject(UNREADABLE, message, cell, column)
        else:
            return cell or None
        return None

    def _reject(self, fault: Fault, message: str, cell: str, column: int) -> None:
        self._bad += 1
        self._told.find(fault, message, self._place_of(column), raw=shown(cell))

    def _wrong_bytes(self, cell: str) -> str:
        signs = dict.fromkeys(_SURROGATE.findall(cell))
        numbers = [f"{ord(sign) - 0xDC00:02X}" for sign in signs if ord(sign) in _BYTES][:_MOST_SHOWN]
        if not numbers:
            return "holds half a character"
        return (
            f"holds bytes that are not {self._encoding} ({' '.join(numbers)}); "
            "say which encoding the file has by encoding= or --encoding, such as cp1252"
        )

    def _line_of_row(self) -> str:
        """Return in which line the row begins; lines and rows part where a cell holds a line break."""
        self._line += len(_LINE_END.findall(self._text, self._line_at, self._began))
        self._line_at = self._began
        return f"in line {self._line}"

    def _tell_ends(self) -> None:
        found = [f"{self._ends[end]} in {name}" for end, name in _ENDS.items() if self._ends[end]]
        if len(found) > 1:
            self._told.find(MIXED_LINE_ENDS, f"lines end in several ways: {', '.join(found)}", self._place)

    def _stop(self, message: str, at: int, fault: Fault = UNREADABLE) -> None:
        if at < len(self._text):
            self._told.find(fault, message, self._place_of(None), raw=shown(self._text[at:]))
        self._at = len(self._text)

    def _place_of(self, column: int | None) -> Origin:
        return Origin(file=self._place.file, sheet=self._place.sheet, row=self._row, column=column)


def shown(text: str) -> str:
    """Return a text with the bytes that are no characters written out, so that it can be kept."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # halves of characters, which are no bytes
        return _SURROGATE.sub(lambda match: _written_out(ord(match[0])), text)


def _written_out(number: int) -> str:
    return f"\\x{number - 0xDC00:02x}" if number in _BYTES else f"\\u{number:04x}"


@cache
def _cell_pattern(delimiter: str) -> re.Pattern[str]:
    sign = re.escape(delimiter)
    plain = rf"[^{sign}\r\n]*+"
    return re.compile(rf'(?:"([^"]*+(?:""[^"]*+)*+)("?)({plain})|({plain}))({sign}|\r\n|\r|\n|\Z)')
