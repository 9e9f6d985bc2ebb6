"""What can be said for certain of the days of two things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from glo_model.values.bounds import Bounds
from glo_model.values.covering import sure_days
from glo_model.values.quantities import Quantity
from glo_model.values.span import Span
from glo_model.values.spans import Spans
from glo_model.values.when import When

K = TypeVar("K")

# A set of many spans would bury the sentence that names it.
_LONGEST_TEXT = 60


class Clash(NamedTuple):
    """Two entries of a list that certainly share a day, by their numbers in it, and the first such day."""

    one: int
    two: int
    day: date


def outside(inner: When | None, outer: When | None) -> bool:
    """Tell whether some day of the one is certainly none of the other; what is not known is outside of nothing."""
    return inner is not None and outer is not None and not inner.dates.within(outer.dates).is_possible


def apart(one: When | None, two: When | None) -> bool:
    """Tell whether two things certainly have no day in common."""
    return one is not None and two is not None and not one.dates.overlaps(two.dates).is_possible


def the_day(day: date) -> Spans:
    """Return one day as the days of a thing, to compare others with it."""
    return Spans.between(day, day)


def days(when: When) -> str:
    """Return the days of a public field in short, for a message.

    >>> days(When.of("2018-09-24/2018-09-26"))
    '2018-09-24/2018-09-26'
    """
    text = str(when.dates)
    return text if len(text) <= _LONGEST_TEXT else f"{len(when.dates)} spans of days"


def first_clash(times: Iterable[Iterable[Span]]) -> Clash | None:
    """Return the first two of several times that certainly share a day, and that day; ``None`` if none do.

    Only days that a time covers for certain are compared, in one sweep over all of them.
    """
    stretches = sorted(
        (stretch.start, stretch.stop, number) for number, spans in enumerate(times) for stretch in sure_days(spans)
    )
    latest: tuple[int, int] | None = None
    for start, stop, number in stretches:
        if latest is not None and start < latest[0]:
            return Clash(latest[1], number, date.fromordinal(start))
        latest = (stop, number)
    return None


def repeated(times: Sequence[When | None]) -> tuple[int, int] | None:
    """Return the first two of several entries, by their places, that are certainly of the same time.

    Two entries without a time both say "at all times"; one with and one without need not mean the same.
    """
    undated = [number for number, when in enumerate(times) if when is None]
    if len(undated) > 1:
        return undated[0], undated[1]
    clash = first_clash(() if when is None else when.dates.spans for when in times)
    return None if clash is None else (min(clash.one, clash.two), max(clash.one, clash.two))


def days_said(stated: Quantity) -> Bounds | None:
    """Return on how many calendar days a stated duration may fall, or ``None`` if its unit is not days.

    >>> days_said(Quantity.of(7, "half days"))
    Bounds('4..7')
    """
    if stated.unit == "half days":
        return Bounds.between((stated.low + 1) // 2, stated.high)
    least, most = _DAYS_IN.get(stated.unit, (0, 0))
    high = None if stated.high is None else stated.high * most
    return Bounds.between(stated.low * least, high) if most else None


# The fewest and the most days that a unit has; a week of training has five.
_DAYS_IN = {"days": (1, 1), "weeks": (5, 7), "months": (28, 31)}
