"""What holds for every answer: its fields are explained, and it never changes; and the pigeonhole bound."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model import queries
from glo_model.queries import units_represented
from glo_model.values.bounds import Bounds
from glo_model.values.fields import fields_of

ANSWERS = [each for name in queries.__all__ if attrs.has(each := getattr(queries, name))]


@pytest.mark.parametrize("answer", ANSWERS)
def test_every_field_of_an_answer_has_its_line_of_meaning(answer: type) -> None:
    """The documentation is made of these lines."""
    assert [] == [field.name for field in fields_of(answer) if not field.meaning.endswith(".")]
    assert answer.__doc__


def test_there_are_answers() -> None:
    """The promises above are about something."""
    names = {each.__name__ for each in ANSWERS}
    assert {"Cascade", "Coverage", "PersonPart", "Reach", "Retention", "Taught", "UnitsTrained"} <= names


def test_twenty_one_prosecutors_come_from_eleven_to_twenty_one_courts() -> None:
    """21 is odd, so at least one court sent one."""
    assert Bounds("11..21") == units_represented(21, 2, 21)
    assert Bounds("11..20") == units_represented(21, 2, 20)
    assert Bounds("10..21") == units_represented(Bounds("20..21"), 2, 21)


@given(st.lists(st.integers(0, 3), max_size=6), st.booleans())
def test_the_units_that_sent_somebody_are_within_the_bound(sent: list[int], told: bool) -> None:
    """However many of at most three each unit sent, the number of units that sent somebody is allowed."""
    bounds = units_represented(sum(sent), 3, len(sent) if told else None)
    assert bounds.low <= sum(number > 0 for number in sent) <= (bounds.high or 0)


def test_unknown_numbers_stay_open() -> None:
    """Of over 50 people with two seats a unit nobody can say how many units at most, unless the units are known."""
    assert Bounds(">=26") == units_represented(Bounds(">50"), 2)
    assert Bounds("26..40") == units_represented(Bounds(">50"), 2, 40)
    assert Bounds("?") == units_represented(Bounds("?"), 2)


def test_more_people_than_seats_are_refused() -> None:
    """43 people do not fit into 21 courts of two, and no unit has half a seat."""
    with pytest.raises(ValueError, match="43 people do not fit into 21 units of 2"):
        units_represented(43, 2, 21)
    with pytest.raises(ValueError, match="one seat or more"):
        units_represented(1, 0)
