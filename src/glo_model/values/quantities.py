"""Counts of something: bounds, the unit that is counted, and the words that were printed."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import attrs

from glo_model.values.bounds import Bounds, Qualifier
from glo_model.values.checked import checked
from glo_model.values.fields import Known, public
from glo_model.values.limits import NonEmpty

Unit: TypeAlias = Annotated[
    NonEmpty,
    Known((
        "people", "organisations", "countries", "courts", "districts", "departments", "cases", "days", "half days",
        "hours", "weeks", "months", "events", "attendances", "networks", "passengers", "copies", "leaflets", "banners",
        "messages", "chapters", "percent",
    )),
]  # fmt: skip
"""What is counted, an open vocabulary in the plural."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class Quantity:
    """Say how many of what, as an interval, beside the words that a source printed.

    >>> (Quantity.of("25") + Quantity.of(">50")).words
    '76 or more people'
    """

    number: Annotated[Bounds, public("How many: the lowest and the highest number that it can be.")]
    unit: Annotated[Unit, public("What is counted.")] = "people"
    printed: Annotated[NonEmpty | None, public("The words that the source printed.")] = None

    @classmethod
    def of(cls, number: str | int, unit: str = "people", *, printed: str | None = None) -> Quantity:
        """Return the quantity of a count's canonical text, such as ``>50``."""
        return cls(number=Bounds(str(number)), unit=unit, printed=printed)

    @property
    def low(self) -> int:
        """The lowest number that it can be."""
        return self.number.low

    @property
    def high(self) -> int | None:
        """The highest number that it can be, or ``None`` if nothing limits it."""
        return self.number.high

    @property
    def qualifier(self) -> Qualifier:
        """How the number is meant: exactly, over, at least, about, not known ..."""
        return self.number.qualifier

    @property
    def words(self) -> str:
        """Say it in words, for a report."""
        return f"{self.number.words} {self.unit}"

    def __add__(self, other: Quantity) -> Quantity:
        """Add two quantities of one unit; what is unknown stays unknown and is never 0."""
        return Quantity(number=self.number + other.number, unit=self._same_unit(other))

    def __sub__(self, other: Quantity) -> Quantity:
        """Take a part from its whole."""
        return Quantity(number=self.number - other.number, unit=self._same_unit(other))

    def _same_unit(self, other: Quantity) -> str:
        if self.unit != other.unit:
            raise ValueError(f"{self.unit} and {other.unit} are not added to each other")
        return self.unit
