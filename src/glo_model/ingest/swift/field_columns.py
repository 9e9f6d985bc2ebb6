"""The columns of one field of the rows' entity, read together."""

from __future__ import annotations

import re
from typing import Any, Final

import attrs

from glo_model.cells import says_nothing
from glo_model.codec.explain import explain_field
from glo_model.codec.made import maker_of_checked
from glo_model.faults import READING_FAULTS
from glo_model.ingest.link import Linker
from glo_model.ingest.made_ids import MadeIds
from glo_model.ingest.mapped import Mapped
from glo_model.ingest.row import Row
from glo_model.ingest.swift.answer import NOTHING, SILENCE, Answer, key_of, notes_of
from glo_model.ingest.swift.lists import Lists
from glo_model.ingest.target import Target
from glo_model.table import Cell, Told
from glo_model.values.checked import check_item
from glo_model.values.fields import Field, fields_of

_FAULTS: Final = {fault.code: fault for fault in READING_FAULTS}
_MOST: Final = 100_000
"""How many combinations of cells are remembered of one field."""
_ANY_ROW: Final = 1
"""The row that is asked about, as the answer does not depend on it."""
_EXACT: Final = 2**53
"""Every whole number below it is the same number in a spreadsheet."""
_DIGIT: Final = re.compile("[0-9]")


class FieldColumns:
    """Read the cells of one field of a row, each combination of them once."""

    def __init__(self, field: Field, mapped: Mapped, linker: Linker) -> None:
        """Take the part of a mapped table that tells of one field only."""
        self.field = field
        self._mapped, self._linker = mapped, linker
        self._places = [column.number - 1 for column in mapped.columns]
        self._ids = MadeIds(mapped, Told())
        self._known: dict[Any, Answer | None] = {}
        self._only = self._places[0] if len(self._places) == 1 else None
        self._before: tuple[None, ...] = (None,) * (self._only or 0)
        self._text = _Texts.of(field, mapped) if self._only is not None else None
        self._lists = Lists.of(mapped, self._item) if self._only is not None else None
        self._silence = SILENCE if not mapped.constants else None

    def read(self, cells: tuple[Cell, ...]) -> Answer | None:
        """Return what the cells of a row say, or ``None`` if that is more than can be remembered."""
        only = self._only
        if only is not None:
            cell = cells[only] if only < len(cells) else None
            if cell is None and self._silence is not None:
                return self._silence
            if self._text is not None and (answer := self._text.read(cell)) is not None:
                return answer
            if self._lists is not None and (answer := self._lists.read(cell)) is not None:
                return answer
            key = cell if cell.__class__ is str else (cell.__class__, cell)
        else:
            key = key_of(cells, self._places)
        try:
            return self._known[key]
        except KeyError:
            return self._first(key, cells)

    def _item(self, item: str) -> Answer | None:
        """Return what one thing says that a cell lists."""
        try:
            return self._known[item]
        except KeyError:
            return self._first(item, (*self._before, item))

    def _first(self, key: Any, cells: tuple[Cell, ...]) -> Answer | None:
        answer = self._careful(cells)
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[key] = answer
        if self._text is not None and answer is not None:
            self._text.learn(answer)
        return answer

    def _careful(self, cells: tuple[Cell, ...]) -> Answer | None:
        told = Told()
        draft, *others = Row(self._mapped, _ANY_ROW, cells, told, self._ids).drafts(None)
        if others:
            return None
        self._linker.link(draft, told)
        notes, name = notes_of(told, _FAULTS), self.field.name
        if notes is None or draft.moves:
            return None
        absences = tuple(reason for _, reason in draft.absences)
        raw = draft.plain.get(name)
        if name not in draft.plain or (name == "id" and not draft.placed):
            return Answer(NOTHING, notes, absences)
        value, wrongs = explain_field(self.field, raw)
        if wrongs:
            return None
        return Answer(value, notes, () if value is not None else absences, tuple(draft.columns.items()))


class _Texts:
    """Read texts of which each is another one, such as titles: no more is asked than whether one is plainly a text."""

    def __init__(self, field: Field, leaf: Field, column: int) -> None:
        self._field, self._leaf, self._column = field, leaf, column
        self._check = check_item(leaf)
        self._make: Any = None
        self._values: list[Any] = []
        self._place = 0
        self._placed: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, field: Field, mapped: Mapped) -> _Texts | None:
        """Return how the texts of the only column of a field are read, or ``None`` if they are no free texts."""
        (column,) = mapped.columns
        target = column.target
        if target is None or mapped.constants or column.box or column.goes_on or column.habits.words:
            return None
        return cls(field, target.field, column.number) if _is_free(target) else None

    def learn(self, answer: Answer) -> None:
        """Take the shape of the value from one that was read the careful way."""
        if self._placed or answer.value is NOTHING or answer.value is None or not answer.placed:
            return
        record = answer.value[0] if self._field.is_record and self._field.many else answer.value
        if self._field.is_record:
            cls: Any = type(record)
            names = [field.name for field in fields_of(cls)]
            self._make, self._values = maker_of_checked(cls), [getattr(record, name) for name in names]
            self._place = names.index(self._leaf.name)
        self._placed = answer.placed

    def read(self, cell: Cell) -> Answer | None:
        """Return what a cell says if it is plainly a text, as those are that say nothing else."""
        if not self._placed:
            return None
        if cell.__class__ is int and -_EXACT < cell < _EXACT:
            text = str(cell)
        elif cell.__class__ is str and _is_plain(cell):
            text = cell
        else:
            return None
        try:
            value: Any = self._check(text)
            if self._make is not None:
                values = self._values.copy()
                values[self._place] = text
                value = self._make(*values)
        except ValueError:
            return None
        return Answer((value,) if self._field.many else value, (), (), self._placed)


def _is_free(target: Target) -> bool:
    leaf = target.field
    is_one = not leaf.many and not any(step.is_each for step in target.steps) and len(target.steps) <= 2
    is_plain = leaf.of is str and leaf.words is None and leaf.known is None and leaf.refers is None
    return is_one and is_plain and target.end is None and target.counts is None


def _is_plain(text: str) -> bool:
    """Tell whether a text is surely read as it stands: it is no word for nothing, and nothing has to be taken off."""
    if not text[:1].isalnum() or text[-1].isspace():
        return False
    # No word that says that nothing is known has a digit in it, and to look for one takes no time.
    return _DIGIT.search(text) is not None or not says_nothing(text)


def part_of(mapped: Mapped, name: str) -> Mapped:
    """Return the part of a mapped table that tells of one field of its entity."""
    columns = tuple(each for each in mapped.columns if _tells_of(each.target, name))
    constants = tuple(each for each in mapped.constants if each.steps[0].name == name)
    return attrs.evolve(mapped, columns=columns, constants=constants, ids=None, link=None, form=None)


def _tells_of(target: Target | None, name: str) -> bool:
    return target is not None and target.counts is None and target.steps[0].name == name
