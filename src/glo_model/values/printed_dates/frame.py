"""The words around a date that change what it means: since, until, about, early, the week of."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from glo_model.values.printed_dates.outcome import NOT_A_DATE, DateReading
from glo_model.values.printed_dates.tokens import Token

_TO = ("to", "until", "dash")


class Unanswered(Exception):  # noqa: N818 - not an error: it carries a question or a refusal out of the reading
    """Carry the question or the refusal that ends a reading."""

    def __init__(self, reading: DateReading) -> None:
        super().__init__(reading.question)
        self.reading = reading


def refuse(reason: str) -> Unanswered:
    """Return what to raise when a text stays printed text."""
    return Unanswered(DateReading.refused(reason))


@attrs.frozen(kw_only=True)
class Frame:
    """Hold the dates between the words, and what the words around them say."""

    tokens: tuple[Token, ...]
    is_open_at_start: bool
    is_open_at_end: bool
    is_vague: bool
    is_week: bool
    is_between: bool
    #: ``~``, ``?``, ``%`` or nothing, as in EDTF.
    qualifier: str


def take_frame(tokens: Sequence[Token]) -> Frame:
    """Take the words around the dates off, or raise ``Unanswered``."""
    kinds = {token.kind for token in tokens}
    if "calendar" in kinds:
        raise refuse("it is, or may be, a date of another calendar than the Gregorian one")
    if "unread" in kinds:
        raise Unanswered(NOT_A_DATE)
    inner = _without_flags(tokens)
    lasts = len(inner) > 1 and inner[-1].kind == "present" and inner[-2].kind in _TO
    if lasts:
        inner = inner[:-2]
    first = inner[0].kind if inner else "unread"
    starts, ends = first in ("since", "from"), first == "until"
    inner = _plain_links(inner[1:] if starts or ends else inner)
    has_end = any(token.kind in _TO and not _joins(inner, place) for place, token in enumerate(inner))
    if ends and (has_end or lasts):
        raise Unanswered(NOT_A_DATE)
    return Frame(
        tokens=tuple(inner),
        is_open_at_start=ends,
        is_open_at_end=lasts or (starts and not has_end),
        is_vague="vague" in kinds,
        is_week="week" in kinds,
        is_between="between" in kinds,
        qualifier={(True, True): "%", (True, False): "~", (False, True): "?"}.get(
            ("about" in kinds, "doubt" in kinds), ""
        ),
    )
