"""The ledger as a file, for its owner: a line for each cell, as CSV, or as Parquet with the ``parquet`` extra."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from io import TextIOWrapper
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import IO, Any, Final, TypeAlias

from glo_model.atomically import whole_file
from glo_model.errors import FileError, FormatError, MissingExtraError
from glo_model.finding import column_letters
from glo_model.loaded import Entry, Ledger

COLUMNS: Final = (
    "file", "sheet", "row", "column", "cell", "fate", "old", "new", "code", "why", "kind", "field",
)  # fmt: skip
"""What a line says, in this order."""

_NUMBERS: Final = frozenset({"row", "column"})
_IN_A_BATCH: Final = 20_000
# A spreadsheet runs a text that begins so: https://owasp.org/www-community/attacks/CSV_Injection
_RUN: Final = tuple("=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20")

_Line: TypeAlias = tuple[str | int | None, ...]


def write_ledger(ledger: Ledger, path: str | PathLike[str], *, with_values: bool = False) -> None:
    """Write a ledger that holds its cells to a file, whole or not at all; the same ledger gives the same bytes.

    ``old`` and ``new`` are empty where their field is not public or not known, unless ``with_values`` asks for them.
    Of sheets of case data they are always empty. Raise ``FormatError`` if the name ends in neither ``.csv`` nor
    ``.parquet``, and ``ValueError`` if the ledger holds sums only.
    """
    where = Path(path)
    write = _WRITERS.get(where.suffix.lower())
    if write is None:
        raise FormatError(f"a ledger is written as {' or '.join(_WRITERS)}, which its name must end in: {path}")
    lines = (_line(entry, with_values=with_values) for entry in ledger.entries())
    try:
        with whole_file(where) as handle:
            write(handle, lines)
    except OSError as error:
        raise FileError(f"{path} cannot be written: {error.strerror}") from None


def _line(entry: Entry, *, with_values: bool) -> _Line:
    place = entry.origin
    shows = with_values or entry.is_public
    return (
        place.file, place.sheet, place.row, place.column, _cell(place.row, place.column), entry.fate.value,
        entry.old if shows else "", entry.new if shows else "", entry.code, entry.why, entry.kind, entry.field,
    )  # fmt: skip


def _cell(row: int | None, column: int | None) -> str:
    return "" if row is None or column is None else f"{_letters(column)}{row}"


_letters = cache(column_letters)


def _write_csv(handle: IO[bytes], lines: Iterator[_Line]) -> None:
    text = TextIOWrapper(handle, encoding="utf-8", errors="backslashreplace", newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([_not_run(value) for value in line] for line in lines)
    text.flush()
    text.detach()


def _not_run(value: str | int | None) -> str | int | None:
    """Return a value with an apostrophe before a text that a spreadsheet would run, or that begins with one."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_RUN) else value


def _write_parquet(handle: IO[bytes], lines: Iterator[_Line]) -> None:
    arrow, parquet = _library("pyarrow"), _library("pyarrow.parquet")
    types = [(name, arrow.int32() if name in _NUMBERS else arrow.string()) for name in COLUMNS]
    schema = arrow.schema(types)
    with parquet.ParquetWriter(handle, schema) as writer:
        while batch := list(islice(lines, _IN_A_BATCH)):
            columns = [[_writable(value) for value in column] for column in zip(*batch, strict=True)]
            writer.write_table(arrow.table(dict(zip(COLUMNS, columns, strict=True)), schema=schema))


def _writable(value: str | int | None) -> str | int | None:
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value


def _library(module: str) -> Any:
    try:
        return import_module(module)
    except ImportError:
        raise MissingExtraError("pyarrow", "parquet") from None


_WRITERS: Final[dict[str, Callable[[IO[bytes], Iterator[_Line]], None]]] = {
    ".csv": _write_csv,
    ".parquet": _write_parquet,
}
