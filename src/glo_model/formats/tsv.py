"""A text file whose cells are parted by tabs, as spreadsheets and databases export it."""

from __future__ import annotations

from glo_model.fileformat import Format, Parts
from glo_model.formats._csv_tables import text_table
from glo_model.table import DEFAULT_OPTIONS, ReadOptions, Tables, Told


def _tables(parts: Parts, options: ReadOptions = DEFAULT_OPTIONS) -> Tables:
    told = Told()
    tables = tuple(text_table(name, data, told, options=options, usual="\t") for name, data in parts.items())
    return Tables(tables=tables, findings=tuple(told.findings), rejected=tuple(told.rejected))


FORMAT = Format(
    name="tsv", title="text with tabs between the cells", suffixes=(".tsv", ".tab"), has_encoding=True, tables=_tables
)
