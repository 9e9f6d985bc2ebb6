"""Taking JSON apart: numbers of any length, what cannot be written, and deep nesting."""

from decimal import Decimal
from typing import Any

import pytest

from glo_model.codec.scanning import DEEPEST, NotJson, Scanner, Stop, TooDeep, json_text


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", 1), ("1.50", Decimal("1.50")), ("9" * 4000, int("9" * 4000)), ('"a"', "a"), ("null", None), ("[1]", [1])],
)
def test_values_are_read_exactly(text: str, value: Any) -> None:
    """No digit of a number is lost."""
    assert value == Scanner(text).value()


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "9" * 4001, "1e99999999999999999999"])
def test_what_is_no_number_is_kept_as_it_is_written(text: str) -> None:
    """Such a value is no text either: it is of a class of its own, and is written as it stood."""
    value = Scanner(text).value()
    assert (NotJson, text) == (type(value), str(value))


def test_deep_values_are_gone_past_by_their_brackets() -> None:
    """What is nested too deeply is one unread value; brackets in texts are no brackets."""
    text = '[{"a":"]}\\"]"},' * 3000 + "1" + "]" * 3000
    scanner = Scanner(text + " ,2")
    assert isinstance(scanner.value(), TooDeep)
    assert text == scanner.last


def test_deep_values_without_an_end_stop_the_reading() -> None:
    """Nobody can say where such a value ends."""
    with pytest.raises(Stop) as caught:
        Scanner("[" * 5000).value()
    assert ("too-large", 5000) == (caught.value.fault.slug, len(caught.value.rest))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"a": [1, None]}, '{"a":[1,null]}'),
        (Decimal("1.50"), "1.50"),
        ("\ud800", '"\\ud800"'),
        (NotJson("NaN"), '"NaN"'),
        (TooDeep(), None),
    ],
)
def test_whatever_was_refused_can_be_kept_as_text(value: Any, text: str | None) -> None:
    """Plain data become JSON text even where no JSON can hold them."""
    assert json_text(value) == (text or json_text(value))
    assert json_text(value).encode()


def test_data_as_deep_as_may_be_are_kept_as_text() -> None:
    """What is just not too deep to be read is not too deep to be kept; one level more is too deep on every Python."""
    for opening, closing in (("[", "]"), ('{"a":', "}")):
        value = Scanner(opening * DEEPEST + "1" + closing * DEEPEST).value()
        assert json_text(value)
        assert isinstance(Scanner(opening * (DEEPEST + 1) + "1" + closing * (DEEPEST + 1)).value(), TooDeep)


def test_many_brackets_beside_each_other_are_not_deep() -> None:
    """Only those that stand within each other count."""
    assert DEEPEST * 3 == len(Scanner(f"[{'[],' * (DEEPEST * 3 - 1)}[]]").value())


def test_a_fault_in_a_deep_value_is_told_as_its_depth() -> None:
    """Where a value is too deep and broken, the depth is told, and the reading stops."""
    with pytest.raises(Stop) as caught:
        Scanner("[" * (DEEPEST + 1) + "x").value()
    assert "too-large" == caught.value.fault.slug
