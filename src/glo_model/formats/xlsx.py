"""An XLSX workbook with a sheet for each kind, as spreadsheet programs open it: text stays text, and nothing runs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from glo_model.columns import CONTINUED, Value, Written, written_tables
from glo_model.dataset import Dataset
from glo_model.errors import FormatError
from glo_model.fileformat import Format, Parts
from glo_model.formats._calamine import library
from glo_model.formats._xlsx_tables import xlsx_tables
from glo_model.table import MOST_COLUMNS, MOST_ROWS

_MOST_SIGNS: Final = 32_767
# Any fixed day will do: the same dataset gives the same bytes.
_CREATED: Final = datetime(2000, 1, 1)
_WIDTH: Final = 24
# The number that every spreadsheet program knows the format of text by.
_AS_TEXT: Final = 49


def _write(data: Dataset) -> Parts:
    xlsxwriter = library("xlsxwriter", "xlsxwriter")
    buffer = BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True})
    workbook.set_properties({"created": _CREATED})
    formats = {
        "heading": workbook.add_format({"bold": True, "num_format": _AS_TEXT}),
        "text": workbook.add_format({"num_format": _AS_TEXT}),
    }
    for table in written_tables(data):
        _write_sheet(workbook.add_worksheet(table.name), _fitted(table), formats)
    workbook.close()
    return {"": buffer.getvalue()}


def _write_sheet(sheet: Any, table: Written, formats: Mapping[str, Any]) -> None:
    """Write a sheet whose cells are text to the spreadsheet, so that none is run or turned into a date when edited."""
    if len(table.rows) >= MOST_ROWS or len(table.headings) > MOST_COLUMNS:
        raise FormatError(f"{table.name} has more rows or columns than a sheet can hold; write json")
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(table.headings) - 1, _WIDTH, formats["text"])
    for column, heading in enumerate(table.headings):
        sheet.write_string(0, column, heading, formats["heading"])
    for number, row in enumerate(table.rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, bool):
                sheet.write_boolean(number, column, value)
            elif isinstance(value, int):
                sheet.write_number(number, column, value)
            elif value is not None:
                sheet.write_string(number, column, value, formats["text"])


def _fitted(table: Written) -> Written:
    """Return a table whose long texts go on in columns of their own, because a cell holds so many signs only."""
    parts = [max((len(_pieces(row[column])) for row in table.rows), default=1) for column in range(len(table.headings))]
    if max(parts) == 1:
        return table
    headings = tuple(
        heading if part == 1 else f"{heading}{CONTINUED}{part}"
        for heading, count in zip(table.headings, parts, strict=True)
        for part in range(1, count + 1)
    )
    rows = tuple(
        tuple(
            piece
            for value, count in zip(row, parts, strict=True)
            for piece in (*_pieces(value), *[None] * (count - len(_pieces(value))))
        )
        for row in table.rows
    )
    return Written(name=table.name, headings=headings, rows=rows)


def _pieces(value: Value | None) -> tuple[Value | None, ...]:
    """Return a value in pieces that fit into a cell each, counted as a spreadsheet counts: UTF-16 code units."""
    if not isinstance(value, str) or len(value) <= _MOST_SIGNS // 2:
        return (value,)
    size = _MOST_SIGNS // 2
    return tuple(value[at : at + size] for at in range(0, len(value), size))


FORMAT = Format(
    name="xlsx",
    title="XLSX workbook, a sheet for each kind",
    suffixes=(".xlsx", ".xlsm"),
    tables=xlsx_tables,
    write=_write,
)
