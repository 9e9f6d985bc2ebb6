"""The description of a folder of CSV files that other programs read: a Frictionless Data Package.

It claims what holds of the rows that are written, and nothing else: a key that two rows share, or that leads nowhere,
is a fault of the data, which ``glo-model check`` tells; it is left out here, so that every program can load the rows.

https://specs.frictionlessdata.io/tabular-data-package/
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from inspect import cleandoc
from pathlib import PurePosixPath
from typing import Any, Final, TypeAlias

from glo_model.codec import SCHEMA
from glo_model.columns import TABLES, Value, Written
from glo_model.entities import KINDS
from glo_model.faults import UNKNOWN_SCHEMA, UNREADABLE
from glo_model.finding import Origin
from glo_model.formats._csv_text import shown
from glo_model.formats._table_schema import MISSING, Descriptor, described_column, refers_to
from glo_model.table import Told

NAME: Final = "datapackage.json"
"""How the file is called, as Frictionless asks."""

_SCHEMA: Final = "glo_model:schema"
_DIALECT: Final = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
    "header": True,
}
_SHARED_ID: Final = "Some of the rows have one id (IDS001), so that no primary key is stated."
_LEADS_NOWHERE: Final = "Some lead to no row of that table (REF001), so that no foreign key is stated."
_Ids: TypeAlias = Mapping[str, frozenset[Value | None]]


def describe(tables: Sequence[Written]) -> bytes:
    """Return the description of the tables of a dataset, or nothing if there are none; the same for equal datasets."""
    if not tables:
        return b""
    ids = {table.name: frozenset(_column(table, "id")) for table in tables if table.name in KINDS}
    package = {
        "profile": "tabular-data-package",
        "name": "glo-model-dataset",
        "title": "Data of programmes against human trafficking",
        _SCHEMA: SCHEMA,
        "resources": [_resource(table, ids) for table in tables],
    }
    return f"{_json(package)}\n".encode()


def _json(value: Any) -> str:
    """Return a value as JSON in which each of several records stands on a line of its own."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(name)}: {_json(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list) and isinstance(value[0], dict):
        return "[\n" + ",\n".join(map(_json, value)) + "\n]"
    return json.dumps(value, ensure_ascii=False)


def _column(table: Written, heading: str) -> Iterator[Value | None]:
    place = table.headings.index(heading)
    return (row[place] for row in table.rows)


def _resource(table: Written, ids: _Ids) -> Descriptor:
    fields = [described_column(table.name, heading) for heading in table.headings]
    sentence = cleandoc(TABLES[table.name].__doc__ or "").partition("\n\n")[0].replace("\n", " ")
    schema: Descriptor = {"fields": fields, "missingValues": list(MISSING)}
    if table.name in KINDS:
        sentence += _put_primary_key(table, schema, ids)
    _put_foreign_keys(table, schema, ids)
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.name.replace("_", " ").capitalize(),
        "description": sentence,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": schema,
    }


def _put_primary_key(table: Written, schema: Descriptor, ids: _Ids) -> str:
    """Put the primary key, if no two rows share one, and return what is to be said if they do."""
    if len(ids[table.name]) < len(table.rows):
        return f" {_SHARED_ID}"
    schema["fields"][table.headings.index("id")]["constraints"]["unique"] = True
    schema["primaryKey"] = "id"
    return ""


def _put_foreign_keys(table: Written, schema: Descriptor, ids: _Ids) -> None:
    keys: list[Any] = []
    for field in schema["fields"]:
        target = refers_to(table.name, field["name"])
        if target is None:
            continue
        if ids.get(target, frozenset()).issuperset(set(_column(table, field["name"])) - {None, *MISSING}):
            resource = "" if target == table.name else target
            keys.append({"fields": field["name"], "reference": {"resource": resource, "fields": "id"}})
        else:
            field["description"] += f" {_LEADS_NOWHERE}"
    if keys:
        schema["foreignKeys"] = keys


def is_description(name: str) -> bool:
    """Tell whether a file of a folder is its description."""
    return PurePosixPath(name).name == NAME


def check_description(name: str, data: bytes, told: Told) -> None:
    """Say if a description is damaged, or says that its folder follows a schema that this version does not know.

    Nothing else of it is looked at: people change the files of a folder, and the files are what holds.
    """
    origin = Origin(file=name)
    try:
        package = json.loads(data)
    except (ValueError, RecursionError):
        raw = shown(data.decode("utf-8", "surrogateescape"))
        told.find(UNREADABLE, "the description of the folder is no JSON", origin, raw=raw)
        return
    schema = package.get(_SCHEMA, SCHEMA) if isinstance(package, dict) else SCHEMA
    if schema != SCHEMA:
        told.find(UNKNOWN_SCHEMA, f"this version reads {SCHEMA}", origin, raw=json.dumps(schema))
