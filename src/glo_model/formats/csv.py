"""A folder of CSV files, one for each kind: UTF-8, commas, lines that end in CR LF, quotes as RFC 4180 has them."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePosixPath
from typing import Final

from glo_model.columns import TABLES, Value, written_tables
from glo_model.dataset import Dataset
from glo_model.errors import FormatError
from glo_model.faults import UNREADABLE
from glo_model.fileformat import Format, Parts
from glo_model.finding import Origin
from glo_model.formats._csv_text import CsvText, shown
from glo_model.table import MOST_COLUMNS, Table, Tables, Told

_TO_QUOTE: Final = re.compile('[",\r\n]')
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _tables(parts: Parts) -> Tables:
    told = Told()
    tables = tuple(_table(name, data, told) for name, data in parts.items())
    return Tables(tables=tables, findings=tuple(told.findings), rejected=tuple(told.rejected))


def _table(name: str, data: bytes, told: Told) -> Table:
    file, sheet = name or None, PurePosixPath(name).stem
    text = _text(data, Origin(file=file, sheet=sheet), told)
    if not data:
        told.find(UNREADABLE, "the file is empty", Origin(file=file, sheet=sheet))
    return Table(file=file, sheet=sheet, rows=tuple(CsvText(text, file, sheet, told).rows()))


def _text(data: bytes, origin: Origin, told: Told) -> str:
    """Return the text of a file: UTF-8, or UTF-16 if it says so; bytes that are neither are told of cell by cell."""
    if not data.startswith(_UTF_16):
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape")
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError:
        raw = shown(data.decode("utf-8", "surrogateescape"))
        told.find(UNREADABLE, "the file says that it is UTF-16, and is not", origin, raw=raw)
        return ""


def _write(data: Dataset) -> Parts:
    written = {table.name: [table.headings, *table.rows] for table in written_tables(data)}
    for name, rows in written.items():
        if len(rows[0]) > MOST_COLUMNS:
            raise FormatError(f"{name} has more than {MOST_COLUMNS} columns; write json")
    return {f"{name}.csv": "".join(_line(row) for row in written.get(name, ())).encode() for name in TABLES}


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
    tables=_tables,
    write=_write,
)
