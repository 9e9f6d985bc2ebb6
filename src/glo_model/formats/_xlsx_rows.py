"""The same as ``_xlsx_cells`` tells, for sheets that are written as nearly all are, by patterns over whole rows.

A pattern covers a row only if every tag and sign of it is of the plainest sort, so that nothing in it can be read in
two ways. Where one row is not covered, nothing is told, and the sheet is followed tag by tag. It takes an eighth of
the time: https://docs.python.org/3/library/pyexpat.html calls Python once a tag, and a sheet has millions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import count
from operator import lt
from typing import Any, Final
from xml.parsers.expat import ParserCreate

from glo_model.formats._xlsx_cells import NO_RESULT, Merges, Scanned, failed_as, is_far, number_of
from glo_model.table import Failed, Limits

_VALUE: Final = rb'"[^"<>&]*+"'
_TEXT: Final = rb"[^<>&]*+(?:&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});[^<>&]*+)*+"
_FORMULA: Final = rb"<f(?: [A-Za-z0-9]+=" + _VALUE + rb")*+ ?(?:/>|>" + _TEXT + rb"</f>)"
_RESULT: Final = rb"<v(?: ?/>|>" + _TEXT + rb"</v>)"
_INLINE: Final = rb'<is><t(?: xml:space="preserve")?+>' + _TEXT + rb"</t></is>"
_ADDRESS: Final = rb'<c r="([A-Z]{1,3})([0-9]{1,7})"'
_ATTRIBUTES: Final = rb'((?: (?:s|t|cm|vm|ph)="[^"<>&]*+")*+) ?'
_REST_OF_CELL: Final = (
    rb'\1"(?: (?:s|t|cm|vm|ph)="[^"<>&]*+")*+ ?'
    rb"(?:/>|>(?:" + _FORMULA + rb")?+(?:" + _RESULT + rb"|" + _INLINE + rb")?+</c>)"
)
_REST_OF_PLAIN_CELL: Final = (
    rb'\1"(?: s="[0-9]++")?+'
    rb'(?: ?/>|(?: t="(?:s|n|b|str)")?+><v>' + _TEXT + rb'</v></c>| t="inlineStr">' + _INLINE + rb"</c>)"
)
"""A cell of which there is nothing to tell: no formula, no error, and a text where it belongs."""
_ROW_OF: Final = (
    rb'\s*+<row r="([0-9]{1,7})"(?: (?!r=)[A-Za-z0-9:]+=' + _VALUE + rb")*+ ?"
    rb"(?:/>|>%s\s*+</row>)"
)
"""A row that holds the given cells: the first group is its number, which stands in the address of each cell as well."""
_ROW: Final = re.compile(_ROW_OF % (rb'(?:\s*+<c r="[A-Z]{1,3}' + _REST_OF_CELL + rb")*+"))
_ROW_NUMBER: Final = re.compile(rb'<row r="([0-9]++)')
_SOME_ROWS: Final = 50
"""After so many rows the columns of those that follow are thought to be known."""
_MOST_COLUMNS: Final = 64
_BEGIN: Final = b"<sheetData>"
_END: Final = re.compile(rb"\s*+</sheetData>")
_COLUMN: Final = re.compile(rb'<c r="([A-Z]{1,3})')
_ERROR_CELL: Final = re.compile(
    _ADDRESS + rb'(?: (?:s|cm|vm|ph)="[^"<>&]*+")*+ t="e"' + _ATTRIBUTES + rb">(?:" + _FORMULA + rb")?+<v>([^<>]*+)</v>"
)
_NO_RESULT: Final = re.compile(_ADDRESS + _ATTRIBUTES + rb">" + _FORMULA + rb"(?:<v ?/>|<v></v>)?+</c>")
# The library reads an inline text only from where it belongs, and leaves out what else such a cell holds.
_ODD: Final = re.compile(rb't="inlineStr"[^<>]*+>(?!<is>)')

_KNOWN_ERRORS: Final = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}
_ERROR_VALUE: Final = re.compile(rb'( t="e"[^<>]*+>(?:<f[^<>]*+>(?:[^<>]*+</f>)?+)?+<v>)#[^<>]*+(</v>)')


def quick_scan(xml: bytes, limits: Limits) -> Scanned | None:
    """Return what the cells of a sheet are like, or ``None`` if it takes a closer look to tell."""
    begin = xml.find(_BEGIN) + len(_BEGIN)
    rows = _Rows(xml, begin)
    end = rows.end() if begin >= len(_BEGIN) else None
    looked_at = b"".join(xml[start:stop] for start, stop in rows.not_plain)
    if end is None or _ODD.search(looked_at):
        return None
    columns = max((number_of(each.decode()) for each in rows.letters), default=0)
    merges = _merges_around(xml[:begin], xml[end:])
    if is_far(rows.last, columns, limits) or merges is None:
        return None
    return Scanned(failed=_failed(looked_at), merged=merges.found, texts=xml.count(b't="s"'))


class _Rows:
    """Follow the rows of a sheet as far as the patterns cover them."""

    def __init__(self, xml: bytes, begin: int) -> None:
        self._xml, self._at = xml, begin
        self.last = 0
        """The number of the last row."""
        self.letters: set[bytes] = set()
        """The columns in which cells stand."""
        self.not_plain: list[tuple[int, int]] = []
        """The parts in which a cell may be of which there is something to tell."""

    def end(self) -> int | None:
        """Return where the rows end, or ``None`` if a row takes a closer look."""
        for seen in count(1):
            match = _ROW.match(self._xml, self._at)
            if match is None:
                break
            found = _COLUMN.findall(self._xml, match.start(), match.end())
            if not self._goes_on([int(match[1])]) or len(set(found)) < len(found):
                return None
            self.letters.update(found)
            self._go_to(match.end(), is_plain=False)
            if seen % _SOME_ROWS == 0 and len(self.letters) <= _MOST_COLUMNS and not self._take_alike():
                return None
        end = _END.match(self._xml, self._at)
        return end.start() if end else None

    def _take_alike(self) -> bool:
        """Take all rows that follow in the columns that are known, and tell whether each comes after the one before."""
        letters = frozenset(self.letters)
        for rest, is_plain in ((_REST_OF_PLAIN_CELL, True), (_REST_OF_CELL, False)):
            stop = _alike(letters, rest).match(self._xml, self._at).end()
            rows = list(map(int, _ROW_NUMBER.findall(self._xml, self._at, stop)))
            if rows and not self._goes_on(rows):
                return False
            self._go_to(stop, is_plain=is_plain)
        return True

    def _goes_on(self, rows: list[int]) -> bool:
        """Tell whether each row comes after the one before it."""
        before, self.last = self.last, rows[-1]
        return all(map(lt, [before, *rows], rows))

    def _go_to(self, stop: int, *, is_plain: bool) -> None:
        start, self._at = self._at, stop
        if is_plain or start == stop:
            return
        if self.not_plain and self.not_plain[-1][1] == start:
            start, _ = self.not_plain.pop()
        self.not_plain.append((start, stop))


@lru_cache(maxsize=16)
def _alike(letters: frozenset[bytes], rest: bytes) -> Any:
    """Return the pattern of as many rows as have no cells but in these columns, each at most once, from left to right.

    It asks nothing of Python between two rows, and matches what ``_ROW`` matches, if only of such rows.
    """
    in_order = sorted(letters, key=lambda each: (len(each), each))
    cells = b"".join(rb'(?:\s*+<c r="' + each + rest + rb")?+" for each in in_order)
    return re.compile(rb"(?:" + _ROW_OF % cells + rb")*+")


def _merges_around(head: bytes, tail: bytes) -> Merges | None:
    """Return the merged cells from what stands before and behind the rows, or ``None`` if more cells stand there."""
    merges = Merges()
    more: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "mergeCell":
            merges.take(attributes.get("ref", ""))
        elif name.rpartition(":")[2] in ("c", "row", "mergeCell"):
            more.append(name)

    parser = ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(head)
    parser.Parse(tail, True)
    return None if more else merges


def _failed(xml: bytes) -> dict[tuple[int, int], Failed]:
    failed: dict[tuple[int, int], Failed] = {}
    if b't="e"' in xml:
        for letters, row, _, value in _ERROR_CELL.findall(xml):
            failed[int(row), number_of(letters.decode())] = failed_as(value.decode())
    if b"<f" in xml:
        for letters, row, attributes in _NO_RESULT.findall(xml):
            if b't="str"' not in attributes:
                failed[int(row), number_of(letters.decode())] = NO_RESULT
    return failed


def without_new_errors(xml: bytes, failed: Iterable[Failed]) -> bytes:
    """Return a sheet in which errors that are newer than the library stand as one that it knows; else it refuses it."""
    if all(each is NO_RESULT or each.text in _KNOWN_ERRORS for each in failed):
        return xml
    return _ERROR_VALUE.sub(rb"\1#N/A\2", xml)
