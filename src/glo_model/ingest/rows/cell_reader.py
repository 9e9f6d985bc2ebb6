"""How the cells of one column are read: those that are alike once, whichever row they stand in."""

from __future__ import annotations

from typing import Final

import attrs

from glo_model.ingest.mapping.target import Target
from glo_model.ingest.profiles.profile import is_open_end
from glo_model.ingest.rows.reading import Read, read_cell
from glo_model.ingest.rows.repairs import Habits
from glo_model.table import Cell
from glo_model.values.folding import fold

_MOST: Final = 50_000
"""How many cells or items of cells are remembered of a column."""


class CellReader:
    """Read cells for a target, and remember what those said that were read before."""

    def __init__(self, target: Target, habits: Habits) -> None:
        self.target, self.habits = target, habits
        self.is_each = any(step.is_each for step in target.steps)
        """True if a cell may list several things, of which each is a record."""
        self.is_list = target.field.many or self.is_each
        self._known: dict[tuple[type, Cell], Read] = {}
        self._items: list[Target] = []

    def is_open_end(self, cell: Cell) -> bool:
        """Tell whether a cell says that there is no last day yet, if the column is one of last days.

        A word of which a profile says what it means has no other meaning.
        """
        if self.target.end != "to" or not isinstance(cell, str):
            return False
        return is_open_end(self.habits.words.get(fold(cell), cell))

    def read(self, cell: Cell) -> list[Read]:
        """Return the values that a cell holds: one, or several of a list, or none."""
        if self.is_list and isinstance(cell, str):
            return [self._one(item) for item in self.habits.items_of(cell)]
        return [self._one(cell)]

    def _one(self, cell: Cell) -> Read:
        # 1, 1.0 and TRUE are equal, and do not say the same.
        key = (cell.__class__, cell)
        found = self._known.get(key)
        if found is None:
            (found,) = read_cell(cell, self.target.field, self.habits, is_list=False)
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[key] = found
        # What holds a record is filled later, and so is made anew.
        return attrs.evolve(found, value={}) if found.value.__class__ is dict else found

    def item(self, number: int) -> Target:
        """Return the target of one of the things that a cell lists, counted from 0."""
        while number >= len(self._items):
            self._items.append(self.target.item(len(self._items)))
        return self._items[number]
