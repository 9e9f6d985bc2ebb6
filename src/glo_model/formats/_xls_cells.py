"""How far the cells of an old .xls workbook reach, and which of them show no value, told from its records.

The library that reads the cells gives an error, and a formula without a result, as an empty cell, and lays out every
cell up to the last one. The records: https://learn.microsoft.com/openspecs/office_file_formats/ms-xls
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

import attrs

from glo_model.formats._mistaken import told_otherwise
from glo_model.formats._ole_streams import OleFile, is_ole
from glo_model.formats._refused import Refused
from glo_model.formats._xlsx_cells import NO_RESULT, failed_as, refuse_far
from glo_model.table import Failed, Limits

_BOF, _EOF, _PASSWORD, _EPOCH, _SHEET, _BOOK = 0x809, 0x0A, 0x2F, 0x22, 0x85, 0x1AE
_MANY, _STRING, _TRUTH_OR_ERROR = 0xBD, 0x207, 0x205
_FORMULAS: Final = {0x06, 0x206, 0x406}
_CELLS: Final = {0x203, 0x27E, 0xFD, 0x204, 0xD6, _TRUTH_OR_ERROR, _MANY, *_FORMULAS}
_ERRORS: Final = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_THIS_BOOK, _ADD_IN = 0x401, 0x3A01


class _Record(NamedTuple):
    kind: int
    data: bytes


@attrs.frozen(kw_only=True)
class XlsFacts:
    """Tell of an .xls workbook what the library that reads it does not tell."""

    failed: tuple[dict[tuple[int, int], Failed], ...]
    """The cells of each sheet that show no value, by row and column, in the order of the sheets."""
    epoch: Literal[1900, 1904]
    active: tuple[str, ...]


def scan_xls(data: bytes, limits: Limits) -> XlsFacts:
    """Return the facts, or raise ``Refused`` if the workbook cannot be read or is a trap."""
    if not is_ole(data):
        raise Refused(told_otherwise(data))
    file = OleFile(data)
    if "EncryptedPackage" in file.names:
        raise Refused("the workbook is protected by a password")
    book = file.stream("Workbook", "Book")
    head = list(_records(book, 0))
    kinds = {each.kind for each in head}
    if _PASSWORD in kinds:
        raise Refused("the workbook is protected by a password")
    starts = [struct.unpack_from("<L", each.data)[0] for each in head if each.kind == _SHEET]
    active = {
        "macros": bool({"_VBA_PROJECT_CUR", "VBA"} & file.names),
        "links to other files": any(_leads_elsewhere(each) for each in head),
    }
    return XlsFacts(
        failed=tuple(_Cells(limits).of(_records(book, start)) for start in starts),
        epoch=1904 if any(each.kind == _EPOCH and each.data[:1] == b"\1" for each in head) else 1900,
        active=tuple(what for what, is_there in active.items() if is_there),
    )


def _records(book: bytes, at: int) -> Iterator[_Record]:
    """Yield the records of one part of a workbook, up to its end, and those of charts within it as well."""
    depth = 0
    while at + 4 <= len(book):
        kind, size = struct.unpack_from("<2H", book, at)
        yield _Record(kind, book[at + 4 : at + 4 + size])
        at += 4 + size
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return


def _leads_elsewhere(record: _Record) -> bool:
    return record.kind == _BOOK and struct.unpack_from("<H", record.data, 2)[0] not in (_THIS_BOOK, _ADD_IN)


class _Cells:
    """Follow the cells of one sheet."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._rows = self._columns = 0
        self._failed: dict[tuple[int, int], Failed] = {}
        self._awaits: tuple[int, int] | None = None

    def of(self, records: Iterator[_Record]) -> dict[tuple[int, int], Failed]:
        for kind, data in records:
            if kind in _CELLS:
                self._end_formula()
                self._cell(kind, data)
            elif kind == _STRING:
                self._awaits = None
        self._end_formula()
        return self._failed

    def _cell(self, kind: int, data: bytes) -> None:
        row, column = (number + 1 for number in struct.unpack_from("<2H", data))
        last = struct.unpack_from("<H", data, len(data) - 2)[0] + 1 if kind == _MANY else column
        self._rows, self._columns = max(self._rows, row), max(self._columns, last)
        refuse_far(self._rows, self._columns, self._limits)
        if kind == _TRUTH_OR_ERROR and data[7]:
            self._failed[row, column] = failed_as(_ERRORS.get(data[6], ""))
        elif kind in _FORMULAS:
            self._formula((row, column), data[6:14])

    def _formula(self, place: tuple[int, int], result: bytes) -> None:
        if result[6:] != b"\xff\xff":
            return
        if result[0] == 0:
            # The text follows in a record of its own.
            self._awaits = place
        elif result[0] == 2:
            self._failed[place] = failed_as(_ERRORS.get(result[2], ""))

    def _end_formula(self) -> None:
        if self._awaits is not None:
            self._failed[self._awaits] = NO_RESULT
        self._awaits = None
