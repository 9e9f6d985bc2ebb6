"""Every value of an entity that a rule wants to see, with the path that leads to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from glo_model.values.fields import Field, fields_of

Wanted: TypeAlias = Callable[[Field], bool]
"""Whether a rule wants to see the values of a field: a function of a module, so that the answer can be kept."""


class Value(NamedTuple):
    """One value, or one item of many, with its field and its path, such as ``names.1.text``."""

    path: str
    field: Field
    item: Any
    is_public: bool
    """Whether everybody may see it: a public field of a record that is not public is not public."""


def values_in(entity: Any, wanted: Wanted) -> Iterator[Value]:
    """Yield the values of an entity, or of a record, whose fields are wanted; items are counted from 1."""
    return _values_in(entity, wanted, prefix="", is_public=True)


def _values_in(record: Any, wanted: Wanted, *, prefix: str, is_public: bool) -> Iterator[Value]:
    kind: type = type(record)
    for field, is_wanted in leading_fields(kind, wanted):
        value = getattr(record, field.name)
        if value is None:
            continue
        open_to_all = is_public and field.sensitivity == "public"
        for path, item in _items(field, value, prefix):
            if is_wanted:
                yield Value(path, field, item, open_to_all)
            else:
                yield from _values_in(item, wanted, prefix=f"{path}.", is_public=open_to_all)


def _items(field: Field, value: Any, prefix: str) -> Iterator[tuple[str, Any]]:
    if not field.many:
        yield prefix + field.name, value
        return
    for number, item in enumerate(value, start=1):
        yield f"{prefix}{field.name}.{number}", item


@cache
def leading_fields(kind: type, wanted: Wanted) -> tuple[tuple[Field, bool], ...]:
    """Return the fields of a class that are wanted, or that hold a record with a field that is, and which it is."""
    chosen = ((field, wanted(field)) for field in fields_of(kind))
    return tuple(
        (field, is_wanted)
        for field, is_wanted in chosen
        if is_wanted or (field.is_record and leading_fields(field.of, wanted))
    )


def is_free_text(field: Field) -> bool:
    """Tell whether a field holds a text that people write: no code, no word of a closed list and no reference."""
    return field.of is str and field.words is None and field.refers is None and field.name != "id"
