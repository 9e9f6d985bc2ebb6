"""The ledger: what became of every cell, in words."""

from __future__ import annotations

import pytest
from reading_tables import table

from glo_model.finding import Origin
from glo_model.ingest import Kept, Profile, ingest
from glo_model.ingest.ledger.page import Page
from glo_model.ingest.profiles.sheet import ColumnProfile, SheetProfile
from glo_model.loaded import Entry, Fate, Intake, Ledger, Loaded, Rejected
from glo_model.table import Table, Tables


def ledger_of(*tables: Table, kept: Kept = "cells", profile: Profile | None = None) -> Ledger:
    """Return the ledger of some tables that are one file."""
    ledger = ingest(Tables(tables=tables), profile, ledger=kept).ledger
    assert ledger is not None
    return ledger


def fates(*tables: Table, sheet: str | None = None, profile: Profile | None = None) -> dict[str, str]:
    """Return the fate of each cell of the first table, or of another, by its address."""
    wanted = sheet or tables[0].sheet
    entries = ledger_of(*tables, profile=profile).entries()
    return {entry.origin.cell or "": entry.fate.value for entry in entries if entry.origin.sheet == wanted}


def entry_of(cell: str, *tables: Table) -> Entry:
    """Return the entry of a cell of the first table."""
    entries = ledger_of(*tables).entries()
    return next(each for each in entries if each.origin.cell == cell and each.origin.sheet == tables[0].sheet)


PARTNERS = table("Partners", ("ID", "Name"), ("u", "UNODC"), ("i", "IOM"), ("j", "Twin"), ("k", "Twin"))


def test_headings_ids_and_values_are_used() -> None:
    """A heading that is known, the cell of the id, and each value as the model writes it."""
    rows = (("ID", "Title", "Dates"), ("w", "First", "2018-09-24"))
    assert dict.fromkeys(("A1", "B1", "C1", "A2", "B2", "C2"), "used") == fates(table("Trainings", *rows))


def test_a_repaired_value_is_normalised_with_the_old_and_the_new() -> None:
    """The entry has the finding's code and message, and the field for which the cell was read."""
    rows = (("ID", "Dates", "Participants"), ("w", "24-26 September 2018", "over 20"))
    entry = entry_of("B2", table("Trainings", *rows))
    assert (Fate.NORMALISED, "24-26 September 2018", "2018-09-24/2018-09-26") == (entry.fate, entry.old, entry.new)
    assert ("REA013", "a printed date was read") == (entry.code, entry.why)
    assert ("workshops", "when.dates", True) == (entry.kind, entry.field, entry.is_public)
    count = entry_of("C2", table("Trainings", *rows))
    assert ("head_counts", "quantity.number", ">20") == (count.kind, count.field, count.new)


def test_a_name_that_became_an_id_is_normalised() -> None:
    """Each id that a cell of several names became stands in it; an id that was written as such is used."""
    rows = (("ID", "Organiser", "Donor"), ("w", "UNODC and IOM", "u"))
    assert {"B2": "normalised", "C2": "used"}.items() <= fates(table("Trainings", *rows), PARTNERS).items()
    entry = entry_of("B2", table("Trainings", *rows), PARTNERS)
    assert ("u; i", "REA013") == (entry.new, entry.code)


@pytest.mark.parametrize("word", ["n/a", "-", "not recorded", "  ", "; ;"])
def test_a_word_for_nothing_is_understood(word: str) -> None:
    """It is a statement and no loss: used, or normalised if there were blanks around it."""
    entry = entry_of("B2", table("Trainings", ("ID", "Topics"), ("w", word)))
    assert (True, "") == (entry.fate in (Fate.USED, Fate.NORMALISED), entry.new)
    assert "the cell says that nothing is known" in entry.why


def test_what_stands_under_an_unknown_heading_is_extra() -> None:
    """So are remarks and columns that hold one field twice; the heading shares the fate, with the finding's code."""
    rows = (("ID", "Colour", "Remarks", "City", "Ville"), ("w", "blue", "fine", "Rabat", "Rabat"))
    found = fates(table("Trainings", *rows))
    assert dict.fromkeys(("B1", "B2", "C1", "C2", "D1", "D2", "E1", "E2"), "extra").items() <= found.items()
    codes = [entry_of(cell, table("Trainings", *rows)).code for cell in ("B1", "B2", "C2", "D2")]
    assert ["REA005", "REA005", "REA018", "REA006"] == codes


