"""A draft: what one row says of one entity, in plain data, before names are ids and before it is known to be whole."""

from __future__ import annotations

from functools import cached_property
from typing import Any, TypeAlias

import attrs

from glo_model.dataset import AbsenceReason
from glo_model.finding import Origin, Path
from glo_model.ingest.mapping.target import Key, Step
from glo_model.record_origin import RecordOrigin
from glo_model.table import Cell

Place: TypeAlias = tuple[int, int]
"""A row and a column."""
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
    placed: list[tuple[Path, int]] = attrs.field(factory=list, repr=False)
    """Which column told the value of which path, as the row was read."""
    moves: dict[Path, list[int]] = attrs.field(factory=dict, repr=False)
    """For tuples of which items were left out or taken apart, the place that each item had before."""
    heard: list[int] = attrs.field(factory=list, repr=False)
    """The columns that were understood and put nothing anywhere, such as an empty box."""
    places: tuple[Place, ...] | None = attrs.field(default=None, repr=False)
    """Where each cell stands, if that is not in the row, each in the column of its number."""
    _keyed: list[tuple[_Keys, int]] = attrs.field(factory=list, repr=False)

    @property
    def record_origin(self) -> RecordOrigin:
        """Where the entity was read, with the column of each of its fields."""
        file, sheet, row = self.origin.file, self.origin.sheet, self.origin.row
        if self.places is None:
            return RecordOrigin(file=file, sheet=sheet, row=row, columns=self.columns)
        rows = {name: self.at(number)[0] for name, number in self.columns.items()}
        columns = {name: self.at(number)[1] for name, number in self.columns.items()}
        return RecordOrigin(file=file, sheet=sheet, row=row, columns=columns, rows=rows)

    def at(self, column: int) -> Place:
        """Return the row and the column in which a cell really stands."""
        return (self.origin.row or 0, column) if self.places is None else self.places[column - 1]

    def place(self, column: int) -> Origin:
        """Return the place of a cell."""
        row, real = self.at(column)
        return Origin(file=self.origin.file, sheet=self.origin.sheet, row=row, column=real)

    def put(self, steps: tuple[Step, ...], value: Any, *columns: int) -> None:
        """Put a value that columns told where the steps lead, and make the records on the way there."""
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
        self._keyed += [(tuple(keys), column) for column in columns]

    def value_at(self, steps: tuple[Step, ...]) -> Any:
        """Return what stands where the steps lead, or ``None`` if nothing does."""
        here: Any = self.plain
        for step in steps:
            here = here.get(step.name)
            if here is not None and step.key is not None:
                here = here.get(step.key)
            if here is None:
                return None
        return here

    def beside(self, steps: tuple[Step, ...], name: str, value: Any) -> None:
        """Put a value into another field of the record that the steps lead to, unless something stands there."""
        here = self.plain
        for step in steps[:-1]:
            here = _entered(here, step)
        here.setdefault(name, value)

    def fill(self, steps: tuple[Step, ...], value: Any) -> None:
        """Put a value that no column tells, unless something stands there."""
        self.beside(steps, steps[-1].name, value)

    def move(self, path: Path, places: list[int], before: int) -> None:
        """Remember that the items of a tuple are not what they were: for each, which place it had ``before``."""
        if places != list(range(1, before + 1)):
            self.moves[path] = places
            self.blur(path)

    def blur(self, path: Path) -> None:
        """Forget which column told which item of a tuple, as some were left out or added and the others moved up."""
        name = ".".join(map(str, path))
        spread = [field for field in self.columns if field.startswith(f"{name}.")]
        if spread:
            self.columns[name] = min(self.columns.pop(field) for field in spread)

    def finish(self) -> None:
        """Give the items of every tuple their numbers, as their order is known only when the row has been read."""
        for keys, column in self._keyed:
            path = _numbered(self.plain, keys)
            self.placed.append((path, column))
            self.columns.setdefault(".".join(map(str, path)), column)
        self._keyed.clear()
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
