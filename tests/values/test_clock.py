"""Clock times as an agenda prints them."""

import pytest

from glo_model.values.clock import ClockTime


@pytest.mark.parametrize(("text", "minutes"), [("00:00", 0), ("08:05", 485), ("23:59", 1439)])
def test_a_clock_time_is_minutes_since_midnight(text: str, minutes: int) -> None:
    """The first minute of a day is 0, the last 1439."""
    assert (text, minutes) == (ClockTime(text).text, ClockTime(text).minutes)


@pytest.mark.parametrize(
    "value", ["24:00", "8:05", "08:60", "08:05:00", "0805", "08:05\n", "\u0660\u0668:\u0660\u0665", "", None, 805]
)
def test_anything_else_is_no_clock_time(value: object) -> None:
    """Two digits, a colon and two digits; a day has no hour 24."""
    with pytest.raises(ValueError, match="expected a clock time"):
        ClockTime.parse(value)  # type: ignore[arg-type]
