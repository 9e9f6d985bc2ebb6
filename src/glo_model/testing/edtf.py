"""Texts of dates and of spans of days: every shape of EDTF that the model reads, canonical and not."""

from __future__ import annotations

from calendar import monthrange
from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

_SEASONS_AND_QUARTERS: Final = (21, 22, 23, 24, 33, 34, 35, 36, 40, 41)
_SIGNS: Final = st.sampled_from(("", "", "", "?", "~", "%"))


@cache
def dates_of_a_year() -> SearchStrategy[str]:
    """Return texts of dates whose year, decade or century is written."""
    year = (st.integers(2010, 2022) | st.integers(1, 9999)).map("{:04}".format)
    month = st.integers(1, 12).map("{:02}".format)
    part = st.sampled_from(_SEASONS_AND_QUARTERS).map(str)
    whole = st.dates().map(str)
    shapes = (
        whole,
        year,
        st.tuples(year, month | part).map("-".join),
        st.tuples(year, month).map(lambda parts: f"{parts[0]}-{parts[1]}-XX"),
        year.map("{}-XX".format),
        year.map("{}-XX-XX".format),
        st.integers(0, 999).map("{:03}X".format),
        st.integers(0, 99).map("{:02}XX".format),
    )
    return st.tuples(st.one_of(*shapes), _SIGNS).map("".join)


@cache
def dates_of_any_year() -> SearchStrategy[str]:
    """Return texts of dates without a year: a month, or a day that some year has."""
    month = st.integers(1, 12)
    day = month.flatmap(lambda number: st.tuples(st.just(number), st.integers(1, monthrange(2000, number)[1])))
    shapes = month.map("XXXX-{:02}".format) | day.map(lambda parts: "XXXX-{:02}-{:02}".format(*parts))
    return st.tuples(shapes, _SIGNS).map("".join)


@cache
def dates() -> SearchStrategy[str]:
    """Return texts of dates of every shape."""
    return dates_of_a_year() | dates_of_any_year()


@cache
def spans() -> SearchStrategy[str]:
    """Return texts of one date, of one interval, or of a set of both."""
    return dates() | _intervals("/", ("", "..")) | _sets()


def _intervals(mark: str, absent: tuple[str, ...]) -> SearchStrategy[str]:
    """Return texts of intervals; both ends have a year or neither has, and at most one of them is absent."""
    one = dates()
    both = st.tuples(dates_of_a_year(), dates_of_a_year()) | st.tuples(dates_of_any_year(), dates_of_any_year())
    nothing = st.sampled_from(absent)
    return (both | st.tuples(one, nothing) | st.tuples(nothing, one)).map(mark.join)


def _sets() -> SearchStrategy[str]:
    """Return texts of sets, in any order and with repeats; an end that is absent in a set is open."""
    member = dates() | _intervals("..", ("",))
    return st.lists(member, min_size=1, max_size=4).map(lambda members: "{" + ",".join(members) + "}")
