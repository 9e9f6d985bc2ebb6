"""A field of an entity, and what it holds, found by a path such as ``budgets.1.value``."""

from __future__ import annotations

from typing import Any

from glo_model.values.fields import Field, fields_of

# No tuple is longer, and a longer text of digits would not be read as a number.
_MOST_DIGITS = 9


def field_at(kind: type, path: str) -> Field | None:
    """Return the field of an entity's class to which a path leads, or ``None`` if there is none.

    >>> from glo_model.entities import Programme
    >>> found = field_at(Programme, "budgets.1.value")
    >>> found.meaning if found else None
    'How much; none if the amount is not known.'
    """
    found: Field | None = None
    item_is_open = False
    for part in path.split("."):
        if _is_number(part):
            if not item_is_open:
                return None
            item_is_open = False
            continue
        found = None if item_is_open else _field_named(part, kind if found is None else found.of)
        if found is None:
            return None
        item_is_open = found.many
    return found


def value_at(entity: Any, path: str) -> Any:
    """Return what an entity holds at a path that leads to a field, or ``None`` if it holds nothing there."""
    value = entity
    for part in path.split("."):
        if _is_number(part):
            number = int(part)
            value = value[number - 1] if 0 < number <= len(value) else None
        else:
            value = getattr(value, part, None)
        if value is None:
            return None
    return value


def _is_number(part: str) -> bool:
    return part.isascii() and part.isdecimal() and len(part) <= _MOST_DIGITS


def _field_named(name: str, kind: type) -> Field | None:
    if not hasattr(kind, "__attrs_attrs__"):
        return None
    return next((field for field in fields_of(kind) if field.name == name), None)
