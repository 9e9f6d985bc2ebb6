"""How many people one event had by its head counts alone: totals, parts of them, and sources that disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from glo_model.entities.head_count import HeadCount, Measure
from glo_model.queries.index import Index
from glo_model.queries.reach.asked import Asked
from glo_model.values.bounds import Bounds
from glo_model.values.quantities import Quantity

_ANY: Final = Quantity.of(0)

OF_EVERYBODY: Final = "the count is of everybody, as printed"
"""The note on a total that names no role."""


@attrs.frozen(kw_only=True)
class Counted:
    """Hold what the head counts of one event say."""

    bounds: Bounds | None
    """How many there were; ``None`` if no count says anything."""
    totals: tuple[HeadCount, ...] = ()
    """The counts that were taken for the whole event."""
    parts: tuple[HeadCount, ...] = ()
    """The counts of a part of it: a session, a group, those who completed it."""
    attended: tuple[HeadCount, ...] = ()
    """The counts of those who attended it, where those who completed it are asked about, who are no more."""
    roles: frozenset[str | None] = frozenset()
    """The roles of the counts that tell of those asked about; ``None`` is everybody."""
    others: Bounds = attrs.field(factory=lambda: Bounds.between(0, 0))
    """How many of the totals were there in another role."""
    notes: tuple[str, ...] = ()
    """What a reader must know to judge it."""


def counted(index: Index, workshop: str, asked: Asked) -> Counted:
    """Return what the head counts of an event say of those who are asked about.

    A count of the whole event is preferred for the roles asked about, then one of participants, then one of
    everybody; of the last two, those of another role are taken off where a count tells them apart. Counts that
    agree narrow each other down; from those that contradict each other the lowest and the highest are kept. A part is
    a lower bound: parts need not add up to the whole, except the sexes, of which nobody has two.
    """
    usable = [each for each in index.head_counts.get(workshop, ()) if is_of_people(each)]
    totals, roles = _totals(index, usable, asked)
    measures: tuple[Measure, ...] = (asked.measure, "completed")
    parts = tuple(each for each in usable if each.role in roles and each.measure in measures and each not in totals)
    least = _least_of(parts)
    attended = _attended(index, usable, asked)
    high = _of_all_roles(attended, asked)[0].high if attended else None
    if not totals:
        bounds = _at_most(_at_least(Bounds("?"), least), high)
        known = bounds if bounds.is_known else None
        return Counted(bounds=known, parts=parts, attended=attended, roles=frozenset(roles))
    others = _of_other_roles(usable, totals, roles)
    bounds, agree = _of_all_roles(totals, asked)
    notes = tuple(_notes(totals, bounds, others, agree=agree))
    if asked.completes_in_part:
        bounds = Bounds.between(bounds.low, None)
    bounds = _at_most(_at_least(bounds if others.high == 0 else bounds - others, least), high)
    return Counted(
        bounds=bounds, totals=totals, parts=parts, attended=attended, roles=frozenset(roles), others=others, notes=notes
    )


def is_of_people(count: HeadCount) -> bool:
    """Tell whether a head count says anything, and of people; an unknown number is not 0."""
    return count.quantity.unit == "people" and count.quantity.number.is_known


def is_total(index: Index, count: HeadCount) -> bool:
    """Tell whether a head count is of a whole event, and not of a session or of a group of those who were there.

    The part of a larger count that has a certain role is the whole of that role.
    """
    groups = (count.session, count.sex, count.partner, count.court, count.country, count.region, count.modality)
    if any(each is not None for each in groups):
        return False
    whole = None if count.part_of is None else index.head_count.get(count.part_of)
    return count.part_of is None or (whole is not None and whole.role != count.role)


def _totals(index: Index, usable: list[HeadCount], asked: Asked) -> tuple[tuple[HeadCount, ...], set[str | None]]:
    """Return the counts to take for the whole event, and the roles whose counts may be taken for parts of it."""
    roles: set[str | None] = set()
    for tier in asked.tiers:
        roles |= tier
        found = [each for each in usable if each.measure == asked.measure and each.role in tier]
        totals = _of_one_group([each for each in found if is_total(index, each)], index)
        if totals:
            return tuple(totals), roles
    return (), roles


def _of_one_group(totals: list[HeadCount], index: Index) -> list[HeadCount]:
    """Leave out what is only a part although it does not say so.

    "21 prosecutors took part" is a total; beside a count of all, or one of judges, it is a part. So is a count of
    those who came again beside one of all, or beside those who came again from elsewhere.
    """
    totals = [each for each in totals if each.profession is None] or totals
    totals = [each for each in totals if each.drawn_from is None] or totals
    professions = {each.profession for each in totals}
    bases = {None if each.drawn_from is None else _workshop_drawn_from(index, each) for each in totals}
    return totals if len(professions) <= 1 and len(bases) <= 1 else []


def _workshop_drawn_from(index: Index, count: HeadCount) -> str | None:
    base = index.head_count.get(count.drawn_from or "")
    return None if base is None else index.workshop_of(base)


def _of_all_roles(totals: tuple[HeadCount, ...], asked: Asked) -> tuple[Bounds, bool]:
    """Return how many there were in all roles asked about: somebody may have had two, and one may be uncounted."""
    by_role: dict[str | None, list[Bounds]] = defaultdict(list)
    for each in totals:
        by_role[each.role].append(each.quantity.number)
    if not by_role.keys() <= asked.roles:
        return together([each.quantity.number for each in totals])
    found = [together(numbers) for numbers in by_role.values()]
    highs = [bounds.high for bounds, _ in found]
    is_open = None in highs or by_role.keys() != asked.roles
    bounds = Bounds.between(
        max(bounds.low for bounds, _ in found), None if is_open else sum(high or 0 for high in highs)
    )
    return (found[0][0] if len(asked.roles) == 1 else bounds), all(agree for _, agree in found)


def together(counts: list[Bounds]) -> tuple[Bounds, bool]:
    """Return what all counts allow, or if nothing is, all that any allows, and whether they agree."""
    agreed: Bounds | None = counts[0]
    for each in counts[1:]:
        agreed = None if agreed is None else agreed & each
    if agreed is not None:
        return agreed, True
    highs = [each.high for each in counts]
    return Bounds.between(
        min(each.low for each in counts), None if None in highs else max(high or 0 for high in highs)
    ), False


def _least_of(parts: Iterable[HeadCount]) -> int:
    """Return the most that any one part, or the sexes of one group together, prove to have been there."""
    groups: dict[HeadCount, dict[str | None, int]] = defaultdict(dict)
    for each in parts:
        group = attrs.evolve(each, id="any", sex=None, quantity=_ANY)
        low = each.quantity.low
        groups[group][each.sex] = min(low, groups[group].get(each.sex, low))
    return max((max(_lows(by_sex)) for by_sex in groups.values()), default=0)


def _lows(by_sex: dict[str | None, int]) -> tuple[int, int]:
    of_all = by_sex.get(None, 0)
    return of_all, sum(by_sex.values()) - of_all


def _attended(index: Index, usable: list[HeadCount], asked: Asked) -> tuple[HeadCount, ...]:
    """Return the counts of those who attended an event, if those who completed it are asked about."""
    if asked.measure == "attended":
        return ()
    return _totals(index, usable, attrs.evolve(asked, measure="attended"))[0]


def _of_other_roles(usable: list[HeadCount], totals: tuple[HeadCount, ...], roles: set[str | None]) -> Bounds:
    """Return how many of a total were not there in the roles asked about; somebody may have had two other roles."""
    wholes = {each.id for each in totals}
    others = [each.quantity.number for each in usable if each.part_of in wholes and each.role not in roles]
    highs = [each.high for each in others]
    high = None if None in highs else sum(each or 0 for each in highs)
    return Bounds.between(max((each.low for each in others), default=0), high)


def _at_least(bounds: Bounds, least: int) -> Bounds:
    """Return bounds that also hold for a part; a part larger than its whole leaves both possible."""
    if least <= bounds.low:
        return bounds
    contradicts = bounds.high is not None and bounds.high < least
    return Bounds.between(bounds.low, least) if contradicts else Bounds.between(least, bounds.high)


def _at_most(bounds: Bounds, most: int | None) -> Bounds:
    """Return bounds that also hold within a whole; a whole smaller than its part leaves both possible."""
    if most is None or (bounds.high is not None and bounds.high <= most):
        return bounds
    return Bounds.between(min(bounds.low, most), max(bounds.low, most))


def _notes(totals: tuple[HeadCount, ...], bounds: Bounds, others: Bounds, *, agree: bool) -> Iterator[str]:
    ids = ", ".join(each.id for each in totals)
    if not agree:
        yield f"the counts {ids} disagree, so it is taken to be {bounds.words}"
    if others.high != 0:
        yield f"{others.words} of those counted in {ids} were there in another role"
    elif totals[0].role is None:
        yield OF_EVERYBODY
