"""Tables of a JSON file that another program wrote: an array of records, or of rows, as form servers export them.

Each record is a row, with a column for each of its keys; a list of records within a record is a table of its own, whose
rows name the row that they belong to, as in a form's workbook. Rows are counted from the headings, which are row 1.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any, Final, TypeAlias

import attrs

from glo_model.faults import TOO_LARGE
from glo_model.fileformat import Parts
from glo_model.finding import Origin
from glo_model.table import DEFAULT_OPTIONS, Cell, Limits, ReadOptions, Table, Tables

_Object: TypeAlias = Mapping[str, Any]
_DEEPEST: Final = 20
_INDEX: Final = "_index"
_HALF: Final = re.compile(r"\\u[dD][89a-fA-F]")
"""What may be half a character, which no file of text can hold."""


@attrs.define
class _Sheet:
    """Gather the rows of one table, each with what stands under which heading."""

    headings: dict[str, int] = attrs.field(factory=dict)
    rows: list[dict[str, Cell]] = attrs.field(factory=list)

    def add(self, row: dict[str, Cell]) -> None:
        for heading in row:
            self.headings.setdefault(heading, len(self.headings))
        self.rows.append(row)

    @property
    def cells(self) -> int:
        return (len(self.rows) + 1) * len(self.headings)

    def table(self, file: str | None, name: str) -> Table:
        rows = (tuple(row.get(heading) for heading in self.headings) for row in self.rows)
        return Table(file=file, sheet=name, rows=(tuple(self.headings), *rows))


def json_tables(parts: Parts, options: ReadOptions = DEFAULT_OPTIONS) -> Tables:
    """Return the tables of a JSON file, or none if it holds no array of records."""
    ((name, data),) = parts.items()
    try:
        return _tables(name, _records(data), options)
    except RecursionError:
        return _too_large(name or None)


def _tables(name: str, records: list[Any], options: ReadOptions) -> Tables:
    if not records:
        return Tables()
    file, sheet = name or None, _stem(name)
    if len(records) > options.limits.rows:
        return _too_large(file)
    if all(isinstance(each, list) for each in records):
        return _of_rows(records, file, sheet, options.limits)
    return _of_objects([each for each in records if isinstance(each, dict)], file, sheet, options.limits)


def _records(data: bytes) -> list[Any]:
    """Return the records of an array, or of the results that a server's answer holds; none of what is no clean JSON."""
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode()
        document = json.loads(text, object_pairs_hook=_unrepeated, parse_constant=_refuse, parse_float=_finite)
        if _HALF.search(text):
            json.dumps(document, ensure_ascii=False).encode()
    except ValueError:
        return []
    if isinstance(document, dict):
        document = document.get("results")
    return document if isinstance(document, list) and all(isinstance(each, list | dict) for each in document) else []


def _unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; if a key stands twice, nobody can say which of its values is meant."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse(text: str) -> Any:
    raise ValueError(f"{text} is no JSON")


def _finite(text: str) -> float:
    number = float(text)
    return number if isfinite(number) else _refuse("a number without end")


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".json") or "records"


def _of_rows(records: list[Any], file: str | None, sheet: str, limits: Limits) -> Tables:
    if sum(map(len, records)) > limits.cells or max(map(len, records)) > limits.columns:
        return _too_large(file)
    rows = tuple(tuple(map(_cell, record)) if isinstance(record, list) else () for record in records)
    return Tables(tables=(Table(file=file, sheet=sheet, rows=rows),))


def _of_objects(records: list[_Object], file: str | None, sheet: str, limits: Limits) -> Tables:
    sheets: dict[str, _Sheet] = {}
    for record in records:
        _add(record, sheet, sheets, {})
    if any(len(each.headings) > limits.columns for each in sheets.values()):
        return _too_large(file)
    if sum(each.cells for each in sheets.values()) > limits.cells:
        return _too_large(file)
    return Tables(tables=tuple(each.table(file, name) for name, each in sheets.items() if each.headings))


def _too_large(file: str | None) -> Tables:
    found = TOO_LARGE.found("the records are more than may be read", path="", origin=Origin(file=file, pointer=""))
    return Tables(findings=(found,))


def _add(record: _Object, name: str, sheets: dict[str, _Sheet], beside: dict[str, Cell]) -> None:
    """Add a record to its table, and the records within it to theirs."""
    sheet = sheets.setdefault(name, _Sheet())
    row: dict[str, Cell] = {}
    repeats: list[tuple[str, list[_Object]]] = []
    for key, value in _flat(record, "", 0):
        if _are_records(value):
            repeats.append((key, value))
        else:
            row[key] = _cell(value)
    index = len(sheet.rows) + 1
    if repeats:
        row[_INDEX] = index
    sheet.add({**row, **beside})
    for key, values in repeats:
        inner: dict[str, Cell] = {"_parent_table_name": name, "_parent_index": index}
        for each in values:
            _add(each, key.rpartition("/")[2] or key, sheets, inner)


def _flat(record: _Object, before: str, depth: int) -> Iterator[tuple[str, Any]]:
    """Yield the values of a record and of the groups in it; keys of a group may bear its name already."""
    for key, value in record.items():
        path = key if not before or key.startswith(before) else f"{before}{key}"
        if isinstance(value, dict) and depth < _DEEPEST:
            yield from _flat(value, f"{path}/", depth + 1)
        else:
            yield path, value


def _are_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _cell(value: Any) -> Cell:
    """Return a value as a cell; what holds several is its JSON text, or its texts between semicolons."""
    if value is None or value in ("", [], {}):
        return None
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "; ".join(value)
    return value if isinstance(value, str | int | float) else json.dumps(value, ensure_ascii=False)
