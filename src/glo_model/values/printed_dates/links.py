"""What a dash or a slash between two parts means: one date, two dates, or all days between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from glo_model.values.printed_dates.folding import DASH
from glo_model.values.printed_dates.outcome import ask, refuse
from glo_model.values.printed_dates.tokens import Token

_ATOMS: Final = {
    "day number": "d",
    "ordinal": "d",
    "month": "m",
    "year": "y",
    "period": "p",
    "triple": "t",
    "pair": "r",
    "weekday": "w",
}
# Parts of one date that a hyphen without blanks holds together: 24-Sep-2018, 2018-Q3.
_HYPHENATED: Final = frozenset({"dm", "my", "yp", "py"})
_QUARTERS: Final = {1: 33, 2: 34, 3: 35, 4: 36}
_HALVES: Final = {1: 40, 2: 41}
_ENDLESS: Final = "an end of the span is missing"


def with_periods(tokens: Sequence[Token]) -> list[Token]:
    """Join "third quarter", "Q3", "3T", "first half", and name seasons, as parts of a year."""
    kept: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        place += 1
        if token.kind == "season":
            kept.append(Token("period", token.numbers))
        elif token.kind in ("quarter", "half"):
            codes = _QUARTERS if token.kind == "quarter" else _HALVES
            if place < len(tokens) and _counts(tokens[place], codes):
                kept.append(Token("period", (codes[tokens[place].number],)))
                place += 1
            elif kept and _counts(kept[-1], codes):
                kept.append(Token("period", (codes[kept.pop().number],)))
            else:
                raise refuse("it does not say which part of the year")
        else:
            kept.append(token)
    return kept


def _counts(token: Token, codes: dict[int, int]) -> bool:
    single = token.kind == "ordinal" or (token.kind == "day number" and token.widths == (1,))
    return single and token.number in codes


def with_links(tokens: Sequence[Token]) -> list[Token]:
    """Say of every dash and slash what it means, and drop those that hold one date together."""
    _ask_about_lone_parts(tokens)
    tokens = _opened(tokens)
    kept: list[Token] = []
    joined = False
    for place, token in enumerate(tokens):
        if token.kind not in ("dash", "slash"):
            kept.append(token)
            joined = joined and token.kind in _ATOMS
            continue
        kinds = [_kind(tokens, place + step) for step in (-1, 1, 2)]
        if not kinds[0] or not kinds[1]:
            raise refuse(_ENDLESS)
        if _holds_together(token, tokens, place, joined=joined):
            joined = True
            continue
        kept.append(Token("to" if token.kind == "dash" or _is_interval(tokens, place) else "slash"))
        joined = False
    return kept


def _kind(tokens: Sequence[Token], place: int) -> str:
    return _ATOMS.get(tokens[place].kind, "") if 0 <= place < len(tokens) else ""


def _holds_together(token: Token, tokens: Sequence[Token], place: int, *, joined: bool) -> bool:
    before, after, later = (_kind(tokens, place + step) for step in (-1, 1, 2))
    if before + after == "mm":
        return token.kind == "slash" and tokens[place - 1].number == tokens[place + 1].number
    if any(token.spaced):
        return False
    if before + after == "md":
        return joined
    return before + after in _HYPHENATED or (before + after == "ym" and later != "y")


def _is_interval(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a slash stands between two dates of ISO 8601 (year first), as in its intervals."""
    sides = (tokens[place - 1], tokens[place + 1])
    return all(side.widths[:1] == (4,) for side in sides)


def _opened(tokens: Sequence[Token]) -> list[Token]:
    """Take two numbers before a month's name apart: 24/25 September, 24 September 2018-3 October 2018."""
    opened: list[Token] = []
    for place, token in enumerate(tokens):
        is_slashed = token.sign == "/" and 4 not in token.widths
        is_dashed = token.sign in ("-", DASH) and token.widths[:1] == (4,)
        if token.kind == "pair" and _kind(tokens, place + 1) == "m" and (is_slashed or is_dashed):
            opened += [
                Token("year" if is_dashed else "day number", token.numbers[:1], token.widths[:1]),
                Token("dash" if is_dashed else "slash", sign=token.sign),
                Token("day number", token.numbers[1:], token.widths[1:]),
            ]
        else:
            opened.append(token)
    return opened


def _ask_about_lone_parts(tokens: Sequence[Token]) -> None:
    """Ask about the short texts that have two meanings: 2010-12, 11.04, Sep-18."""
    kinds = [token.kind for token in tokens]
    if kinds == ["pair"]:
        _ask_about_pair(tokens[0])
    if kinds == ["month", "dash", "day number"] and not any(tokens[1].spaced):
        month, number = tokens[0].number, tokens[2].number
        raise ask(
            "the number is a day, or a year without its century",
            f"{2000 + number}-{month:02}",
            f"XXXX-{month:02}-{number:02}",
        )


def _ask_about_pair(pair: Token) -> None:
    first, second = pair.numbers
    if pair.widths[0] == 4 and pair.sign != ".":
        _ask_about_years(first, second, pair)
    elif pair.sign == "." and 4 not in pair.widths:
        readings = (f"XXXX-{second:02}-{first:02}", f"XXXX-{first:02}-{second:02}")
        raise ask("it is a day and a month without a year, or a number with decimals", *readings)


def _ask_about_years(first: int, second: int, pair: Token) -> None:
    width = pair.widths[1]
    until = f"{first:04}"[:-width] + f"{second:0{width}}"
    months = [f"{first:04}-{second:02}"] if 1 <= second <= 12 else []
    if int(until) > first and (width == 2 or pair.sign == DASH):
        raise ask("it is a span of years, or a month of one", *months, f"{first:04}/{until}")
    if pair.sign == DASH:
        raise ask("a dash stands between a year and what may be its month", *months)
