"""Twins of the classes, into which JSON is decoded in C, and the quick making of entities out of them.

A twin has the fields of its class with the same types and limits, and forbids all other names. Decoding straight into
the attrs classes takes three times as long: for each field that is absent, msgspec asks the new object whether it has
it, and Python makes an error to say no.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from types import GenericAlias
from typing import Annotated, Any, Final, Literal, TypeAlias

import msgspec
from annotated_types import Ge, Le, MaxLen, MinLen
from msgspec import NODEFAULT, UNSET, UnsetType

from glo_model.values.fields import Field, fields_of

Make: TypeAlias = Callable[[Iterable[Any]], tuple[list[Any], int]]
"""Return the records that twins stand for and how many names they had; raise ``ValueError`` if fields contradict.

A name that stood with ``null`` or with an empty list is not counted, since the twin is the same without it.
"""

_META: Final = {MinLen: "min_length", MaxLen: "max_length", Ge: "ge", Le: "le"}


@cache
def twin_of(cls: type) -> Any:
    """Return the twin of a class, which the garbage collector need not watch: a twin never refers to itself."""
    fields = [(field.name, _type_in_twin(field), _default_in_twin(field)) for field in fields_of(cls)]
    return msgspec.defstruct(cls.__name__, fields, forbid_unknown_fields=True, gc=False, kw_only=True)


def _default_in_twin(field: Field) -> Any:
    if field.required:
        return NODEFAULT
    return field.default if _is_nothing(field) else UNSET


def _is_nothing(field: Field) -> bool:
    """Say whether a field holds nothing when it is left out."""
    return field.default in (None, ())


def _type_in_twin(field: Field) -> Any:
    found: Any = twin_of(field.of) if field.is_record else _scalar(field)
    if field.many:
        found = GenericAlias(tuple, (found, ...))
    if field.optional:
        found = found | None
    return found if field.required or _is_nothing(field) else found | UnsetType


def _scalar(field: Field) -> Any:
    if field.words is not None:
        return Literal[field.words]
    limits = {_META[type(limit)]: getattr(limit, _META[type(limit)]) for limit in field.limits}
    return Annotated[field.of, msgspec.Meta(**limits)] if limits else field.of


@cache
def maker_of(cls: type) -> Make:
    """Return the function that makes records of a class out of their twins.

    It is written for the class, field by field, as attrs writes constructors: a loop over fields would take five times
    as long, and a call for each record a tenth more. It checks no field, for the decoder has done so, and fills an
    object of a class of the same layout that is not frozen; the object then takes on its true class.
    """
    names: dict[str, Any] = {"UNSET": UNSET}
    begin = ("def make(twins):", "    count, records = 0, []", "    for twin in twins:")
    lines = (f"        {line}" for line in _making(cls, "", names))
    source = "\n".join((*begin, *lines, "        records.append(made)", "    return records, count"))
    exec(compile(source, f"<maker of {cls.__name__}>", "exec"), names)
    make: Make = names["make"]
    return make


def _making(cls: type, within: str, names: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that make a record of its twin; ``within`` tells it from the record that it is part of."""
    names[f"Class{within}"], names[f"Blank{within}"] = cls, _blank(cls)
    made = f"made{within}"
    yield f"{made} = Blank{within}()"
    yield f"count += {sum(field.required for field in fields_of(cls))}"
    for field in fields_of(cls):
        place = f"{within}_{field.name}"
        if not field.required and not _is_nothing(field):
            names[f"default{place}"] = field.default
        yield from _filling(field, made, f"twin{within}.{field.name}", place, names)
    yield f"{made}.__class__ = Class{within}"
    if hasattr(cls, "__attrs_post_init__"):
        yield f"{made}.__attrs_post_init__()"


def _filling(field: Field, made: str, value: str, place: str, names: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that fill one field and count its name."""
    counted = () if field.required else ("    count += 1",)
    if field.required and not field.is_record:
        yield f"{made}.{field.name} = {value}"
    elif field.is_record:
        empty = "()" if field.many else "None"
        yield f"value = {value}"
        yield f"if {'not value' if field.many else 'value is None'}: {made}.{field.name} = {empty}"
        yield "else:"
        yield from counted
        yield from (f"    {line}" for line in _opening(field, made, place, names))
    elif _is_nothing(field):
        yield f"{made}.{field.name} = value = {value}"
        yield "if value:" if field.many else "if value is not None:"
        yield from counted
    else:
        yield f"value = {value}"
        yield f"if value is UNSET: {made}.{field.name} = default{place}"
        yield "else:"
        yield f"    {made}.{field.name} = value"
        yield from counted


def _opening(field: Field, made: str, place: str, names: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that make the record, or the records, of a field."""
    making = _making(field.of, place, names)
    if field.many:
        yield f"items{place} = []"
        yield f"for twin{place} in value:"
        yield from (f"    {line}" for line in making)
        yield f"    items{place}.append(made{place})"
        yield f"{made}.{field.name} = tuple(items{place})"
    else:
        yield f"twin{place} = value"
        yield from making
        yield f"{made}.{field.name} = made{place}"


def _blank(cls: type) -> type:
    """Return a class of the same layout whose objects begin empty and are not frozen."""
    names = ("__init__", "__setattr__", "__delattr__")
    return type(cls.__name__, (cls,), {"__slots__": (), **{name: getattr(object, name) for name in names}})
