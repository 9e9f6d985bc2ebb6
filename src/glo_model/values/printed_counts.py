"""Printed counts in English, French, Spanish and Portuguese read into bounds, or left as they are.

"Over 50" is 51 or more, "some 25" bounds nothing, "20-25" is a range. Nothing is invented: what has any word that is
not known here is not read. Digits in groups are read where they can mean one number only: ``10 000`` and ``1,282``
count people, of whom there are no thousandths; ``1.282`` may be a decimal number that was written out, and is not read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from glo_model.values.bounds import Bounds
from glo_model.values.folding import fold

LONGEST_PRINTED_COUNT: Final = 80
"""Longer texts are no counts."""

# What each sign stands for; the words of four languages, folded.
_WORDS: Final[Mapping[str, str]] = {
    ">": "over|more than|above|plus de|mas de|mais de|acima de|superior a",
    ">=": "at least|no fewer than|no less than|minimum|min|au moins|al menos|por lo menos|pelo menos|ao menos|minimo",
    "<": "under|fewer than|less than|below|moins de|menos de|inferior a",
    "<=": "up to|at most|maximum|max|no more than|not more than|jusqua|au plus|hasta|como maximo|ate|no maximo",
    "~": "about|around|some|approximately|approx|circa|ca|c|roughly|environ|env|une|quelque|quelques|a peu pres|"
    "alrededor de|unos|unas|aproximadamente|aprox|cerca de|uns|umas",
}
_NEARLY: Final = ("nearly", "almost", "close to", "pres de", "presque", "casi", "quase")
_UNKNOWN: Final = ("unknown", "not known", "inconnu", "desconocido", "desconhecido")
_UNITS: Final = frozenset({
    "people", "persons", "participants", "participant", "pax", "prosecutors", "officials", "trainees", "personnes",
    "procureurs", "stagiaires", "personas", "participantes", "fiscales", "pessoas", "procuradores", "promotores",
})  # fmt: skip
_SIGNS: Final = {word: sign for sign, words in _WORDS.items() for word in words.split("|")}
_COMPARED: Final[Mapping[str, str]] = {
    ">": ">", ">=": ">=", "<": "<", "<=": "<=", "=<": "<=", "=>": ">=", "\u2265": ">=", "\u2264": "<=", "~": "~",
    "\u2248": "~", "\u00b1": "~", "=": "",
}  # fmt: skip

_BLANK: Final = "[ \u00a0\u2009\u202f]"
_NUMBER: Final = rf"([0-9]{{1,15}}|[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,3}}(?:{_BLANK}[0-9]{{3}})+)"
_ONE: Final = re.compile(rf"(?P<before>[^0-9]*?)\s*{_NUMBER}(?:\.00?)?\s*(?P<after>\+|[^0-9+]*)")
_RANGE: Final = re.compile(
    rf"(?:between|from|entre|de)?\s*{_NUMBER}\s*(?:-|\u2013|\u2014|to|and|\u00e0|et|a|y|e)\s*{_NUMBER}(?P<after>[^0-9+]*)",
    re.IGNORECASE,
)


def read_count(printed: str) -> Bounds | None:
    """Return the bounds that a printed count means, or ``None`` if it is not one that can be read for certain.

    >>> read_count("over 50"), read_count("une vingtaine")
    (Bounds('>50'), None)
    >>> read_count("20 \u2013 25 people"), read_count("10 000"), read_count("3.9")
    (Bounds('20..25'), Bounds('10000'), None)
    """
    if len(printed) > LONGEST_PRINTED_COUNT:
        return None
    text = "".join(_western(sign) for sign in printed).strip()
    if fold(text) in _UNKNOWN:
        return Bounds("?")
    with suppress(ValueError):
        return Bounds(text)
    return _range(text) or _one(text)


def _western(sign: str) -> str:
    """Return the western digit of any script's digit, and any other sign as it is."""
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign


def _range(text: str) -> Bounds | None:
    match = _RANGE.fullmatch(text)
    if match is None or not _is_unit(match["after"]):
        return None
    low, high = (_digits(match[number]) for number in (1, 2))
    return Bounds(f"{low}..{high}") if low < high else None


def _one(text: str) -> Bounds | None:
    match = _ONE.fullmatch(text)
    if match is None:
        return None
    number, before, after = _digits(match[2]), match["before"].strip(), match["after"].strip()
    if after == "+" and not before:
        return Bounds(f">={number}")
    if after == "+" or not _is_unit(after):
        return None
    if fold(before) in _NEARLY:
        return Bounds(f"<{number} ~{number}") if number else None
    sign = "" if not before else _COMPARED.get(before, _SIGNS.get(fold(before)))
    return None if sign is None or (sign, number) == ("<", 0) else Bounds(f"{sign}{number}")


def _is_unit(text: str) -> bool:
    return not text.strip() or fold(text) in _UNITS


def _digits(text: str) -> int:
    return int(re.sub(r"[^0-9]", "", text))
