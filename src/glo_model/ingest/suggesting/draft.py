"""A draft of a profile: what a file's sheets and columns are understood as, what they may be, and what is left out.

Nothing is decided in it. What is understood without a profile is said so; what is only likely is written as a remark,
with how sure it is and why; and no cell is shown, but for a few words of public closed lists that nobody knows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from glo_model.finding import Origin
from glo_model.ingest.case_data import case_column, is_about_victims
from glo_model.ingest.forms.exports import map_shapes
from glo_model.ingest.forms.form import FormTable
from glo_model.ingest.forms.hxl import tags_of
from glo_model.ingest.forms.kobo_export import export_of
from glo_model.ingest.forms.people import Counted
from glo_model.ingest.mapping.layout import layout_of
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.mapping.tables import map_tables
from glo_model.ingest.profiles.likeness import fold_pattern
from glo_model.ingest.profiles.profile import Profile, is_text_sheet
from glo_model.ingest.profiles.sheet import SheetProfile
from glo_model.ingest.suggesting.boxes import SuggestedBoxes, in_boxes, suggested_boxes
from glo_model.ingest.suggesting.columns import SuggestedColumn, suggested_columns
from glo_model.ingest.suggesting.habits import decimal_guess, order_guess
from glo_model.ingest.suggesting.headings import Guess
from glo_model.ingest.suggesting.ids import Numbered, id_guesses, numbered
from glo_model.ingest.suggesting.sections import heading_row_guess, section_guess
from glo_model.table import Table, Tables
from glo_model.values.folding import fold

MOST_COLUMNS_IN_ALL: Final = 2000
"""After so many columns of a file, its other sheets are only named."""
_NO_PROFILE: Final = Profile()


@attrs.frozen(kw_only=True)
class SuggestedSheet:
    """Hold what is to be said of one sheet."""

    name: str
    remarks: tuple[str, ...] = ()
    """What there is to say of it in words."""
    section: str | None = None
    """The section that its name tells."""
    guess: Guess | None = None
    """The section that it may hold, where its name does not tell."""
    header_rows: tuple[int, ...] = ()
    """The rows in which its headings may stand, where they are not found by themselves."""
    numbered: Numbered | None = None
    """The ids of its records, where they stand in a column of it."""
    id: Guess | None = None
    """Of what its ids may be made, where those in its column are not its own."""
    columns: tuple[SuggestedColumn, ...] = ()
    boxes: tuple[SuggestedBoxes, ...] = ()


@attrs.frozen(kw_only=True)
class Suggestion:
    """Hold what is to be said of a file."""

    sheets: tuple[SuggestedSheet, ...]
    order: Guess | None = None
    decimal: Guess | None = None


def suggested(tables: Tables) -> Suggestion:
    """Return what can be said of the sheets of a file: what is understood, what is likely, and what is left out."""
    shaped, others, _ = map_shapes(tables, _NO_PROFILE)
    mapped, _ = map_tables(others, _NO_PROFILE)
    shapes = _by_table(shaped)
    known = {id(each.table): each for each in mapped}
    names = Counter(fold(table.sheet) for table in tables.tables)
    cases = {id(table): place for table in tables.tables if (place := _case_place(table)) is not None}
    sheets: list[SuggestedSheet] = []
    for table in tables.tables:
        if id(table) in shapes:
            sheets.append(_shaped(table, shapes[id(table)]))
        elif id(table) in cases:
            sheets.append(_refused(table, cases[id(table)]))
        elif cases and id(table) not in known:
            remark = "not looked at, as another sheet holds case data, and this one may belong to it"
            sheets.append(SuggestedSheet(name=table.sheet, remarks=(remark,)))
        elif sum(len(each.columns) for each in sheets) > MOST_COLUMNS_IN_ALL:
            sheets.append(
                SuggestedSheet(name=table.sheet, remarks=("not looked at, as the file has too many columns",))
            )
        else:
            sheets.append(_sheet(table, known.get(id(table)), is_sole=names[fold(table.sheet)] == 1))
    read = [table for table in tables.tables if id(table) not in cases]
    ids = id_guesses({each.name: each.numbered for each in sheets})
    sheets = [attrs.evolve(each, id=ids.get(each.name)) for each in sheets]
    return Suggestion(sheets=tuple(sheets), order=order_guess(read), decimal=decimal_guess(read))


def _by_table(shaped: Iterable[Mapped]) -> Mapping[int, list[Mapped]]:
    found: dict[int, list[Mapped]] = {}
    for each in shaped:
        table = each.table.whole if isinstance(each.table, FormTable) else each.table
        found.setdefault(id(table), []).append(each)
    return found


def _case_place(table: Table) -> Origin | None:
    section = _NO_PROFILE.section_of(table.sheet)
    layout = layout_of(table, section, _NO_PROFILE) if section is not None else None
    found = case_column(table, layout.heading_rows[-1] if layout else None)
    return None if found is None else table.place(*found)


def _refused(table: Table, place: Origin) -> SuggestedSheet:
    words = f"refused: {place.cell} is a heading of victims', suspects' or cases' data, and nothing of it is shown"
    return SuggestedSheet(name=table.sheet, remarks=(words,))


def _shaped(table: Table, mapped: Sequence[Mapped]) -> SuggestedSheet:
    """Return what is said of a table that is known by its shape: nothing needs to be, but for what it leaves out."""
    records = [each for each in mapped if not isinstance(each, Counted)]
    if export_of(table) is not None:
        remark = "an export of a form server, which is understood by its marks"
    elif tags_of(table) is not None:
        remark = "a table with HXL tags, which is understood by them"
    else:
        remark = "a register: a form above a list of people, who are counted; it is understood by its labels"
    if not records:
        remark += "; its rows are people, who are counted"
    columns = tuple(column for each in records for column in suggested_columns(each, are_guessed=False))
    return SuggestedSheet(name=table.sheet, remarks=(remark,), columns=columns)


def _sheet(table: Table, mapped: Mapped | None, *, is_sole: bool) -> SuggestedSheet:
    if not any(cell is not None for row in table.rows for cell in row):
        return SuggestedSheet(name=table.sheet, remarks=("empty",))
    if export_of(table) is not None:
        # To say its section would make records of it that there are not without a profile.
        remark = "an export of a form server that tells of no workshop; say which section it holds, if it is one"
        return SuggestedSheet(name=table.sheet, remarks=(remark,))
    if tags_of(table) is not None:
        remark = "a table with HXL tags that name no activity; say which section it holds, if it is one"
        return SuggestedSheet(name=table.sheet, remarks=(remark,))
    if mapped is not None:
        return _known(table, mapped, is_sole=is_sole)
    if is_text_sheet(table.sheet):
        return SuggestedSheet(name=table.sheet, remarks=("free text, which is left alone",))
    if not (is_sole and can_be_named(table.sheet)):
        return SuggestedSheet(name=table.sheet, remarks=("not understood, and its name does not name it alone",))
    return _guessed(table)


def can_be_named(sheet: str) -> bool:
    """Tell whether a profile can name a sheet: by its name, which is no pattern."""
    return "*" not in sheet and bool(fold_pattern(sheet))


def _known(table: Table, mapped: Mapped, *, is_sole: bool) -> SuggestedSheet:
    is_named = is_sole and can_be_named(table.sheet)
    boxes = suggested_boxes(mapped) if is_named else ()
    return SuggestedSheet(
        name=table.sheet,
        remarks=tuple(_remarks(mapped)) if is_named else (*_remarks(mapped), "its name does not name it alone"),
        section=mapped.section if is_named else None,
        numbered=numbered(mapped) if is_named else None,
        columns=_columns(mapped, boxes, are_guessed=is_named),
        boxes=boxes,
    )


def _columns(
    mapped: Mapped, boxes: Sequence[SuggestedBoxes], *, are_guessed: bool = True
) -> tuple[SuggestedColumn, ...]:
    taken = [each.to for each in boxes]
    return suggested_columns(mapped, without=in_boxes(boxes), taken=taken, are_guessed=are_guessed)


def _remarks(mapped: Mapped) -> list[str]:
    rows = " and ".join(map(str, mapped.heading_rows))
    many = len(mapped.heading_rows) > 1
    found = [f"the headings stand in rows {rows}, and are joined" if many else f"the headings stand in row {rows}"]
    above = mapped.heading_rows[0] - 1
    if any(cell is not None for row in mapped.table.rows[:above] for cell in row):
        found.append("what stands above them is left out; if it is a form, say so by [sheets.NAME.form]")
    return found


def _guessed(table: Table) -> SuggestedSheet:
    """Return what is likely of a sheet whose section or whose headings nobody knows."""
    section = _NO_PROFILE.section_of(table.sheet)
    if is_about_victims(table.sheet):
        remark = "not guessed at, as its name tells of victims or cases, whose figures are no participants"
        return SuggestedSheet(name=table.sheet, remarks=(remark,))
    guess = None if section is not None else section_guess(table)
    chosen = section or (guess.said if guess else None)
    if chosen is None:
        return SuggestedSheet(name=table.sheet, remarks=("not understood: neither its name nor its headings tell",))
    mapped, rows = _mapped_as(table, chosen)
    if mapped is None:
        remark = "no headings are known; say in which rows they stand by header_rows"
        return SuggestedSheet(name=table.sheet, remarks=(remark,), section=section, guess=guess)
    boxes = suggested_boxes(mapped)
    return SuggestedSheet(
        name=table.sheet,
        remarks=tuple(_remarks(mapped)),
        section=section,
        guess=guess,
        header_rows=rows,
        numbered=numbered(mapped),
        columns=_columns(mapped, boxes),
        boxes=boxes,
    )


def _mapped_as(table: Table, section: str) -> tuple[Mapped | None, tuple[int, ...]]:
    """Return a table as it would be mapped for a section, and the rows of its headings if these must be said."""
    found = _read_as(table, SheetProfile(section=section))
    if found is not None:
        return found, ()
    row = heading_row_guess(table, section)
    if row is None:
        return None, ()
    return _read_as(table, SheetProfile(section=section, header_rows=(row,))), (row,)


def _read_as(table: Table, said: SheetProfile) -> Mapped | None:
    mapped, _ = map_tables(Tables(tables=(table,)), Profile(sheets={table.sheet: said}))
    return mapped[0] if mapped else None
