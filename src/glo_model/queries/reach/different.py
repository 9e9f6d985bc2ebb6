"""How many different people some events had: every bound that can be found, and the interval between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from glo_model.queries.reach.crowds import Crowds
from glo_model.queries.reach.reached import ReachStep
from glo_model.queries.reach.tightened import tightened
from glo_model.queries.reach.union import largest, smallest
from glo_model.values.bounds import Bounds


@attrs.frozen(kw_only=True)
class Different:
    """Hold how many different people there were, and the bounds that say so."""

    steps: tuple[ReachStep, ...]
    people: Bounds
    contradicts: bool
    """True if the data contradict each other; then every number between the bounds is possible."""


def different(crowds: Crowds, certain: Iterable[str], events: Iterable[str], cap: int | None = None) -> Different:
    """Return how many different people events had, of which some belong to the question certainly."""
    sure, possible = list(certain), list(events)
    steps = (*_at_least(crowds, sure), *_at_most(crowds, possible, cap))
    return of_steps(tightened(steps, crowds, sure, possible, cap))


def of_steps(steps: tuple[ReachStep, ...]) -> Different:
    """Return the interval of all bounds; where they contradict each other, all between them is possible."""
    low = max((each.number for each in steps if each.side == "at least" and each.number), default=0)
    highs = [each.number for each in steps if each.side == "at most" and each.number is not None]
    high = min(highs, default=None)
    if high is not None and high < low:
        return Different(steps=steps, people=Bounds.between(high, low), contradicts=True)
    return Different(steps=steps, people=Bounds.between(low, high), contradicts=False)


def _at_least(crowds: Crowds, events: list[str]) -> Iterator[ReachStep]:
    known, overlaps = crowds.merged(events)
    for bound in smallest(known, overlaps):
        yield ReachStep(side="at least", number=bound.number, why=bound.why)


def _at_most(crowds: Crowds, events: list[str], cap: int | None) -> Iterator[ReachStep]:
    """Yield the upper bounds: by the events, by the series around them where that says less, and by the caller."""
    known, overlaps = crowds.merged(events)
    bounds = [largest(known, overlaps)]
    lumped = crowds.lumped(known)
    if lumped.keys() != {each.key for each in known}:
        bounds.append(largest(lumped.values(), [each for each in overlaps if {each.one, each.two} <= lumped.keys()]))
    for bound in bounds:
        yield ReachStep(side="at most", number=bound.number, why=bound.why)
    if cap is not None:
        yield ReachStep(side="at most", number=cap, why="the caller knows of this limit")
