"""A rule: a plain function that judges data, with the fault that it finds and two examples that prove it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

import attrs

from glo_model.dataset import Dataset
from glo_model.entities import SECTIONS, Entity
from glo_model.finding import Fault, Finding, escaped, pointer_to, steps_of
from glo_model.records import records_of

E = TypeVar("E", bound=Entity)


@attrs.frozen
class Remark:
    """Say of one entity, and of one of its fields if there is one to name, what is wrong with it.

    The message never shows a value of a field that is not public.
    """

    entity: Entity
    field: str | None
    message: str


Remarks: TypeAlias = Iterable[Remark]
Example: TypeAlias = Callable[[], tuple[Entity, ...]]
Suspects: TypeAlias = Callable[[Sequence[E]], Iterable[E]]
"""Pick, of entities of one kind, those in which a rule may find something, in their order; it judges no others."""


def whoever(entities: Sequence[E]) -> Sequence[E]:
    """Suspect every entity, as a rule does that has no quicker way than to judge it."""
    return entities


class Rule(Protocol):
    """What every rule has, whatever it judges."""

    @property
    def fault(self) -> Fault:
        """The fault that it finds."""

    @property
    def good(self) -> Example:
        """Entities in which it finds nothing, and no other rule does."""

    @property
    def bad(self) -> Example:
        """Entities in which it finds its fault, and no other rule finds any."""

    def remarks(self, data: Dataset, as_of: date | None) -> Remarks:
        """Return what it finds in a dataset, as of a day if it needs one."""


@attrs.frozen(kw_only=True)
class RecordRule(Generic[E]):
    """Judge each entity of one kind by itself, so that a stream can be judged as it comes."""

    fault: Fault
    kind: type[E]
    judge: Callable[[E], Remarks]
    suspects: Suspects[E] = whoever
    good: Example
    bad: Example

    def remarks(self, data: Dataset, as_of: date | None) -> Iterator[Remark]:
        """Return what it finds in every entity of its kind."""
        return chain.from_iterable(map(self.judge, self.suspects(records_of(data, self.kind))))


@attrs.frozen(kw_only=True)
class EntityRule:
    """Judge each entity by itself, of whatever kind or of several, so that a stream can be judged as it comes."""

    fault: Fault
    judge: Callable[[Entity], Remarks]
    kinds: Collection[type[Entity]] = SECTIONS.keys()
    """The kinds in which it may find something; it looks at no others."""
    suspects: Suspects[Entity] = whoever
    good: Example
    bad: Example

    def remarks(self, data: Dataset, as_of: date | None) -> Iterator[Remark]:
        """Return what it finds in every entity."""
        judged = chain.from_iterable(self.suspects(records_of(data, kind)) for kind in SECTIONS if kind in self.kinds)
        return chain.from_iterable(map(self.judge, judged))


@attrs.frozen(kw_only=True)
class DatasetRule:
    """Judge two or more entities together."""

    fault: Fault
    judge: Callable[[Dataset], Remarks]
    good: Example
    bad: Example

    def remarks(self, data: Dataset, as_of: date | None) -> Remarks:
        """Return what it finds in the dataset."""
        return self.judge(data)


@attrs.frozen(kw_only=True)
class DayRule:
    """Judge a dataset as of a day: without a day it is not run, and one note says so."""

    fault: Fault
    judge: Callable[[Dataset, date], Remarks]
    example_day: date
    good: Example
    bad: Example

    def remarks(self, data: Dataset, as_of: date | None) -> Remarks:
        """Return what it finds as of that day, and nothing without one."""
        return () if as_of is None else self.judge(data, as_of)


def findings_of(rule: Rule, data: Dataset, as_of: date | None) -> Iterator[Finding]:
    """Yield the findings of a rule, each with its place in the dataset and, where known, in the file."""
    for remark in rule.remarks(data, as_of):
        origins = data.origins_of(remark.entity)
        yield rule.fault.found(
            remark.message,
            path=path_of(remark.entity, remark.field),
            origin=origins[0].at(steps_of(remark.field) if remark.field else ()) if origins else None,
        )


def path_of(entity: Any, field: str | None) -> str:
    """Return the place of an entity or of one of its fields in a dataset: kind, id and field, as a JSON Pointer."""
    place = f"/{SECTIONS[type(entity)]}/{escaped(entity.id)}"
    return f"{place}/{pointer_to(steps_of(field))}" if field else place
