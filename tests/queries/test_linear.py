"""The least sum of whole numbers, compared with all of them."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from glo_model.queries.reach.linear import Least, Row, least

FACTORS = st.integers(-2, 3)
LIMITS = st.lists(st.tuples(st.tuples(FACTORS, FACTORS, FACTORS), st.integers(-4, 8)), max_size=5)
MOST = 3
BOX: list[Row] = [((1, 0, 0), MOST), ((0, 1, 0), MOST), ((0, 0, 1), MOST)]


def fits(rows: list[Row], numbers: tuple[int, ...]) -> bool:
    """Tell whether numbers fit all limits."""
    return all(sum(factor * each for factor, each in zip(row, numbers, strict=True)) <= most for row, most in rows)


@given(LIMITS, st.tuples(FACTORS, FACTORS, FACTORS))
def test_the_least_sum_is_that_of_all_numbers(limits: list[Row], costs: tuple[int, ...]) -> None:
    """Of all whole numbers from 0 to 3 that fit, none have a smaller sum, and the limits named suffice for it."""
    rows = [*limits, *BOX]
    sums = {
        numbers: sum(cost * each for cost, each in zip(costs, numbers, strict=True))
        for numbers in product(range(MOST + 3), repeat=3)
    }
    found = least(rows, costs)
    fitting = [total for numbers, total in sums.items() if fits(rows, numbers)]
    assert min(fitting, default=None) == (None if found is None else found.number)
    if found is not None:
        named = [row for place, row in enumerate(rows) if place in found.rows]
        assert all(total >= found.number for numbers, total in sums.items() if fits(named, numbers))


HALF: list[Row] = [((-2, -2), -3), ((1, 0), MOST), ((0, 1), MOST)]
"""Twice the sum of two numbers is 3 or more."""


def test_fractions_are_not_whole_numbers() -> None:
    """Where fractions would do with 1.5, whole numbers need 2; where only fractions fit, nothing does."""
    assert Least(number=4, rows=frozenset({0, 1, 2})) == least(HALF, (2, 3))
    assert least([((2,), 3), ((-2,), -3)], (1,)) is None
    assert least([((2, 2), 3), *HALF], (1, 1)) is None


def test_a_search_that_takes_too_long_ends_with_what_is_certain() -> None:
    """Without any try, the sum is that of fractions, rounded up: no whole numbers have less."""
    assert Least(number=3, rows=frozenset({0})) == least(HALF, (2, 3), tries=0)
