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

from annotated_types import Ge, Le, MaxLen, MinLen
from msgspec import NODEFAULT, UNSET, Meta, UnsetType, defstruct

from glo_model.values.fields import Field, fields_of
from glo_model.values.made import blank_of
from glo_model.values.textvalue import TextValue

Make: TypeAlias = Callable[[Iterable[Any]], list[Any]]
"""Return the records that twins stand for; raise ``ValueError`` if a text cannot be parsed or fields contradict."""

_META: Final = {MinLen: "min_length", MaxLen: "max_length", Ge: "ge", Le: "le"}


@cache
def twin_of(cls: type) -> Any:
    """Return the twin of a class, which the garbage collector need not watch: a twin never refers to itself.

    Encoded again, it leaves out what holds nothing, as the library does when it writes.
    """
    fields = [(field.name, _type_in_twin(field), _default_in_twin(field)) for field in fields_of(cls)]
    return defstruct(cls.__name__, fields, forbid_unknown_fields=True, omit_defaults=True, gc=False, kw_only=True)


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
        # What is made anew of its items need not be a tuple yet.
        found = GenericAlias(list, (found,)) if _is_made(field) else GenericAlias(tuple, (found, ...))
    if field.optional:
        found = found | None
    return found if field.required or _is_nothing(field) else found | UnsetType


def _is_made(field: Field) -> bool:
    """Say whether a value is something else in a record than in its twin: a record, or parsed of a text."""
    return field.is_record or issubclass(field.of, TextValue)


def _scalar(field: Field) -> Any:
    if field.words is not None:
        return Literal[field.words]
    if issubclass(field.of, TextValue):
        return str
    limits = {_META[type(limit)]: getattr(limit, _META[type(limit)]) for limit in field.limits}
    return Annotated[field.of, Meta(**limits)] if limits else field.of


class Parsed(dict[str, TextValue]):
    """Hold the values of texts that were parsed before; when there are very many of them, it begins again."""

    def __init__(self, cls: type[TextValue], most: int = 65536) -> None:
        super().__init__()
        self._parse = cls.parse
        self._most = most

    def __missing__(self, text: str) -> TextValue:
        value = self._parse(text)
        if len(self) >= self._most:
            self.clear()
        self[text] = value
        return value


parsed_of: Final = cache(Parsed)


@cache
def maker_of(cls: type) -> Make:
    """Return the function that makes records of a class out of their twins.

    It is written for the class, field by field, as attrs writes constructors: a loop over fields would take five times
    as long, and a call for each record a tenth more. It checks no field, for the decoder has done so, and fills an
    object of a class of the same layout that is not frozen; the object then takes on its true class.
    """
    within: dict[str, Any] = {"UNSET": UNSET}
    begin = ("def make(twins):", "    records = []", "    for twin in twins:")
    lines = (f"        {line}" for line in _making(cls, "", within))
    source = "\n".join((*begin, *lines, "        records.append(made)", "    return records"))
    exec(compile(source, f"<maker of {cls.__name__}>", "exec"), within)
    make: Make = within["make"]
    return make


def _making(cls: type, place: str, within: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that make a record of its twin; ``place`` tells it from the record that it is part of."""
    within[f"Class{place}"], within[f"Blank{place}"] = cls, blank_of(cls)
    made = f"made{place}"
    yield f"{made} = Blank{place}()"
    for field in fields_of(cls):
        yield from _filling(field, made, f"twin{place}.{field.name}", f"{place}_{field.name}", within)
    yield f"{made}.__class__ = Class{place}"
    if hasattr(cls, "__attrs_post_init__"):
        yield f"{made}.__attrs_post_init__()"


def _filling(field: Field, made: str, value: str, place: str, within: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that fill one field; most values are the same in a record as in its twin."""
    target = f"{made}.{field.name}"
    if not _is_made(field) and (field.required or _is_nothing(field)):
        yield f"{target} = {value}"
        return
    yield f"value = {value}"
    if field.required and not field.optional:
        yield from _taking(field, target, place, within)
    else:
        default, is_default = _default(field, place, within)
        yield f"if {is_default}: {target} = {default}"
        yield "else:"
        yield from (f"    {line}" for line in _taking(field, target, place, within))


def _default(field: Field, place: str, within: dict[str, Any]) -> tuple[str, str]:
    """Return what a field holds that was left out, and how its twin shows that."""
    if field.required or _is_nothing(field):
        return ("()", "not value") if field.many else ("None", "value is None")
    within[f"default{place}"] = field.default
    return f"default{place}", "value is UNSET"


def _taking(field: Field, target: str, place: str, within: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that make the value, or the values, of a field, and fill it."""
    if field.is_record:
        yield from _opening(field, target, place, within)
    elif _is_made(field):
        within[f"parsed{place}"] = parsed_of(field.of)
        one = f"parsed{place}[value]"
        yield f"{target} = tuple([{one} for value in value])" if field.many else f"{target} = {one}"
    else:
        yield f"{target} = value"


def _opening(field: Field, target: str, place: str, within: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that make the record, or the records, of a field; of a single one no list is made."""
    making = _making(field.of, place, within)
    if field.many:
        yield f"items{place} = [] if len(value) > 1 else None"
        yield f"for twin{place} in value:"
        yield from (f"    {line}" for line in making)
        yield f"    if items{place} is not None: items{place}.append(made{place})"
        yield f"{target} = (made{place},) if items{place} is None else tuple(items{place})"
    else:
        yield f"twin{place} = value"
        yield from making
        yield f"{target} = made{place}"
