"""A column whose cells list several things, each thing read once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from glo_model.ingest.cell_reader import CellReader
from glo_model.ingest.mapped import Mapped
from glo_model.ingest.swift.answer import NOTHING, Answer, Placed
from glo_model.table import Cell

_FIRST = ".1."


class Lists:
    """Put together what the items of a cell say, as far as each says one thing."""

    def __init__(self, reader: CellReader, one: Callable[[str], Answer | None]) -> None:
        self._reader, self._one = reader, one
        self._placed: dict[tuple[int, Placed], Placed] = {}

    @classmethod
    def of(cls, mapped: Mapped, one: Callable[[str], Answer | None]) -> Lists | None:
        """Return how the only column of a field is read, or ``None`` if its cells list nothing."""
        (column,) = mapped.columns
        reader = column.reader
        if reader is None or not reader.is_list or mapped.constants or column.box or column.goes_on:
            return None
        return cls(reader, one)

    def read(self, cell: Cell) -> Answer | None:
        """Return what a cell says, or ``None`` if some of it has to be read with care."""
        if not isinstance(cell, str):
            return None
        answers = [self._one(item) for item in self._reader.habits.items_of(cell)]
        if len(answers) < 2:
            return answers[0] if answers else None
        value: list[Any] = []
        notes: list[Any] = []
        for answer in answers:
            if answer is None or answer.value is NOTHING or answer.absences or len(answer.value) != 1:
                return None
            value += answer.value
            notes += answer.notes
        return Answer(tuple(value), tuple(notes), (), self._places(answers))

    def _places(self, answers: list[Any]) -> Placed:
        """Return which column told which item: the same one for all of them."""
        first: Placed = answers[0].placed
        if not self._reader.is_each:
            return first
        key = len(answers), first
        if key not in self._placed:
            numbers = range(1, len(answers) + 1)
            told = ((path.replace(_FIRST, f".{number}.", 1), column) for number in numbers for path, column in first)
            self._placed[key] = tuple(told)
        return self._placed[key]
