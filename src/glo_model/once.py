"""What several rules work out of one dataset, worked out once while it is judged."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, Final, ParamSpec, TypeVar
from weakref import ref

from glo_model.dataset import Dataset

P = ParamSpec("P")
T = TypeVar("T")

_KEPT: Final[dict[int, tuple[ref[Dataset], dict[Any, Any]]]] = {}


def once_a_dataset(work: Callable[Concatenate[Dataset, P], T]) -> Callable[Concatenate[Dataset, P], T]:
    """Keep what a function makes of a dataset until the dataset is forgotten; what it makes is not to be changed.

    It is kept by identity, as datasets take long to hash, and must not hold the dataset, which would then stay.
    """

    @wraps(work)
    def worked_out(data: Dataset, /, *args: P.args, **kwargs: P.kwargs) -> T:
        kept = _kept_of(data)
        key = (work, args, *kwargs.items())
        if key not in kept:
            kept[key] = work(data, *args, **kwargs)
        found: T = kept[key]
        return found

    return worked_out


def forget(data: Dataset) -> None:
    """Let go of all that was worked out of a dataset."""
    _KEPT.pop(id(data), None)


def _kept_of(data: Dataset) -> dict[Any, Any]:
    key = id(data)
    there = _KEPT.get(key)
    if there is None or there[0]() is not data:
        there = _KEPT[key] = ref(data, lambda _: _KEPT.pop(key, None)), {}
    return there[1]
