"""Which printed years are taken at their word."""

from __future__ import annotations

from typing import Final

from glo_model.values.dates import PartialDate
from glo_model.values.spans import Spans

#: Years of the Islamic (about 1440) and Iranian (about 1397) calendars lie below, those of the Nepali calendar
#: (2075 is our 2018), the Thai calendar and "no date" fillers such as 9999 above. A programme's year lies within.
PLAUSIBLE_YEARS: Final = range(1900, 2051)


def is_plausible(year: int) -> bool:
    """Tell whether the number, as a year, is one of our calendar and of our time."""
    return year in PLAUSIBLE_YEARS


def has_plausible_years(dates: Spans) -> bool:
    """Tell whether every year that is written is taken at its word."""
    return all(_is_plausible_end(end) for span in dates for end in (span.start, span.end))


def _is_plausible_end(end: PartialDate | None) -> bool:
    return end is None or not end.has_year or is_plausible(int(end.text[:4].replace("X", "0")))
