"""From tables to a dataset: what each sheet holds, what each row says, names into ids, and entities of it all."""

from __future__ import annotations

from glo_model.ingest.assemble import assemble
from glo_model.ingest.link import link
from glo_model.ingest.mapping import map_tables
from glo_model.ingest.profile import Profile
from glo_model.ingest.records import read_records
from glo_model.loaded import Intake, Loaded
from glo_model.table import Tables

__all__ = ["Profile", "ingest"]


def ingest(tables: Tables, profile: Profile | None = None) -> Loaded:
    """Make a dataset of tables; a profile says what their headings mean beside the model's own and common words.

    >>> from glo_model.table import Table
    >>> rows = (("No.", "Title", "Dates"), ("1", "Second training", "24-26 September 2018"))
    >>> table = Table(file=None, sheet="Trainings", rows=rows)
    >>> ingest(Tables(tables=(table,))).data
    <Dataset of 1 workshops>
    """
    chosen = profile or Profile()
    mapped, told_of_tables = map_tables(tables, chosen)
    drafts, told_of_cells = read_records(mapped, chosen)
    linked, told_of_names = link(drafts)
    intake = Intake()
    for told in (tables, told_of_tables, told_of_cells, told_of_names):
        intake.add(told.findings, told.rejected)
    assemble(linked, intake)
    return intake.loaded()
