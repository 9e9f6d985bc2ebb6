"""How many people one event had: what its roster and its head counts say of it together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final, Literal, TypeAlias

import attrs

from glo_model.entities.engagement import Engagement
from glo_model.entities.head_count import HeadCount
from glo_model.queries.index import Index
from glo_model.queries.reach.asked import Asked
from glo_model.queries.reach.counted import OF_EVERYBODY, Counted, counted
from glo_model.values.bounds import Bounds

Agreement: TypeAlias = Literal["agree", "roster shorter", "roster longer", "only roster", "only count", "nothing known"]
"""How an event's roster and its counts stand to each other."""


NOT_THERE: Final = ("absent", "contact")
"""Roles of people whom a source names with an event that they did not attend."""


@attrs.frozen(kw_only=True)
class Evidence:
    """Hold what is known of the people of one event."""

    size: Bounds
    """How many there were; of a series, this may be a sum of attendances."""
    totals: tuple[HeadCount, ...]
    """The counts that were taken for the whole event; several if sources disagree."""
    count: Bounds | None
    """What the counts say."""
    listed: int
    """How many people the roster has at least, those without a name included."""
    known: frozenset[str]
    """The persons on the roster."""
    doubtful: int
    """How many on the roster were not there, at most, if the count is right."""
    agreement: Agreement
    basis: tuple[str, ...]
    """The ids of the head counts that it rests on."""
    roles: frozenset[str | None]
    """The roles of the head counts that tell of those asked about; ``None`` is everybody."""
    others: Bounds
    """How many of the totals were there in another role."""
    notes: tuple[str, ...]
    """What a reader must know to judge it."""

    @property
    def is_known(self) -> bool:
        """True if anything at all is known of the people of the event."""
        return self.agreement != "nothing known"


def evidence_of(index: Index, workshop: str, asked: Asked) -> Evidence:
    """Return what the roster and the head counts of an event, and of its sessions, say together."""
    rows = index.engagements.get(workshop, ())
    sessions = frozenset(each.id for each in index.sessions.get(workshop, ()))
    listed, listed_at_most, known = roster(rows, asked, sessions)
    counts = _beside_the_roster(counted(index, workshop, asked), rows, asked)
    count = counts.bounds
    size, agreement = _together(count, listed, listed_at_most if asked.rosters == "complete" else None)
    is_longer = count is not None and agreement == "roster longer"
    return Evidence(
        size=size,
        totals=counts.totals,
        count=count,
        listed=listed,
        known=known,
        doubtful=max(0, listed - count.low) if count is not None and is_longer else 0,
        agreement=agreement,
        basis=tuple(sorted({each.id for each in (*counts.totals, *counts.parts, *counts.attended)})),
        roles=counts.roles,
        others=counts.others,
        notes=counts.notes,
    )


def _beside_the_roster(counts: Counted, rows: Sequence[Engagement], asked: Asked) -> Counted:
    """Return what counts of everybody say, where the roster has people of other roles whom they may include."""
    if counts.bounds is None or any(each.role is not None for each in counts.totals) or not counts.totals:
        return counts
    roles = {each.role for each in rows}.difference(asked.roles, NOT_THERE, {"participant"})
    inside = {each.person for each in rows if each.role in asked.roles} - {None}
    beside = [each for each in rows if each.role in roles and each.person not in inside]
    _, most, _ = roster(beside, Asked(measure="attended", roles=frozenset(roles), rosters=asked.rosters))
    if most <= (counts.others.high or 0):
        return counts
    note = f"the count is of everybody, and {most} on the roster were there in another role"
    return attrs.evolve(
        counts,
        bounds=Bounds.between(max(0, counts.bounds.low - most), counts.bounds.high),
        others=Bounds.between(0, most),
        notes=(*(each for each in counts.notes if each != OF_EVERYBODY), note),
    )


