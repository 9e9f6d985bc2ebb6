"""What a template says to those who fill it in, in each of its languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from glo_model.ingest.mapping.translated import Language, in_languages, rows_of


def say(key: str, language: Language, **parts: str) -> str:
    """Return the words of a key in a language, with its parts put in.

    >>> say("id of", "es", sheet="Tribunales")
    'Un identificador de la hoja «Tribunales».'
    """
    return all_words()[key][language].format(**parts)


@cache
def all_words() -> Mapping[str, Mapping[Language, str]]:
    """Return the words of every key by language."""
    return {row["key"]: in_languages(row) for row in rows_of("glo_model.templates", "words.tsv")}
