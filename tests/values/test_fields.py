"""Fields: what an annotation tells of one."""

from typing import Annotated, Any, Literal

import attrs
import pytest
from annotated_types import Ge, Le, MaxLen, MinLen

from glo_model.values.clock import ClockTime
from glo_model.values.fields import Field, Known, Refers, described, fields_of, internal, personal, public
from glo_model.values.limits import NonEmpty


@attrs.frozen(kw_only=True)
class Inner:
    """A record within a record."""

    word: Annotated[Literal["a", "b"], public("A word.")]


@attrs.frozen(kw_only=True)
class Sample:
    """A record with a field of every shape."""

    text: Annotated[NonEmpty, internal("A text.")]
    number: Annotated[Annotated[int, Ge(1), Le(9)] | None, personal("A number.")] = None
    kinds: Annotated[tuple[Annotated[NonEmpty, Known(("x", "y"))], ...], public("Kinds.")] = ()
    other: Annotated[Annotated[NonEmpty, Refers("Court")] | None, public("Another one.")] = None
    at: Annotated[ClockTime | None, public("An hour.")] = None
    sure: Annotated[bool, public("Whether.")] = False
    inner: Annotated[tuple[Inner, ...], public("Inner ones.")] = ()
    bare: str = "b"


FIELDS = {field.name: field for field in fields_of(Sample)}


def test_the_fields_come_in_their_order() -> None:
    """Each field is described once, in the order in which it is written, and the answer is kept."""
    assert ["text", "number", "kinds", "other", "at", "sure", "inner", "bare"] == list(FIELDS)
    assert fields_of(Sample) is fields_of(Sample)


@pytest.mark.parametrize(
    ("name", "of", "many", "optional", "required", "default"),
    [
        ("text", str, False, False, True, attrs.NOTHING),
        ("number", int, False, True, False, None),
        ("kinds", str, True, False, False, ()),
        ("at", ClockTime, False, True, False, None),
        ("sure", bool, False, False, False, False),
        ("inner", Inner, True, False, False, ()),
        ("bare", str, False, False, False, "b"),
    ],
)
def test_the_shape_of_a_field(name: str, of: type, many: bool, optional: bool, required: bool, default: Any) -> None:
    """The type of one value, whether there may be many or none, and the default, are read out of the annotation."""
    field = FIELDS[name]
    assert (of, many, optional) == (field.of, field.many, field.optional)
    assert (required, default) == (field.required, field.default)


def test_the_marks_of_a_field() -> None:
    """Limits, words, references and meanings are found however deep they stand."""
    assert (MinLen(1),) == FIELDS["text"].limits
    assert {Ge(1), Le(9)} == set(FIELDS["number"].limits)
    assert ("x", "y") == FIELDS["kinds"].known
    assert "Court" == FIELDS["other"].refers
    assert ("a", "b") == fields_of(Inner)[0].words
    assert [("A text.", "internal"), ("A number.", "personal"), ("Kinds.", "public")] == [
        (field.meaning, field.sensitivity) for field in list(FIELDS.values())[:3]
    ]


def test_a_field_without_a_mark_is_taken_for_personal() -> None:
    """What nobody has marked is protected, and has no meaning that a page could print."""
    assert ("", "personal") == (FIELDS["bare"].meaning, FIELDS["bare"].sensitivity)


def test_a_record_is_told_from_a_value() -> None:
    """Only what is made of fields of its own is a record; a value written as text is none."""
    assert ["inner"] == [name for name, field in FIELDS.items() if field.is_record]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("text", "text of at least 1 character"),
        ("number", "a whole number from 1 up and up to 9"),
        ("at", "a clock time such as 09:30"),
        ("sure", "true or false"),
        ("inner", "a record"),
        ("bare", "text"),
    ],
)
def test_what_a_value_looks_like(name: str, words: str) -> None:
    """Messages and the data dictionary say in words what a field takes."""
    assert words == FIELDS[name].looks_like


def test_a_closed_list_is_printed_if_it_is_short() -> None:
    """Twelve words are printed; of two hundred codes it is said that they are codes."""
    field = fields_of(Inner)[0]
    long: Field = attrs.evolve(field, words=tuple("abcdefghijklm"))
    assert ("one of a, b", "a code of its list") == (field.looks_like, long.looks_like)
    limited: Field = attrs.evolve(FIELDS["text"], limits=(MinLen(2), MaxLen(5)))
    assert "text of at least 2 characters and of at most 5 characters" == limited.looks_like


def test_a_union_of_two_types_is_refused_when_the_class_is_made() -> None:
    """A field holds one type or nothing: the mistake shows when the class is described."""

    @attrs.frozen
    class Wrong:
        either: int | str

    Wrong.__annotations__["either"] = int | str
    with pytest.raises(TypeError, match="either: a field is never a union of two types"):
        described(Wrong, attrs.fields(Wrong))
