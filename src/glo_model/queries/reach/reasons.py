"""The reason of an answer about people, in sentences that a report can take over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from glo_model.queries.reach.crowds import Crowds
from glo_model.queries.reach.reached import EventReach, ReachStep
from glo_model.queries.wording import some_of

_NOTES: Final = 8


def reasons(
    crowds: Crowds, events: tuple[EventReach, ...], steps: tuple[ReachStep, ...], *, contradicts: bool
) -> Iterator[str]:
    """Yield the sentences: how many events, the bound on either side, and what makes the interval wide."""
    if not events:
        yield "The data have no such event."
        return
    yield f"Counted are {len(events)} events." if len(events) > 1 else f"Counted is {events[0].workshop}."
    yield from of_bounds(steps)
    if contradicts:
        yield "The data contradict each other, and every number between these is taken to be possible."
    yield from _caveats(crowds, events)


def of_bounds(steps: Iterable[ReachStep]) -> Iterator[str]:
    """Yield the best bound on either side, and why it holds."""
    steps = tuple(steps)
    low = max((each for each in steps if each.side == "at least"), key=lambda each: each.number or 0, default=None)
    if low is not None and low.number:
        yield f"At least {low.number}: {low.why}."
    highs = [each for each in steps if each.side == "at most"]
    high = min(highs, key=lambda each: (each.number is None, each.number or 0))
    yield f"At most {high.number}: {high.why}." if high.number is not None else f"No upper limit: {high.why}."


def _caveats(crowds: Crowds, events: tuple[EventReach, ...]) -> Iterator[str]:
    doubtful = [each for each in events if not each.counted.is_certain]
    if doubtful:
        yield f"On the high side only: {_ids(doubtful)}."
    alone = [each for each in events if each.agreement == "only roster"]
    if alone and crowds.asked.rosters == "perhaps partial":
        yield f"No count confirms the roster of {_ids(alone)}, so people may be missing from it."
    longer = [each for each in events if each.agreement == "roster longer"]
    if longer:
        yield f"More people are on the roster than in the count of {_ids(longer)}, and either may be right."
    noted: dict[str, list[EventReach]] = defaultdict(list)
    for each in events:
        for note in each.notes:
            noted[note].append(each)
    yield from (f"{_ids(those)}: {note}." for note, those in list(noted.items())[:_NOTES])
    if len(noted) > _NOTES:
        yield "Other events have notes of their own."


def _ids(events: Iterable[EventReach]) -> str:
    return some_of([each.workshop for each in events])
