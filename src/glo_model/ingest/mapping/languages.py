"""Languages by their codes and by their names in English and French."""

from __future__ import annotations

from glo_model.ingest.mapping.words import LANGUAGES
from glo_model.values.codes import LANGUAGE_CODES
from glo_model.values.folding import fold


def language_code(word: str) -> str | None:
    """Return the code of a language that is written as a code or by its name.

    >>> language_code("FR"), language_code("French"), language_code("x")
    ('fr', 'fr', None)
    """
    folded = fold(word)
    return folded if folded in LANGUAGE_CODES else LANGUAGES.get(folded)
