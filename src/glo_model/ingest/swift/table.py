"""A table whose rows are read the swift way, but for those that need care."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from glo_model.cells import is_example, is_total
from glo_model.columns import TABLES
from glo_model.entities import KINDS, KINDS_BY_CLASS_NAME, SECTIONS
from glo_model.ingest.assemble import assemble
from glo_model.ingest.forms.form import FormTable
from glo_model.ingest.ledger.pages import Pages
from glo_model.ingest.linking.link import Linker
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.rows.made_ids import MadeIds
from glo_model.ingest.rows.records import is_left_out, says_anything
from glo_model.ingest.rows.row import Row
from glo_model.ingest.swift.answer import CARE, Answer, Columns
from glo_model.ingest.swift.count_columns import CountColumn
from glo_model.ingest.swift.field_columns import FieldColumns, part_of
from glo_model.ingest.swift.run import Run, Taker
from glo_model.loaded import Intake
from glo_model.table import Cell, Told
from glo_model.values.fields import Field, fields_of

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
        self._told = Told()
        """What is told of rows that are read with care, and of ids."""
        self._ids = MadeIds(mapped, self._told)
        fields = [FieldColumns(field, part_of(mapped, field.name), linker) for field in _fields_told_by(mapped)]
        counts = [
            CountColumn(column, column.target, mapped, linker)
            for column in mapped.columns
            if column.target is not None and column.target.counts
        ]
        self._columns: list[FieldColumns | CountColumn] = [*fields, *counts]
        page = None if pages is None else pages.page_of(mapped.table.place())
        self._taker = Taker(mapped, fields, counts, self._ids, page)
        self._skipped = frozenset(column.number for column in mapped.columns if column.is_skipped)

    def read_into(self, intake: Intake) -> None:
        """Read all rows, some at a time, so that no more is held than is kept."""
        rows = self._mapped.table.rows
        for start in range(self._mapped.begins - 1, len(rows), _AT_ONCE):
            self._read_some(start + 1, rows[start : start + _AT_ONCE], intake)
            self._ids.forget()
        if self._pages is not None:
            self._pages.take(self._told)
        intake.add(self._told.findings, self._told.rejected)

    def _read_some(self, first: int, rows: Sequence[tuple[Cell, ...]], intake: Intake) -> None:
        """Read rows from one on, whose cells are asked for column by column."""
        cells = Columns(rows)
        run = Run(first, rows, [each.answers(cells) for each in self._columns])
        careful = {place for answers in run.said for place in _places_of_care(answers)}
        ways = [self._way_of(number, row, number - first in careful) for number, row in enumerate(rows, start=first)]
        for way, group in groupby(range(len(rows)), ways.__getitem__):
            places = list(group)
            if way is not None:
                way(run.part(places[0], places[-1] + 1), intake)

    def _way_of(self, number: int, cells: tuple[Cell, ...], needs_care: bool) -> Callable[[Run, Intake], None] | None:
        """Return how a row is read, or ``None`` if it says nothing."""
        if not says_anything(cells, self._skipped):
            return None
        return self._carefully if needs_care or self._may_be_left_out(number, cells) else self._take

    def _take(self, run: Run, intake: Intake) -> None:
        """Take rows together; where the cells of one contradict each other, that one with care."""
        try:
            self._taker.take(run, intake)
        except ValueError:
            if len(run.rows) == 1:
                self._carefully(run, intake)
                return
            middle = len(run.rows) // 2
            self._take(run.part(0, middle), intake)
            self._take(run.part(middle, len(run.rows)), intake)

    def _carefully(self, run: Run, intake: Intake) -> None:
        for number, cells in zip(run.numbers, run.rows, strict=True):
            if is_left_out(self._mapped, number, cells, self._told):
                continue
            for draft in Row(self._mapped, number, cells, self._told, self._ids).drafts(None):
                self._linker.link(draft, self._told)
                assemble([draft], intake, self._pages)

    def _may_be_left_out(self, number: int, cells: tuple[Cell, ...]) -> bool:
        # The tags of the columns may stand below their headings, which only the whole row can tell.
        if number == self._mapped.heading_row + 1:
            return True
        first = cells[0] if cells[0] is not None else next(cell for cell in cells if cell is not None)
        # Most first cells are ids that end with a digit, as no word for totals and no example does.
        if isinstance(first, str) and not first[-1:].isdecimal() and (is_total(first) or is_example(first)):
            return True
        return self._mapped.leaves_out(number, first)


def _places_of_care(answers: list[Answer]) -> Iterator[int]:
    """Yield the places of the rows that have to be read with care, mostly none."""
    if CARE in answers:
        yield from (place for place, answer in enumerate(answers) if answer is CARE)


def _fields_told_by(mapped: Mapped) -> list[Field]:
    """Return the fields of the rows' entity that are told, and the id, told or not, before them."""
    cls: Any = TABLES[mapped.section]
    told = {"id", *_told_by(mapped)}
    return sorted((each for each in fields_of(cls) if each.name in told), key=lambda each: each.name != "id")
