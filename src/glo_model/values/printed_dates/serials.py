"""Day numbers of spreadsheets, which count from 1900 or from 1904 and do not say which."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Literal

from glo_model.values.dates import PartialDate
from glo_model.values.printed_dates.outcome import DateReading
from glo_model.values.printed_dates.plausible import is_plausible
from glo_model.values.span import Span
from glo_model.values.spans import Spans

Epoch = Literal[1900, 1904]

# Spreadsheets of the 1900 kind count a 29 February 1900 that never was, as day 60.
_DAY_THAT_NEVER_WAS: Final = 60
_LAST_SERIAL: Final = 2_958_465


def read_number(number: float, epoch: Epoch | None) -> DateReading:
    """Read a number in a cell: a day counted from the epoch, or perhaps a year.

    Without an epoch both ways of counting are offered. A number like 2018 may be a year and is asked
    about even so. A fraction is a clock time.

    >>> read_number(43367, 1900).dates
    Spans('2018-09-24')
    """
    if not 0 <= number <= _LAST_SERIAL:
        return DateReading.refused("the number is neither a year nor a day number of a spreadsheet")
    whole = int(number)
    note = "the clock time was left out" if number != whole else None
    found = [(kind, serial_day(whole, kind)) for kind in _epochs(epoch)]
    days = [_spans(day) for _, day in found if day is not None]
    if number == whole and is_plausible(whole):
        return DateReading.asked("the number may be a year or a day number of a spreadsheet", _year(whole), *days)
    return _of_days(days, epoch, note)


def serial_day(serial: int, epoch: Epoch) -> date | None:
    """Return the day that a whole day number counts to, or ``None`` if it counts to none."""
    if epoch == 1904:
        return date(1904, 1, 1) + timedelta(serial) if serial <= _LAST_SERIAL - 1462 else None
    if serial in (0, _DAY_THAT_NEVER_WAS):
        return None
    return date(1899, 12, 31 if serial < _DAY_THAT_NEVER_WAS else 30) + timedelta(serial)


def _epochs(epoch: Epoch | None) -> tuple[Epoch, ...]:
    return (1900, 1904) if epoch is None else (epoch,)


def _of_days(days: list[Spans], epoch: Epoch | None, note: str | None) -> DateReading:
    if not days:
        return DateReading.refused("the number counts to no day: spreadsheets skip 0 and 60 when they start in 1900")
    if epoch is None:
        return DateReading.asked("the spreadsheet counts its days from 1900 or from 1904", *days, note=note)
    if not all(is_plausible(day.earliest.year) for day in days if day.earliest is not None):
        return DateReading.asked("the day number counts to an unlikely year", *days, note=note)
    return DateReading.answered(days[0], note=note)


def _spans(day: date) -> Spans:
    return Spans.between(day, day)


def _year(number: int) -> Spans:
    year = PartialDate.of_parts(year=number)
    return Spans.of(Span(start=year, end=year))
