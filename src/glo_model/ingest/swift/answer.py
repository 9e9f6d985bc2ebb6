"""What came of reading the cells of one field, kept to be given again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from itertools import zip_longest
from typing import Any, Final, TypeAlias

import attrs

from glo_model.dataset import AbsenceReason
from glo_model.faults import READING_FAULTS
from glo_model.finding import Severity
from glo_model.notes import Note
from glo_model.table import Cell, Told
from glo_model.values.made import maker_of_checked

Key: TypeAlias = Any
"""A cell, with its type unless it is a text or a day: 1 and TRUE are equal, and do not say the same."""

_FAULTS: Final = {fault.code: fault for fault in READING_FAULTS}
ANY_ROW: Final = 1
"""The row that is asked about, as no answer depends on it."""
_THEMSELVES: Final = frozenset({str, date, type(None)})
"""The types of cells that are their own keys."""
_MOST: Final = 100_000
"""How many cells or combinations of cells are remembered of one field."""


class Placed(tuple[tuple[str, int], ...]):
    """Tell which column told the value of which path; only the same one is alike, as that is told at once."""

    __slots__ = ()
    __eq__ = object.__eq__
    __hash__ = object.__hash__


@lru_cache(maxsize=4096)
def placed(told: tuple[tuple[str, int], ...]) -> Placed:
    """Return what all answers share that are told by the same columns."""
    return Placed(told)


NOWHERE: Final = placed(())


@attrs.frozen(eq=False)
class Answer:
    """Hold what the cells of a field say."""

    value: Any
    """The value of the field, or its default if the cells tell nothing."""
    notes: tuple[Note, ...] = ()
    absence: AbsenceReason | None = None
    """Why the field holds nothing, where a cell says so."""
    placed: Placed = NOWHERE
    """Empty if the cells tell nothing."""
    faults: tuple[Note, ...] = ()
    """What is wrong with cells of which something is not usable."""


answered: Final[Callable[..., Answer]] = maker_of_checked(Answer)
"""Make an answer of what it holds, in order; of some columns nearly each row has another one."""
CARE: Final = Answer(None)
"""The answer that says only that the whole row has to be read with care."""


class Remembered(dict[Key, Answer]):
    """Find an answer to each key once, and remember it."""

    def __init__(self, find: Callable[[Any], Answer]) -> None:
        self._find = find

    def __missing__(self, key: Key) -> Answer:
        answer = self._find(key)
        if len(self) >= _MOST:
            self.clear()
        self[key] = answer
        return answer


def keys_of(cells: Sequence[Cell]) -> Sequence[Key]:
    """Return the key of each cell."""
    if set(map(type, cells)) <= _THEMSELVES:
        return cells
    return [cell if cell.__class__ in _THEMSELVES else (cell.__class__, cell) for cell in cells]


def cell_of(key: Key) -> Cell:
    """Return the cell of a key."""
    cell: Cell = key[1] if key.__class__ is tuple else key
    return cell


class Columns:
    """Hold rows next to each other column by column; a row may end before others do."""

    def __init__(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        self._columns = list(zip_longest(*rows))
        self._nothing = (None,) * len(rows)

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._nothing)

    def keys(self, number: int) -> Sequence[Key]:
        """Return the keys of the cells of a column, counted from 1."""
        return keys_of(self._columns[number - 1] if number <= len(self._columns) else self._nothing)


def heard(told: Told) -> tuple[tuple[Note, ...], tuple[Note, ...]] | None:
    """Return what was told of a row as notes and as faults of its cells, or ``None`` if it is more than that."""
    notes: list[Note] = []
    faults: list[Note] = []
    rejected = deque(told.rejected)
    for finding in told.findings:
        column = finding.origin.column if finding.origin is not None else None
        is_raw = bool(rejected) and (rejected[0].code, rejected[0].origin) == (finding.code, finding.origin)
        raw = rejected.popleft().raw if is_raw else None
        if column is None or (raw is None and finding.severity is not Severity.NOTE):
            return None
        (notes if raw is None else faults).append(Note(_FAULTS[finding.code], finding.message, column, raw))
    return None if rejected else (tuple(notes), tuple(faults))
