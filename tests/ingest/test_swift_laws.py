"""The law of the swift way: whatever stands in a long table, it is read as it is read with care, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from unittest.mock import patch

import attrs
import pytest
from deciding import decide, decided
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_ledger_laws import CELLS, HEADINGS, PARTNERS, PROFILES, SHEETS

from glo_model.entities import Workshop
from glo_model.ingest import Decisions, Profile, ingest
from glo_model.ingest.profiles.sheet import BoxesProfile, ColumnProfile, SheetProfile
from glo_model.ingest.swift import SwiftTable, table
from glo_model.ingest.swift.answer import Answer
from glo_model.ingest.swift.field_columns import FieldColumns
from glo_model.loaded import Loaded
from glo_model.table import Cell, Failed, Table, Tables
from glo_model.values.limits import LONGEST_ID

ROWS = 60
USUAL: st.SearchStrategy[Cell] = st.sampled_from([
    "T-1", "T-2", "T-3", "Second training", "Premier atelier", "24-26 September 2018", "2018-09-24", "03/04/2018",
    "Maroc", "Niger", "law; evidence", "Office on Drugs; Twin", "UNODC; IOM", "UNODC", "u", "21", "over 20", "held",
    "Held", "In person", "X", "n/a", "not recorded", 21, 21.0, 3, True, None, None,
    "Atlantis", " Atlantis ", "Maroc; Atlantis", "32 March 2018", "2018-02-30", "2019", "law; ", -1, 3.9, "many",
])  # fmt: skip
SAID = Profile(
    sheets={
        "Register": SheetProfile(
            section="workshops",
            columns=(
                ColumnProfile(heading=("ID",), to="id"),
                ColumnProfile(heading=("Title",), to="titles[language=en]"),
                ColumnProfile(heading=("Dates",), to="when"),
                ColumnProfile(heading=("From",), to="when[from]"),
                ColumnProfile(heading=("To",), to="when[to]"),
                ColumnProfile(heading=("Organiser",), to="partners[each, role=organiser].partner"),
                ColumnProfile(heading=("topics",), to="topics", words={"law": "evidence"}),
                ColumnProfile(heading=("City",), to="places[role=city].name"),
                ColumnProfile(heading=("Country",), to="countries[each, role=focus].country"),
                ColumnProfile(heading=("Women",), to="head_counts[measure=attended, sex=female].quantity.number"),
                ColumnProfile(heading=("Participants",), to="head_counts[measure=attended].quantity.number"),
                ColumnProfile(heading=("Remarks",), skip=True),
            ),
            boxes=(BoxesProfile(to="modality", choices={"Sex": "online", "Court": "in person"}),),
            constants={"kind": "training", "countries[role=host].country": "MA"},
        ),
        "Made": SheetProfile(section="workshops", id="w-{ID}-{Title}", skip_rows=("T-2",)),
    },
    order="day first",
)

DECISIONS = (
    None,
    decided(decide("partners", "Twin", "i"), decide("partners", "Premier atelier", "NOBODY")),
    decided(decide("partners", "Second training", "NEW"), decide("workshops", "Second training", "T-1")),
)


@st.composite
def long_tables(draw: st.DrawFn) -> Table:
    """Return a table whose rows are made of a few that come again and again, a good one among them."""
    headings = tuple(draw(st.lists(HEADINGS, min_size=1, max_size=8)))
    width = len(headings)
    few = draw(st.lists(st.lists(USUAL | CELLS, min_size=width, max_size=width).map(tuple), min_size=1, max_size=6))
    chosen = draw(st.lists(st.sampled_from(few), min_size=ROWS, max_size=ROWS))
    named = draw(st.booleans())
    rows = [(f"T-{number}", *cells[1:]) if named else cells for number, cells in enumerate(chosen)]
    sheet = draw(SHEETS | st.sampled_from(["Register", "Made", "Trainings"]))
    return Table(file="f.xlsx", sheet=sheet, rows=(headings, *rows), epoch=draw(st.sampled_from([None, 1900])))


def all_of(loaded: Loaded) -> tuple[Any, ...]:
    """Return everything that was read, with the place and the columns of each entity."""
    places = {each: loaded.data.origins_of(each) for each in loaded.data}
    origins = [(each, place, dict(place.columns), dict(place.rows)) for each, read in places.items() for place in read]
    rejected = sorted(loaded.rejected, key=repr)
    return loaded.data, loaded.findings, rejected, origins, loaded.ledger


@given(long_tables(), PROFILES | st.just(SAID), st.sampled_from(DECISIONS))
def test_the_swift_way_reads_what_the_careful_way_reads(
    one: Table, profile: Profile | None, decisions: Decisions | None
) -> None:
    """The same entities of the same cells, the same findings in the same order, the same sums of the ledger."""
    tables = Tables(tables=(one, PARTNERS))
    swift = ingest(tables, profile, decisions)
    with patch.object(table, "_FEW", 10**9):
        careful = ingest(tables, profile, decisions)
    assert all_of(careful) == all_of(swift)


WHOLE: st.SearchStrategy[Cell] = st.sampled_from([
    None, None, None, "24-26 September 2018", "24.09.2018", "September 2018", "26-24 September 2018", "2018-09-24",
    "2018-09-24/2018-09-26", "2018-09-24/..", "3 March", "03/04/2018", "about 2018", "31 February 2018", "n/a",
    "withheld", "(none)", " 2018 ", "; ;", "over 20", 3, "'2018", date(2018, 9, 24), datetime(2018, 9, 24, 10),
    43367, 2018, True, Failed("#REF!"),
])  # fmt: skip
END: st.SearchStrategy[Cell] = WHOLE | st.sampled_from([
    None, "24 September 2018", "26 September 2018", "2018-09-26", "XXXX-09-24", "present", "..", " en cours ", "",
    date(2018, 9, 26), date(2017, 1, 1), datetime(2018, 9, 26),
])  # fmt: skip
DATED = st.sampled_from([
    ("ID", "Title", "Dates", "From", "To"), ("ID", "Title", "To", "Dates", "From"), ("ID", "Title", "From", "To"),
    ("ID", "Title", "Dates", "From", "when.printed"), ("ID", "Title", "From"), ("ID", "Title", "Days", "topics", "To"),
])  # fmt: skip
BESIDE = SheetProfile(
    section="workshops",
    columns=(
        ColumnProfile(heading=("ID",), to="id"),
        ColumnProfile(heading=("Dates",), to="when"),
        ColumnProfile(heading=("From",), to="when[from]"),
        ColumnProfile(heading=("To",), to="when[to]", words={"present": "2018-09-30"}),
        ColumnProfile(heading=("Days",), to="stated_duration.number", unit="days"),
        ColumnProfile(heading=("topics",), to="topics"),
    ),
)
BESIDE_SAID = Profile(sheets={"Register": BESIDE}, order="day first")
DATES_SAID = st.sampled_from([
    Profile(sheets={"Register": "workshops"}), SAID, BESIDE_SAID,
    Profile(sheets={"Register": attrs.evolve(BESIDE, constants={"when.year_from": "page"})}, order="day first"),
])  # fmt: skip


@st.composite
def dated_tables(draw: st.DrawFn) -> Table:
    """Return a table of which each row has dates of its own, whole or by their ends or both."""
    headings = draw(DATED)
    few = draw(st.lists(st.tuples(WHOLE | END, END, END), min_size=3, max_size=12))
    rows = [(f"T-{number}", "Training", *few[number % len(few)][: len(headings) - 2]) for number in range(ROWS)]
    return Table(file="f.xlsx", sheet="Register", rows=(headings, *rows), epoch=draw(st.sampled_from([None, 1900])))


ENDS_WITH_A_WORD = tuple((f"T-{number}", None, f"2018-09-{number % 28 + 1:02}", "present") for number in range(ROWS))


@settings(max_examples=100)
@given(dated_tables(), DATES_SAID)
@example(Table(file="f", sheet="Register", rows=(("ID", "Dates", "From", "To"), *ENDS_WITH_A_WORD)), BESIDE_SAID)
def test_dates_and_their_ends_are_read_as_they_are_with_care(one: Table, profile: Profile) -> None:
    """Printed in words, with an end that is missing, open or before the start, or told whole as well."""
    tables = Tables(tables=(one,))
    swift = ingest(tables, profile)
    with patch.object(table, "_FEW", 10**9):
        careful = ingest(tables, profile)
    assert all_of(careful) == all_of(swift)


def test_dates_that_no_row_before_had_need_no_care(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does a pair of ends, one of which may be missing; or the law above would say little."""
    careful: list[str] = []
    with_care = FieldColumns._careful

    def noted(columns: FieldColumns, keys: Iterable[Any]) -> Answer:
        careful.append(columns.field.name)
        return with_care(columns, keys)

    monkeypatch.setattr(FieldColumns, "_careful", noted)
    days = [date(2018, 1, 1) + timedelta(number) for number in range(ROWS)]
    ends = [(None, day, day + timedelta(2)) for day in days] + [(None, None, "2018-09-26"), (None, days[0], None)]
    dates = [*ends, *((f"{day:%d.%m.%Y}", None, None) for day in days), ("24-26 September 2018", None, None)]
    rows = [(f"T-{number}", "Training", *each) for number, each in enumerate(dates)]
    register = Table(file="f.xlsx", sheet="Register", rows=(("ID", "Title", "Dates", "From", "To"), *rows))
    loaded = ingest(Tables(tables=(register,)), SAID)
    assert (len(rows), 0, 1) == (len(loaded.data.of(Workshop)), careful.count("when"), careful.count("titles"))


