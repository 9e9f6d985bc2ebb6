"""How many people of each group one event had: what is stated of the group, and what remains beside the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

import attrs

from glo_model.entities.engagement import Engagement
from glo_model.entities.head_count import HeadCount
from glo_model.queries.reach.attendance import Evidence, roster
from glo_model.queries.reach.counted import is_of_people, together
from glo_model.queries.reach.crowds import Crowds
from glo_model.queries.reach.dimensions import Dimension
from glo_model.values.bounds import Bounds

_GROUPINGS = ("session", "sex", "profession", "partner", "court", "country", "region", "modality", "drawn_from")
_ONE_WAY = {"in person": "in person", "online": "online", "moved online": "online"}


@attrs.frozen(kw_only=True)
class Part:
    """Hold what is known of the people of one group at one event."""

    size: Bounds
    known: frozenset[str] = frozenset()
    """The persons who are on the roster as of the group."""
    is_stated: bool = False
    """True if a count or the roster says how many there were."""
    is_derived: bool = False
    """True if a bound is what remains of the total beside the other parts."""
    basis: frozenset[str] = frozenset()
    """The ids of the head counts that it rests on."""


@attrs.frozen(kw_only=True)
class Parts:
    """Hold what is known of every group at one event, and of those of whom nobody said to which they belong."""

    of: Mapping[str, Part]
    rest: Part
    """Any group of which nothing is stated."""
    unstated: Bounds
    """How many there were of whom the data do not state it."""

    @property
    def is_stated(self) -> bool:
        """True if the data state it of anybody there."""
        return any(each.is_stated for each in self.of.values())

    def part(self, group: str) -> Part:
        """Return what is known of a group, of which perhaps nothing is stated."""
        return self.of.get(group, self.rest)


@attrs.frozen(kw_only=True)
class _Said:
    """Hold what is said of a group: by counts of the whole group, and by what proves some of it."""

    counts: tuple[Bounds, ...] = ()
    least: int = 0
    listed: int = 0
    listed_at_most: int = 0
    known: frozenset[str] = frozenset()
    basis: frozenset[str] = frozenset()
    is_everybody: bool = False
    """True if all who were there are known to be of the group."""

    @cached_property
    def bounds(self) -> Bounds:
        """What is said, without regard to the whole; a part that is larger than a count leaves both possible."""
        bounds = together(list(self.counts))[0] if self.counts else Bounds("?")
        low, high = max(bounds.low, self.least, self.listed), bounds.high
        return Bounds.between(low, high) if high is None or low <= high else Bounds.between(bounds.low, low)

    @property
    def stated(self) -> Bounds:
        """Of how many the group is stated: who stands on no roster and in no count is not among them."""
        high = self.bounds.high if self.counts else max(self.listed_at_most, self.least)
        return Bounds.between(min(self.bounds.low, high) if high is not None else self.bounds.low, high)


def parts_of_event(crowds: Crowds, event: str, dimension: Dimension, sexes: Mapping[str, str]) -> Parts:
    """Return how many people of each group an event had.

    A count of a group is of all of it, unless another one says of how many nobody knows it. Nobody has two sexes,
    courts or countries at one event, so there a group is no more than the total without the others; of the other
    properties somebody may have two. Nothing is stated of a group beyond that: it may be nobody, or all.
    """
    evidence = crowds.evidence[event]
    said = _said(crowds, event, dimension, sexes)
    unknown = said.pop("unknown", _Said()) if dimension.by == "sex" else _Said()
    modality = getattr(crowds.index.workshop.get(event), "modality", None)
    if dimension.by == "modality" and not said and modality in _ONE_WAY:
        said = {_ONE_WAY[modality]: _Said(counts=(evidence.size,), is_everybody=True)}
        dimension = attrs.evolve(dimension, is_single=True)
    found = _Event(evidence=evidence, dimension=dimension, said=said, unknown=unknown)
    groups = dict.fromkeys((*said, *dimension.all_words))
    return Parts(of={each: found.part(each) for each in groups}, rest=found.part(""), unstated=found.unstated)


def _said(crowds: Crowds, event: str, dimension: Dimension, sexes: Mapping[str, str]) -> dict[str, _Said]:
    """Return what is said of each group of which anything is said."""
    rows: dict[str, list[Engagement]] = {}
    for row in crowds.index.engagements.get(event, ()):
        value = _on_row(row, dimension, sexes)
        if value is not None:
            rows.setdefault(value, []).append(row)
    counts: dict[str, list[HeadCount]] = {}
    for count in crowds.index.head_counts.get(event, ()):
        value = getattr(count, dimension.on_count)
        if value is not None and is_of_people(count):
            counts.setdefault(value, []).append(count)
    found = {
        each: _of_group(crowds, event, counts.get(each, []), rows.get(each, []), dimension) for each in (*counts, *rows)
    }
    return {group: said for group, said in found.items() if said.basis or said.listed_at_most}


def _on_row(row: Engagement, dimension: Dimension, sexes: Mapping[str, str]) -> str | None:
    if dimension.by == "sex":
        return sexes.get(row.person or "")
    value: str | None = None if dimension.on_row is None else getattr(row, dimension.on_row)
    return value


def _of_group(
    crowds: Crowds, event: str, counts: Iterable[HeadCount], rows: Iterable[Engagement], dimension: Dimension
) -> _Said:
    numbers = {each.id: (each, _number(crowds, event, each, dimension)) for each in counts}
    said = [(count, number) for count, number in numbers.values() if number is not None]
    sessions = frozenset(each.id for each in crowds.index.sessions.get(event, ()))
    listed, listed_at_most, known = roster(rows, crowds.asked, sessions)
    basis = frozenset(count.id for count, _ in said)
    totals = {each.id for each in crowds.evidence[event].totals}
    return _Said(
        counts=tuple(number for count, number in said if number.high is not None or _is_whole(count, dimension)),
        least=max((number.low for count, number in said if not _is_whole(count, dimension)), default=0),
        listed=max(0, listed - crowds.evidence[event].doubtful),
        listed_at_most=listed_at_most,
        known=known,
        basis=basis,
        is_everybody=bool(totals) and totals <= basis,
    )


def _is_whole(count: HeadCount, dimension: Dimension) -> bool:
    """Tell whether a count is of all of a group, and not of those of them who also have another property."""
    return all(getattr(count, each) is None for each in _GROUPINGS if each != dimension.on_count)


def _number(crowds: Crowds, event: str, count: HeadCount, dimension: Dimension) -> Bounds | None:
    """Return what a count says of those of its group who are asked about; ``None`` if it says nothing of them.

    Who completed an event attended it, and of those who attended it not all need to have completed it.
    """
    asked = crowds.asked
    low, high = _in_role(crowds, event, count)
    if count.measure not in ("attended", "completed"):
        return None
    is_as_asked = count.measure == asked.measure and not asked.completes_in_part
    if not _is_whole(count, dimension) or (count.measure == "completed" and not is_as_asked):
        high = None
    if count.measure == "attended" and not is_as_asked:
        low = 0
    return Bounds.between(low, high) if low or high is not None else None


def _in_role(crowds: Crowds, event: str, count: HeadCount) -> tuple[int, int | None]:
    """Return between which numbers those counted lie who had the roles asked about; a part has its whole's role."""
    asked, evidence, number = crowds.asked, crowds.evidence[event], count.quantity.number
    whole = crowds.index.head_count.get(count.part_of or "")
    role = count.role if count.role is not None or whole is None else whole.role
    if role in asked.roles:
        return number.low, number.high if len(asked.roles) == 1 else None
    if role in evidence.roles:
        return max(0, number.low - (number.low if evidence.others.high is None else evidence.others.high)), number.high
    return 0, number.high if any(role in tier for tier in asked.tiers) else None


