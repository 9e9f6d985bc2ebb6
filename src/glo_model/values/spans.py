"""A set of spans of days in one EDTF text, with gaps where the source has gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import product
from typing import ClassVar, Final, Self, cast

from glo_model.values.certainty import Certainty
from glo_model.values.covering import (
    cannot_avoid,
    days_covered,
    end_bounds,
    may_cover,
    may_lie_within,
    may_meet,
    must_lie_within,
    start_bounds,
    sure_days,
)
from glo_model.values.dates import MOST_KEPT, PartialDate
from glo_model.values.span import Absent, Span
from glo_model.values.textvalue import TextValue

#: More parts than any event has; bounds the work of comparing two sets.
MOST_SPANS: Final = 400


_DAYS: Final = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", re.ASCII)


class Spans(TextValue):
    """Hold the days of a thing: one or several spans, partial where the source is.

    The text is EDTF: a date, an interval (``2018-09-24/2018-09-26``, ``2018-01-10/..``, ``/2018``) or a
    level 2 set of both (``{2018-07-03..2018-07-05,2018-07-09}``), sorted, without repeats.

    A *world* fixes every end on a day that its date may be, each span for itself, no end before its
    start; a single date stands for a stretch of days within it. ``CERTAINLY`` holds in every world,
    ``CERTAINLY_NOT`` in none. Where dates without a year meet each other, or two unknown days could
    only just avoid each other, the answer may be ``POSSIBLY`` though worlds would settle it, never the
    other way about. A reversed span (``2017/2010``) may cover any day, and covers none for certain.

    >>> workshop = Spans("2018-09-24/2018-09-26")
    >>> workshop.days, workshop.within(Spans("2015/2019"))
    ((3, 3), <Certainty.CERTAINLY: 'certainly'>)
    >>> Spans("2018-07").includes(date(2018, 7, 24))
    <Certainty.POSSIBLY: 'possibly'>
    """

    __slots__ = ("spans",)

    #: The spans in their fixed order.
    spans: tuple[Span, ...]

    looks_like: ClassVar[str] = "EDTF dates: 2018-09-24/2018-09-26, 2018-07, {2018-07-03,2018-07-09}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the spans that the text stands for, or raise ``ValueError`` with the reason.

        >>> Spans.parse("2018-07-03,2018-07-09")
        Traceback (most recent call last):
        ValueError: several dates stand between { and }: {2018-07-03,2018-07-09}
        """
        if text.startswith("{") and text.endswith("}"):
            members = text[1:-1].split(",")
            _refuse_too_many(len(members))
            return cls.of(*(_member(one) for one in members))
        if "," in text:
            raise ValueError("several dates stand between { and }: {2018-07-03,2018-07-09}")
        return cast("Self", _of_one(cls, text))  # type: ignore[arg-type]  # a class is hashable

    @classmethod
    def of(cls, *spans: Span) -> Self:
        """Return the set of these spans."""
        if not spans:
            raise ValueError("at least one span is needed: when none is known, leave the dates out")
        _refuse_too_many(len(spans))
        ordered = spans if len(spans) == 1 else tuple(sorted(set(spans), key=lambda span: span.sort_key))
        if len(ordered) == 1:
            return cls._build(text=ordered[0].text, spans=ordered)
        if any(span.absent == "unknown" for span in ordered):
            raise ValueError("a set of spans in EDTF has open ends (..), and none that are unknown")
        return cls._build(text="{" + ",".join(_as_member(span) for span in ordered) + "}", spans=ordered)

    @classmethod
    def between(cls, first: date, last: date) -> Self:
        """Return the days from the first to the last, both included."""
        return cls.of(Span(start=PartialDate.of(first), end=PartialDate.of(last)))

    def __iter__(self) -> Iterator[Span]:
        return iter(self.spans)

    def __len__(self) -> int:
        return len(self.spans)

    @property
    def earliest(self) -> date | None:
        """The first day that may be covered; ``None`` when nothing says."""
        found = [span.earliest for span in self.spans]
        return min((day for day in found if day is not None), default=None) if None not in found else None

    @property
    def latest(self) -> date | None:
        """The last day that may be covered; ``None`` when nothing says."""
        found = [span.latest for span in self.spans]
        return max((day for day in found if day is not None), default=None) if None not in found else None

    @property
    def is_exact(self) -> bool:
        """True when every end is a day."""
        return all(span.is_exact for span in self.spans)

    @property
    def is_reversed(self) -> bool:
        """True when some span, as written, ends before it starts."""
        # A single date is no stretch, and of whole days the text says which comes first.
        text = self.text
        if "/" not in text and ".." not in text:
            return False
        return text[:10] > text[11:] if _DAYS.fullmatch(text) else _is_reversed(self)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A key for one fixed order of all sets of spans: by their first span, then the next."""
        return tuple(span.sort_key for span in self.spans)

    @property
    def days(self) -> tuple[int, int | None]:
        """The least and the most calendar days covered, a day that two spans share counted once.

        Both are exact for spans that cannot touch each other; where partial spans may overlap, the
        bounds hold and may be wider than need be. ``None`` is no limit.

        >>> Spans("{2018-07-03..2018-07-05,2018-07-09}").days
        (4, 4)
        """
        return days_covered(self.spans)

    def includes(self, day: date) -> Certainty:
        """Say whether the day is one of the days covered."""
        number = day.toordinal()
        return Certainty.of(
            always=any(number in stretch for stretch in _sure_days(self)),
            sometimes=may_cover(self.spans, number),
        )

    def overlaps(self, other: Spans) -> Certainty:
        """Say whether some day is covered by both."""
        mine, theirs = _sure_days(self), _sure_days(other)
        return Certainty.of(
            always=cannot_avoid(self.spans, theirs) or cannot_avoid(other.spans, mine),
            sometimes=any(may_meet(one, two) for one, two in product(self.spans, other.spans)),
        )

    def within(self, other: Spans) -> Certainty:
        """Say whether every day of these is also covered by the other.

        >>> Spans("2018-09/2019-02").within(Spans("2018"))
        <Certainty.CERTAINLY_NOT: 'certainly not'>
        """
        sure = _sure_days(other)
        return Certainty.of(
            always=all(must_lie_within(span, sure) for span in self.spans),
            sometimes=all(may_lie_within(span, other.spans) for span in self.spans),
        )

    def before(self, other: Spans) -> Certainty:
        """Say whether every day of these comes before every day of the other."""
        first_end, last_end = _end_bounds(self)
        first_start, last_start = _start_bounds(other)
        return Certainty.of(always=last_end < first_start, sometimes=first_end < last_start)

    def after(self, other: Spans) -> Certainty:
        """Say whether every day of these comes after every day of the other."""
        return other.before(self)


# A few, as a text is mostly parsed again at once. Typed, as a subclass of str may be equal to a text and not the same.
@lru_cache(maxsize=1024, typed=True)
def _of_one(cls: type[Spans], text: str) -> Spans:
    return cls.of(Span.parse(text))


@lru_cache(maxsize=MOST_KEPT)
def _is_reversed(dates: Spans) -> bool:
    return any(span.is_reversed for span in dates.spans)


@lru_cache(maxsize=MOST_KEPT)
def _sure_days(dates: Spans) -> tuple[range, ...]:
    return tuple(sure_days(dates.spans))


@lru_cache(maxsize=MOST_KEPT)
def _start_bounds(dates: Spans) -> tuple[int, int]:
    return start_bounds(dates.spans)


@lru_cache(maxsize=MOST_KEPT)
def _end_bounds(dates: Spans) -> tuple[int, int]:
    return end_bounds(dates.spans)


def _member(text: str) -> Span:
    start, dots, end = text.partition("..")
    if "/" in text:
        raise ValueError("within { and } a span is written with two dots: 2018-07-03..2018-07-05")
    return Span.parse(f"{start or '..'}/{end or '..'}") if dots else Span.parse(text)


def _as_member(span: Span) -> str:
    return span.text.replace("/", "" if span.absent else "..")


def _refuse_too_many(count: int) -> None:
    if count > MOST_SPANS:
        raise ValueError(f"{count} spans are more than the {MOST_SPANS} that one set may hold")


__all__ = ["MOST_SPANS", "Absent", "Span", "Spans"]
