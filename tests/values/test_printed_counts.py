"""Printed counts: what they mean for certain is read, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.testing import texts_of
from glo_model.values import Bounds
from glo_model.values.printed_counts import LONGEST_PRINTED_COUNT, read_count


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("21", "21"), (" 21 ", "21"), ("021", "21"), ("21.0", "21"), ("21.00", "21"), ("0", "0"),
        ("21 prosecutors", "21"),
        ("\u0662\u0661", "21"), ("\u06f2\u06f1", "21"), ("10 000", "10000"), ("10\u00a0000", "10000"),
        ("1,282", "1282"), ("1,000,000", "1000000"),
        ("over 50", ">50"), ("More than 50 people", ">50"), (">50", ">50"), ("> 50", ">50"), ("plus de 50", ">50"),
        ("m\u00e1s de 50", ">50"), ("mais de 50", ">50"), ("at least 50", ">=50"), ("au moins 50", ">=50"),
        ("50+", ">=50"), ("\u2265 50", ">=50"), ("=> 50", ">=50"), ("<5", "<5"), ("fewer than 5", "<5"),
        ("moins de 5", "<5"), ("up to 30", "<=30"), ("jusqu\u2019\u00e0 30", "<=30"), ("hasta 30", "<=30"),
        ("at\u00e9 30", "<=30"), ("max. 30", "<=30"), ("about 25", "~25"), ("some 25", "~25"), ("environ 25", "~25"),
        ("unos 25", "~25"), ("cerca de 25", "~25"), ("c. 25", "~25"), ("~25", "~25"), ("= 25", "25"),
        ("nearly 400", "<400 ~400"), ("presque 400", "<400 ~400"), ("20-25", "20..25"), ("20 \u2013 25", "20..25"),
        ("20 to 25 people", "20..25"), ("between 20 and 25", "20..25"), ("entre 20 et 25", "20..25"),
        ("de 20 a 25", "20..25"), ("1 000 \u00e0 1 200", "1000..1200"), ("unknown", "?"), ("inconnu", "?"), ("?", "?"),
        (">=21 ~45", ">=21 ~45"),
    ],
)  # fmt: skip
def test_what_is_certain_is_read(printed: str, meant: str) -> None:
    """Words of four languages, signs, ranges, digits of any script and digits in groups are read into bounds."""
    assert Bounds(meant) == read_count(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "", "-", "many", "3.9", "3,9", "1.282", "21.000", "1,28", "12 34", "10 00", "-5", "20-", "25-20", "20-20",
        "21 men", "two dozen", "une vingtaine", "<0", "nearly 0", "over 50+", "21/42", "20-25-30",
        "x" * LONGEST_PRINTED_COUNT + "1",
        "1" * 16, "over about 50", "20 25 people", "20-25 cats",
    ],
)  # fmt: skip
def test_what_is_not_certain_is_left(printed: str) -> None:
    """A decimal number, digits whose groups may be decimals, unknown words and ranges backwards are not read."""
    assert read_count(printed) is None


@given(texts_of(Bounds))
def test_the_models_own_texts_are_read_as_they_are(text: str) -> None:
    """What the model writes is what it reads."""
    assert Bounds(text) == read_count(text)


@given(st.text(max_size=100) | st.text("0123456789 ,.-+<>=~ toandabout", max_size=30))
def test_any_text_is_read_or_left(text: str) -> None:
    """Reading never raises, and never gives a number that is not printed."""
    found = read_count(text)
    assert found is None or found.low == 0 or found.low in range(10**15 + 2)


@pytest.mark.parametrize("printed", ["env. 20", "Env 20", "aprox. 20", "aprox 20"])
def test_abbreviations_of_about_are_read(printed: str) -> None:
    """As French, Spanish and Portuguese lists have them."""
    assert Bounds("~20") == read_count(printed)
