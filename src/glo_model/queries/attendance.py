"""How many people one event had: what its roster and its head counts say of it together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Literal, TypeAlias

import attrs

from glo_model.entities.engagement import Engagement
from glo_model.entities.head_count import HeadCount
from glo_model.queries.asked import Asked
from glo_model.queries.counted import counted
from glo_model.queries.index import Index
from glo_model.values.bounds import Bounds

Agreement: TypeAlias = Literal["agree", "roster shorter", "roster longer", "only roster", "only count", "nothing known"]
"""How an event's roster and its counts stand to each other."""


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
    notes: tuple[str, ...]
    """What a reader must know to judge it."""

    @property
    def is_known(self) -> bool:
        """True if anything at all is known of the people of the event."""
        return self.agreement != "nothing known"


def evidence_of(index: Index, workshop: str, asked: Asked) -> Evidence:
    """Return what the roster and the head counts of an event, and of its sessions, say together."""
    listed, listed_at_most, known = _roster(index.engagements.get(workshop, ()), asked)
    counts = counted(index, workshop, asked)
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
        basis=tuple(sorted({each.id for each in (*counts.totals, *counts.parts)})),
        notes=counts.notes,
    )


def _roster(rows: Iterable[Engagement], asked: Asked) -> tuple[int, int, frozenset[str]]:
    """Return how many people a roster has at least and at most, and who is known to be on it.

    Rows without a person are different people where they stand in one list; one in the list of a session may be
    somebody who stands in another list.
    """
    named: dict[str | None, set[str]] = defaultdict(set)
    unnamed: dict[str | None, int] = defaultdict(int)
    possible: set[str] = set()
    possible_unnamed = 0
    for each in rows:
        if each.role not in asked.roles or (asked.measure == "completed" and each.completed is False):
            continue
        is_sure = asked.measure == "attended" or each.completed is True
        if each.person is None:
            possible_unnamed += 1
            unnamed[each.session] += is_sure
        else:
            possible.add(each.person)
            if is_sure:
                named[each.session].add(each.person)
    known = frozenset[str]().union(*named.values())
    lists = (len(named[session]) + unnamed[session] for session in (*named, *unnamed))
    return max((len(known), *list(lists))), len(possible) + possible_unnamed, known


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
