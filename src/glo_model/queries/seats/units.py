"""The units of a network: the courts, countries or organisations that its seat rules give seats to, on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import reduce
from operator import or_
from typing import Final, Literal, TypeAlias, cast

import attrs

from glo_model.dataset import Dataset
from glo_model.entities.country import Country
from glo_model.entities.court import Court
from glo_model.entities.head_count import HeadCount
from glo_model.entities.membership import Membership
from glo_model.entities.partner import Partner
from glo_model.entities.programme import Programme
from glo_model.entities.prosecutor_network import ProsecutorNetwork, SeatRule, UnitKind
from glo_model.queries.index import index_of
from glo_model.queries.nouns import NOUNS
from glo_model.queries.on_a_day import Undated, alive_on, holds_on, name_on
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.codes import CountryCode
from glo_model.values.countries.table import country
from glo_model.values.folding import fold
from glo_model.values.when import When

UnitKey: TypeAlias = tuple[UnitKind, str]
Gone: TypeAlias = Literal["not yet", "no longer"]

WHERE_UNITS_ARE_FROM: Final[dict[UnitKind, str]] = {
    "court": "the courts in the data that have the level and country of the seat rule",
    "country": "the countries of members, and possibly those that a programme of the network's events serves",
    "partner": "the organisations of members",
}


@attrs.frozen(kw_only=True)
class Unit:
    """Hold what is known of one unit on the day: whether it is one, and how many seats its rules give it."""

    key: UnitKey
    name: str | None
    exists: Certainty
    rules: tuple[tuple[SeatRule, Certainty], ...]
    """The rules that give it seats, and whether each holds on the day."""
    when: When | None = None
    """When it exists, for a kind that comes and goes."""

    def gone_on(self, day: date) -> Gone | None:
        """Say of what certainly does not exist on the day whether it is yet to come; between two times it is gone."""
        if self.exists.is_possible or self.when is None:
            return None
        begins = self.when.dates.earliest
        return "not yet" if begins is not None and day < begins else "no longer"

    @property
    def required(self) -> Bounds:
        """How many seats it has, if it exists: none for certain where no rule certainly holds."""
        seats = [rule.seats for rule, holds in self.rules if holds.is_possible]
        is_sure = any(holds.is_certain for _, holds in self.rules)
        return Bounds.between(min(seats, default=0) if is_sure else 0, max(seats, default=0))


@attrs.frozen(kw_only=True)
class Question:
    """Hold what is asked: of which network, as of which day, and what is taken of things without a time."""

    data: Dataset
    network: ProsecutorNetwork
    day: date
    undated: Undated
    seated: frozenset[str] = frozenset()
    """The networks whose members sit in its seats beside its own: its groups that have no seat rule."""

    def rules_for(self, kind: UnitKind) -> list[tuple[SeatRule, Certainty]]:
        """Return the seat rules for a kind of unit, and whether each holds; one without a time holds all along."""
        alive = alive_on(self.network.founded, self.network.ended, self.day)
        rules = [rule for rule in self.network.seat_rules if rule.unit == kind]
        return [(rule, alive & holds_on(rule.when, self.day, "certainly")) for rule in rules]

    def stated(self, kind: UnitKind) -> tuple[HeadCount, ...]:
        """Return the counts of units that sources print: "23 members of Latin America, and Spain"."""
        counts = (each for each in self.data.of(HeadCount) if each.network == self.network.id)
        return tuple(
            each
            for each in counts
            if (each.measure, each.quantity.unit, each.part_of) == ("members", NOUNS[kind], None)
            and holds_on(each.when, self.day, "possibly").is_possible
        )

    @property
    def memberships(self) -> tuple[Membership, ...]:
        """The memberships of the network, at whatever time; two that are written under one id are both there."""
        return tuple(each for each in self.data.of(Membership) if each.network in self.networks)

    @property
    def networks(self) -> frozenset[str]:
        """The ids of the network and of those whose members sit in its seats."""
        return self.seated | {self.network.id}


def unit_name(data: Dataset, key: UnitKey, day: date) -> str | None:
    """Return the name that a unit bore on a day; a country has one even if the data give it none."""
    kind, code = key
    if kind == "country":
        own = data.get(Country, code)
        return name_on(own.names if own else (), day) or country(cast("CountryCode", code)).name
    unit = data.get(Court, code) if kind == "court" else data.get(Partner, code)
    return name_on(unit.names if unit else (), day)


def units_of(question: Question) -> tuple[Unit, ...]:
    """Return every unit that a rule of the network gives or once gave seats, by kind and id."""
    found = (unit for kind in _UNITS if question.rules_for(kind) for unit in _UNITS[kind](question))
    return tuple(sorted(found, key=lambda unit: unit.key))


def _courts(question: Question) -> Iterator[Unit]:
    rules = question.rules_for("court")
    for court in {each.id: each for each in reversed(question.data.of(Court))}.values():
        matches = [_matches(court, rule, question.network) for rule, _ in rules]
        is_unit = reduce(or_, matches)
        if is_unit.is_possible:
            holding = zip(rules, matches, strict=True)
            yield Unit(
                key=("court", court.id),
                name=unit_name(question.data, ("court", court.id), question.day),
                exists=is_unit & holds_on(court.exists, question.day, question.undated),
                rules=tuple(
                    (rule, holds & match if is_unit.is_certain else holds)
                    for (rule, holds), match in holding
                    if match.is_possible
                ),
                when=court.exists,
            )


def _matches(court: Court, rule: SeatRule, network: ProsecutorNetwork) -> Certainty:
    """Say whether a rule is about a court; possibly, if the court's level or country is not recorded."""
    level = None if court.level is None else fold(court.level)
    wanted = None if rule.level is None else fold(rule.level)
    return _same(level, wanted) & _same(court.country, rule.country or network.country)


