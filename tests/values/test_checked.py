"""The check of every constructor: each limit and type, told without the value."""

from typing import Annotated, Any, Literal

import attrs
import pytest
from annotated_types import Ge, Le, MaxLen, MinLen

from glo_model.values.checked import checked
from glo_model.values.clock import ClockTime
from glo_model.values.fields import personal, public


@attrs.frozen(kw_only=True, field_transformer=checked)
class Sample:
    """A record with a field of every shape."""

    text: Annotated[Annotated[str, MinLen(1), MaxLen(3)], personal("A text.")] = "a"
    free: Annotated[str, public("Any text.")] = ""
    number: Annotated[Annotated[int, Ge(1), Le(9)], public("A number.")] = 1
    any_number: Annotated[int, public("Any number.")] = -5
    word: Annotated[Literal["x", "y"], public("A word.")] = "x"
    sure: Annotated[bool | None, public("Whether.")] = None
    at: Annotated[ClockTime | None, personal("An hour.")] = None
    many: Annotated[tuple[Annotated[str, MinLen(1)], ...], public("Texts.")] = ()


class Text(str):
    """A text of another class."""

    __slots__ = ()


class Number(int):
    """A number of another class."""


@pytest.mark.parametrize(
    ("name", "value"),
    [("text", "abc"), ("text", "é\U0001f469"), ("free", ""), ("number", 9), ("any_number", -(10**20)), ("word", "y"),
     ("sure", True), ("sure", None), ("at", ClockTime("08:00")), ("at", None), ("many", ("a", "b")), ("many", ())],
)  # fmt: skip
def test_what_fits_is_kept_as_it_is(name: str, value: Any) -> None:
    """A value that its field allows is the very same object afterwards."""
    assert value is getattr(Sample(**{name: value}), name)
    assert value is getattr(attrs.evolve(Sample(), **{name: value}), name)


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("text", "", ValueError), ("text", "abcd", ValueError), ("text", "\ud800", ValueError),
        ("text", None, TypeError), ("text", 5, TypeError), ("text", b"a", TypeError), ("text", Text("a"), ValueError),
        ("free", "\udfff", ValueError),
        ("number", 0, ValueError), ("number", 10, ValueError), ("number", 1.0, TypeError), ("number", True, TypeError),
        ("number", Number(1), ValueError), ("any_number", "1", TypeError), ("word", "z", ValueError),
        ("word", ["x"], TypeError), ("sure", 1, TypeError), ("sure", "true", TypeError), ("at", "08:00", TypeError),
        ("many", ["a"], TypeError), ("many", "ab", TypeError), ("many", ("a", ""), ValueError),
        ("many", (1,), TypeError),
        ("many", None, TypeError),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_without_being_shown(name: str, value: Any, error: type[Exception]) -> None:
    """A wrong type is a ``TypeError``, a wrong value a ``ValueError``; the message begins with the field's name."""
    with pytest.raises(error, match=rf"^{name} (must be|holds) ") as caught:
        Sample(**{name: value})
    assert "abcd" not in str(caught.value)


def test_a_repr_shows_only_what_is_for_everybody() -> None:
    """A personal field shows whether it holds something."""
    expected = "Sample(text=<withheld>, free='', number=1, any_number=-5, word='x', sure=None, at=None, many=())"
    assert expected == repr(Sample(text="abc"))
    assert "at=<withheld>" in repr(Sample(at=ClockTime("08:00")))
