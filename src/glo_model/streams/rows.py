"""A CSV file of one table, cut into parts of some rows, each of which is read under the table's headings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, Final, TypeAlias

import attrs

from glo_model.errors import FormatError
from glo_model.faults import UNREADABLE
from glo_model.finding import Finding, Origin
from glo_model.formats._csv_window import CsvWindow
from glo_model.ingest.assemble import assemble
from glo_model.ingest.forms.exports import map_shapes
from glo_model.ingest.linking.aliases import Names
from glo_model.ingest.linking.decisions import Decisions
from glo_model.ingest.linking.link import Linker
from glo_model.ingest.mapping.tables import map_tables
from glo_model.ingest.profiles.profile import Profile
from glo_model.ingest.rows.records import read_records
from glo_model.ingest.swift import SwiftTable, parted
from glo_model.streams.part import Part, Read
from glo_model.streams.taking import Taking
from glo_model.table import Cell, Table, Tables, Told

_CELLS: Final = 20_000
_Rows: TypeAlias = tuple[tuple[Cell, ...], ...]


@attrs.frozen(kw_only=True)
class RowPart(Part):
    """Hold rows of a table, with those down to its headings if they are not among them."""

    rows: _Rows = attrs.field(repr=False)
    head: _Rows = attrs.field(default=(), repr=False)
    findings: tuple[Finding, ...] = ()
    """What is wrong with the text of these rows."""
    rejected: int = 0


@attrs.frozen(kw_only=True)
class Rows:
    """Read the rows of one table, each by itself."""

    file: str
    profile: Profile = attrs.field(factory=Profile)
    usual: str = ","
    """The sign between cells that the file's name promises."""
    cells: int = _CELLS
    """About how many cells a part has."""
    size: int = 512 * 1024
    """How many bytes are taken from the file at a time."""

    @property
    def _place(self) -> Origin:
        return Origin(file=self.file, sheet=PurePosixPath(self.file).stem)

    def parts(self, handle: IO[bytes]) -> Iterator[RowPart]:
        """Yield the parts of the file; only the first one if nobody can say what its rows hold."""
        first_row = 1
        head: _Rows = ()
        for part in self._pieces(handle):
            yield attrs.evolve(part, first_row=first_row, head=head)
            if first_row == 1:
                heading_row = self._heading_row(part.rows)
                if heading_row == 0:
                    return
                head = part.rows[:heading_row]
            first_row += len(part.rows)

    def _pieces(self, handle: IO[bytes]) -> Iterator[RowPart]:
        told = Told()
        window = CsvWindow(handle, self._place, told, usual=self.usual, size=self.size)
        if not window.done:
            told.find(UNREADABLE, "the file is empty", self._place)
        rows: list[tuple[Cell, ...]] = []
        cells = 0
        for row in window.rows():
            rows.append(row)
            cells += len(row)
            if cells >= self.cells:
                yield _part(rows, window, told)
                rows, cells = [], 0
        yield _part(rows, window, told)

    def _heading_row(self, rows: _Rows) -> int:
        """Return the row of the headings, or 0 if the table is none that is read."""
        tables = Tables(tables=(self._table(rows),))
        shaped, _, _ = map_shapes(tables, self.profile)
        if shaped:
            raise FormatError("the export of a form, or one with HXL tags, is read whole, and not as a stream")
        mapped, _ = map_tables(tables, self.profile)
        if not mapped:
            return 0
        (found,) = mapped
        whole = found.form is not None or found.left_out or not found.heading_row
        if whole or found.begins != found.heading_row + 1:
            raise FormatError("the profile tells of a form, or of rows by their numbers; read such a table whole")
        return found.heading_row

    def _table(self, rows: _Rows) -> Table:
        return Table(file=self.file, sheet=self._place.sheet or "", rows=rows)

    def read(self, part: RowPart) -> Read:
        """Return what stands in the rows of a part; names are not looked up, as they may stand in any part."""
        table = _Piece.of(self._table(part.rows), part) if part.head else self._table(part.rows)
        taking = Taking(self.file)
        taking.add(part.findings, ())
        taking.rejected += part.rejected
        mapped, of_table = map_tables(Tables(tables=(table,)), self.profile)
        swift, careful = parted(mapped)
        drafts, of_cells = read_records(careful)
        # What was rejected down to the headings was counted with the first part.
        taking.add(of_table.findings, () if part.head else of_table.rejected)
        taking.add(of_cells.findings, of_cells.rejected)
        linker, of_names = Linker(Names(), Decisions()), Told()
        linker.link_all(drafts, of_names)
        taking.add(of_names.findings, of_names.rejected)
        assemble(drafts, taking)
        for each in swift:
            SwiftTable(each, linker).read_into(taking)
        return taking.read(heading_row=mapped[0].heading_row if mapped else 0)


def _part(rows: list[tuple[Cell, ...]], window: CsvWindow, told: Told) -> RowPart:
    """Return a part of these rows, with what was told since the last one."""
    found, rejected = tuple(told.findings), len(told.rejected)
    told.findings.clear()
    told.rejected.clear()
    return RowPart(first_row=0, rows=tuple(rows), done=window.done, findings=found, rejected=rejected)


@attrs.frozen(kw_only=True)
class _Piece(Table):
    """Hold the headings of a table and some of its rows, whose places are those in the whole table."""

    heading_row: int
    skipped: int

    @classmethod
    def of(cls, table: Table, part: RowPart) -> _Piece:
        # The empty row keeps the first row of the piece from being taken for the one below the headings.
        rows = (*part.head, (), *part.rows)
        skipped = part.first_row - len(part.head) - 2
        return cls(file=table.file, sheet=table.sheet, rows=rows, heading_row=len(part.head), skipped=skipped)

    def place(self, row: int | None = None, column: int | None = None) -> Origin:
        """Return the place of a cell or row in the whole table."""
        moved = row + self.skipped if row is not None and row > self.heading_row else row
        return Origin(file=self.file, sheet=self.sheet, row=moved, column=column)
