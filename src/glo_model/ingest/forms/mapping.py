"""What the cells of a form are read for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from glo_model.faults import PROFILE_UNMET
from glo_model.ingest.forms.form import MOST_ROWS, FormTable, Found, find_form
from glo_model.ingest.mapping.columns import box_of, habits_of, target_of
from glo_model.ingest.mapping.mapped import Column, Mapped, RowIds
from glo_model.ingest.profiles.likeness import fold_pattern, is_like
from glo_model.ingest.profiles.profile import Profile
from glo_model.ingest.profiles.row_ids import SHEET, IdTemplate
from glo_model.ingest.profiles.sheet import FormProfile
from glo_model.ingest.rows.constants import constants_of
from glo_model.table import Table, Told
from glo_model.values.folding import fold


def map_form(table: Table, form: FormProfile, last_row: int, profile: Profile, told: Told) -> Mapped:
    """Return the form in the first rows of a table as a row of one record."""
    last_row = min(last_row, MOST_ROWS)
    found = find_form(table, form, last_row, told)
    found.tell_others(table, last_row, told)
    places = tuple(each.place for each in found.found)
    cells = tuple(table.rows[row - 1][column - 1] if _is_there(table, row, column) else None for row, column in places)
    laid_out = FormTable(
        file=table.file,
        sheet=table.sheet,
        rows=(cells,),
        epoch=table.epoch,
        whole=table,
        places=places,
        labels=found.labels,
    )
    return Mapped(
        table=laid_out,
        section=form.section,
        heading_row=0,
        columns=tuple(_columns(found.found, form, profile, table)),
        constants=constants_of(form.constants, form.section),
        ids=_ids(form.id, found.found, table, told),
    )


def _is_there(table: Table, row: int, column: int) -> bool:
    return row <= len(table.rows) and column <= len(table.rows[row - 1])


def _columns(found: Sequence[Found], form: FormProfile, profile: Profile, table: Table) -> Iterator[Column]:
    for number, each in enumerate(found, start=1):
        box = box_of(each.boxes, each.value, form.section) if each.boxes else None
        said = each.said
        target = box.target if box else target_of(said.to or "", form.section, said.unit)
        yield Column(number=number, heading=each.label, target=target, habits=habits_of(said, profile, table), box=box)


def _ids(said: str | None, found: Sequence[Found], table: Table, told: Told) -> RowIds | None:
    if said is None:
        return None
    template = IdTemplate.parse(said)
    columns: dict[str, int] = {}
    for name in template.names:
        pattern = fold_pattern(name)
        numbers = (number for number, each in enumerate(found, start=1) if is_like(fold(each.label), pattern))
        number = next(numbers, None)
        if number is not None:
            columns[name] = number
    missing = [name for name in template.names if name not in columns and name != SHEET]
    for name in missing:
        told.find(PROFILE_UNMET, f'no cell "{name}" for the id is there', table.place())
    return None if missing else RowIds(template=template, columns=columns, fixed={SHEET: table.sheet})
