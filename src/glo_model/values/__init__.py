"""Values: things that refuse to be wrong. They are built whole or not at all, and never change."""

from __future__ import annotations

from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.clock import ClockTime
from glo_model.values.dates import PartialDate
from glo_model.values.decimals import Amount, Percentage
from glo_model.values.money import Money
from glo_model.values.quantities import Quantity
from glo_model.values.spans import Spans
from glo_model.values.texts import DatedName, Identifier, InLanguage, PersonName, Place
from glo_model.values.when import When

__all__ = [
    "Amount",
    "Bounds",
    "Certainty",
    "ClockTime",
    "DatedName",
    "Identifier",
    "InLanguage",
    "Money",
    "PartialDate",
    "Percentage",
    "PersonName",
    "Place",
    "Quantity",
    "Spans",
    "When",
]
