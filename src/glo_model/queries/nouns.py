"""What the units of a network are called, and how many of a thing are said in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from glo_model.values.bounds import Bounds

NOUNS: Final = {"court": "courts", "country": "countries", "partner": "organisations"}
"""What units of each kind are called."""

_ONE: Final = {"courts": "court", "countries": "country", "organisations": "organisation", "people": "person"}


def noun_of(kinds: Iterable[str]) -> str:
    """Return what units of these kinds are called together.

    >>> noun_of(["partner"]), noun_of(["court", "country"])
    ('organisations', 'units')
    """
    found = {NOUNS[kind] for kind in kinds}
    return found.pop() if len(found) == 1 else "units"


def one_of(noun: str) -> str:
    """Return what one of several things is called.

    >>> one_of("countries"), one_of("seats")
    ('country', 'seat')
    """
    return _ONE.get(noun, noun.removesuffix("s"))


def counted(number: Bounds | int, noun: str) -> str:
    """Return a number of things in words, of one thing in the singular.

    >>> counted(1, "countries"), counted(Bounds("20..21"), "courts"), counted(Bounds("?"), "seats")
    ('1 country', '20 to 21 courts', 'an unknown number of seats')
    """
    bounds = number if isinstance(number, Bounds) else Bounds.between(number, number)
    if not bounds.is_known:
        return f"{bounds.words} of {noun}"
    is_one = bounds.low == bounds.high == 1
    return f"{bounds.words} {one_of(noun) if is_one else noun}"
