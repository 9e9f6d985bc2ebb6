"""What a field's annotation says of it: its meaning, its sensitivity, its limits, what it refers to.

All that glo_model knows of a field stands in its one line, and everything else is derived from that: the check in
the constructor, the reading and writing, the columns, the references, the strategies and the data dictionary::

    workshop: Annotated[WorkshopRef, public("The event that this session is part of.")]

A field holds a scalar (text, a whole number, a yes or no, a word of a closed list, a value written as text) or a
record, or a tuple of these, or nothing. There is no other shape.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

import attrs
from annotated_types import Ge, Le, MaxLen, MinLen

from glo_model.values.textvalue import TextValue

Sensitivity: TypeAlias = Literal["public", "internal", "personal"]
"""Who may see a field: everybody; the programme's staff; only those who need the person's data for their work."""

SENSITIVITIES: tuple[Sensitivity, ...] = ("public", "internal", "personal")


@attrs.frozen
class Meaning:
    """One line that says what a field means, and the mark of how sensitive it is."""

    text: str
    sensitivity: Sensitivity


def public(meaning: str) -> Meaning:
    """Mark a field that anybody may see."""
    return Meaning(meaning, "public")


def internal(meaning: str) -> Meaning:
    """Mark a field that stays within the programme."""
    return Meaning(meaning, "internal")


def personal(meaning: str) -> Meaning:
    """Mark a field that tells something of a person."""
    return Meaning(meaning, "personal")


@attrs.frozen
class Refers:
    """Mark a field that holds the id of an entity of that kind, named by its class."""

    kind: str


@attrs.frozen
class Known:
    """Mark an open vocabulary: these words are known, and any other is kept and noted."""

    words: tuple[str, ...]


@attrs.frozen(kw_only=True, cache_hash=True)
class Field:
    """Tell all that is known of one field of an entity or a record; it is a key of many tables, so its hash is kept."""

    name: str
    of: type
    """The type of its value, or of each item if there may be many."""
    many: bool
    """True for a tuple of items."""
    optional: bool
    """True if it may be ``None``."""
    required: bool
    """True if it has no default."""
    default: Any
    words: tuple[str, ...] | None
    """The words of a closed list."""
    known: tuple[str, ...] | None
    """The known words of an open vocabulary."""
    refers: str | None
    """The name of the kind of entity whose id it holds."""
    limits: tuple[Ge | Le | MinLen | MaxLen, ...]
    meaning: str
    sensitivity: Sensitivity
    is_record: bool = attrs.field(init=False, eq=False)
    """True if the value is made of fields of its own."""

    @is_record.default
    def _has_fields(self) -> bool:
        return attrs.has(self.of)

    @property
    def looks_like(self) -> str:
        """What a value looks like, in words, for messages and the data dictionary."""
        if self.words is not None:
            return "one of " + ", ".join(self.words) if len(self.words) <= 12 else "a code of its list"
        if issubclass(self.of, TextValue):
            return self.of.looks_like
        plain = {str: "text", int: "a whole number", bool: "true or false"}.get(self.of, "a record")
        limits = " and ".join(_LIMIT_WORDS[type(limit)](limit) for limit in self.limits)
        return f"{plain} {limits}".strip()


_LIMIT_WORDS: Mapping[type, Callable[[Any], str]] = {
    MinLen: lambda limit: f"of at least {limit.min_length} character" + "s" * (limit.min_length > 1),
    MaxLen: lambda limit: f"of at most {limit.max_length} characters",
    Ge: lambda limit: f"from {limit.ge} up",
    Le: lambda limit: f"up to {limit.le}",
}


@cache
def fields_of(cls: type) -> tuple[Field, ...]:
    """Return what is known of each field of an entity or a record, in the order in which they are written."""
    return described(cls, attrs.fields(cls))


def described(cls: type, attributes: Iterable[attrs.Attribute[Any]]) -> tuple[Field, ...]:
    """Return what is known of each of these attributes of a class, which need not be finished yet."""
    hints = get_type_hints(cls, include_extras=True)
    return tuple(_describe(each.name, hints[each.name], each.default) for each in attributes)


def _describe(name: str, annotation: Any, default: Any) -> Field:
    bare, marks = _unwrap(annotation)
    optional = False
    if get_origin(bare) in (Union, UnionType):
        choices = [each for each in get_args(bare) if each is not NoneType]
        if len(choices) != 1:
            raise TypeError(f"{name}: a field is never a union of two types")
        optional = True
        bare, marks = _unwrap(choices[0], marks)
    many = get_origin(bare) is tuple
    if many:
        bare, marks = _unwrap(get_args(bare)[0], marks)
    words = tuple(get_args(bare)) if get_origin(bare) is Literal else None
    meaning = next((mark for mark in marks if isinstance(mark, Meaning)), Meaning("", "personal"))
    return Field(
        name=name,
        of=str if words is not None else bare,
        many=many,
        optional=optional,
        required=default is attrs.NOTHING,
        default=default,
        words=words,
        known=next((mark.words for mark in marks if isinstance(mark, Known)), None),
        refers=next((mark.kind for mark in marks if isinstance(mark, Refers)), None),
        limits=tuple(mark for mark in marks if isinstance(mark, Ge | Le | MinLen | MaxLen)),
        meaning=meaning.text,
        sensitivity=meaning.sensitivity,
    )


def _unwrap(annotation: Any, marks: tuple[Any, ...] = ()) -> tuple[Any, tuple[Any, ...]]:
    """Take an annotation out of its ``Annotated`` wrapping and add its marks to those already found."""
    if get_origin(annotation) is Annotated:
        bare, *more = get_args(annotation)
        return bare, (*marks, *more)
    return annotation, marks
