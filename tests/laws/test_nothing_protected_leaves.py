"""Law: no protected text occurs in any byte that is written from a redacted dataset."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import attrs
import pytest
from hypothesis import given

from glo_model import Dataset, Person, Workshop, redact
from glo_model.entities import SECTIONS
from glo_model.formats import all_formats
from glo_model.redaction import Level, names_in
from glo_model.testing import datasets
from glo_model.values.fields import SENSITIVITIES, Field, fields_of

MARK = "zq{}qz"


class Marker:
    """Put a text of its own, which stands nowhere else, into every protected field, and remember them all."""

    def __init__(self, level: Level) -> None:
        self._open = SENSITIVITIES[: SENSITIVITIES.index(level) + 1]
        self._ids: dict[str, str] = {}
        self.marks: list[str] = []

    def mark(self, record: Any, *, protected: bool = False) -> Any:
        """Return the record with a mark in the place of each protected text."""
        cls: type = type(record)
        return attrs.evolve(record, **dict(self._fields(cls, record, protected=protected)))

    def _fields(self, cls: type, record: Any, *, protected: bool) -> Iterator[tuple[str, Any]]:
        for field in fields_of(cls):
            value = getattr(record, field.name)
            is_protected = protected or field.sensitivity not in self._open
            if field.refers in _KINDS_WITH_PROTECTED_IDS or (
                field.name == "id" and cls.__name__ in _KINDS_WITH_PROTECTED_IDS
            ):
                yield field.name, self._each(field, value, self._id)
            elif field.is_record:
                yield (
                    field.name,
                    self._each(field, value, lambda item, inner=is_protected: self.mark(item, protected=inner)),
                )
            elif is_protected and field.of is str and field.words is None and field.refers is None:
                yield field.name, self._each(field, value, lambda _: self._new())

    def _each(self, field: Field, value: Any, change: Any) -> Any:
        if value is None:
            return None
        return tuple(change(item) for item in value) if field.many else change(value)

    def _id(self, key: str) -> str:
        """Return the mark that stands for an id; it is protected only where ids are."""
        if key not in self._ids:
            self._ids[key] = self._new() if "internal" not in self._open else key
        return self._ids[key]

    def _new(self) -> str:
        self.marks.append(MARK.format(len(self.marks)))
        return self.marks[-1]


_KINDS_WITH_PROTECTED_IDS = {
    kind.__name__
    for kind in SECTIONS
    for field in fields_of(kind)
    if field.name == "id" and field.sensitivity != "public"
}


def naming(workshop: Workshop, data: Dataset) -> Workshop:
    """Return the workshop with the names of all persons in its public texts, as an office might write them."""
    names = [name for person in data.of(Person) for name in names_in(person)]
    return attrs.evolve(workshop, audience=(*workshop.audience, *(f"guests of {name.upper()}" for name in names)))


def written(data: Dataset) -> Iterator[bytes]:
    """Yield the bytes that each format writes; those that stand packed in a workbook unpacked."""
    for each in all_formats():
        parts = {} if each.write is None else each.write(data)
        for name, part in parts.items():
            yield name.encode()
            yield from _unpacked(part) if part.startswith(b"PK") else (part,)


def _unpacked(data: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            yield package.read(name)


@pytest.mark.parametrize("level", ["public", "internal"])
@given(data=datasets(max_size=8))
def test_no_protected_text_is_in_any_byte(level: Level, data: Dataset) -> None:
    """Whatever stands in protected fields, and wherever a name stands beside, no format writes it."""
    marker = Marker(level)
    marked = Dataset(marker.mark(entity) for entity in data)
    marked = marked.with_(*(naming(workshop, marked) for workshop in marked.of(Workshop)))

    bytes_written = b"\n".join(written(redact(marked, level))).lower()

    assert [] == [mark for mark in marker.marks if mark.encode() in bytes_written]


def test_the_marks_stand_in_what_is_not_redacted() -> None:
    """The law could fail: without redaction the marks are found."""
    marker = Marker("public")
    data = Dataset([marker.mark(Person(id="p", sex="female"))])

    assert marker.marks
    assert all(any(mark.encode() in part for part in written(data)) for mark in marker.marks)
