"""How many: the whole numbers that a count allows, as one short text."""

from __future__ import annotations

import re
from typing import ClassVar, Final, Literal, Self, TypeAlias

from glo_model.values.certainty import Certainty
from glo_model.values.textvalue import TextValue

Qualifier: TypeAlias = Literal["exact", "over", "at least", "under", "at most", "between", "about", "unknown"]

_GRAMMAR: Final = re.compile(
    r"(?:(?P<sign>>=|<=|>|<)?(?P<low>[0-9]{1,15})(?:\.\.(?P<high>[0-9]{1,15}))?)?(?: ?~(?P<stated>[0-9]{1,15}))?"
)

MOST: Final = 10**15 - 1
"""The highest number that is written; a sum beyond it is left open above, which is true of it."""


class Bounds(TextValue):
    """Hold the lowest and the highest whole number that a count can be, and never a guess between them.

    ========== ===================== ==== ======
    text       printed, for example  low  high
    ========== ===================== ==== ======
    ``21``     21                    21   21
    ``>50``    over 50               51   open
    ``>=50``   at least 50           50   open
    ``<400``   fewer than 400        0    399
    ``<=30``   up to 30              0    30
    ``20..30`` 20 to 30              20   30
    ``~25``    some 25               1    open
    ``?``      not known             0    open
    ========== ===================== ==== ======

    "Some 25" proves only that somebody came, so it bounds nothing; the 25 is kept in ``stated`` and is added
    up beside the bounds: ``<400 ~400`` is "nearly 400", and ``20 + ~25`` is ``>=21 ~45``.
    """

    __slots__ = ("high", "low", "qualifier", "stated")
    looks_like: ClassVar[str] = "a count such as 21, >50, >=50, <400, <=30, 20..30, ~25 or ?"

    low: int
    """The lowest number that it can be."""
    high: int | None
    """The highest number that it can be, or ``None`` if nothing limits it."""
    stated: int | None
    """The number that is stated without being exact."""
    qualifier: Qualifier
    """How the number is meant."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the bounds that the text stands for.

        >>> Bounds.parse(">50").low
        51
        """
        if text == "?":
            return cls._build(text="?", low=0, high=None, stated=None, qualifier="unknown")
        match = _GRAMMAR.fullmatch(text) if isinstance(text, str) else None
        if match is None or not text:
            raise ValueError(f"expected {cls.looks_like}")
        sign, first, last, stated = match.group("sign", "low", "high", "stated")
        about = None if stated is None else int(stated)
        if first is None:
            return cls._build(text=f"~{about}", low=min(1, int(stated)), high=None, stated=about, qualifier="about")
        low, high, qualifier = _range(sign, int(first), None if last is None else int(last))
        written = f"{sign or ''}{int(first)}" + (f"..{high}" if qualifier == "between" else "")
        if about is not None:
            written += f" ~{about}"
        return cls._build(text=written, low=low, high=high, stated=about, qualifier=qualifier)

    @classmethod
    def between(cls, low: int, high: int | None) -> Self:
        """Return the bounds from ``low`` to ``high``, both included; ``None`` leaves the upper side open."""
        low = min(low, MOST)
        if high is None or high > MOST:
            return cls.parse(f">={low}" if low else "?")
        return cls.parse(str(low) if low == high else f"{low}..{high}")

    @property
    def is_exact(self) -> bool:
        """True if it can be one number only."""
        return self.low == self.high

    @property
    def is_known(self) -> bool:
        """True if anything at all is known of it."""
        return self.qualifier != "unknown"

    @property
    def words(self) -> str:
        """Say it in words, for a report.

        >>> (Bounds("25") + Bounds(">50")).words
        '76 or more'
        """
        said = _WORDS[self.qualifier].format(
            low=self.low, high=self.high, under=(self.high or 0) + 1, over=self.low - 1, stated=self.stated
        )
        if self.stated is not None and self.qualifier != "about":
            said += f", stated as about {self.stated}"
        return said

    def __add__(self, other: Bounds) -> Bounds:
        high = None if self.high is None or other.high is None else self.high + other.high
        return self._with_stated(self.low + other.low, high, other)

    def _with_stated(self, low: int, high: int | None, other: Bounds) -> Bounds:
        bounds = Bounds.between(low, high)
        mine, theirs = self._point, other._point
        if mine is None or theirs is None or (self.stated is None and other.stated is None) or mine + theirs > MOST:
            return bounds
        known = bounds.text if bounds.is_known else ">=0"
        return Bounds.parse(f"{known} ~{mine + theirs}")

    @property
    def _point(self) -> int | None:
        return self.low if self.is_exact else self.stated

    def __sub__(self, other: Bounds) -> Bounds:
        """Return what remains when a part is taken from its whole; it is never below zero."""
        low = 0 if other.high is None else max(0, self.low - other.high)
        high = None if self.high is None else max(0, self.high - other.low)
        return Bounds.between(low, high)

    def __and__(self, other: Bounds) -> Bounds | None:
        """Return the numbers that both allow, or ``None`` if they contradict each other."""
        low = max(self.low, other.low)
        highs = [high for high in (self.high, other.high) if high is not None]
        high = min(highs, default=None)
        return None if high is not None and high < low else Bounds.between(low, high)

    def at_most(self, other: Bounds) -> Certainty:
        """Say whether this number is at most the other one."""
        return Certainty.of(
            always=self.high is not None and self.high <= other.low,
            sometimes=other.high is None or self.low <= other.high,
        )

    def equals(self, other: Bounds) -> Certainty:
        """Say whether both are the same number."""
        both = self & other
        return Certainty.of(always=self.is_exact and other.is_exact and both is not None, sometimes=both is not None)


_WORDS: Final[dict[Qualifier, str]] = {
    "exact": "{low}",
    "over": "over {over}",
    "at least": "{low} or more",
    "under": "fewer than {under}",
    "at most": "at most {high}",
    "between": "{low} to {high}",
    "about": "about {stated}",
    "unknown": "an unknown number",
}


def _range(sign: str | None, first: int, last: int | None) -> tuple[int, int | None, Qualifier]:
    if last is not None:
        if sign is not None or last <= first:
            raise ValueError("a range goes from a lower to a higher number, without a sign")
        return first, last, "between"
    match sign:
        case ">":
            if first == MOST:
                raise ValueError(f"no count is above {MOST}")
            return first + 1, None, "over"
        case ">=":
            return first, None, "at least"
        case "<":
            if first == 0:
                raise ValueError("no count is below 0")
            return 0, first - 1, "under"
        case "<=":
            return 0, first, "at most"
    return first, first, "exact"
