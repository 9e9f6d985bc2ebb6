"""How one value of the model is written into one cell, and taken out of it again exactly.

A text that a reader of tables would change, or that a spreadsheet would run, is written *verbatim*: with an apostrophe
before it. Such are texts with blanks around them, words that say that nothing is known (``n/a``, ``-``), the word
``Total``, formulas, and signs that a file cannot hold. The apostrophe is taken off only before such a text, so that
``'s-Hertogenbosch`` stays as it is.

Formulas: https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from glo_model.dataset import AbsenceReason
from glo_model.values.fields import Field
from glo_model.values.folding import fold

NONE: Final = "(none)"
"""What a cell holds whose field is nothing, where leaving it out would mean something else."""
EMPTY: Final = "(empty)"
"""What a cell holds that stands for a record of which nothing is known."""
BETWEEN: Final = "; "
"""What stands between the items of a cell."""

ABSENT_WORDS: Final[frozenset[str]] = frozenset({
    "", "n a", "not available", "not applicable", "tbd", "tbc", "to be determined", "to be confirmed", "sans objet",
    "n d", "s d", "no data", "non disponible", "pas de donnees", "no disponible", "sin datos", "sem dados",
})  # fmt: skip
"""Words, folded, that say only that a cell holds nothing; the empty one is what dashes and dots fold to."""

REASONS: Final[dict[str, AbsenceReason]] = {
    "not recorded": "not recorded", "not known": "not recorded", "not stated": "not recorded",
    "not asked": "not asked", "withheld": "withheld", "confidential": "withheld", "redacted": "withheld",
    "unreadable": "unreadable", "illegible": "unreadable",
    "non renseigne": "not recorded", "non enregistre": "not recorded", "confidentiel": "withheld",
    "illisible": "unreadable",
}  # fmt: skip
"""Words, folded, that say why a cell holds nothing."""

TOTAL_WORDS: Final[frozenset[str]] = frozenset({
    "total", "totals", "grand total", "sub total", "subtotal", "sum", "totaux", "total general", "sous total",
    "somme", "suma", "totales", "soma",
})  # fmt: skip
"""Words, folded, with which a row of totals begins."""

EXAMPLES: Final[dict[str, str]] = {
    "en": "(example)", "fr": "(exemple)", "es": "(ejemplo)", "ar": "(\u0645\u062b\u0627\u0644)",
}  # fmt: skip
"""What the row of a template begins with that only shows how it is filled in, by the template's language."""

ERRORS: Final = frozenset({
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#BLOCKED!",
})  # fmt: skip
"""What a spreadsheet shows in place of a value."""

_LONGEST_WORD: Final = 40
_TAG: Final = re.compile(r"#[a-z][a-z0-9_+ ]*")
_FORMULA: Final = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
_SIGNS: Final = r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)"
# Signs that no XML or no CSV can hold, and what a spreadsheet would read as its own escape for one.
_UNWRITABLE: Final = re.compile(_SIGNS)
_TO_ESCAPE: Final = re.compile(rf"{_SIGNS}|\\|\s(?=\s*\Z)")
_TO_ESCAPE_IN_LIST: Final = re.compile(rf"{_SIGNS}|\\|[;\n]|\s(?=\s*\Z)")
_SEPARATOR: Final = re.compile(r"[;\n]")
_ESCAPE: Final = re.compile(r"\\(\\|u[0-9a-f]{4})")


def verbatim(text: str) -> str:
    """Return a text as a cell holds it whose content is to be taken letter by letter."""
    return "'" + _TO_ESCAPE.sub(_escaped, text)


def as_cell(text: str, field: Field) -> str:
    """Return the text of a cell that is read back as exactly this text of this field.

    >>> from glo_model.entities import Court
    >>> from glo_model.values.fields import fields_of
    >>> as_cell("=1+1", fields_of(Court)[0]), as_cell("casablanca", fields_of(Court)[0])
    ("'=1+1", 'casablanca')
    """
    return verbatim(text) if is_changed(text, field) else text


