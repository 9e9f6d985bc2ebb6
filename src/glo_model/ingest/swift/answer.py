"""What came of reading the cells of one field, kept to be given again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

import attrs

from glo_model.dataset import AbsenceReason
from glo_model.finding import Fault, Finding, Severity
from glo_model.table import Cell, Told

Placed: TypeAlias = tuple[tuple[str, int], ...]
"""Which column told the value of which path."""
Key: TypeAlias = Any

NOTHING: Final = object()
"""The value of a field of which the cells tell nothing."""


@attrs.frozen
class Note:
    """Hold a note on a cell of some column, to be told of each row."""

    fault: Fault
    message: str
    column: int


@attrs.frozen
class Answer:
    """Hold what the cells of a field say."""

    value: Any
    """The value of the field, or ``NOTHING``."""
    notes: tuple[Note, ...] = ()
    absences: tuple[AbsenceReason, ...] = ()
    placed: Placed = ()


SILENCE: Final = Answer(NOTHING)
"""What empty cells say."""


def notes_of(told: Told, faults: dict[str, Fault]) -> tuple[Note, ...] | None:
    """Return what was told of a row as notes on its cells, or ``None`` if it is more than that."""
    if told.rejected or not all(_is_note(finding) for finding in told.findings):
        return None
    return tuple(
        Note(faults[finding.code], finding.message, finding.origin.column)
        for finding in told.findings
        if finding.origin is not None and finding.origin.column is not None
    )


def _is_note(finding: Finding) -> bool:
    has_cell = finding.origin is not None and finding.origin.column is not None
    return has_cell and finding.severity is Severity.NOTE


def key_of(cells: tuple[Cell, ...], places: Iterable[int]) -> Key:
    """Return the cells at some places as a key: two that are equal but of other types, as 1 and TRUE, are two."""
    found = tuple([cells[place] if place < len(cells) else None for place in places])
    return found if all(cell.__class__ is str or cell is None for cell in found) else (found, *map(type, found))
