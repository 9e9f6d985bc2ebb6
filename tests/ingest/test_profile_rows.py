"""What a profile says of rows is carried out: boxes, constants, ids of columns, forms above tables, rows left out."""

from __future__ import annotations

from reading_tables import codes, read, table, told

from glo_model.entities import Engagement, HeadCount, Person, Session, Workshop
from glo_model.finding import Origin
from glo_model.ingest import Profile
from glo_model.ingest.profiles.sheet import (
    BoxesProfile,
    ColumnProfile,
    FormProfile,
    LabelProfile,
    SheetProfile,
)
from glo_model.table import Cell

SHEET = "Bilan"


def saying(**said: object) -> Profile:
    """Return a profile of one sheet of workshops."""
    return Profile(sheets={SHEET: SheetProfile(**{"section": "workshops", **said})})  # type: ignore[arg-type]


def workshops(*rows: tuple[Cell, ...], **said: object) -> list[Workshop]:
    """Return the workshops that are read of rows as a profile says."""
    return list(read(table(SHEET, *rows), profile=saying(**said)).data.of(Workshop))


MODALITY = BoxesProfile(to="modality", choices={"In room": "in person", "Remote": "online"})
TOPICS = BoxesProfile(to="topics", choices={"Law": "law", "Evidence": "evidence"}, many=True)


def test_a_mark_in_a_box_gives_its_value() -> None:
    """An X, a tick or TRUE is a mark; a no, a zero, a dash or FALSE is an empty box."""
    for mark in ("x", "X", True, 1, 1.0, "\u2713", "oui"):
        for empty in (None, "no", 0, "-", False):
            (event,) = workshops(("Title", "In room", "Remote"), ("a", empty, mark), boxes=(MODALITY,))
            assert "online" == event.modality


def test_ids_are_made_of_a_column_that_would_be_one_by_itself() -> None:
    """Who says so means it; another column of ids still goes before, and so does a column of which it is said."""
    rows = (("No.", "Title"), (1, "a"))
    assert ["bilan-1"] == [each.id for each in workshops(*rows, id="{sheet}-{No.}")]
    assert ["1"] == [each.id for each in workshops(*rows, id="{sheet}-{Title}")]
    said = (ColumnProfile(heading=("No.",), to="id"),)
    assert ["1"] == [each.id for each in workshops(*rows, id="{sheet}-{No.}", columns=said)]


def test_two_marks_where_one_may_be_are_told_and_kept_raw() -> None:
    """None of them is taken, and every cell is accounted for."""
    sheet = table(SHEET, ("ID", "In room", "Remote"), ("w", "x", "x"), ("v", "perhaps", "x"))
    loaded = read(sheet, profile=saying(boxes=(MODALITY,)))
    assert [("REA033", "B2"), ("REA033", "C2"), ("REA033", "B3")] == codes(loaded)
    assert [None, "online"] == sorted((each.modality for each in loaded.data.of(Workshop)), key=str)
    assert loaded.ledger is not None
    assert {"used": 6, "rejected": 3} == {fate.value: n for fate, n in loaded.ledger.counts.items() if n}


def test_several_marks_may_be_a_list() -> None:
    """Of a field that holds several values, each mark gives one."""
    rows = (("Title", "Law", "Evidence"), ("a", "x", "x"), ("b", None, "x"), ("c", None, None))
    assert [("law", "evidence"), ("evidence",), ()] == [each.topics for each in workshops(*rows, boxes=(TOPICS,))]


def test_a_mark_may_name_a_thing_of_several() -> None:
    """Each mark gives an item of its own."""
    boxes = BoxesProfile(to="partners[each, role=funding].partner", choices={"EU": "eu", "US": "usaid"}, many=True)
    (event,) = workshops(("Title", "EU", "US"), ("a", "x", "x"), boxes=(boxes,))
    assert ["eu", "usaid"] == [each.partner for each in event.partners]


