"""Which sign stands between the cells of a text, told from its first lines."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

NAMES: Final = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"}
"""The signs that may stand between cells, and what they are called."""

_SAMPLE: Final = 64 * 2**10
_LINES: Final = 40
_QUOTED: Final = re.compile(r'(?<![^,;\t|\r\n])"[^"]*+(?:""[^"]*+)*+(?:"|\Z)')
_STATED: Final = re.compile(r"sep=([,;\t|])[\r\n]", re.IGNORECASE)


def likely_delimiters(text: str, usual: str = ",") -> list[str]:
    r"""Return the most likely delimiter, and behind it those that are as likely; nothing within quotes counts.

    The sign that parts most lines into the same number of cells is the one; of two such, the one that parts them
    into more. A sign before a blank is one of a text, unless all are. A first line ``sep=;``, as spreadsheet programs
    write it, states the delimiter. Where no line holds any, it is the usual one.

    >>> likely_delimiters("Title;Dates;City\nOpening, first part;2018;Rabat")
    [';']
    >>> likely_delimiters("a,b;c")
    [',', ';']
    """
    stated = _STATED.match(text)
    if stated:
        return [stated[1]]
    lines = [line for line in re.split(r"[\r\n]+", _QUOTED.sub("", text[:_SAMPLE])) if line][:_LINES]
    scores = {sign: _score(sign, [line.replace(f"{sign} ", "") for line in lines]) for sign in NAMES}
    if not any(lines_of_it for lines_of_it, _ in scores.values()):
        scores = {sign: _score(sign, lines) for sign in NAMES}
    best = max(scores.values())
    if best == (0, 0):
        return [usual]
    return sorted((sign for sign in NAMES if scores[sign] == best), key=lambda sign: sign != usual)


def _score(sign: str, lines: list[str]) -> tuple[int, int]:
    """Return how many lines hold the sign equally often, and how often."""
    counts = Counter(count for line in lines if (count := line.count(sign)))
    if not counts:
        return (0, 0)
    number, lines_of_it = max(counts.items(), key=lambda item: (item[1], item[0]))
    return (lines_of_it, number)
