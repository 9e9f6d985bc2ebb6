from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from glo_model.values.certainty import Certainty
from glo_model.values.dates import PartialDate
from glo_model.values.spans import MOST_SPANS, Span, Spans

WINDOW = [date(2018, 1, 27) + timedelta(number) for number in range(70)]
ENDS = ["2018-02-03", "2018-02-27", "2018-02-28", "2018-03-01", "2018-03-03", "2018-02", "2018-03", "2018-02-XX"]
World = frozenset[date]

ends = st.sampled_from(ENDS)
span_texts = st.one_of(
    ends,
    st.tuples(ends, ends).map("/".join),
    ends.map(lambda end: f"{end}/.."),
    ends.map(lambda end: f"../{end}"),
)
unknown_texts = ends.flatmap(lambda end: st.sampled_from([f"{end}/", f"/{end}"]))
one_spans = st.one_of(span_texts, unknown_texts).map(Spans)
two_spans = st.lists(span_texts.map(Span.parse), min_size=1, max_size=2).map(lambda some: Spans.of(*some))
yearless = st.sampled_from(
    ["XXXX-02-04", "XXXX-02", "XXXX-02-04/XXXX-02-06", "XXXX-12-28/XXXX-01-03", "XXXX-02-29/XXXX-03-01"]
).map(Spans)


def allowed(end: PartialDate) -> list[date]:
    """Return the days of the window that an end may be."""
    return [day for day in WINDOW if end.may_be(day)]


def worlds_of_span(span: Span) -> Iterator[World]:
    """Give every stretch of days that the span may be, within the window."""
    at_start = [WINDOW[0]] if span.absent == "open" else WINDOW
    at_end = [WINDOW[-1]] if span.absent == "open" else WINDOW
    starts = at_start if span.start is None else allowed(span.start)
    stops = at_end if span.end is None else allowed(span.end)
    for start, stop in product(starts, stops):
        if start <= stop:
            yield frozenset(day for day in WINDOW if start <= day <= stop)


def worlds(spans: Spans) -> set[World]:
    """Return every set of days that the spans may be, within the window."""
    found: set[World] = {frozenset()}
    for span in spans:
        found = {here | there for here in found for there in set(worlds_of_span(span))}
        assume(len(found) <= 1500)
    return found


def answer(one: Spans, two: Spans, holds: Callable[[World, World], bool]) -> Certainty:
    """Return what enumeration of all pairs of worlds says."""
    here, there = worlds(one), worlds(two)
    assume(len(here) * len(there) <= 40_000)
    verdicts = {holds(mine, theirs) for mine in here for theirs in there}
    return Certainty.of(always=verdicts == {True}, sometimes=True in verdicts)


def straight(spans: Spans) -> Spans:
    """Leave reversed spans aside: they have no worlds."""
    assume(not spans.is_reversed)
    return spans


@settings(max_examples=150, deadline=None)
@given(st.one_of(one_spans, two_spans), st.sampled_from(WINDOW[3:-3]))
def test_inclusion_agrees_with_enumeration(spans: Spans, day: date) -> None:
    """A day is included certainly, possibly or not just as the worlds have it."""
    verdicts = {day in world for world in worlds(straight(spans))}
    assert Certainty.of(always=verdicts == {True}, sometimes=True in verdicts) == spans.includes(day)


@settings(max_examples=150, deadline=None)
@given(st.one_of(one_spans, two_spans), st.one_of(one_spans, two_spans))
def test_comparisons_agree_with_enumeration(one: Spans, two: Spans) -> None:
    """Overlap, containment and order are what trying out every pair of worlds says."""
    straight(one), straight(two)
    assert answer(one, two, lambda mine, theirs: bool(mine & theirs)) == one.overlaps(two)
    assert answer(one, two, lambda mine, theirs: mine <= theirs) == one.within(two)
    # An open end runs out of the window, so that nothing comes after it.
    assert answer(one, two, lambda mine, theirs: max(mine) < min(theirs)) == one.before(two)
    assert one.before(two) == two.after(one)


@settings(max_examples=40, deadline=None)
@given(two_spans)
def test_the_number_of_days_holds_in_every_world(spans: Spans) -> None:
    """No world has fewer or more days than the bounds; for one span both bounds are reached."""
    low, high = straight(spans).days
    assume(high is not None)
    sizes = {len(world) for world in worlds(spans)}
    if len(spans) == 1 and "XX" not in spans.text:
        assert (min(sizes), max(sizes)) == (low, high)
    assert low <= max(sizes)
    assert "XX" in spans.text or (low <= min(sizes) and max(sizes) <= (high or 0))


