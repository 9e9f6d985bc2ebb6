"""How times are compared: in rounds, in turning order, by the ratio within each round, with a control beside them."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping
from statistics import median
from time import process_time
from typing import Any, TypeAlias

import attrs

Call: TypeAlias = Callable[[], Any]
CONTROL = "the same again"


@attrs.frozen
class Ratio:
    """Hold the ratio of two times in each round."""

    rounds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The ratio in the middle, which is the one that counts."""
        return median(self.rounds)

    def __str__(self) -> str:
        return f"{self.median:.3g} ({min(self.rounds):.2g}-{max(self.rounds):.2g})"


def pin_to_one_processor() -> None:
    """Stay on one processor, where the system lets us choose, so that rounds do not move between two."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def ratios(calls: Mapping[str, Call], reference: str, rounds: int) -> dict[str, Ratio]:
    """Return the time of each call divided by that of the reference, which is also timed against itself."""
    timed = {**calls, CONTROL: calls[reference]}
    for call in calls.values():
        call()
    seconds: dict[str, list[float]] = {name: [] for name in timed}
    for number in range(rounds):
        for name in _turned(list(timed), number):
            seconds[name].append(seconds_of(timed[name]))
    return {
        name: Ratio(tuple(mine / theirs for mine, theirs in zip(each, seconds[reference], strict=True)))
        for name, each in seconds.items()
        if name != reference
    }


def _turned(names: list[str], number: int) -> list[str]:
    start = number % len(names)
    return names[start:] + names[:start]


def seconds_of(call: Call) -> float:
    """Return how long a call keeps the processor busy; what it returned is thrown away after the clock has stopped."""
    gc.collect()
    start = process_time()
    kept = call()
    spent = process_time() - start
    del kept
    return spent


def without_collector(call: Call) -> Call:
    """Return the call with the garbage collector off while it runs."""

    def quiet() -> Any:
        gc.disable()
        try:
            return call()
        finally:
            gc.enable()

    return quiet
