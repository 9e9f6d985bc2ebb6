"""The narrowest interval for the union of many crowds: exact where few of them are linked.

Crowds are linked where something is stated of both: how many people they share, or that one lies within the other.
What is not linked is free of each other: at the most everybody not known is another person, at the fewest the same
one. So linked crowds are looked at by themselves, exactly, and the people who are known hold all of them together. A
crowd of which it is not sure that its known people count, because its roster is doubtful or because it is not asked
for itself, is looked at with all that share its people.

The search doubles with each crowd, so it is given up for more than six (``worlds.CROWDS``) that are linked, directly or
over others; what lies within one other crowd, and in nothing else that is stated, takes no place of its own. It is also
given up where names put more than 800 kinds of places into one group, or where doubtful rosters stand in groups that
have more than six crowds together. Then the names of crowds that are not asked for are left out, then these crowds, and
at last the bounds of ``union`` are taken. All of these hold, and can be wider than need be. If no world fits, because
the data contradict each other, the bounds of ``union`` are taken, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations, pairwise
from typing import Final

import attrs

from glo_model.queries.reach import worlds
from glo_model.queries.reach.folded import folded
from glo_model.queries.reach.union import Bound, Crowd, Facts, Linked, Overlap, largest, merged, smallest
from glo_model.queries.wording import some_of

_SAID: Final = 3


@attrs.frozen(kw_only=True)
class _Group:
    """Hold crowds that are linked with each other, those that they stand for, and who is known from elsewhere."""

    facts: Facts
    told: Facts
    """What is known of the crowds before some of them were put together."""
    strangers: int

    @property
    def is_linked(self) -> bool:
        """True if there is more than one crowd."""
        return len(self.told.crowds) > 1

    @property
    def known(self) -> frozenset[str]:
        """The people who are known to have been in crowds that are counted."""
        return _known(self.facts.crowds[key] for key in self.facts.counted)

    def fewest(self) -> list[Bound]:
        """Return lower bounds: the exact one, or if it cannot be told, those that hold anyhow."""
        found = worlds.fewest(self.facts, self.strangers)
        if found is not None:
            return [found]
        less = _forgetting(self.told)
        return smallest(*_merged(self.told)) if less is None else _fewest(less)

    def most(self) -> Bound:
        """Return an upper bound: the exact one, or if it cannot be told, one that holds anyhow."""
        if not self.is_linked:
            return largest(self.facts.crowds.values(), ())
        found = worlds.most(self.facts)
        if found is not None:
            return found
        less = _forgetting(self.told)
        return largest(*_merged(self.told)) if less is None else _most(less)


def at_least(facts: Facts) -> Bound | None:
    """Return the greatest lower bound that linked crowds give; ``None`` if none are linked."""
    return max(_fewest(facts), key=lambda each: each.number or 0, default=None)


def at_most(facts: Facts) -> Bound | None:
    """Return the upper bound that linked crowds give; ``None`` if none are linked."""
    return _most(facts) if any(each.is_linked for each in _groups(facts)) else None


def at_most_capped(facts: Facts, sure: frozenset[str], cap: int) -> Bound | None:
    """Return the greatest number up to a cap that a world reaches, where all but ``sure`` crowds may not count.

    There can be a gap below the cap: 2 people, or 5 if another event belongs to it, and never 4. ``None`` if there
    are too many crowds to tell, or if the cap contradicts the rest.
    """
    best: Bound | None = None
    doubtful = sorted(facts.counted - sure)
    if len(doubtful) > worlds.CROWDS:
        return None
    for size in range(len(doubtful) + 1):
        for out in combinations(doubtful, size):
            found = worlds.most(folded(attrs.evolve(facts, counted=facts.counted.difference(out))).facts, cap)
            if found is not None and (best is None or (found.number or 0) > (best.number or 0)):
                best = _without(out, found, cap)
            if best is not None and best.number == cap:
                return best
    return best


def _without(out: tuple[str, ...], found: Bound, cap: int) -> Bound:
    if not out:
        return found
    why = f"no choice of the events in doubt comes nearer to the caller's limit of {cap}: without {some_of(out)}"
    return attrs.evolve(found, why=f"{why}, {found.why}")


def _fewest(facts: Facts) -> list[Bound]:
    """Return lower bounds: of each group of linked crowds, and by the people who are known from any of them."""
    groups = _groups(facts)
    linked = [bound for group in groups if group.is_linked for bound in group.fewest()]
    counted = [group.facts.crowds[key] for group in groups for key in sorted(group.facts.counted)]
    return [*linked, *smallest(counted, ())] if linked else []


def _most(facts: Facts) -> Bound:
    """Return the most people: those who are known, and in each group those who are not."""
    groups = _groups(facts)
    bounds = [each.most() for each in groups]
    numbers = [each.number for each in bounds if each.number is not None]
    if len(numbers) < len(bounds):
        return next(each for each in bounds if each.number is None)
    if len(bounds) == 1:
        return bounds[0]
    known = frozenset[str]().union(*(each.known for each in groups))
    number = sum(numbers) - sum(len(each.known) for each in groups) + len(known)
    whys = [bound.why for group, bound in zip(groups, bounds, strict=True) if group.is_linked]
    more = ["the others may each be another person"] if len(whys) < len(groups) else []
    return Bound(number=number, why=", and ".join([*whys[:_SAID], *more]))


def _forgetting(facts: Facts) -> Facts | None:
    """Return a part of what is known: without the names of crowds that are not counted, or without these crowds.

    What holds without them holds with them. ``None`` if all crowds are counted.
    """
    others = facts.crowds.keys() - facts.counted
    if not others:
        return None
    nameless = {
        key: attrs.evolve(each, known=frozenset(), doubtful=0) if key in others else each
        for key, each in facts.crowds.items()
    }
    return facts.among(facts.counted) if nameless == facts.crowds else attrs.evolve(facts, crowds=nameless)


def _merged(facts: Facts) -> tuple[list[Crowd], list[Overlap]]:
    return merged(facts.crowds.values(), facts.overlaps, dict(sorted(facts.within)))


def _groups(facts: Facts) -> list[_Group]:
    """Return the groups of linked crowds in which somebody counts."""
    smaller = folded(facts)
    crowds = smaller.facts.crowds
    sure = _known(crowds[key] for key in smaller.facts.counted if not crowds[key].doubtful)
    loose = _loose(smaller.facts)
    home = _homes(smaller.facts, loose)
    told = _parted(facts, {member: home[key] for key, those in smaller.members.items() for member in those})
    return [
        _Group(
            facts=group,
            told=told[root],
            strangers=len(sure - _known(group.crowds.values())) if loose & group.crowds.keys() else 0,
        )
        for root, group in _parted(smaller.facts, home).items()
        if group.counted
    ]


def _parted(facts: Facts, home: Mapping[str, str]) -> dict[str, Facts]:
    """Return what is known of each group of crowds; ``home`` names the group of each crowd."""
    crowds: dict[str, dict[str, Crowd]] = defaultdict(dict)
    overlaps: dict[str, list[Overlap]] = defaultdict(list)
    within: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, crowd in facts.crowds.items():
        crowds[home[key]][key] = crowd
    for overlap in facts.overlaps:
        overlaps[home[overlap.one]].append(overlap)
    for pair in facts.within:
        within[home[pair[0]]].append(pair)
    return {
        root: Facts(
            crowds=those,
            overlaps=tuple(overlaps[root]),
            within=frozenset(within[root]),
            counted=frozenset(key for key in those if key in facts.counted),
        )
        for root, those in crowds.items()
    }


def _known(crowds: Iterable[Crowd]) -> frozenset[str]:
    return frozenset[str]().union(*(each.known for each in crowds))


def _loose(facts: Facts) -> frozenset[str]:
    """Return the crowds that know people of whom it is not sure that they count."""
    return frozenset(
        each.key for each in facts.crowds.values() if each.known and (each.doubtful or each.key not in facts.counted)
    )


def _homes(facts: Facts, loose: frozenset[str]) -> dict[str, str]:
    """Return, for each crowd, one that stands for all that it is linked with; loose ones are, if they are few."""
    linked = Linked()
    for one, two in (*facts.within, *((each.one, each.two) for each in facts.overlaps)):
        linked.link(one, two)
    first = {person: key for key in sorted(loose) for person in facts.crowds[key].known}
    for key, crowd in facts.crowds.items() if first else ():
        for person in crowd.known & first.keys():
            linked.link(first[person], key)
    roots = {linked.root(key) for key in loose}
    if roots and sum(linked.root(key) in roots for key in facts.crowds) <= worlds.CROWDS:
        for one, two in pairwise(sorted(roots)):
            linked.link(one, two)
    return {key: linked.root(key) for key in facts.crowds}
