# ruff: noqa: RUF001 - Cyrillic letters and long dashes are meant where they stand
from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from glo_model.values.printed_dates import DateReading, read_dates, reading
from glo_model.values.printed_dates.common import read_common
from glo_model.values.printed_dates.languages import VOCABULARIES
from glo_model.values.printed_dates.pieces import Order

ALL = tuple(VOCABULARIES)
WORDS = sorted({word for each in VOCABULARIES.values() for words in each.months for word in words.split("|")})
FORMS = [
    "{d} {m} {y}", "{d}{to}{e} {m} {y}", "{d} {m}{to}{e} {n} {z}", "{d} {m} {y}{to}{e} {n} {z}", "{m} {y}",
    "{m} {d}, {y}", "{m} {d}{to}{e}, {y}", "{y}-{k}-{d}", "{y}-{k}-{d}/{z}-{l}-{e}", "{y}-{k}-{d}{to}{z}-{l}-{e}",
    "{d}.{k}.{y}", "{d}/{k}/{y}", "{d}.{k}.{y}{to}{e}.{l}.{z}", "{d}/{k}/{y}{to}{e}/{l}/{z}", "{d}-{k}-{y}",
    "{d}.{k}.{y}{to}{e}/{l}/{z}", "{d} {m}", "{d}/{e} {m} {y}",
]  # fmt: skip
languages = st.sampled_from([None, *((code,) for code in ALL), ("ru", "en"), ("fr", "es", "pt"), ("en", "en")])
orders: st.SearchStrategy[Order | None] = st.sampled_from([None, "day first", "month first"])


def numbers(first: int, last: int) -> st.SearchStrategy[str]:
    """Return numbers in a few digits, with a zero before them or without."""
    return st.integers(first, last).flatmap(lambda number: st.sampled_from([f"{number}", f"{number:02}"]))


@st.composite
def printed_dates(draw: st.DrawFn) -> str:
    """Return a date of one of the commonest forms, or one that is nearly of it."""
    years = st.sampled_from(["2018", "2018", "2019", "1900", "2050", "1899", "2051", "1440", "0000"])
    months = st.sampled_from(WORDS)
    days, counted = numbers(1, 28) | numbers(0, 33), numbers(1, 12) | numbers(0, 14)
    month, number, year = draw(months), draw(counted), draw(years)
    printed = draw(st.sampled_from(FORMS)).format(
        d=draw(days), e=draw(days), k=number, l=draw(st.just(number) | counted), m=month,
        n=draw(st.just(month) | months), y=year, z=draw(st.just(year) | years),
        to=draw(st.sampled_from(["-", " - ", "–", " – ", "- ", "/", " to "])),
    )  # fmt: skip
    for _ in range(draw(st.sampled_from([0, 0, 0, 1, 2]))):
        place = draw(st.integers(0, len(printed)))
        sign = draw(st.sampled_from(["", *"0123 -–/.,'~?XeиТ٣²"]))
        printed = printed[:place] + sign + printed[place + draw(st.integers(0, 1)) :]
    return printed


@settings(max_examples=500)
@given(printed_dates(), languages, orders)
@example("3 Apr - 28 Décembre 2021", None, None)
@example("22 FÉVRIER - 27 ABRIL 2019", ("fr", "es", "pt"), None)
def test_the_commonest_forms_are_read_as_the_grammar_reads_them(
    printed: str, named: tuple[str, ...] | None, order: Order | None
) -> None:
    """The same days, the same questions and the same notes, in all languages and orders."""
    reading._read_text.cache_clear()
    quick = read_dates(printed, languages=named, order=order)
    reading._read_text.cache_clear()
    with patch.object(reading, "read_common", return_value=None):
        assert read_dates(printed, languages=named, order=order) == quick


@pytest.mark.parametrize(
    ("printed", "days"),
    [
        ("march 2018", "2018-03"),
        ("12 march 2018", "2018-03-12"),
        ("12-14 march 2018", "2018-03-12/2018-03-14"),
        ("12 – 14 марта 2018", "2018-03-12/2018-03-14"),
        ("30 mars - 2 avril 2018", "2018-03-30/2018-04-02"),
        ("30 december 2018 - 2 january 2019", "2018-12-30/2019-01-02"),
        ("march 12, 2018", "2018-03-12"),
        ("march 12-14, 2018", "2018-03-12/2018-03-14"),
        ("2018-03-12", "2018-03-12"),
        ("2018-03-12/2018-03-14", "2018-03-12/2018-03-14"),
        ("13.03.2018", "2018-03-13"),
        ("12/03/2018 - 14/03/2018", "2018-03-12/2018-03-14"),
    ],
)
def test_the_commonest_forms_are_read_at_a_glance(printed: str, days: str) -> None:
    """Without the grammar, or the law above would say nothing."""
    expected = read_dates(days).dates
    assert expected is not None
    assert DateReading.answered(expected) == read_common(printed, ALL, None)


@pytest.mark.parametrize("code", ALL)
def test_most_months_of_every_language_are_read_at_a_glance(code: str) -> None:
    """But for a word that is no month as well, such as mar, which is Tuesday too in Spanish."""
    words = [
        word for word, meanings in VOCABULARIES[code].meanings.items() if "month" in {one.kind for one in meanings}
    ]
    spelt = [word for word in words if " " not in word and VOCABULARIES[code].meanings[word][0].number > 0]
    left = [word for word in spelt if read_common(f"12 {word} 2018", (code,), None) is None]
    assert len(left) <= 1 < 12 <= len(spelt)


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("03/04/2018", id="day and month in any order"),
        pytest.param("13/13/2018", id="a month that is none"),
        pytest.param("31 february 2018", id="a day that is none"),
        pytest.param("14-12 march 2018", id="an end before the start"),
        pytest.param("30 june 2018 - 2 perhaps 2018", id="a word that is no month"),
        pytest.param("12 march 1440", id="another calendar"),
        pytest.param("3 apr - 28 decembre 2021", id="two languages"),
        pytest.param("12 iii 2018", id="a month in Roman digits"),
        pytest.param("mar 2018", id="a word that means a month and a weekday"),
        pytest.param("perhaps", id="no date"),
    ],
)
def test_what_is_odd_is_left_to_the_grammar(printed: str) -> None:
    """It asks, refuses, or knows more than the commonest forms need."""
    assert read_common(printed, ALL, None) is None


def test_the_order_that_is_said_is_followed() -> None:
    """The same digits are another day in the other order."""
    found = [read_common("03/04/2018 - 05/06/2018", ALL, order) for order in ("day first", "month first")]
    assert ["2018-04-03/2018-06-05", "2018-03-04/2018-05-06"] == [str(each and each.dates) for each in found]
