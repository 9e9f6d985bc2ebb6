"""Exact decimal numbers written as text, because a JSON number is a binary fraction to most readers."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import ClassVar, Final, Self

from glo_model.values.textvalue import TextValue

_PLAIN: Final = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,12})?")


class Amount(TextValue):
    """Hold an exact amount, written with digits and a point, and as many decimals as were printed.

    >>> Amount("11000000").decimal
    Decimal('11000000')
    """

    __slots__ = ("decimal",)
    looks_like: ClassVar[str] = "an amount such as 1250.50, digits and a point only"

    decimal: Decimal
    """The amount as a number."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the amount; no sign but a minus, no blank, no exponent and no grouping are allowed."""
        if not isinstance(text, str) or _PLAIN.fullmatch(text) is None:
            raise ValueError(f"expected {cls.looks_like}")
        decimal = Decimal(text)
        return cls._build(text=f"{decimal:f}", decimal=decimal)


class Percentage(TextValue):
    """Hold a share of a whole in percent, from 0 to 100, exactly.

    >>> Percentage("7.69").decimal * 13
    Decimal('99.97')
    """

    __slots__ = ("decimal",)
    looks_like: ClassVar[str] = "a percentage from 0 to 100, such as 7.69"

    decimal: Decimal
    """The percentage as a number."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the percentage, written as an amount from 0 to 100 without a percent sign."""
        if not isinstance(text, str) or _PLAIN.fullmatch(text) is None or not 0 <= Decimal(text) <= 100:
            raise ValueError(f"expected {cls.looks_like}")
        decimal = abs(Decimal(text))
        return cls._build(text=f"{decimal:f}", decimal=decimal)
