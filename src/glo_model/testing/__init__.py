"""The test kit: Hypothesis strategies that are valid by construction, and data that are broken on purpose.

Whoever has Hypothesis beside glo_model need not call anything: ``st.from_type(Workshop)`` works, and so does
``st.builds`` of a class of one's own that holds a glo_model entity. The functions here say more exactly what is
wanted::

    from glo_model.testing import datasets

    @given(datasets(max_size=3))
    def test_my_report_never_fails(data): ...
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from glo_model.errors import MissingExtraError

if TYPE_CHECKING:
    from glo_model.testing.awkward_texts import texts
    from glo_model.testing.breaking import Broken, broken
    from glo_model.testing.from_annotations import entities, records, values
    from glo_model.testing.textvalues import texts_of
    from glo_model.testing.whole_datasets import datasets

__all__ = ["Broken", "broken", "datasets", "entities", "records", "register", "texts", "texts_of", "values"]

_HOMES: Final = {
    "Broken": "breaking",
    "broken": "breaking",
    "datasets": "whole_datasets",
    "entities": "from_annotations",
    "records": "from_annotations",
    "texts": "awkward_texts",
    "texts_of": "textvalues",
    "values": "from_annotations",
}


def register() -> None:
    """Teach Hypothesis the classes of the model; Hypothesis calls this by itself when it is imported.

    It imports nothing of the model: each class is registered when the caller imports it, and its strategy is made
    when it is first asked for. Without Hypothesis it does nothing.
    """
    if "hypothesis" in sys.modules:
        from glo_model.testing.registration import await_classes

        await_classes()


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    except ModuleNotFoundError as error:
        if error.name != "hypothesis":
            raise
        raise MissingExtraError("hypothesis", "testing") from None