def _same(recorded: str | None, wanted: str | None) -> Certainty:
    return Certainty.of(always=wanted is None or recorded == wanted, sometimes=recorded is None)


def _countries(question: Question) -> Iterator[Unit]:
    """Yield the countries of members and of rules, and, as possible units, those that its events' programmes serve.

    Where a source counts the countries, those of programmes are no better guess.
    """
    rules = question.rules_for("country")
    served = () if question.stated("country") else _served(question)
    certain = {each.country for each in question.memberships} | {rule.country for rule, _ in rules}
    for code in sorted({each for each in certain if each is not None} | set(served)):
        fitting = tuple((rule, holds) for rule, holds in rules if rule.country in (None, code))
        if fitting:
            yield Unit(
                key=("country", code),
                name=unit_name(question.data, ("country", code), question.day),
                exists=Certainty.of(always=code in certain, sometimes=True),
                rules=fitting,
            )


def _served(question: Question) -> Iterator[CountryCode]:
    index = index_of(question.data)
    places = {place for key in question.networks for place in index.having("network", key)}
    for key in {programme for place in places for programme in index.workshops[place].programmes}:
        programme = question.data.get(Programme, key)
        for share in programme.countries if programme else ():
            if holds_on(share.when, question.day, "possibly").is_possible:
                yield share.country


def _partners(question: Question) -> Iterator[Unit]:
    """Yield the organisations of members; one of unknown country possibly has the seats of a rule that names one."""
    for key in sorted({each.partner for each in question.memberships if each.partner is not None}):
        partner = question.data.get(Partner, key)
        exists = partner.exists if partner else None
        matches = [
            (rule, holds, _same(partner.country if partner else None, rule.country))
            for rule, holds in question.rules_for("partner")
        ]
        fitting = [(rule, holds & match) for rule, holds, match in matches if match.is_possible]
        if fitting:
            is_unit = reduce(or_, (match for _, _, match in matches))
            yield Unit(
                key=("partner", key),
                name=unit_name(question.data, ("partner", key), question.day),
                exists=is_unit & holds_on(exists, question.day, "certainly"),
                rules=tuple(fitting),
                when=exists,
            )


_UNITS: Final[dict[UnitKind, Callable[[Question], Iterable[Unit]]]] = {
    "court": _courts,
    "country": _countries,
    "partner": _partners,
}
