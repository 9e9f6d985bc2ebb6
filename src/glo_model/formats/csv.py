"""A folder of CSV files, one for each kind: UTF-8, commas, lines that end in CR LF, quotes as RFC 4180 has them."""

from __future__ import annotations

import re
from typing import Final

from glo_model.columns import TABLES, Value, written_tables
from glo_model.dataset import Dataset
from glo_model.errors import FormatError
from glo_model.fileformat import Format, Parts
from glo_model.formats._csv_tables import text_table
from glo_model.formats._datapackage import NAME, check_description, describe, is_description
from glo_model.table import DEFAULT_OPTIONS, MOST_COLUMNS, ReadOptions, Tables, Told

# Nothing within quotes is taken for the sign between cells, whichever a reader looks for.
_TO_QUOTE: Final = re.compile('[",;|\t\r\n]')


def _tables(parts: Parts, options: ReadOptions = DEFAULT_OPTIONS) -> Tables:
    told = Told()
    for name, data in parts.items():
        if is_description(name):
            check_description(name, data, told)
    files = {name: data for name, data in parts.items() if not is_description(name)}
    tables = tuple(text_table(name, data, told, options=options) for name, data in files.items())
    return Tables(tables=tables, findings=tuple(told.findings), rejected=tuple(told.rejected))


def _write(data: Dataset) -> Parts:
    tables = tuple(written_tables(data))
    written = {table.name: [table.headings, *table.rows] for table in tables}
    for name, rows in written.items():
        if len(rows[0]) > MOST_COLUMNS:
            raise FormatError(f"{name} has more than {MOST_COLUMNS} columns; write json")
    files = {f"{name}.csv": "".join(_line(row) for row in written.get(name, ())).encode() for name in TABLES}
    return {**files, NAME: describe(tables)}


def _line(row: tuple[Value | None, ...]) -> str:
    return ",".join("" if value is None else _quoted(value) for value in row) + "\r\n"


def _quoted(value: Value) -> str:
    if not isinstance(value, str):
        return str(value).lower()
    return '"' + value.replace('"', '""') + '"' if _TO_QUOTE.search(value) else value


FORMAT = Format(
    name="csv",
    title="folder of CSV files, one for each kind",
    suffixes=(".csv",),
    is_folder=True,
    beside=(NAME,),
    has_encoding=True,
    tables=_tables,
    write=_write,
)
