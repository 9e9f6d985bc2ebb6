"""Three answers instead of two: what incomplete data allow one to say of a statement."""

from __future__ import annotations

from enum import Enum


class Certainty(Enum):
    """Say whether a statement holds in every world that the data allow, in some of them, or in none.

    ``&``, ``|`` and ``~`` follow Kleene's strong three-valued logic. There is no ``bool()``: a caller says
    which side of "possibly" it wants, ``is_certain`` or ``is_possible``.

    >>> Certainty.CERTAINLY & Certainty.POSSIBLY
    <Certainty.POSSIBLY: 'possibly'>
    """

    CERTAINLY = "certainly"
    POSSIBLY = "possibly"
    CERTAINLY_NOT = "certainly not"

    @classmethod
    def of(cls, *, always: bool, sometimes: bool) -> Certainty:
        """Name the answer of a statement that holds always, sometimes or never."""
        if always:
            return cls.CERTAINLY
        return cls.POSSIBLY if sometimes else cls.CERTAINLY_NOT

    @property
    def is_certain(self) -> bool:
        """True when the statement holds in every world that the data allow."""
        return self is Certainty.CERTAINLY

    @property
    def is_possible(self) -> bool:
        """True when the statement holds in at least one world that the data allow."""
        return self is not Certainty.CERTAINLY_NOT

    def __bool__(self) -> bool:
        raise TypeError("a Certainty is neither true nor false: ask is_certain or is_possible")

    def __and__(self, other: Certainty) -> Certainty:
        return Certainty.of(
            always=self.is_certain and other.is_certain,
            sometimes=self.is_possible and other.is_possible,
        )

    def __or__(self, other: Certainty) -> Certainty:
        return Certainty.of(
            always=self.is_certain or other.is_certain,
            sometimes=self.is_possible or other.is_possible,
        )

    def __invert__(self) -> Certainty:
        return Certainty.of(always=not self.is_possible, sometimes=not self.is_certain)
