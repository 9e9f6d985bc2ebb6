"""The units of a network: the courts, countries or organisations that its seat rules give seats to, on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, Literal, TypeAlias, cast

import attrs

from glo_model.dataset import Dataset
from glo_model.entities.country import Country
from glo_model.entities.court import Court
from glo_model.entities.membership import Membership
from glo_model.entities.partner import Partner
from glo_model.entities.programme import Programme
from glo_model.entities.prosecutor_network import ProsecutorNetwork, SeatRule, UnitKind
from glo_model.queries.index import index_of
from glo_model.queries.on_a_day import Undated, alive_on, holds_on, name_on
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.codes import COUNTRY_CODES, CountryCode
from glo_model.values.when import When

UnitKey: TypeAlias = tuple[UnitKind, str]
Gone: TypeAlias = Literal["not yet", "no longer"]

WHERE_UNITS_ARE_FROM: Final = {
    "court": "The courts are those of the data, of the level and country that the seat rule names",
    "country": "The countries are those that the data name as a member's, or as served by a programme of an event "
    "of the network",
    "partner": "The organisations are those that the data name as a member's",
}


@attrs.frozen(kw_only=True)
class Unit:
    """Hold what is known of one unit on the day: whether it is one, and how many seats its rules give it."""

    key: UnitKey
    name: str | None
    exists: Certainty
    gone: Gone | None
    """Why it certainly does not exist."""
    rules: tuple[tuple[SeatRule, Certainty], ...]
    """The rules that give it seats, and whether each holds on the day."""
    dated: bool
    """False if nobody recorded when it exists."""

    @property
    def required(self) -> Bounds:
        """How many seats it has, if it exists: none for certain where no rule certainly holds."""
        seats = [rule.seats for rule, holds in self.rules if holds.is_possible]
        is_sure = any(holds.is_certain for _, holds in self.rules)
        return Bounds.between(min(seats, default=0) if is_sure else 0, max(seats, default=0))


def units_on(data: Dataset, network: ProsecutorNetwork, day: date, undated: Undated) -> tuple[Unit, ...]:
    """Return every unit that a rule of the network gives or once gave seats, by kind and id."""
    alive = alive_on(network.founded, network.ended, day)
    rules = [(rule, alive & holds_on(rule.when, day, "certainly")) for rule in network.seat_rules]
    found = [
        unit
        for kind in ("court", "country", "partner")
        for unit in _UNITS[kind](data, network, [each for each in rules if each[0].unit == kind], day, undated)
    ]
    return tuple(sorted(found, key=lambda unit: unit.key))


_Rules: TypeAlias = list[tuple[SeatRule, Certainty]]


def _courts(
    data: Dataset, network: ProsecutorNetwork, rules: _Rules, day: date, undated: Undated
) -> Iterator[Unit]:
    for court in {each.id: each for each in reversed(data.of(Court))}.values():
        matching = [(rule, _matches(court, rule, network)) for rule, _ in rules]
        is_unit = _any(matches for _, matches in matching)
        if is_unit.is_possible:
            yield Unit(
                key=("court", court.id),
                name=name_on(court.names, day),
                exists=is_unit & holds_on(court.exists, day, undated),
                gone=_gone(court.exists, day),
                rules=tuple(each for each, (_, match) in zip(rules, matching, strict=True) if match.is_possible),
                dated=court.exists is not None,
            )


def _matches(court: Court, rule: SeatRule, network: ProsecutorNetwork) -> Certainty:
    """Say whether a rule is about a court; possibly, if the court's level or country is not recorded."""
    return _same(court.level, rule.level) & _same(court.country, rule.country or network.country)


def _same(recorded: str | None, wanted: str | None) -> Certainty:
    return Certainty.of(always=wanted is None or recorded == wanted, sometimes=recorded is None)


def _any(answers: Iterable[Certainty]) -> Certainty:
    found = Certainty.CERTAINLY_NOT
    for each in answers:
        found |= each
    return found


def _gone(exists: When | None, day: date) -> Gone | None:
    """Say of what certainly does not exist on the day whether it is yet to come; between two times it is no longer."""
    if exists is None or exists.dates.includes(day).is_possible:
        return None
    begins = exists.dates.earliest
    return "not yet" if begins is not None and day < begins else "no longer"


def _countries(
    data: Dataset, network: ProsecutorNetwork, rules: _Rules, day: date, undated: Undated
) -> Iterator[Unit]:
    """Yield the countries of members, and, as possible units, those that the programmes of its events serve."""
    certain = {each.country for each in members_of(data, network) if each.country is not None}
    index = index_of(data)
    programmes = {
        key for place in index.having("network", network.id) for key in index.workshops[place].programmes
    }
    served = {
        share.country
        for programme in data.of(Programme)
        if programme.id in programmes
        for share in programme.countries
        if holds_on(share.when, day, "possibly").is_possible
    }
    for code in sorted(certain | served) if rules else ():
        names = (*(each for country in data.all_of(Country, code) for each in country.names), *_known_names(code))
        yield Unit(
            key=("country", code),
            name=name_on(names, day),
            exists=Certainty.of(always=code in certain, sometimes=True),
            gone=None,
            rules=tuple(rules),
            dated=True,
        )


def _known_names(code: str) -> tuple:
    return Country.known(cast("CountryCode", code)).names if code in COUNTRY_CODES else ()