def as_item(text: str, field: Field, *, is_verbatim: bool = False) -> str:
    """Return the text of one item of a cell of several, verbatim if that is asked for or needed."""
    if is_verbatim or is_changed(text, field) or _SEPARATOR.search(text):
        return "'" + _TO_ESCAPE_IN_LIST.sub(_escaped, text)
    return text


def from_cell(text: str, field: Field) -> str | None:
    """Return the text that a cell holds verbatim, or ``None`` if it is one to be read as people write.

    A reference is verbatim whenever an apostrophe stands before it: it is an id, and never a name to be looked up.
    """
    if not text.startswith("'"):
        return None
    meant = _ESCAPE.sub(_unescaped, text[1:])
    if field.refers is not None or meant.startswith("'") or _SEPARATOR.search(meant) or _is_changed(meant, field):
        return meant
    return None


def items_of(text: str) -> list[str]:
    """Return the items of a cell, which stand between semicolons or on lines of their own."""
    return [item for each in _SEPARATOR.split(text) if (item := each.strip())]


def is_changed(text: str, field: Field) -> bool:
    """Tell whether a reader of tables would read something else than this text, or a spreadsheet would run it."""
    if text.startswith("'"):
        return field.refers is not None or from_cell(text, field) is not None
    return _is_changed(text, field)


def _is_changed(text: str, field: Field) -> bool:
    if text.startswith(_FORMULA) or text != text.strip() or _UNWRITABLE.search(text) is not None:
        return True
    if says_nothing(text) or is_total(text) or is_tag(text) or is_example(text):
        return True
    return known_word(text, field) not in (None, text)


def says_nothing(text: str) -> bool:
    """Tell whether a text is a word that stands for no value."""
    # "Na" is a name, but with its dots it is none; folding leaves them out.
    if text.lower() in ("n.a.", "n.a"):
        return True
    return text in (NONE, EMPTY) or text in ERRORS or _is_word(text, ABSENT_WORDS) or _is_word(text, frozenset(REASONS))


def is_total(text: str) -> bool:
    """Tell whether a text is a word with which a row of totals begins."""
    return not text.startswith("'") and _is_word(text, TOTAL_WORDS)


def is_example(text: str) -> bool:
    """Tell whether a text is what the example row of a template begins with."""
    return text.strip().lower() in EXAMPLES.values()


def is_tag(text: str) -> bool:
    """Tell whether a text is a tag of the Humanitarian Exchange Language, such as ``#org+name``."""
    return _TAG.fullmatch(text) is not None


def reason_of(text: str) -> AbsenceReason | None:
    """Return the reason that a text gives for a cell that holds nothing."""
    return REASONS.get(_folded(text)) if len(text) <= _LONGEST_WORD else None


def _is_word(text: str, words: frozenset[str]) -> bool:
    # None of the words ends with a digit, as most ids and numbers do.
    if len(text) > _LONGEST_WORD or text[-1:].isdecimal():
        return False
    # Most texts are plain words, which folding would leave as they are.
    return text.lower() in words if text.isascii() and text.isalnum() else _folded(text) in words


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return fold(text)


def known_word(text: str, field: Field) -> str | None:
    """Return the known word of an open vocabulary that a text is but for its spelling, or ``None``."""
    if field.known is None or len(text) > _LONGEST_WORD:
        return None
    return text if text in field.known else _by_folded(field.known).get(_folded(text))


@lru_cache(maxsize=256)
def _by_folded(words: tuple[str, ...]) -> dict[str, str]:
    return {fold(word): word for word in words}


def _escaped(match: re.Match[str]) -> str:
    sign = match.group()
    return r"\\" if sign == "\\" else f"\\u{ord(sign):04x}"


def _unescaped(match: re.Match[str]) -> str:
    escape = match.group(1)
    return "\\" if escape == "\\" else chr(int(escape[1:], 16))
