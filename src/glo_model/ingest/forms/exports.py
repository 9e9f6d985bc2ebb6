"""Which tables of a file are exports of forms, tagged tables or registers: these are mapped by what they are."""

from __future__ import annotations

import attrs

from glo_model.ingest.case_data import case_column
from glo_model.ingest.forms.hxl import map_tagged, tags_of
from glo_model.ingest.forms.kobo import map_exports
from glo_model.ingest.forms.kobo_export import Export, export_of
from glo_model.ingest.forms.register import map_register
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.profiles.profile import Profile
from glo_model.table import Table, Tables, Told


def map_shapes(tables: Tables, profile: Profile) -> tuple[tuple[Mapped, ...], Tables, Told]:
    """Return what is mapped of the tables that are known by their shape, and the tables that are left."""
    told = Told()
    exports = [_export(table, profile) for table in tables.tables]
    submissions = map_exports([each for each in exports if each is not None], profile, told)
    mapped: list[Mapped] = []
    left: list[Table] = []
    for table in tables.tables:
        found = submissions.get(id(table)) or _other(table, profile, told)
        mapped += found
        left += () if found else (table,)
    return tuple(mapped), attrs.evolve(tables, tables=tuple(left)), told


def _export(table: Table, profile: Profile) -> Export | None:
    export = None if _is_said(table, profile) else export_of(table)
    return None if export is None or case_column(table, export.row) is not None else export


def _other(table: Table, profile: Profile, told: Told) -> tuple[Mapped, ...]:
    """Return what is mapped of a tagged table or a register; nothing of any other."""
    if _is_said(table, profile) or case_column(table, None) is not None:
        return ()
    tagged = tags_of(table)
    if tagged is not None:
        found = map_tagged(table, *tagged, profile, told)
        return () if found is None else (found,)
    return map_register(table, profile, told) if profile.section_of(table.sheet) is None else ()


def _is_said(table: Table, profile: Profile) -> bool:
    """Tell whether a profile says itself how a table is laid out."""
    said = profile.sheet_of(table.sheet)
    return said.skip or bool(said.header_rows) or said.form is not None
