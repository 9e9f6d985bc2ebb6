"""The hidden sheet of lists, from which drop-downs take their words: a cell itself holds too few of them."""

from __future__ import annotations

from typing import Any

from glo_model.ingest.mapping.translated import Language
from glo_model.templates.wording import say


class Lists:
    """Write each list once, in a column of its own, and tell where it stands."""

    def __init__(self, sheet: Any, language: Language) -> None:
        self._sheet = sheet
        self._name = say("lists", language)
        self._columns: dict[tuple[str, ...], int] = {}

    def range_of(self, words: tuple[str, ...]) -> str:
        """Return the cells that hold a list, as a formula names them."""
        if words not in self._columns:
            self._columns[words] = len(self._columns)
            for row, word in enumerate(words):
                self._sheet.write_string(row, self._columns[words], word)
        letters = letters_of(self._columns[words])
        return f"='{self._name}'!${letters}$1:${letters}${len(words)}"


def letters_of(column: int) -> str:
    """Return the letters of a column, counted from 0.

    >>> letters_of(0), letters_of(25), letters_of(26)
    ('A', 'Z', 'AA')
    """
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
