"""The ledger of exports that somebody has changed: whatever cells are put in or taken out, none is lost."""

from __future__ import annotations

import attrs
from form_exports import Export
from golden_exports import EXPORTS
from hypothesis import given
from hypothesis import strategies as st
from test_ledger_laws import CELLS

from glo_model.formats import format_named
from glo_model.ingest import ingest
from glo_model.ingest.profiles.file import parsed_profile
from glo_model.table import Cell, ReadOptions, Table, Tables


def tables_of(export: Export) -> Tables:
    """Return the tables of an export, before anything is known of them."""
    read = format_named(export.ending).tables
    assert read is not None
    return read({export.name: export.make()}, ReadOptions(encoding=export.encoding))


READ = [(export, tables) for export in EXPORTS if (tables := tables_of(export)).tables]


def with_cell(table: Table, row: int, column: int, cell: Cell, how: str) -> Table:
    """Return a table in which a cell stands instead of another one, before it, or in a row of its own above it."""
    rows = [*table.rows, *[()] * (row + 1 - len(table.rows))]
    if how == "above":
        rows.insert(row, ())
    cells = [*rows[row], *[None] * (column - len(rows[row]))]
    cells[column : column + (how == "instead")] = [cell]
    rows[row] = tuple(cells)
    return attrs.evolve(table, rows=tuple(rows))


HOW = st.sampled_from(["instead", "before", "above"])


@given(
    st.sampled_from(READ),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12), CELLS, HOW), min_size=1, max_size=6),
)
def test_no_cell_of_a_changed_export_is_lost(
    export: tuple[Export, Tables], changes: list[tuple[int, int, Cell, str]]
) -> None:
    """Beyond the headings, above them, in a form or in a repeat: each cell has its fate, and the fates sum up."""
    said, tables = export
    profile = parsed_profile(f'schema = "glo_model-profile/1"\n{said.profile}'.encode())
    changed = list(tables.tables)
    for number, change in enumerate(changes):
        changed[number % len(changed)] = with_cell(changed[number % len(changed)], *change)
    loaded = ingest(attrs.evolve(tables, tables=tuple(changed)), profile, ledger="cells")
    assert loaded.ledger is not None
    cells = sum(cell is not None for table in changed for row in table.rows for cell in row)
    assert [cells] * 2 == [sum(loaded.ledger.counts.values()), len(list(loaded.ledger.entries()))]
    assert [] == [str(finding) for finding in loaded.findings if finding.code == "REA040"]
