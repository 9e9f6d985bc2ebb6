"""The columns of counts beside the rows' entity, of which each count is an entity of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import attrs

from glo_model.codec.explain import explain_field
from glo_model.codec.made import maker_of_checked
from glo_model.columns import TABLES
from glo_model.ingest.linking.link import Linker
from glo_model.ingest.mapping.mapped import Column, Mapped
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.rows.counts import link_of
from glo_model.ingest.rows.drafts import Draft
from glo_model.ingest.rows.made_ids import MadeIds
from glo_model.ingest.rows.row import Row
from glo_model.ingest.swift.answer import (
    ANY_ROW,
    CARE,
    Answer,
    Key,
    Note,
    Remembered,
    cell_of,
    column_of,
    keys_of,
    notes_of,
)
from glo_model.table import Cell, Told
from glo_model.values.fields import fields_of
from glo_model.values.limits import LONGEST_ID

_PART_OF: Final = "part_of"


class CountColumn:
    """Read the cells of one count of the rows, each that is not like another one once.

    The value of an answer is that of every field of the count, but for its id and what it is a count or a part of; it
    is ``None`` where there is no count.
    """

    def __init__(self, column: Column, target: Target, mapped: Mapped, linker: Linker) -> None:
        self.number = column.number
        self.words = target.steps[0].fixed
        self.whole = self.words[:1] if self.words[:1] != self.words else ()
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
        self._ids = MadeIds(self._mapped, Told())
        self._linker = linker
        self._remembered = Remembered(self._careful)
        self._remembered[None] = Answer(None)

    def answers(self, rows: Sequence[tuple[Cell, ...]]) -> list[Answer]:
        """Return what the cell of each row says, or ``CARE`` if that is more than can be remembered."""
        return list(map(self._remembered.__getitem__, keys_of(column_of(rows, self.number))))

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

    def _careful(self, key: Key) -> Answer:
        told = Told()
        cells = (*[None] * (self.number - 1), cell_of(key))
        _, *counts = Row(self._mapped, ANY_ROW, cells, told, self._ids).drafts(None)
        for draft in counts:
            self._linker.link(draft, told)
        notes = notes_of(told)
        if notes is None or len(counts) > 1:
            return CARE
        return self._of_draft(counts[0], notes) if counts else Answer(None, notes)

    def _of_draft(self, draft: Draft, notes: tuple[Note, ...]) -> Answer:
        values = [None if field.required else field.default for field in self._fields]
        for place, field in enumerate(self._fields):
            if field.name in self._own:
                continue
            if field.name in draft.plain:
                values[place], wrongs = explain_field(field, draft.plain[field.name])
                if wrongs:
                    return CARE
            elif field.required:
                return CARE
        return Answer(values, notes, None, tuple(draft.columns.items()))
