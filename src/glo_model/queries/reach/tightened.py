"""The exact bounds of how many different people there were, where they say more than sums and pairs do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glo_model.queries.reach import linked
from glo_model.queries.reach.crowds import Crowds
from glo_model.queries.reach.reached import ReachStep
from glo_model.queries.reach.union import Bound


def tightened(
    steps: Iterable[ReachStep], crowds: Crowds, certain: Iterable[str], events: Iterable[str], cap: int | None
) -> tuple[ReachStep, ...]:
    """Return the bounds that were found, and those that are narrower because they take everything together."""
    found = tuple(steps)
    lows = [each.number for each in found if each.side == "at least" and each.number is not None]
    highs = [each.number for each in found if each.side == "at most" and each.number is not None]
    sure, possible = list(certain), list(events)
    low = linked.at_least(crowds.facts(sure, possible))
    if low is not None and low.number is not None and low.number > max(lows, default=0):
        found += (ReachStep(side="at least", number=low.number, why=low.why),)
    return found + tuple(_at_most(crowds, sure, possible, min(highs, default=None), cap))


def _at_most(
    crowds: Crowds, sure: list[str], possible: list[str], high: int | None, cap: int | None
) -> Iterator[ReachStep]:
    facts = crowds.facts(possible)
    bounds = [linked.at_most(facts)]
    if cap is not None and high == cap and not _is_less(bounds[0], cap):
        bounds.append(linked.at_most_capped(facts, facts.counted.intersection(sure), cap))
    for each in bounds:
        if each is not None and each.number is not None and (high is None or _is_less(each, high)):
            yield ReachStep(side="at most", number=each.number, why=each.why)


def _is_less(bound: Bound | None, number: int) -> bool:
    return bound is not None and bound.number is not None and bound.number < number
