"""The words around a date that change what it means: since, until, about, early, the week of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

import attrs

from glo_model.values.printed_dates.outcome import NOT_A_DATE, Unanswered, refuse
from glo_model.values.printed_dates.tokens import Token

_FLAGS: Final = frozenset({"vague", "about", "week", "between", "doubt"})
_LEADS_ON: Final = frozenset({"to", "until", "dash"})
_QUALIFIERS: Final = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}


@attrs.frozen(kw_only=True)
class Frame:
    """Hold the dates between the words, and what the words around them say."""

    tokens: tuple[Token, ...]
    #: The word that the text begins with, when it opens or closes a span.
    opening: Literal["since", "until"] | None
    #: True when the span runs to the present.
    lasts: bool
    is_vague: bool
    is_week: bool
    is_between: bool
    #: ``~``, ``?``, ``%`` or nothing, as in EDTF.
    qualifier: str


def take_frame(tokens: Sequence[Token]) -> Frame:
    """Take the words around the dates off, or raise ``Unanswered``."""
    kinds = {token.kind for token in tokens}
    if "calendar" in kinds:
        raise refuse("it is, or may be, a date of another calendar than the Gregorian one")
    if "unread" in kinds:
        raise Unanswered(NOT_A_DATE)
    inner = _without_flags(tokens)
    lasts = len(inner) > 2 and inner[-1].kind == "present" and inner[-2].kind in _LEADS_ON
    inner = inner[:-2] if lasts else inner
    first = inner[0].kind if inner else None
    opening: Literal["since", "until"] | None = None
    if first in ("since", "from"):
        opening = "since"
    elif first == "until":
        opening = "until"
    return Frame(
        tokens=_within(inner[1:] if opening else inner),
        opening=opening,
        lasts=lasts,
        is_vague="vague" in kinds,
        is_week="week" in kinds,
        is_between="between" in kinds,
        qualifier=_QUALIFIERS["about" in kinds, "doubt" in kinds],
    )


def _without_flags(tokens: Sequence[Token]) -> list[Token]:
    """Drop the words that were noted, the hyphen of "mid-2018" with them, and commas at either end."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        hyphen = token.kind == "dash" and not any(token.spaced)
        if token.kind in _FLAGS or (hyphen and place > 0 and tokens[place - 1].kind in _FLAGS):
            continue
        kept.append(token)
    while kept and kept[-1].kind == "comma":
        kept.pop()
    while kept and kept[0].kind == "comma":
        kept.pop(0)
    return kept


def _within(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Within a text "until" means "to", and "from" adds nothing; "since" has no place there."""
    if any(token.kind in ("since", "present") for token in tokens):
        raise Unanswered(NOT_A_DATE)
    kept = [token for token in tokens if token.kind != "from"]
    return tuple(token._replace(kind="to") if token.kind == "until" else token for token in kept)
