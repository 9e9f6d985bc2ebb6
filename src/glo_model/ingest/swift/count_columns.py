"""The columns of counts beside the rows' entity, of which each count is an entity of its own."""

from __future__ import annotations

from typing import Any, Final

import attrs

from glo_model.codec.explain import explain_field
from glo_model.codec.made import maker_of_checked
from glo_model.columns import TABLES
from glo_model.faults import READING_FAULTS
from glo_model.ingest.counts import link_of
from glo_model.ingest.link import Linker
from glo_model.ingest.made_ids import MadeIds
from glo_model.ingest.mapped import Column, Mapped
from glo_model.ingest.row import Row
from glo_model.ingest.swift.answer import SILENCE, Answer, notes_of
from glo_model.ingest.target import Target
from glo_model.table import Cell, Told
from glo_model.values.fields import fields_of
from glo_model.values.limits import LONGEST_ID

_FAULTS: Final = {fault.code: fault for fault in READING_FAULTS}
_ANY_ROW: Final = 1
"""The row that is asked about, as the answer does not depend on it."""
_PART_OF: Final = "part_of"


class CountColumn:
    """Read the cell of one count of a row, each that is not like another one once."""

    def __init__(self, column: Column, target: Target, mapped: Mapped, linker: Linker) -> None:
        self.column, self.number = column, column.number
        self.words = target.steps[0].fixed
        self.whole = self.words[:1] if self.words[:1] != self.words else None
        """The words of the count of which it is a part."""
        self._ending = "-".join(value for _, value in self.words)
        cls: Any = TABLES[str(target.counts)]
        self._fields = fields_of(cls)
        names = [field.name for field in self._fields]
        self._make = maker_of_checked(cls)
        self._id, self._link = names.index("id"), names.index(link_of(target, mapped.section))
        self._part_of = names.index(_PART_OF)
        self._own = {"id", names[self._link], _PART_OF}
        self._mapped = attrs.evolve(mapped, columns=(column,), constants=(), ids=None, link=None, form=None)
        self._linker = linker
        self._ids = MadeIds(self._mapped, Told())
        self._known: dict[Any, Answer | None] = {}

    def read(self, cells: tuple[Cell, ...]) -> Answer | None:
        """Return what the cell of a row says: the values of all fields of the count, or ``None`` if it says more."""
        cell = cells[self.number - 1] if self.number <= len(cells) else None
        if cell is None:
            return SILENCE
        key = cell if cell.__class__ is str else (cell.__class__, cell)
        try:
            return self._known[key]
        except KeyError:
            answer = self._known[key] = self._careful(cells)
            return answer

    def id_of(self, holder: str) -> str:
        """Return the id of the count of a record; raise ``ValueError`` if it would be too long."""
        key = f"{holder}-{self._ending}"
        if len(key) > LONGEST_ID:
            raise ValueError("the id is too long")
        return key

    def made(self, answer: Answer, key: str, holder: str, whole: str | None) -> Any:
        """Return the count of a row; raise ``ValueError`` if its fields contradict each other."""
        values = answer.value.copy()
        values[self._id], values[self._link], values[self._part_of] = key, holder, whole
        return self._make(*values)

    def _careful(self, cells: tuple[Cell, ...]) -> Answer | None:
        told = Told()
        _, *counts = Row(self._mapped, _ANY_ROW, cells, told, self._ids).drafts(None)
        notes = notes_of(told, _FAULTS)
        if notes is None or len(counts) > 1:
            return None
        if not counts:
            return Answer(SILENCE.value, notes)
        (draft,) = counts
        self._linker.link(draft, told)
        values = [None if field.required else field.default for field in self._fields]
        for place, field in enumerate(self._fields):
            if field.name in draft.plain and field.name not in self._own:
                values[place], wrongs = explain_field(field, draft.plain[field.name])
                if wrongs:
                    return None
            elif field.required and field.name not in self._own:
                return None
        return Answer(values, notes, (), tuple(draft.columns.items()))
