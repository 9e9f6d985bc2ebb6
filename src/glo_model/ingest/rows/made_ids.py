"""Ids for rows that have none: as a profile makes them of cells, or else of file, sheet and row."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import attrs

from glo_model.entities import KINDS
from glo_model.faults import MADE_ID, PROFILE_UNMET, SAME_MADE_ID
from glo_model.finding import Origin
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.profiles.row_ids import FORM
from glo_model.table import Cell, Told
from glo_model.values.folding import fold

_LONGEST_SLUG: Final = 60


class MadeIds:
    """Make the ids of the rows of one table, and tell of it."""

    def __init__(self, mapped: Mapped, told: Told) -> None:
        self._mapped, self._told = mapped, told
        self._rows: dict[str, int] = {}
        self._has_column = any(each.target is not None and each.target.path == "id" for each in mapped.columns)
        self._columns_told: set[int] = set()
        self._is_told = False
        self._asked: dict[int, str] = {}
        """What was made for rows that may be asked about again, so that of no row is told twice."""

    def made(self, own: object, number: int, cells: tuple[Cell, ...], form_id: str | None) -> str:
        """Return the id that a row has of its own, or one that is made for it."""
        if isinstance(own, str):
            return own
        if number not in self._asked:
            self._asked[number] = self._made(number, cells, form_id)
        return self._asked[number]

    def forget(self) -> None:
        """Forget the rows that were asked about, as none of them will be again."""
        self._asked.clear()

    def _made(self, number: int, cells: tuple[Cell, ...], form_id: str | None) -> str:
        of_cells = self._of_cells(number, cells, form_id)
        if of_cells is not None:
            return of_cells
        origin = self._mapped.table.place(number)
        # A country's id is its code, which nobody can make.
        if self._mapped.section in KINDS and self._mapped.section != "countries":
            self._tell(origin)
        return self.of_place(origin)

    def of_place(self, origin: Origin) -> str:
        """Return the id that is made of file, sheet and row."""
        return f"{_stem(origin.file or '', origin.sheet or '')}row-{origin.row}"

    def tell_of_counts(self, column: int) -> None:
        """Tell once that the counts in a column become records of their own."""
        if column not in self._columns_told:
            self._columns_told.add(column)
            message = "the counts in the column were made records with ids of their own"
            # A form has no headings: its cells are found by their columns, whatever the row.
            self._told.find(MADE_ID, message, self._mapped.table.place(self._mapped.heading_row or 1, column))

    def _of_cells(self, number: int, cells: tuple[Cell, ...], form_id: str | None) -> str | None:
        """Return the id that a profile makes of the row's cells, unless one is empty or another row has got it."""
        ids = self._mapped.ids
        if ids is None:
            return None
        if FORM in ids.template.names:
            ids = attrs.evolve(ids, fixed={**ids.fixed, FORM: form_id or ""})
        made = ids.made(cells)
        if made is None:
            message = "a cell of which the row's id is made is empty"
            self._told.find(PROFILE_UNMET, message, self._mapped.table.place(number))
            return None
        before = self._rows.setdefault(made, number)
        if before == number:
            return made
        first = self._mapped.table.place(before).row
        message = f"its cells make the same id as those of row {first}; it got one of its row instead"
        self._told.find(SAME_MADE_ID, message, self._mapped.table.place(number))
        return None

    def _tell(self, origin: Origin) -> None:
        """Tell of a row without an id; of a table without ids only once."""
        if self._has_column or self._mapped.ids is not None or not self._mapped.heading_row:
            self._told.find(MADE_ID, "the row has no id; one was made of file, sheet and row", origin)
        elif not self._is_told:
            self._is_told = True
            message = "the rows have no ids; each was given one made of file, sheet and row"
            self._told.find(MADE_ID, message, self._mapped.table.place(self._mapped.heading_row))


@lru_cache(maxsize=64)
def _stem(file: str, sheet: str) -> str:
    names = dict.fromkeys(map(_slug, (*re.sub(r"\.[A-Za-z0-9]+\Z", "", file).split("/"), sheet)))
    return "".join(f"{name}-" for name in names if name)


def _slug(name: str) -> str:
    return re.sub(r"[^\w]+", "-", fold(name)).strip("-")[:_LONGEST_SLUG]
