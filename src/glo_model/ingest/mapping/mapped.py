"""What is known of a table before its rows are read: its section, and where each column goes and how."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Final

import attrs

from glo_model.ingest.mapping.target import Step, Target
from glo_model.ingest.mapping.words import YES
from glo_model.ingest.profiles.likeness import fold_pattern, is_like_any
from glo_model.ingest.profiles.row_ids import IdTemplate
from glo_model.ingest.profiles.sheet import BoxesProfile
from glo_model.ingest.rows.cell_reader import CellReader
from glo_model.ingest.rows.repairs import Habits
from glo_model.table import Cell, Table
from glo_model.values.folding import fold

_MARKS: Final = tuple(each for each in YES if each != "n")


@attrs.frozen
class Constant:
    """Hold a value that is the same in every row."""

    steps: tuple[Step, ...]
    """Where it goes."""
    value: Any
    """The value in plain data."""
    refers: str | None
    """The kind of entity of which it is an id or a name."""


@attrs.frozen(kw_only=True)
class Box:
    """Say that a mark in a column means a value."""

    said: BoxesProfile
    value: str
    target: Target

    def is_marked(self, cell: Cell) -> bool:
        """Tell whether a cell holds a mark."""
        if isinstance(cell, bool):
            return cell
        text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
        return (fold(text) or text.strip()) in (tuple(map(fold_pattern, self.said.marks)) or _MARKS)


@attrs.frozen(kw_only=True)
class Column:
    """Say where the cells of one column go; without a target they are kept as extras."""

    number: int
    heading: str
    target: Target | None
    goes_on: tuple[int, ...] = ()
    """The columns in which its texts go on."""
    habits: Habits = attrs.field(factory=Habits)
    box: Box | None = None
    """The box that it is, if its cells are marks."""
    is_skipped: bool = False
    """True if a profile leaves it out."""
    is_in_id: bool = False
    """True if the row's id is made of it, so that without a target it is used nevertheless."""

    @cached_property
    def reader(self) -> CellReader | None:
        """How its cells are read, if they go anywhere."""
        return None if self.target is None else CellReader(self.target, self.habits)


@attrs.frozen(kw_only=True)
class RowIds:
    """Say of which columns the ids of rows are made."""

    template: IdTemplate
    columns: Mapping[str, int]
    """The column of each name in the template."""
    fixed: Mapping[str, str]
    """The text of each name that is the same for all rows."""

    def made(self, cells: tuple[Cell, ...]) -> str | None:
        """Return the id of a row, or ``None`` if one of the cells is empty."""
        named: dict[str, Cell] = {
            name: cells[column - 1] for name, column in self.columns.items() if column <= len(cells)
        }
        return self.template.made({**named, **self.fixed})


@attrs.frozen(kw_only=True)
class Mapped:
    """Hold a table of which it is known what it holds."""

    table: Table
    section: str
    heading_row: int
    """The last row of the headings; 0 if there are none."""
    heading_rows: tuple[int, ...] = ()
    """All rows of the headings, where there are any."""
    columns: tuple[Column, ...]
    first_row: int = 0
    """The first row of the records, where that is not the one below the headings."""
    left_out: frozenset[int] = frozenset()
    """The numbers of rows that a profile leaves out."""
    left_out_texts: tuple[str, ...] = ()
    """The folded patterns of the first cell of rows that a profile leaves out."""
    constants: tuple[Constant, ...] = ()
    ids: RowIds | None = None
    form: Mapped | None = None
    """The form above the table, to whose record its rows belong."""
    link: str | None = None
    """The field by which the rows refer to the form's record."""

    @property
    def begins(self) -> int:
        """The first row that may be a record."""
        return self.first_row or self.heading_row + 1

    def leaves_out(self, number: int, first: Cell) -> bool:
        """Tell whether a profile says that a row is no record; ``first`` is its first filled cell."""
        if number in self.left_out:
            return True
        return bool(self.left_out_texts) and isinstance(first, str) and is_like_any(fold(first), self.left_out_texts)
