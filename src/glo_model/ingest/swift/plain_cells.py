"""A field of which each cell is one value, or one end of its dates: read without a draft of the whole row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeAlias

from glo_model.codec.explain import explain_field
from glo_model.ingest.mapping.mapped import Column, Mapped
from glo_model.ingest.mapping.target import Step, Target
from glo_model.ingest.rows.cell_reader import CellReader
from glo_model.ingest.rows.ends import Pair
from glo_model.ingest.rows.reading import Read
from glo_model.ingest.rows.row import has_printed
from glo_model.ingest.swift.answer import Answer, Key, cell_of, placed
from glo_model.notes import Note
from glo_model.table import Cell
from glo_model.values.fields import Field

_Told: TypeAlias = tuple[int, Target, Read]
"""The column of a cell, where it goes, and what it was read as."""

_SCALARS: Final = (str, int, bool)
"""What a cell is read as that holds a value; a name that is to be looked up is none of these."""


class PlainCells:
    """Read one cell, or a first and a last day, of rows in which no other cell tells of the field."""

    def __init__(self, field: Field, columns: Iterable[Column]) -> None:
        self._field = field
        self._readers = [(each.number, each.reader) for each in columns if each.reader is not None]
        self._placed = {number: placed(((reader.target.path, number),)) for number, reader in self._readers}

    @classmethod
    def of(cls, field: Field, mapped: Mapped) -> PlainCells | None:
        """Return how the columns of a field are read, or ``None`` if one of them tells more than a value."""
        targets = [column.target for column in mapped.columns if column.target is not None]
        are_plain = all(map(_is_plain, mapped.columns)) and not mapped.constants
        return (
            cls(field, mapped.columns) if are_plain and len({each.steps for each in targets if each.end}) < 2 else None
        )

    def read(self, keys: Iterable[Key]) -> Answer | None:
        """Return what the cells of a row say, or ``None`` if they have to be read with care."""
        told: list[_Told] = []
        for (number, reader), key in zip(self._readers, keys, strict=True):
            if key is not None:
                read = _read(reader, cell_of(key))
                if read is None:
                    return None
                told.append((number, reader.target, read))
        plain = _plain(told)
        value, wrongs = (None, ()) if plain is None else explain_field(self._field, plain)
        if value is None or wrongs:
            return None
        notes = [Note(read.fault, read.message, number) for number, _, read in told if read.fault is not None]
        return Answer(value, tuple(notes), None, self._placed[told[0][0]])


def _is_plain(column: Column) -> bool:
    target, reader = column.target, column.reader
    if target is None or reader is None or reader.is_list or column.box:
        return False
    return all(step.key is None and not step.fixed for step in target.steps)


def _read(reader: CellReader, cell: Cell) -> Read | None:
    """Return the value of a cell, or ``None`` if it holds none, or one that needs care."""
    if reader.is_open_end(cell):
        return None
    (read,) = reader.read(cell)
    return read if read.value.__class__ in _SCALARS else None


def _plain(told: Sequence[_Told]) -> Any:
    """Return the plain data of the field, or ``None`` if the cells are not one value or the ends of one."""
    ends = [target.end for _, target, _ in told]
    if ends == [None]:
        ((_, target, read),) = told
        return _within(target.steps, read.value, read.printed if has_printed(target.holder) else None)
    if not ends or None in ends:
        return None
    pair = Pair()
    for number, target, read in told:
        pair.take(target, read.value, read.printed, number)
    dates = pair.dates()
    return None if dates is None else _within(told[0][1].steps, dates, pair.words)


def _within(steps: Sequence[Step], value: Any, printed: str | None) -> Any:
    """Return a value within the records on the way to it, beside the words that were printed for it."""
    beside = {} if printed is None else {"printed": printed}
    for step in reversed(steps[1:]):
        value, beside = {step.name: value, **beside}, {}
    return value
