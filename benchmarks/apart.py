"""A call in a process of its own: how long it takes, how much memory it needs at most, and what it found."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import attrs

_STATUS = Path("/proc/self/status")


@attrs.frozen(kw_only=True)
class Measured:
    """Hold what one process took."""

    seconds: float
    """How long the call took by the clock on the wall: what several processes do at once counts once."""
    peak: int
    """How many bytes of memory the process held at most, the interpreter and what it imports among them."""
    found: Any
    """What the call returned, as JSON holds it."""


def apart(call: Callable[..., Any], *arguments: object, before: Sequence[object] = ()) -> Measured:
    """Return what a function of a module takes in a new process, on all processors that there are.

    With ``before``, it is called once with these arguments first, so that nothing has to be imported while it is timed.
    """
    given = map(json.dumps, (arguments, before))
    program = [sys.executable, "-m", "benchmarks.apart", call.__module__, call.__name__, *given]
    done = subprocess.run(program, check=True, capture_output=True, text=True)
    return Measured(**json.loads(done.stdout))


def middle(measured: list[Measured]) -> Measured:
    """Return a measurement whose time and peak are those in the middle, and whose answers are all the same."""
    first = measured[0]
    if any(each.found != first.found for each in measured):
        raise AssertionError("the same call found something else")
    peak = int(median(each.peak for each in measured))
    return Measured(seconds=median(each.seconds for each in measured), peak=peak, found=first.found)


def _run(module: str, name: str, arguments: str, before: str) -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, range(os.cpu_count() or 1))
    call = getattr(import_module(module), name)
    if json.loads(before):
        call(*json.loads(before))
    start = perf_counter()
    found = call(*json.loads(arguments))
    seconds = perf_counter() - start
    print(json.dumps({"seconds": seconds, "peak": _peak(), "found": found}))


def _peak() -> int:
    """Return how many bytes of memory this process has held at most.

    On Linux ``ru_maxrss`` does not tell: a new process takes over the peak of the one that started it.
    """
    if _STATUS.exists():
        return 1024 * int(_STATUS.read_text().partition("VmHWM:")[2].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    _run(*sys.argv[1:])
