"""What the ledger takes from the stages of reading: columns that are left out or make ids, forms, rows of people."""

from __future__ import annotations

import attrs
from reading_tables import table

from glo_model.codec.explain import Wrong
from glo_model.faults import LEFT_OUT, MISSING
from glo_model.ingest.forms.form import FormTable
from glo_model.ingest.ledger.pages import Pages
from glo_model.ingest.mapping.mapped import Column, Mapped
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.rows.drafts import Draft
from glo_model.loaded import Entry, Intake
from glo_model.table import Table, Tables, Told

TITLE = Target.parse("titles", "workshops")
SHEET = table("Register", ("Ref", "Old"), ("A-7", "x"))
MAPPED = Mapped(
    table=SHEET,
    section="workshops",
    heading_row=1,
    heading_rows=(1,),
    columns=(
        Column(number=1, heading="Ref", target=None, is_in_id=True),
        Column(number=2, heading="Old", target=None, is_skipped=True),
    ),
)


def entries_of(pages: Pages) -> dict[str, Entry]:
    """Return the entries of pages that are closed, by the address of their cells."""
    ledger = pages.closed(Intake()).ledger
    assert ledger is not None
    return {entry.origin.cell or "": entry for entry in ledger.entries()}


def opened(whole: Table, mapped: Mapped, told: Told | None = None) -> Pages:
    """Return the pages of a table of which it is known where its columns go."""
    pages = Pages(Tables(tables=(whole,)), "cells")
    pages.take_mapping((mapped,), told or Told())
    return pages


def test_a_column_that_is_left_out_is_rejected() -> None:
    """Its heading too, with the finding that says so; nobody knows whether it is public."""
    told = Told()
    told.find(LEFT_OUT, "the profile leaves the column out", SHEET.place(1, 2))
    pages = opened(SHEET, MAPPED, told)
    pages.settle(Draft(section="workshops", origin=SHEET.place(2), cells=SHEET.rows[1]), (), is_kept=True)
    found = entries_of(pages)
    assert ["rejected", "rejected"] == [found[cell].fate.value for cell in ("B1", "B2")]
    assert [LEFT_OUT.code, LEFT_OUT.code] == [found[cell].code for cell in ("B1", "B2")]
    assert not found["B2"].is_public


def test_a_column_of_which_ids_are_made_is_used() -> None:
    """As long as the record is kept."""
    draft = Draft(section="workshops", origin=SHEET.place(2), cells=SHEET.rows[1])
    pages = opened(SHEET, MAPPED)
    pages.settle(draft, (), is_kept=True)
    found = entries_of(pages)["A2"]
    assert ("used", "workshops", "id", "A-7") == (found.fate.value, found.kind, found.field, found.old)
    pages = opened(SHEET, MAPPED)
    pages.settle(draft, (Wrong(MISSING, ("id",), "id is missing", None),), is_kept=False)
    assert ("rejected", "REA004") == (entries_of(pages)["A2"].fate.value, entries_of(pages)["A2"].code)


def test_a_count_that_is_rejected_takes_nothing_else_with_it() -> None:
    """Only its own cell is rejected, and not that of which the id of its row is made."""
    count = Draft(section="head_counts", origin=SHEET.place(2, 2), cells=SHEET.rows[1])
    count.put(Target.parse("quantity", "head_counts").steps, "1", 2)
    count.finish()
    pages = opened(SHEET, attrs.evolve(MAPPED, columns=MAPPED.columns[:1]))
    pages.settle(Draft(section="workshops", origin=SHEET.place(2), cells=SHEET.rows[1]), (), is_kept=True)
    pages.settle(count, (Wrong(MISSING, ("id",), "id is missing", None),), is_kept=False)
    found = entries_of(pages)
    assert ["used", "rejected"] == [found[cell].fate.value for cell in ("A2", "B2")]


def _form() -> tuple[Table, Mapped, Draft]:
    whole = table("Form", ("Title:", None, "First"), (None,), ("City:", "Rabat"))
    laid_out = FormTable(
        file=whole.file,
        sheet=whole.sheet,
        rows=(("First", "Rabat"),),
        whole=whole,
        places=((1, 3), (3, 2)),
        labels=((1, 1), (3, 1)),
    )
    city = Target.parse("places[role=city].name", "workshops")
    columns = (Column(number=1, heading="Title:", target=TITLE), Column(number=2, heading="City:", target=city))
    draft = Draft(section="workshops", origin=laid_out.place(1), cells=laid_out.rows[0], places=laid_out.places)
    draft.put(TITLE.steps, "First", 1)
    draft.put(city.steps, "Rabat", 2)
    draft.finish()
    return whole, Mapped(table=laid_out, section="workshops", heading_row=0, columns=columns), draft


def test_the_cells_of_a_form_are_accounted_for_where_they_stand() -> None:
    """Its labels are headings, and its values are those of its fields."""
    whole, mapped, draft = _form()
    pages = opened(whole, mapped)
    pages.settle(draft, (), is_kept=True)
    found = entries_of(pages)
    assert {"A1": "used", "C1": "used", "A3": "used", "B3": "used"} == {
        cell: entry.fate.value for cell, entry in found.items()
    }
    assert ["titles.text", "places.name"] == [found[cell].field for cell in ("C1", "B3")]


def test_the_values_of_a_form_may_be_rejected() -> None:
    """A form whose record is rejected has its labels used, and its values not."""
    whole, mapped, draft = _form()
    pages = opened(whole, mapped)
    pages.settle(draft, (Wrong(MISSING, ("id",), "id is missing", None),), is_kept=False)
    fates = {cell: entry.fate.value for cell, entry in entries_of(pages).items()}
    assert {"A1": "used", "C1": "rejected", "A3": "used", "B3": "rejected"} == fates


def test_a_form_that_says_nothing_has_no_cells() -> None:
    """Its labels are there all the same."""
    whole = table("Form", ("Title:",))
    laid_out = FormTable(file=whole.file, sheet=whole.sheet, rows=((),), whole=whole, places=(), labels=((1, 1),))
    found = entries_of(opened(whole, Mapped(table=laid_out, section="workshops", heading_row=0, columns=())))
    assert {"A1": ("used", True)} == {cell: (entry.fate.value, entry.is_public) for cell, entry in found.items()}


def test_a_row_that_is_counted_is_used_and_the_rest_of_it_extra() -> None:
    """Of people in rows only the number is taken; who they are is kept beside the record."""
    people = table("People", ("Sex", "Somebody"), ("F", "x"))
    sex = Target.parse("sex", "persons")
    columns = (Column(number=1, heading="Sex", target=sex), Column(number=2, heading="Somebody", target=None))
    pages = opened(people, Mapped(table=people, section="persons", heading_row=1, heading_rows=(1,), columns=columns))
    pages.count(people.place(2), [1])
    fates = {cell: entry.fate.value for cell, entry in entries_of(pages).items()}
    assert {"A1": "used", "B1": "extra", "A2": "used", "B2": "extra"} == fates