@settings(max_examples=60)
@given(yearless, one_spans)
def test_a_span_without_a_year_meets_others_in_some_year(spans: Spans, other: Spans) -> None:
    """Overlap is possible exactly when some year has it, and nothing about it is ever certain."""
    (span,), first = spans, spans.text[:10]
    length = 40 if span.start == span.end and len(first) < 10 else 7
    days = [day for year in (2016, 2017, 2018, 2020) for day in _days_from(first, year, length, spans)]
    expected = any(straight(other).includes(day).is_possible for day in days)
    assert expected == spans.overlaps(other).is_possible == other.overlaps(spans).is_possible
    assert not spans.overlaps(other).is_certain
    assert not spans.within(other).is_certain
    assert not spans.before(other).is_certain


def _days_from(first: str, year: int, length: int, spans: Spans) -> list[date]:
    """Return the days of the span in one year, by counting on from its first day while its ends allow."""
    span = spans.spans[0]
    assert span.start is not None
    assert span.end is not None
    begun = [date(year, 1, 1) + timedelta(number) for number in range(365 + (year % 4 == 0))]
    starts = [day for day in begun if span.start.may_be(day)]
    if not starts:
        return []
    days = [starts[0] + timedelta(number) for number in range(length)]
    stops = [number for number, day in enumerate(days) if span.end.may_be(day)]
    return days[: max(stops) + 1] if stops else []


@pytest.mark.parametrize(
    ("text", "canonical", "days"),
    [
        ("2018-09-24", "2018-09-24", (1, 1)),
        ("2018-09-24/2018-09-24", "2018-09-24", (1, 1)),
        ("2018-09-24/2018-09-26", "2018-09-24/2018-09-26", (3, 3)),
        ("2018-07", "2018-07", (1, 31)),
        ("2018-07-XX", "2018-07-XX", (1, 1)),
        ("2015/2019", "2015/2019", (1098, 1826)),
        ("2018-01-10/..", "2018-01-10/..", (1, None)),
        ("2018-01-10/", "2018-01-10/", (1, None)),
        ("../2018", "../2018", (1, None)),
        ("/2018", "/2018", (1, None)),
        ("2018-09-24~/2018-09-26", "2018-09-24~/2018-09-26", (1, None)),
        ("{2018-07-09,2018-07-03..2018-07-05}", "{2018-07-03..2018-07-05,2018-07-09}", (4, 4)),
        ("{2018-07-03,2018-07-03}", "2018-07-03", (1, 1)),
        ("{2018-07-03..2018-07-05,2018-07-04..2018-07-09}",) * 2 + ((7, 7),),
        ("{2019-01..,..2018}", "{..2018,2019-01..}", (1, None)),
        ("{2018-07,2018-09-24}", "{2018-07,2018-09-24}", (2, 32)),
        ("XXXX-02-04", "XXXX-02-04", (1, 1)),
        ("XXXX-02-04/XXXX-02-06", "XXXX-02-04/XXXX-02-06", (3, 3)),
        ("XXXX-12-28/XXXX-01-03", "XXXX-12-28/XXXX-01-03", (7, 7)),
        ("XXXX-02-27/XXXX-03-01", "XXXX-02-27/XXXX-03-01", (3, 4)),
        ("{2018-07-03,XXXX-02-04..XXXX-02-06}", "{2018-07-03,XXXX-02-04..XXXX-02-06}", (3, 4)),
        ("2017/2010", "2017/2010", (1, None)),
    ],
)
def test_spans_have_one_text_and_count_their_days(text: str, canonical: str, days: tuple[int, int]) -> None:
    """Members are sorted and identical ones merged; days are counted with both ends."""
    spans = Spans.parse(text)
    assert (canonical, days) == (spans.text, spans.days)
    assert spans == Spans.parse(canonical)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is not an EDTF date"),
        ("/", "needs a start or an end"),
        ("../..", "needs a start or an end"),
        ("{}", "is not an EDTF date"),
        ("{2018-07-03/2018-07-05}", "two dots"),
        ("2018-07-03,2018-07-09", "between { and }"),
        ("2018-07-03/2018-07-05/2018-07-09", "is not an EDTF date"),
        ("XXXX-02-04/2018-02-06", "one end of the span has a year"),
        ("[2018,2019]", "between { and }"),
        ("{" + ",".join(["2018"] * (MOST_SPANS + 1)) + "}", "more than the 400"),
    ],
)
def test_what_is_no_set_of_spans_is_refused_with_the_reason(text: str, reason: str) -> None:
    """A text outside the grammar raises and says why."""
    with pytest.raises(ValueError, match=reason):
        Spans.parse(text)


def test_an_absent_end_says_what_its_absence_means() -> None:
    """Open and unknown are two things: the first covers every later day, the second only may."""
    day = date(2019, 1, 1)
    assert Certainty.CERTAINLY == Spans("2018/..").includes(day)
    assert Certainty.POSSIBLY == Spans("2018/").includes(day)
    assert Certainty.CERTAINLY_NOT == Spans("../2018").includes(day)
    with pytest.raises(ValueError, match="open or unknown"):
        Span(start=PartialDate("2018"), end=None)
    with pytest.raises(ValueError, match="open or unknown"):
        Span(start=PartialDate("2018"), end=PartialDate("2019"), absent="open")


