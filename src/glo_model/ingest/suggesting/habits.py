"""How a file writes its dates and its numbers, as far as some of its cells can only be read in one way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from glo_model.ingest.suggesting.cells import ROWS_LOOKED_AT
from glo_model.ingest.suggesting.headings import Guess
from glo_model.table import Table

ALL_ALIKE: Final = 0.9
_LONGEST: Final = 24
_MONTHS: Final = 12
_DATE: Final = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2(?:[0-9]{4}|[0-9]{2})")
_COMMA: Final = re.compile(r"-?(?:[0-9]{1,3}(?:[. \u00a0\u202f][0-9]{3})+|[0-9]+),(?:[0-9]{1,2}|[0-9]{4,})")
_POINT: Final = re.compile(r"-?(?:[0-9]{1,3}(?:[, \u00a0\u202f][0-9]{3})+|[0-9]+)\.(?:[0-9]{1,2}|[0-9]{4,})")


def order_guess(tables: Iterable[Table]) -> Guess | None:
    """Return which of day and month comes first, if dates of digits say so and none says otherwise."""
    times = Counter(order for text in _texts(tables) if (order := _order_of(text)))
    return _only(times, "dates that can only be so")


def decimal_guess(tables: Iterable[Table]) -> Guess | None:
    """Return the sign before decimals, if numbers kept as text need the comma for it and none needs the point."""
    times = Counter(sign for text in _texts(tables) if (sign := _sign_of(text)))
    guess = _only(times, "numbers that can only be so")
    return guess if guess is not None and guess.said == "," else None


def _only(times: Counter[str], words: str) -> Guess | None:
    if len(times) != 1:
        return None
    ((said, number),) = times.items()
    return Guess(said, ALL_ALIKE, f"{words}: {number}; otherwise: 0")


def _order_of(text: str) -> str | None:
    match = _DATE.fullmatch(text)
    if match is None or (int(match[1]) > _MONTHS) == (int(match[3]) > _MONTHS):
        return None
    return "day first" if int(match[1]) > _MONTHS else "month first"


def _sign_of(text: str) -> str | None:
    if _COMMA.fullmatch(text):
        return ","
    return "." if _POINT.fullmatch(text) else None


def _texts(tables: Iterable[Table]) -> Iterator[str]:
    for table in tables:
        for row in table.rows[:ROWS_LOOKED_AT]:
            yield from (cell.strip() for cell in row if isinstance(cell, str) and len(cell) <= _LONGEST)
