"""One date as a source gives it: a day, or as much of a day as is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import ClassVar, Final, Self, cast

from glo_model.values.certainty import Certainty
from glo_model.values.edtf import QUALIFIERS, Parts, Precision, Qualifier, month_bounds, read_parts, real_day
from glo_model.values.textvalue import TextValue

#: Two 29 Februaries lie at most eight years apart (1896 and 1904).
_YEARS_TO_MEET_A_LEAP_YEAR = 9
MOST_KEPT: Final = 8_192
"""How many dates are kept, and what follows from them: all days of 22 years, as most files name the same ones again."""


class PartialDate(TextValue):
    """Hold one unknown day among the days that it may be, written in EDTF (ISO 8601-2).

    Level 1: a day, month, year, decade, century or season, digits unknown from the right, and ``?``
    (uncertain), ``~`` (approximate), ``%`` (both). From level 2: quarters (``2018-33`` to ``36``),
    half-years (``2018-40``, ``41``), and a day or month of an unknown year (``XXXX-02-04``).

    Comparisons answer for every day that either date may be, hence with a ``Certainty``; there is no
    ``<``. Seasons are as wide as both hemispheres make them. ``?``, ``~`` and ``%`` say that the day may
    lie outside what is written, and no source says how far: such a date has no bounds and may be any
    day, so that nothing follows from it for certain. A caller who trusts it takes ``as_written``.

    >>> july = PartialDate("2018-07")
    >>> july.earliest, july.latest
    (datetime.date(2018, 7, 1), datetime.date(2018, 7, 31))
    >>> july.before(PartialDate("2018-07-24"))
    <Certainty.POSSIBLY: 'possibly'>
    >>> PartialDate("XXXX-02-04").same_day(PartialDate("2018-02-05"))
    <Certainty.CERTAINLY_NOT: 'certainly not'>
    """

    __slots__ = ("_day", "_month", "earliest", "latest", "precision", "qualifier")

    #: The first day that the date may be; ``None`` when nothing says.
    earliest: date | None
    #: The last day that the date may be; ``None`` when nothing says.
    latest: date | None
    #: The finest part that is written.
    precision: Precision
    #: What the source doubts of its date, if it does.
    qualifier: Qualifier | None
    _month: int | None
    _day: int | None

    looks_like: ClassVar[str] = "an EDTF date: 2018-09-24, 2018-09, 2018, 201X, XXXX-02-04, 2018-09~"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the date that the text stands for, or raise ``ValueError`` with the reason.

        >>> PartialDate.parse("2018-02-31")
        Traceback (most recent call last):
        ValueError: 2018-02-31 is not a day: day is out of range for month
        """
        return cast("Self", _parsed(cls, text))  # type: ignore[arg-type]  # a class is hashable

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the date that is exactly this day; a clock time must be taken off first."""
        if isinstance(day, datetime):
            raise TypeError("a PartialDate has no clock time: give datetime.date()")
        return cls.parse(day.isoformat())

    @classmethod
    def of_parts(cls, *, year: int | None = None, month: int | None = None, day: int | None = None) -> Self:
        """Return the date of the parts that are known.

        >>> PartialDate.of_parts(month=2, day=4)
        PartialDate('XXXX-02-04')
        """
        if year is not None and not 1 <= year <= 9999:
            raise ValueError(f"{year}: the years are 0001 to 9999")
        if day is not None and month is None:
            raise ValueError("a day needs its month")
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"{month} is not a month")
        if month is not None and day is not None:
            real_day(2000 if year is None else year, month, day)
        if year is None and month is None:
            raise ValueError("a date needs at least a year or a month")
        written = ["XXXX" if year is None else f"{year:04}"]
        return cls.parse("-".join(written + [f"{part:02}" for part in (month, day) if part is not None]))

    @property
    def is_day(self) -> bool:
        """True when the date is exactly one day."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def has_year(self) -> bool:
        """True when the year, or at least the century, is written."""
        return not self.text.startswith("XXXX")

    @property
    def as_written(self) -> PartialDate:
        """The same date without its ``?``, ``~`` or ``%``, for a caller who decides to trust it."""
        return self if self.qualifier is None else PartialDate.parse(self.text[:-1])

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """A key for one fixed order of all dates: as written, a date without a year after the others."""
        written = self.as_written
        if written._month is not None:
            return 1, written._month, written._day or 0, self.text
        return 0, written.first_day.toordinal(), written.last_day.toordinal(), self.text

    @property
    def first_day(self) -> date:
        """The first day of the calendar (0001 to 9999) that the date may be."""
        return self.earliest or next(self._days_of_month(range(1, 10)), (date.min, date.min))[0]

    @property
    def last_day(self) -> date:
        """The last day of the calendar (0001 to 9999) that the date may be."""
        return self.latest or next(self._days_of_month(range(9999, 9990, -1)), (date.max, date.max))[1]

    def may_be(self, day: date) -> bool:
        """Tell whether the date may be this day."""
        if self._month is not None:
            return day.month == self._month and self._day in (None, day.day)
        return self.first_day <= day <= self.last_day

    def before(self, other: PartialDate) -> Certainty:
        """Say whether this day comes before the other one."""
        return Certainty.of(always=self.last_day < other.first_day, sometimes=self.first_day < other.last_day)

    def after(self, other: PartialDate) -> Certainty:
        """Say whether this day comes after the other one."""
        return other.before(self)

    def not_before(self, other: PartialDate) -> Certainty:
        """Say whether this day is the other one or comes after it."""
        return ~self.before(other)

    def not_after(self, other: PartialDate) -> Certainty:
        """Say whether this day is the other one or comes before it."""
        return ~self.after(other)

    def same_day(self, other: PartialDate) -> Certainty:
        """Say whether both are the same day; two dates of one month need not be.

        >>> PartialDate("2018-07").same_day(PartialDate("2018-07"))
        <Certainty.POSSIBLY: 'possibly'>
        """
        return Certainty.of(
            always=self.is_day and other.is_day and self.earliest == other.earliest,
            sometimes=self._may_meet(other),
        )

    def in_years(self, years: range) -> Iterator[tuple[date, date]]:
        """Give the first and last day of a date without a year in each of these years that has it."""
        return self._days_of_month(years)

    def _may_meet(self, other: PartialDate) -> bool:
        if self._month is None:
            return other._may_meet(self) if other._month is not None else self._overlaps(other)
        if other._month is not None:
            return self._month == other._month and (None in (self._day, other._day) or self._day == other._day)
        first, last = other.first_day, other.last_day
        years = range(first.year, min(last.year, first.year + _YEARS_TO_MEET_A_LEAP_YEAR) + 1)
        return any(start <= last and first <= end for start, end in self._days_of_month(years))

    def _overlaps(self, other: PartialDate) -> bool:
        return self.first_day <= other.last_day and other.first_day <= self.last_day

    def _days_of_month(self, years: range) -> Iterator[tuple[date, date]]:
        for year in years:
            if self._month is None or not 1 <= year <= 9999:
                continue
            first, last = month_bounds(year, self._month, self._month)
            if self._day is None:
                yield first, last
            elif self._day <= last.day:
                yield first.replace(day=self._day), first.replace(day=self._day)


# Typed, as a subclass of str may be equal to a text and not the same.
@lru_cache(maxsize=MOST_KEPT, typed=True)
def _parsed(cls: type[PartialDate], text: str) -> PartialDate:
    parts = _day(text) or read_parts(text)
    open_ended = parts.qualifier is not None
    return cls._build(
        text=text,
        earliest=None if open_ended else parts.earliest,
        latest=None if open_ended else parts.latest,
        precision=parts.precision,
        qualifier=parts.qualifier,
        _month=None if open_ended else parts.month,
        _day=None if open_ended else parts.day,
    )


def _day(text: str) -> Parts | None:
    """Return the parts of a day, which most dates are, or ``None`` if the grammar has to say what the text is."""
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return Parts(day, day, "day")


__all__ = ["QUALIFIERS", "PartialDate", "Precision", "Qualifier"]
