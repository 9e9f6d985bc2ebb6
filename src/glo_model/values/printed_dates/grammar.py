"""The dates of a text put together: parts printed once for several dates given to each, and spans made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

import attrs

from glo_model.values.printed_dates.frame import Frame, take_frame
from glo_model.values.printed_dates.links import with_links, with_periods
from glo_model.values.printed_dates.outcome import NOT_A_DATE, DateReading, Unanswered, ask, refuse
from glo_model.values.printed_dates.pieces import Link, Order, Piece, pieces_of
from glo_model.values.printed_dates.tokens import Token
from glo_model.values.span import Span
from glo_model.values.spans import Spans

_REVERSED: Final = "it ends before it begins, and is kept as printed"


def read_tokens(tokens: Sequence[Token], order: Order) -> DateReading:
    """Read one way to understand a text, days and months in digits in the order given."""
    try:
        frame = take_frame(tokens)
        pieces, links = pieces_of(with_links(with_periods(frame.tokens)), order)
        if frame.is_between:
            links = ["to" if link == "and" else link for link in links]
        pieces = _with_years(_with_months(pieces), links)
        return _framed(frame, pieces, links)
    except Unanswered as unanswered:
        return unanswered.reading


def _with_months(pieces: Sequence[Piece]) -> list[Piece]:
    """Give a day without a month that of its neighbour: "24-26 September", "September 24-26"."""
    styles = {piece.is_month_first for piece in pieces} - {None}
    if len(styles) == 2:
        raise refuse("the month stands before the day here and behind it there")
    backwards = True not in styles
    filled: list[Piece] = []
    month = None
    for piece in reversed(pieces) if backwards else pieces:
        month = piece.month if piece.month is not None or piece.day is None else month
        lacks = piece.day is not None and piece.month != month
        filled.append(attrs.evolve(piece, month=month) if lacks else piece)
    return filled[::-1] if backwards else filled


def _with_years(pieces: Sequence[Piece], links: Sequence[Link]) -> list[Piece]:
    """Give a date without a year that of the next date: "30 June - 2 July 2018".

    Where that would end a span before it begins, or where only an earlier date has a year, it asks.
    """
    filled: list[Piece] = []
    year = None
    for piece in reversed(pieces):
        is_year_alone = piece.month is None and piece.period is None
        year = None if is_year_alone else (piece.year or year)
        filled.append(piece if is_year_alone or piece.year == year else attrs.evolve(piece, year=year))
    filled.reverse()
    years = [piece.year for piece in filled]
    if None in years and any(years):
        _ask_for_the_years(filled, links)
    for place, link in enumerate(links):
        was_given = pieces[place].year is None and filled[place].year is not None
        if link == "to" and was_given and _span(filled[place], filled[place + 1]).is_reversed:
            before = attrs.evolve(filled[place], year=(filled[place].year or 0) - 1)
            end = filled[place + 1]
            raise ask(
                "only the end of the span has a year, and its start comes later in the year",
                *_texts(before, end),
                *_texts(filled[place], end),
            )
    return filled


def _ask_for_the_years(pieces: Sequence[Piece], links: Sequence[Link]) -> None:
    year = None
    guessed = []
    for piece in pieces:
        year = piece.year or year
        guessed.append(attrs.evolve(piece, year=year))
    whole = all(piece.year is not None and (piece.month or piece.period) for piece in guessed)
    readings = [_spans(guessed, links).text] if whole else []
    raise ask("some of its dates have a year and others have none", *readings)


def _texts(start: Piece, end: Piece) -> list[str]:
    try:
        return [_span(start, end).text]
    except Unanswered:
        return []


def _span(start: Piece, end: Piece) -> Span:
    return Span(start=start.date, end=end.date)


def _spans(pieces: Sequence[Piece], links: Sequence[Link]) -> Spans:
    """Return the set of the dates, those linked by "to" as spans."""
    found: list[Span] = []
    place = 0
    while place < len(pieces):
        if place < len(links) and links[place] != "and":
            if links[place + 1 : place + 2] not in ([], ["and"]):
                raise Unanswered(NOT_A_DATE)
            found += _linked(pieces[place], pieces[place + 1], links[place])
            place += 1
        else:
            found.append(_span(pieces[place], pieces[place]))
        place += 1
    return Spans.of(*found)


def _linked(start: Piece, end: Piece, link: Link) -> list[Span]:
    span = _span(start, end)
    if link == "slash" and not _follow(start, end):
        both = Spans.of(_span(start, start), _span(end, end))
        raise ask("the slash stands for both dates, or for all days from one to the other", span.text, both.text)
    return [span]


def _follow(start: Piece, end: Piece) -> bool:
    """Tell whether the second date begins where the first one ends, so that both and all are the same."""
    here, there = (attrs.evolve(piece, year=2000) if piece.year is None else piece for piece in (start, end))
    last, first = here.date.latest, there.date.earliest
    return last is not None and first is not None and last < date.max and last + timedelta(1) == first


def _framed(frame: Frame, pieces: Sequence[Piece], links: Sequence[Link]) -> DateReading:
    spans = _spans(pieces, links)
    note = _checked_weekdays(pieces, spans)
    if frame.lasts or (frame.opening == "since" and links[:1] != ["to"]):
        spans = _opened(spans, frame, end="..")
    elif frame.opening == "until":
        spans = _opened(spans, frame, end=None)
    if frame.qualifier:
        spans = _qualified(spans, frame.qualifier)
    _ask_about_words(frame, pieces, spans)
    return DateReading.answered(spans, note=note).with_note(_REVERSED if spans.is_reversed else None)


def _opened(spans: Spans, frame: Frame, *, end: str | None) -> Spans:
    """Open one date at its end, or with ``None`` at its start."""
    (span, *others) = spans
    if others or span.start != span.end or (frame.opening == "until" and frame.lasts):
        raise Unanswered(NOT_A_DATE)
    return Spans.parse(f"../{span.text}" if end is None else f"{span.text}/{end}")


def _qualified(spans: Spans, sign: str) -> Spans:
    return Spans.of(*(_doubted(span, sign) for span in spans))


def _doubted(span: Span, sign: str) -> Span:
    start, end = (None if one is None else type(one)(one.text + sign) for one in (span.start, span.end))
    return Span(start=start, end=end, absent=span.absent)


def _checked_weekdays(pieces: Sequence[Piece], spans: Spans) -> str | None:
    left_out = False
    for piece in pieces:
        if piece.weekday is None:
            continue
        if piece.day is None:
            raise refuse("a weekday needs its day")
        day = piece.date.earliest
        left_out = left_out or day is None
        if day is not None and day.weekday() != piece.weekday:
            raise ask("the weekday that is printed is not that of the day", spans.text)
    return "the weekday was left out" if left_out else None


def _ask_about_words(frame: Frame, pieces: Sequence[Piece], spans: Spans) -> None:
    for question in (piece.question for piece in pieces if piece.question is not None):
        raise ask(question, spans.text)
    if frame.is_week:
        _ask_which_week(spans)
    if frame.is_vague:
        raise ask("no date form has the beginning, the middle or the end of a part", spans.text)
    if frame.is_between:
        raise ask("it is on all days between the two, or on some of them", spans.text)


def _ask_which_week(spans: Spans) -> None:
    """Offer the week from that day on, and those that begin on Monday, Sunday and Saturday around it."""
    day = spans.earliest
    if day is None or spans.days != (1, 1):
        raise refuse("the week is not said by one of its days")
    back = (0, day.weekday(), (day.weekday() + 1) % 7, (day.weekday() + 2) % 7)
    weeks = []
    for days in back:
        try:
            first = day - timedelta(days)
            weeks.append(Spans.between(first, first + timedelta(6)).text)
        except OverflowError:
            continue
    raise ask("the days of the week are not printed, and weeks begin on different days", *weeks)
