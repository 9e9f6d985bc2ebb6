"""A table as a file holds it: rows of cells, with the place of each, before anybody knows what they mean."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from typing import Final, Literal, TypeAlias

import attrs

from glo_model.errors import FormatError
from glo_model.finding import Fault, Finding, Origin
from glo_model.loaded import Rejected

MOST_ROWS: Final = 1_048_576
"""How many rows a table may have, which is what a spreadsheet can hold."""
MOST_COLUMNS: Final = 16_384
"""How many columns a table may have, which is what a spreadsheet can hold."""
MOST_CELLS: Final = 20_000_000
"""How many cells a table may have, empty ones between others included; more would exhaust the memory."""


@attrs.frozen(kw_only=True)
class Limits:
    """Bound what is read of a file, so that a hostile one can exhaust neither memory nor time.

    Each has a value that real exports stay far below. Whoever trusts a larger file raises the one that it exceeds:
    the finding ``REA008`` tells which.

    >>> Limits(cells=50_000_000).rows
    1048576
    """

    size: int = 2 * 2**30
    """How many bytes a file may have."""
    unpacked: int = 512 * 2**20
    """How many bytes the parts of a workbook may have when unpacked, and the texts of one sheet when laid out."""
    ratio: int = 300
    """How many times its size a workbook may grow when it is unpacked, beyond 16 MiB; only a trap shrinks so well."""
    parts: int = 10_000
    """How many parts a workbook may have."""
    rows: int = MOST_ROWS
    """How many rows a table may have."""
    columns: int = MOST_COLUMNS
    """How many columns a table may have."""
    cells: int = MOST_CELLS
    """How many cells a table may have, empty ones between others included."""
    text: int = 4 * 2**20
    """How many characters a cell may have; a spreadsheet can hold 32,767."""
    bad_cells: int = 200
    """How many cells of a text may be no text before the rest is left: it is in another encoding, or no CSV file."""
    memory: int = 4 * 2**30
    """How many bytes of memory the process may take that reads an .xls or .ods file, where the system can hold it."""
    seconds: float = 120
    """How many seconds that process may take."""


@attrs.frozen(kw_only=True)
class ReadOptions:
    """Say what the caller knows of a file that the file does not tell, and how much of it is read."""

    encoding: str | None = None
    """The encoding of a text that is not UTF-8, such as ``cp1252``; nothing guesses one."""
    limits: Limits = Limits()
    """How much is read."""

    def __attrs_post_init__(self) -> None:
        if self.encoding is not None:
            _refuse_unknown(self.encoding)


def _refuse_unknown(encoding: str) -> None:
    try:
        bytes(4).decode(encoding, "replace")  # not of no bytes, for which no name is looked up
    except (LookupError, ValueError):
        raise FormatError(
            f"no encoding of texts is called {encoding}; common ones are cp1252, cp1256, utf-16"
        ) from None


DEFAULT_OPTIONS: Final = ReadOptions()
"""What holds if the caller says nothing."""


@attrs.frozen
class Merged:
    """Tell which cells are merged into one, whose value stands in the first of them; all from 1 and inclusive."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@attrs.frozen
class Failed:
    """Stand for a cell that shows no value: a formula that failed, or one whose result the file does not hold."""

    text: str
    """What the cell shows, such as ``#REF!``."""


Cell: TypeAlias = str | int | float | bool | date | datetime | time | Failed | None
"""What a cell holds, as the file's format has it; ``None`` is an empty cell."""


def shown(cell: Cell) -> str:
    """Return a cell as text, for what is kept raw."""
    if cell is None:
        return ""
    return cell.text if isinstance(cell, Failed) else str(cell)


def raw_row(cells: tuple[Cell, ...]) -> str:
    """Return a row as JSON text, for what is kept raw."""
    return json.dumps([cell if isinstance(cell, str | int | float | None) else shown(cell) for cell in cells])


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
    merged: tuple[Merged, ...] = ()
    """The cells that are merged, by their first cell; the others of a range are empty."""
    hidden: bool = False
    """True if the sheet is hidden in its workbook; it is read like the others, and a note tells of it."""

    @property
    def raw(self) -> str:
        """The whole table as JSON text, a row a line, for what is kept raw."""
        return "\n".join(raw_row(cells) for cells in self.rows)

    def place(self, row: int | None = None, column: int | None = None) -> Origin:
        """Return the place of a cell, of a whole row, or of the whole table."""
        return Origin(file=self.file, sheet=self.sheet, row=row, column=column)


@attrs.frozen(kw_only=True)
class Tables:
    """Hold the tables of a file, and what is wrong with it as a file."""

    tables: tuple[Table, ...] = ()
    findings: tuple[Finding, ...] = ()
    rejected: tuple[Rejected, ...] = ()


class Told:
    """Gather the findings of one stage of reading, and what could not be used, kept raw."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.rejected: list[Rejected] = []

    def find(self, fault: Fault, message: str, origin: Origin, *, raw: str | None = None) -> None:
        """Report a fault at a place, and keep what stood there if it could not be used."""
        self.findings.append(fault.found(message, origin=origin))
        if raw is not None:
            self.rejected.append(Rejected(code=fault.code, origin=origin, raw=raw))
