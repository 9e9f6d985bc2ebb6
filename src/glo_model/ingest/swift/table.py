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
from glo_model.ingest.forms.form import FormTable
from glo_model.ingest.ledger.pages import Pages
from glo_model.ingest.linking.link import Linker
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.rows.made_ids import MadeIds
from glo_model.ingest.rows.records import is_left_out, says_anything
from glo_model.ingest.rows.row import Row
from glo_model.ingest.swift.answer import CARE, Answer, Placed
from glo_model.ingest.swift.count_columns import CountColumn
from glo_model.ingest.swift.field_columns import FieldColumns, part_of
from glo_model.loaded import Intake
from glo_model.table import Cell, Told
from glo_model.values.fields import fields_of

_make_place: Final = maker_of_checked(Origin)
_make_origin: Final = maker_of_checked(RecordOrigin)
_make_finding: Final = maker_of_checked(Finding)
_NO_ROWS: Final[dict[str, int]] = {}
_AT_ONCE: Final = 5000
"""How many rows are asked for at once."""
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
    return is_plain and is_kind and is_long and not any(others) and _tells_all_it_must(mapped)


def _tells_all_it_must(mapped: Mapped) -> bool:
    """Tell whether there is a column for each field that a record cannot do without; an id is made."""
    told = {"id", *_told_by(mapped)}
    cls: Any = TABLES[mapped.section]
    return all(field.name in told for field in fields_of(cls) if field.required)


def _told_by(mapped: Mapped) -> set[str]:
    """Return the fields of the rows' entity of which columns or constants tell."""
    told = {column.target.steps[0].name for column in mapped.columns if column.target and not column.target.counts}
    return told | {constant.steps[0].name for constant in mapped.constants}


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
        told = {"id", *_told_by(mapped)}
        fields = sorted((each for each in fields_of(cls) if each.name in told), key=lambda each: each.name != "id")
        self._make = maker_of_checked(cls, tuple(field.name for field in fields))
        self._fields = [FieldColumns(field, part_of(mapped, field.name), linker) for field in fields]
        """How each field is read, the id first, whether a column tells it or not."""
        self._counts = [
            CountColumn(column, column.target, mapped, linker)
            for column in mapped.columns
            if column.target is not None and column.target.counts
        ]
        aside = (each for each in mapped.columns if each.target is None and not each.is_skipped and not each.is_in_id)
        self._aside = [(column.number - 1, column.heading) for column in aside]
        self._skipped = frozenset(column.number for column in mapped.columns if column.is_skipped)

    def read_into(self, intake: Intake) -> None:
        """Read all rows, some at a time, so that no more is held than is kept."""
        rows = self._mapped.table.rows
        for start in range(self._mapped.begins - 1, len(rows), _AT_ONCE):
            self._read_some(start + 1, rows[start : start + _AT_ONCE], intake)
        if self._pages is not None:
            self._pages.take(self._told)
        intake.add(self._notes, ())
        intake.add(self._told.findings, self._told.rejected)

    def _read_some(self, first: int, rows: Sequence[tuple[Cell, ...]], intake: Intake) -> None:
        """Read rows from one on, whose cells are asked for column by column."""
        columns: list[FieldColumns | CountColumn] = [*self._fields, *self._counts]
        answers = zip(*(each.answers(rows) for each in columns), strict=True)
        for number, (cells, said) in enumerate(zip(rows, answers, strict=True), start=first):
            if not says_anything(cells, self._skipped):
                continue
            is_good = CARE not in said and not self._may_be_left_out(number, cells)
            if not is_good or not self._take(number, cells, said, intake):
                self._carefully(number, cells, intake)

    def _carefully(self, number: int, cells: tuple[Cell, ...], intake: Intake) -> None:
        if is_left_out(self._mapped, number, cells, self._told):
            return
        for draft in Row(self._mapped, number, cells, self._told, self._ids).drafts(None):
            self._linker.link(draft, self._told)
            assemble([draft], intake, self._pages)

    def _may_be_left_out(self, number: int, cells: tuple[Cell, ...]) -> bool:
        # The tags of the columns may stand below their headings, which only the whole row can tell.
        if number == self._mapped.heading_row + 1:
            return True
        first = next(cell for cell in cells if cell is not None)
        if isinstance(first, str) and (is_total(first) or is_example(first)):
            return True
        return self._mapped.leaves_out(number, first)

    def _take(self, number: int, cells: tuple[Cell, ...], said: tuple[Answer, ...], intake: Intake) -> bool:
        """Take a row of which every cell is wholly good, and tell whether it is one."""
        own = said[: len(self._fields)]
        key = self._ids.made(own[0].value, number, cells, None)
        try:
            record = self._make(key, *[answer.value for answer in own[1:]])
            counts = self._made_counts(key, said[len(own) :])
        except ValueError:
            return False
        row = number + self._shift
        intake.take(record, self._origin(row, own))
        for column, count, answer in counts:
            self._ids.tell_of_counts(column.number)
            intake.take(count, self._origin(row, (answer,)))
        self._take_beside(key, cells, own, intake)
        self._note(number, row, said)
        return True

    def _made_counts(self, key: str, said: tuple[Answer, ...]) -> list[tuple[CountColumn, Any, Answer]]:
        there = [each for each in zip(self._counts, said, strict=True) if each[1].value is not None]
        ids = {column.words: column.id_of(key) for column, _ in there}
        return [
            (column, column.made(answer, ids[column.words], key, ids.get(column.whole)), answer)
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

    def _take_beside(self, key: str, cells: tuple[Cell, ...], own: Sequence[Answer], intake: Intake) -> None:
        section = self._mapped.section
        for field, answer in zip(self._fields, own, strict=True):
            if answer.absence is not None:
                intake.take(Absence(kind=section, id=key, field=field.field.name, reason=answer.absence))
        for place, heading in self._aside:
            if place < len(cells) and (cell := cells[place]) is not None:
                intake.take(Extra(kind=section, id=key, field=heading, raw=raw_cell(cell)))

    def _note(self, number: int, row: int, said: Iterable[Answer]) -> None:
        """Tell of the row's cells, and note what became of them."""
        notes = [note for answer in said for note in answer.notes]
        table = self._mapped.table
        for note in notes:
            place = _make_place(table.file, table.sheet, row, note.column, None)
            fault = note.fault
            self._notes.append(
                _make_finding(fault.code, fault.slug, fault.severity, note.message, "", place, fault.hint)
            )
        if self._page is not None:
            self._page.use_row(number, [place for place, _ in self._aside], [note.column for note in notes])
