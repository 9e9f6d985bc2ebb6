"""Coverage: which units of a network have their members on a day, and which seats are vacant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Annotated, Literal, TypeAlias

import attrs

from glo_model.dataset import Dataset
from glo_model.entities.membership import Membership
from glo_model.entities.prosecutor_network import ProsecutorNetwork, UnitKind
from glo_model.entities.refs import NetworkRef
from glo_model.queries.asking import known_entity
from glo_model.queries.on_a_day import Undated, alive_on, holds_on, name_on
from glo_model.queries.units import WHERE_UNITS_ARE_FROM, Question, Unit, UnitKey, units_of
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.checked import checked
from glo_model.values.fields import public
from glo_model.values.limits import Id, NonEmpty

SeatState: TypeAlias = Literal[
    "filled", "partly filled", "vacant", "over-filled", "unknown", "not yet", "no longer", "no seats"
]
"""How it stands with the seats of a unit on the day."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class UnitCoverage:
    """Say of one court, country or organisation how many of its seats are filled on the day."""

    kind: Annotated[UnitKind, public("Whether it is a court, a country or a partner.")]
    id: Annotated[Id, public("The id of the court or partner, or the code of the country.")]
    name: Annotated[NonEmpty | None, public("The name that it bears on the day; none if the data have none.")]
    exists: Annotated[
        Certainty, public("Whether it is a unit of the network on the day; all the rest holds as far as it is.")
    ]
    required: Annotated[Bounds, public("How many seats it has: one number unless it is unclear which rule holds.")]
    filled: Annotated[Bounds, public("How many members it has: certainly at least, possibly at most.")]
    vacant: Annotated[Bounds, public("How many of its seats nobody holds.")]
    over_filled: Annotated[Certainty, public("Whether it has more members than seats.")]
    state: Annotated[SeatState, public("How it stands with its seats, in a word; unknown if the data allow several.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class CoverageTotals:
    """Add up the units of a network; a unit that possibly exists counts on the high side only."""

    units: Annotated[Bounds, public("How many units exist on the day.")]
    required: Annotated[Bounds, public("How many seats they have together.")]
    filled: Annotated[Bounds, public("How many members they have together; somebody with two units counts in each.")]
    vacant: Annotated[
        Bounds, public("How many seats nobody holds; a unit with too many members makes up for no other.")
    ]
    units_filled: Annotated[Bounds, public("How many units have all their seats filled.")]
    units_vacant: Annotated[Bounds, public("How many units have seats and not one member.")]
    elsewhere: Annotated[Bounds, public("How many members there are beside, for no unit or for none of these.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Coverage:
    """Answer which units of a network have their members on a day, and which seats are vacant."""

    network: Annotated[NetworkRef, public("The network.")]
    name: Annotated[NonEmpty | None, public("The name that the network bears on the day.")]
    as_of: Annotated[date, public("The day that the answer is for.")]
    exists: Annotated[Certainty, public("Whether the network exists on the day; before it does, no unit has seats.")]
    units: Annotated[tuple[UnitCoverage, ...], public("Its units, by kind and id.")]
    totals: Annotated[CoverageTotals, public("The units added up.")]
    units_known: Annotated[NonEmpty, public("Which units the answer knows of; one that the data lack is not counted.")]
    notes: Annotated[tuple[NonEmpty, ...], public("What makes the answer wide, and what was not counted.")]

    @property
    def words(self) -> str:
        """Say it in sentences, for a report."""
        totals = self.totals
        return " ".join((
            f"On {self.as_of}, {self.name or self.network} has {_units(totals.units)}"
            f" with {totals.required.words} seats:"
            f" {totals.filled.words} filled, {totals.vacant.words} vacant.",
            f"All seats are filled in {_units(totals.units_filled)}; {_units(totals.units_vacant)} without a member.",
            f"Counted are {self.units_known}; a unit that the data lack is not counted.",
            *self.notes,
        ))  # fmt: skip


def coverage(data: Dataset, network_id: str, *, as_of: date, undated: Undated = "possibly") -> Coverage:
    """Return which units of a network have their members on a day, each number as an interval.

    A member is counted for certain when the membership's time certainly includes the day, so from its start on
    where the end is open (``2018-07-24/..``); where it ended on a day that nobody knows (``2018-07-24/``), possibly.
    A membership, or a court, whose time nobody recorded holds on the day possibly: an undated list proves
    nothing of any one day. A caller who knows that the list is of that day says ``undated="certainly"``.

    A network of which no membership at all is recorded may have any number of members: unknown is not 0.

    One person counts once a unit, however many memberships there are; each member who is not named counts as one
    more. A seat rule without a time, and a network without a founding, hold all along. Courts are units by the
    rule's level and country, and possibly where theirs are not recorded. A network that the dataset lacks raises
    ``UnknownIdError``.

    >>> from glo_model.entities.court import Court
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
    question = Question(data=data, network=network, day=as_of, undated=undated)
    found = units_of(question)
    members = _members(question)
    without_a_record = _NOBODY if members else Bounds("?")
    answers = tuple(_unit_coverage(unit, members.get(unit.key, without_a_record), as_of) for unit in found)
    kinds = dict.fromkeys(unit for unit in WHERE_UNITS_ARE_FROM if question.rules_for(unit))
    return Coverage(
        network=network.id,
        name=name_on(network.names, as_of),
        as_of=as_of,
        exists=alive_on(network.founded, network.ended, as_of),
        units=answers,
        totals=_totals(answers, [count for key, count in members.items() if key not in {each.key for each in found}]),
        units_known="; ".join(WHERE_UNITS_ARE_FROM[kind] for kind in kinds)
        or "no units, as the network has no seat rule",
        notes=tuple(_notes(question, found)),
    )


_NOBODY = Bounds.between(0, 0)


def _members(question: Question) -> dict[UnitKey | None, Bounds]:
    """Return how many members each unit has on the day, and how many there are for no unit."""
    by_unit = sorted(question.memberships, key=lambda each: _unit_key(each) or ("", ""))
    return {key: _people(group, question.day, question.undated) for key, group in groupby(by_unit, key=_unit_key)}


def _unit_key(membership: Membership) -> UnitKey | None:
    if membership.court is not None:
        return "court", membership.court
    if membership.country is not None:
        return "country", membership.country
    return None if membership.partner is None else ("partner", membership.partner)


def _people(memberships: Iterable[Membership], day: date, undated: Undated) -> Bounds:
    """Count the people of some memberships: a person once, and each who is not named as one more."""
    sure: dict[str | tuple[str, int], Certainty] = {}
    for number, each in enumerate(memberships):
        key = each.person or ("not named", number)
        sure[key] = holds_on(each.when, day, undated) | sure.get(key, Certainty.CERTAINLY_NOT)
    return _how_many(sure.values())


def _how_many(answers: Iterable[Certainty]) -> Bounds:
    known = list(answers)
    return Bounds.between(sum(each.is_certain for each in known), sum(each.is_possible for each in known))


def _unit_coverage(unit: Unit, filled: Bounds, day: date) -> UnitCoverage:
    required = unit.required
    return UnitCoverage(
        kind=unit.key[0],
        id=unit.key[1],
        name=unit.name,
        exists=unit.exists,
        required=required,
        filled=filled,
        vacant=required - filled,
        over_filled=~filled.at_most(required),
        state=unit.gone_on(day) or _state(required, filled),
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
    return CoverageTotals(
        units=_how_many(each.exists for each in units),
        required=_sum((each.required, each.exists) for each in units),
        filled=_sum((each.filled, each.exists) for each in units),
        vacant=_sum((each.vacant, each.exists) for each in units),
        units_filled=_how_many(each.exists & _all_filled(each) for each in units),
        units_vacant=_how_many(each.exists & _has_seats(each) & each.filled.equals(_NOBODY) for each in units),
        elsewhere=_sum((each, Certainty.CERTAINLY) for each in elsewhere),
    )


def _sum(parts: Iterable[tuple[Bounds, Certainty]]) -> Bounds:
    """Add up numbers, each as far as its unit exists."""
    known = list(parts)
    low = sum(number.low for number, exists in known if exists.is_certain)
    highs = [number.high for number, exists in known if exists.is_possible]
    limited = [high for high in highs if high is not None]
    return Bounds.between(low, sum(limited) if len(limited) == len(highs) else None)


def _has_seats(unit: UnitCoverage) -> Certainty:
    return ~unit.required.equals(_NOBODY)


def _all_filled(unit: UnitCoverage) -> Certainty:
    return _has_seats(unit) & unit.required.at_most(unit.filled)


def _units(count: Bounds) -> str:
    return f"{count.words} unit" + ("" if count.low == count.high == 1 else "s")


def _notes(question: Question, units: tuple[Unit, ...]) -> Iterator[str]:
    undated = {
        "court": sum(unit.key[0] == "court" and unit.when is None for unit in units),
        "membership": sum(each.when is None for each in question.memberships),
    }
    for noun, number in undated.items():
        if number:
            said = _so_many(number, noun)
            yield f"The time of {said} is not recorded, and taken {question.undated} to include the day."
    doubtful = sum(unit.exists is Certainty.POSSIBLY for unit in units)
    if doubtful:
        yield f"It is not certain that {_so_many(doubtful, 'unit')} existed on the day: on the high side only."


def _so_many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
