"""What the cells of a column look like, in kinds and numbers: never by showing one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from functools import cache
from typing import Final, TypeAlias

from glo_model.cells import says_nothing
from glo_model.columns import TABLES
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.mapping.words import NO, YES
from glo_model.ingest.rows.reading import ABSENT, Read, read_cell
from glo_model.ingest.rows.repairs import Habits
from glo_model.ingest.suggesting.headings import Guess, known_headings
from glo_model.table import Cell, Failed, Table, shown
from glo_model.values.clock import ClockTime
from glo_model.values.dates import PartialDate
from glo_model.values.fields import fields_of
from glo_model.values.folding import fold
from glo_model.values.spans import Spans

Cells: TypeAlias = Sequence[Cell]

ROWS_LOOKED_AT: Final = 5000
"""So many rows of a sheet are looked at, which is enough to tell what its columns hold."""
SOLE: Final = 0.7
ONE_OF_SEVERAL: Final = 0.5
_SAMPLE: Final = 200
_FEW: Final = 3
_MOST: Final = 0.8
_MOST_WORDS: Final = 12
_LONGEST_WORD: Final = 40
_DATES: Final = (Spans, PartialDate, ClockTime)
_MARKS: Final = frozenset(YES)
_UNMARKED: Final = frozenset((*NO, ""))


def cells_of(table: Table, first_row: int, column: int) -> list[Cell]:
    """Return what stands in a column from a row on, without what says nothing."""
    rows = table.rows[first_row - 1 : first_row - 1 + ROWS_LOOKED_AT]
    cells = (row[column - 1] for row in rows if column <= len(row))
    return [cell for cell in cells if cell is not None and not (isinstance(cell, str) and says_nothing(cell.strip()))]


def shape_of(cells: Cells) -> str:
    """Say in kinds and numbers what cells hold.

    >>> shape_of(["a", "b", "b", 4])
    'text 3, numbers 1; 3 different of 4'
    """
    if not cells:
        return "empty"
    kinds = Counter(map(_kind_of, cells)).most_common()
    said = ", ".join(f"{kind} {number}" for kind, number in kinds) if len(kinds) > 1 else kinds[0][0]
    different = len({(type(cell), shown(cell)) for cell in cells})
    return f"{said}; {different} different of {len(cells)}"


def _kind_of(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "yes or no"
    if isinstance(cell, int | float):
        return "numbers"
    if isinstance(cell, date | datetime | time):
        return "dates or times"
    return "errors" if isinstance(cell, Failed) else "text"


def are_marks(cells: Cells) -> bool:
    """Tell whether cells are those of a box: marks, and what is no mark, and nothing else."""
    words = set(map(_word_of, cells))
    return not words <= _UNMARKED and words <= _MARKS | _UNMARKED


def is_mark(cell: Cell) -> bool:
    """Tell whether a cell holds a mark."""
    return _word_of(cell) in _MARKS


def _word_of(cell: Cell) -> str:
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else shown(cell)
    return fold(text) or text.strip()


def can_be_read(cells: Cells, target: Target) -> bool:
    """Tell whether cells can be read for a field: most of them, or any if it is a closed list, which has few words."""
    share = _share(cells[:_SAMPLE], target)
    return share > 0 if target.field.words is not None else share >= ONE_OF_SEVERAL


def _share(cells: Cells, target: Target) -> float:
    """Return the share of cells of which everything is read."""
    right = sum(all(read.value is not ABSENT or read.reason for read in _reads(cell, target)) for cell in cells)
    return right / len(cells) if cells else 1


def _reads(cell: Cell, target: Target) -> list[Read]:
    is_list = target.field.many or any(step.is_each for step in target.steps)
    return read_cell(cell, target.field, Habits(order="day first"), is_list=is_list)


def cell_guesses(section: str, cells: Cells) -> list[Guess]:
    """Return where cells may go by what they hold alone: dates, and words that only some fields have."""
    sample = cells[:_SAMPLE]
    if len(sample) < _FEW or any(isinstance(cell, bool | int | float | Failed) for cell in sample):
        return []
    fitting = [path for path, target in _telling(section) if _share(sample, target) >= _MOST]
    confidence = SOLE if len(fitting) == 1 else ONE_OF_SEVERAL
    reason = "its cells hold such" if len(fitting) == 1 else f"its cells hold such, as {len(fitting)} fields do"
    return [Guess(path, confidence, reason) for path in fitting]


@cache
def _telling(section: str) -> tuple[tuple[str, Target], ...]:
    """Return the paths whose cells look like no others: dates, and the words of closed lists."""
    paths = dict.fromkeys(path for _, path in known_headings(section).values())
    targets = ((path, Target.parse(path, section)) for path in paths)
    return tuple(
        (path, target)
        for path, target in targets
        if target.end is None and (target.field.of in _DATES or target.field.words is not None)
    )


def unknown_words(section: str, cells: Cells, target: Target) -> tuple[str, ...]:
    """Return the words of a column that its field's closed list does not have, if they may be shown and are few."""
    if target.field.words is None or not _may_be_shown(section, target):
        return ()
    items = (item for cell in cells if isinstance(cell, str) for item in _items(cell, target))
    words = list(dict.fromkeys(items))
    if len(words) > _MOST_WORDS or any(len(word) > _LONGEST_WORD for word in words):
        return ()
    unread = (word for word in words if any(each.value is ABSENT and not each.reason for each in _reads(word, target)))
    return tuple({fold(word): word for word in unread if fold(word)}.values())


def _items(cell: str, target: Target) -> list[str]:
    is_list = target.field.many or any(step.is_each for step in target.steps)
    return Habits().items_of(cell) if is_list else [cell.strip()]


def _may_be_shown(section: str, target: Target) -> bool:
    """Tell whether everybody may see a field: it and every record on the way to it."""
    return target.of is None and target.counts is None and all(field == "public" for field in _marks(section, target))


def _marks(section: str, target: Target) -> Iterator[str]:
    cls: type = TABLES[section]
    for step in target.steps:
        field = next(each for each in fields_of(cls) if each.name == step.name)
        cls = field.of
        yield field.sensitivity
