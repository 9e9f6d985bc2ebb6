"""A page of the ledger: what every stage did with the cells of a table, and the one fate of each that follows from it.

A cell is one byte, whatever is noted of it, so that sums cost next to nothing; words are kept only if the cells are
asked for. A cell that lists several things is *rejected in part* if some of them are used and some are not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from itertools import accumulate, chain, product
from operator import is_not
from typing import Final, Literal, TypeAlias

import attrs

from glo_model.cells import items_of, says_nothing
from glo_model.faults import LOST_CELL
from glo_model.loaded import Entry, Fate, Intake, SheetFates
from glo_model.notes import NotesOfRow
from glo_model.table import Cell, Table, shown

Kept: TypeAlias = Literal["sums", "cells"]
"""What a ledger keeps: how many cells came to each fate, or every cell as well."""

_is_there: Final = partial(is_not, None)
_FILLED: Final = 1
_USED: Final = 2
_SAYS_NOTHING: Final = 4
_EXTRA: Final = 8
_NORMALISED: Final = 16
_REJECTED: Final = 32


def _fate_of(noted: int) -> Fate | None:
    """Return the one fate that follows from all that was noted of a cell, or ``None`` if nothing was."""
    if noted & _REJECTED:
        return Fate.PARTLY_REJECTED if noted & (_USED | _EXTRA) else Fate.REJECTED
    if noted & (_USED | _SAYS_NOTHING):
        return Fate.NORMALISED if noted & _NORMALISED else Fate.USED
    return Fate.EXTRA if noted & _EXTRA else None


_FATES: Final = tuple(_fate_of(noted) for noted in range(256))
# What was not understood may be anything, whatever its column is for.
_UNDERSTOOD: Final = (Fate.USED, Fate.NORMALISED)
# Tables for ``bytes.translate``, which goes through millions of cells in a moment.
_REJECTING: Final = bytes(noted | _REJECTED for noted in range(256))
_USING: Final = bytes(noted if noted & _REJECTED or not noted & _FILLED else noted | _USED for noted in range(256))
_OPEN: Final = bytes(noted & _FILLED and _FATES[noted] is None for noted in range(256))


@attrs.frozen(kw_only=True)
class About:
    """Say what the cells of a column or a row are read for, or why they are not."""

    kind: str = ""
    field: str = ""
    is_public: bool = False
    is_aside: bool = False
    """True if they are kept beside their records, as the heading is not known."""
    is_key: bool = False
    """True if the ids of the records are made of them."""
    code: str = ""
    why: str = ""


_NOTHING: Final = About()


class Page:
    """Note what becomes of the cells of one table; rows and columns are counted from 1."""

    def __init__(self, table: Table, kept: Kept) -> None:
        self.table = table
        self.keeps_words = kept == "cells"
        self._starts = [0, *accumulate(map(len, table.rows))]
        # One byte more than there are cells: whatever is noted of a cell that is not there.
        self._noted = bytearray(map(_is_there, chain.from_iterable(table.rows))) + b"\0"
        self._cells = self._noted.count(_FILLED)
        self._abouts: dict[int, About] = {}
        self._cell_abouts: dict[int, About] = {}
        self._left_out: dict[int | None, About] = {}
        self._aside: list[int] = []
        self._keys: list[int] = []
        self._follows: dict[int, int] = {}
        self._headings: set[int] = set()
        self._words: dict[int, list[tuple[int, str, str]]] = {}
        self._new: dict[int, list[str]] = {}
        self._shows = True

    def head(self, rows: Iterable[int], column: int, about: About) -> None:
        """Note the headings of a column, and say what its cells are read for."""
        self._abouts[column] = about
        if about.is_key:
            self._keys.append(column)
        if about.is_aside:
            self._aside.append(column)
        for row in rows:
            if about.is_aside:
                self._note(row, column, _EXTRA)
            else:
                self.label(row, column)

    def label(self, row: int, column: int) -> None:
        """Note a cell that says what others mean."""
        self.use(row, column)
        self._headings.add(self._place(row, column))

    def tell_of(self, row: int, column: int, about: About) -> None:
        """Say what one cell is read for, where that is not said of its column."""
        self._cell_abouts[self._place(row, column)] = about

    def follow(self, column: int, first: int) -> None:
        """Say that the texts of a column go on in another one, whose cells share their fate."""
        self._follows[column] = first
        self._abouts[column] = self._abouts[first]

    def use(self, row: int, column: int) -> None:
        """Note that something of a cell is used."""
        self._note(row, column, _USED)

    def use_rows(self, rows: range, aside: Collection[int], notes: Iterable[Iterable[NotesOfRow]]) -> None:
        """Note that all of some rows is used or, ``aside``, kept beside its record; no words are kept of it.

        ``aside`` counts columns from 0; ``notes`` has, for each column, the notes on cells that were read from other
        words. Cells that were rejected before stay so.
        """
        starts, noted = self._starts, self._noted
        first, last = starts[rows.start - 1], starts[rows.stop - 1]
        noted[first:last] = noted[first:last].translate(_USING)
        for row, number in product(rows, aside):
            place = starts[row - 1] + number
            if place < starts[row] and noted[place] & _FILLED:
                noted[place] = _FILLED | _EXTRA
        for column in notes:
            for before, of_row in zip(starts[rows.start - 1 : rows.stop - 1], column, strict=True):
                for note in of_row:
                    noted[before + note.column - 1] |= _NORMALISED

    def reject_in_part(self, row: int, column: int, *, is_used: bool) -> None:
        """Note that something of a cell of rows that are used is not usable, and whether the rest of it is used."""
        place = self._place(row, column)
        self._noted[place] = (self._noted[place] | _REJECTED) & (~0 if is_used else ~_USED)

    def normalise(self, row: int, column: int, code: str, why: str) -> None:
        """Note that something of a cell was read from other words than the model writes."""
        self._note(row, column, _NORMALISED, code, why)

    def reject(self, row: int, column: int, code: str, why: str) -> None:
        """Note that something of a cell is not usable."""
        self._note(row, column, _REJECTED, code, why)

    def use_keys(self, row: int) -> None:
        """Note that the id of a row's record is made of the cells of which ids are made."""
        for column in self._keys:
            self.use(row, column)

    def reject_keys(self, row: int, code: str, why: str) -> None:
        """Note that the record whose id is made of some cells is rejected."""
        for column in self._keys:
            self.reject(row, column, code, why)

    def set_aside(self, row: int) -> None:
        """Note that the cells of a row whose headings are not known are kept beside its record."""
        for column in self._aside:
            self._note(row, column, _EXTRA)

    def reject_aside(self, row: int, code: str, why: str) -> None:
        """Note that the cells of a row whose headings are not known are kept nowhere but raw."""
        for column in self._aside:
            self.reject(row, column, code, why)

    def reject_column(self, column: int, first_row: int, code: str, why: str) -> None:
        """Note that a column is left out from a row on."""
        for row in range(first_row, len(self.table.rows) + 1):
            self.reject(row, column, code, why)

    def reject_row(self, row: int, code: str, why: str) -> None:
        """Note that a row is no record."""
        for start, stop in zip(self._starts[row - 1 : row], self._starts[row : row + 1], strict=False):
            self._noted[start:stop] = self._noted[start:stop].translate(_REJECTING)
        self._left_out[row] = About(code=code, why=why)

    def reject_all(self, code: str, why: str, *, shows: bool = True) -> None:
        """Note that the table is not read; ``shows`` is false if nothing of what stands in it may be kept."""
        self._noted = self._noted.translate(_REJECTING)
        self._left_out[None] = About(code=code, why=why)
        self._shows = shows

    def is_rejected(self, row: int, column: int) -> bool:
        """Tell whether something of a cell was not usable."""
        return bool(self._noted[self._place(row, column)] & _REJECTED)

    def show_new(self, row: int, column: int, new: Iterable[str]) -> None:
        """Keep what was made of a cell that says it otherwise, if the cells are kept."""
        place = self._place(row, column)
        if self.keeps_words and self._noted[place] & (_NORMALISED | _REJECTED):
            self._new.setdefault(place, []).extend(new)

    def close(self, intake: Intake) -> SheetFates:
        """Return the sums; a cell that no stage has told of is a fault of this library, and is told as one."""
        for column, first in self._follows.items():
            self._share(column, first)
        for row, column in list(self._open()):
            if _is_word_for_nothing(self.table.rows[row - 1][column - 1]):
                self._note(row, column, _SAYS_NOTHING, "", "the cell says that nothing is known")
            else:
                self.reject(row, column, LOST_CELL.code, LOST_CELL.title)
                intake.find(LOST_CELL, "nobody can say what became of the cell", self.table.place(row, column))
        fates = ((_FATES[noted], number) for noted, number in Counter(self._noted).items() if noted & _FILLED)
        counts: Counter[Fate] = Counter()
        for fate, number in fates:
            counts[fate or Fate.REJECTED] += number
        return SheetFates(file=self.table.file, sheet=self.table.sheet, cells=self._cells, counts=dict(counts))

    def entries(self) -> Iterator[Entry]:
        """Yield an entry for each cell that is not empty, row by row."""
        for row, cells in enumerate(self.table.rows, start=1):
            for column, cell in enumerate(cells, start=1):
                if cell is not None:
                    yield self._entry(row, column, cell)

    def _entry(self, row: int, column: int, cell: Cell) -> Entry:
        place = self._place(row, column)
        left_out = self._left_out.get(None) or self._left_out.get(row)
        about = left_out or self._cell_abouts.get(place) or self._about_column(place, column)
        told = self._told(place) or [(about.code, about.why)]
        fate = _FATES[self._noted[place]] or Fate.REJECTED
        return Entry(
            origin=self.table.place(row, column),
            fate=fate,
            old=shown(cell) if self._shows else "",
            new="; ".join(self._new.get(place, ())),
            code=told[0][0],
            why="; ".join(dict.fromkeys(why for _, why in told)),
            kind=about.kind,
            field=about.field,
            is_public=self._shows and (place in self._headings or (about.is_public and fate in _UNDERSTOOD)),
        )

    def _about_column(self, place: int, column: int) -> About:
        """Return what a cell's column is read for; a label of a form may stand above a column of something else."""
        about = self._abouts.get(column, _NOTHING)
        return _NOTHING if about.is_aside and place in self._headings else about

    def _told(self, place: int) -> list[tuple[str, str]]:
        """Return the codes and messages of what decided on a cell's fate."""
        words = self._words.get(place, [])
        refusals = [(code, why) for what, code, why in words if what == _REJECTED]
        return refusals or [(code, why) for _, code, why in words]

    def _place(self, row: int, column: int) -> int:
        """Return where a cell is noted; one that is not there, behind all others."""
        if row >= len(self._starts):
            return self._starts[-1]
        place = self._starts[row - 1] + column - 1
        return place if place < self._starts[row] else self._starts[-1]

    def _note(self, row: int, column: int, what: int, code: str = "", why: str = "") -> None:
        place = self._place(row, column)
        self._noted[place] |= what
        if why and self.keeps_words:
            self._words.setdefault(place, []).append((what, code, why))

    def _open(self) -> Iterator[tuple[int, int]]:
        """Yield the row and column of each cell of which nothing was noted."""
        is_open = self._noted.translate(_OPEN)
        place = is_open.find(1)
        while place >= 0:
            row = bisect_right(self._starts, place)
            yield row, place - self._starts[row - 1] + 1
            place = is_open.find(1, place + 1)

    def _share(self, column: int, first: int) -> None:
        """Give the cells in which a text goes on the fate of the cell in which it begins."""
        for row in range(1, len(self.table.rows) + 1):
            place, begun = self._place(row, column), self._place(row, first)
            if self._noted[place] == _FILLED and self._noted[begun] & _FILLED:
                self._noted[place] = self._noted[begun]
                self._words[place] = self._words.get(begun, [])


def _is_word_for_nothing(cell: Cell) -> bool:
    return isinstance(cell, str) and (says_nothing(cell.strip()) or all(map(says_nothing, items_of(cell))))
