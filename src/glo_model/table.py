"""A table as a file holds it: rows of cells, with the place of each, before anybody knows what they mean."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Literal, TypeAlias

import attrs

from glo_model.finding import Finding, Origin
from glo_model.loaded import Rejected

Cell: TypeAlias = str | int | float | bool | date | datetime | time | None
"""What a cell holds, as the file's format has it; ``None`` is an empty cell."""


@attrs.frozen(kw_only=True)
class Table:
    """Hold the cells of one sheet or one CSV file; rows and columns are counted from 1, as a spreadsheet shows them."""

    file: str | None
    """The file's name."""
    sheet: str
    """The sheet's name, or the CSV file's name without its ending."""
    rows: tuple[tuple[Cell, ...], ...] = attrs.field(repr=False)
    """The rows from row 1 on, each from column A on; a row may end early."""
    epoch: Literal[1900, 1904] | None = None
    """The year from which the file counts days, if its format has day numbers."""

    def place(self, row: int, column: int | None = None) -> Origin:
        """Return the place of a cell or of a whole row."""
        return Origin(file=self.file, sheet=self.sheet, row=row, column=column)


@attrs.frozen(kw_only=True)
class Tables:
    """Hold the tables of a file, and what is wrong with it as a file."""

    tables: tuple[Table, ...] = ()
    findings: tuple[Finding, ...] = ()
    rejected: tuple[Rejected, ...] = ()
