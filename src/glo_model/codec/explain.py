"""From plain data to entities, field by field: what is wrong is told in full, and what is right is kept.

A bad optional field is left absent, a bad required one rejects its record, a bad item is left out of its list; each
gives one ``Wrong`` with the raw value. Nothing is converted: a whole number is no text and 3.9 is no whole number.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, Final, TypeVar, cast

import attrs

from glo_model.faults import CONFLICT, MISSING, NOT_UTF8, REPEATED_FIELD, UNKNOWN_FIELD, WRONG_VALUE
from glo_model.finding import Fault, Path
from glo_model.values.checked import Check, check_item
from glo_model.values.fields import Field, fields_of
from glo_model.values.textvalue import TextValue

R = TypeVar("R")
_BAD: Final = object()


@attrs.frozen
class Wrong:
    """Tell of one fault of a record that is being read."""

    fault: Fault
    path: Path
    message: str
    raw: Any = attrs.field(repr=False)


class JsonObject(dict[str, Any]):
    """Hold a JSON object, and under ``repeated`` every value of a name that stood in it more than once."""

    repeated: Mapping[str, list[Any]]

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.repeated = {}
        if len(self) < len(pairs):
            found: dict[str, list[Any]] = {}
            for name, value in pairs:
                found.setdefault(name, []).append(value)
            self.repeated = {name: values for name, values in found.items() if len(values) > 1}


def writable(text: str) -> str:
    """Return a text that any file can hold: bytes that were no text are shown by their numbers."""
    return text.encode("utf-8", "backslashreplace").decode()


def explain(cls: type[R], raw: Any) -> tuple[R | None, tuple[Wrong, ...]]:
    """Return the record that plain data stand for, or ``None``, and everything that is wrong with them."""
    wrongs: list[Wrong] = []
    record = _record(cls, raw, (), wrongs)
    return (None if record is _BAD else cast("R", record)), tuple(wrongs)


def explain_field(field: Field, raw: Any) -> tuple[Any, tuple[Wrong, ...]]:
    """Return the value that plain data stand for in one field, and everything that is wrong with them."""
    wrongs: list[Wrong] = []
    value = _value(field, raw, (field.name,), wrongs)
    return (None if value is _BAD else value), tuple(wrongs)


def _record(cls: type, raw: Any, path: Path, wrongs: list[Wrong]) -> Any:
    if not isinstance(raw, dict):
        wrongs.append(Wrong(WRONG_VALUE, path, "expected a record with named fields", raw))
        return _BAD
    found: list[Wrong] = []
    values: dict[str, Any] = {}
    usable = True
    for field in fields_of(cls):
        if field.name in raw or field.required:
            value = _field(field, raw, path, found)
            if value is not _BAD:
                values[field.name] = value
            elif field.required:
                usable = False
    record = _built(cls, values, raw, path, found) if usable else _BAD
    if not raw.keys() <= _names_of(cls):
        _unknown(cls, raw, path, found)
    if record is _BAD and path:
        # With one part the whole record is left out, so that the whole of it is kept raw.
        found[0] = attrs.evolve(found[0], raw=raw)
    wrongs += found
    return record


@cache
def _names_of(cls: type) -> frozenset[str]:
    return frozenset(field.name for field in fields_of(cls))


def _field(field: Field, raw: Mapping[str, Any], path: Path, wrongs: list[Wrong]) -> Any:
    here = (*path, field.name)
    repeated = getattr(raw, "repeated", {})
    if field.name in repeated:
        wrongs.append(Wrong(REPEATED_FIELD, here, f"{field.name} stands here more than once", repeated[field.name]))
        return _BAD
    if field.name in raw:
        return _value(field, raw[field.name], here, wrongs)
    wrongs.append(Wrong(MISSING, here, f"{field.name} is missing", None))
    return _BAD


def _built(cls: type, values: Mapping[str, Any], raw: Any, path: Path, wrongs: list[Wrong]) -> Any:
    try:
        return cls(**values)
    except ValueError as error:
        # Where a field was wrong, that it is left out may be all that the others contradict.
        if not wrongs:
            wrongs.append(Wrong(CONFLICT, path, str(error), raw))
        return _BAD


def _unknown(cls: type, raw: Mapping[str, Any], path: Path, wrongs: list[Wrong]) -> None:
    names = [field.name for field in fields_of(cls)]
    for name in raw:
        if name not in names:
            said = writable(str(name))
            near = get_close_matches(said, names, n=1)
            meant = f"; did you mean {near[0]}?" if near else ""
            value = getattr(raw, "repeated", {}).get(name, raw[name])
            wrongs.append(Wrong(UNKNOWN_FIELD, (*path, said), f"no such field{meant}", value))


def _value(field: Field, raw: Any, path: Path, wrongs: list[Wrong]) -> Any:
    if raw is None and field.optional:
        return None
    if not field.many:
        return _item(field, raw, path, wrongs)
    if not isinstance(raw, list):
        wrongs.append(Wrong(WRONG_VALUE, path, f"{field.name} must be a list", raw))
        return _BAD
    items = (_item(field, item, (*path, number), wrongs) for number, item in enumerate(raw, start=1))
    return tuple(item for item in items if item is not _BAD)


def _item(field: Field, raw: Any, path: Path, wrongs: list[Wrong]) -> Any:
    if field.is_record:
        return _record(field.of, raw, path, wrongs)
    if isinstance(raw, str) and not _is_text(raw):
        wrongs.append(Wrong(NOT_UTF8, path, f"{field.name} holds bytes that are no text", raw))
        return _BAD
    try:
        return reader_of(field)(raw)
    except (TypeError, ValueError) as error:
        wrongs.append(Wrong(WRONG_VALUE, path, str(error), raw))
        return _BAD


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


@cache
def reader_of(field: Field) -> Check:
    """Return how one scalar of a field is read."""
    return _text_value(field) if issubclass(field.of, TextValue) else check_item(field)


def _text_value(field: Field) -> Check:
    def read(raw: Any) -> Any:
        if type(raw) is not str:
            raise TypeError(f"{field.name} must be {field.looks_like}, as text")
        try:
            return field.of.parse(raw)  # type: ignore[attr-defined]  # it is a TextValue, see reader_of
        except ValueError:
            raise ValueError(f"{field.name} must be {field.looks_like}") from None

    return read
