"""From how many units of a network the people came who were trained: by rosters, and by the pigeonhole bound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, Final

import attrs

from glo_model.dataset import Dataset
from glo_model.entities.engagement import TRAINED_ROLES, Engagement
from glo_model.entities.prosecutor_network import ProsecutorNetwork, UnitKind
from glo_model.entities.refs import NetworkRef, WorkshopRef
from glo_model.queries.asking import known_entity
from glo_model.queries.index import Index, index_of
from glo_model.queries.nouns import counted, noun_of, one_of
from glo_model.queries.on_a_day import Undated
from glo_model.queries.reach.how_many import reach
from glo_model.queries.reach.reached import Reach
from glo_model.queries.seats.event_days import events_of
from glo_model.queries.seats.members import how_many
from glo_model.queries.seats.subnetworks import family_of, seated_in
from glo_model.queries.seats.units import Question, UnitKey, units_of
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.checked import checked
from glo_model.values.fields import public
from glo_model.values.limits import Id, NonEmpty


@attrs.frozen(kw_only=True, field_transformer=checked)
class UnitsTrained:
    """Answer from how many of the units that exist on a day the people came who were trained by then."""

    network: Annotated[NetworkRef, public("The network.")]
    as_of: Annotated[date, public("The day that the answer is for.")]
    people: Annotated[Bounds, public("How many different people were trained by that day.")]
    seats: Annotated[
        Bounds, public("How many seats each unit has, and so how many people it sent to one event at most.")
    ]
    units: Annotated[Bounds, public("From how many units they came; units that do not exist on the day are left out.")]
    existing: Annotated[Bounds, public("How many units exist on the day, as far as the data know.")]
    noun: Annotated[NonEmpty, public("What the units are: courts, countries, organisations, or units if they differ.")]
    reason: Annotated[NonEmpty, public("Why, in sentences.")]
    events: Annotated[tuple[WorkshopRef, ...], public("The events at which they were trained, by first day and id.")]
    basis: Annotated[tuple[Id, ...], public("The ids of the head counts that the answer rests on.")]

    @property
    def words(self) -> str:
        """Say it in sentences, for a report."""
        people = "1 person was" if self.people == Bounds("1") else f"{self.people.words} people were"
        most = f"at most {self.seats.high} from each {one_of(self.noun)} at one event"
        existing = f" of the {counted(self.existing, self.noun)}" if self.existing.high else f" {self.noun}"
        return f"By {self.as_of}, {people} trained; {most}, they came from {self.units.words}{existing}. {self.reason}"


@attrs.frozen(kw_only=True)
class _Places:
    """Hold the units that people may have come from, and how many each can have sent to one event."""

    units: Mapping[UnitKey, Certainty]
    seats: Mapping[UnitKey, int]
    rooms: tuple[int, ...]
    """The seats that the rules give to a unit."""
    kinds: tuple[UnitKind, ...]

    @property
    def sure(self) -> frozenset[UnitKey]:
        """The units that certainly exist on the day; people may have come from the others before they were gone."""
        return frozenset(key for key, exists in self.units.items() if exists.is_certain)

    @property
    def existing(self) -> Bounds:
        """How many units exist on the day; unknown if the data have none."""
        return how_many(self.units.values()) if self.units else Bounds("?")

    def of(self, row: Engagement) -> UnitKey | None:
        """Return the unit that a line of a roster says somebody came from, be it one of the network's or not."""
        for kind in self.kinds:
            key = getattr(row, _SAID_IN[kind])
            if key is not None:
                return kind, key
        return None


_SAID_IN: Final[dict[UnitKind, str]] = {"court": "court", "partner": "on_behalf_of", "country": "country"}
"""In which field a roster says where somebody came from, the most exact one first."""


def units_trained(
    data: Dataset, network_id: str, *, as_of: date, undated: Undated = "possibly", with_subnetworks: bool = False
) -> UnitsTrained:
    """Return from how many units of a network the people came who were trained at its events until a day.

    A source that prints totals alone still says this much: if each of them came from one unit, and no unit sent more
    than its seats to one event, then 21 people came from 11 units at least, and from 21 at most. A roster that names
    more units lifts the lower side; the units that exist on the day limit the upper one. Members may have been
    replaced between two events, so events are not added up on the lower side.

    >>> from glo_model.entities import Court, HeadCount, Workshop
    >>> from glo_model.entities.prosecutor_network import SeatRule
    >>> from glo_model.values.quantities import Quantity
    >>> from glo_model.values.when import When
    >>> courts = [Court(id=f"court-{number}") for number in range(21)]
    >>> answer = units_trained(
    ...     Dataset([
    ...         ProsecutorNetwork(id="n", seat_rules=(SeatRule(unit="court", seats=2),)),
    ...         Workshop(id="casablanca", networks=("n",), when=When.of("2018-09-24/2018-09-26")),
    ...         HeadCount(id="c", workshop="casablanca", measure="attended", quantity=Quantity.of(21)),
    ...         *courts,
    ...     ]),
    ...     "n", as_of=date(2018, 10, 4), undated="certainly",
    ... )
    >>> answer.units.words
    '11 to 21'
    """
    network = known_entity(data, ProsecutorNetwork, network_id)
    family = family_of(data, network) if with_subnetworks else (network,)
    index = index_of(data)
    places = _places(data, family, as_of, undated)
    reached = reach(data, events=events_of(index, (each.id for each in family)), during=f"../{as_of}")
    least, most = _at_least(index, places, reached), _at_most(index, places, reached)
    return UnitsTrained(
        network=network.id,
        as_of=as_of,
        people=reached.people,
        seats=Bounds.between(min(places.rooms, default=0), max(places.rooms, default=0)),
        units=Bounds.between(least[0], most[0]),
        existing=places.existing,
        noun=noun_of(places.kinds),
        reason=f"{least[1]} {most[1]}",
        events=tuple(each.workshop for each in reached.events),
        basis=reached.basis,
    )


