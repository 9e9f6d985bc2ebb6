"""What a cell of a column is chosen from: a code list, known words, yes or no, or the ids of another sheet."""

from __future__ import annotations

from functools import cache
from typing import Final, TypeAlias

import attrs

from glo_model.cells import REASONS
from glo_model.entities import KINDS_BY_CLASS_NAME, SECTIONS
from glo_model.ingest.mapping.translated import Language
from glo_model.templates.column import Column
from glo_model.templates.wording import say
from glo_model.values.codes import COUNTRY_CODES
from glo_model.values.countries.table import all_countries
from glo_model.values.fields import Field


@attrs.frozen(kw_only=True)
class Words:
    """Offer words; a closed list takes no other."""

    words: tuple[str, ...]
    is_closed: bool


@attrs.frozen(kw_only=True)
class Ids:
    """Offer the ids that stand in the sheet of another section."""

    section: str


# What may be said instead of a value, where none need be known.
_REASONS: Final = tuple(word for word, reason in REASONS.items() if word == reason)

Choices: TypeAlias = Words | Ids | None


def choices_of(column: Column, language: Language) -> Choices:
    """Return what a column's cells are chosen from, or ``None`` if they are written freely."""
    field = column.field
    if field.refers is not None:
        return Ids(section=section_of(field))
    words = _closed_words(field, language)
    if words:
        return Words(words=(*words, *_REASONS) if field.optional else words, is_closed=True)
    return None if field.known is None else Words(words=field.known, is_closed=False)


def _closed_words(field: Field, language: Language) -> tuple[str, ...]:
    if is_country(field):
        return _country_words(language)
    return (say("yes", language), say("no", language)) if field.of is bool else field.words or ()


def section_of(field: Field) -> str:
    """Return the section whose ids a field holds."""
    return SECTIONS[KINDS_BY_CLASS_NAME[str(field.refers)]]


def is_country(field: Field) -> bool:
    """Tell whether a field holds a country's code."""
    return frozenset(field.words or ()) == COUNTRY_CODES


def country_name(code: str, language: Language) -> str:
    """Return the usual name of a country in a language.

    >>> country_name("MA", "ar")
    'المغرب'
    """
    row = next(each for each in all_countries() if each.code == code)
    return next(name for spoken, name in row.names if spoken == language)


@cache
def _country_words(language: Language) -> tuple[str, ...]:
    """Return the names of all countries in a language, then their codes: people know the one or the other."""
    codes = sorted(COUNTRY_CODES)
    return (*sorted(country_name(code, language) for code in codes), *codes)
