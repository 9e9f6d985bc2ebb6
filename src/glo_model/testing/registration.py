"""Registering with Hypothesis: each class of the model when its module is imported, and no module before.

Hypothesis runs our hook whenever it is imported, in any project that has glo_model installed. To import the whole model
there would double the time that Hypothesis takes to start, so the hook only waits for the modules to come.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any, Final

_AWAITED: Final = ("glo_model.entities.", "glo_model.values.", "glo_model.dataset")


def await_classes() -> None:
    """Register the classes of the modules that are there, and those of the others when they are imported."""
    if not any(isinstance(finder, _Waiting) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Waiting())
    for name, module in list(sys.modules.items()):
        if name.startswith(_AWAITED):
            register_classes(module)


def register_classes(module: ModuleType) -> None:
    """Register each class of the model that is defined in a module."""
    from hypothesis import strategies as st

    for each in list(vars(module).values()):
        if isinstance(each, type) and each.__module__ == module.__name__ and _is_of_the_model(each):
            st.register_type_strategy(each, _strategy_of)


def _is_of_the_model(cls: type) -> bool:
    """Say whether a class is the dataset, a value that is written as text, or has a check on each of its fields."""
    attributes = getattr(cls, "__attrs_attrs__", None)
    if attributes is not None:
        return all(each.converter is not None for each in attributes)
    return cls.__name__ == "Dataset" or "looks_like" in vars(cls)


def _strategy_of(cls: type) -> Any:
    """Return the strategy of a class, which is made only when it is asked for."""
    from glo_model.testing import datasets, records, values

    if hasattr(cls, "__attrs_attrs__"):
        return records(cls)
    return datasets() if cls.__name__ == "Dataset" else values(cls)


class _Waiting(MetaPathFinder):
    """Find the modules of the model as Python does, and have their classes registered once they are loaded."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not fullname.startswith(_AWAITED):
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Registering(spec.loader)
        return spec


class _Registering(Loader):
    """Load a module by its own loader, which stands in its place again before the module runs."""

    def __init__(self, own: Loader) -> None:
        self._own = own

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._own.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        module.__loader__ = self._own
        if module.__spec__ is not None:
            module.__spec__.loader = self._own
        self._own.exec_module(module)
        register_classes(module)
