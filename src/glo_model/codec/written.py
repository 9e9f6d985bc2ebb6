"""From entities to canonical JSON: by way of small structs, which are written in C and leave out what holds nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Final

import msgspec
from msgspec import UNSET

from glo_model.values.fields import Field, fields_of
from glo_model.values.textvalue import TextValue

_encode: Final = msgspec.json.Encoder().encode


def written(cls: type, records: Iterable[Any]) -> list[bytes]:
    """Return each record of a class as canonical JSON, which is that of its plain data."""
    copy = _copy_of(cls)
    return [_encode(copy(record)) for record in records]


@cache
def _copy_of(cls: type) -> Callable[[Any], Any]:
    """Return the function that copies a record of a class into a struct.

    It is written for the class, field by field, as attrs writes constructors: a loop over fields takes twice as long.
    """
    names: dict[str, Any] = {f"copy_{field.name}": _copy_of(field.of) for field in fields_of(cls) if field.is_record}
    fields = [(field.name, Any, field.default if field.default in (None, ()) else UNSET) for field in fields_of(cls)]
    names["Copy"] = msgspec.defstruct(cls.__name__, fields, omit_defaults=True, gc=False)
    values = ", ".join(map(_value, fields_of(cls)))
    copy: Callable[[Any], Any] = eval(f"lambda record: Copy({values})", names)
    return copy


def _value(field: Field) -> str:
    """Return how a field's value is copied; an empty tuple and ``None`` stay what they are, and so are left out."""
    value = f"record.{field.name}"
    if not field.is_record and not issubclass(field.of, TextValue):
        return value
    if field.many:
        items = f"[*map(copy_{field.name}, value)]" if field.is_record else "[each.text for each in value]"
        return f"(value := {value}) and {items}"
    one = f"copy_{field.name}(value)" if field.is_record else "value.text"
    return f"None if (value := {value}) is None else {one}"
