"""The form in which printed dates are read: small letters, no accents, European digits, plain dashes."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: The dash that all long dashes become; a hyphen stays a hyphen, because in 2010-12 it matters.
DASH: Final = "\u2013"

# European, Arabic-Indic and Persian digits. Digits of other scripts mostly come with another calendar.
_DIGITS: Final = {0x0660 + n: str(n) for n in range(10)} | {0x06F0 + n: str(n) for n in range(10)}
_SIGNS: Final = _DIGITS | str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", DASH),
        **dict.fromkeys("،;؛", ","),
        **dict.fromkeys("\u2019\u2018\u02bc`\u00b4", "'"),
        "\u2044": "/",
        "ـ": "",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "\u0629": "\u0647",
        "؟": "?",
        "°": "º",
    }
)
#: Stands for a sign that is never part of a date here, so that it cannot vanish in silence.
UNREAD: Final = "¤"
# French writes the article and "of" against a vowel: d'août, l'été. Portuguese prints an ordinal as 1.º. A keyboard
# without that sign gives 1°, and a word processor that raises the "er" of 1er often leaves a blank before it.
_SILENT: Final = re.compile(r"\b[dl]'(?=[^\W\d_])|(?<=\d)\.(?=[oa]\b)|(?<=\b1)\s(?=er\b)")


def fold(printed: str) -> str:
    """Return the text as it is read; a footnote sign or a fraction becomes ``UNREAD``, never a digit.

    >>> fold("24 AOÛT ٢٠١٨")
    '24 aout 2018'
    """
    if printed.isascii():
        text = printed.lower().replace(";", _SIGNS[ord(";")]).replace("`", _SIGNS[ord("`")])
    else:
        text = _without_marks(printed.translate(_SIGNS))
    return " ".join(_SILENT.sub("", text).split())


def _without_marks(text: str) -> str:
    apart = unicodedata.normalize("NFKD", "".join(map(_plain, text))).casefold()
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _plain(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Cf":
        return ""
    if category == "No" or (category == "Nd" and not sign.isascii()):
        return UNREAD
    return sign
