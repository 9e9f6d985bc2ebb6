"""The rows of a CSV file of any length: the same grammar, over a window of the text that moves along."""

from __future__ import annotations

import codecs
import re
import sys
from functools import cache
from typing import IO, Final

from glo_model.errors import FormatError
from glo_model.faults import TOO_LARGE
from glo_model.finding import Origin
from glo_model.formats._csv_text import _LINE_END, _SURROGATE, CsvText
from glo_model.table import Limits, ReadOptions, Told

LONGEST: Final = 16 * 2**20
"""How many characters a row may have: in a longer one, somebody has opened a quote and not closed it."""

_SIZE: Final = 512 * 1024
_SAMPLE: Final = 256 * 1024  # holds all that the delimiter is told from
_WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ENDLESS: Final = ReadOptions(limits=Limits(rows=sys.maxsize, cells=sys.maxsize))


class CsvWindow(CsvText):
    """Read the rows of a file in UTF-8 one by one, holding no more of it than the rows at hand."""

    def __init__(self, handle: IO[bytes], place: Origin, told: Told, *, usual: str = ",", size: int = _SIZE) -> None:
        """Take a file at its beginning; ``size`` is how many bytes are read at a time."""
        self._handle, self._size = handle, size
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("surrogateescape")
        self._is_at_end = False
        self.done = 0
        sample = handle.read(_SAMPLE)
        if sample.startswith(_WIDE):
            raise FormatError("a stream of UTF-16 or UTF-32 is not read; convert the file to UTF-8")
        handle.seek(0)
        super().__init__(sample.decode("utf-8-sig", "surrogateescape"), place, told, options=_ENDLESS, usual=usual)
        self._pattern = _row_pattern(self._delimiter)
        self._text = ""
        self._move()

    def _cells(self) -> list[str] | None:
        while not self._is_at_end and not self._holds_row():
            if len(self._text) - self._at > LONGEST:
                return self._give_up()
            self._move()
        return super()._cells()

    def _holds_row(self) -> bool:
        """Tell whether a whole row is in the window, and something behind it: an LF may follow on a CR."""
        match = self._pattern.match(self._text, self._at)
        return match is not None and match.end() < len(self._text)

    def _give_up(self) -> list[str]:
        message = f"the row has more than {LONGEST} characters; it is not read, nor is what stands behind it"
        self._told.find(TOO_LARGE, message, self._place_of(None), raw="")
        self._at = len(self._text)
        return []

    def _move(self) -> None:
        """Leave behind what has been read, and take the next of the file in."""
        self._line += len(_LINE_END.findall(self._text, self._line_at, self._at))
        data = self._handle.read(self._size)
        self.done += len(data)
        self._is_at_end = not data
        self._text = self._text[self._at :] + self._decoder.decode(data, final=not data)
        self._at = self._began = self._line_at = 0
        self._is_clean = "\0" not in self._text and _SURROGATE.search(self._text) is None


@cache
def _row_pattern(delimiter: str) -> re.Pattern[str]:
    """Return the pattern of a row that is whole."""
    sign = re.escape(delimiter)
    plain = rf"[^{sign}\r\n]*+"
    cell = rf'(?:"[^"]*+(?:""[^"]*+)*+"{plain}|(?!"){plain})'
    return re.compile(rf"{cell}(?:{sign}{cell})*+(?:\r\n|\r|\n)")
