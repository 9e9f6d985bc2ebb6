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


def explain(cls: type[R], raw: Any) -> tuple[R | None, tuple[Wrong, ...]]:
    """Return the record that plain data stand for, or ``None``, and everything that is wrong with them."""
    wrongs: list[Wrong] = []
    record = _record(cls, raw, (), wrongs)
    return (None if record is _BAD else cast("R", record)), tuple(wrongs)


def _record(cls: type, raw: Any, path: Path, wrongs: list[Wrong]) -> Any:
    if not isinstance(raw, dict):
        wrongs.append(Wrong(WRONG_VALUE, path, "expected a record with named fields", raw))
        return _BAD
    before = len(wrongs)
    repeated = getattr(raw, "repeated", {})
    values: dict[str, Any] = {}
    usable = True
    for field in fields_of(cls):
        here = (*path, field.name)
        if field.name in repeated:
            wrongs.append(Wrong(REPEATED_FIELD, here, f"{field.name} stands here more than once", repeated[field.name]))
            value = _BAD
        elif field.name in raw:
            value = _value(field, raw[field.name], here, wrongs)
        elif field.required:
            wrongs.append(Wrong(MISSING, here, f"{field.name} is missing", None))
            value = _BAD
        else:
            continue
        if value is not _BAD:
            values[field.name] = value
        usable = usable and not (value is _BAD and field.required)
    built = _built(cls, values) if usable else "a required field is wrong"
    if isinstance(built, str):
        if len(wrongs) == before:
            wrongs.append(Wrong(CONFLICT, path, built, raw))
        built = _BAD
    _unknown(cls, raw, path, wrongs)
    return built


def _unknown(cls: type, raw: Mapping[str, Any], path: Path, wrongs: list[Wrong]) -> None:
    names = [field.name for field in fields_of(cls)]
    for name in raw:
        if name not in names:
            near = get_close_matches(name, names, n=1)
            meant = f"; did you mean {near[0]}?" if near else ""
            value = getattr(raw, "repeated", {}).get(name, raw[name])
            wrongs.append(Wrong(UNKNOWN_FIELD, (*path, name), f"no such field{meant}", value))


def _built(cls: type, values: dict[str, Any]) -> Any:
    """Return the record of these values, or why they contradict each other.

    Where a field was wrong, its absence may be all that the others contradict, so that nobody is told of it.
    """
    try:
        return cls(**values)
    except ValueError as error:
        return str(error)


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
        return _reader(field)(raw)
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
def _reader(field: Field) -> Check:
    """Return how one scalar of a field is read."""
    return _text_value(field) if issubclass(field.of, TextValue) else check_item(field)


def _text_value(field: Field) -> Check:
    def read(raw: Any) -> Any:
        if type(raw) is not str:
            raise TypeError(f"{field.name} must be {field.looks_like}, as text")
        try:
            return field.of.parse(raw)  # type: ignore[attr-defined]  # it is a TextValue, see _reader
        except ValueError:
            raise ValueError(f"{field.name} must be {field.looks_like}") from None

    return read
