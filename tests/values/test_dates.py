from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.values.certainty import Certainty
from glo_model.values.dates import PartialDate

WINDOW = [date(2015, 1, 1) + timedelta(days) for days in range(5 * 365 + 2)]
WRITTEN = [
    *("2018", "2018-XX", "2018-XX-XX", "2018-09", "2018-09-XX", "201X", "2018-33", "2018-34", "2018-35"),
    *("2018-36", "2018-40", "2018-41", "2016-02", "2017-21", "2017-22", "2017-23", "2017-24"),
]
BOUNDS = [
    ("2018-09-24", "2018-09-24", "2018-09-24", "day"),
    ("2018-09", "2018-09-01", "2018-09-30", "month"),
    ("2016-02-XX", "2016-02-01", "2016-02-29", "month"),
    ("2018", "2018-01-01", "2018-12-31", "year"),
    ("2018-XX-XX", "2018-01-01", "2018-12-31", "year"),
    ("201X", "2010-01-01", "2019-12-31", "decade"),
    ("000X", "0001-01-01", "0009-12-31", "decade"),
    ("20XX", "2000-01-01", "2099-12-31", "century"),
    ("2018-33", "2018-01-01", "2018-03-31", "quarter"),
    ("2018-36", "2018-10-01", "2018-12-31", "quarter"),
    ("2018-40", "2018-01-01", "2018-06-30", "half-year"),
    ("2018-41", "2018-07-01", "2018-12-31", "half-year"),
    ("2018-21", "2018-03-01", "2018-12-22", "season"),
    ("2018-22", "2017-12-01", "2019-03-21", "season"),
    ("2018-23", "2018-03-01", "2018-12-22", "season"),
    ("2018-24", "2017-12-01", "2019-03-21", "season"),
    ("0001-24", "0001-01-01", "0002-03-21", "season"),
    ("9999-22", "9998-12-01", "9999-12-31", "season"),
]
REFUSED = [
    ("", "is not an EDTF date"),
    ("2018-9-3", "is not an EDTF date"),
    ("20180924", "is not an EDTF date"),
    ("2018-W39-1", "is not an EDTF date"),
    ("2018-09-24T10:00:00", "is not an EDTF date"),
    ("12018-01-01", "is not an EDTF date"),
    ("-0044-03-15", "is not an EDTF date"),
    ("٢٠١٨-٠٩-٢٤", "is not an EDTF date"),
    ("x" * 500, "a text of 500 characters is not"),
    ("0000", "the years are 0001 to 9999"),
    ("0000-01-01", "the years are 0001 to 9999"),
    ("2018-02-31", "2018-02-31 is not a day"),
    ("2018-02-00", "2018-02-00 is not a day"),
    ("2017-02-29", "2017-02-29 is not a day"),
    ("2018-00", "00 is not a month"),
    ("2018-13", "13 is not a month"),
    ("2018-21-01", "21 is not a month"),
    ("2018-33-XX", "33 is not a month"),
    ("2018-XX-03", "a day needs its month"),
    ("201X-09", "a month needs its year"),
    ("XXXX", "says too little"),
    ("XXXX-XX-04", "says too little"),
    ("XXXX-09-XX", "says too little"),
    ("XXXX-13", "13 is not a month"),
    ("XXXX-02-30", "is not a day"),
]
partial_dates = st.one_of(
    st.sampled_from(WINDOW).map(PartialDate.of),
    st.sampled_from(WRITTEN).map(PartialDate),
    st.sampled_from(["XXXX-02-29", "XXXX-02", "XXXX-09", "XXXX-09-24", "XXXX-12-31"]).map(PartialDate),
    st.sampled_from(["2018~", "2018-09-24?", "XXXX-02-04%"]).map(PartialDate),
)


def days_of(one: PartialDate) -> list[date]:
    """Return every day of the calendar that the text allows, found by counting, not by the code under test."""
    if one.qualifier is not None:
        return [date.min, *WINDOW, date.max]
    if one.text.startswith("XXXX"):
        return [day for year in (1, 4, *range(2008, 2029), 9996, 9999) for day in _in_year(one.text, year)]
    first, last = one.earliest, one.latest
    assert first is not None
    assert last is not None
    return [first + timedelta(days) for days in range((last - first).days + 1)]


def _in_year(text: str, year: int) -> list[date]:
    start = date(year, 1, 1).toordinal()
    days = [date.fromordinal(start + number) for number in range(365)] + [date(year, 12, 31)]
    return [day for day in days if f"XXXX{day.isoformat()[4:]}".startswith(text)]


def answer(one: PartialDate, two: PartialDate, holds: Callable[[date, date], bool]) -> Certainty:
    """Return what enumeration of all pairs of days says."""
    # A comparison of order depends on the outermost days only, and sameness on the shared ones.
    mine, theirs = days_of(one), days_of(two)
    shared = sorted(set(mine) & set(theirs))[:3]
    mine = sorted({mine[0], mine[-1], *shared})
    theirs = sorted({theirs[0], theirs[-1], *shared})
    verdicts = [holds(here, there) for here in mine for there in theirs]
    return Certainty.of(always=all(verdicts), sometimes=any(verdicts))


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), BOUNDS)
def test_a_date_knows_its_bounds_and_precision(text: str, earliest: str, latest: str, precision: str) -> None:
    """Every form of the grammar gives the first and last day that it can mean, and keeps its text."""
    one = PartialDate.parse(text)
    assert (earliest, latest, precision) == (str(one.earliest), str(one.latest), one.precision)
    assert text == str(one)


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_what_is_no_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    """A text outside the grammar, or a day that no calendar has, raises and says why."""
    with pytest.raises(ValueError, match=reason):
        PartialDate.parse(text)


