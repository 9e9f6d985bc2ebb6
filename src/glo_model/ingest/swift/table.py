"""A table whose rows are read the swift way, but for those that need care."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from glo_model.cells import is_example, is_total
from glo_model.codec.made import maker_of_checked
from glo_model.columns import TABLES
from glo_model.dataset import Absence, Extra, RecordOrigin
from glo_model.entities import KINDS, KINDS_BY_CLASS_NAME, SECTIONS
from glo_model.finding import Finding, Origin
from glo_model.ingest.assemble import assemble, raw_cell
from glo_model.ingest.form import FormTable
from glo_model.ingest.ledger import Pages
from glo_model.ingest.link import Linker
from glo_model.ingest.made_ids import MadeIds
from glo_model.ingest.mapped import Mapped
from glo_model.ingest.records import is_left_out, says_anything
from glo_model.ingest.row import Row
from glo_model.ingest.swift.answer import NOTHING, Answer, Placed
from glo_model.ingest.swift.count_columns import CountColumn
from glo_model.ingest.swift.field_columns import FieldColumns, part_of
from glo_model.loaded import Intake
from glo_model.table import Cell, Told
from glo_model.values.fields import fields_of

_make_place: Final = maker_of_checked(Origin)
_make_origin: Final = maker_of_checked(RecordOrigin)
_make_finding: Final = maker_of_checked(Finding)
_NO_ROWS: Final[dict[str, int]] = {}
_FEW: Final = 50
"""A table of so few rows has little that repeats."""


def parted(mapped: Iterable[Mapped], decided: Iterable[str] = ()) -> tuple[list[Mapped], list[Mapped]]:
    """Part tables into those that may be read the swift way, and those that need care.

    Tables of things that others name are read with care, and first, so that every name is known; ``decided`` are the
    sections about which decisions were taken.
    """
    tables = list(mapped)
    named = {*decided, *(section for each in tables for section in _named_in(each))}
    swift = [each for each in tables if each.section not in named and _may_be_swift(each)]
    return swift, [each for each in tables if not any(each is one for one in swift)]


def _named_in(mapped: Mapped) -> Iterator[str]:
    """Yield the sections whose things a table names or may name."""
    refers = [column.target.field.refers for column in mapped.columns if column.target is not None]
    refers += [constant.refers for constant in mapped.constants]
    yield from (SECTIONS[KINDS_BY_CLASS_NAME[each]] for each in refers if each)
    if mapped.form is not None:
        yield from _named_in(mapped.form)


def _may_be_swift(mapped: Mapped) -> bool:
    is_plain = mapped.form is None and not isinstance(mapped.table, FormTable)
    # A country's id is its code, which no row can do without.
    is_kind = mapped.section in KINDS and mapped.section != "countries"
    is_long = len(mapped.table.rows) > _FEW
    others = (column.goes_on or (column.target is not None and column.target.of) for column in mapped.columns)
    return is_plain and is_kind and is_long and not any(others)


class SwiftTable:
    """Read the rows of a table into an intake, and note on its page of the ledger what became of the cells."""

    def __init__(self, mapped: Mapped, linker: Linker, pages: Pages | None = None) -> None:
        self._mapped, self._linker, self._pages = mapped, linker, pages
        self._page = None if pages is None else pages.page_of(mapped.table.place())
        self._told = Told()
        """What is told of rows that are read with care, and of ids."""
        self._notes: list[Finding] = []
        """What is told of the others."""
        self._ids = MadeIds(mapped, self._told)
        first = mapped.table.place(mapped.begins).row or 0
        self._shift = first - mapped.begins
        self._origins: dict[tuple[Placed, ...], dict[str, int]] = {}
        cls: Any = TABLES[mapped.section]
        self._make = maker_of_checked(cls)
        self._defaults = [None if field.required else field.default for field in fields_of(cls)]
        self._id = next(place for place, field in enumerate(fields_of(cls)) if field.name == "id")
        self._defaults[self._id] = None
        told = {column.target.steps[0].name for column in mapped.columns if column.target and not column.target.counts}
        told |= {constant.steps[0].name for constant in mapped.constants}
        fields = [(place, field) for place, field in enumerate(fields_of(cls)) if field.name in told]
        self._required = [place for place, field in enumerate(fields_of(cls)) if field.required and place != self._id]
        self._places = [place for place, _ in fields]
        self._fields = [FieldColumns(field, part_of(mapped, field.name), linker) for _, field in fields]
        self._counts = [
            CountColumn(column, column.target, mapped, linker)
            for column in mapped.columns
            if column.target is not None and column.target.counts
        ]
        aside = (each for each in mapped.columns if each.target is None and not each.is_skipped and not each.is_in_id)
        self._aside = [(column.number - 1, column.heading) for column in aside]
        self._skipped = frozenset(column.number for column in mapped.columns if column.is_skipped)

    def read_into(self, intake: Intake) -> None:
        """Read all rows."""
        mapped = self._mapped
        for number, cells in enumerate(mapped.table.rows[mapped.begins - 1 :], start=mapped.begins):
            if says_anything(cells, self._skipped) and not self._swiftly(number, cells, intake):
                self._carefully(number, cells, intake)
        if self._pages is not None:
            self._pages.take(self._told)
        intake.add(self._notes, ())
        intake.add(self._told.findings, self._told.rejected)

    def _carefully(self, number: int, cells: tuple[Cell, ...], intake: Intake) -> None:
        if is_left_out(self._mapped, number, cells, self._told):
            return
        for draft in Row(self._mapped, number, cells, self._told, self._ids).drafts(None):
            self._linker.link(draft, self._told)
            assemble([draft], intake, self._pages)

    def _swiftly(self, number: int, cells: tuple[Cell, ...], intake: Intake) -> bool:
        """Take a row of which every cell is wholly good, and tell whether it is one."""
        if self._may_be_left_out(number, cells):
            return False
        answers, counts = [], []
        for field in self._fields:
            answer = field.read(cells)
            if answer is None:
                return False
            answers.append(answer)
        for column in self._counts:
            answer = column.read(cells)
            if answer is None:
                return False
            counts.append(answer)
        return self._take(number, cells, answers, counts, intake)

    def _may_be_left_out(self, number: int, cells: tuple[Cell, ...]) -> bool:
        # The tags of the columns may stand below their headings, which only the whole row can tell.
        if number == self._mapped.heading_row + 1:
            return True
        first = _first_of(cells)
        if isinstance(first, str) and (is_total(first) or is_example(first)):
            return True
        return self._mapped.leaves_out(number, first)

    def _take(
        self, number: int, cells: tuple[Cell, ...], answers: list[Answer], counts: list[Answer], intake: Intake
    ) -> bool:
        values = self._defaults.copy()
        for place, answer in zip(self._places, answers, strict=True):
            if answer.value is not NOTHING:
                values[place] = answer.value
        if any(values[place] is None for place in self._required):
            return False
        key = values[self._id] = self._ids.made(values[self._id], number, cells, None)
        try:
            record = self._make(*values)
            made = self._made_counts(key, counts)
        except ValueError:
            return False
        row = number + self._shift
        intake.take(record, self._origin(row, answers))
        for column, count, answer in made:
            self._ids.tell_of_counts(column.number)
            intake.take(count, self._origin(row, (answer,)))
        self._take_beside(key, cells, answers, intake)
        self._note(number, row, cells, (*answers, *counts))
        return True

    def _made_counts(self, key: str, counts: list[Answer]) -> list[tuple[CountColumn, Any, Answer]]:
        there = [
            (column, answer) for column, answer in zip(self._counts, counts, strict=True) if answer.value is not NOTHING
        ]
        ids = {column.words: column.id_of(key) for column, _ in there}
        return [
            (column, column.made(answer, ids[column.words], key, ids.get(column.whole or ())), answer)
            for column, answer in there
        ]

    def _origin(self, row: int, answers: Sequence[Answer]) -> RecordOrigin:
        """Return where a record was read; records whose values stand in the same columns share what says so."""
        placed = tuple([answer.placed for answer in answers])
        columns = self._origins.get(placed)
        if columns is None:
            columns = self._origins[placed] = {path: column for each in placed for path, column in each}
        table = self._mapped.table
        origin: RecordOrigin = _make_origin(table.file, table.sheet, row, None, columns, _NO_ROWS)
        return origin

    def _take_beside(self, key: str, cells: tuple[Cell, ...], answers: list[Answer], intake: Intake) -> None:
        section = self._mapped.section
        for field, answer in zip(self._fields, answers, strict=True):
            if answer.absences:
                intake.take(Absence(kind=section, id=key, field=field.field.name, reason=answer.absences[-1]))
        for place, heading in self._aside:
            if place < len(cells) and (cell := cells[place]) is not None:
                intake.take(Extra(kind=section, id=key, field=heading, raw=raw_cell(cell)))

    def _note(self, number: int, row: int, cells: tuple[Cell, ...], answers: Iterable[Answer]) -> None:
        """Tell of the row's cells, and note what became of them."""
        notes = [note for answer in answers for note in answer.notes]
        table = self._mapped.table
        for note in notes:
            place = _make_place(table.file, table.sheet, row, note.column, None)
            fault = note.fault
            self._notes.append(
                _make_finding(fault.code, fault.slug, fault.severity, note.message, "", place, fault.hint)
            )
        if self._page is not None:
            aside = [place for place, _ in self._aside]
            self._page.use_row(number, aside, [note.column for note in notes])


def _first_of(cells: tuple[Cell, ...]) -> Cell:
    return next(cell for cell in cells if cell is not None)
