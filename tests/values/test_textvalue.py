"""What all values that are written as one text share."""

import pytest

from glo_model.values.clock import ClockTime
from glo_model.values.dates import PartialDate
from glo_model.values.spans import Spans
from glo_model.values.textvalue import TextValue


@pytest.mark.parametrize("cls", [ClockTime, PartialDate, Spans])
@pytest.mark.parametrize("value", [None, 2018, b"2018", ["2018"]])
def test_a_value_is_made_of_text_only(cls: type[TextValue], value: object) -> None:
    """Anything but text is a ``TypeError`` that names the type and not the value."""
    with pytest.raises(TypeError, match=f"^{cls.__name__} is made of text, not of {type(value).__name__}$"):
        cls(value)  # type: ignore[arg-type]


def test_values_of_two_classes_are_never_equal() -> None:
    """A date is not the span of that one day, nor its text, though both have one hash."""
    assert PartialDate("2018") != Spans("2018")
    assert "2018" != PartialDate("2018")
    assert {PartialDate("2018"): 1} == {PartialDate("2018"): 1}
    assert hash("2018") == hash(PartialDate("2018"))


def test_a_value_shows_its_text() -> None:
    """``str`` is the canonical text, and ``repr`` can be typed again."""
    assert ("08:00", "ClockTime('08:00')") == (str(ClockTime("08:00")), repr(ClockTime("08:00")))
    assert ClockTime("08:00") == eval(repr(ClockTime("08:00")))


def test_a_value_never_changes() -> None:
    """No part can be set or taken away, known or not."""
    value = ClockTime("08:00")
    with pytest.raises(AttributeError, match="ClockTime never changes"):
        value.minutes = 0
    with pytest.raises(AttributeError, match="ClockTime never changes"):
        del value.minutes
    assert 480 == value.minutes
