"""The headings that a template bears in each of its languages, so that what is filled in reads back by itself.

``headings.tsv`` has one line for each column that people fill in, in the order in which a template shows them: the
section, where the cells go as ``target.py`` writes it, the heading in each language, and an example where the field
holds free text. A line without a path names the sheet. Where a translation is missing, the English one stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Final, Literal, TypeAlias, get_args

import attrs

Language: TypeAlias = Literal["en", "fr", "es", "ar"]
"""A language that templates speak."""

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


@attrs.frozen(kw_only=True)
class Translated:
    """Hold what one column, or one sheet, is called in each language."""

    path: str
    """Where the cells go; empty for a sheet."""
    headings: Mapping[Language, str]
    example: str = ""
    """What such a cell may hold, where the field itself does not tell."""


def translated_columns(section: str) -> tuple[Translated, ...]:
    """Return the columns that a template has for a section, in their order.

    >>> translated_columns("courts")[4].path, translated_columns("courts")[4].headings["es"]
    ('country', 'País')
    """
    return tuple(each for each in _by_section().get(section, ()) if each.path)


def translated_sheet(section: str, language: Language) -> str:
    """Return the name of the sheet of a section."""
    return next(each.headings[language] for each in _by_section()[section] if not each.path)


def sheet_words() -> Iterator[tuple[str, str]]:
    """Yield the name of each sheet in each language, and its section."""
    for section in _by_section():
        yield from ((translated_sheet(section, language), section) for language in LANGUAGES)


def heading_words(section: str) -> Iterator[tuple[str, str]]:
    """Yield each heading of a section in each language, and where its cells go."""
    for each in translated_columns(section):
        yield from ((heading, each.path) for heading in each.headings.values())


@cache
def _by_section() -> Mapping[str, tuple[Translated, ...]]:
    found: dict[str, list[Translated]] = {}
    for row in rows_of("glo_model.ingest.mapping", "headings.tsv"):
        one = Translated(path=row["path"], headings=in_languages(row), example=row["example"])
        found.setdefault(row["section"], []).append(one)
    return {section: tuple(columns) for section, columns in found.items()}


def rows_of(package: str, name: str) -> Iterator[dict[str, str]]:
    """Yield the lines of a table of words by their column; what a line leaves out at its end is empty."""
    first, *lines = files(package).joinpath(name).read_text(encoding="utf-8").splitlines()
    names = first.split("\t")
    for line in lines:
        cells = line.split("\t")
        yield dict(zip(names, cells + [""] * (len(names) - len(cells)), strict=True))


def in_languages(row: Mapping[str, str]) -> Mapping[Language, str]:
    """Return a line's words by language, the English ones where there are no others."""
    return {language: row[language] or row["en"] for language in LANGUAGES}
