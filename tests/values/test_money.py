"""Money: exact amounts in one currency."""

import pytest

from glo_model.values.decimals import Amount
from glo_model.values.money import Money


def test_money_is_made_of_an_amount_and_a_currency() -> None:
    """``Money.of`` is exact and keeps what was printed."""
    expected = Money(amount=Amount("825000"), currency="USD", printed="USD 825,000")
    assert expected == Money.of("825000", "USD", printed="USD 825,000")
    assert "exact" == expected.qualifier


def test_exact_amounts_of_one_currency_are_added() -> None:
    """The sum is exact, to the last decimal that either amount has."""
    assert Money.of("0.30", "EUR") == Money.of("0.10", "EUR") + Money.of("0.20", "EUR")
    assert Money.of("-1.5", "EUR") == Money.of("1", "EUR") + Money.of("-2.5", "EUR")


def test_long_amounts_are_added_to_the_last_digit() -> None:
    """Nothing is rounded, however long the amounts are, and a sum that is too long is refused in plain words."""
    long = "9" * 29
    assert Money.of(f"{long}.11", "EUR") == Money.of(f"{long}.1", "EUR") + Money.of("0.01", "EUR")
    with pytest.raises(ValueError, match="more digits than an amount"):
        Money.of("9" * 30, "EUR") + Money.of("1", "EUR")


def test_two_currencies_are_never_added() -> None:
    """There is no rate of exchange in the model."""
    with pytest.raises(ValueError, match="EUR and USD are not added"):
        Money.of("1", "EUR") + Money.of("1", "USD")


def test_what_is_not_exact_is_not_added() -> None:
    """About a million and another million are not two million."""
    about = Money(amount=Amount("1000000"), currency="EUR", qualifier="about")
    with pytest.raises(ValueError, match="only exact amounts"):
        about + Money.of("1", "EUR")
