"""The table that maps every leaf of every case file to an entity and a field, and what a row of it must keep.

A row of ``leaves/<case>.tsv`` has three cells: the JSON Pointer of the leaf in the case file, the entity as
``Class:id``, and the path of the field, such as ``places.1.name``. ``not_data.tsv`` lists the leaves that are no data
of a programme.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from glo_model import Dataset
from glo_model.entities import KINDS_BY_CLASS_NAME, SECTIONS
from glo_model.values.fields import Field, fields_of

HERE = Path(__file__).parent


class Place(NamedTuple):
    """Where a leaf went: the entity's class, its id, and the field."""

    kind: str
    id: str
    field: str


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a table, without its heading."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def places_of(case: str) -> dict[str, list[Place]]:
    """Return the places of each leaf of a case; a leaf that says two things has two."""
    places: dict[str, list[Place]] = {}
    path = HERE / "leaves" / f"{case}.tsv"
    for pointer, entity, field in rows(path) if path.exists() else ():
        kind, _, key = entity.partition(":")
        places.setdefault(pointer, []).append(Place(kind, key, field))
    return places


def no_data_of(case: str) -> dict[str, str]:
    """Return the leaves of a case that are no data of a programme, with the reason of each."""
    return {pointer: reason for named, pointer, reason in rows(HERE / "not_data.tsv") if named == case}


def leaves_of(document: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the pointer and the value of each leaf of a JSON document."""
    if isinstance(document, dict):
        for name, value in document.items():
            yield from leaves_of(value, f"{pointer}/{name}")
    elif isinstance(document, list):
        for number, value in enumerate(document):
            yield from leaves_of(value, f"{pointer}/{number}")
    else:
        yield pointer, document


def fault_of(place: Place, data: Dataset) -> str | None:
    """Return what is wrong with a place, or nothing if it is a field of an entity that is there.

    Free text is no place: a description, what was printed, a claim's printed words or a reason.
    """
    kind = KINDS_BY_CLASS_NAME.get(place.kind)
    if kind is None:
        return f"{place.kind} is no kind of entity"
    entity = data.get(kind, place.id)
    if entity is None:
        return f"no {place.kind} has the id {place.id}"
    if place.field.split(".")[-1] in ("printed", "reason", "descriptions", "purpose"):
        return f"{place.field} is free text"
    if _field_at(kind, place.field.split(".")) is None:
        return f"{place.field} is no field of {place.kind}"
    return None


def holds(place: Place, data: Dataset) -> bool:
    """Tell whether a field holds something, or is absent with a reason."""
    kind = KINDS_BY_CLASS_NAME[place.kind]
    return value_of(place, data) not in (None, ()) or any(
        (each.kind, each.id, each.field) == (SECTIONS[kind], place.id, place.field) for each in data.absences
    )


def _field_at(kind: type, path: list[str]) -> Field | None:
    parts = [part for part in path if not part.isdecimal()]
    for number, part in enumerate(parts):
        found = next((field for field in fields_of(kind) if field.name == part), None)
        if found is None or number == len(parts) - 1:
            return found
        kind = found.of
    return None


def _value_at(value: Any, path: list[str]) -> Any:
    for part in path:
        if part.isdecimal():
            value = value[int(part) - 1] if isinstance(value, tuple) and int(part) <= len(value) else None
        else:
            value = getattr(value, part, None)
    return value


def value_of(place: Place, data: Dataset) -> Any:
    """Return what a field of an entity holds, or nothing."""
    return _value_at(data.get(KINDS_BY_CLASS_NAME[place.kind], place.id), place.field.split("."))


def texts_at(place: Place, data: Dataset) -> list[str]:
    """Return the texts and numbers that stand in a field, and in the records in it."""
    return list(_texts_in(value_of(place, data)))


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for each in value:
            yield from _texts_in(each)
    elif hasattr(value, "__attrs_attrs__"):
        kind: type = type(value)
        for field in fields_of(kind):
            yield from _texts_in(getattr(value, field.name))
    elif value is not None:
        yield str(value)
