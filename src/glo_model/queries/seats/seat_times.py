"""One person's seats over time: whether they held one when they were trained, and so many months later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import reduce
from operator import or_
from typing import Final, NamedTuple

import attrs
from dateutil.relativedelta import relativedelta

from glo_model.entities.membership import Membership
from glo_model.queries.on_a_day import Undated
from glo_model.queries.seats.members import unit_key
from glo_model.queries.seats.units import UnitKey
from glo_model.values.certainty import Certainty
from glo_model.values.covering import sure_days
from glo_model.values.spans import Spans

_NEVER: Final = Certainty.CERTAINLY_NOT


class Days(NamedTuple):
    """Hold the first and the last day, numbered as in ``date.toordinal``, on which something may have been."""

    first: int
    last: int


def months_later(day: int, months: int) -> int:
    """Return the day so many months later, of a shorter month its last one; the calendar's last day beyond its end."""
    try:
        return (date.fromordinal(day) + relativedelta(months=months)).toordinal()
    except (OverflowError, ValueError):
        return date.max.toordinal()


@attrs.frozen(kw_only=True)
class Start:
    """Say when somebody's months began to count, and what seat they held then."""

    days: Days
    is_certain: bool
    origin: Mapping[UnitKey | None, Certainty]
    """The units for which they held a seat on that day."""
    seated: Certainty
    """Whether they held any seat on that day."""


@attrs.frozen(kw_only=True)
class Course:
    """Say what became of one person when the months were over; all but ``due`` and ``units`` tell also that they are.

    Of the four below exactly one holds of a person whose months are over.
    """

    due: Certainty
    same_unit: Certainty
    another_unit: Certainty
    seated_since: Certainty
    gone: Certainty
    units: Mapping[UnitKey | None, Certainty]

    @property
    def retained(self) -> Certainty:
        """Whether the months are over and the person held a seat then."""
        return self.due & ~self.gone


@attrs.frozen(kw_only=True)
class SeatTimes:
    """Hold the memberships of one person."""

    memberships: tuple[Membership, ...]
    undated: Undated
    last_day: Days
    """When the network came to an end, after which nobody holds a seat of it."""

    def held(self, days: Days) -> Certainty:
        """Say whether the person held a seat on some day of which only these bounds are known."""
        return self._held(self.memberships, days)

    def units_held(self, days: Days) -> dict[UnitKey | None, Certainty]:
        """Say the same of each unit."""
        keys = dict.fromkeys(unit_key(each) for each in self.memberships)
        held = {key: self._held([one for one in self.memberships if unit_key(one) == key], days) for key in keys}
        return {key: certainty for key, certainty in held.items() if certainty.is_possible}

    def _held(self, memberships: Iterable[Membership], days: Days) -> Certainty:
        whens = [each.when for each in memberships]
        dated = [when.dates for when in whens if when is not None]
        there = [range(days.first, days.last + 1)]
        sure = sure_days(span for dates in dated for span in dates)
        always = any(each.start <= there[0].start and there[0].stop <= each.stop for each in sure)
        window = Spans.between(date.fromordinal(days.first), date.fromordinal(days.last))
        found = [Certainty.of(always=False, sometimes=dates.overlaps(window).is_possible) for dates in dated]
        found += [Certainty(self.undated) for when in whens if when is None]
        held = reduce(or_, found, Certainty.of(always=always, sometimes=False))
        return held & Certainty.of(always=days.last <= self.last_day.first, sometimes=days.first <= self.last_day.last)


def course_of(seats: SeatTimes, start: Start, months: int, day: date) -> Course:
    """Return what became of a person so many months after a start, as far as these are over on a day."""
    first, last = (months_later(each, months) for each in start.days)
    due = Certainty.of(always=start.is_certain and last <= day.toordinal(), sometimes=first <= day.toordinal())
    if not due.is_possible:
        return Course(due=due, same_unit=_NEVER, another_unit=_NEVER, seated_since=_NEVER, gone=_NEVER, units={})
    then = Days(first, min(last, day.toordinal()))
    held, units = seats.held(then), seats.units_held(then)
    same = _same(start.origin, units)
    others = any(one != two or None in (one, two) for one in start.origin for two in units)
    moved = Certainty.of(always=(held & start.seated & ~same).is_certain, sometimes=others and not same.is_certain)
    return Course(
        due=due,
        same_unit=due & same,
        another_unit=due & moved,
        seated_since=due & held & ~start.seated,
        gone=due & ~held,
        units={key: due & certainty for key, certainty in units.items()},
    )


def _same(before: Mapping[UnitKey | None, Certainty], after: Mapping[UnitKey | None, Certainty]) -> Certainty:
    """Say whether somebody sits for a unit that they sat for before; a seat of no named unit may be of any."""
    both = [before[key] & after[key] for key in before if key in after and key is not None]
    unnamed = bool(before and after) and (None in before or None in after)
    return reduce(or_, both, Certainty.of(always=False, sometimes=unnamed))