def test_an_own_mark_is_one_only_where_the_profile_says_so() -> None:
    """What a mark looks like may be said, and then nothing else is one."""
    boxes = BoxesProfile(to="modality", choices={"In room": "in person"}, marks=("P",))
    loaded = read(table(SHEET, ("ID", "In room"), ("w", "p"), ("v", "x")), profile=saying(boxes=(boxes,)))
    assert [("REA033", "B3")] == codes(loaded)


def test_constants_are_in_every_row_that_does_not_say_otherwise() -> None:
    """What a cell tells comes first."""
    constants = {"countries[each, role=host].country": "MA", "status": "held"}
    rows = (("Title", "Status"), ("a", None), ("b", "planned"))
    found = workshops(*rows, constants=constants)
    assert [("held", "MA"), ("planned", "MA")] == [(each.status, each.countries[0].country) for each in found]


def test_ids_are_made_of_columns() -> None:
    """A column of which ids are made needs no field; a row without, or with those of another, gets one of its row."""
    rows = (("Our code", "Title"), ("A/7", "a"), ("A 7", "b"), (None, "c"))
    loaded = read(table(SHEET, *rows), profile=saying(id="w-{Our code}", header_rows=(1,)))
    assert ["f-bilan-row-3", "f-bilan-row-4", "w-a-7"] == [each.id for each in loaded.data]
    row = "the row has no id; one was made of file, sheet and row"
    assert [
        f"REA011 [Bilan] row 3: {row}",
        "REA031 [Bilan] row 3: its cells make the same id as those of row 2; it got one of its row instead",
        f"REA011 [Bilan] row 4: {row}",
        "REA032 [Bilan] row 4: a cell of which the row's id is made is empty",
    ] == told(loaded)


def test_ids_of_a_column_that_is_not_there_are_told() -> None:
    """The profile and the file do not fit together, and the rows get ids of their places."""
    loaded = read(table(SHEET, ("Title", "City"), ("a", "Rabat")), profile=saying(id="w-{Our code}"))
    assert 'REA032 [Bilan]: no column "Our code" for the ids is there' in told(loaded)
    assert ["f-bilan-row-2"] == [each.id for each in loaded.data]


def test_rows_are_left_out_by_number_and_by_text() -> None:
    """Each is told and kept raw, and its cells are rejected."""
    rows = (("Title", "City"), ("a", "Rabat"), ("Sous-projet 2", None), ("b", "Safi"))
    loaded = read(table(SHEET, *rows), profile=saying(skip_rows=("Sous-projet*", 2)))
    assert ["b"] == [each.titles[0].text for each in loaded.data.of(Workshop)]
    assert [("REA035", 2), ("REA035", 3)] == [
        (each.code, each.origin and each.origin.row) for each in loaded.findings if each.code == "REA035"
    ]
    assert ['["a", "Rabat"]', '["Sous-projet 2", null]'] == [each.raw for each in loaded.rejected]


def test_a_column_is_left_out_and_a_row_of_it_alone_is_no_record() -> None:
    """A profile may leave a column out; what stands only there makes no workshop."""
    columns = (ColumnProfile(heading=("Internal",), skip=True),)
    loaded = read(table(SHEET, ("Title", "Internal"), ("a", "x"), (None, "y")), profile=saying(columns=columns))
    assert ["a"] == [each.titles[0].text for each in loaded.data.of(Workshop)]
    assert () == loaded.data.extras


def test_columns_are_read_as_the_profile_says_of_each() -> None:
    """The order of dates, the decimal sign, the separator and words may differ from column to column."""
    columns = (
        ColumnProfile(heading=("Le",), to="when", date_order="day first"),
        ColumnProfile(heading=("Avec",), to="partners[each, role=organiser].partner", separator="|"),
        ColumnProfile(heading=("Fait",), to="status", words={"ok": "held"}),
    )
    (event,) = workshops(("Title", "Le", "Avec", "Fait"), ("a", "03/04/2018", "u|v", "OK"), columns=columns)
    assert ("2018-04-03", ["u", "v"], "held") == (
        str(event.when and event.when.dates), [each.partner for each in event.partners], event.status,
    )  # fmt: skip


