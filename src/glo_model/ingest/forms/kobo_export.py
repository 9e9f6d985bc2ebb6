"""One table of an export of a form server (Kobo, ODK, Ona), which is told by the columns that the servers add."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from glo_model.ingest.forms.words import CENTRAL, CENTRAL_MARKS, METADATA
from glo_model.table import Cell, Table, shown

_MARKS: Final = frozenset({
    "_uuid", "_submission_time", "_parent_index", "_parent_table_name", "_submission__uuid", "_submission__id",
    "meta/instanceID", "meta.instanceID", "meta___instanceID", "meta-instanceID", "PARENT_KEY", "SubmissionDate",
})  # fmt: skip
_ROWS_ABOVE: Final = 5


@attrs.frozen(kw_only=True)
class Export:
    """Hold one table of an export, with the questions of its columns."""

    table: Table
    row: int
    """The row of the headings."""
    headings: Mapping[int, str]
    between: str
    """What stands between a group and its question."""

    def question(self, number: int) -> str:
        """Return the last part of a heading, without the groups that it is in; nothing of a column without one."""
        return self.headings.get(number, "").rpartition(self.between)[2].strip()

    def is_metadata(self, number: int) -> bool:
        """Tell whether a column is one of the form tool's own."""
        heading = self.headings.get(number, "")
        if heading in CENTRAL and any(mark in self.headings.values() for mark in CENTRAL_MARKS):
            return True
        return heading.startswith(("_", "meta")) or heading.lower() in METADATA or "instanceID" in heading

    def column(self, *names: str) -> int | None:
        """Return the number of the first column of one of these headings, or ``None``."""
        return next((number for name in names for number, each in self.headings.items() if each == name), None)

    def cells(self, number: int | None) -> dict[int, Cell]:
        """Return what stands in a column below its heading, by row."""
        if number is None:
            return {}
        rows = enumerate(self.table.rows[self.row :], start=self.row + 1)
        found = ((row, cells[number - 1] if number <= len(cells) else None) for row, cells in rows)
        return {row: cell for row, cell in found if cell is not None}

    @property
    def is_repeat(self) -> bool:
        """True if its rows belong to those of another table."""
        if self.cells(self.column("_parent_table_name")) or self.column("PARENT_KEY", "_submission__uuid") is not None:
            return True
        return self.column("_parent_index") is not None and self.column("_uuid", "_submission_time") is None


def export_of(table: Table) -> Export | None:
    """Return a table as one of a form's export, or ``None`` if it bears no mark of one."""
    for number, cells in enumerate(table.rows[:_ROWS_ABOVE], start=1):
        headings = {column: cell.strip() for column, cell in enumerate(cells, start=1) if isinstance(cell, str)}
        marks = _MARKS.intersection(headings.values())
        if marks:
            return Export(table=table, row=number, headings=headings, between=_between(marks))
    return None


def _between(marks: Iterable[str]) -> str:
    named = next((mark for mark in marks if mark.startswith("meta")), "meta/instanceID")
    return named.removeprefix("meta").removesuffix("instanceID")


def key_of(cell: Cell) -> str:
    """Return a cell as it is compared: 1.0 and the text "1" are the same index."""
    text = shown(cell).strip().removeprefix("uuid:")
    return text.removesuffix(".0")
