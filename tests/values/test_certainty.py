"""Certainty: Kleene's strong logic of three values."""

from itertools import product

import pytest

from glo_model.values.certainty import Certainty

YES, MAYBE, NO = Certainty.CERTAINLY, Certainty.POSSIBLY, Certainty.CERTAINLY_NOT
ORDER = [NO, MAYBE, YES]


@pytest.mark.parametrize(("one", "two"), list(product(ORDER, ORDER)))
def test_and_is_the_lower_and_or_the_higher(one: Certainty, two: Certainty) -> None:
    """From no over perhaps to yes, ``&`` is the minimum and ``|`` the maximum, as in Kleene's tables."""
    places = [ORDER.index(one), ORDER.index(two)]
    assert ORDER[min(places)] is one & two
    assert ORDER[max(places)] is one | two


def test_not_turns_the_order_over() -> None:
    """The contrary of perhaps is perhaps."""
    assert [YES, MAYBE, NO] == [~each for each in ORDER]


def test_a_statement_that_always_holds_is_certain() -> None:
    """``of`` names the answer; what holds always needs no word about sometimes."""
    assert [YES, YES, MAYBE, NO] == [
        Certainty.of(always=always, sometimes=sometimes)
        for always, sometimes in ((True, True), (True, False), (False, True), (False, False))
    ]


def test_the_caller_says_which_side_perhaps_is_on() -> None:
    """There is no truth value: a caller asks for what is certain or for what is possible."""
    assert [False, False, True] == [each.is_certain for each in ORDER]
    assert [False, True, True] == [each.is_possible for each in ORDER]
    with pytest.raises(TypeError, match="is_certain or is_possible"):
        bool(MAYBE)