def test_what_is_no_value_is_rejected() -> None:
    """The code and message are those of the finding; what was not understood is shown to nobody by default."""
    entry = entry_of("B2", table("Trainings", ("ID", "Dates"), ("w", "03/04/2019")))
    assert (Fate.REJECTED, "REA014", "03/04/2019", False) == (entry.fate, entry.code, entry.old, entry.is_public)
    assert entry.why.startswith("day and month may stand in either order")


def test_a_list_of_which_some_is_not_usable_is_rejected_in_part() -> None:
    """What is used of it is its new value, and the reason tells of what is not."""
    rows = (("ID", "Organiser"), ("w", "UNODC; Twin"), ("v", "Twin"))
    entry = entry_of("B2", table("Trainings", *rows), PARTNERS)
    assert (Fate.PARTLY_REJECTED, "u", "REA014") == (entry.fate, entry.new, entry.code)
    assert Fate.REJECTED is entry_of("B3", table("Trainings", *rows), PARTNERS).fate


def test_a_list_of_scalars_may_be_rejected_in_part_too() -> None:
    """An item that its field cannot hold is left out, and the others stay."""
    entry = entry_of("B2", table("Trainings", ("ID", "Laws"), ("w", f"l-1; {'x' * 300}")))
    assert (Fate.PARTLY_REJECTED, "l-1", "REA003") == (entry.fate, entry.new, entry.code)


def test_cells_of_an_item_that_is_left_out_are_rejected_with_it() -> None:
    """Without its partner a role says nothing; items that moved up keep their own cells' fates."""
    rows = (("id", "partners.1.role", "partners.2.partner", "partners.2.role"), ("w", "host", "u", "organiser"))
    found = fates(table("workshops", *rows))
    assert {"B2": "rejected", "C2": "used", "D2": "used"}.items() <= found.items()
    headings = ("id", "partners.1.partner", "partners.1.role", "partners.2.partner", "partners.2.role")
    workshops = table("workshops", headings, ("w", "Twin", "host", "u", "organiser"))
    found = fates(workshops, PARTNERS)
    assert {"B2": "rejected", "C2": "rejected", "D2": "used", "E2": "used"}.items() <= found.items()
    assert "it belongs to a name that was left out" == entry_of("C2", workshops, PARTNERS).why


def test_an_item_is_left_out_where_it_cannot_be_without_a_value() -> None:
    """What else is said of it is rejected for the same reason."""
    rows = (("id", "partners.1.partner", "partners.1.role"), ("w", "x" * 300, "host"))
    workshops = table("workshops", *rows)
    assert {"B2": "rejected", "C2": "rejected"}.items() <= fates(workshops).items()
    assert entry_of("B2", workshops).why == entry_of("C2", workshops).why


def test_ends_may_be_those_of_an_item() -> None:
    """Two columns tell the period of a budget."""
    path = "budgets[meaning=grant].period"
    payer = {"Paid by": "budgets[meaning=grant].partner"}
    profile = Profile(headings={"programmes": {**payer, "Grant from": f"{path}[from]", "Grant to": f"{path}[to]"}})
    rows = (("ID", "Paid by", "Grant from", "Grant to"), ("p", "u", "2018", "2019"))
    found = fates(table("programmes", *rows), profile=profile)
    assert {"B2": "used", "C2": "used", "D2": "used"}.items() <= found.items()


def test_an_item_may_lose_one_of_its_cells() -> None:
    """A payer that may be one of two is left out of its budget, and what else is said of that stays."""
    headings = ("id", "budgets.1.partner", "budgets.1.meaning")
    found = fates(table("programmes", headings, ("p", "Twin", "grant"), ("q", "x" * 300, "grant")), PARTNERS)
    assert {"B2": "rejected", "C2": "used", "B3": "rejected", "C3": "used"}.items() <= found.items()


def test_a_mark_of_an_empty_item_is_used() -> None:
    """It stands for a record of which nothing is known."""
    assert "used" == fates(table("workshops", ("id", "countries.1"), ("w", "(empty)")))["B1"]


def test_a_rejected_record_rejects_its_cells() -> None:
    """Those that were kept beside it too; its row is kept raw."""
    rows = (("ID", "Title", "Colour", "Workshop"), ("s", "Opening", "blue", None))
    found = fates(table("Sessions", *rows))
    assert dict.fromkeys(("A2", "B2", "C2"), "rejected").items() <= found.items()
    assert "the record is rejected: workshop is missing" == entry_of("B2", table("Sessions", *rows)).why


