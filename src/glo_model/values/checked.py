"""The check that every constructor makes: each field holds what its annotation says, or nothing is built."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import attrs
from annotated_types import Ge, Le, MaxLen, MinLen

from glo_model.values.fields import Field, described

Check: TypeAlias = Callable[[Any], Any]
"""Return the value as it is, or raise ``TypeError`` or ``ValueError`` with a message that does not show it."""


def checked(cls: type, attributes: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Have attrs check every field of a class when it is built or evolved; nothing is ever converted.

    It is a ``field_transformer``. The check stands in a converter's place and returns its argument, because
    the decoder, which enforces the same annotations in C, would call validators and never calls converters.
    """
    fields = described(cls, attributes)
    return [
        each.evolve(converter=check_for(field), repr=True if field.sensitivity == "public" else _veiled)
        for each, field in zip(attributes, fields, strict=True)
    ]


def _veiled(value: object) -> str:
    """Show in a ``repr`` only whether there is a value, where it is not for everybody."""
    return "None" if value is None else "<withheld>"


def check_for(field: Field) -> Check:
    """Return the check of one field, made of its annotation."""
    check = _check_items(field, check_item(field)) if field.many else check_item(field)
    return _check_optional(check) if field.optional else check


def check_item(field: Field) -> Check:
    """Return the check of one value of a field, which is one item where there may be many."""
    if field.words is not None:
        return _check_words(field)
    if field.of is str:
        return _check_text(field)
    return _check_number(field) if field.of is int else _check_type(field)


def _wrong(field: Field, value: object) -> TypeError | ValueError:
    """Return the error to raise; it tells the type that was given, and never the value, which may be personal."""
    if isinstance(value, field.of) and not (field.of is int and isinstance(value, bool)):
        return ValueError(f"{field.name} must be {field.looks_like}")
    return TypeError(f"{field.name} must be {field.looks_like}, not {type(value).__name__}")


def _check_optional(check: Check) -> Check:
    return lambda value: None if value is None else check(value)


def _check_items(field: Field, check: Check) -> Check:
    def check_items(value: Any) -> Any:
        if type(value) is not tuple:
            raise TypeError(f"{field.name} must be a tuple, not {type(value).__name__}")
        for item in value:
            check(item)
        return value

    return check_items


def _check_words(field: Field) -> Check:
    words = frozenset(field.words or ())

    def check_words(value: Any) -> Any:
        if type(value) is str and value in words:
            return value
        raise _wrong(field, value)

    return check_words


def _check_text(field: Field) -> Check:
    low = max((limit.min_length for limit in field.limits if isinstance(limit, MinLen)), default=0)
    high = min((limit.max_length for limit in field.limits if isinstance(limit, MaxLen)), default=None)

    def check_text(value: Any) -> Any:
        if type(value) is not str or len(value) < low or (high is not None and len(value) > high):
            raise _wrong(field, value)
        if not value.isascii():
            _refuse_surrogates(field, value)
        return value

    return check_text


def _refuse_surrogates(field: Field, value: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{field.name} holds half a surrogate pair, which no file can hold") from None


def _check_number(field: Field) -> Check:
    low: Any = next((limit.ge for limit in field.limits if isinstance(limit, Ge)), None)
    high: Any = next((limit.le for limit in field.limits if isinstance(limit, Le)), None)

    def check_number(value: Any) -> Any:
        if type(value) is not int or (low is not None and value < low) or (high is not None and value > high):
            raise _wrong(field, value)
        return value

    return check_number


def _check_type(field: Field) -> Check:
    kind = field.of

    def check_type(value: Any) -> Any:
        if type(value) is kind:
            return value
        raise _wrong(field, value)

    return check_type
