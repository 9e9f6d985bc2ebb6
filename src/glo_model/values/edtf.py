"""The grammar of one date in EDTF (ISO 8601-2), level 1 and the parts of level 2 that the field prints.

Source: https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final, Literal, NamedTuple

Precision = Literal[
    "day",
    "month",
    "quarter",
    "half-year",
    "season",
    "year",
    "decade",
    "century",
    "day without year",
    "month without year",
]
Qualifier = Literal["uncertain", "approximate", "both"]

QUALIFIERS: Final[dict[str, Qualifier]] = {"?": "uncertain", "~": "approximate", "%": "both"}

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?", re.ASCII)
_QUARTERS: Final = {33: 1, 34: 4, 35: 7, 36: 10}
_HALF_YEARS: Final = {40: 1, 41: 7}


class Parts(NamedTuple):
    """What one EDTF date says: the days between its bounds, or a month and perhaps a day of any year."""

    earliest: date | None
    latest: date | None
    precision: Precision
    month: int | None = None
    day: int | None = None
    qualifier: Qualifier | None = None


def read_parts(text: str) -> Parts:
    """Read the parts of one date, or raise ``ValueError`` with the reason."""
    found = _DATE.fullmatch(text)
    if found is None:
        raise ValueError(f"{_short(text)} is not an EDTF date such as 2018-09-24, 2018-09, 2018 or XXXX-02-04")
    year, month, day, sign = found.groups()
    parts = _parts_without_year(text, month, day) if year == "XXXX" else _parts_of_year(text, year, month, day)
    return parts._replace(qualifier=QUALIFIERS.get(sign))


def real_day(year: int, month: int, day: int) -> date:
    """Return the day, or raise ``ValueError`` naming the day that no calendar has."""
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ValueError(f"{year:04}-{month:02}-{day:02} is not a day: {error}") from None


def month_bounds(year: int, first_month: int, last_month: int) -> tuple[date, date]:
    """Return the first and the last day of some months of one year."""
    return date(year, first_month, 1), date(year, last_month, monthrange(year, last_month)[1])


def _parts_without_year(text: str, month: str | None, day: str | None) -> Parts:
    if month in (None, "XX") or day == "XX":
        raise ValueError(f"{text} says too little: without a year, give XXXX-MM or XXXX-MM-DD")
    number = int(month or 0)
    if not 1 <= number <= 12:
        raise ValueError(f"{text}: {month} is not a month")
    if day is None:
        return Parts(None, None, "month without year", number)
    # 2000 is a leap year: 29 February is a day of some years.
    known = real_day(2000, number, int(day))
    return Parts(None, None, "day without year", known.month, known.day)


def _parts_of_year(text: str, year: str, month: str | None, day: str | None) -> Parts:
    if year.endswith("X"):
        return _decade_or_century(text, year, month)
    number = int(year)
    if number == 0:
        raise ValueError(f"{text}: the years are 0001 to 9999")
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise ValueError(f"{text}: a day needs its month")
        return Parts(*month_bounds(number, 1, 12), "year")
    if day is None or day == "XX" or not 1 <= int(month) <= 12:
        return _part_of_year(text, number, int(month), day)
    known = real_day(number, int(month), int(day))
    return Parts(known, known, "day")


def _decade_or_century(text: str, year: str, month: str | None) -> Parts:
    if month is not None:
        raise ValueError(f"{text}: a month needs its year")
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    precision: Precision = "century" if year.endswith("XX") else "decade"
    return Parts(date(max(first, 1), 1, 1), date(last, 12, 31), precision)


def _part_of_year(text: str, year: int, code: int, day: str | None) -> Parts:
    if 1 <= code <= 12:
        return Parts(*month_bounds(year, code, code), "month")
    if day is None and 21 <= code <= 24:
        return Parts(*_season_bounds(year, code), "season")
    if day is None and code in _QUARTERS:
        return Parts(*month_bounds(year, _QUARTERS[code], _QUARTERS[code] + 2), "quarter")
    if day is None and code in _HALF_YEARS:
        return Parts(*month_bounds(year, _HALF_YEARS[code], _HALF_YEARS[code] + 5), "half-year")
    raise ValueError(f"{text}: {code:02} is not a month, season (21-24), quarter (33-36) or half-year (40, 41)")


def _season_bounds(year: int, code: int) -> tuple[date, date]:
    """Return bounds that hold in both hemispheres, by the months and by the sun.

    Spring and autumn lie between 1 March and 22 December wherever one stands. Summer in the south and
    winter in the north run over New Year, and either year may name them.
    """
    if code in (21, 23):
        return date(year, 3, 1), date(year, 12, 22)
    first = date(year - 1, 12, 1) if year > 1 else date.min
    last = date(year + 1, 3, 21) if year < 9999 else date.max
    return first, last


def _short(text: str) -> str:
    return repr(text) if len(text) <= 40 else f"a text of {len(text)} characters"
