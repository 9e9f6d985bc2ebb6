"""The form in which printed dates are read: small letters, no accents, European digits, plain dashes."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# European, Arabic-Indic and Persian digits. Digits of other scripts mostly come with another calendar.
_DIGITS: Final = {0x0660 + n: str(n) for n in range(10)} | {0x06F0 + n: str(n) for n in range(10)}
_SIGNS: Final = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "–"),
        **dict.fromkeys("،;؛", ","),
        **dict.fromkeys("’‘ʼ`´", "'"),
        "⁄": "/",
        "ـ": "",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "؟": "?",
    }
)
#: Stands for a sign that is never part of a date here, so that it cannot vanish in silence.
UNREAD: Final = "¤"
# French writes the article and "of" against a vowel: d'août, l'été.
_ELISION: Final = re.compile(r"\b[dl]'(?=[^\W\d_])")


def fold(printed: str) -> str:
    """Return the text as it is read; a footnote sign or a fraction becomes ``UNREAD``, never a digit.

    A dash longer than a hyphen stays one (–), because in ``2010–12`` it matters.

    >>> fold("24–26 AOÛT ٢٠١٨")
    '24–26 aout 2018'
    """
    signs = (_plain(sign) for sign in printed.translate(_DIGITS).translate(_SIGNS))
    apart = unicodedata.normalize("NFKD", "".join(signs)).casefold()
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(_ELISION.sub("", plain).split())


def _plain(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Cf":
        return ""
    if category == "No" or (category == "Nd" and not sign.isascii()):
        return UNREAD
    return sign
