"""JSON text taken apart piece by piece, so that what stands before a fault is read and the fault's place is known."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, Final

import msgspec

from glo_model.codec.explain import JsonObject, writable
from glo_model.faults import TOO_LARGE, UNREADABLE
from glo_model.finding import Fault

_BLANK: Final = re.compile(r"[ \t\r\n]*")
_TEXTS_AND_BRACKETS: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}]', re.DOTALL)
_LONGEST_NUMBER: Final = 4000
DEEPEST: Final = 500
"""How many lists and objects may stand within each other; the model itself needs fewer than ten."""


class NotJson(str):
    """Hold the text of a number that JSON does not know, such as NaN, or that is too long to be one."""

    __slots__ = ()


class TooDeep:
    """Stand for a value that is nested so deeply that it was gone past unread."""


class Stop(Exception):  # noqa: N818 - it is no error of the program: it ends the reading of a text
    """Say where and why a text cannot be read any further, and what was left of it from the unread piece on."""

    def __init__(self, fault: Fault, reason: str, text: str, at: int, unread: int | None = None) -> None:
        line = text.count("\n", 0, at) + 1
        self.fault = fault
        self.reason = reason
        self.place = f"line {line}, column {at - text.rfind(chr(10), 0, at)}"
        self.rest = writable(text[at if unread is None else unread :])


def _whole(digits: str) -> Any:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else NotJson(digits)


def _fraction(digits: str) -> Any:
    try:
        return Decimal(digits)
    except InvalidOperation:
        return NotJson(digits)


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=JsonObject, parse_constant=NotJson, parse_int=_whole, parse_float=_fraction
)
_ENCODER: Final = msgspec.json.Encoder(decimal_format="number", enc_hook=str)


def json_text(value: Any) -> str:
    """Return plain data as JSON text, to keep what could not be used."""
    try:
        return _ENCODER.encode(value).decode()
    except (UnicodeEncodeError, RecursionError, TypeError, ValueError):
        return json.dumps(value, default=str)


class Scanner:
    """Read one JSON document from its beginning, and raise ``Stop`` where it follows JSON no more."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._last = slice(0)

    def value(self) -> Any:
        """Return the value that stands here, whole."""
        self._skip_blank()
        start = self._at
        value, self._at = self._decoded(start)
        self._last = slice(start, self._at)
        return value

    def _decoded(self, start: int) -> tuple[Any, int]:
        """Return the value that begins there, and where it ends; how deep is too deep is the same on every Python."""
        try:
            value, end = _DECODER.raw_decode(self._text, start)
        except json.JSONDecodeError as error:
            at = min(error.pos, len(self._text))
            if not self._is_too_deep(start, at):
                raise Stop(UNREADABLE, error.msg, self._text, at, start) from None
        except RecursionError:
            pass
        else:
            if not self._is_too_deep(start, end):
                return value, end
        return TooDeep(), self._end_of(start)

    def _is_too_deep(self, start: int, end: int) -> bool:
        brackets = self._text.count("[", start, end) + self._text.count("{", start, end)
        return brackets > DEEPEST and any(depth > DEEPEST for depth, _ in self._depths(start, end))

    def _depths(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield after each text and bracket how many brackets are open, and where it ends."""
        depth = 0
        for mark in _TEXTS_AND_BRACKETS.finditer(self._text, start, end):
            depth += (mark[0] in "[{") - (mark[0] in "]}")
            yield depth, mark.end()

    def _end_of(self, start: int) -> int:
        """Return where a list or an object ends, by its brackets alone."""
        for depth, end in self._depths(start, len(self._text)):
            if depth == 0:
                return end
        raise Stop(TOO_LARGE, "nested too deeply", self._text, start)

    @property
    def last(self) -> str:
        """The text of the value that was read last, as it stood there."""
        return writable(self._text[self._last])

    def members(self) -> Iterator[str]:
        """Yield each name of the object that stands here; the caller reads the value before the next one."""
        self._expect("{", "a document is one JSON object")
        while not self._take("}"):
            name = self.value()
            if type(name) is not str:
                raise Stop(UNREADABLE, "expected a name in quotation marks", self._text, self._at)
            self._expect(":", "expected ':' after a name")
            yield name
            self._separator("}")

    def items(self) -> Iterator[Any]:
        """Yield each value of the list that stands here."""
        self._expect("[", "expected a list")
        while not self._take("]"):
            yield self.value()
            self._separator("]")

    def at_list(self) -> bool:
        """Say whether a list begins here."""
        self._skip_blank()
        return self._text.startswith("[", self._at)

    def finish(self) -> None:
        """Make sure that nothing stands after the document."""
        self._skip_blank()
        if self._at < len(self._text):
            raise Stop(UNREADABLE, "something stands after the end of the document", self._text, self._at)

    def _separator(self, end: str) -> None:
        """Go past the comma before a next piece; before the end there is none."""
        if self._peek() == end:
            return
        self._expect(",", f"expected ',' or '{end}'")
        if self._peek() == end:
            raise Stop(UNREADABLE, f"nothing stands between ',' and '{end}'", self._text, self._at)

    def _peek(self) -> str:
        self._skip_blank()
        return self._text[self._at : self._at + 1]

    def _take(self, mark: str) -> bool:
        if self._peek() != mark:
            return False
        self._at += 1
        return True

    def _expect(self, mark: str, reason: str) -> None:
        if not self._take(mark):
            raise Stop(UNREADABLE, reason if self._text else "the file is empty", self._text, self._at)

    def _skip_blank(self) -> None:
        match = _BLANK.match(self._text, self._at)
        self._at = self._at if match is None else match.end()
