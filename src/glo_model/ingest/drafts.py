"""A draft: what one row says of one entity, in plain data, before names are ids and before it is known to be whole."""

from __future__ import annotations

from functools import cached_property
from typing import Any, TypeAlias

import attrs

from glo_model.dataset import AbsenceReason, RecordOrigin
from glo_model.finding import Origin, Path
from glo_model.ingest.target import Key, Step
from glo_model.table import Cell

_Keys: TypeAlias = tuple[str | tuple[str, Key], ...]


class Items(dict[Key, dict[str, Any]]):
    """Hold the records of a tuple while a row is read, each under what tells it apart from the others."""

    @cached_property
    def places(self) -> dict[Key, int]:
        """The place of each, from 1: those with a number of their own by number, then the others as they came."""
        numbered = sorted(key for key in self if isinstance(key, int))
        keys = [*numbered, *(key for key in self if not isinstance(key, int))]
        return {key: place for place, key in enumerate(keys, start=1)}


@attrs.define(kw_only=True)
class Draft:
    """Hold what was read for one entity, and which column told what."""

    section: str
    origin: Origin
    """The row, or the cell if the entity is made of one."""
    cells: tuple[Cell, ...] = attrs.field(repr=False)
    """The row as it stands in the table."""
    plain: dict[str, Any] = attrs.field(factory=dict, repr=False)
    extras: list[tuple[str, Any]] = attrs.field(factory=list, repr=False)
    absences: list[tuple[str, AbsenceReason]] = attrs.field(factory=list, repr=False)
    columns: dict[str, int] = attrs.field(factory=dict, repr=False)
    _placed: list[tuple[_Keys, int]] = attrs.field(factory=list, repr=False)

    @property
    def record_origin(self) -> RecordOrigin:
        """Where the entity was read, with the column of each of its fields."""
        return RecordOrigin(file=self.origin.file, sheet=self.origin.sheet, row=self.origin.row, columns=self.columns)

    def put(self, steps: tuple[Step, ...], value: Any, column: int) -> None:
        """Put a value where the steps lead, and make the records on the way there."""
        here = self.plain
        keys: list[str | tuple[str, Key]] = []
        for step in steps[:-1]:
            keys.append(step.name if step.key is None else (step.name, step.key))
            here = _entered(here, step)
        last = steps[-1]
        if last.key is None:
            keys.append(last.name)
            here[last.name] = value
        else:
            keys.append((last.name, last.key))
            _entered(here, last)
        self._placed.append((tuple(keys), column))

    def beside(self, steps: tuple[Step, ...], name: str, value: Any) -> None:
        """Put a value into another field of the record that the steps lead to, unless something stands there."""
        here = self.plain
        for step in steps[:-1]:
            here = _entered(here, step)
        here.setdefault(name, value)

    def blur(self, path: Path) -> None:
        """Forget which column told which item of a tuple, as some were left out or added and the others moved up."""
        name = ".".join(map(str, path))
        spread = [field for field in self.columns if field.startswith(f"{name}.")]
        if spread:
            self.columns[name] = min(self.columns.pop(field) for field in spread)

    def finish(self) -> None:
        """Give the items of every tuple their numbers, as their order is known only when the row has been read."""
        for keys, column in self._placed:
            self.columns.setdefault(".".join(map(str, _numbered(self.plain, keys))), column)
        self.plain = _listed(self.plain)


def _entered(here: dict[str, Any], step: Step) -> dict[str, Any]:
    if step.key is None:
        return here.setdefault(step.name, dict(step.fixed))  # type: ignore[no-any-return]  # records hold records
    items: Items = here.setdefault(step.name, Items())
    return items.setdefault(step.key, dict(step.fixed))


def _numbered(plain: dict[str, Any], keys: _Keys) -> Path:
    path: list[str | int] = []
    here: Any = plain
    for key in keys:
        if isinstance(key, str):
            path.append(key)
            here = here[key]
        else:
            name, item = key
            path += [name, here[name].places[item]]
            here = here[name][item]
    return tuple(path)


def _listed(value: Any) -> Any:
    if isinstance(value, Items):
        return [_listed(value[key]) for key in value.places]
    return {name: _listed(each) for name, each in value.items()} if isinstance(value, dict) else value
