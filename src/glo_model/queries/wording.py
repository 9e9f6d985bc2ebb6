"""How answers say things in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_NAMED: Final = 8


def some_of(names: Sequence[str]) -> str:
    """Return the first few of some names, and how many more there are.

    >>> some_of(["tangier", "casablanca"]), some_of([f"w{number}" for number in range(60)])
    ('tangier, casablanca', 'w0, w1, w2, w3, w4, w5, w6, w7 and 52 more')
    """
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
