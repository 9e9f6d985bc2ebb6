"""The answer to which seats are filled on a day: each unit, the units added up, and sentences for a report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, TypeAlias

import attrs

from glo_model.entities.prosecutor_network import UnitKind
from glo_model.entities.refs import NetworkRef
from glo_model.queries.nouns import counted
from glo_model.queries.seats.units_trained import UnitsTrained
from glo_model.queries.wording import some_of
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.checked import checked
from glo_model.values.fields import internal, public
from glo_model.values.limits import Id, NonEmpty

SeatState: TypeAlias = Literal[
    "filled", "partly filled", "vacant", "over-filled", "unknown", "not yet", "no longer", "no seats"
]
"""How it stands with the seats of a unit on the day."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class UnitCoverage:
    """Say of one court, country or organisation how many of its seats are filled on the day."""

    network: Annotated[NetworkRef, public("The network whose seats they are: the one asked about, or a group of it.")]
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
    basis: Annotated[tuple[Id, ...], internal("The ids of the memberships that hold on the day, or possibly do.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class CoverageTotals:
    """Add up the units of a network; a unit that possibly exists counts on the high side only."""

    units: Annotated[Bounds, public("How many units exist on the day; one with seats in two networks counts once.")]
    required: Annotated[Bounds, public("How many seats they have together.")]
    filled: Annotated[Bounds, public("How many members they have together; somebody with two units counts in each.")]
    vacant: Annotated[
        Bounds, public("How many seats nobody holds; a unit with too many members makes up for no other.")
    ]
    units_filled: Annotated[Bounds, public("How many units have all their seats filled.")]
    units_vacant: Annotated[Bounds, public("How many units have seats and not one member.")]
    units_over_filled: Annotated[Bounds, public("How many units have more members than seats.")]
    elsewhere: Annotated[Bounds, public("How many members there are beside, for no unit or for none of these.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Coverage:
    """Answer which units of a network have their members on a day, and which seats are vacant."""

    network: Annotated[NetworkRef, public("The network.")]
    name: Annotated[NonEmpty | None, public("The name that the network bears on the day.")]
    as_of: Annotated[date, public("The day that the answer is for.")]
    exists: Annotated[Certainty, public("Whether the network exists on the day; before it does, no unit has seats.")]
    networks: Annotated[
        tuple[NetworkRef, ...], public("The networks whose members are counted: it, and its groups if they were asked.")
    ]
    members_called: Annotated[NonEmpty, public("What its members are called: its profession, or members.")]
    units_called: Annotated[NonEmpty, public("What its units are called: courts, countries, organisations or units.")]
    units: Annotated[tuple[UnitCoverage, ...], public("Its units, by network, kind and id.")]
    totals: Annotated[CoverageTotals, public("The units added up.")]
    trained: Annotated[
        UnitsTrained | None,
        public("From how many units its trained people came, where no membership says who holds which seat."),
    ]
    units_known: Annotated[NonEmpty, public("Which units the answer knows of; one that the data lack is not counted.")]
    notes: Annotated[tuple[NonEmpty, ...], public("What makes the answer wide, and what was not counted.")]
    basis: Annotated[tuple[Id, ...], internal("The ids of the memberships and head counts that the answer rests on.")]

    @property
    def words(self) -> str:
        """Say it in sentences, for a report."""
        totals = self.totals
        name = self.name or self.network
        return " ".join((
            f"On {self.as_of}, {name} has {counted(totals.units, self.units_called)}"
            f" with {counted(totals.required, 'seats')} for {self.members_called}:"
            f" {totals.filled.words} filled, {totals.vacant.words} vacant.",
            *self._states(),
            *(() if self.trained is None else (self.trained.words,)),
            f"Counted are {self.units_known}; a unit that the data lack is not counted.",
            *self.notes,
        ))  # fmt: skip

    def _states(self) -> Iterator[str]:
        """Yield sentences that name the units without a member and with too many, where members are recorded."""
        if all(unit.filled.high is None for unit in self.units):
            yield from ["No membership is recorded, so nobody can say who holds a seat."] if self.units else []
            return
        yield f"All seats are filled in {counted(self.totals.units_filled, self.units_called)}."
        vacant = [_named(unit) for unit in self.units if unit.state == "vacant"]
        if self.totals.units_vacant.high:
            yield _listed(f"{counted(self.totals.units_vacant, self.units_called)} without a member", vacant)
        over_filled = [_named(unit) for unit in self.units if unit.over_filled.is_certain]
        if over_filled:
            yield _listed(f"{counted(self.totals.units_over_filled, self.units_called)} over-filled", over_filled)
        unknown = [_named(unit) for unit in self.units if unit.state == "unknown"]
        if unknown:
            yield _listed(f"{counted(len(unknown), self.units_called)} of which the data do not tell", unknown)


def _named(unit: UnitCoverage) -> str:
    return unit.id if unit.exists.is_certain else f"{unit.id} ({unit.exists.value} a unit)"


def _listed(said: str, units: list[str]) -> str:
    return f"{said[:1].upper()}{said[1:]}: {some_of(units)}." if units else f"{said[:1].upper()}{said[1:]}."
