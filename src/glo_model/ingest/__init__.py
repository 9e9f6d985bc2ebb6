"""From tables to a dataset: what each sheet holds, what each row says, names into ids, and entities of it all."""

from __future__ import annotations

from glo_model.ingest.assemble import assemble
from glo_model.ingest.forms.exports import map_shapes
from glo_model.ingest.forms.people import Counted, count_people
from glo_model.ingest.ledger.file import write_ledger
from glo_model.ingest.ledger.page import Kept
from glo_model.ingest.ledger.pages import Pages
from glo_model.ingest.linking.aliases import Names
from glo_model.ingest.linking.alike import Alike, Compared, alike
from glo_model.ingest.linking.decisions import Decision, Decisions
from glo_model.ingest.linking.hints import with_near_names
from glo_model.ingest.linking.link import Linker
from glo_model.ingest.linking.replay import with_unused
from glo_model.ingest.linking.unlinked import Unlinked, unlinked_names
from glo_model.ingest.mapping.tables import map_tables
from glo_model.ingest.profiles.profile import Profile
from glo_model.ingest.rows.records import read_records
from glo_model.ingest.swift import SwiftTable, parted
from glo_model.loaded import Intake, Loaded
from glo_model.table import Tables, Told

__all__ = [
    "Alike",
    "Compared",
    "Decision",
    "Decisions",
    "Kept",
    "Profile",
    "Unlinked",
    "alike",
    "ingest",
    "unlinked_names",
    "with_near_names",
    "with_unused",
    "write_ledger",
]


def ingest(
    tables: Tables,
    profile: Profile | None = None,
    decisions: Decisions | None = None,
    *,
    ledger: Kept = "sums",
) -> Loaded:
    """Make a dataset of tables; a profile says what their headings mean beside the model's own and common words.

    ``decisions`` say what names mean that are not found by themselves. The ledger of the result holds the sums of what
    became of the cells, or every cell too if ``ledger`` asks for them.

    >>> from glo_model.table import Table
    >>> rows = (("No.", "Title", "Dates"), ("1", "Second training", "24-26 September 2018"))
    >>> table = Table(file=None, sheet="Trainings", rows=rows)
    >>> ingest(Tables(tables=(table,))).data
    <Dataset of 1 workshops>
    """
    chosen = profile or Profile()
    pages = Pages(tables, ledger)
    shaped, others, told_of_shapes = map_shapes(tables, chosen)
    mapped, told_of_tables = map_tables(others, chosen)
    pages.take_mapping(shaped, told_of_shapes)
    pages.take_mapping(mapped, told_of_tables)
    records = [each for each in (*shaped, *mapped) if not isinstance(each, Counted)]
    is_plain = len(records) == len(shaped) + len(mapped) and ledger == "sums"
    decided = decisions or Decisions()
    swift, careful = parted(records, [each.kind for each in decided.taken]) if is_plain else ([], records)
    drafts, told_of_cells = read_records(careful)
    counts, told_of_people = count_people(shaped, drafts, pages)
    drafts += counts
    linker, told_of_names = Linker(Names.of_drafts(drafts), decided), Told()
    linker.link_all(drafts, told_of_names)
    intake = Intake()
    for told in (tables, told_of_shapes, told_of_tables, told_of_cells, told_of_people):
        intake.add(told.findings, told.rejected)
    pages.take(told_of_cells)
    pages.take(told_of_people)
    pages.take(told_of_names)
    assemble(drafts, intake, pages)
    for each in swift:
        SwiftTable(each, linker, pages).read_into(intake)
    linker.tell_of_decisions(told_of_names)
    intake.add(told_of_names.findings, told_of_names.rejected)
    return pages.closed(intake)
