"""The open interface: a strict cattrs converter, for classes of one's own that hold what glo_model models.

It writes what ``to_plain`` writes and accepts what the readers accept, and says all that is wrong at once. Only this
module uses cattrs, and only when it is asked to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, get_args, get_origin

from glo_model.codec.explain import reader_of
from glo_model.codec.plain import to_plain
from glo_model.codec.records import SECTIONS_TO_READ
from glo_model.values.fields import Field, fields_of
from glo_model.values.textvalue import TextValue

if TYPE_CHECKING:
    from cattrs import Converter

_Structure: TypeAlias = Callable[[Any, Any], Any]


def make_converter() -> Converter:
    """Return a new strict ``cattrs.Converter``; register hooks of your own with it as you like.

    Nothing is turned into something else: 3.9 is no whole number, ``None`` no text and ``'xy'`` no list. Whatever is
    refused is gathered in one ``ClassValidationError``, of which ``cattrs.transform_error`` makes messages.

    >>> from glo_model.entities import Court
    >>> converter = make_converter()
    >>> converter.unstructure(Court(id="casablanca", country="MA"))
    {'id': 'casablanca', 'country': 'MA'}
    >>> converter.structure([{"id": "casablanca"}], list[Court])[0].id
    'casablanca'
    """
    from cattrs import Converter

    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind, is_right in _PLAIN.items():
        converter.register_structure_hook(kind, _exactly(kind, is_right))
    converter.register_structure_hook_factory(_is_list, _list)
    converter.register_structure_hook_factory(_is_text_value, lambda cls, _: _text_value(cls))
    converter.register_unstructure_hook_func(_is_text_value, str)
    converter.register_structure_hook_factory(is_of_the_model, _record)
    converter.register_unstructure_hook_func(is_of_the_model, to_plain)
    return converter


_PLAIN: dict[type, tuple[type, ...]] = {str: (str,), int: (int,), bool: (bool,), float: (float, int)}


def _exactly(kind: type, types: tuple[type, ...]) -> _Structure:
    """Return the reading of a plain value that must be of its type already; a whole number is a number, too."""

    def structure(raw: Any, _: Any) -> Any:
        if type(raw) in types:
            return raw
        raise TypeError(f"expected {kind.__name__}, not {type(raw).__name__}")

    return structure


def _is_list(cls: Any) -> bool:
    items = get_args(cls)
    return (get_origin(cls) is list and len(items) == 1) or (get_origin(cls) is tuple and items[1:] == (Ellipsis,))


def _list(cls: Any, converter: Any) -> _Structure:
    """Return the reading of a list or a tuple in a class of the caller's own: from a list only, never from a text."""
    (item, *_), make = get_args(cls), get_origin(cls)

    def structure_item(raw: Any, _: Any) -> Any:
        return converter.structure(raw, item)

    def structure(raw: Any, _: Any) -> Any:
        if type(raw) not in (list, tuple):
            raise TypeError(f"expected a list, not {type(raw).__name__}")
        return make(_items(raw, structure_item, cls))

    return structure


def _items(raw: Sequence[Any], structure: _Structure, cls: Any) -> list[Any]:
    """Return the items of a list, or raise one error with all that is wrong with any of them."""
    from cattrs.errors import IterableValidationError, IterableValidationNote

    items: list[Any] = []
    errors: list[Exception] = []
    for number, item in enumerate(raw):
        try:
            items.append(structure(item, cls))
        except Exception as error:
            error.add_note(IterableValidationNote(f"Structuring item {number}", number, cls))
            errors.append(error)
    if errors:
        raise IterableValidationError("While structuring a list", errors, cls)
    return items


def _is_text_value(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, TextValue)


def _text_value(cls: type[TextValue]) -> _Structure:
    def structure(raw: Any, _: Any) -> TextValue:
        if type(raw) is not str:
            raise TypeError(f"expected {cls.looks_like}, as text")
        return cls.parse(raw)

    return structure


def _record(cls: type, converter: Any) -> _Structure:
    """Return the reading of an entity or a record, field by field."""
    from cattrs.errors import ClassValidationError
    from cattrs.gen import make_dict_structure_fn, override

    hooks: dict[str, Any] = {field.name: override(struct_hook=_field(field, converter)) for field in fields_of(cls)}
    structure_fields: _Structure = make_dict_structure_fn(
        cls, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, **hooks
    )

    def structure(raw: Any, _: Any) -> Any:
        if not isinstance(raw, dict):
            raise TypeError("expected a record with named fields")
        try:
            return structure_fields(raw, cls)
        except ClassValidationError as error:
            raise _with_conflict(error, raw, cls, structure_fields) from None

    return structure


def _with_conflict(error: Any, raw: dict[str, Any], cls: type, structure: _Structure) -> Exception:
    """Return the error and, beside unknown names, that fields contradict each other, which cattrs leaves unsaid."""
    from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError

    if all(isinstance(each, ForbiddenExtraKeysError) for each in error.exceptions):
        try:
            structure({field.name: raw[field.name] for field in fields_of(cls) if field.name in raw}, cls)
        except ClassValidationError as conflict:
            return ClassValidationError(error.message, (*error.exceptions, *conflict.exceptions), cls)
    return error  # type: ignore[no-any-return]  # cattrs is imported only when it is asked for


def _field(field: Field, converter: Any) -> _Structure:
    from cattrs.errors import AttributeValidationNote

    read, expected = _value(field, converter), _called("a list" if field.many else field.looks_like)

    def structure(raw: Any, _: Any) -> Any:
        try:
            return None if raw is None and field.optional else read(raw, field.of)
        except (TypeError, ValueError) as error:
            error.add_note(AttributeValidationNote(str(error), field.name, expected))
            raise

    return structure


def _value(field: Field, converter: Any) -> _Structure:
    structure_item = _item(field, converter)
    if not field.many:
        return structure_item
    expected = _called(field.looks_like)

    def structure(raw: Any, _: Any) -> Any:
        if isinstance(raw, list):
            return tuple(_items(raw, structure_item, expected))
        raise TypeError(f"{field.name} must be a list")

    return structure


def _called(words: str) -> type:
    """Return a type of that name, since ``cattrs.transform_error`` says what is expected by the name of a type."""
    return type(words, (), {})


def _item(field: Field, converter: Any) -> _Structure:
    if field.is_record:
        return lambda raw, _: converter.structure(raw, field.of)
    read = reader_of(field)
    return lambda raw, _: read(raw)


def is_of_the_model(cls: Any) -> bool:
    """Say whether a class is an entity, or a record that an entity holds."""
    return cls in model_classes()


@cache
def model_classes() -> frozenset[type]:
    """Return every class of entities and records, found by walking the annotations."""
    found: set[type] = set()
    waiting: list[Any] = list(SECTIONS_TO_READ.values())
    while waiting:
        cls = waiting.pop()
        if cls not in found:
            found.add(cls)
            waiting += [field.of for field in fields_of(cls) if field.is_record]
    return frozenset(found)
