"""What cells of each sort hold when people have filled them in: dates, counts, countries, yes and no.

Each function gives the value as the model writes it, with what was done to get there, or raises ``ValueError`` with
the reason, or ``Question`` if the cell may mean several things. No message shows a cell's content.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import cache
from typing import Any, Final, Literal, cast

import attrs

from glo_model.cells import items_of
from glo_model.ingest.mapping.languages import language_code
from glo_model.ingest.mapping.words import NO, SYNONYMS, YES
from glo_model.table import Cell
from glo_model.values.codes import COUNTRY_CODES, LANGUAGE_CODES
from glo_model.values.countries import find_country
from glo_model.values.dates import PartialDate
from glo_model.values.fields import Field
from glo_model.values.folding import fold
from glo_model.values.printed_counts import read_count
from glo_model.values.printed_dates import read_dates


@attrs.frozen(kw_only=True)
class Habits:
    """Say how a file, or one column of it, writes its dates, numbers, lists and words."""

    order: Literal["day first", "month first"] | None = None
    languages: tuple[str, ...] | None = None
    epoch: Literal[1900, 1904] | None = None
    decimal: Literal[".", ","] | None = None
    """The sign before decimals; the other one parts thousands."""
    separator: str | None = None
    """The sign between the items of a cell; without it a semicolon or a new line."""
    words: Mapping[str, str] = attrs.field(factory=dict)
    """Folded words, and what they mean."""

    def items_of(self, text: str) -> list[str]:
        """Return the items of a cell."""
        if self.separator is None:
            return items_of(text)
        return [item for each in text.split(self.separator) if (item := each.strip())]


@attrs.frozen
class Repaired:
    """Hold a value as the model writes it, and what was done to read it, if there is anything to say."""

    value: Any
    note: str | None = None
    printed: str | None = None
    """The words of the cell, where the model has a place for them beside the value."""


class Question(ValueError):  # noqa: N818 - no error of the program: the cell may mean several things
    """The cell may mean several things; the message says which."""


_COUNTRY_WORDS: Final = tuple(sorted(COUNTRY_CODES))
_MOST_CANDIDATES: Final = 6
_CLOCK: Final = re.compile(r"([01]?[0-9]|2[0-3])\s*(?:[:.hH]\s*([0-5][0-9])?)\s*(?::[0-5][0-9])?")
_GROUPED_BY_COMMAS: Final = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]{1,2}|-?[0-9]{1,3}(?:,[0-9]{3}){2,}")
_GROUPED_BY_BLANKS: Final = re.compile("-?[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+(?:\\.[0-9]{1,2})?")
_PLAIN_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_SAID_NUMBERS: Final = {
    ".": re.compile("(-?(?:[0-9]{1,3}(?:[, \u00a0\u2009\u202f'][0-9]{3})+|[0-9]+))(?:\\.([0-9]+))?(\\s*%)?"),
    ",": re.compile("(-?(?:[0-9]{1,3}(?:[. \u00a0\u2009\u202f'][0-9]{3})+|[0-9]+))(?:,([0-9]+))?(\\s*%)?"),
}


def text_of(cell: float | date | datetime | time) -> Repaired:
    """Return a cell that is no text as the text that a spreadsheet shows."""
    if isinstance(cell, bool):
        return Repaired(str(cell).upper(), "a yes or no was read as text")
    if isinstance(cell, int | float):
        whole = _whole(cell)
        return Repaired(repr(cell), "a number was read as text") if whole is None else Repaired(str(whole))
    if isinstance(cell, datetime) and cell.time() == time():
        cell = cell.date()
    return Repaired(cell.isoformat(), "a date or time was read as text")


def _whole(cell: Cell) -> int | None:
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return None
    return int(cell) if cell == cell and abs(cell) < 2**53 and cell == int(cell) else None


def number_of(cell: Cell, field: Field) -> Repaired:
    """Return a whole number; 21.0 is one, and 3.9 is none."""
    bounds = bounds_of(cell, field)
    if not str(bounds.value).isdecimal():
        raise ValueError(f"{field.name} must be {field.looks_like}")
    return Repaired(int(bounds.value), bounds.note)


def bounds_of(cell: Cell, field: Field) -> Repaired:
    """Return the bounds of a count, and the words that were printed if they say it otherwise."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        whole = _whole(cell)
        if whole is None or whole < 0:
            raise ValueError(f"{field.name} must be {field.looks_like}, and the cell holds a fraction or less than 0")
        return Repaired(str(whole))
    bounds = read_count(cell) if isinstance(cell, str) else None
    if bounds is None:
        raise ValueError(f"{field.name} must be {field.looks_like}")
    return Repaired(bounds.text, "a printed count was read", str(cell))


