"""A column whose cells list several things, each thing read once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.rows.cell_reader import CellReader
from glo_model.ingest.swift.answer import CARE, Answer, Key, Placed, answered, placed
from glo_model.notes import Note

_FIRST: Final = ".1."


class Lists:
    """Put together what the items of a cell say, as far as each says one thing."""

    def __init__(self, reader: CellReader, one: Callable[[Key], Answer]) -> None:
        self._reader, self._one = reader, one
        self._placed: dict[tuple[int, Placed], Placed] = {}

    @classmethod
    def of(cls, mapped: Mapped, one: Callable[[Key], Answer]) -> Lists | None:
        """Return how the only column of a field is read, or ``None`` if its cells list nothing."""
        (column,) = mapped.columns
        reader = column.reader
        if reader is None or not reader.is_list or mapped.constants or column.box or column.goes_on:
            return None
        return cls(reader, one)

    def read(self, key: Key) -> Answer | None:
        """Return what a cell says, or ``None`` if it lists nothing or has to be read as a whole."""
        if key.__class__ is not str:
            return None
        items = self._reader.habits.items_of(key)
        if len(items) < 2:
            answer = self._one(items[0]) if items else None
            # What is not usable is kept raw as a whole, with the blanks around it.
            return None if answer is not None and answer.faults else answer
        answers = [self._one(item) for item in items]
        value: list[Any] = []
        notes: list[Note] = []
        for answer in answers:
            if answer is CARE or answer.faults or not answer.placed or len(answer.value) != 1:
                return None
            value += answer.value
            notes += answer.notes
        return answered(tuple(value), tuple(notes), None, self._places(len(answers), answers[0].placed), ())

    def _places(self, items: int, first: Placed) -> Placed:
        """Return which column told which item: the same one for all of them."""
        if not self._reader.is_each:
            return first
        if (items, first) not in self._placed:
            told = (
                (path.replace(_FIRST, f".{number}.", 1), column)
                for number in range(1, items + 1)
                for path, column in first
            )
            self._placed[items, first] = placed(tuple(told))
        return self._placed[items, first]
