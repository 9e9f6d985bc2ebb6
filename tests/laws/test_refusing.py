"""No way leads to a value that is wrong: not the constructor, not ``attrs.evolve``, not the decoder."""

from collections.abc import Iterator
from typing import Any

import attrs
import msgspec
import pytest
from annotated_types import Ge, MaxLen, MinLen
from cattrs import BaseValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.codec import explain, to_plain
from glo_model.codec.converter import make_converter, model_classes
from glo_model.codec.fast import read_record
from glo_model.testing import records
from glo_model.testing.breaking import wrong_for
from glo_model.values.fields import Field, fields_of
from glo_model.values.texts import PersonName
from glo_model.values.when import When

CLASSES: list[type] = sorted(model_classes(), key=lambda each: each.__name__)
CONVERTER = make_converter()
UNWRITABLE = ("\ud800",)
"""What no JSON encoder writes, so that no bytes can hold it."""


class OtherText(str):
    """A text of a class of somebody's own."""

    __slots__ = ()


def wrong_items(field: Field) -> Iterator[Any]:
    """Yield objects of which none may be one value of the field: wrong types, and values beyond the limits."""
    yield from (object(), b"a", 1.5, (), [], {})
    if field.of is not bool:
        yield True
    if field.of is not int:
        yield 1
    if field.of is not str or field.words is not None:
        yield from ("no such word", "")
    if field.of is str:
        yield from ("\ud800", OtherText("a"))
    for limit in field.limits:
        if isinstance(limit, MinLen):
            yield "a" * (limit.min_length - 1)
        elif isinstance(limit, MaxLen):
            yield "a" * (limit.max_length + 1)
        elif isinstance(limit, Ge):
            yield limit.ge - 1  # type: ignore[operator]  # the limits of whole numbers are whole numbers


def wrong_values(field: Field) -> list[Any]:
    """Return objects that the field refuses."""
    if not field.many:
        return [*wrong_items(field), *(() if field.optional else (None,))]
    return [None, [], "ab", *((item,) for item in wrong_items(field)), (None,)]


@pytest.mark.parametrize("cls", CLASSES)
@settings(max_examples=3)
@given(st.data())
def test_evolving_checks_again(cls: type, drawing: st.DataObject) -> None:
    """Any field that is set to a value of a wrong type, or beyond a limit, raises, and the message names the field."""
    record: Any = drawing.draw(records(cls))
    for field in fields_of(cls):
        for wrong in wrong_values(field):
            with pytest.raises((TypeError, ValueError), match=rf"^{field.name} "):
                attrs.evolve(record, **{field.name: wrong})


@pytest.mark.parametrize("cls", CLASSES)
@settings(max_examples=2)
@given(st.data())
def test_no_reader_takes_what_the_constructor_refuses(cls: type, drawing: st.DataObject) -> None:
    """What a field refuses is refused by the decoder, by the explaining reader at its path, and by the converter."""
    good = to_plain(drawing.draw(records(cls)))
    for field in fields_of(cls):
        for wrong in wrong_for(field):
            plain = {**good, field.name: wrong}
            if wrong not in UNWRITABLE:
                assert read_record(cls, msgspec.json.encode(plain)) is None
            _, wrongs = explain(cls, plain)
            assert {(field.name,)} == {each.path[:1] for each in wrongs}
            with pytest.raises((BaseValidationError, TypeError)):
                CONVERTER.structure(plain, cls)


def test_a_text_is_not_the_value_that_it_stands_for() -> None:
    """A constructor takes a date and not its text: nothing is converted behind the caller's back."""
    with pytest.raises(TypeError, match=r"^dates must be EDTF dates: .*, not str$"):
        When(dates="2018")  # type: ignore[arg-type]


def test_what_is_refused_is_told_by_its_type_only() -> None:
    """An error of a constructor names the field and the type that was given, never the value."""
    with pytest.raises(TypeError, match=r"^printed must be text of at least 1 character, not bytes$"):
        PersonName(printed=b"secret")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"^language must be a code of its list$"):
        PersonName(printed="a", language="secret")  # type: ignore[arg-type]
