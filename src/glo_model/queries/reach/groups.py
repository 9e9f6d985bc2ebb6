"""The people of one group over several events: the same arithmetic as for everybody, within what everybody allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import attrs

from glo_model.queries.reach.crowds import Crowds, Evidences
from glo_model.queries.reach.different import Different, of_steps
from glo_model.queries.reach.dimensions import NOT_STATED, Dimension
from glo_model.queries.reach.parts import Part, Parts
from glo_model.queries.reach.reached import ReachStep
from glo_model.queries.reach.scope import Chosen
from glo_model.queries.reach.union import Crowd, Overlap, largest, merged, smallest
from glo_model.values.bounds import Bounds


@attrs.frozen(kw_only=True)
class _PartCrowds(Crowds):
    """Count attendances of a group; whether a total counts somebody twice, or is a total at all, the whole tells."""

    whole: Crowds

    def is_container(self, event: str) -> bool:
        """Tell whether an event is only its parts."""
        return self.whole.is_container(event)

    def may_repeat(self, event: str) -> bool:
        """Tell whether a total may count people more than once."""
        return self.whole.may_repeat(event)


@attrs.frozen(kw_only=True)
class Group:
    """Look at the people of one group."""

    crowds: Crowds
    found: Chosen
    dimension: Dimension
    parts: Mapping[str, Parts]
    name: str

    def part(self, event: str) -> Part:
        """Return what is known of the group at an event."""
        parts = self.parts[event]
        totals = frozenset(each.id for each in self.crowds.evidence[event].totals)
        return Part(size=parts.unstated, basis=totals) if self.name == NOT_STATED else parts.part(self.name)

    @property
    def different(self) -> Different:
        """Return how many different people of the group there were, without regard to other groups."""
        return of_steps((*self._at_least(), *self._at_most()))

    def _at_least(self) -> Iterator[ReachStep]:
        crowds, overlaps = self._merged(self.found.certain)
        for bound in smallest(crowds, overlaps):
            yield ReachStep(side="at least", number=bound.number, why=bound.why)

    def _at_most(self) -> Iterator[ReachStep]:
        bound = largest(*self._merged(list(self.found.events)))
        yield ReachStep(side="at most", number=bound.number, why=bound.why)

    def _merged(self, events: list[str]) -> tuple[list[Crowd], list[Overlap]]:
        """Return the crowds of the group; one lies within another only where people belong to one group throughout."""
        keys = [each for each in events if not self.crowds.is_container(each)]
        crowds = [self._crowd(each) for each in keys]
        if not self.dimension.stays or self.name == NOT_STATED:
            return merged(crowds, (), {})
        overlaps = [attrs.evolve(each, low=0) for each in self.crowds.overlaps(keys)]
        return merged(crowds, overlaps, self.crowds.within(keys))

    def _crowd(self, event: str) -> Crowd:
        """Return the group's people at an event; where a total may count somebody twice, so may a part of it."""
        part, whole = self.part(event), self.crowds.crowd(event)
        low, high = part.size.low, part.size.high
        doubtful = max(0, len(part.known) - low)
        if self.crowds.may_repeat(event):
            low = max(len(part.known) - doubtful, min(1, low))
        high = min((each for each in (high, whole.most) if each is not None), default=None)
        return Crowd(
            key=event, low=low if high is None else min(low, high), high=high, known=part.known, doubtful=doubtful
        )

    @property
    def attendances(self) -> Bounds:
        """Return how often somebody of the group attended."""
        return self.attendances_at(self.found.certain, self.found.events)

    def attendances_at(self, certain: Iterable[str], events: Iterable[str]) -> Bounds:
        """Return how often somebody of the group attended these events, of which some count for certain."""
        low, high = self._parts.attendances(certain).low, self._parts.attendances(events).high
        return Bounds.between(low if high is None else min(low, high), high)

    @cached_property
    def _parts(self) -> _PartCrowds:
        """Return the crowds in which each event has the people of the group alone."""
        whole = self.crowds
        evidence = Evidences(whole.index, whole.asked)
        for each in self.found.events:
            evidence[each] = attrs.evolve(whole.evidence[each], size=self.part(each).size)
        return _PartCrowds(index=whole.index, asked=whole.asked, evidence=evidence, whole=whole)
