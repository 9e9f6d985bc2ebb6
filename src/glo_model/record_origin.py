"""Where entities were read: in full, or in brief where very many stand side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

import attrs

from glo_model.finding import Origin, Path, pointer_to

_NO_COLUMNS: Final[Mapping[str, int]] = {}


@attrs.frozen
class RecordOrigin:
    """Tell where an entity was read: in which file and table, in which row or item, which column holds which field."""

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    pointer: str | None = None
    columns: Mapping[str, int] = attrs.field(default=_NO_COLUMNS, eq=False)
    rows: Mapping[str, int] = attrs.field(default=_NO_COLUMNS, eq=False)
    """The row of each field that stands in another row than the entity, as in a form."""
    _names: dict[str, str | None] | None = attrs.field(default=None, eq=False, repr=False)
    """Under which name a column tells each field that was asked for, where very many rows share the columns."""

    def at(self, path: Path = ()) -> Origin:
        """Return the place of one field of the entity, or of the whole entity."""
        if self.pointer is not None:
            pointer = f"{self.pointer}/{pointer_to(path)}" if path else self.pointer
            return Origin(file=self.file, row=self.row, pointer=pointer)
        name = self._told_as(".".join(map(str, path))) if path else None
        if name is None:
            return Origin(file=self.file, sheet=self.sheet, row=self.row)
        row = self.rows.get(name, self.row)
        return Origin(file=self.file, sheet=self.sheet, row=row, column=self.columns[name])

    def _told_as(self, field: str) -> str | None:
        if self._names is None:
            return self._searched(field)
        if field not in self._names:
            self._names[field] = self._searched(field)
        return self._names[field]

    def _searched(self, field: str) -> str | None:
        """Return the name under which a column tells a field, or what it is part of, or the first of its parts."""
        parts = f"{field}."
        spread = [name for name in self.columns if name == field or name.startswith(parts)]
        if spread:
            return min(spread, key=self.columns.__getitem__)
        whole, _, _ = field.rpartition(".")
        return self._searched(whole) if whole else None


Item: TypeAlias = tuple[str | None, str, int]
"""Where an entity of a document was read, in brief: the file, the section, and its number there, counted from 0."""
TableRow: TypeAlias = tuple[RecordOrigin, int]
"""Where an entity of a table was read, in brief: what its origin has in common with those of others, and its row."""
Place: TypeAlias = RecordOrigin | Item | TableRow
"""Where an entity was read, in full or in brief."""


def in_full(place: Place) -> RecordOrigin:
    """Return the origin that stands for a place."""
    if isinstance(place, RecordOrigin):
        return place
    if len(place) == 2:
        shared, row = place
        return RecordOrigin(shared.file, shared.sheet, row, None, shared.columns, shared.rows, shared._names)
    file, section, number = place
    return RecordOrigin(file=file, pointer=f"/{section}/{number}")
