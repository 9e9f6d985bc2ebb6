"""The columns of one field of the rows' entity, read together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from glo_model.codec.explain import explain_field
from glo_model.dataset import AbsenceReason
from glo_model.ingest.linking.link import Linker
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.mapping.target import Target
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
from glo_model.ingest.swift.lists import Lists
from glo_model.ingest.swift.plain_cells import PlainCells
from glo_model.ingest.swift.texts import Texts
from glo_model.notes import Note
from glo_model.table import Cell, Told
from glo_model.values.fields import Field

_MANY: Final = 0.5
"""If more than so many of the texts are each another one, to remember them is of no use."""


class FieldColumns:
    """Read the cells of one field of the rows, each combination of them once."""

    def __init__(self, field: Field, mapped: Mapped, linker: Linker) -> None:
        """Take the part of a mapped table that tells of one field only."""
        self.field = field
        self._mapped, self._linker = mapped, linker
        self._numbers = [column.number for column in mapped.columns]
        self.first = min(self._numbers, default=0)
        """The first of the columns, or 0 if there is none."""
        self._ids = MadeIds(mapped, Told())
        self._remembered = Remembered(self._found)
        self._plain = PlainCells.of(field, mapped)
        has_one = len(self._numbers) == 1
        self._texts = Texts.of(field, mapped) if has_one else None
        self._lists = Lists.of(mapped, self._remembered.__getitem__) if has_one else None

    def answers(self, cells: Columns) -> list[Answer]:
        """Return what the cells of each row say, or ``CARE`` if that is more than can be remembered."""
        columns = [cells.keys(number) for number in self._numbers]
        if len(columns) != 1:
            combined = zip(*columns, strict=True) if columns else [()] * len(cells)
            return list(map(self._remembered.__getitem__, combined))
        (keys,) = columns
        if self._texts is not None and len(set(keys)) > len(keys) * _MANY:
            return [self._texts.read(key) or self._remembered[key] for key in keys]
        if self._lists is not None:
            return [self._lists.read(key) or self._remembered[key] for key in keys]
        return list(map(self._remembered.__getitem__, keys))

    def _found(self, key: Key) -> Answer:
        keys = (key,) if len(self._numbers) == 1 else key
        answer = (self._plain and self._plain.read(keys)) or self._careful(keys)
        if self._texts is not None:
            self._texts.learn(answer)
        return answer

    def _careful(self, keys: Iterable[Key]) -> Answer:
        cells: list[Cell] = [None] * max(self._numbers, default=0)
        for number, each in zip(self._numbers, keys, strict=True):
            cells[number - 1] = cell_of(each)
        return self._of_cells(tuple(cells))

    def _of_cells(self, cells: tuple[Cell, ...]) -> Answer:
        told = Told()
        draft, *others = Row(self._mapped, ANY_ROW, cells, told, self._ids).drafts(None)
        if others:
            return CARE
        unusable = len(told.rejected)
        self._linker.link(draft, told)
        said, name = heard(told), self.field.name
        # What is left of a cell of which a name was left out takes a closer look.
        if said is None or draft.moves or len(told.rejected) > unusable:
            return CARE
        notes, faults = said
        absence = draft.absences[-1][1] if draft.absences else None
        if name not in draft.plain or (name == "id" and not draft.placed):
            return self._nothing(notes, absence, faults)
        value, wrongs = explain_field(self.field, draft.plain[name])
        if wrongs:
            return CARE
        return Answer(value, notes, absence if value is None else None, placed(tuple(draft.columns.items())), faults)

    def _nothing(self, notes: tuple[Note, ...], absence: AbsenceReason | None, faults: tuple[Note, ...]) -> Answer:
        """Return the answer of cells that tell nothing; a row without what it must have is not wholly good."""
        if self.field.name == "id":
            # A record without an id is given one, whatever the cell says of it.
            return Answer(None, notes, faults=faults)
        return CARE if self.field.required else Answer(self.field.default, notes, absence, faults=faults)


def part_of(mapped: Mapped, name: str) -> Mapped:
    """Return the part of a mapped table that tells of one field of its entity."""
    columns = tuple(each for each in mapped.columns if _tells_of(each.target, name))
    constants = tuple(each for each in mapped.constants if each.steps[0].name == name)
    return attrs.evolve(mapped, columns=columns, constants=constants, ids=None, link=None, form=None)


def _tells_of(target: Target | None, name: str) -> bool:
    return target is not None and target.counts is None and target.steps[0].name == name
