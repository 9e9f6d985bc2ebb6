"""The ledger of a file: a page for each of its tables, on which is noted what every stage did with the cells.

Most of it follows from what the stages return: where columns go, which findings tell of which cells and keep them raw,
and which cell told what of a record that was kept. So a stage need not know of the ledger, and cannot forget it: a cell
that none of this accounts for is found when the pages are closed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from glo_model.codec.explain import Wrong
from glo_model.columns import TABLES
from glo_model.faults import CASE_DATA, KEPT_ASIDE, LEFT_OUT, MADE_ID, NOT_A_RECORD, UNKNOWN_TABLE
from glo_model.finding import Finding, Origin, Severity
from glo_model.ingest.forms.form import FormTable
from glo_model.ingest.ledger.page import About, Kept, Page
from glo_model.ingest.ledger.settle import settle, settle_rejected
from glo_model.ingest.mapping.mapped import Column, Mapped
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.rows.drafts import Draft
from glo_model.loaded import Entry, Fate, Intake, Ledger, Loaded, SheetFates
from glo_model.table import Table, Tables, Told
from glo_model.values.fields import Field, fields_of

_LEAVING_OUT: Final = frozenset({NOT_A_RECORD.code, UNKNOWN_TABLE.code, LEFT_OUT.code})


class Pages:
    """Hold the pages of a file's tables while it is read."""

    def __init__(self, tables: Tables, kept: Kept = "sums") -> None:
        self._kept = kept
        self._pages = [Page(table, kept) for table in tables.tables]
        # No file has two sheets of one name, and all that is told of a cell names its sheet.
        self._of_sheet = {(page.table.file, page.table.sheet): page for page in self._pages}
        self._pieces = list(_pieces(tables))

    def take_mapping(self, mapped: Iterable[Mapped], told: Told) -> None:
        """Note the headings of the tables that are read, and the tables and rows that are not."""
        said = {finding.origin: finding for finding in told.findings}
        for each in mapped:
            page = self.page_of(each.table.place())
            for column in each.columns if each.heading_rows else ():
                _note_column(page, column, each, said)
            self._take_form(page, each.form or each)
        self.take(told)

    def _take_form(self, page: Page, form: Mapped) -> None:
        """Note the labels of a form, and what its cells are read for, where they really stand."""
        if not isinstance(form.table, FormTable):
            return
        for place in form.table.labels:
            page.label(*place)
        for column in form.columns:
            page.tell_of(*form.table.places[column.number - 1], _about(form.section, column, None))

    def take(self, told: Told) -> None:
        """Note what the findings of a stage tell of: what is kept raw is rejected, and what was repaired normalised."""
        raw = {(each.code, each.origin) for each in told.rejected}
        cases = any(finding.code == CASE_DATA.code for finding in told.findings)
        for finding in told.findings:
            origin = finding.origin or Origin()
            page = self._of_sheet.get((origin.file, origin.sheet or ""))
            # A finding may be of no sheet: of a decision, say.
            if page is not None:
                is_raw = (finding.code, origin) in raw
                _note(page, finding, origin, is_raw=is_raw, shows=is_raw or not cases)

    def count(self, origin: Origin, columns: Iterable[int]) -> None:
        """Note that cells of a row were counted, and what stands under other headings was kept aside."""
        page, row = self.page_of(origin), origin.row or 0
        for column in columns:
            page.use(row, column)
        page.set_aside(row)

    def settle(self, draft: Draft, wrongs: tuple[Wrong, ...], *, is_kept: bool) -> None:
        """Note what became of the cells of a draft, and what was wrong with it."""
        page = self.page_of(draft.origin)
        if is_kept:
            settle(draft, wrongs, page)
        else:
            settle_rejected(draft, wrongs[0], page)

    def closed(self, intake: Intake) -> Loaded:
        """Return what was read with its ledger, and tell of cells that were lost."""
        sums = [page.close(intake) for page in self._pages]
        pieces = [_sums_of(piece) for piece in self._pieces]
        entries = self._entries if self._kept == "cells" else None
        return attrs.evolve(intake.loaded(), ledger=Ledger(sheets=_by_sheet([*sums, *pieces]), entries=entries))

    def page_of(self, origin: Origin) -> Page:
        """Return the page of the table that a place is in."""
        return self._of_sheet[origin.file, origin.sheet or ""]

    def _entries(self) -> Iterator[Entry]:
        for page in self._pages:
            yield from page.entries()
        yield from self._pieces


