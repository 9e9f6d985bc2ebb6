"""The columns of counts beside the rows' entity, of which each count is an entity of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import attrs

from glo_model.codec.explain import explain_field
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
    Columns,
    Key,
    Remembered,
    cell_of,
    heard,
    placed,
)
from glo_model.notes import Note
from glo_model.table import Told
from glo_model.values.fields import fields_of
from glo_model.values.limits import LONGEST_ID
from glo_model.values.made import maker_of_checked

_PART_OF: Final = "part_of"


class CountColumn:
    """Read the cells of one count of the rows, each that is not like another one once.

    The value of an answer holds what the row tells of the count, in the order of the fields told; it is ``None`` where
    there is no count.
    """

    def __init__(self, column: Column, target: Target, mapped: Mapped, linker: Linker) -> None:
        self.number = column.number
        self.words = target.steps[0].fixed
        self.whole = self.words[:1] if self.words[:1] != self.words else ()
        """The words of the count of which it is a part."""
        self.ending = "-" + "-".join(value for _, value in self.words)
        """What comes behind the id of the record in that of its count."""
        cls: Any = TABLES[str(target.counts)]
        own = ("id", link_of(target, mapped.section), _PART_OF)
        self._own, self._told = frozenset(own), {target.steps[1].name, *dict(self.words)}
        self._fields = [field for field in fields_of(cls) if field.name in self._told]
        self._is_whole = {field.name for field in fields_of(cls) if field.required} <= {"id", *self._told}
        self._make = maker_of_checked(cls, (*own, *(field.name for field in self._fields)))
        self._mapped = attrs.evolve(mapped, columns=(column,), constants=(), ids=None, link=None, form=None)
        self._ids = MadeIds(self._mapped, Told())
        self._linker = linker
        self._remembered = Remembered(self._careful)
        self._remembered[None] = Answer(None)

    def answers(self, cells: Columns) -> list[Answer]:
        """Return what the cell of each row says, or ``CARE`` if that is more than can be remembered."""
        return list(map(self._remembered.__getitem__, cells.keys(self.number)))

    def ids(self, holders: Iterable[str], answers: Iterable[Answer]) -> list[str | None]:
        """Return the ids of the counts of records, ``None`` where there is none; raise ``ValueError`` if too long."""
        ending = self.ending
        ids = [
            None if answer.value is None else holder + ending for holder, answer in zip(holders, answers, strict=True)
        ]
        if max(map(len, filter(None, ids)), default=0) > LONGEST_ID:
            raise ValueError("the id is too long")
        return ids

    def made(
        self, ids: Iterable[str | None], holders: Iterable[str], wholes: Iterable[str | None], said: Iterable[Answer]
    ) -> list[Any]:
        """Return the counts of records, ``None`` where there is none; raise ``ValueError`` if one cannot be."""
        make = self._make
        return [
            None if key is None else make(key, holder, whole, *answer.value)
            for key, holder, whole, answer in zip(ids, holders, wholes, said, strict=True)
        ]

    def _careful(self, key: Key) -> Answer:
        told = Told()
        cells = (*[None] * (self.number - 1), cell_of(key))
        _, *counts = Row(self._mapped, ANY_ROW, cells, told, self._ids).drafts(None)
        unusable = len(told.rejected)
        for draft in counts:
            self._linker.link(draft, told)
        said = heard(told)
        if said is None or len(counts) > 1 or len(told.rejected) > unusable:
            return CARE
        notes, faults = said
        return self._of_draft(counts[0], notes, faults) if counts else Answer(None, notes, faults=faults)

    def _of_draft(self, draft: Draft, notes: tuple[Note, ...], faults: tuple[Note, ...]) -> Answer:
        if not self._is_whole or draft.plain.keys() - self._own != self._told:
            return CARE
        values = [explain_field(field, draft.plain[field.name]) for field in self._fields]
        if any(wrongs for _, wrongs in values):
            return CARE
        return Answer(tuple(value for value, _ in values), notes, None, placed(tuple(draft.columns.items())), faults)
