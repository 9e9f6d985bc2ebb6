"""Clock times and zones beside a date: taken off, because a date is the day as printed in its own zone."""

from __future__ import annotations

import re
from typing import Final

_HOUR = r"(?:[01]?\d|2[0-4])"
_TIME = (
    rf"(?:{_HOUR}:[0-5]\d(?::[0-5]\d(?:[.,]\d{{1,9}})?)?(?:\s?[ap]\.?\s?m\b\.?)?"
    rf"|{_HOUR}\s?[ap]\.?m\b\.?"
    rf"|{_HOUR}(?:\s?h\b|h[0-5]\d\b))"
)
# Only whole offsets, +01:00 or UTC+1: what stands behind a dash may be the day.
_ZONE = r"(?:\s?z\b|\s?(?:utc|gmt)(?:[+-]\d{1,2}(?::?\d{2})?)?\b|[+-]\d\d:?\d\d\b)?"
_BEFORE = r"(?:\b(?:at|a las|as|a|в|الساعه|на)\s)?"
_BETWEEN = r"\s?(?:-|\u2013|to|a)\s?"

_CLOCK: Final = re.compile(rf"(?:(?<=\d)t|(?<![\d:.]){_BEFORE}){_TIME}(?:{_BETWEEN}{_TIME})?{_ZONE}(?![\d:])")
_ZONE_OF_A_DAY: Final = re.compile(r"(?<=\d{4}-\d\d-\d\d)(?:z|[+-]\d\d:\d\d)(?![\d:])")


def without_clock(text: str) -> tuple[str, str | None]:
    """Return the folded text without its clock times and zones, and a note when there were any.

    >>> without_clock("2017-12-31+08:00")
    ('2017-12-31', 'the time zone was left out')
    """
    rest, zones = _ZONE_OF_A_DAY.subn("", text)
    if zones:
        return rest, "the time zone was left out"
    rest, clocks = _CLOCK.subn(" ", text)
    if clocks:
        return rest.strip(" ,"), "the clock time was left out, and its zone if it had one"
    return text, None
