"""The stage that finds out what each table holds: its section, the row of its headings, and where each column goes."""

from __future__ import annotations

from glo_model.faults import CASE_DATA, JOINED_HEADINGS, LEFT_OUT, NOT_A_RECORD, UNKNOWN_TABLE
from glo_model.ingest.case_data import case_column
from glo_model.ingest.forms.hxl import tags_of
from glo_model.ingest.forms.kobo_export import export_of
from glo_model.ingest.forms.mapping import map_form
from glo_model.ingest.mapping.columns import ColumnMapping
from glo_model.ingest.mapping.layout import ROWS_ABOVE, Layout, layout_of, tell_rows
from glo_model.ingest.mapping.mapped import Column, Mapped
from glo_model.ingest.profiles.checks import links_to
from glo_model.ingest.profiles.likeness import folded_patterns
from glo_model.ingest.profiles.profile import Profile, is_text_sheet
from glo_model.ingest.profiles.sheet import SheetProfile
from glo_model.table import Table, Tables, Told

__all__ = ["Column", "Mapped", "map_tables"]


def map_tables(tables: Tables, profile: Profile) -> tuple[tuple[Mapped, ...], Told]:
    """Return the tables that hold records, and say of every other one why it is not read."""
    told = Told()
    layouts = [_layout(table, profile) for table in tables.tables]
    cases = {
        number
        for number, (table, layout) in enumerate(zip(tables.tables, layouts, strict=True))
        if _is_case_data(table, layout, told)
    }
    mapped = [
        _mapped(table, layouts[number], profile, told, keeps_unknown=not cases)
        for number, table in enumerate(tables.tables)
        if number not in cases
    ]
    return tuple(each for each in mapped if each is not None), told


def _layout(table: Table, profile: Profile) -> Layout | None:
    section = profile.section_of(table.sheet)
    return layout_of(table, section, profile) if section is not None else None


def _is_case_data(table: Table, layout: Layout | None, told: Told) -> bool:
    found = case_column(table, layout.heading_rows[-1] if layout else None)
    if found is not None:
        told.find(CASE_DATA, "the column is one of victims', suspects' or cases' data", table.place(*found))
    return found is not None


def _mapped(table: Table, layout: Layout | None, profile: Profile, told: Told, *, keeps_unknown: bool) -> Mapped | None:
    said, section = profile.sheet_of(table.sheet), profile.section_of(table.sheet)
    if not any(cell is not None for row in table.rows for cell in row):
        return None
    if said.skip:
        told.find(LEFT_OUT, "the profile leaves the sheet out", table.place(), raw=table.raw if keeps_unknown else None)
        return None
    if section is None and said.form is not None:
        return map_form(table, said.form, len(table.rows), profile, told)
    if section is None:
        _tell_unknown(table, told, keeps_unknown=keeps_unknown)
        return None
    if layout is None:
        told.find(UNKNOWN_TABLE, _no_headings(section, said), table.place(), raw=table.raw)
        return None
    return _table(table, section, layout, profile, told)


def _table(table: Table, section: str, layout: Layout, profile: Profile, told: Told) -> Mapped:
    said = profile.sheet_of(table.sheet)
    form = None
    if said.form is not None:
        form = map_form(table, said.form, layout.heading_rows[0] - 1, profile, told)
    else:
        tell_rows(table, range(1, layout.heading_rows[0]), "the row stands above the headings", told)
    if len(layout.heading_rows) > 1:
        message = f"the headings of rows {_and(layout.heading_rows)} were joined"
        told.find(JOINED_HEADINGS, message, table.place(layout.heading_rows[0]))
    between = (row for row in range(layout.heading_rows[0], layout.first_row) if row not in layout.heading_rows)
    tell_rows(table, between, "the row stands between the headings and the first record", told)
    mapping = ColumnMapping(table, section, layout, profile, told)
    return Mapped(
        table=table,
        section=section,
        heading_row=layout.heading_rows[-1],
        heading_rows=layout.heading_rows,
        first_row=layout.first_row,
        columns=mapping.columns(),
        left_out=frozenset(row for row in said.skip_rows if isinstance(row, int)),
        left_out_texts=folded_patterns(tuple(row for row in said.skip_rows if isinstance(row, str))),
        constants=mapping.constants(said.constants),
        ids=mapping.ids(said.id),
        form=form,
        link=_link(said, section),
    )


def _link(said: SheetProfile, section: str) -> str | None:
    if said.form is None:
        return None
    return said.form.link or next(iter(links_to(said.form.section, section)))


def _no_headings(section: str, said: SheetProfile) -> str:
    if said.header_rows:
        return f"it has no row {said.header_rows[-1]}, where the profile says that the headings are"
    return f"none of the first {ROWS_ABOVE} rows has headings that are known for {section}"


def _tell_unknown(table: Table, told: Told, *, keeps_unknown: bool) -> None:
    if is_text_sheet(table.sheet):
        told.find(NOT_A_RECORD, "the sheet is one of free text", table.place())
    else:
        told.find(UNKNOWN_TABLE, _why_unknown(table), table.place(), raw=table.raw if keeps_unknown else None)


def _why_unknown(table: Table) -> str:
    if tags_of(table) is not None:
        return "none of its tags is of an activity, and its name is none by which a section is known"
    if export_of(table) is not None:
        return "it is the export of a form of which no question is known, and its name is none of a section"
    return "its name is none by which a section is known"


def _and(rows: tuple[int, ...]) -> str:
    return " and ".join(map(str, rows))
