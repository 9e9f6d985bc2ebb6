"""The same work in one process or in several."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from glo_model.errors import GloModelError
from glo_model.streams.jobs import begin, done, in_turn


def doubled(number: int) -> int:
    """Stand for work."""
    return 2 * number


def ended(number: int) -> int:
    """End the process as a system does whose memory runs out."""
    os._exit(1)


def counted(taken: list[int]) -> Iterator[int]:
    """Yield numbers without end, and note those that were taken."""
    number = 0
    while True:
        taken.append(number)
        yield number
        number += 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_things(jobs: int) -> None:
    """However many processes there are."""
    assert [0, 2, 4, 6, 8, 10] == list(in_turn(doubled, range(6), jobs))


def test_things_are_not_taken_far_ahead() -> None:
    """A file without end could not be held; whoever stops early ends the work."""
    taken: list[int] = []
    results = in_turn(doubled, counted(taken), 2)
    assert [0, 2] == [next(results), next(results)]
    assert 5 == len(taken)
    results.close()  # type: ignore[attr-defined]  # it is a generator


def test_a_process_is_told_its_work_once() -> None:
    """Then come the things alone, as what the work holds, such as a profile, may be larger than any of them."""
    begin(doubled)
    assert [2, 4] == [done(1), done(2)]


def test_a_process_that_is_ended_is_the_worlds_fault() -> None:
    """The message says what happened, and no traceback is shown."""
    with pytest.raises(GloModelError, match="was ended from outside"):
        list(in_turn(ended, range(3), 2))
