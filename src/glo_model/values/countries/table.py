"""The table of countries, and the exact reading of their names.

A name is found when its folded form is one that somebody is known to use: the United Nations in its six
languages, ISO 3166, the World Bank, the European Union, the programme and its partners, and the country itself.
What is nearly such a name is not found, because Niger is not Nigeria; what several countries are called is
answered with all of them.

Three files hold the table, one line for a fact, so that a change shows as one line:

- ``codes.tsv``: alpha-2, alpha-3, M49;
- ``names.tsv``: alpha-2, language, and the names in it, the preferred one first, parted by `` | ``;
- ``ambiguous.tsv``: a name that alone says too little, and the alpha-2 codes that it may mean.

A name all in capitals ("UK", "DRC") is an abbreviation, and is found in capitals only: "us" and "car" are words.

Kosovo is listed with the user-assigned codes XK and XKX; it has no M49 number. References to Kosovo shall be
understood to be in the context of United Nations Security Council resolution 1244 (1999). Neither the names nor
the codes express an opinion on the legal status of a country, territory or area.

Sources: https://github.com/datasets/country-codes (ODC PDDL 1.0) for ISO 3166-1, UNTERM and CLDR short names;
https://unstats.un.org/unsd/methodology/m49/ for the M49 numbers and names; the OCHA Countries and Territories
Taxonomy in https://github.com/OCHA-DAP/hdx-python-country (MIT) for the humanitarian partners' terms. Portuguese
names, other languages and everyday forms were added by hand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple, cast

from glo_model.values.codes import CountryCode, LanguageCode
from glo_model.values.folding import fold


class CountryRow(NamedTuple):
    """Hold what the table says of one country."""

    code: CountryCode  #: ISO 3166-1 alpha-2, or XK
    alpha3: str  #: ISO 3166-1 alpha-3, or XKX
    m49: str | None  #: the United Nations' number, three digits with their zeros; none for Kosovo
    name: str  #: the preferred short name in English
    names: tuple[tuple[LanguageCode, str], ...]  #: every name, the preferred one of a language before its others


class Found(NamedTuple):
    """Answer what country a name means: one, several that it may mean, or none."""

    code: CountryCode | None  #: the country, when there is exactly one
    candidates: tuple[CountryCode, ...]  #: all that the name may mean, in order of their codes


# Articles of English, French, Spanish and Portuguese, before the name or in brackets after it, as UNTERM prints
# them; dropped only when the name with them is not known.
_ARTICLE: Final = re.compile(
    r"^(?:the |l['\u2019]|l[ae]s? |el |los |[ao]s? )|\s*\((?:l['\u2019]|l[ae]s?|el|los|[ao]s?)\)[\s*]*$", re.IGNORECASE
)
_AND: Final[Mapping[str, str]] = {"en": "and", "fr": "et", "es": "y", "pt": "e"}
_SAINT: Final[Mapping[str, str]] = {"saint": "st", "sainte": "ste"}
_ARABIC_THE: Final = "\u0627\u0644"


def country(code: CountryCode) -> CountryRow:
    """Return the row of a country.

    >>> country("LA").name, country("LA").alpha3, country("LA").m49
    ("Lao People's Democratic Republic", 'LAO', '418')
    """
    try:
        return _rows()[code]
    except KeyError:
        raise ValueError(f"{code!r} is not a country code; find_country reads names") from None


def all_countries() -> tuple[CountryRow, ...]:
    """Return the rows of all countries, in order of their codes."""
    return tuple(_rows().values())


def find_country(name: str) -> Found:
    """Return the country that a name, or a code in capitals, or an M49 number with its zeros, is known to mean.

    It never raises, and never guesses: an unknown name has no candidates, an ambiguous one has several.

    >>> find_country("Maroc").code, find_country("504").code, find_country("MAR").code
    ('MA', 'MA', 'MA')
    >>> find_country("Congo")
    Found(code=None, candidates=('CD', 'CG'))
    >>> find_country("Nigerr")
    Found(code=None, candidates=())
    """
    written = " ".join(name.split())
    candidates = _codes().get(written) or _named(written) or _named(_ARTICLE.sub("", written))
    return Found(candidates[0] if len(candidates) == 1 else None, candidates)


def _named(name: str) -> tuple[CountryCode, ...]:
    # Only capitals may be spaced out: "U. K." is the UK, but "o man" is not Oman.
    abbreviated = _names().get(_abbreviation(name)) if name.isupper() else None
    return abbreviated or _names().get(fold(name), ())


def _abbreviation(name: str) -> str:
    """Return an abbreviation without its dots and spaces; in capitals, it is never mistaken for a folded name."""
    return re.sub(r"[.\s]", "", name)


@lru_cache(maxsize=1)
def _rows() -> dict[CountryCode, CountryRow]:
    names: dict[str, list[tuple[LanguageCode, str]]] = defaultdict(list)
    for code, language, texts in _lines("names.tsv"):
        names[code] += [(cast("LanguageCode", language), text) for text in texts.split(" | ")]
    rows = (_row(*codes, names=tuple(names[codes[0]])) for codes in _lines("codes.tsv"))
    return {row.code: row for row in rows}


def _row(code: str, alpha3: str, m49: str, *, names: tuple[tuple[LanguageCode, str], ...]) -> CountryRow:
    english = next(text for language, text in names if language == "en")
    return CountryRow(cast("CountryCode", code), alpha3, m49 or None, english, names)


@lru_cache(maxsize=1)
def _codes() -> dict[str, tuple[CountryCode, ...]]:
    """Return every code of every country; those of three kinds never look alike."""
    return {code: (row.code,) for row in all_countries() for code in (row.code, row.alpha3, row.m49) if code}


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[CountryCode, ...]]:
    """Return the countries of every folded name and every abbreviation."""
    found: dict[str, set[CountryCode]] = defaultdict(set)
    for row in all_countries():
        for language, name in row.names:
            for spelling in _spellings(language, name):
                found[spelling].add(row.code)
    return {name: tuple(sorted(codes)) for name, codes in found.items()} | _ambiguous()


def _ambiguous() -> dict[str, tuple[CountryCode, ...]]:
    return {
        fold(name): cast("tuple[CountryCode, ...]", tuple(codes.split())) for name, codes in _lines("ambiguous.tsv")
    }


def _spellings(language: str, name: str) -> Iterator[str]:
    """Yield the forms under which a name is found: folded, and with its small words abbreviated or left out."""
    if name.isupper():
        yield _abbreviation(name)
        return
    words = fold(name).split()
    for respelled in (words, ["&" if word == _AND.get(language) else word for word in words]):
        yield " ".join(respelled)
        yield " ".join(_SAINT.get(word, word) for word in respelled)
    if name.startswith(_ARABIC_THE):
        yield fold(name).removeprefix(_ARABIC_THE)


def _lines(file: str) -> Iterator[list[str]]:
    # It takes longer to import than the whole of this module, which the entities need for one name of theirs.
    from importlib.resources import files

    text = files("glo_model.values.countries").joinpath(file).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines())
