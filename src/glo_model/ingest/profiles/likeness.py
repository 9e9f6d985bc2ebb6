"""Patterns of a profile: a name, a heading or a text in which ``*`` stands for anything, folded like all names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from glo_model.values.folding import fold


def fold_pattern(pattern: str) -> str:
    """Return a pattern whose parts between the stars are folded; a star keeps its place.

    >>> fold_pattern("Ateliers 20*"), fold_pattern("*Intitulé *")
    ('ateliers 20*', '*intitule *')
    """
    parts = pattern.split("*")
    return "*".join(
        _with_blanks(part, is_first=place == 0, is_last=place == len(parts) - 1) for place, part in enumerate(parts)
    )


def _with_blanks(part: str, *, is_first: bool, is_last: bool) -> str:
    """Fold a part and keep the blanks beside a star, which part words."""
    before = " " if part[:1].isspace() and not is_first else ""
    after = " " if part[-1:].isspace() and not is_last else ""
    folded = fold(part)
    return f"{before}{folded}{after}" if folded else before


def is_like(folded: str, pattern: str) -> bool:
    """Tell whether a folded text is the same as a folded pattern, or like it.

    >>> is_like("ateliers 2018", "ateliers 20*"), is_like("les ateliers 2018", "ateliers 20*")
    (True, False)
    """
    if "*" not in pattern:
        return folded == pattern
    parts = pattern.split("*")
    first, last = parts[0], parts[-1]
    if len(folded) < len(first) + len(last) or not (folded.startswith(first) and folded.endswith(last)):
        return False
    # Each part is looked for behind the one before, so that no pattern can take more than linear time.
    at, end = len(first), len(folded) - len(last)
    for part in parts[1:-1]:
        found = folded.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return True


def is_like_any(folded: str, patterns: Iterable[str]) -> bool:
    """Tell whether a folded text is like any of some folded patterns."""
    return any(is_like(folded, pattern) for pattern in patterns)


@lru_cache(maxsize=1024)
def folded_patterns(patterns: tuple[str, ...]) -> tuple[str, ...]:
    """Return patterns folded, without those that fold to nothing."""
    return tuple(folded for folded in map(fold_pattern, patterns) if folded)


_LETTERS = re.compile(r"[A-Za-z]{1,3}")
_ADDRESS = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")


def column_number(letters: str) -> int | None:
    """Return the number of the column of these letters, or ``None`` if they are none.

    >>> column_number("A"), column_number("ab"), column_number("A1")
    (1, 28, None)
    """
    if not _LETTERS.fullmatch(letters):
        return None
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def address(text: str) -> tuple[int, int] | None:
    """Return the row and the column of an address such as ``D5``, or ``None`` if it is none.

    >>> address("D5"), address("D")
    ((5, 4), None)
    """
    match = _ADDRESS.fullmatch(text)
    column = column_number(match[1]) if match else None
    return (int(match[2]), column) if match and column else None
