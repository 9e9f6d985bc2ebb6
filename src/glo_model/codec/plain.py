"""From entities to plain data: dicts, lists, texts, whole numbers, yes and no."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Final, TypeAlias

from glo_model.values.fields import Field, fields_of
from glo_model.values.textvalue import TextValue

Plain: TypeAlias = dict[str, Any]
_Convert: TypeAlias = Callable[[Any], Any]
_NOTHING: Final = (None, ())


def to_plain(record: Any) -> Plain:
    """Return an entity or a record as plain data, without the fields that hold nothing."""
    plain: Plain = {}
    cls: type = type(record)
    for name, left_out, convert in _fields_to_write(cls):
        value = getattr(record, name)
        if value is left_out or value == left_out:
            continue
        plain[name] = value if convert is None or value is None else convert(value)
    return plain


@cache
def _fields_to_write(cls: type) -> tuple[tuple[str, Any, _Convert | None], ...]:
    """Return for each field its name, the value that is left out because it is understood, and how it is written."""
    return tuple((field.name, _left_out(field), _converter(field)) for field in fields_of(cls))


def _left_out(field: Field) -> Any:
    return field.default if field.default in _NOTHING else _NEVER


_NEVER: Final = object()


def _converter(field: Field) -> _Convert | None:
    one: _Convert | None = None
    if field.is_record:
        one = to_plain
    elif issubclass(field.of, TextValue):
        one = str
    if not field.many:
        return one
    return list if one is None else _each(one)


def _each(convert: _Convert) -> _Convert:
    return lambda items: [convert(item) for item in items]