FORM = FormProfile(
    section="workshops",
    labels=(
        LabelProfile(label=("Title of training*",), to="titles"),
        LabelProfile(label=("City",), to="places[role=city].name"),
    ),
    constants={"kind": "training"},
    id="{Title of training*}",
)
FORM_ROWS: tuple[tuple[Cell, ...], ...] = (
    ("Title of training:", None, "First"),
    ("City", "Rabat"),
    (),
    ("Session", "No of it"),
    ("Opening", 1),
    ("Cases", 2),
)  # fmt: skip


def test_the_rows_below_a_form_belong_to_its_record() -> None:
    """The form is one record with an id of its own, and each place is the cell in which something stands."""
    said = SheetProfile(
        section="sessions",
        header_rows=(4,),
        form=FORM,
        columns=(ColumnProfile(heading=("Session",), to="titles"), ColumnProfile(heading=("No of it",), to="number")),
    )
    loaded = read(table(SHEET, *FORM_ROWS), profile=Profile(sheets={SHEET: said}))
    (event,) = loaded.data.of(Workshop)
    assert ("first", "First", "Rabat", "training") == (
        event.id, event.titles[0].text, event.places[0].name, event.kind,
    )  # fmt: skip
    assert [("first", "Opening"), ("first", "Cases")] == [
        (each.workshop, each.titles[0].text) for each in loaded.data.of(Session)
    ]
    (origin,) = loaded.data.origins_of(event)
    assert Origin(file="f.xlsx", sheet=SHEET, row=1, column=3) == origin.at(("titles", 1, "text"))
    assert Origin(file="f.xlsx", sheet=SHEET, row=2, column=2) == origin.at(("places", 1, "name"))
    assert loaded.ledger is not None
    assert loaded.ledger.cells == sum(loaded.ledger.counts.values())
    assert not [each for each in loaded.findings if each.code == "REA040"]


def test_counts_and_faults_of_a_form_name_the_cells_in_which_they_stand() -> None:
    """A count of a form's record, and a date that may be two, are found where they were written."""
    form = FormProfile(
        section="workshops",
        labels=(
            LabelProfile(label=("From",), to="when[from]"),
            LabelProfile(label=("To",), to="when[to]"),
            LabelProfile(label=("Women",), to="head_counts[measure=attended, sex=female].quantity", at="below"),
        ),
    )
    said = SheetProfile(form=form)
    rows: tuple[tuple[Cell, ...], ...] = (("From", "2018/2019", "Women"), ("To", "2020", 8))
    loaded = read(table(SHEET, *rows), profile=Profile(sheets={SHEET: said}))
    (count,) = loaded.data.of(HeadCount)
    assert "C2" == loaded.data.origins_of(count)[0].at(("quantity", "number")).cell
    assert [("REA003", "B1"), ("REA003", "B2")] == [each for each in codes(loaded) if each[0] == "REA003"]


def test_a_row_may_tell_of_the_person_whom_its_engagement_is_of() -> None:
    """The person is an entity of its own, by the id that the row gives or by one that is made."""
    columns = (
        ColumnProfile(heading=("Code",), to="person"),
        ColumnProfile(heading=("Who",), to="person.name.printed"),
        ColumnProfile(heading=("What",), to="role"),
    )
    said = SheetProfile(section="engagements", columns=columns, constants={"workshop": "w"})
    rows: tuple[tuple[Cell, ...], ...] = (
        ("Code", "Who", "What"),
        ("p-1", "A. One", "trainer"),
        (None, "B. Two", "trainer"),
    )
    loaded = read(table(SHEET, *rows), profile=Profile(sheets={SHEET: said}))
    people = {each.id: each.name and each.name.printed for each in loaded.data.of(Person)}
    assert {"p-1": "A. One", "f-bilan-row-3-person": "B. Two"} == people
    assert set(people) == {each.person for each in loaded.data.of(Engagement)}
    assert ["REA011", "REA011"] == [each.code for each in loaded.findings]
    assert not [each for each in loaded.findings if "One" in each.message]
