"""The stage that reads rows: each becomes a draft of an entity, and each cell a value of its field, or a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

import attrs

from glo_model.cells import is_tag, is_total
from glo_model.entities import KINDS
from glo_model.faults import MADE_ID, NORMALISED, NOT_A_RECORD
from glo_model.finding import Origin
from glo_model.ingest.counts import count_drafts
from glo_model.ingest.drafts import Draft
from glo_model.ingest.ends import Ends
from glo_model.ingest.mapping import Column, Mapped
from glo_model.ingest.profile import Profile, is_open_end
from glo_model.ingest.reading import ABSENT, Read, read_cell
from glo_model.ingest.repairs import Habits
from glo_model.ingest.target import Target
from glo_model.table import Cell, Told, raw_row, shown
from glo_model.values.fields import fields_of
from glo_model.values.folding import fold

_LONGEST_SLUG: Final = 60


def read_records(mapped: Iterable[Mapped], profile: Profile) -> tuple[list[Draft], Told]:
    """Return a draft for each row that is a record, and say what was repaired, what was not, and what was left out."""
    told = Told()
    drafts: list[Draft] = []
    for each in mapped:
        habits = Habits(order=profile.order, languages=profile.languages, epoch=each.table.epoch)
        for number, cells in enumerate(each.table.rows[each.heading_row :], start=each.heading_row + 1):
            if any(cell is not None for cell in cells) and not _is_left_out(each, number, cells, told):
                drafts += _Row(each, number, cells, habits, told).drafts()
    return drafts, told


def _is_left_out(mapped: Mapped, number: int, cells: tuple[Cell, ...], told: Told) -> bool:
    """Tell whether a row is no record: a row of totals, or the tags of the Humanitarian Exchange Language."""
    filled = [cell for cell in cells if cell is not None]
    first = filled[0]
    reason = ""
    if isinstance(first, str) and is_total(first):
        reason = "the row holds totals"
    elif number == mapped.heading_row + 1 and all(isinstance(cell, str) and is_tag(cell) for cell in filled):
        reason = "the row holds the columns' tags"
    if reason:
        told.find(NOT_A_RECORD, reason, mapped.table.place(number), raw=raw_row(cells))
    return bool(reason)


class _Row:
    """Read one row into the draft of its entity and those of the counts that its columns hold."""

    def __init__(self, mapped: Mapped, number: int, cells: tuple[Cell, ...], habits: Habits, told: Told) -> None:
        self._mapped, self._number, self._cells = mapped, number, cells
        self._habits, self._told = habits, told
        self._draft = Draft(section=mapped.section, origin=mapped.table.place(number), cells=cells)
        self._ends = Ends()
        self._counts: list[tuple[Target, Any, str | None, int]] = []

    def drafts(self) -> Iterator[Draft]:
        for column in self._mapped.columns:
            cell = self._cell(column)
            if cell is None:
                continue
            if column.target is None:
                self._draft.extras.append((column.heading, cell))
            else:
                self._take(cell, column, column.target)
        self._ends.put_into(self._draft, self._told)
        self._give_id()
        self._draft.finish()
        yield self._draft
        if self._counts:
            yield from count_drafts(self._draft, self._counts, self._made_id(), self._told)

    def _cell(self, column: Column) -> Cell:
        cell = self._at(column.number)
        if not column.goes_on or not isinstance(cell, str):
            return cell
        return cell + "".join(shown(self._at(number)) for number in column.goes_on)

    def _at(self, column: int) -> Cell:
        return self._cells[column - 1] if column <= len(self._cells) else None

    def _take(self, cell: Cell, column: Column, target: Target) -> None:
        if target.end == "to" and isinstance(cell, str) and is_open_end(cell):
            self._ends.take(target, "..", None if cell == ".." else cell.strip(), column.number)
            return
        is_each = any(step.is_each for step in target.steps)
        reads = read_cell(cell, target.field, self._habits, is_list=target.field.many or is_each)
        for read in reads:
            self._tell(read, column, cell)
            if read.reason is not None and target.counts is None:
                self._draft.absences.append((target.steps[0].name, read.reason))
        values = [read for read in reads if read.value is not ABSENT]
        if target.field.many and not target.field.is_record:
            if values:
                self._draft.put(target.steps, [read.value for read in values], column.number)
            return
        for number, read in enumerate(values):
            self._put(read, column, _of_item(target, number) if is_each else target)

    def _put(self, read: Read, column: Column, target: Target) -> None:
        if target.counts is not None:
            self._counts.append((target, read.value, read.printed, column.number))
        elif target.end is not None:
            self._ends.take(target, read.value, read.printed, column.number)
        else:
            self._draft.put(target.steps, read.value, column.number)
            self._keep_printed(read, target)

    def _keep_printed(self, read: Read, target: Target) -> None:
        if read.printed is not None and any(field.name == "printed" for field in fields_of(target.holder)):
            self._draft.beside(target.steps, "printed", read.printed)

    def _tell(self, read: Read, column: Column, cell: Cell) -> None:
        if read.fault is not None:
            raw = None if read.fault is NORMALISED else shown(cell)
            self._told.find(read.fault, read.message, self._place(column.number), raw=raw)

    def _place(self, column: int | None = None) -> Origin:
        return self._mapped.table.place(self._number, column)

    def _give_id(self) -> None:
        """Give the entity an id if it has none; a country's id is its code, which nobody can make."""
        section = self._mapped.section
        if section in KINDS and section != "countries" and "id" not in self._draft.plain:
            self._draft.plain["id"] = self._made_id()
            self._told.find(MADE_ID, "the row has no id; one was made of file, sheet and row", self._place())

    def _made_id(self) -> str:
        file, sheet = self._mapped.table.file or "", self._mapped.table.sheet
        stem = re.sub(r"\.[A-Za-z0-9]+\Z", "", file)
        names = dict.fromkeys(_slug(name) for name in (*stem.split("/"), sheet))
        return "-".join([*(name for name in names if name), f"row-{self._number}"])


@lru_cache(maxsize=1024)
def _slug(name: str) -> str:
    return re.sub(r"[^\w]+", "-", fold(name)).strip("-")[:_LONGEST_SLUG]


def _of_item(target: Target, number: int) -> Target:
    """Return the target of one of the things that a cell lists: each is an item of its own."""
    steps = tuple(attrs.evolve(step, key=f"{step.key}#{number}") if step.is_each else step for step in target.steps)
    return attrs.evolve(target, steps=steps)
