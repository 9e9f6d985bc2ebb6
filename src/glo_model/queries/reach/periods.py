"""The years, half-years, quarters and months in which events lie."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from glo_model.values.spans import Spans

MONTHS: Final = {"year": 12, "half-year": 6, "quarter": 3, "month": 1}
"""How many months a period has."""

_MARKS: Final = {"half-year": "H", "quarter": "Q"}


class CalendarPeriod(NamedTuple):
    """Hold a period and what it is called."""

    name: str
    days: Spans


def calendar_periods(by: str, first: date, last: date) -> Iterator[CalendarPeriod]:
    """Yield the periods of one length from the one with the first day to the one with the last.

    >>> [each.name for each in calendar_periods("quarter", date(2018, 7, 24), date(2019, 1, 2))]
    ['2018-Q3', '2018-Q4', '2019-Q1']
    """
    length = MONTHS[by]
    for number in range(_number(first, length), _number(last, length) + 1):
        start = _first_day(number, length)
        after = _first_day(number + 1, length) if (number + 1) * length // 12 <= date.max.year else None
        end = date.max if after is None else after - timedelta(days=1)
        yield CalendarPeriod(_name(by, start), Spans.between(start, end))


def how_many(by: str, first: date, last: date) -> int:
    """Return how many periods there are from the one with the first day to the one with the last."""
    return _number(last, MONTHS[by]) - _number(first, MONTHS[by]) + 1


def _number(day: date, length: int) -> int:
    return (12 * day.year + day.month - 1) // length


def _first_day(number: int, length: int) -> date:
    year, month = divmod(number * length, 12)
    return date(year, month + 1, 1)


def _name(by: str, start: date) -> str:
    if by == "year":
        return f"{start.year:04}"
    if by == "month":
        return f"{start.year:04}-{start.month:02}"
    return f"{start.year:04}-{_MARKS[by]}{(start.month - 1) // MONTHS[by] + 1}"
