"""Retention: how many of those who were trained still hold a seat so many months later."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import get_args

import attrs

from glo_model.dataset import Dataset
from glo_model.entities.prosecutor_network import ProsecutorNetwork
from glo_model.queries.asking import known_entity, refuse_unknown_word
from glo_model.queries.nouns import counted
from glo_model.queries.on_a_day import Undated, name_on
from glo_model.queries.seats.followed import Asked, Cohort, members, trainees
from glo_model.queries.seats.members import how_many
from glo_model.queries.seats.retained import Followed, Retention, UnitRetention
from glo_model.queries.seats.seat_times import Days
from glo_model.queries.seats.subnetworks import family_of
from glo_model.queries.seats.units import UnitKey, unit_name
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty

__all__ = ["Retention", "UnitRetention", "retention"]


def retention(
    data: Dataset,
    network_id: str,
    *,
    as_of: date,
    months: int = 12,
    followed: Followed = "trainees",
    undated: Undated = "possibly",
    with_subnetworks: bool = False,
) -> Retention:
    """Return how many of those who were trained held a seat of the network so many months later, as an interval.

    Somebody is looked at once: so many months after the last day of the first event of the network at which they
    were a trainee. Whose months are not over on ``as_of`` is not judged. With ``followed="members"`` everybody who
    ever held a seat is followed from the day on which they took their first one, trained or not.

    - A trainee whom the data name holds a seat by the memberships of that person. Where memberships are recorded,
      but none of that person, there is no seat, unless one of those without a holder's name is theirs.
    - A trainee who is only counted may be any member who is not among the named trainees.
    - Where no membership at all is recorded everybody may hold a seat: unknown is not 0.
    - A membership whose end nobody knows (``2018-07-24/``), one without a time, and a training on an unknown day
      make the interval wide. ``undated="certainly"`` says that an undated list holds on each day that is asked about.

    The answer has counts and units, and never a person.

    >>> from glo_model.entities import Engagement, Membership, Workshop
    >>> from glo_model.values.when import When
    >>> answer = retention(
    ...     Dataset([
    ...         ProsecutorNetwork(id="n"),
    ...         Workshop(id="w", networks=("n",), when=When.of("2018-07-24/2018-07-26")),
    ...         *(Engagement(id=f"e{key}", workshop="w", person=key, role="trainee") for key in ("p1", "p2", "p3")),
    ...         Membership(id="m1", network="n", court="rabat", person="p1", when=When.of("2018/..")),
    ...         Membership(id="m2", network="n", court="rabat", person="p2", when=When.of("2018/2018-12")),
    ...     ]),
    ...     "n", as_of=date(2020, 1, 1),
    ... )
    >>> answer.retained.words, answer.known_one_by_one
    ('1', 3)
    """
    refuse_unknown_word("followed", followed, get_args(Followed))
    if months < 0:
        raise ValueError("months count onwards: they cannot be less than 0")
    network = known_entity(data, ProsecutorNetwork, network_id)
    family = family_of(data, network) if with_subnetworks else (network,)
    asked = Asked(data=data, networks=family, months=months, day=as_of, undated=undated)
    cohort = trainees(asked) if followed == "trainees" else members(asked)
    spare = _Spare.of(asked, cohort)
    courses = cohort.courses
    retained = spare.widened([each.retained for each in courses])
    return Retention(
        network=network.id,
        name=name_on(network.names, as_of),
        as_of=as_of,
        months=months,
        followed=followed,
        people=cohort.people,
        due=cohort.due,
        retained=retained,
        same_unit=spare.widened([each.same_unit for each in courses]),
        another_unit=spare.lowered(spare.widened([each.another_unit for each in courses])),
        seated_since=spare.lowered(spare.widened([each.seated_since for each in courses])),
        gone=_gone(cohort, spare, retained),
        known_one_by_one=len(courses),
        units=tuple(_units(asked, cohort)),
        notes=tuple(_notes(asked, cohort)),
        basis=tuple(sorted({*(each.id for each in asked.memberships), *cohort.basis})),
    )


@attrs.frozen(kw_only=True)
class _Spare:
    """Hold how many more of those who are due may have held a seat than is known one by one."""

    people: int | None
    """How many are not known one by one, at most."""
    possible: int
    """How many of those who are known may be due."""
    for_anybody: int | None
    """How many seats of memberships that name nobody may be theirs; ``None`` where no membership is recorded."""
    for_unknown: int
    """How many members are named, but not as one of those trained."""

    @classmethod
    def of(cls, asked: Asked, cohort: Cohort) -> _Spare:
        """Return how many seats are left for those of whom it is not known."""
        window = Days(cohort.since, asked.day.toordinal())
        free = [
            sum(each.held(window).is_possible for each in those) if window.first <= window.last else 0
            for those in (cohort.unnamed, cohort.others)
        ]
        return cls(
            people=cohort.unknown,
            possible=sum(each.due.is_possible for each in cohort.courses),
            for_anybody=free[0] if asked.memberships else None,
            for_unknown=free[1],
        )

    def widened(self, known: list[Certainty]) -> Bounds:
        """Return how many of those who are due fit a description, with those unknown on the high side."""
        told = how_many(known)
        high = told.high or 0
        takers = None if self.people is None else self.people + self.possible - high
        seats = None
        if self.for_anybody is not None:
            seats = self.for_anybody + min(self.for_unknown, self.for_unknown if self.people is None else self.people)
        more = [each for each in (takers, seats) if each is not None]
        return Bounds.between(told.low, high + min(more) if more else None)

    def lowered(self, number: Bounds) -> Bounds:
        """Return a number that a seat which names nobody may lower: it may be theirs, then or before."""
        low = 0 if self.for_anybody is None else max(0, number.low - self.for_anybody)
        return Bounds.between(low, number.high)


def _gone(cohort: Cohort, spare: _Spare, retained: Bounds) -> Bounds:
    """Return how many held no seat, by those who are known and by what is left of all."""
    known = how_many(each.gone for each in cohort.courses)
    high = None if spare.people is None or known.high is None else known.high + spare.people
    counted_up = spare.lowered(Bounds.between(known.low, high))
    return counted_up & (cohort.due - retained) or counted_up


def _units(asked: Asked, cohort: Cohort) -> Iterator[UnitRetention]:
    held: dict[UnitKey, list[Certainty]] = defaultdict(list)
    for course in cohort.courses:
        for key, certainty in course.units.items():
            if key is not None:
                held[key].append(certainty)
    for key in sorted(held):
        name = unit_name(asked.data, key, asked.day)
        yield UnitRetention(kind=key[0], id=key[1], name=name, retained=how_many(held[key]))


def _notes(asked: Asked, cohort: Cohort) -> Iterator[str]:
    """Yield what makes the answer wide."""
    memberships = asked.memberships
    if not memberships:
        yield "No membership is recorded, so nobody can say who holds a seat."
    if cohort.people.is_known and cohort.unknown != 0:
        unknown = "Some" if cohort.unknown is None else f"Up to {cohort.unknown}"
        yield f"{unknown} of them are counted and not named: they may be any other members."
    undated = sum(each.when is None for each in memberships)
    if undated:
        yield f"The time of {counted(undated, 'memberships')} is not recorded, and taken {asked.undated} to hold then."
    ended = sum(any(span.absent == "unknown" for span in each.when.dates) for each in memberships if each.when)
    if ended:
        yield f"Nobody says when {counted(ended, 'memberships')} ended."
    if cohort.unnamed:
        without = counted(len(cohort.unnamed), "memberships")
        yield f"Of {without} nobody recorded who holds the seat: it may be one of them."
    doubtful = sum(each.due is Certainty.POSSIBLY for each in cohort.courses)
    if doubtful:
        yield f"Of {counted(doubtful, 'people')} it is not certain that the months are over."
