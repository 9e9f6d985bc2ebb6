"""Money: an exact amount in one currency, never added to another."""

from __future__ import annotations

from decimal import localcontext
from typing import Annotated, Final, Literal

import attrs

from glo_model.values.checked import checked
from glo_model.values.codes import CurrencyCode
from glo_model.values.decimals import Amount
from glo_model.values.fields import public
from glo_model.values.limits import NonEmpty

_EXACTLY: Final = 100
"""More digits than any sum of two amounts has, so that nothing is rounded."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class Money:
    """Hold an amount and its currency, how exactly it is known, and the words that were printed.

    >>> Money.of("11000000", "EUR") + Money.of("825000", "USD")
    Traceback (most recent call last):
    ValueError: EUR and USD are not added to each other
    """

    amount: Annotated[Amount, public("How much.")]
    currency: Annotated[CurrencyCode, public("The currency, by its ISO 4217 code.")]
    qualifier: Annotated[
        Literal["exact", "about", "over", "at least", "under", "at most"],
        public("How the amount is meant."),
    ] = "exact"
    printed: Annotated[NonEmpty | None, public("The words that the source printed.")] = None

    @classmethod
    def of(cls, amount: str, currency: CurrencyCode, *, printed: str | None = None) -> Money:
        """Return exactly that much money."""
        return cls(amount=Amount(amount), currency=currency, printed=printed)

    def __add__(self, other: Money) -> Money:
        """Add two exact amounts of one currency."""
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} are not added to each other")
        if (self.qualifier, other.qualifier) != ("exact", "exact"):
            raise ValueError("only exact amounts are added to each other")
        with localcontext(prec=_EXACTLY):
            total = self.amount.decimal + other.amount.decimal
        try:
            return Money(amount=Amount(f"{total:f}"), currency=self.currency)
        except ValueError:
            raise ValueError("the sum has more digits than an amount may have") from None