def test_a_long_table_is_read_the_swift_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a table of good rows none is read with care, or the law above would say nothing."""
    careful = []
    monkeypatch.setattr(SwiftTable, "_carefully", lambda *arguments: careful.append(arguments))
    row = ("Second training", "24-26 September 2018", "UNODC; IOM", 21, 12)
    rows = [(f"T-{number}", *row) for number in range(ROWS)]
    headings = ("ID", "Title", "Dates", "Organiser", "Participants", "Women")
    register = Table(file="f.xlsx", sheet="Register", rows=(headings, *rows))
    loaded = ingest(Tables(tables=(register, PARTNERS)), SAID)
    assert (1, 2 * (ROWS - 1), ROWS - 1) == (
        len(careful),
        sum(each.id.count("attended") for each in loaded.data),
        sum(each.id.startswith("T-") and each.id.count("-") == 1 for each in loaded.data),
    )


ALIKE = ("Second training", "24-26 September 2018", "UNODC", 21, 12)


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param(("Total", "", None, "UNODC", 21, 12), id="a row of totals"),
        pytest.param(("T-X", " n/a ", None, "law; n/a", "not recorded", "over 20"), id="words for nothing"),
        pytest.param(("x" * LONGEST_ID, *ALIKE), id="an id that leaves no room for those of its counts"),
        pytest.param(("T-X", 7, 43367, "UNODC; nobody known; ", 3.9, -1), id="numbers that are none"),
        pytest.param((None, None, None, None, None, None), id="an empty row"),
        pytest.param(("not recorded", *ALIKE), id="an id that is not recorded"),
        pytest.param(("T-X", "Second training", "32 March 2018", "u; ", "about", -1), id="cells that are not usable"),
        pytest.param(("T-X", "Second training", "2018", "UNODC; u", 12, 21), id="more women than people"),
    ],
)
def test_an_odd_row_among_good_ones_is_read_as_it_is_with_care(odd: tuple[Cell, ...]) -> None:
    """Wherever it stands, and however often."""
    headings = ("ID", "Title", "Dates", "Organiser", "Participants", "Women")
    rows = [(f"T-{number}", *ALIKE) for number in range(ROWS)]
    register = Table(file="f.xlsx", sheet="Register", rows=(headings, *rows, odd, *rows[:3], odd), epoch=1900)
    tables = Tables(tables=(register, PARTNERS))
    swift = ingest(tables, SAID)
    with patch.object(table, "_FEW", 10**9):
        careful = ingest(tables, SAID)
    assert all_of(careful) == all_of(swift)
