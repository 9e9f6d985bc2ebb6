"""What holds on a day: whether a thing was there, and which of its names it bore."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

from glo_model.values.certainty import Certainty
from glo_model.values.spans import Spans
from glo_model.values.texts import DatedName
from glo_model.values.when import When

Undated: TypeAlias = Literal["possibly", "certainly"]
"""What is taken of a thing whose time nobody recorded: that it possibly, or certainly, holds on the day asked about."""


def holds_on(when: When | None, day: date, undated: Undated) -> Certainty:
    """Say whether a thing of that time holds on a day."""
    return Certainty(undated) if when is None else when.dates.includes(day)


def alive_on(begun: When | None, ended: When | None, day: date) -> Certainty:
    """Say whether a thing that began some day and ended another is there on a day, the day of its end included.

    One whose beginning nobody recorded has always been there, and one without an end still is.
    """
    today = Spans.between(day, day)
    has_begun = Certainty.CERTAINLY if begun is None else ~begun.dates.after(today)
    has_ended = Certainty.CERTAINLY_NOT if ended is None else ended.dates.before(today)
    return has_begun & ~has_ended


def name_on(names: tuple[DatedName, ...], day: date) -> str | None:
    """Return the name that a thing bore on a day: a dated one before one of unknown time, the official one first.

    >>> old = DatedName(text="Network of Prosecutors", when=When.of("../2019-06-30"))
    >>> new = DatedName(text="Network against Trafficking", when=When.of("2019-07-01/.."))
    >>> name_on((old, new), date(2020, 1, 1))
    'Network against Trafficking'
    """
    borne = [each for each in names if each.kind != "misprint" and holds_on(each.when, day, "possibly").is_possible]
    return min(borne, key=lambda each: _rank(each, day)).text if borne else None


def _rank(name: DatedName, day: date) -> tuple[int, int]:
    sure = 1 if name.when is None else 0 if name.when.dates.includes(day).is_certain else 2
    return ("official", "usual", "acronym", "alias").index(name.kind), sure
