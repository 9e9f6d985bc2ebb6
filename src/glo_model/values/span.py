"""One span of days between two partial dates, and the days that it may or must cover."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, Literal, NamedTuple

import attrs

from glo_model.values.dates import MOST_KEPT, PartialDate

Absent = Literal["open", "unknown"]

CALENDAR: Final = range(date.min.toordinal(), date.max.toordinal() + 1)
# Two 29 Februaries lie at most eight years apart; one more year lets a span run over New Year.
_YEARS_AROUND: Final = 9
# Leap years and all that may stand beside them, for questions that no year can change.
_SAMPLE_YEARS: Final = range(2000, 2012)


class Reach(NamedTuple):
    """The days, numbered as in ``date.toordinal``, on which a span may start and on which it may end."""

    starts: range
    ends: range

    @property
    def outer(self) -> range:
        """All days that the span may cover."""
        return range(self.starts.start, self.ends.stop)

    @property
    def sure(self) -> range:
        """The days that the span covers whatever its ends are."""
        if self.starts[-1] <= self.ends[0]:
            return range(self.starts[-1], self.ends[0] + 1)
        return self.any_of if len(self.any_of) == 1 else range(0)

    @property
    def any_of(self) -> range:
        """The days of which a span without sure days may cover just one."""
        return range(max(self.starts[0], self.ends[0]), min(self.starts[-1], self.ends[-1]) + 1)

    @property
    def first_end(self) -> int:
        """The first day on which the span can end, given that it ends no sooner than it starts."""
        return max(self.starts[0], self.ends[0])

    @property
    def last_start(self) -> int:
        """The last day on which the span can start, given that it ends no sooner than it starts."""
        return min(self.starts[-1], self.ends[-1])


ANYTHING: Final = Reach(CALENDAR, CALENDAR)


@attrs.frozen(kw_only=True)
class Span:
    """Run from some day to some day, both included.

    Equal ends mean one date: some unknown day or days within it, or the day itself. An absent end is
    ``open`` (``..``: the span runs on without end) or ``unknown`` (it ends, nobody says when). A source
    may print an end before its start: the span is kept as it is, and nothing follows from it for certain.
    Ends without a year lie in the same year, or over one New Year when only that lets the end follow.

    >>> Span.parse("XXXX-02-04/XXXX-02-06").days
    (3, 3)
    """

    start: PartialDate | None
    end: PartialDate | None
    #: What the absence of an end means, when one is absent.
    absent: Absent | None = None

    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        if start is None and end is None:
            raise ValueError("a span needs a start or an end: when neither is known, leave it out")
        if (start is None or end is None) != (self.absent is not None):
            raise ValueError("say of an absent end, and only of one, whether it is open or unknown")
        if start is not None and end is not None and start.has_year != end.has_year:
            raise ValueError("one end of the span has a year and the other none: give both or neither")

    @classmethod
    def parse(cls, text: str) -> Span:
        """Read one EDTF date or interval, or raise ``ValueError`` with the reason."""
        start, slash, end = text.partition("/")
        if not slash:
            only = PartialDate.parse(text)
            return cls(start=only, end=only)
        absent: Absent | None = "open" if ".." in (start, end) else "unknown" if "" in (start, end) else None
        return cls(start=_end_of(start), end=_end_of(end), absent=absent)

    @property
    def text(self) -> str:
        """The span in EDTF."""
        if self.start == self.end:
            return str(self.start)
        sign = ".." if self.absent == "open" else ""
        return f"{self.start or sign}/{self.end or sign}"

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A key for one fixed order of all spans: by start, those without a start first, then by end."""
        return (
            () if self.start is None else self.start.sort_key,
            (1,) if self.end is None else (0, *self.end.sort_key),
            self.text,
        )

    @property
    def is_reversed(self) -> bool:
        """True when the end, as written, certainly comes before the start."""
        if self.start is None or self.end is None or not self.start.has_year:
            return False
        return self.end.as_written.before(self.start.as_written).is_certain

    @property
    def is_exact(self) -> bool:
        """True when both ends are days."""
        return self.start is not None and self.end is not None and self.start.is_day and self.end.is_day

    @property
    def is_of_any_year(self) -> bool:
        """True when the span has no year, and its days are known but for that."""
        ends = [one for one in (self.start, self.end) if one is not None]
        return not any(one.has_year or one.qualifier for one in ends)

    @property
    def earliest(self) -> date | None:
        """The first day that the span may cover, when something says so."""
        return None if self.start is None or self.is_reversed else self.start.earliest

    @property
    def latest(self) -> date | None:
        """The last day that the span may cover, when something says so."""
        return None if self.end is None or self.is_reversed else self.end.latest

    @property
    def days(self) -> tuple[int, int | None]:
        """The least and the most days that the span covers, first and last included; ``None`` is no limit."""
        if self.start == self.end and str(self.start).count("-") == 2 and str(self.start)[-2:] == "XX":
            return 1, 1
        reaches = list(self.reaches(near=None))
        low = min(max(len(reach.sure), 1) for reach in reaches)
        bounded = (self.is_of_any_year and self.absent is None) or (self.earliest and self.latest)
        return (1, None) if not bounded else (low, max(len(reach.outer) for reach in reaches))

    def reaches(self, near: range | None) -> Iterator[Reach]:
        """Give the reach of the span: of one without a year, once for each year near these days."""
        reach = _reach_of(self)
        if reach is not None:
            yield reach
            return
        years = _SAMPLE_YEARS if near is None else _years_around(near)
        for year in years:
            yield from self._reach_in(year)

    def _reach_in(self, year: int) -> Iterator[Reach]:
        if self.start is None:
            found = _in_year(self.end, year)
            return iter([Reach(_absent(self, at=CALENDAR.start), ends) for ends in found])
        starts = _in_year(self.start, year)
        if self.end is None:
            return iter([Reach(one, _absent(self, at=CALENDAR[-1])) for one in starts])
        later = [*_in_year(self.end, year), *_in_year(self.end, year + 1)]
        pairs = [Reach(one, ends) for one in starts for ends in later if ends[-1] >= one[0]]
        return iter(pairs[:1])


@lru_cache(maxsize=MOST_KEPT)
def _reach_of(span: Span) -> Reach | None:
    """Return the reach of a span, or ``None`` for one of any year, which has one in each year."""
    if span.is_of_any_year:
        return None
    # A doubted date without a year: nothing is known of it.
    is_yearless = any(one is not None and not one.has_year for one in (span.start, span.end))
    if span.is_reversed or is_yearless:
        return ANYTHING
    starts = _absent(span, at=CALENDAR.start) if span.start is None else _days_of(span.start)
    ends = _absent(span, at=CALENDAR[-1]) if span.end is None else _days_of(span.end)
    return Reach(starts, ends)


def _absent(span: Span, *, at: int) -> range:
    return range(at, at + 1) if span.absent == "open" else CALENDAR


def _end_of(text: str) -> PartialDate | None:
    return None if text in ("", "..") else PartialDate.parse(text)


def _days_of(one: PartialDate) -> range:
    return range(one.first_day.toordinal(), one.last_day.toordinal() + 1)


def _in_year(one: PartialDate | None, year: int) -> list[range]:
    found = [] if one is None else one.in_years(range(year, year + 1))
    return [range(first.toordinal(), last.toordinal() + 1) for first, last in found]


def _years_around(near: range) -> range:
    first, last = date.fromordinal(near[0]).year, date.fromordinal(near[-1]).year
    return range(first - _YEARS_AROUND, min(last, first + _YEARS_AROUND) + _YEARS_AROUND + 1)
