"""Counts are intervals: whatever the true numbers are, the answers hold."""

import attrs
from hypothesis import given
from hypothesis import strategies as st

from glo_model.testing import values
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty


@attrs.frozen
class Count:
    """A count as it is written, and a number that it may truly be."""

    bounds: Bounds
    number: int


def number_within(bounds: Bounds) -> st.SearchStrategy[Count]:
    """Return the bounds with any number that they allow."""
    high = bounds.low + 1000 if bounds.high is None else bounds.high
    return st.integers(bounds.low, high).map(lambda number: Count(bounds, number))


COUNTS = values(Bounds).flatmap(number_within)


def allows(bounds: Bounds | None, number: int) -> bool:
    """Say whether the bounds allow the number."""
    return bounds is not None and bounds.low <= number and (bounds.high is None or number <= bounds.high)


@given(COUNTS, COUNTS)
def test_a_sum_allows_the_sum_of_any_numbers_that_are_allowed(one: Count, two: Count) -> None:
    """Adding loses no possible number, in either order, and can always be written."""
    both = one.bounds + two.bounds
    assert both == two.bounds + one.bounds
    assert allows(both, one.number + two.number)
    assert both == Bounds(both.text)


@given(values(Bounds), values(Bounds), values(Bounds))
def test_the_grouping_of_a_sum_does_not_matter(one: Bounds, two: Bounds, three: Bounds) -> None:
    """Three counts have the same bounds however they are added."""
    left, right = (one + two) + three, one + (two + three)
    assert (left.low, left.high) == (right.low, right.high)


@given(COUNTS, COUNTS)
def test_what_remains_of_a_whole_is_allowed(whole: Count, part: Count) -> None:
    """Taking a part from its whole loses no possible remainder."""
    assert allows(whole.bounds - part.bounds, max(0, whole.number - part.number))


@given(values(Bounds).flatmap(number_within), values(Bounds))
def test_what_both_allow_is_what_each_allows(one: Count, other: Bounds) -> None:
    """The numbers that two sources both allow are exactly those that each allows."""
    assert allows(one.bounds & other, one.number) == allows(other, one.number)


@given(COUNTS, COUNTS)
def test_comparisons_hold_for_every_number(one: Count, two: Count) -> None:
    """No comparison is certain of what some numbers deny, nor certainly denied where some numbers bear it out."""
    denied = {True: Certainty.CERTAINLY_NOT, False: Certainty.CERTAINLY}
    assert one.bounds.at_most(two.bounds) is not denied[one.number <= two.number]
    assert one.bounds.equals(two.bounds) is not denied[one.number == two.number]


@given(values(Bounds))
def test_every_count_can_be_said_in_words(bounds: Bounds) -> None:
    """The words name the number that is known, and never a number where none is."""
    assert bounds.is_known == any(sign.isdigit() for sign in bounds.words)
    assert bounds.is_exact == (bounds.low == bounds.high)
