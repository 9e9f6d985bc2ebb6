"""One row of a table, read: a draft of its entity, and of others that its cells tell of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from glo_model.cells import says_nothing
from glo_model.entities import KINDS
from glo_model.faults import NORMALISED, SEVERAL_MARKS, WRONG_VALUE
from glo_model.ingest.forms.form import FormTable
from glo_model.ingest.mapping.mapped import Box, Column, Mapped
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.mapping.words import NO
from glo_model.ingest.profiles.sheet import BoxesProfile
from glo_model.ingest.rows.cell_reader import CellReader
from glo_model.ingest.rows.counts import Count, count_drafts
from glo_model.ingest.rows.drafts import Draft
from glo_model.ingest.rows.ends import Ends
from glo_model.ingest.rows.made_ids import MadeIds
from glo_model.ingest.rows.others import Others
from glo_model.ingest.rows.reading import ABSENT, Read, read_cell
from glo_model.ingest.rows.repairs import Habits
from glo_model.table import Cell, Told, shown
from glo_model.values.fields import fields_of
from glo_model.values.folding import fold


class Row:
    """Read one row into the draft of its entity and those of others that its columns tell of."""

    def __init__(self, mapped: Mapped, number: int, cells: tuple[Cell, ...], told: Told, ids: MadeIds) -> None:
        self._mapped, self._number, self._told, self._ids = mapped, number, told, ids
        places = mapped.table.places if isinstance(mapped.table, FormTable) else None
        origin = mapped.table.place(number)
        self._draft = Draft(section=mapped.section, origin=origin, cells=cells, places=places)
        self._ends = Ends()
        self._counts: list[Count] = []
        self._others = Others(self._draft, told)
        self._marks: dict[int, list[tuple[Column, Box]]] = {}

    def drafts(self, belongs_to: str | None) -> Iterator[Draft]:
        """Yield what the row tells; ``belongs_to`` is the id of the record of the form above the table."""
        for column in self._mapped.columns:
            cell = self._cell(column)
            if cell is not None and not column.is_skipped:
                self._take_cell(cell, column)
        for marks in self._marks.values():
            self._take_marks(marks)
        self._ends.put_into(self._draft, self._told)
        self._put_constants(belongs_to)
        made = self._ids.made(self._draft.plain.get("id"), self._number, self._draft.cells, belongs_to)
        if self._mapped.section in KINDS and self._mapped.section != "countries":
            self._draft.plain.setdefault("id", made)
        others = list(self._others.drafts(made))
        self._draft.finish()
        yield self._draft
        yield from others
        if self._counts:
            yield from count_drafts(self._draft, self._counts, self._ids)

    def _cell(self, column: Column) -> Cell:
        cell = self._at(column.number)
        if not column.goes_on:
            return cell
        if not isinstance(cell, str):
            self._tell_unbegun(column)
            return cell
        return cell + "".join(shown(self._at(number)) for number in column.goes_on)

    def _tell_unbegun(self, column: Column) -> None:
        """Tell of texts that go on and do not begin."""
        for number in column.goes_on:
            if self._at(number) is not None:
                message = "a text goes on here that does not begin in its own column"
                self._told.find(WRONG_VALUE, message, self._draft.place(number), raw=shown(self._at(number)))

    def _at(self, column: int) -> Cell:
        return self._draft.cells[column - 1] if column <= len(self._draft.cells) else None

    def _take_cell(self, cell: Cell, column: Column) -> None:
        if column.box is not None:
            self._take_box(cell, column, column.box)
        elif column.reader is not None:
            self._take(cell, column, column.reader)
        elif not column.is_in_id:
            self._draft.extras.append((column.heading, cell))

    def _take_box(self, cell: Cell, column: Column, box: Box) -> None:
        if box.is_marked(cell):
            self._marks.setdefault(id(box.said), []).append((column, box))
        elif _is_unmarked(cell):
            self._draft.heard.append(column.number)
        else:
            self._tell_mark(column, "the box holds no mark that is known")

    def _take_marks(self, marks: list[tuple[Column, Box]]) -> None:
        """Put the values of the boxes of one question that are marked."""
        said: BoxesProfile = marks[0][1].said
        if len(marks) > 1 and not said.many:
            for column, _ in marks:
                self._tell_mark(column, "more than one box is marked")
            return
        reads = [(column, box.target, read) for column, box in marks for read in _meant(box)]
        for number, (column, target, read) in enumerate(reads):
            if read.value is ABSENT:
                self._draft.heard.append(column.number)
            elif target.field.many and not target.field.is_record:
                before = self._draft.value_at(target.steps) or []
                self._draft.put(target.steps, [*before, read.value], column.number)
            else:
                self._draft.put(target.item(number).steps, read.value, column.number)

    def _tell_mark(self, column: Column, message: str) -> None:
        raw = shown(self._at(column.number))
        self._told.find(SEVERAL_MARKS, message, self._draft.place(column.number), raw=raw)

    def _take(self, cell: Cell, column: Column, reader: CellReader) -> None:
        target = reader.target
        if reader.is_open_end(cell):
            self._ends.take(target, "..", None if cell == ".." else str(cell).strip(), column.number)
            return
        reads = reader.read(cell)
        for read in reads:
            self._tell(read, column, cell)
            if read.reason is not None and target.counts is None and target.of is None:
                self._draft.absences.append((target.steps[0].name, read.reason))
        values = [read for read in reads if read.value is not ABSENT]
        if target.field.many and not target.field.is_record:
            if values:
                self._holder(target).put(_own(target), [read.value for read in values], column.number)
            return
        for number, read in enumerate(values):
            self._put(read, column, reader.item(number) if reader.is_each else target)

    def _put(self, read: Read, column: Column, target: Target) -> None:
        if target.counts is not None:
            self._counts.append((target, read.value, read.printed, column.number))
        elif target.end is not None:
            self._ends.take(target, read.value, read.printed, column.number)
        else:
            holder = self._holder(target)
            holder.put(_own(target), read.value, column.number)
            if read.printed is not None and has_printed(target.holder):
                holder.beside(_own(target), "printed", read.printed)

    def _holder(self, target: Target) -> Draft:
        """Return the draft whose field a target is: the row's, or that of another entity that it refers to."""
        return self._draft if target.of is None else self._others.of(target)

    def _tell(self, read: Read, column: Column, cell: Cell) -> None:
        if read.fault is not None:
            raw = None if read.fault is NORMALISED else shown(cell)
            self._told.find(read.fault, read.message, self._draft.place(column.number), raw=raw)

    def _put_constants(self, belongs_to: str | None) -> None:
        for constant in self._mapped.constants:
            self._draft.fill(constant.steps, constant.value)
        if self._mapped.link is not None and belongs_to is not None:
            self._draft.plain.setdefault(self._mapped.link, belongs_to)


def _own(target: Target) -> Any:
    """Return the steps within the entity that holds the field."""
    return target.steps if target.of is None else target.steps[1:]


@cache
def has_printed(cls: type) -> bool:
    """Tell whether a record has a place for the words that were printed for its value."""
    return any(field.name == "printed" for field in fields_of(cls))


def _meant(box: Box) -> list[Read]:
    return read_cell(box.value, box.target.field, Habits(), is_list=False)


def _is_unmarked(cell: Cell) -> bool:
    """Tell whether a box is one that somebody has left empty, in a word."""
    if isinstance(cell, bool):
        return not cell
    if isinstance(cell, int | float):
        return cell == 0
    return isinstance(cell, str) and (says_nothing(cell.strip()) or (fold(cell) or cell.strip()) in NO)
