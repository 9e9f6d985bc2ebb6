"""Quantities: a count and what is counted."""

import pytest

from glo_model.values.bounds import Bounds
from glo_model.values.quantities import Quantity


def test_a_quantity_is_made_of_a_count_as_text_or_number() -> None:
    """``Quantity.of`` takes the text of a count, or a whole number, and keeps what was printed."""
    quantity = Quantity.of(">50", printed="more than fifty")
    assert Quantity(number=Bounds(">50"), unit="people", printed="more than fifty") == quantity
    assert (51, None, "over") == (quantity.low, quantity.high, quantity.qualifier)
    assert ("over 50 people", "2 days") == (quantity.words, Quantity.of(2, "days").words)


def test_quantities_of_one_unit_are_added_and_taken_away() -> None:
    """Sums and remainders keep the unit; what was printed was printed of the parts only."""
    assert Quantity.of("30", "days") == Quantity.of(10, "days", printed="ten") + Quantity.of(20, "days")
    assert Quantity.of("47") == Quantity.of(70) - Quantity.of(23)


@pytest.mark.parametrize("sign", ["+", "-"])
def test_quantities_of_two_units_are_not_added(sign: str) -> None:
    """Days are not added to people."""
    with pytest.raises(ValueError, match="people and days are not added"):
        Quantity.of(1) + Quantity.of(1, "days") if sign == "+" else Quantity.of(1) - Quantity.of(1, "days")
