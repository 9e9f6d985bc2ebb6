"""The stage that reads rows: each becomes a draft of an entity, and each cell a value of its field, or a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glo_model.cells import is_example, is_tag, is_total
from glo_model.faults import LEFT_OUT, NOT_A_RECORD
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.rows.drafts import Draft
from glo_model.ingest.rows.made_ids import MadeIds
from glo_model.ingest.rows.row import Row
from glo_model.table import Cell, Told, raw_row


def read_records(mapped: Iterable[Mapped]) -> tuple[list[Draft], Told]:
    """Return a draft for each row that is a record, and say what was repaired, what was not, and what was left out."""
    told = Told()
    drafts: list[Draft] = []
    for each in mapped:
        drafts += _drafts(each, told)
    return drafts, told


def _drafts(mapped: Mapped, told: Told) -> Iterator[Draft]:
    """Yield what a table tells: the record of the form above it first, to which its rows belong."""
    above = list(_drafts(mapped.form, told)) if mapped.form is not None else []
    belongs_to = above[0].plain.get("id") if above else None
    yield from above
    ids = MadeIds(mapped, told)
    skipped = frozenset(column.number for column in mapped.columns if column.is_skipped)
    for number, cells in enumerate(mapped.table.rows[mapped.begins - 1 :], start=mapped.begins):
        if says_anything(cells, skipped) and not is_left_out(mapped, number, cells, told):
            yield from Row(mapped, number, cells, told, ids).drafts(belongs_to)


def says_anything(cells: tuple[Cell, ...], skipped: frozenset[int]) -> bool:
    """Tell whether a row has any cell in a column that is not left out."""
    if cells and cells[0] is not None and 1 not in skipped:
        return True
    return any(cell is not None and number not in skipped for number, cell in enumerate(cells, start=1))


def is_left_out(mapped: Mapped, number: int, cells: tuple[Cell, ...], told: Told) -> bool:
    """Tell whether a row is no record: one of totals, an example, the tags of an HXL file, or as a profile says."""
    filled = [cell for cell in cells if cell is not None]
    first = filled[0]
    place = mapped.table.place(number)
    if mapped.leaves_out(number, first):
        told.find(LEFT_OUT, "the profile leaves the row out", place, raw=raw_row(cells))
        return True
    reason = ""
    if isinstance(first, str) and is_total(first):
        reason = "the row holds totals"
    elif isinstance(first, str) and is_example(first):
        reason = "the row is the example of a template"
    elif number == mapped.heading_row + 1 and all(isinstance(cell, str) and is_tag(cell) for cell in filled):
        reason = "the row holds the columns' tags"
    if reason:
        told.find(NOT_A_RECORD, reason, place, raw=raw_row(cells))
    return bool(reason)
