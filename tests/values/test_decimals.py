"""Amounts and percentages: exact decimals that are written as text."""

from decimal import Decimal

import pytest

from glo_model.values.decimals import Amount, Percentage


@pytest.mark.parametrize(
    ("text", "canonical"), [("11000000", "11000000"), ("007", "7"), ("1.50", "1.50"), ("-0.5", "-0.5"), ("0" * 30, "0")]
)
def test_an_amount_keeps_the_decimals_that_were_printed(text: str, canonical: str) -> None:
    """Zeros in front fall away, zeros behind stay, and nothing is rounded."""
    amount = Amount(text)
    assert (canonical, Decimal(text)) == (amount.text, amount.decimal)


@pytest.mark.parametrize(
    "text",
    ["", " 1", "1 ", "+1", "1.", ".5", "1e5", "1_0", "1,000", "NaN", "Infinity", "--1", "\u0661", "1\n", "9" * 31,
     "1." + "0" * 13],
)  # fmt: skip
def test_an_amount_is_digits_and_a_point_only(text: str) -> None:
    """Blanks, exponents, grouping, other digits and what is no number are refused by both classes."""
    with pytest.raises(ValueError, match="expected an amount"):
        Amount(text)
    with pytest.raises(ValueError, match="expected a percentage"):
        Percentage(text)


@pytest.mark.parametrize(("text", "canonical"), [("7.69", "7.69"), ("100", "100"), ("100.00", "100.00"), ("-0", "0")])
def test_a_percentage_is_a_share_of_a_hundred(text: str, canonical: str) -> None:
    """From 0 to 100, both included; there is no zero below zero."""
    share = Percentage(text)
    assert (canonical, Decimal(canonical)) == (share.text, share.decimal)


@pytest.mark.parametrize("text", ["100.01", "-1", "-0.01", "1000", "7%"])
def test_a_percentage_beyond_its_whole_is_refused(text: str) -> None:
    """Less than nothing and more than all are no shares."""
    with pytest.raises(ValueError, match="from 0 to 100"):
        Percentage(text)


@pytest.mark.parametrize("cls", [Amount, Percentage])
@pytest.mark.parametrize("value", [1, 1.5, None, Decimal(1)])
def test_a_number_is_no_text(cls: type[Amount], value: object) -> None:
    """A number has lost its decimals already: only text is read."""
    with pytest.raises(ValueError, match="expected"):
        cls.parse(value)  # type: ignore[arg-type]