def test_a_set_has_no_unknown_ends_and_is_never_empty() -> None:
    """EDTF cannot write an unknown end within a set, and a set of nothing says nothing."""
    with pytest.raises(ValueError, match="none that are unknown"):
        Spans.of(Span.parse("2018/"), Span.parse("2015"))
    with pytest.raises(ValueError, match="at least one span"):
        Spans.of()


WRITTEN = st.sampled_from([
    "2018-07-03", "2018-07-04", "2018-08-01", "2017-07-04", "2018-07", "2018-07-XX", "2018-XX-XX", "2018-21", "2018-40",
    "201X", "2018", "2017?", "2018-07-04~", "0001-01-01",
])  # fmt: skip


@given(WRITTEN, WRITTEN, WRITTEN)
def test_the_text_tells_which_spans_end_before_they_start(one: str, other: str, third: str) -> None:
    """Of whole days it tells at once what their comparison tells, and nothing is concluded from other texts."""
    for text in (one, f"{one}/{other}", f"{{{one}..{other},{third}}}", f"{{{third},{one}..}}"):
        spans = Spans(text)
        assert any(span.is_reversed for span in spans) == spans.is_reversed


def test_a_reversed_span_is_kept_and_proves_nothing() -> None:
    """A plan printed as 2017-2010 stays as printed, and every question about it is open."""
    plan, year = Spans("2017/2010"), Spans("2012")
    answers = [plan.includes(date(2012, 1, 1)), plan.overlaps(year), plan.within(year), plan.before(year)]
    assert "2017/2010" == plan.text
    assert (True, None, None) == (plan.is_reversed, plan.earliest, plan.latest)
    assert [Certainty.POSSIBLY] * 4 == answers
    assert not Spans("2010/2017").is_reversed
    assert not Spans("2010/..").is_reversed
    assert not Spans("XXXX-12-28/XXXX-01-03").is_reversed


def test_bounds_are_those_of_the_outermost_spans() -> None:
    """The earliest and latest day of a set are known when every span's are."""
    series = Spans("{2018-11-14..2018-11-15,2018-11-19..2018-11-20}")
    assert (date(2018, 11, 14), date(2018, 11, 20)) == (series.earliest, series.latest)
    assert (None, None) == (Spans("{..2017,2019..}").earliest, Spans("{..2017,2019..}").latest)
    assert (True, False) == (series.is_exact, Spans("2018-11").is_exact)
    assert (False, False) == (Spans("2018-11-14/..").is_exact, Spans("../2018-11-14").is_exact)


def test_a_series_with_a_gap_does_not_cover_the_gap() -> None:
    """Days between the runs of a series are invented by a single start and end, not by a set."""
    series = Spans("{2018-11-14..2018-11-15,2018-11-19..2018-11-20}")
    assert Certainty.CERTAINLY_NOT == series.overlaps(Spans("2018-11-16/2018-11-18"))
    assert Certainty.CERTAINLY == Spans("2018-11").overlaps(Spans("2018-11-01/2018-11-30"))
    assert ["2018-11-14/2018-11-15", "2018-11-19/2018-11-20"] == [span.text for span in series]


def test_days_without_a_year_compare_with_each_other() -> None:
    """Two spans without a year may meet, lie within one another, and be a 29 February in a leap year only."""
    visit, day = Spans("XXXX-02-04/XXXX-02-06"), Spans("XXXX-02-05")
    assert Certainty.POSSIBLY == visit.overlaps(day)
    assert Certainty.POSSIBLY == day.within(visit)
    assert Certainty.CERTAINLY_NOT == visit.overlaps(Spans("XXXX-02-07"))
    assert Certainty.CERTAINLY_NOT == Spans("XXXX-02-29").overlaps(Spans("2018"))
    assert Certainty.POSSIBLY == Spans("XXXX-02-04/..").includes(date(2018, 1, 1))
    assert Certainty.POSSIBLY == Spans("../XXXX-02-04").includes(date(2018, 12, 1))
    assert Certainty.POSSIBLY == Spans("XXXX-02-04~/XXXX-02-06").includes(date(2018, 12, 1))


def test_spans_are_made_of_days_and_sorted() -> None:
    """Two days make a span, one day makes a day, and sets sort by their first span."""
    made = Spans.between(date(2018, 9, 24), date(2018, 9, 26))
    some = [made, Spans("2018-09-24"), Spans("../2018"), Spans("XXXX-02-04"), Spans("2018-09-24/..")]
    ordered = [one.text for one in sorted(some, key=lambda one: one.sort_key)]
    assert "2018-09-24/2018-09-26" == made.text
    assert ["../2018", "2018-09-24", "2018-09-24/2018-09-26", "2018-09-24/..", "XXXX-02-04"] == ordered
