"""The same work on many things, in one process or in several, with the results in the order of the things."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, TypeVar

from glo_model.errors import GloModelError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

T = TypeVar("T")
R = TypeVar("R")

_WORK: Final[list[Callable[[Any], Any]]] = []
"""The work of this process, if it was started for one: it comes once, and then only the things that it is done on."""


def in_turn(work: Callable[[T], R], things: Iterable[T], jobs: int) -> Iterator[R]:
    """Yield what work makes of each thing, in their order; a few things at a time are held, however many there are.

    Raise ``GloModelError`` if a process is ended from outside, as happens where memory runs out.
    """
    if jobs == 1:
        yield from map(work, things)
    else:
        yield from _in_processes(work, things, jobs)


def _in_processes(work: Callable[[T], R], things: Iterable[T], jobs: int) -> Iterator[R]:
    # What starts processes takes a while to import, and is needed only where there are several.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    try:
        # A process that is started anew takes no threads or locks of this one with it.
        with ProcessPoolExecutor(jobs, get_context("spawn"), initializer=begin, initargs=(work,)) as pool:
            yield from _ahead(pool, things, 2 * jobs)
    except BrokenProcessPool:
        raise GloModelError("a process that judged a part of the file was ended from outside") from None


def begin(work: Callable[[Any], Any]) -> None:
    """Make this the work of the process."""
    _WORK[:] = [work]


def done(thing: Any) -> Any:
    """Return what the work of the process makes of a thing."""
    return _WORK[0](thing)


def _ahead(pool: ProcessPoolExecutor, things: Iterable[Any], most: int) -> Iterator[Any]:
    """Keep so many things in work, and no more."""
    waiting: deque[Future[Any]] = deque()
    try:
        for thing in things:
            waiting.append(pool.submit(done, thing))
            if len(waiting) >= most:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()
