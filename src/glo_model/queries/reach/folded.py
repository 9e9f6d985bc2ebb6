"""Fewer crowds of which as much is known: one that only lies within another one needs no place of its own."""

from __future__ import annotations

from collections import defaultdict

import attrs

from glo_model.queries.reach.union import Crowd, Facts
from glo_model.queries.wording import some_of


@attrs.frozen(kw_only=True)
class Folded:
    """Hold what is known of the crowds that remain, and which crowds each of them stands for."""

    facts: Facts
    members: dict[str, set[str]]


def folded(facts: Facts) -> Folded:
    """Put crowds together where the fewest and the most people of any world stay the same.

    A crowd of which nothing is known but its own people, and that it lies within one other, is put into that one.
    Where only the inner ones are asked for, as runs of a series are, those of one series become one crowd.
    """
    folding = _Folding.of(facts)
    folding.put_into_those_around()
    folding.put_together_inside()
    kept = facts.among(folding.crowds.keys())
    return Folded(facts=attrs.evolve(kept, crowds=folding.crowds), members=folding.members)


@attrs.frozen(kw_only=True)
class _Folding:
    """Hold the crowds that remain, and how they lie within each other."""

    facts: Facts
    crowds: dict[str, Crowd]
    members: dict[str, set[str]]
    around: dict[str, set[str]]
    inside: dict[str, set[str]]
    shared: set[str]

    @classmethod
    def of(cls, facts: Facts) -> _Folding:
        around: dict[str, set[str]] = defaultdict(set)
        inside: dict[str, set[str]] = defaultdict(set)
        for inner, outer in facts.within:
            around[inner].add(outer)
            inside[outer].add(inner)
        return cls(
            facts=facts,
            crowds=dict(facts.crowds),
            members={key: {key} for key in facts.crowds},
            around=around,
            inside=inside,
            shared={key for each in facts.overlaps for key in (each.one, each.two)},
        )

    def put_into_those_around(self) -> None:
        """Put each crowd that only lies within one other into that one, from inside out."""
        waiting = sorted(self.crowds)
        while waiting:
            key = waiting.pop()
            outer = self._outer(key)
            if outer is None or (key in self.facts.counted and outer not in self.facts.counted):
                continue
            crowd, around = self.crowds[key], self.crowds[outer]
            self.crowds[outer] = attrs.evolve(around, low=max(around.low, crowd.low), known=around.known | crowd.known)
            self._replace(key, outer)
            waiting.append(outer)

    def put_together_inside(self) -> None:
        """Put the crowds together that only lie within one other which is not asked for: each is free of the others."""
        groups: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self.crowds):
            outer = self._outer(key)
            if outer is not None:
                groups[outer].append(key)
        for first, *others in groups.values():
            crowds = [self.crowds[key] for key in (first, *others)]
            self.crowds[first] = _together(crowds) if others else crowds[0]
            for key in others:
                self._replace(key, first)

    def _outer(self, key: str) -> str | None:
        """Return the one crowd that another one lies within, if nothing else is known of it."""
        if key not in self.crowds or self.inside.get(key) or key in self.shared or len(self.around.get(key, ())) != 1:
            return None
        (outer,) = self.around[key]
        crowd, around = self.crowds[key], self.crowds[outer]
        fits = crowd.high is None or max(crowd.low, len(crowd.known)) <= crowd.high
        return None if crowd.doubtful or around.doubtful or not fits else outer

    def _replace(self, key: str, other: str) -> None:
        del self.crowds[key]
        self.members[other] |= self.members.pop(key)
        for outer in self.around[key]:
            self.inside[outer].discard(key)


def _together(crowds: list[Crowd]) -> Crowd:
    """Return the union of crowds that are free of each other, as one crowd."""
    known = frozenset[str]().union(*(each.known for each in crowds))
    highs = [each.high for each in crowds]
    others = sum((each.high or 0) - len(each.known) for each in crowds)
    return Crowd(
        key=crowds[0].key,
        low=max(len(known), *(each.low for each in crowds)),
        high=None if None in highs else len(known) + others,
        known=known,
        name=some_of([each.called for each in crowds]),
    )
