"""The days, months, years and parts of years in a text, put together to pieces of dates and what links them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

import attrs

from glo_model.values.dates import PartialDate
from glo_model.values.printed_dates.outcome import NOT_A_DATE, Unanswered, ask, refuse
from glo_model.values.printed_dates.tokens import Token

Order = Literal["day first", "month first"]
Link = Literal["and", "to", "slash"]

#: The orders in which the parts of one date are printed: day, month, year, part of the year.
_SHAPES: Final = frozenset("d m y p dm md my ym dmy mdy ymd dy py yp".split())
_NO_CENTURY: Final = "the century of the year is not printed"
# Two digits below this mean, in the candidates offered, a year after 2000.
_PIVOT: Final = 70


class Atom(NamedTuple):
    """One printed part: ``d``, ``m``, ``y``, ``p`` (quarter, half-year, season) or ``w`` (weekday)."""

    kind: str
    number: int
    width: int = 0
    is_roman: bool = False


@attrs.frozen(kw_only=True)
class Piece:
    """Hold the parts of one date as far as they are printed at its place."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    period: int | None = None
    weekday: int | None = None
    #: True when the month stands before the day, None when that cannot be told.
    is_month_first: bool | None = None

    @property
    def date(self) -> PartialDate:
        """The date, or ``Unanswered`` when its parts make none."""
        if self.period is not None:
            if self.year is None:
                raise refuse("a quarter, half-year or season needs its year")
            return PartialDate(f"{self.year:04}-{self.period}")
        if self.day is not None and self.month is None:
            raise refuse("a day needs its month")
        try:
            return PartialDate.of_parts(year=self.year, month=self.month, day=self.day)
        except ValueError as error:
            raise refuse(str(error)) from None


def pieces_of(tokens: Sequence[Token], order: Order) -> tuple[list[Piece], list[Link]]:
    """Return the pieces and the links between them, or raise ``Unanswered``."""
    groups: list[list[Atom]] = [[]]
    links: list[Link] = []
    for place, token in enumerate(tokens):
        if token.kind in ("and", "to", "slash"):
            if groups[-1]:
                links.append("and" if token.kind == "and" else "to" if token.kind == "to" else "slash")
                groups.append([])
            elif token.kind != "and" or not links or links[-1] != "and":
                raise Unanswered(NOT_A_DATE)
        elif token.kind == "comma":
            if not _comma_joins(groups[-1], tokens[place + 1 :]):
                links.append("and")
                groups.append([])
        else:
            groups[-1].extend(_atoms(token, order))
    return [_piece(group) for group in groups], links


def _comma_joins(group: Sequence[Atom], rest: Sequence[Token]) -> bool:
    """Tell whether a comma stands within one date: "Monday, 24 September", "September 24, 2018"."""
    kinds = {atom.kind for atom in group}
    following = [token.kind for token in rest[:2]]
    if kinds == {"w"}:
        return True
    if following[:1] == ["weekday"]:
        return "w" not in kinds and following[1:] in ([], ["to"], ["comma"], ["and"])
    return following[:1] == ["year"] and bool(kinds) and "y" not in kinds


def _atoms(token: Token, order: Order) -> Iterator[Atom]:
    if token.kind in ("triple", "pair"):
        yield from _numeric(token, order)
    elif token.kind == "month":
        yield Atom("m", abs(token.number), is_roman=token.number < 0)
    elif token.kind in _PLAIN:
        yield Atom(_PLAIN[token.kind], token.number, token.widths[0] if token.widths else 0)
    else:
        raise Unanswered(NOT_A_DATE)


_PLAIN: Final = {"day number": "d", "ordinal": "d", "year": "y", "period": "p", "weekday": "w"}


def _numeric(token: Token, order: Order) -> list[Atom]:
    """Return the parts of a date in digits, by the order that is assumed."""
    widths = "".join("4" if width == 4 else "2" for width in token.widths)
    if any(width == 3 for width in token.widths):
        raise Unanswered(NOT_A_DATE)
    shape = {"422": "ymd", "42": "ym", "24": "my", "22": "dm", "224": "dmy", "222": "dmy"}.get(widths)
    if shape is None:
        raise Unanswered(NOT_A_DATE)
    if order == "month first" and shape.startswith("dm"):
        shape = "md" + shape[2:]
    atoms = [Atom(*part) for part in zip(shape, token.numbers, token.widths, strict=True)]
    month = next(atom.number for atom in atoms if atom.kind == "m")
    if not 1 <= month <= 12:
        raise refuse(f"{month} is not a month")
    if widths == "222":
        raise ask(_NO_CENTURY, *_with_century({atom.kind: atom.number for atom in atoms}))
    return atoms


def _with_century(parts: dict[str, int]) -> list[str]:
    year = parts["y"] + (2000 if parts["y"] < _PIVOT else 1900)
    return [f"{year}-{parts['m']:02}-{parts['d']:02}"]


def _piece(group: Sequence[Atom]) -> Piece:
    weekdays = [atom.number for atom in group if atom.kind == "w"]
    atoms = [atom for atom in group if atom.kind != "w"]
    # One month in two calendars of names: "September / Ailul".
    atoms = [atom for place, atom in enumerate(atoms) if place == 0 or atom[:2] != atoms[place - 1][:2]]
    shape = "".join(atom.kind for atom in atoms)
    if shape == "pmy":
        raise ask("no date form has a part of a month", f"{atoms[2].number:04}-{atoms[1].number:02}")
    if shape in ("dmd", "mdd"):
        first, last = (atoms[0], atoms[2]) if shape == "dmd" else (atoms[1], atoms[2])
        month = next(atom.number for atom in atoms if atom.kind == "m")
        raise ask(_NO_CENTURY, *_with_century({"d": first.number, "m": month, "y": last.number}))
    if shape not in _SHAPES or len(weekdays) > 1:
        raise Unanswered(NOT_A_DATE if atoms or not weekdays else _WEEKDAY_ALONE)
    if any(atom.is_roman for atom in atoms) and shape != "dmy":
        raise Unanswered(NOT_A_DATE)
    numbers = {atom.kind: atom.number for atom in atoms}
    return Piece(
        day=numbers.get("d"),
        month=numbers.get("m"),
        year=numbers.get("y"),
        period=numbers.get("p"),
        weekday=weekdays[0] if weekdays else None,
        is_month_first="md" in shape if "d" in shape and "m" in shape and "ymd" not in shape else None,
    )


_WEEKDAY_ALONE: Final = refuse("a weekday alone is no date").reading
