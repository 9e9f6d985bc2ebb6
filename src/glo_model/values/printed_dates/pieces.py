"""The days, months, years and parts of years in a text, put together to pieces of dates and what links them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

import attrs

from glo_model.values.dates import PartialDate
from glo_model.values.printed_dates.outcome import NOT_A_DATE, Unanswered, refuse
from glo_model.values.printed_dates.tokens import Token

Order = Literal["day first", "month first"]
Link = Literal["and", "to", "slash"]

#: The orders in which the parts of one date are printed: day, month, year, part of the year.
_SHAPES: Final = frozenset(["d", "m", "y", "p", "pmy", "dm", "md", "my", "ym", "dmy", "mdy", "ymd", "dy", "py", "yp"])
_PART_OF_A_MONTH: Final = "no date form has a part of a month"
_NO_CENTURY: Final = "the century of the year is not printed"
_WEEKDAY_ALONE: Final = refuse("a weekday alone is no date").reading
# Two digits below this mean, in the candidates offered, a year after 2000.
_PIVOT: Final = 70
_PLAIN: Final = {"day number": "d", "ordinal": "d", "year": "y", "period": "p", "weekday": "w"}
# By the numbers of digits, one counted as two; where the first two may change places the day is put first.
_NUMERIC: Final = {"422": "ymd", "42": "ym", "24": "my", "22": "dm", "224": "dmy", "222": "dmy"}
_LINKS: Final[dict[str, Link]] = {"and": "and", "to": "to", "slash": "slash"}


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
    #: What has to be asked about the date, when it is not quite what is printed.
    question: str | None = None

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
        if token.kind in _LINKS:
            if groups[-1]:
                links.append(_LINKS[token.kind])
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
    else:
        yield Atom(_PLAIN[token.kind], token.number, token.widths[0] if token.widths else 0)


def _numeric(token: Token, order: Order) -> list[Atom]:
    """Return the parts of a date in digits, by the order that is assumed."""
    widths = "".join(str(max(width, 2)) for width in token.widths)
    shape = _NUMERIC.get(widths)
    if shape is None:
        raise Unanswered(NOT_A_DATE)
    if order == "month first" and shape.startswith("dm"):
        shape = "md" + shape[2:]
    atoms = [Atom(*part) for part in zip(shape, token.numbers, token.widths, strict=True)]
    month = next(atom.number for atom in atoms if atom.kind == "m")
    if not 1 <= month <= 12:
        raise refuse(f"{month} is not a month")
    return atoms


def _piece(group: Sequence[Atom]) -> Piece:
    weekdays = [atom.number for atom in group if atom.kind == "w"]
    atoms = _without_repeats([atom for atom in group if atom.kind != "w"])
    shape = "".join(atom.kind for atom in atoms)
    if shape in ("dmd", "mdd"):
        atoms[-1] = atoms[-1]._replace(kind="y")
        shape = shape[:-1] + "y"
    if shape not in _SHAPES or len(weekdays) > 1:
        raise Unanswered(NOT_A_DATE if atoms or not weekdays else _WEEKDAY_ALONE)
    if any(atom.is_roman for atom in atoms) and shape != "dmy":
        raise Unanswered(NOT_A_DATE)
    numbers = {atom.kind: atom.number for atom in atoms}
    is_half_of_month = shape == "pmy"
    return Piece(
        day=numbers.get("d"),
        month=numbers.get("m"),
        year=_with_century(atoms),
        period=None if is_half_of_month else numbers.get("p"),
        weekday=weekdays[0] if weekdays else None,
        is_month_first="md" in shape if "d" in shape and "m" in shape and "ymd" not in shape else None,
        question=_PART_OF_A_MONTH if is_half_of_month else _NO_CENTURY if _is_short(atoms) else None,
    )


def _without_repeats(atoms: list[Atom]) -> list[Atom]:
    """Drop the second of two names of one month, as in Levantine and Egyptian print."""
    places = [place for place, atom in enumerate(atoms) if atom.kind == "m"]
    if len(places) == 2 and places[0] + 1 == places[1] and atoms[places[0]].number == atoms[places[1]].number:
        del atoms[places[1]]
    return atoms


def _is_short(atoms: Sequence[Atom]) -> bool:
    return any(atom.kind == "y" and atom.width < 4 for atom in atoms)


def _with_century(atoms: Sequence[Atom]) -> int | None:
    """Return the year, in the likelier century where none is printed."""
    year = next((atom.number for atom in atoms if atom.kind == "y"), None)
    if year is None or not _is_short(atoms):
        return year
    return year + (2000 if year < _PIVOT else 1900)