def with_point(text: str, decimal: Literal[".", ","]) -> str:
    """Return a number without signs between its thousands and with a point before its decimals.

    >>> with_point("1.282,50", ","), with_point("1,282", "."), with_point("about 20", ",")
    ('1282.50', '1282', 'about 20')
    """
    match = _SAID_NUMBERS[decimal].fullmatch(text)
    if match is None:
        return text
    whole = re.sub(r"[^0-9-]", "", match[1])
    return (f"{whole}.{match[2]}" if match[2] else whole) + (match[3] or "")


def dates_of(cell: Cell, habits: Habits) -> Repaired:
    """Return the days of a date cell, a day number or a printed date, in EDTF."""
    if isinstance(cell, bool | time) or cell is None:
        raise ValueError("the cell holds no date")
    if cell.__class__ is date:
        return Repaired(str(cell))
    reading = read_dates(
        cast("str | float | date | datetime", cell),
        languages=habits.languages,
        order=habits.order,
        epoch=habits.epoch,
    )
    if reading.dates is None:
        reason = reading.question or "the cell holds no date that can be read"
        if reading.is_refusal:
            raise ValueError(reason)
        raise Question(f"{reason}: {_either(map(str, reading.readings))}")
    if isinstance(cell, str):
        return Repaired(reading.dates.text, reading.note or "a printed date was read", cell)
    is_day = isinstance(cell, date)
    return Repaired(reading.dates.text, reading.note or (None if is_day else "a day number was read as a date"))


def date_of(cell: Cell, habits: Habits) -> Repaired:
    """Return one date, in EDTF."""
    read = dates_of(cell, habits)
    PartialDate.parse(read.value)
    return attrs.evolve(read, printed=None)


def clock_of(cell: Cell, field: Field) -> Repaired:
    """Return hours and minutes of a time cell or of a printed time."""
    if isinstance(cell, time):
        return Repaired(f"{cell:%H:%M}")
    match = _CLOCK.fullmatch(cell) if isinstance(cell, str) else None
    if match is None:
        raise ValueError(f"{field.name} must be {field.looks_like}")
    return Repaired(f"{int(match[1]):02}:{match[2] or '00'}", "a printed time was read")


def amount_of(cell: Cell, field: Field) -> Repaired:
    """Return an exact number; signs that part thousands are taken out where they cannot part decimals."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        whole = _whole(cell)
        text = repr(cell) if whole is None else str(whole)
        if not _PLAIN_NUMBER.fullmatch(text):
            raise ValueError(f"{field.name} must be {field.looks_like}")
        return Repaired(text, None if whole is not None else "a decimal number was read as it is shown")
    if isinstance(cell, str) and (_GROUPED_BY_COMMAS.fullmatch(cell) or _GROUPED_BY_BLANKS.fullmatch(cell)):
        return Repaired(re.sub(r"[^0-9.-]", "", cell), "signs between the thousands were taken out")
    if isinstance(cell, str) and _PLAIN_NUMBER.fullmatch(cell.removesuffix("%").rstrip()):
        return Repaired(cell.removesuffix("%").rstrip(), "the percent sign was taken off")
    raise ValueError(f"{field.name} must be {field.looks_like}")


def yes_or_no_of(cell: Cell, field: Field) -> Repaired:
    """Return a yes or a no."""
    word = (fold(cell) or cell) if isinstance(cell, str) else str(_whole(cell))
    if word not in YES and word not in NO:
        raise ValueError(f"{field.name} must be yes or no")
    return Repaired(word in YES, "a word was read as yes or no")


def word_of(cell: Cell, field: Field) -> Repaired:
    """Return a word of a closed list: a code for the name of a country or language, another word for its spelling."""
    text = cell if isinstance(cell, str) else str(cell)
    words = field.words or ()
    if tuple(sorted(words)) == _COUNTRY_WORDS:
        return _country(text)
    if frozenset(words) == LANGUAGE_CODES and (code := language_code(text)):
        return Repaired(code, "a language's name was read as its code")
    folded = fold(text)
    word = _by_folded(words).get(folded) or SYNONYMS.get(folded)
    if word not in words:
        raise ValueError(f"{field.name} must be {field.looks_like}")
    return Repaired(word, "another spelling of the word was read")


def _country(text: str) -> Repaired:
    found = find_country(text)
    if found.code is not None:
        return Repaired(found.code, "a country's name was read as its code")
    if found.candidates:
        raise Question(f"the name may mean {_either(found.candidates)}")
    raise ValueError("no country is known by this name or code")


def _either(candidates: Iterable[str]) -> str:
    """Return a few candidates as words; a date may have dozens."""
    listed = list(candidates)
    return " or ".join(listed[:_MOST_CANDIDATES]) + (" or another" if len(listed) > _MOST_CANDIDATES else "")


@cache
def _by_folded(words: tuple[str, ...]) -> dict[str, str]:
    return {fold(word): word for word in words}
