"""Texts as files really hold them: of any script, with line breaks, quotation marks and the beginnings of formulas."""

from __future__ import annotations

from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

_CHARACTERS: Final = st.characters(exclude_categories=["Cs"])

AWKWARD: Final = (
    "ورشة تدريب", "семинар", "सम्मेलन", "研修", "\N{OLD PERSIAN SIGN A}\N{OLD PERSIAN SIGN I}", "\U0001f469\u200d⚖️",
    "é", "e\u0301", "ﬁn", "İ", "ß", "\u202eabc", "\ufeffabc", "\x00", "\x1f", "\x7f", "\x85", "\u2028",
    "a\nb", "a\r\nb", "\r", "\t", " ", " a ", "\xa0", "'", '"', '"a", "b"', "a;b,c|d", "\\", "\\u0041", '":', "{}",
    "=1+1", "+1", "-1", "@a", "%", "#", "null", "None", "true", "NaN", "nan", "1e5", "007", "1.0", "12:30",
    "<a href='b'>&amp;</a>", "]]>", "a/b~c", "~1", "$.a", "..", "../a", "CON", "_x000D_",
)  # fmt: skip
"""Texts that programs are known to trip over: scripts, control signs, and what looks like something else."""


def texts(*, min_size: int = 0, max_size: int | None = None) -> SearchStrategy[str]:
    """Return texts of that many characters, of every script and never with half a surrogate pair."""
    return _texts(min_size, max_size)


@cache
def _texts(min_size: int, max_size: int | None) -> SearchStrategy[str]:
    fitting = [each for each in AWKWARD if len(each) >= min_size and (max_size is None or len(each) <= max_size)]
    whatever = st.text(_CHARACTERS, min_size=min_size, max_size=max_size)
    return st.sampled_from(fitting) | whatever if fitting else whatever


@cache
def ids() -> SearchStrategy[str]:
    """Return ids: short ones mostly, and any text that an id may be, up to the longest."""
    from glo_model.values.limits import LONGEST_ID

    short = st.text("abc019-_.", min_size=1, max_size=6)
    longest = _CHARACTERS.map(lambda sign: sign * LONGEST_ID)
    return short | texts(min_size=1, max_size=LONGEST_ID) | longest
