"""Rows next to each other of which every cell is understood, taken together, column by column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, compress
from operator import attrgetter
from typing import Any, Final, NamedTuple

from glo_model.columns import TABLES
from glo_model.dataset import Absence, Extra
from glo_model.entities import Entity
from glo_model.ingest.assemble import raw_cell
from glo_model.ingest.ledger.page import Page
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.rows.made_ids import MadeIds
from glo_model.ingest.swift.answer import Answer, Placed
from glo_model.ingest.swift.count_columns import CountColumn
from glo_model.ingest.swift.field_columns import FieldColumns
from glo_model.loaded import Intake
from glo_model.notes import Notes
from glo_model.record_origin import RecordOrigin, TableRow
from glo_model.table import Cell, Table
from glo_model.values.made import maker_of_checked

_value: Final = attrgetter("value")
_placed: Final = attrgetter("placed")
_notes: Final = attrgetter("notes")
_faults: Final = attrgetter("faults")


class Run(NamedTuple):
    """Hold rows next to each other, and what each column says of them."""

    first: int
    """The number of the first row in its table."""
    rows: Sequence[tuple[Cell, ...]]
    said: list[list[Answer]]
    """For each column the answers of the rows."""

    @property
    def numbers(self) -> range:
        """The numbers of the rows in their table."""
        return range(self.first, self.first + len(self.rows))

    def part(self, start: int, stop: int) -> Run:
        """Return the rows from one to before another, counted from 0 within these."""
        return Run(self.first + start, self.rows[start:stop], [column[start:stop] for column in self.said])


class _Shared(dict[tuple[Placed, ...], RecordOrigin]):
    """Hold what the origins of rows have in common whose values stand in the same columns."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def __missing__(self, placed: tuple[Placed, ...]) -> RecordOrigin:
        columns = {path: column for each in placed for path, column in each}
        shared = self[placed] = RecordOrigin(self._table.file, self._table.sheet, columns=columns, names={})
        return shared


class Taker:
    """Take runs of rows into an intake, and note on the page of the ledger what became of their cells."""

    def __init__(
        self, mapped: Mapped, fields: list[FieldColumns], counts: list[CountColumn], ids: MadeIds, page: Page | None
    ) -> None:
        """Take the columns in the order in which runs hold them: the fields first, and of them the id."""
        self._mapped, self._ids, self._page = mapped, ids, page
        self._fields, self._counts = fields, counts
        cls: Any = TABLES[mapped.section]
        self._make = maker_of_checked(cls, tuple(each.field.name for each in fields))
        self._shift = (mapped.table.place(mapped.begins).row or 0) - mapped.begins
        self._shared = _Shared(mapped.table)
        aside = (each for each in mapped.columns if each.target is None and not each.is_skipped and not each.is_in_id)
        self._aside = [(column.number - 1, column.heading) for column in aside]
        firsts = [*(each.first for each in fields), *(each.number for each in counts)]
        self._in_order = sorted(range(len(firsts)), key=firsts.__getitem__)
        """The places of the columns in the order in which they stand in the table."""

    def take(self, run: Run, intake: Intake) -> None:
        """Take a run, or raise ``ValueError`` and take nothing if the cells of a row contradict each other."""
        own, said = run.said[: len(self._fields)], run.said[len(self._fields) :]
        keys = self._keys(run, own[0])
        records: list[Any] = list(map(self._make, keys, *[map(_value, column) for column in own[1:]]))
        counts = list(self._made_counts(keys, said))
        self._take_records([records, *counts], [own, *([column] for column in said)], run, intake)
        self._take_beside(keys, own, run, intake)
        self._take_notes(run, intake)
        self._take_faults(run, intake)

    def _keys(self, run: Run, said: list[Answer]) -> list[str]:
        """Return the ids of the rows, their own or made ones."""
        made = self._ids.made
        return [
            made(answer.value, number, cells, None)
            for answer, number, cells in zip(said, run.numbers, run.rows, strict=True)
        ]

    def _made_counts(self, keys: list[str], said: list[list[Answer]]) -> Iterator[list[Any]]:
        """Yield the counts that each column tells of the rows; raise ``ValueError`` if one cannot be."""
        ids = [column.ids(keys, answers) for column, answers in zip(self._counts, said, strict=True)]
        wholes: dict[Any, list[str | None]] = {}
        for column, mine in zip(self._counts, ids, strict=True):
            before = wholes.get(column.words)
            wholes[column.words] = mine if before is None else [a or b for a, b in zip(before, mine, strict=True)]
        nothing = [None] * len(keys)
        for column, mine, answers in zip(self._counts, ids, said, strict=True):
            yield column.made(mine, keys, wholes.get(column.whole) or nothing, answers)

    def _take_records(self, records: list[list[Any]], said: list[list[list[Answer]]], run: Run, intake: Intake) -> None:
        """Take what was made of the rows, row by row, each with its origin."""
        origins = [self._origins(columns, run) for columns in said]
        made: list[Entity | None] = list(chain.from_iterable(zip(*records, strict=True)))
        places = compress(chain.from_iterable(zip(*origins, strict=True)), made)
        intake.take_all(filter(None, made), places)
        for column, counts in zip(self._counts, records[1:], strict=True):
            if any(counts):
                self._ids.tell_of_counts(column.number)

    def _origins(self, columns: list[list[Answer]], run: Run) -> Iterator[TableRow]:
        shared = map(self._shared.__getitem__, zip(*[map(_placed, column) for column in columns], strict=True))
        return zip(shared, range(run.first + self._shift, run.first + self._shift + len(run.rows)), strict=True)

    def _take_beside(self, keys: list[str], said: list[list[Answer]], run: Run, intake: Intake) -> None:
        section = self._mapped.section
        for column, answers in zip(self._fields, said, strict=True):
            for key, answer in zip(keys, answers, strict=True):
                if answer.absence is not None:
                    intake.take(Absence(kind=section, id=key, field=column.field.name, reason=answer.absence))
        for place, heading in self._aside:
            for key, cells in zip(keys, run.rows, strict=True):
                if place < len(cells) and (cell := cells[place]) is not None:
                    intake.take(Extra(kind=section, id=key, field=heading, raw=raw_cell(cell)))

    def _take_notes(self, run: Run, intake: Intake) -> None:
        """Tell what was read otherwise than it stands there, and note what became of the cells."""
        noted = (list(map(_notes, run.said[place])) for place in self._in_order)
        columns = [column for column in noted if any(column)]
        first = run.first + self._shift
        rows = range(first, first + len(run.rows))
        table = self._mapped.table
        if columns:
            intake.take_notes(Notes(file=table.file, sheet=table.sheet, rows=rows, columns=columns))
        if self._page is not None:
            self._page.use_rows(run.numbers, [place for place, _ in self._aside], columns)

    def _take_faults(self, run: Run, intake: Intake) -> None:
        """Tell what is wrong with cells of which something is not usable, and keep them raw."""
        faulty = (answers for answers in run.said if any(map(_faults, answers)))
        for number, answer in chain.from_iterable(zip(run.numbers, answers, strict=True) for answers in faulty):
            for fault in answer.faults:
                place = self._mapped.table.place(number, fault.column)
                intake.find(fault.fault, fault.message, place, raw=fault.raw)
                if self._page is not None:
                    is_used = any(column == fault.column for _, column in answer.placed)
                    self._page.reject_in_part(number, fault.column, is_used=is_used)