def roster(
    rows: Iterable[Engagement], asked: Asked, sessions: frozenset[str] = frozenset()
) -> tuple[int, int, frozenset[str]]:
    """Return how many people a roster has at least and at most, and who is known to be on it.

    Rows without a person are different people where they stand in one list; one in the list of a session may be
    somebody who stands in another list. Where less than the whole is enough, those who are on the lists of enough of
    the event's ``sessions`` completed it too.
    """
    lists = _Lists(rows=tuple(rows), asked=asked, sessions=sessions)
    named: dict[str | None, set[str]] = defaultdict(set)
    unnamed: dict[str | None, int] = defaultdict(int)
    possible: set[str] = set()
    possible_unnamed = 0
    for each in lists.rows:
        if each.role not in asked.roles or lists.excludes(each):
            continue
        is_sure = lists.counts(each)
        if each.person is None:
            possible_unnamed += 1
            unnamed[each.session] += is_sure
        else:
            possible.add(each.person)
            if is_sure:
                named[each.session].add(each.person)
    known = frozenset[str]().union(*named.values())
    on_each = (len(named[session]) + unnamed[session] for session in (*named, *unnamed))
    return max((len(known), *list(on_each))), len(possible) + possible_unnamed, known


@attrs.frozen(kw_only=True)
class _Lists:
    """Tell who on the lists of an event certainly counts, and who does not: those who attended or completed it."""

    rows: tuple[Engagement, ...]
    asked: Asked
    sessions: frozenset[str]

    def counts(self, row: Engagement) -> bool:
        """Tell whether somebody certainly counts."""
        return self.asked.measure == "attended" or row.completed is True or row.person in self._on_enough

    def excludes(self, row: Engagement) -> bool:
        """Tell whether somebody certainly does not count; who did not complete all may have completed enough."""
        if self.asked.measure == "attended" or row.completed is True:
            return False
        return row.person in self._on_too_few if self.asked.completes_in_part else row.completed is False

    @cached_property
    def _on_enough(self) -> frozenset[str | None]:
        return frozenset(person for person, on in self._lists_of.items() if self._is_enough(on))

    @cached_property
    def _on_too_few(self) -> frozenset[str | None]:
        """Return who is on too few lists of sessions, and not on one of the event, if nobody is missing from them."""
        if self.asked.rosters != "complete":
            return frozenset()
        on_all = {each.person for each in self.rows if each.session is None or each.completed is True}
        return frozenset(person for person, on in self._lists_of.items() if not self._is_enough(on)) - on_all

    def _is_enough(self, lists: set[str]) -> bool:
        return 100 * len(lists) >= self.asked.per_cent * len(self.sessions)

    @cached_property
    def _lists_of(self) -> Mapping[str, set[str]]:
        """Return on the lists of which sessions each person is, where less than the whole is enough."""
        found: dict[str, set[str]] = defaultdict(set)
        for each in self.rows if self.asked.completes_in_part else ():
            if each.person is not None and each.session in self.sessions and each.role in self.asked.roles:
                found[each.person].add(each.session)
        return found


def _together(count: Bounds | None, listed: int, listed_at_most: int | None) -> tuple[Bounds, Agreement]:
    """Return how many people there were, by the count and the roster, and how these two stand to each other."""
    if count is None:
        return _by_roster(listed, listed_at_most)
    if not listed:
        return count, "only count"
    if count.high is not None and listed > count.high:
        return Bounds.between(count.low, listed), "roster longer"
    if listed < count.low:
        low = count.low if listed_at_most is None else min(listed, count.low)
        return Bounds.between(low, count.high) if low != count.low else count, "roster shorter"
    high = count.high if listed_at_most is None else max(listed, min(listed_at_most, count.high or listed_at_most))
    return Bounds.between(listed, high), "agree"


def _by_roster(listed: int, listed_at_most: int | None) -> tuple[Bounds, Agreement]:
    if listed_at_most:
        return Bounds.between(listed, listed_at_most), "only roster"
    return Bounds.between(listed, None), "only roster" if listed else "nothing known"