def _places(data: Dataset, family: tuple[ProsecutorNetwork, ...], day: date, undated: Undated) -> _Places:
    units: dict[UnitKey, Certainty] = {}
    seats: Counter[UnitKey] = Counter()
    rules = [rule for network in family for rule in network.seat_rules]
    for key, seated in seated_in(family).items():
        network = next(each for each in family if each.id == key)
        for unit in units_of(Question(data=data, network=network, day=day, undated=undated, seated=seated)):
            if unit.gone_on(day) != "not yet":
                units[unit.key] = unit.exists | units.get(unit.key, Certainty.CERTAINLY_NOT)
                seats[unit.key] += max(rule.seats for rule, _ in unit.rules)
    kinds = {rule.unit for rule in rules}
    return _Places(
        units=units,
        seats=seats,
        rooms=tuple(rule.seats for rule in rules),
        kinds=tuple(kind for kind in _SAID_IN if kind in kinds),
    )


def _at_least(index: Index, places: _Places, reached: Reach) -> tuple[int, str]:
    """Return how many units there are at least: those that rosters name, or the fewest with seats for one event."""
    certain = [each for each in reached.events if each.counted.is_certain]
    named = {places.of(row) for each in certain for row in _rows(index, each.workshop)} & places.sure
    number, why = len(named), f"At least {len(named)}: rosters name them." if named else "None is certain."
    too_many = ""
    for each in certain:
        if index.parts.get(each.workshop) or index.workshop[each.workshop].level == "series":
            continue
        fewest = _at_event(places, each.attendance.low, _rows(index, each.workshop))
        if fewest is None:
            too_many = f" More came to {each.workshop} than there are seats, so that some unit sent more than it has."
        elif fewest > number:
            number, fewer = fewest, counted(fewest - 1, noun_of(places.kinds))
            why = f"At least {number}: {each.attendance.words} came to {each.workshop}, too many for {fewer}"
            why += (
                f" and {_doubtful(places)} that may not exist on the day." if places.units.keys() - places.sure else "."
            )
    return number, why + too_many


def _doubtful(places: _Places) -> str:
    return counted(len(places.units.keys() - places.sure), noun_of(places.kinds))


def _at_event(places: _Places, people: int, rows: Iterable[Engagement]) -> int | None:
    """Return the fewest units whose seats hold so many people of one event, or ``None`` if those of all do not.

    Those who a roster says came from elsewhere need no seat, and units that may be gone by the day hold as many as
    they can.
    """
    sent = Counter(key for key, _ in {(places.of(row), row.person or row.id) for row in rows} if key is not None)
    rest = people - sum(number for key, number in sent.items() if key not in places.units)
    if not places.units:
        return -(-max(0, rest) // max(places.rooms, default=1))
    taken = {key for key in places.units if key in sent or key not in places.sure}
    rest -= sum(max(places.seats[key], sent[key]) for key in taken)
    found = len(places.sure & sent.keys())
    for seats in sorted((places.seats[key] for key in places.units if key not in taken), reverse=True):
        if rest > 0:
            rest, found = rest - seats, found + 1
    return found if rest <= 0 else None


def _at_most(index: Index, places: _Places, reached: Reach) -> tuple[int | None, str]:
    """Return how many units there are at most: those named and one for each other person, and no more than exist."""
    rows = {each.workshop: _rows(index, each.workshop) for each in reached.events}
    placed = {each: [row for row in rows[each] if places.of(row)] for each in rows}
    persons = {row.person for each in placed.values() for row in each if row.person is not None}
    unnamed = max((sum(row.person is None for row in each) for each in placed.values()), default=0)
    named = {places.of(row) for each in placed.values() for row in each} & places.units.keys()
    others = None if reached.people.high is None else max(0, reached.people.high - max(len(persons), unnamed))
    existing = places.existing.high
    if others is not None and (existing is None or len(named) + others < existing):
        return len(named) + others, f"At most {len(named) + others}: each may have come from another one."
    if existing is None:
        return None, "No upper limit: nobody says how many people came, or how many units there are."
    return existing, f"At most {existing}: no more are known to exist on that day."


def _rows(index: Index, event: str) -> list[Engagement]:
    return [each for each in index.engagements.get(event, ()) if each.role in TRAINED_ROLES]
