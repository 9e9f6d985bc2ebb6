"""Which section a sheet may hold whose name does not tell, and in which row its headings stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from glo_model.ingest.mapping.layout import ROWS_ABOVE
from glo_model.ingest.mapping.words import HEADINGS
from glo_model.ingest.profiles.profile import Profile, is_remark, sheet_names
from glo_model.ingest.suggesting.headings import HOLDS_WORDS, KNOWN_BUT_FOR, Guess, heading_guesses, known_headings
from glo_model.table import Table
from glo_model.values.folding import fold

LEAST: Final = 0.5
"""What is less sure than this is not suggested."""
_COLUMNS: Final = 50
_ENOUGH: Final = 2
_LONGEST: Final = 60
_SHORTEST: Final = 5
_NUMBERS: Final = re.compile(r"[0-9]+")
_NO_PROFILE: Final = Profile()


def section_guess(table: Table) -> Guess | None:
    """Return which section a sheet may hold: by its name but for a number, its headings, or a word of its name."""
    return _by_name(table.sheet) or _by_headings(table) or _by_word_of_name(table.sheet)


def _by_name(sheet: str) -> Guess | None:
    bare = fold(_NUMBERS.sub(" ", sheet))
    section = _NO_PROFILE.section_of(bare) if bare and bare != fold(sheet) else None
    return None if section is None else Guess(section, KNOWN_BUT_FOR, "its name is known but for the number")


def _by_word_of_name(sheet: str) -> Guess | None:
    """Return the section of the longest name of a sheet whose words stand in this one's."""
    held = [word for word in sheet_names() if len(word) >= _SHORTEST and f" {word} " in f" {fold(sheet)} "]
    if not held:
        return None
    word = max(held, key=lambda each: (len(each), each))
    return Guess(sheet_names()[word], HOLDS_WORDS, f'its name holds the words "{word}"')


def _by_headings(table: Table) -> Guess | None:
    """Return the section that knows most of the texts of one row; of two that know as many, neither is likely."""
    scores = sorted(((_most_known(table, section), section) for section in HEADINGS), reverse=True)
    ((known, of), section), ((next_known, _), other) = scores[:2]
    if known < _ENOUGH:
        return None
    reason = f"{known} of {of} headings are known for {section}"
    if next_known:
        reason += f", and {next_known} for {other}"
    confidence = round(known / of * (LEAST if known == next_known else 1), 2)
    return Guess(section, confidence, reason) if confidence >= LEAST else None


def _most_known(table: Table, section: str) -> tuple[int, int]:
    """Return of the row with the most known headings how many these are, and less the number of all its texts."""
    rows = ([text for text in texts if not is_remark(text)] for _, texts in _rows(table))
    found = [(_known(texts, section), len(texts)) for texts in rows]
    return max(found, key=lambda each: (each[0], -each[1]), default=(0, 0))


def _known(texts: list[str], section: str) -> int:
    return sum(_is_known(text, section) for text in texts)


def _is_known(text: str, section: str) -> bool:
    return fold(text) in known_headings(section) or _NO_PROFILE.target_of(section, text) is not None


def _rows(table: Table) -> Iterator[tuple[int, list[str]]]:
    """Yield the first rows that hold nothing but short texts, as one of headings does."""
    for number, cells in enumerate(table.rows[:ROWS_ABOVE], start=1):
        filled = [cell for cell in cells[:_COLUMNS] if cell is not None]
        texts = [cell.strip() for cell in filled if isinstance(cell, str) and len(cell) <= _LONGEST]
        if len(texts) == len(filled) >= _ENOUGH:
            yield number, texts


def heading_row_guess(table: Table, section: str) -> int | None:
    """Return the first row of which at least two texts, and half of them, look like headings of a section."""
    for number, texts in _rows(table):
        alike = sum(is_remark(text) or _looks_like_one(text, section) for text in texts)
        if alike >= _ENOUGH and alike * 2 >= len(texts):
            return number
    return None


def _looks_like_one(text: str, section: str) -> bool:
    guesses = heading_guesses(section, text)
    return _is_known(text, section) or bool(guesses and guesses[0].confidence >= HOLDS_WORDS)