def _note_column(page: Page, column: Column, mapped: Mapped, said: dict[Origin | None, Finding]) -> None:
    finding = said.get(mapped.table.place(mapped.heading_row, column.number))
    about = _about(mapped.section, column, finding)
    if column.is_skipped:
        page.reject_column(column.number, mapped.heading_rows[0], about.code, about.why)
        return
    page.head(mapped.heading_rows, column.number, about)
    for number in column.goes_on:
        page.head(mapped.heading_rows, number, about)
        page.follow(number, column.number)


def _about(section: str, column: Column, finding: Finding | None) -> About:
    if column.target is None and column.is_in_id:
        return About(kind=section, field="id", is_public=_is_public(section, ("id",)), is_key=True)
    if column.target is None:
        said = "the column is kept beside the records" if finding is None else finding.message
        return About(is_aside=True, code=finding.code if finding else "", why=said)
    target = column.target
    kind, path = _field_of(target, section)
    return About(kind=kind, field=".".join(path), is_public=_is_public(kind, path))


def _field_of(target: Target, section: str) -> tuple[str, tuple[str, ...]]:
    """Return the section and the path of the field that a column tells of, which may be another entity's."""
    names = tuple(step.name for step in target.steps)
    other = target.counts or target.of
    return (section, names) if other is None else (other, names[1:])


def _is_public(section: str, path: tuple[str, ...]) -> bool:
    """Tell whether anybody may see a field: it, all that it is part of, and that there is such an entity at all."""
    cls: type = TABLES[section]
    fields = [_field(cls, "id")]
    for name in path:
        fields.append(_field(cls, name))
        cls = fields[-1].of
    return all(field.sensitivity == "public" for field in fields)


def _field(cls: type, name: str) -> Field:
    return next(field for field in fields_of(cls) if field.name == name)


def _note(page: Page, finding: Finding, origin: Origin, *, is_raw: bool, shows: bool) -> None:
    """Note what a finding tells of a cell, a row or the whole table."""
    row, column = origin.row, origin.column
    if finding.code == CASE_DATA.code:
        page.reject_all(finding.code, finding.message, shows=False)
    elif row is not None and column is not None:
        if is_raw:
            page.reject(row, column, finding.code, finding.message)
        elif finding.severity is Severity.NOTE and finding.code not in (MADE_ID.code, KEPT_ASIDE.code):
            page.normalise(row, column, finding.code, finding.message)
    elif is_raw or finding.code in _LEAVING_OUT:
        if row is None:
            page.reject_all(finding.code, finding.message, shows=shows)
        else:
            page.reject_row(row, finding.code, finding.message)


def _pieces(tables: Tables) -> Iterator[Entry]:
    """Yield an entry for each part of a file that a reader kept raw and made no cell of.

    Each counts as one cell, as nobody can say how many it would be: bytes that are no text, the rest of a row that is
    too long, a text whose quote is never closed.
    """
    messages = {(each.code, each.origin): each.message for each in tables.findings}
    filled = {(table.file, table.sheet): table for table in tables.tables}
    pieces = {(each.origin, None if each.origin.cell else each.raw): each for each in tables.rejected}
    for (origin, _), piece in sorted(pieces.items(), key=lambda item: item[0][0].sort_key):
        table = filled.get((origin.file, origin.sheet or ""))
        if table is None or not _is_filled(table, origin):
            why = messages.get((piece.code, origin), "")
            yield Entry(origin=origin, fate=Fate.REJECTED, old=piece.raw, code=piece.code, why=why)


def _is_filled(table: Table, origin: Origin) -> bool:
    if origin.row is None or origin.column is None or origin.row > len(table.rows):
        return False
    row = table.rows[origin.row - 1]
    return origin.column <= len(row) and row[origin.column - 1] is not None


def _sums_of(piece: Entry) -> SheetFates:
    return SheetFates(file=piece.origin.file, sheet=piece.origin.sheet, cells=1, counts={Fate.REJECTED: 1})


def _by_sheet(sums: Iterable[SheetFates]) -> tuple[SheetFates, ...]:
    """Return the sums with one line for each sheet."""
    cells: Counter[tuple[str | None, str | None]] = Counter()
    counts: dict[tuple[str | None, str | None], Counter[Fate]] = {}
    for each in sums:
        key = each.file, each.sheet
        cells[key] += each.cells
        counts.setdefault(key, Counter()).update(each.counts)
    return tuple(
        SheetFates(file=file, sheet=sheet, cells=cells[file, sheet], counts=dict(found))
        for (file, sheet), found in counts.items()
    )
