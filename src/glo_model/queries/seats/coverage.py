"""Coverage: which units of a network have their members on a day, and which seats are vacant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from glo_model.dataset import Dataset
from glo_model.entities.head_count import HeadCount
from glo_model.entities.prosecutor_network import ProsecutorNetwork, UnitKind
from glo_model.queries.asking import known_entity
from glo_model.queries.nouns import counted, noun_of
from glo_model.queries.on_a_day import Undated, alive_on, name_on
from glo_model.queries.seats.covered import Coverage, CoverageTotals, SeatState, UnitCoverage
from glo_model.queries.seats.members import NOBODY, Members, how_many, members_of
from glo_model.queries.seats.subnetworks import family_of, seated_in
from glo_model.queries.seats.units import WHERE_UNITS_ARE_FROM, Question, Unit, UnitKey, units_of
from glo_model.queries.seats.units_trained import UnitsTrained, units_trained
from glo_model.queries.wording import some_of
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty

__all__ = ["Coverage", "CoverageTotals", "UnitCoverage", "coverage"]


def coverage(
    data: Dataset, network_id: str, *, as_of: date, undated: Undated = "possibly", with_subnetworks: bool = False
) -> Coverage:
    """Return which units of a network have their members on a day, each number as an interval.

    A member is counted for certain when the membership's time certainly includes the day, so from its start on
    where the end is open (``2018-07-24/..``); where it ended on a day that nobody knows (``2018-07-24/``), possibly.
    A membership, or a court, whose time nobody recorded holds on the day possibly: an undated list proves
    nothing of any one day. A caller who knows that the list is of that day says ``undated="certainly"``.

    A network of which no membership at all is recorded may have any number of members: unknown is not 0. Then
    ``trained`` says from how many units its trained people came, as far as head counts and rosters tell.

    With ``with_subnetworks`` the groups of the network are counted too, and theirs: the members of a group without a
    seat rule sit in the seats of the network that it is a group of; one with a rule has seats of its own beside.

    One person counts once a unit, however many memberships there are; each member who is not named counts as one
    more. A seat rule without a time, and a network without a founding, hold all along. Courts are units by the
    rule's level and country, and possibly where theirs are not recorded. A network that the dataset lacks raises
    ``UnknownIdError``.

    >>> from glo_model.entities import Court, Membership
    >>> from glo_model.entities.prosecutor_network import SeatRule
    >>> from glo_model.values.when import When
    >>> answer = coverage(
    ...     Dataset([
    ...         ProsecutorNetwork(id="n", seat_rules=(SeatRule(unit="court", seats=2),)),
    ...         Court(id="rabat", exists=When.of("1956/..")),
    ...         Membership(id="m", network="n", court="rabat", when=When.of("2018-07-24/..")),
    ...     ]),
    ...     "n", as_of=date(2018, 10, 4),
    ... )
    >>> answer.units[0].state, answer.totals.vacant
    ('partly filled', Bounds('1'))
    """
    network = known_entity(data, ProsecutorNetwork, network_id)
    groups = family_of(data, network)
    family = groups if with_subnetworks else groups[:1]
    seated = [_seated(question) for question in _questions(data, family, as_of, undated)]
    units = tuple(unit for each in seated for unit in each.units)
    kinds = {kind: None for each in seated for kind in each.kinds}
    trained = None if any(each.members for each in seated) else _trained(data, network_id, as_of, with_subnetworks)
    listed = _totals(units, [each for one in seated for each in one.elsewhere])
    stated = [count for each in seated for kind in each.kinds for count in each.question.stated(kind)]
    totals = _with_stated(listed, stated, seated)
    memberships = {key for one in seated for members in one.members.values() for key in members.basis}
    return Coverage(
        network=network.id,
        name=name_on(network.names, as_of),
        as_of=as_of,
        exists=alive_on(network.founded, network.ended, as_of),
        networks=tuple(each.id for each in family),
        members_called=network.profession or "members",
        units_called=noun_of(kinds),
        units=units,
        totals=totals,
        trained=trained,
        units_known="; ".join(WHERE_UNITS_ARE_FROM[kind] for kind in kinds)
        or "no units, as the network has no seat rule",
        notes=(
            *_stated_notes(stated, listed, noun_of(kinds)),
            *_notes(seated, units, totals, undated, groups[len(family) :]),
        ),
        basis=tuple(sorted({*memberships, *(trained.basis if trained else ()), *(each.id for each in stated)})),
    )


@attrs.frozen(kw_only=True)
class _Seated:
    """Hold what is known of one network's own seats and of those who sit in them."""

    question: Question
    found: tuple[Unit, ...]
    members: Mapping[UnitKey | None, Members]

    @property
    def kinds(self) -> list[UnitKind]:
        """The kinds of its units."""
        return [kind for kind in WHERE_UNITS_ARE_FROM if self.question.rules_for(kind)]

    @property
    def units(self) -> list[UnitCoverage]:
        """How it stands with each unit; unknown is not 0 where no membership at all is recorded."""
        without = Members(number=NOBODY if self.members else Bounds("?"))
        return [_unit_coverage(self.question, unit, self.members.get(unit.key, without)) for unit in self.found]

    @property
    def elsewhere(self) -> list[Bounds]:
        """The members for no unit, or for none of these."""
        keys = {unit.key for unit in self.found}
        return [members.number for key, members in self.members.items() if key not in keys]


