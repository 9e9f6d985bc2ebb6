"""Seats: which units a network's rules give them to, who holds them, and how many are left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from glo_model.dataset import Dataset
from glo_model.entities import Court, Membership, Partner, ProsecutorNetwork
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.once import once_a_dataset
from glo_model.rule import Remark
from glo_model.rules._whens import the_day
from glo_model.values.certainty import Certainty
from glo_model.values.fields import fields_of
from glo_model.values.folding import fold
from glo_model.values.when import When


class Unit(NamedTuple):
    """What a seat belongs to: a court, a country or a partner, by its id."""

    kind: str
    id: str

    def __str__(self) -> str:
        return f"{self.kind} {self.id!r}"


class Seated(NamedTuple):
    """One unit with the seats that it has at least on a day, and how many people may hold them."""

    unit: Unit
    seats: int
    held: int


# Levels are few words, and each stands at very many courts.
_folded = lru_cache(maxsize=1024)(fold)

_LEVELS = frozenset(
    _folded(word) for field in fields_of(Court) if field.name == "level" for word in (field.known or ())
)


def unit_of(membership: Membership) -> Unit | None:
    """Return the unit whose seat somebody holds, most often a court, or ``None`` if it is not known."""
    if membership.court is not None:
        return Unit("court", membership.court)
    named = ((kind, getattr(membership, kind)) for kind in ("country", "partner"))
    return next((Unit(kind, key) for kind, key in named if key is not None), None)


@once_a_dataset
def members_by_network(data: Dataset) -> dict[str, dict[Unit, list[Membership]]]:
    """Return the memberships of each network, by the unit whose seat they hold."""
    found: dict[str, dict[Unit, list[Membership]]] = defaultdict(lambda: defaultdict(list))
    for membership in data.of(Membership):
        unit = unit_of(membership)
        if unit is not None:
            found[membership.network][unit].append(membership)
    return found


def holder_of(membership: Membership) -> str:
    """Return a key of who holds a seat: nobody is two people, and a holder without a name is always one more."""
    return f"membership {membership.id}" if membership.person is None else f"person {membership.person}"


def fits(rule: SeatRule, network: ProsecutorNetwork, unit: Unit, data: Dataset) -> Certainty:
    """Say whether a rule gives seats to a unit, leaving aside the time for which the rule holds."""
    if rule.unit != unit.kind:
        return Certainty.CERTAINLY_NOT
    if unit.kind == "country":
        return same_country(rule.country, unit.id)
    if unit.kind == "partner":
        partner = data.get(Partner, unit.id)
        return same_country(rule.country, None if partner is None else partner.country)
    court = data.get(Court, unit.id)
    if court is None:
        return Certainty.POSSIBLY
    return same_country(rule.country or network.country, court.country) & same_level(rule.level, court.level)


def same_country(wanted: str | None, found: str | None) -> Certainty:
    """Say whether a country is the one that a rule asks for; a rule that asks for none takes any."""
    return Certainty.of(always=wanted in (None, found), sometimes=found is None)


def same_level(wanted: str | None, found: str | None) -> Certainty:
    """Say whether a court is of the level that a rule asks for.

    Levels are an open vocabulary: two words that differ surely mean two levels only if both are known words.
    """
    if wanted is None:
        return Certainty.CERTAINLY
    if found is None:
        return Certainty.POSSIBLY
    one, other = _folded(wanted), _folded(found)
    return Certainty.of(always=one == other, sometimes=not {one, other} <= _LEVELS)


@once_a_dataset
def seats_held(data: Dataset, day: date) -> tuple[tuple[ProsecutorNetwork, Seated], ...]:
    """Return each unit that certainly has seats on a day, with the number of people who may hold them.

    A court without dates is taken to exist. Countries and partners have seats once somebody has held one, or
    if a rule names the country.
    """
    return tuple(_seats_held(data, day))


def _seats_held(data: Dataset, day: date) -> Iterator[tuple[ProsecutorNetwork, Seated]]:
    courts = _courts_by_place(data, day)
    members = members_by_network(data)
    for network in data.of(ProsecutorNetwork):
        if not _lives(network, day):
            continue
        there = members.get(network.id, {})
        for unit in sorted(_units(network, there, courts, data, day)):
            seats = _fewest_seats(network, unit, data, day)
            yield network, Seated(unit, seats, _possible_holders(there.get(unit, ()), day))


def remark_of_unit(data: Dataset, network: ProsecutorNetwork, unit: Unit, message: str) -> Remark:
    """Return a remark that stands at the court or partner itself, or at the network's rule where the data lack it."""
    kinds: dict[str, type[Court | Partner]] = {"court": Court, "partner": Partner}
    found = data.get(kinds[unit.kind], unit.id) if unit.kind in kinds else None
    return Remark(network, "seat_rules", message) if found is None else Remark(found, "id", message)


def _courts_by_place(data: Dataset, day: date) -> Mapping[tuple[str | None, str | None], list[str]]:
    """Return the courts of a day by country and level, and by either of them, and all; of twins only the first."""
    places: dict[tuple[str | None, str | None], list[str]] = defaultdict(list)
    for court in data.of(Court):
        if court is data.get(Court, court.id) and holds(court.exists, day).is_certain:
            level = None if court.level is None else _folded(court.level)
            for place in {(court.country, level), (court.country, None), (None, level), (None, None)}:
                places[place].append(court.id)
    return places


def holds(when: When | None, day: date) -> Certainty:
    """Say whether something holds on a day; what has no dates always does."""
    return Certainty.CERTAINLY if when is None else when.dates.includes(day)


def _lives(network: ProsecutorNetwork, day: date) -> bool:
    """Tell whether a network certainly had been set up and had not come to an end."""
    founded = network.founded is None or (~network.founded.dates.after(the_day(day))).is_certain
    return founded and (network.ended is None or network.ended.dates.after(the_day(day)).is_certain)


def _units(
    network: ProsecutorNetwork,
    there: Iterable[Unit],
    courts: Mapping[tuple[str | None, str | None], list[str]],
    data: Dataset,
    day: date,
) -> set[Unit]:
    """Return the units to which a rule that certainly holds certainly gives seats; ``there`` are those of members."""
    units: set[Unit] = set()
    for rule in network.seat_rules:
        if not holds(rule.when, day).is_certain:
            continue
        units |= {unit for unit in there if unit.kind != "court" and fits(rule, network, unit, data).is_certain}
        if rule.unit == "court":
            level = None if rule.level is None else _folded(rule.level)
            units |= {Unit("court", key) for key in courts.get((rule.country or network.country, level), ())}
        if rule.unit == "country" and rule.country is not None:
            units.add(Unit("country", rule.country))
    return units


def _fewest_seats(network: ProsecutorNetwork, unit: Unit, data: Dataset, day: date) -> int:
    """Return how many seats a unit has at least: of several rules that may hold for it, the smallest counts."""
    rules = [rule for rule in network.seat_rules if holds(rule.when, day).is_possible]
    return min(rule.seats for rule in rules if fits(rule, network, unit, data).is_possible)


def _possible_holders(memberships: Iterable[Membership], day: date) -> int:
    """Return how many people may hold a unit's seats on a day; a membership without dates may hold on any."""
    return len({holder_of(each) for each in memberships if holds(each.when, day).is_possible})