def test_a_count_is_kept_where_its_record_is() -> None:
    """A cell that makes a record of its own has the fate of that record."""
    rows = (("ID", "Participants", "Women"), ("w", 21, 3.9))
    assert {"B2": "used", "C2": "rejected"}.items() <= fates(table("Trainings", *rows)).items()


def test_two_ends_are_two_cells() -> None:
    """Both are used if they are put together, and both rejected if they cannot be."""
    rows = (("ID", "From", "To"), ("w", "2018", "2019"), ("v", "2018/2019", "2020"))
    found = fates(table("Trainings", *rows))
    assert {"B2": "used", "C2": "used", "B3": "rejected", "C3": "rejected"}.items() <= found.items()


def test_dates_that_are_told_whole_go_before_their_ends() -> None:
    """Ends that say the same are used; ends that say otherwise are rejected, and the whole stays."""
    rows = (
        ("ID", "Dates", "Start", "End"),
        ("same", "2018-09-24/2018-09-26", "2018-09-24", "2018-09-26"),
        ("day", "2018-09-24", "2018-09-24", None),
        ("other", "2018-09-24", "2018-09-25", None),
    )
    loaded = ingest(Tables(tables=(table("Trainings", *rows),)))
    found = fates(table("Trainings", *rows))
    assert {"B2": "used", "C2": "used", "D2": "used", "C3": "used", "B4": "used", "C4": "rejected"}.items() <= (
        found.items()
    )
    assert [("REA041", "C4")] == [(each.code, each.origin and each.origin.cell) for each in loaded.findings]
    assert ["2018-09-25"] == [each.raw for each in loaded.rejected]


def test_a_text_that_goes_on_shares_the_fate_of_its_beginning() -> None:
    """Where it begins nowhere, it is rejected and kept raw."""
    rows = (("ID", "City", "City~2"), ("w", "Rabat ", "Agdal"), ("v", None, "Agdal"), ("u",))
    loaded = ingest(Tables(tables=(table("Trainings", *rows),)))
    assert {"B2": "used", "C2": "used", "C1": "used", "C3": "rejected"}.items() <= (
        fates(table("Trainings", *rows)).items()
    )
    assert ["Agdal"] == [each.raw for each in loaded.rejected]


def test_rows_and_sheets_that_are_no_records_are_rejected() -> None:
    """Titles, totals, free text and what nobody knows: each with the finding that tells of it."""
    rows = (("Register 2018",), ("ID", "Title"), ("w", "First"), ("Total", 1))
    found = fates(table("Trainings", *rows))
    assert dict.fromkeys(("A1", "A4", "B4"), "rejected").items() <= found.items()
    assert "used" == found["A3"]
    assert "REA017" == entry_of("A4", table("Trainings", *rows)).code
    assert ["REA017", "REA016"] == [entry_of("A1", table(name, ("x",))).code for name in ("Read me", "Petty cash")]


def test_nothing_of_case_data_is_kept() -> None:
    """Neither of its sheet, nor of those beside it that nobody knows; the ledger tells only that cells were there."""
    cases = table("Trainings", ("ID", "Victim name"), ("w", "somebody"))
    unknown = table("Petty cash", ("secret",))
    entries = list(ledger_of(cases, unknown).entries())
    assert {Fate.REJECTED} == {entry.fate for entry in entries}
    assert {"REA015", "REA016"} == {entry.code for entry in entries}
    assert {"": 5} == {entry.old: len(entries) for entry in entries}


def test_side_tables_have_nothing_beside_their_records() -> None:
    """What stands there under an unknown heading is rejected and kept raw."""
    rows = (("kind", "id", "field", "reason", "Colour"), ("courts", "c", "level", "not asked", "blue"))
    loaded = ingest(Tables(tables=(table("absences", *rows),)))
    assert {"D2": "used", "E1": "extra", "E2": "rejected"}.items() <= fates(table("absences", *rows)).items()
    assert ['"blue"'] == [each.raw for each in loaded.rejected]


def test_what_is_not_public_is_marked() -> None:
    """A person's name is not; neither is anything of an entity whose id is not; the words of a known heading are."""
    people = table("People", ("Code", "Full name"), ("p-1", "A. Somebody"))
    assert [True, False] == [entry_of(cell, people).is_public for cell in ("B1", "B2")]
    members = table("Members", ("ID", "Network", "Court"), ("m", "n", "c"))
    assert not entry_of("C2", members).is_public
    assert "Somebody" not in repr(entry_of("B2", people))


