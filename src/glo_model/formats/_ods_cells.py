"""How far the cells of an OpenDocument sheet reach, which show no value and which are merged, told from its XML.

A cell or a row is written once and may say that it stands there a million times; the library that reads the cells
lays them all out, and cuts off what lies beyond the last row and column of a spreadsheet without a word.
"""

from __future__ import annotations

from typing import Any, Final
from xml.parsers.expat import ParserCreate

import attrs

from glo_model.formats._refused import Refused, TooLarge
from glo_model.formats._xlsx_cells import NO_RESULT, failed_as, refuse_far
from glo_model.table import Failed, Limits, Merged

_CELLS: Final = ("table-cell", "covered-table-cell")
_MOST_DIGITS: Final = 10
_MOST_TOLD: Final = 100_000


@attrs.define(kw_only=True)
class OdsSheet:
    """Gather of a sheet what the library that reads it does not tell."""

    name: str
    failed: dict[tuple[int, int], Failed] = attrs.field(factory=dict)
    merged: list[Merged] = attrs.field(factory=list)
    rows: int = 0
    columns: int = 0


def scan_ods(xml: bytes, limits: Limits) -> list[OdsSheet]:
    """Return the sheets of a document; raise ``Refused`` if one is a trap, or what the parser raises."""
    return _Scan(limits).over(xml)


class _Scan:
    """Follow the cells of all sheets by their tags."""

    def __init__(self, limits: Limits) -> None:
        self._parser = ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._limits = limits
        self._sheets: list[OdsSheet] = []
        self._row = self._rows_alike = self._column = self._alike = self._size = 0
        self._attributes: dict[str, str] = {}
        self._paragraphs: list[str] = []

    def over(self, xml: bytes) -> list[OdsSheet]:
        self._parser.Parse(xml, True)
        return self._sheets

    def _start(self, name: str, attributes: dict[str, Any]) -> None:
        local = name.rpartition(":")[2]
        if local in _CELLS:
            self._attributes = {
                key.rpartition(":")[2] if "calcext" not in key else key: attributes[key] for key in attributes
            }
            self._alike = _times(self._attributes.get("number-columns-repeated"))
            self._paragraphs = []
        elif local == "p" and name != "p":
            self._paragraphs.append("")
            self._parser.CharacterDataHandler = self._text
        elif local == "table-row":
            self._rows_alike = _times(attributes.get("table:number-rows-repeated"))
            self._column = 0
        elif local == "table":
            self._sheets.append(OdsSheet(name=attributes.get("table:name", "")))
            self._row = 0

    def _text(self, text: str) -> None:
        self._paragraphs[-1] += text

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local in _CELLS and self._sheets:
            self._cell(self._sheets[-1])
            self._column += self._alike
        elif local == "p":
            self._parser.CharacterDataHandler = None
        elif local == "table-row":
            self._row += self._rows_alike

    def _cell(self, sheet: OdsSheet) -> None:
        told = self._attributes
        is_failed = told.get("calcext:value-type") == "error"
        has_value = "value-type" in told or bool(self._paragraphs)
        if has_value or "formula" in told:
            sheet.rows = max(sheet.rows, self._row + self._rows_alike)
            sheet.columns = max(sheet.columns, self._column + self._alike)
            refuse_far(sheet.rows, sheet.columns, self._limits)
            self._refuse_long()
        if is_failed:
            self._fail(sheet, failed_as("\n".join(self._paragraphs)))
        elif "formula" in told and not has_value:
            self._fail(sheet, NO_RESULT)
        columns, rows = _times(told.get("number-columns-spanned")), _times(told.get("number-rows-spanned"))
        if columns * rows > 1 and len(sheet.merged) < _MOST_TOLD:
            row, column = self._row + 1, self._column + 1
            sheet.merged.append(Merged(row, column, row + rows - 1, column + columns - 1))

    def _refuse_long(self) -> None:
        """Refuse texts that are too long when each of the cells in which one stands has its own."""
        self._size += sum(map(len, self._paragraphs)) * self._rows_alike * self._alike
        if self._size > self._limits.unpacked:
            raise TooLarge(f"the texts of the cells take {self._size} bytes when each has its own, more than is read")

    def _fail(self, sheet: OdsSheet, failed: Failed) -> None:
        if self._rows_alike * self._alike > _MOST_TOLD:
            raise TooLarge("a formula that failed stands in more cells than are read")
        for row in range(self._row + 1, self._row + self._rows_alike + 1):
            for column in range(self._column + 1, self._column + self._alike + 1):
                sheet.failed[row, column] = failed


def _times(text: str | None) -> int:
    """Return how often something stands there."""
    if text is None:
        return 1
    if not text.isdecimal() or len(text) > _MOST_DIGITS:
        raise Refused("a cell of the sheet says in no number how often it stands there")
    return max(int(text), 1)
