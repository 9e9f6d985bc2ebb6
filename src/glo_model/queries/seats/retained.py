"""The answer to how many of those who were trained still hold a seat: counts and units, and never a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, TypeAlias

import attrs

from glo_model.entities.prosecutor_network import UnitKind
from glo_model.entities.refs import NetworkRef
from glo_model.queries.nouns import counted
from glo_model.values.bounds import Bounds
from glo_model.values.checked import checked
from glo_model.values.fields import internal, public
from glo_model.values.limits import Id, NonEmpty

Followed: TypeAlias = Literal["trainees", "members"]
"""Whose seats are followed: of those trained at the network's events, or of all who ever held one."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class UnitRetention:
    """Say of one unit how many of those who are followed held a seat of it when their time was over."""

    kind: Annotated[UnitKind, public("Whether it is a court, a country or a partner.")]
    id: Annotated[Id, public("The id of the court or partner, or the code of the country.")]
    name: Annotated[NonEmpty | None, public("The name that it bears on the day of the answer.")]
    retained: Annotated[Bounds, public("How many held a seat of it, of those who are known one by one.")]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Retention:
    """Answer how many of those who were trained held a seat of the network so many months later."""

    network: Annotated[NetworkRef, public("The network.")]
    name: Annotated[NonEmpty | None, public("The name that the network bears on the day.")]
    as_of: Annotated[date, public("The day until which the data are judged.")]
    months: Annotated[int, public("How many months after the training the seats are looked at.")]
    followed: Annotated[Followed, public("Whose seats are followed: the trainees' or all members'.")]
    people: Annotated[Bounds, public("How many different people there are, whether their months are over or not.")]
    due: Annotated[Bounds, public("For how many the months are over on the day: the others are not judged.")]
    retained: Annotated[Bounds, public("How many of those held a seat then.")]
    same_unit: Annotated[Bounds, public("How many held a seat of the unit that they sat for at the training.")]
    another_unit: Annotated[Bounds, public("How many had moved to a seat of another unit of the network.")]
    seated_since: Annotated[Bounds, public("How many held a seat though they held none at the training.")]
    gone: Annotated[Bounds, public("How many held no seat any more.")]
    known_one_by_one: Annotated[int, public("Of how many it is recorded who they are, or which seat they had.")]
    units: Annotated[tuple[UnitRetention, ...], public("The units in which they held their seats, by kind and id.")]
    notes: Annotated[tuple[NonEmpty, ...], public("What makes the answer wide.")]
    basis: Annotated[tuple[Id, ...], internal("The ids of the memberships and head counts that it rests on.")]

    @property
    def words(self) -> str:
        """Say it in sentences, for a report."""
        return " ".join(self._sentences())

    def _sentences(self) -> Iterator[str]:
        who = "trained by" if self.followed == "trainees" else "who had taken a seat of"
        began = "their training" if self.followed == "trainees" else "they took it"
        yield f"Of {counted(self.due, 'people')} {who} {self.name or self.network}, each looked at"
        yield f"{counted(self.months, 'months')} after {began} and no later than {self.as_of},"
        yield f"{self.retained.words} still held a seat and {self.gone.words} did not."
        if self.units:
            yield f"In the same unit: {self.same_unit.words}; moved to another unit: {self.another_unit.words};"
            yield f"without a seat before: {self.seated_since.words}."
        yield from self.notes