def test_what_a_reader_could_make_no_cell_of_counts_as_one() -> None:
    """It was kept raw by the reader; what stands in a cell all the same is not counted twice."""
    rows = (("ID", "Title"), ("w", None))
    bad = Rejected(code="REA002", origin=Origin(file="f.xlsx", sheet="Trainings", row=2, column=2), raw="\\xff")
    rest = Rejected(code="REA001", origin=Origin(file="f.xlsx", sheet="Trainings", row=3), raw='"never closed')
    there = Rejected(code="REA002", origin=Origin(file="f.xlsx", sheet="Trainings", row=2, column=1), raw="w")
    lost = Rejected(code="REA001", origin=Origin(file="f.xlsx", sheet="Other", row=9, column=9), raw="x")
    read = Tables(tables=(table("Trainings", *rows),), rejected=(bad, rest, there, lost))
    ledger = ingest(read, ledger="cells").ledger
    assert ledger is not None
    assert {Fate.USED: 3, Fate.REJECTED: 3} == {fate: number for fate, number in ledger.counts.items() if number}
    assert ["REA001", "REA002", "REA001"] == [each.code for each in ledger.entries() if each.fate is Fate.REJECTED]


def test_sums_are_kept_by_sheet_and_cells_only_if_asked_for() -> None:
    """The sums of a file are those of its sheets; asking for cells that were not kept is an error of the caller."""
    trainings = table("Trainings", ("ID", "Dates"), ("w", "2018"), ("v", "no date"))
    ledger = ledger_of(trainings, PARTNERS, kept="sums")
    assert [("Trainings", 6), ("Partners", 10)] == [(sheet.sheet, sheet.cells) for sheet in ledger.sheets]
    assert {Fate.USED: 5, Fate.REJECTED: 1} == dict(ledger.sheets[0].counts)
    assert "16 cells: 15 used, 1 rejected" == str(ledger)
    with pytest.raises(ValueError, match='ledger="cells"'):
        ledger.entries()


def test_no_cells_are_no_cells() -> None:
    """An empty file has an empty ledger, and one that is not of tables has none."""
    assert "0 cells" == str(ledger_of(table("Trainings")))
    assert Intake().loaded().ledger is None


def test_two_sheets_of_one_name_do_no_harm() -> None:
    """No program writes them; their cells cannot be told apart, so that some are lost, and counted all the same."""
    long = table("Trainings", ("Register",), ("ID", "Title", "Colour"), ("w", "First", "blue"), ("Total", 1, 2))
    for twins in ((table("Trainings", ("ID",)), long), (long, table("Trainings", ("ID",)))):
        loaded = ingest(Tables(tables=twins), ledger="cells")
        assert loaded.ledger is not None
        assert [11, 11] == [loaded.ledger.cells, sum(loaded.ledger.counts.values())]
        assert "REA040" in {finding.code for finding in loaded.findings}


def test_a_cell_that_no_stage_tells_of_is_a_fault_of_the_library() -> None:
    """It is counted as rejected, and told of, so that it cannot be lost in silence."""
    page, intake = Page(table("Trainings", ("ID",), ("w",)), "cells"), Intake()
    page.use(1, 1)
    assert {Fate.USED: 1, Fate.REJECTED: 1} == dict(page.close(intake).counts)
    loaded: Loaded = intake.loaded()
    assert [("REA040", "A2")] == [(each.code, each.origin and each.origin.cell) for each in loaded.findings]
    assert ["", "REA040"] == [entry.code for entry in page.entries()]


def test_a_column_that_is_left_out_but_makes_the_ids_is_used() -> None:
    """Its cells are in the ids, and so they are not lost."""
    profile = Profile(
        sheets={
            "Trainings": SheetProfile(
                section="workshops", id="t-{Ref}", columns=(ColumnProfile(heading=("Ref",), skip=True),)
            )
        }
    )
    one = Table(file="f.xlsx", sheet="Trainings", rows=(("Ref", "Title"), (7, "First")))
    loaded = ingest(Tables(tables=(one,)), profile, ledger="cells")
    assert ["t-7"] == [each.id for each in loaded.data]
    assert loaded.ledger is not None
    assert [Fate.USED] * 4 == [each.fate for each in loaded.ledger.entries()]
