"""What sets of spans may cover and must cover, compared without trying out every world."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from glo_model.values.span import CALENDAR, Reach, Span


def sure_days(spans: Iterable[Span]) -> list[range]:
    """Return the stretches of days that the spans cover whatever their ends are.

    A span of any year is sure of no day: another year is always possible.
    """
    return _merged(reach.sure for span in spans if not span.is_of_any_year for reach in span.reaches(None))


def may_cover(spans: Iterable[Span], day: int) -> bool:
    """Tell whether some span may cover the day."""
    return any(day in reach.outer for span in spans for reach in span.reaches(range(day, day + 1)))


def cannot_avoid(spans: Iterable[Span], sure: Sequence[range]) -> bool:
    """Tell whether some span meets the sure days of the other side wherever its ends lie.

    A span with sure days of its own meets them with these; one without covers at least one day of
    ``any_of``, and cannot avoid the others when they hold all of these.
    """
    for span in spans:
        if span.is_of_any_year:
            continue
        for reach in span.reaches(None):
            if any(_meet(reach.sure, stretch) for stretch in sure):
                return True
            if not reach.sure and _lies_within(reach.any_of, sure):
                return True
    return False


def may_meet(one: Span, two: Span) -> bool:
    """Tell whether the two spans may share a day."""
    if one.is_of_any_year:
        one, two = two, one
    return any(_meet(here.outer, there.outer) for here in one.reaches(None) for there in two.reaches(here.outer))


def must_lie_within(span: Span, sure: Sequence[range]) -> bool:
    """Tell whether every day that the span may cover is one of the sure days of the other side."""
    if span.is_of_any_year:
        return False
    return all(_lies_within(reach.outer, sure) for reach in span.reaches(None))


def may_lie_within(span: Span, spans: Sequence[Span]) -> bool:
    """Tell whether the span, at its shortest, may lie within all that the other spans may cover."""
    return any(_shortest_fits(reach, spans) for reach in _reaches_near(span, spans))


def end_bounds(spans: Iterable[Span]) -> tuple[int, int]:
    """Return the first and the last day that may be the last one covered by the spans."""
    ends = [_extremes(span) for span in spans]
    return max(min(one.first_end for one in reaches) for reaches in ends), max(
        one.ends[-1] for reaches in ends for one in reaches
    )


def start_bounds(spans: Iterable[Span]) -> tuple[int, int]:
    """Return the first and the last day that may be the first one covered by the spans."""
    starts = [_extremes(span) for span in spans]
    return min(one.starts[0] for reaches in starts for one in reaches), min(
        max(one.last_start for one in reaches) for reaches in starts
    )


def days_covered(spans: Sequence[Span]) -> tuple[int, int | None]:
    """Return bounds of the number of days that the spans cover together."""
    placed = [span for span in spans if span.earliest and span.latest]
    loose = [span.days for span in spans if not (span.earliest and span.latest)]
    groups = [_days_of_group(group) for group in _groups(placed)]
    low = max([sum(least for least, _ in groups), *(least for least, _ in loose)])
    high = sum(most for _, most in groups)
    for _, most in loose:
        if most is None:
            return low, None
        high += most
    return low, high


def _days_of_group(group: Sequence[Span]) -> tuple[int, int]:
    outer = sum(len(stretch) for stretch in _merged(_only(span).outer for span in group))
    sure = sum(len(stretch) for stretch in sure_days(group))
    most = sum(span.days[1] or 0 for span in group)
    return max(sure, 1), min(outer, most)


def _groups(placed: Iterable[Span]) -> Iterator[list[Span]]:
    """Put together the spans that may touch each other, directly or over a third."""
    group: list[Span] = []
    stop = 0
    for span in sorted(placed, key=lambda one: _only(one).outer.start):
        outer = _only(span).outer
        if group and outer.start >= stop:
            yield group
            group = []
        group.append(span)
        stop = max(stop, outer.stop)
    if group:
        yield group


def _only(span: Span) -> Reach:
    return next(span.reaches(None))


def _extremes(span: Span) -> list[Reach]:
    return [reach for near in (CALENDAR[:1], CALENDAR[-1:]) for reach in span.reaches(near)]


def _reaches_near(span: Span, spans: Iterable[Span]) -> Iterator[Reach]:
    if not span.is_of_any_year:
        yield from span.reaches(None)
        return
    for other in spans:
        for reach in other.reaches(None):
            yield from span.reaches(reach.outer)


def _shortest_fits(reach: Reach, spans: Iterable[Span]) -> bool:
    outer = _merged(there.outer for span in spans for there in span.reaches(reach.outer))
    if reach.sure:
        return _lies_within(reach.sure, outer)
    return any(_meet(reach.any_of, stretch) for stretch in outer)


def _merged(stretches: Iterable[range]) -> list[range]:
    """Join stretches that touch or follow each other, in order, and drop the empty ones."""
    merged: list[range] = []
    for one in sorted((stretch for stretch in stretches if stretch), key=lambda stretch: stretch.start):
        if merged and one.start <= merged[-1].stop:
            merged[-1] = range(merged[-1].start, max(merged[-1].stop, one.stop))
        else:
            merged.append(one)
    return merged


def _meet(one: range, two: range) -> bool:
    return max(one.start, two.start) < min(one.stop, two.stop)


def _lies_within(one: range, stretches: Iterable[range]) -> bool:
    return any(stretch.start <= one.start and one.stop <= stretch.stop for stretch in stretches)