@attrs.frozen(kw_only=True)
class _Event:
    """Hold what is said of the groups of one event, and tell what that leaves for each."""

    evidence: Evidence
    dimension: Dimension
    said: Mapping[str, _Said]
    unknown: _Said

    @cached_property
    def is_apart(self) -> bool:
        """True if nobody is in two groups, so that each is what the others leave; not where the data contradict it."""
        known = [each.known for each in self.said.values()]
        are_apart = len(frozenset[str]().union(*known)) == sum(map(len, known))
        high = self.evidence.size.high
        return self.dimension.is_single and are_apart and (high is None or sum(self.lows.values()) <= high)

    @cached_property
    def lows(self) -> Mapping[str, int]:
        """How many of each group are said to have been there."""
        return {group: self.low(group) for group in self.said}

    def low(self, group: str) -> int:
        """Return how many of a group are said to have been there; never more than were there at all."""
        said, high = self.said.get(group, _Said()).bounds.low, self.evidence.size.high
        return said if high is None else min(said, high)

    def own_high(self, group: str) -> int | None:
        """Return the most that counts of a group allow, if all of whom nobody knows it belong to it."""
        said = self.said.get(group, _Said()).bounds.high
        unknown = self.unknown.bounds.high if self.unknown.basis else 0
        return None if said is None or unknown is None else said + unknown

    def room(self, group: str) -> int | None:
        """Return the most that the other groups leave of the total."""
        if self.dimension.is_single and any(said.is_everybody for each, said in self.said.items() if each != group):
            return 0
        others = sum(low for each, low in self.lows.items() if each != group) if self.is_apart else 0
        return None if self.evidence.size.high is None else self.evidence.size.high - others

    def high(self, group: str) -> int | None:
        """Return the most of a group that there can have been."""
        return min((each for each in (self.own_high(group), self.room(group)) if each is not None), default=None)

    def remainder(self, group: str) -> int:
        """Return how many the other groups leave at the least, where everybody is in one of a closed list."""
        others = [self.high(each) for each in self.dimension.all_words if each != group]
        if not others or not self.is_apart or None in others:
            return 0
        return max(0, self.evidence.size.low - sum(each or 0 for each in others))

    def part(self, group: str) -> Part:
        """Return what is known of a group."""
        said, high = self.said.get(group), self.high(group)
        low = max(self.low(group), self.remainder(group))
        is_derived = low != self.low(group) or (high != self.own_high(group) and high != self.evidence.size.high)
        totals = {each.id for each in self.evidence.totals}
        others = [each.basis for each in (*self.said.values(), self.unknown)]
        return Part(
            size=Bounds.between(low if high is None else min(low, high), high),
            known=frozenset() if said is None else said.known,
            is_stated=said is not None,
            is_derived=is_derived,
            basis=frozenset(totals.union(*others) if is_derived else totals if said is None else said.basis),
        )

    @property
    def unstated(self) -> Bounds:
        """Of how many there nobody said to which group they belong."""
        if any(each.is_everybody for each in self.said.values()):
            return Bounds.between(0, 0)
        total, stated = self.evidence.size, [each.stated for each in self.said.values()]
        lows, highs = [each.low for each in stated], [each.high for each in stated]
        at_least = 0 if None in highs else max(0, total.low - sum(each or 0 for each in highs))
        taken = sum(lows) if self.is_apart else max(lows, default=0)
        return Bounds.between(at_least, None if total.high is None else max(at_least, total.high - taken))
