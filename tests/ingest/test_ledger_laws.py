"""The laws of the ledger, for any tables: each cell has one fate, the fates sum to the cells, and none is a guess."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.ingest import Profile, ingest
from glo_model.loaded import Fate, Loaded
from glo_model.table import Cell, Failed, Table, Tables
from glo_model.testing import texts

WORDS = st.sampled_from([
    "T-1", "T-2", "Second training", "24-26 September 2018", "2018-09-24", "2018-09", "03/04/2018", "Maroc", "MA",
    "Congo", "n/a", " - ", "", "  ", "; ;", "not recorded", "law; not recorded; n/a", "law; ; law", "UNODC and IOM",
    "u; i", "UNODC", "Twin", "Twin; u", "21", "over 20", "3.9", "held", "HELD", "perhaps", "present", "..", "(none)",
    "(empty)", "'=1+1", "host", "Total", "#meta+id", "#REF!", "Remarks", "ID", "Title", "x" * 300, "organiser", "city",
    "en", "fr",
])  # fmt: skip
CELLS: st.SearchStrategy[Cell] = (
    WORDS | st.none() | texts(max_size=8) | st.floats() | st.integers(-3, 50_000) | st.booleans() | st.datetimes()
    | st.dates() | st.times() | st.just(Failed("#REF!"))
)  # fmt: skip
HEADINGS = st.sampled_from([
    "ID", "id", "Title", "Title (fr)", "titles.1", "titles.1.language", "Dates", "when", "when.printed", "Start", "End",
    "From", "To", "City", "places.2.name", "places.1.role", "Country", "Organiser", "Organiser 2", "partners.1.role",
    "partners.1.partner", "Donor", "Participants", "Women", "Men", "Status", "topics", "topics~2", "Title~2", "Remarks",
    "Nothing known", "Nothing known", "part_of", "Name", "Acronym", "Court", "Network", "Person", "Full name", "Sex",
    "Workshop", "kind", "field", "reason", "raw", "Parties", "Laws", "programmes", "vic_Name",
])  # fmt: skip
SHEETS = st.sampled_from([
    "Trainings", "workshops", "Partners", "Courts", "Members", "People", "Sessions", "Agreements", "Countries",
    "absences", "extras", "Laws", "Read me", "Petty cash", "head_counts", "claims", "Affiliations",
])  # fmt: skip
HXL = st.lists(st.sampled_from(["#meta+id", "#geo+name", "#date", "#org"]), min_size=1, max_size=4).map(tuple)
ROWS = st.lists(CELLS, max_size=9).map(tuple)
PARTNERS = Table(
    file="f.xlsx",
    sheet="Organisations",
    rows=(("ID", "Name", "Acronym"), ("u", "Office on Drugs", "UNODC"), ("i", "Twin", "IOM"), ("j", "Twin", None)),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Return a sheet as people keep them: rows above the headings, headings known or not or twice, tags, totals."""
    above = draw(st.lists(ROWS, max_size=2))
    headings = draw(st.lists(st.lists(HEADINGS, min_size=1, max_size=8).map(tuple), min_size=1, max_size=1))
    tags = draw(st.lists(HXL, max_size=1))
    rows = draw(st.lists(ROWS, max_size=5))
    return Table(
        file=draw(st.sampled_from(["f.xlsx", None])), sheet=draw(SHEETS), rows=(*above, *headings, *tags, *rows)
    )


PROFILES = st.sampled_from([
    None,
    Profile(order="day first"),
    Profile(sheets={"Petty cash": "workshops"}, headings={"workshops": {"Nothing known": "topics", "raw": "when"}}),
    Profile(sheets={"Read me": "partners"}, headings={"partners": {"ID": "names[language=fr]"}}, order="month first"),
])  # fmt: skip


def _filled(read: tuple[Table, ...]) -> int:
    return sum(cell is not None for table in read for row in table.rows for cell in row)


def _check(loaded: Loaded, cells: int) -> None:
    ledger = loaded.ledger
    assert ledger is not None
    entries = list(ledger.entries())
    assert cells == ledger.cells == len(entries) == sum(ledger.counts.values())
    assert Counter(entry.fate for entry in entries) == Counter(ledger.counts)
    assert [] == [finding for finding in loaded.findings if finding.code == "REA040"]
    coded = {finding.code for finding in loaded.findings}
    for entry in entries:
        told = entry.fate in {Fate.NORMALISED, Fate.REJECTED, Fate.PARTLY_REJECTED, Fate.EXTRA}
        assert told == bool(entry.code)
        assert not entry.code or entry.code in coded


@settings(max_examples=80)
@given(st.lists(tables(), min_size=1, max_size=3, unique_by=lambda each: (each.file, each.sheet)), PROFILES)
def test_every_cell_has_one_fate_and_the_fates_sum_to_the_cells(read: list[Table], profile: Profile | None) -> None:
    """Whatever stands in the sheets: no cell is lost, none counts twice, and each but a used one has its finding."""
    whole = Tables(tables=(*read, PARTNERS))
    loaded = ingest(whole, profile, ledger="cells")
    _check(loaded, _filled(whole.tables))
    assert loaded.ledger == ingest(whole, profile).ledger
