"""Notes on the cells of many rows, in brief: a finding is made of each when somebody asks for it.

A long table has a note for nearly every cell that is read from other words than the model writes. Rows whose cells are
alike share their notes, so that half a million of them take less room than the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import attrs

from glo_model.finding import Fault, Finding, Origin
from glo_model.values.made import maker_of_checked

_make_place: Final = maker_of_checked(Origin)
_make_finding: Final = maker_of_checked(Finding)


@attrs.frozen
class Note:
    """Hold a note on a cell of some column, whatever row it stands in."""

    fault: Fault
    message: str
    column: int
    raw: str | None = None
    """What stands in the cell, if it is not usable."""


NotesOfRow: TypeAlias = tuple[Note, ...]


@attrs.frozen(kw_only=True, eq=False)
class Notes:
    """Hold the notes on rows of one table that stand next to each other."""

    file: str | None
    sheet: str | None
    rows: range
    columns: Sequence[Sequence[NotesOfRow]]
    """For each column, or columns that are read together, the notes of the rows."""

    def findings(self) -> Iterator[Finding]:
        """Yield a finding for each note, row by row."""
        file, sheet = self.file, self.sheet
        for row, columns in zip(self.rows, zip(*self.columns, strict=True), strict=True):
            for notes in columns:
                for note in notes:
                    place = _make_place(file, sheet, row, note.column, None)
                    fault = note.fault
                    yield _make_finding(fault.code, fault.slug, fault.severity, note.message, "", place, fault.hint)