@pytest.mark.parametrize(("text", "precision"), [("XXXX-02-29", "day without year"), ("XXXX-02", "month without year")])
def test_a_date_without_a_year_has_no_bounds(text: str, precision: str) -> None:
    """A day or month of any year is a date of its own, open on both sides."""
    one = PartialDate(text)
    assert (None, None, precision, False) == (one.earliest, one.latest, one.precision, one.has_year)


@pytest.mark.parametrize(
    ("text", "qualifier"), [("2018-09~", "approximate"), ("2018?", "uncertain"), ("2018-09-24%", "both")]
)
def test_a_doubted_date_is_certain_of_nothing(text: str, qualifier: str) -> None:
    """A source that says "about" supports no bound, until the caller takes the date as it is written."""
    one = PartialDate(text)
    assert (None, None, qualifier, False) == (one.earliest, one.latest, one.qualifier, one.is_day)
    assert Certainty.POSSIBLY == one.before(PartialDate("1990"))
    assert text[:-1] == one.as_written.text


def test_a_date_is_built_from_the_parts_that_are_known() -> None:
    """Parts that are absent stay absent, and a year is written with four digits."""
    made = [
        PartialDate.of_parts(year=18),
        PartialDate.of_parts(year=2018, month=9),
        PartialDate.of_parts(year=2018, month=9, day=24),
        PartialDate.of_parts(month=2),
        PartialDate.of_parts(month=2, day=29),
    ]
    assert ["0018", "2018-09", "2018-09-24", "XXXX-02", "XXXX-02-29"] == [one.text for one in made]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({}, "at least a year or a month"),
        ({"year": 2018, "day": 3}, "a day needs its month"),
        ({"year": 0}, "0001 to 9999"),
        ({"year": 2018, "month": 21}, "21 is not a month"),
        ({"year": 2017, "month": 2, "day": 29}, "2017-02-29 is not a day"),
    ],
)
def test_parts_that_make_no_date_are_refused(parts: dict[str, int], reason: str) -> None:
    """A month 21 would be read as a season: parts are checked as what they are called."""
    with pytest.raises(ValueError, match=reason):
        PartialDate.of_parts(**parts)


def test_a_moment_is_not_taken_for_a_day() -> None:
    """A datetime has a clock time that would be lost in silence."""
    with pytest.raises(TypeError, match="clock time"):
        PartialDate.of(datetime(2018, 9, 24, 10, 0))


@settings(max_examples=300)
@given(partial_dates, partial_dates)
def test_comparisons_agree_with_enumeration(one: PartialDate, two: PartialDate) -> None:
    """Before, after and their opposites say what trying out every pair of days says."""
    assert answer(one, two, lambda here, there: here < there) == one.before(two)
    assert answer(one, two, lambda here, there: here > there) == one.after(two)
    assert answer(one, two, lambda here, there: here <= there) == one.not_after(two)
    assert answer(one, two, lambda here, there: here >= there) == one.not_before(two)


@settings(max_examples=300)
@given(partial_dates, partial_dates)
def test_sameness_agrees_with_enumeration(one: PartialDate, two: PartialDate) -> None:
    """Two dates are possibly the same day exactly when some day may be both."""
    shared = set(days_of(one)) & set(days_of(two))
    both_days = one.is_day and two.is_day
    expected = Certainty.of(always=both_days and bool(shared), sometimes=bool(shared))
    assert expected == one.same_day(two)


@given(partial_dates, st.sampled_from(WINDOW))
def test_may_be_agrees_with_enumeration(one: PartialDate, day: date) -> None:
    """A date may be exactly the days that enumeration finds."""
    assert (day in days_of(one)) == one.may_be(day)


@given(st.lists(partial_dates))
def test_dates_have_one_fixed_order(some: list[PartialDate]) -> None:
    """Sorting does not depend on the order that the dates came in, and dates without a year come last."""
    ordered, backwards = sorted(some, key=lambda one: one.sort_key), some[::-1]
    assert ordered == sorted(backwards, key=lambda one: one.sort_key)
    assert sorted(not one.has_year for one in ordered) == [not one.has_year for one in ordered]


@given(partial_dates)
def test_a_date_survives_its_text_and_its_copies(one: PartialDate) -> None:
    """Writing, reading, pickling and hashing keep a date what it is."""
    assert one == PartialDate(one.text) == PartialDate.parse(one.text) == pickle.loads(pickle.dumps(one))
    assert 1 == len({one, PartialDate(one.text)})


def test_a_date_without_a_year_is_a_day_of_its_own_month() -> None:
    """The 4th of February of some year is never the 5th, and a 29th needs a leap year."""
    fourth, leap = PartialDate("XXXX-02-04"), PartialDate("XXXX-02-29")
    assert Certainty.CERTAINLY_NOT == fourth.same_day(PartialDate("2018-02-05"))
    assert Certainty.POSSIBLY == fourth.before(PartialDate("2018-02-05"))
    assert Certainty.CERTAINLY_NOT == leap.same_day(PartialDate("2018"))
    assert Certainty.POSSIBLY == leap.same_day(PartialDate("190X"))
