"""The members of a network on a day: how many each unit has, and which memberships say so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Final

import attrs

from glo_model.entities.membership import Membership
from glo_model.queries.on_a_day import Undated, holds_on
from glo_model.queries.seats.units import Question, UnitKey
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty


@attrs.frozen(kw_only=True)
class Members:
    """Hold how many members a unit has on the day, and the ids of the memberships that it rests on."""

    number: Bounds
    basis: tuple[str, ...] = ()


NOBODY: Final = Bounds.between(0, 0)


def members_of(question: Question) -> dict[UnitKey | None, Members]:
    """Return the members of each unit that was ever given any, and those for no unit."""
    by_unit = sorted(question.memberships, key=lambda each: unit_key(each) or ("", ""))
    return {
        key: _members(tuple(group), question.day, question.undated) for key, group in groupby(by_unit, key=unit_key)
    }


def unit_key(membership: Membership) -> UnitKey | None:
    """Return the unit whose seat a membership is of, or ``None`` if it names none."""
    if membership.court is not None:
        return "court", membership.court
    if membership.country is not None:
        return "country", membership.country
    return None if membership.partner is None else ("partner", membership.partner)


def _members(memberships: tuple[Membership, ...], day: date, undated: Undated) -> Members:
    """Count the people of some memberships: a person once, and each who is not named as one more."""
    sure: dict[str | tuple[str, int], Certainty] = {}
    basis = []
    for number, each in enumerate(memberships):
        key = each.person or ("not named", number)
        holds = holds_on(each.when, day, undated)
        sure[key] = holds | sure.get(key, Certainty.CERTAINLY_NOT)
        basis += [each.id] if holds.is_possible else []
    return Members(number=how_many(sure.values()), basis=tuple(sorted(set(basis))))


def how_many(answers: Iterable[Certainty]) -> Bounds:
    """Return how many of some statements hold: the certain ones at least, the possible ones at most."""
    known = list(answers)
    return Bounds.between(sum(each.is_certain for each in known), sum(each.is_possible for each in known))