def _questions(data: Dataset, family: tuple[ProsecutorNetwork, ...], day: date, undated: Undated) -> Iterator[Question]:
    by_id = {each.id: each for each in family}
    for key, seated in seated_in(family).items():
        yield Question(data=data, network=by_id[key], day=day, undated=undated, seated=seated)


def _seated(question: Question) -> _Seated:
    return _Seated(question=question, found=units_of(question), members=members_of(question))


def _trained(data: Dataset, network_id: str, day: date, with_subnetworks: bool) -> UnitsTrained | None:
    answer = units_trained(data, network_id, as_of=day, with_subnetworks=with_subnetworks)
    return answer if answer.events and answer.people.is_known else None


def _unit_coverage(question: Question, unit: Unit, members: Members) -> UnitCoverage:
    required, filled = unit.required, members.number
    return UnitCoverage(
        network=question.network.id,
        kind=unit.key[0],
        id=unit.key[1],
        name=unit.name,
        exists=unit.exists,
        required=required,
        filled=filled,
        vacant=required - filled,
        over_filled=~filled.at_most(required),
        state=unit.gone_on(question.day) or _state(required, filled),
        basis=members.basis,
    )


def _state(required: Bounds, filled: Bounds) -> SeatState:
    """Name the one state that every world allows, if there is one."""
    if (~filled.at_most(required)).is_certain:
        return "over-filled"
    if required.high == 0:
        return "no seats"
    if filled.equals(required).is_certain:
        return "filled"
    if required.low == 0 or not (~required.at_most(filled)).is_certain:
        return "unknown"
    if filled.high == 0:
        return "vacant"
    return "partly filled" if filled.low else "unknown"


def _totals(units: tuple[UnitCoverage, ...], elsewhere: Iterable[Bounds]) -> CoverageTotals:
    existing: dict[UnitKey, Certainty] = defaultdict(lambda: Certainty.CERTAINLY_NOT)
    for each in units:
        existing[each.kind, each.id] |= each.exists
    return CoverageTotals(
        units=how_many(existing.values()),
        required=_sum((each.required, each.exists) for each in units),
        filled=_sum((each.filled, each.exists) for each in units),
        vacant=_sum((each.vacant, each.exists) for each in units),
        units_filled=how_many(each.exists & _all_filled(each) for each in units),
        units_vacant=how_many(each.exists & _has_seats(each) & each.filled.equals(NOBODY) for each in units),
        units_over_filled=how_many(each.exists & each.over_filled for each in units),
        elsewhere=_sum((each, Certainty.CERTAINLY) for each in elsewhere),
    )


def _with_stated(listed: CoverageTotals, stated: list[HeadCount], seated: list[_Seated]) -> CoverageTotals:
    """Return the totals with the units that sources count and the data lack: nobody knows who holds their seats."""
    units = listed.units
    for count in stated:
        units = Bounds.between(max(units.low, count.quantity.low), _higher(units.high, count.quantity.high))
    if units == listed.units:
        return listed
    rooms = [rule.seats for each in seated for kind in each.kinds for rule, _ in each.question.rules_for(kind)]
    low = max(listed.required.low, units.low * min(rooms))
    high = None if units.high is None else _higher(listed.required.high, units.high * max(rooms))
    return attrs.evolve(
        listed,
        units=units,
        required=Bounds.between(low, high),
        filled=Bounds.between(listed.filled.low, None),
        vacant=Bounds.between(0, None if high is None else max(0, high - listed.filled.low)),
        units_filled=Bounds.between(listed.units_filled.low, units.high),
        units_vacant=Bounds.between(0, units.high),
        units_over_filled=Bounds.between(listed.units_over_filled.low, units.high),
    )


def _higher(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else max(one, other)


def _stated_notes(stated: list[HeadCount], listed: CoverageTotals, noun: str) -> Iterator[str]:
    for count in stated:
        yield f"A source counts {counted(count.quantity.number, noun)}; the data name {listed.units.words} of them."


def _sum(parts: Iterable[tuple[Bounds, Certainty]]) -> Bounds:
    """Add up numbers, each as far as its unit exists."""
    known = list(parts)
    low = sum(number.low for number, exists in known if exists.is_certain)
    highs = [number.high for number, exists in known if exists.is_possible]
    limited = [high for high in highs if high is not None]
    return Bounds.between(low, sum(limited) if len(limited) == len(highs) else None)


def _has_seats(unit: UnitCoverage) -> Certainty:
    return ~unit.required.equals(NOBODY)


def _all_filled(unit: UnitCoverage) -> Certainty:
    return _has_seats(unit) & unit.required.at_most(unit.filled)


def _notes(
    seated: list[_Seated],
    units: tuple[UnitCoverage, ...],
    totals: CoverageTotals,
    undated: Undated,
    left_out: tuple[ProsecutorNetwork, ...],
) -> Iterator[str]:
    without_time = {
        "courts": sum(unit.key[0] == "court" and unit.when is None for each in seated for unit in each.found),
        "memberships": sum(one.when is None for each in seated for one in each.question.memberships),
    }
    for noun, number in without_time.items():
        if number:
            yield f"The time of {counted(number, noun)} is not recorded, and taken {undated} to include the day."
    doubtful = [unit.id for unit in units if unit.exists is Certainty.POSSIBLY]
    if doubtful:
        units_said = counted(len(doubtful), "units")
        yield f"It is not certain that {units_said} existed on the day: on the high side only ({some_of(doubtful)})."
    if totals.elsewhere.high:
        yield f"Not counted, because of no unit that has seats: {counted(totals.elsewhere, 'members')}."
    if left_out:
        yield f"Not included: the groups {some_of([each.id for each in left_out])}."
