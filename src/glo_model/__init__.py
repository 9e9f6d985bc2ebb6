"""Typed data of programmes against trafficking in persons and the smuggling of migrants.

An export goes in; out come a typed dataset, every fault with its place, and honest answers::

    from glo_model import load, check
    loaded = load("trainings.xlsx")
    findings = loaded.findings + check(loaded.data)

The names below are imported when they are first used, so that ``import glo_model`` is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from glo_model.api import dumps, from_dict, load, loads, save, to_dict
    from glo_model.codec.converter import make_converter
    from glo_model.dataset import Absence, Dataset, Extra
    from glo_model.entities import (
        Affiliation,
        Agreement,
        Assessment,
        Claim,
        Country,
        Court,
        Engagement,
        Expert,
        Figure,
        HeadCount,
        LegalInstrument,
        Link,
        Membership,
        Output,
        Partner,
        Person,
        Programme,
        ProsecutorNetwork,
        Quotation,
        Session,
        Source,
        Workshop,
    )
    from glo_model.errors import DataError, FileError, FormatError, GloModelError, MissingExtraError
    from glo_model.finding import Finding, Origin, Severity
    from glo_model.loaded import Loaded, Rejected
    from glo_model.redaction import redact
    from glo_model.rules import check
    from glo_model.table import Limits
    from glo_model.values import (
        Amount,
        Bounds,
        Certainty,
        ClockTime,
        DatedName,
        Identifier,
        InLanguage,
        Money,
        PartialDate,
        Percentage,
        PersonName,
        Place,
        Quantity,
        Spans,
        When,
    )

__version__ = "0.1.0"

_HOMES: Final = {
    "glo_model.api": ("dumps", "from_dict", "load", "loads", "save", "to_dict"),
    "glo_model.codec.converter": ("make_converter",),
    "glo_model.dataset": ("Absence", "Dataset", "Extra"),
    "glo_model.entities": (
        "Affiliation", "Agreement", "Assessment", "Claim", "Country", "Court", "Engagement", "Expert", "Figure",
        "HeadCount", "LegalInstrument", "Link", "Membership", "Output", "Partner", "Person", "Programme",
        "ProsecutorNetwork", "Quotation", "Session", "Source", "Workshop",
    ),
    "glo_model.errors": ("DataError", "FileError", "FormatError", "GloModelError", "MissingExtraError"),
    "glo_model.finding": ("Finding", "Origin", "Severity"),
    "glo_model.loaded": ("Loaded", "Rejected"),
    "glo_model.redaction": ("redact",),
    "glo_model.rules": ("check",),
    "glo_model.table": ("Limits",),
    "glo_model.values": (
        "Amount", "Bounds", "Certainty", "ClockTime", "DatedName", "Identifier", "InLanguage", "Money", "PartialDate",
        "Percentage", "PersonName", "Place", "Quantity", "Spans", "When",
    ),
}  # fmt: skip
_ROOMS: Final = ("queries", "testing")
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Absence",
    "Affiliation",
    "Agreement",
    "Amount",
    "Assessment",
    "Bounds",
    "Certainty",
    "Claim",
    "ClockTime",
    "Country",
    "Court",
    "DataError",
    "Dataset",
    "DatedName",
    "Engagement",
    "Expert",
    "Extra",
    "Figure",
    "FileError",
    "Finding",
    "FormatError",
    "GloModelError",
    "HeadCount",
    "Identifier",
    "InLanguage",
    "LegalInstrument",
    "Limits",
    "Link",
    "Loaded",
    "Membership",
    "MissingExtraError",
    "Money",
    "Origin",
    "Output",
    "PartialDate",
    "Partner",
    "Percentage",
    "Person",
    "PersonName",
    "Place",
    "Programme",
    "ProsecutorNetwork",
    "Quantity",
    "Quotation",
    "Rejected",
    "Session",
    "Severity",
    "Source",
    "Spans",
    "When",
    "Workshop",
    "__version__",
    "check",
    "dumps",
    "from_dict",
    "load",
    "loads",
    "make_converter",
    "redact",
    "save",
    "to_dict",
]


def __getattr__(name: str) -> Any:
    if name in _ROOMS:
        return import_module(f"{__name__}.{name}")
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
