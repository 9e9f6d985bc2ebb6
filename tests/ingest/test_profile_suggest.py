"""A draft of a profile: what is understood, what is likely and how sure that is, what is left out, and no cell."""

from __future__ import annotations

from datetime import date

import pytest
from form_exports import Export
from golden_exports import EXPORTS, FOLDER
from hypothesis import given
from hypothesis import strategies as st
from reading_tables import table

from glo_model import HeadCount, Workshop
from glo_model.formats import format_of
from glo_model.ingest import ingest
from glo_model.ingest.mapping.words import HEADINGS
from glo_model.ingest.profiles.file import parsed_profile
from glo_model.ingest.suggesting.cells import shape_of
from glo_model.ingest.suggesting.file import suggest_profile
from glo_model.ingest.suggesting.headings import heading_guesses, known_headings
from glo_model.loaded import Fate
from glo_model.table import Cell, Failed, Table, Tables
from glo_model.values.folding import fold

HEAD = ("No.", "Title")


def draft(*tables: Table) -> list[str]:
    """Return the lines of a draft behind its first four, which are the same in each."""
    lines = suggest_profile(Tables(tables=tables)).splitlines()
    assert 'schema = "glo_model-profile/1"' == lines[3]
    return lines[4:]


def of_column(heading: str, *cells: Cell) -> list[str]:
    """Return what a draft says of one column that nobody knows, beside two that are known."""
    rows = tuple((str(number), "a", cell) for number, cell in enumerate(cells))
    lines = draft(table("Trainings", (*HEAD, heading), *rows))
    return [line for line in lines[lines.index('##   B "Title" -> titles.text') + 1 :] if line]


def confirmed(lines: list[str]) -> bytes:
    """Return a draft in which all that is likely was confirmed."""
    return "\n".join(line.removeprefix("# ") for line in lines).encode()


def test_what_is_understood_is_said_to_be() -> None:
    """A sheet whose name and headings are known needs nothing; the draft says so, and where each column leads."""
    lines = draft(table("Trainings", (*HEAD, "Remarks"), ("1", "a", "x")))
    assert [
        "",
        '## Sheet "Trainings": the headings stand in row 1.',
        "[sheets.Trainings]",
        'section = "workshops"  # its name tells',
        "## Understood already, with confidence 1.0:",
        '##   A "No." -> id',
        '##   B "Title" -> titles.text',
        "## Left out, and kept beside the records:",
        '##   C "Remarks": a column of remarks; text; 1 different of 1',
    ] == lines


@pytest.mark.parametrize(
    ("heading", "cell", "said"),
    [
        ("Hotel (name)", "Atlas", 'to = "places[each, role=venue].name"  # confidence 0.9: "Hotel" is known'),
        ("Date started", "2018-09-24", 'to = "when[from]"  # confidence 0.9: a common question of forms'),
        ("Date de débuts", "2018-09-24", 'to = "when[from]"  # confidence 0.95: like "date de début"'),
        (
            "Nom de l'hôtel",
            "Atlas",
            'to = "places[each, role=venue].name"  # confidence 0.6: it holds the words "hotel"',
        ),
    ],
)
def test_a_heading_that_is_nearly_known_is_suggested_with_its_reason(heading: str, cell: Cell, said: str) -> None:
    """The suggestion is a remark, with how sure it is and why; a person takes the sign away."""
    shape = "text; 1 different of 1"
    assert [
        "# [[sheets.Trainings.columns]]",
        f'# heading = "{heading}"  # column C: {shape}',
        f"# {said}",
    ] == of_column(heading, cell)


def test_a_column_may_be_told_by_its_cells() -> None:
    """Dates and words that only one field has tell of it, and those of several fields less surely."""
    dates = [date(2018, 9, day) for day in (24, 25, 26)]
    assert '# to = "when"  # confidence 0.7: its cells hold such' == of_column("X", *dates)[-1]
    assert '# to = "status"  # confidence 0.7: its cells hold such' == of_column("X", "held", "planned", "Held")[-1]
    countries = of_column("X", "Maroc", "Mali", "Senegal")[-1]
    assert countries.endswith("  # confidence 0.5: its cells hold such, as 2 fields do")


def test_cells_suggest_nothing_that_another_column_tells_already() -> None:
    """Where the first day is known, a column of dates may be anything."""
    rows = tuple(("1", f"2018-09-0{day}", date(2018, 9, day)) for day in (4, 5, 6))
    lines = draft(table("Trainings", ("No.", "Start", "X"), *rows))
    assert '##   C "X": dates or times; 3 different of 3' == lines[-1]


@pytest.mark.parametrize("cells", [("held", "held"), ("held", 1, "held"), ("held", "a", "b", "c")])
def test_cells_that_tell_too_little_suggest_nothing(cells: tuple[Cell, ...]) -> None:
    """Fewer than three cells, numbers among them, or too few words of a list tell nothing."""
    assert "## Left out, and kept beside the records:" == of_column("X", *cells)[0]


def test_no_heading_is_suggested_whose_cells_cannot_be_read() -> None:
    """What looks like a date by its heading and holds none is left out, and so is a list of which no word is known."""
    assert "## Left out, and kept beside the records:" == of_column("Date de débuts", "Atlas", "Hilton")[0]
    assert "## Left out, and kept beside the records:" == of_column("Module", "Preuve", "Suivi")[0]


def test_no_path_is_suggested_twice_or_where_a_column_leads_already() -> None:
    """Two columns of one field would both be kept aside."""
    rows = ((*HEAD, "Hotel (name)", "Venue (of the day)", "Titles"), ("1", "a", "b", "c", "d"))
    lines = draft(table("Trainings", *rows))
    assert 1 == sum("places[each, role=venue].name" in line for line in lines)
    assert '##   E "Titles": text; 1 different of 1' == lines[-1]


def test_words_of_a_public_list_that_nobody_knows_are_named() -> None:
    """They are few and may be seen by everybody; what each means is left open."""
    rows = tuple(("1", "a", word) for word in ("Réalisé à moitié", "held", "?", "Bouclé", "bouclé"))
    lines = draft(table("Trainings", (*HEAD, "Statut"), *rows))
    assert [
        "# [[sheets.Trainings.columns]]",
        '# heading = "Statut"  # column C: text; 4 different of 4',
        '# words = { "Réalisé à moitié" = "...", "bouclé" = "..." }  # say what they mean',
    ] == lines[-3:]
    parsed_profile(confirmed(draft_lines(rows)))


def draft_lines(rows: tuple[tuple[Cell, ...], ...]) -> list[str]:
    """Return a whole draft."""
    return suggest_profile(Tables(tables=(table("Trainings", (*HEAD, "Statut"), *rows),))).splitlines()


def test_words_that_may_tell_of_somebody_are_not_named() -> None:
    """Neither many words, nor long ones, nor those of a field that is not for everybody are shown."""
    many = tuple(("1", "a", f"word {number}") for number in range(13))
    long = (("1", "a", "w" * 41),)
    for rows in (many, long):
        assert "words =" not in "\n".join(draft(table("Trainings", (*HEAD, "Statut"), *rows)))
    people = draft(table("Persons", ("Code", "Name", "Sex"), ("1", "A. One", "not this one")))
    assert "not this one" not in "\n".join(people)
    assert "A. One" not in "\n".join(people)


def boxes(*headings: str, rows: tuple[tuple[Cell, ...], ...] = (("x", None), (None, "x"))) -> list[str]:
    """Return what a draft says of columns of marks."""
    lines = draft(table("Trainings", (*HEAD, *headings), *(("1", "a", *row) for row in rows)))
    start = "# [[sheets.Trainings.boxes]]"
    return lines[lines.index(start) + 1 :] if start in lines else []


def test_boxes_are_told_by_the_words_of_their_headings() -> None:
    """Columns of marks whose headings are words of one field may be its boxes."""
    assert [
        '# to = "modality"  # confidence 0.7: 2 of 2 headings are words of it',
        '# choices = { "En ligne" = "online", "Présentiel" = "in person" }',
    ] == boxes("En ligne", "Présentiel")
    assert [
        '# to = "modality"  # confidence 0.6: 2 of 3 headings are words of it',
        '# choices = { "En ligne" = "online", "Présentiel" = "in person", Autre = "..." }',
    ] == boxes("En ligne", "Présentiel", "Autre", rows=(("x", None, None), (None, "x", "x"), (None, None, True)))


def test_boxes_are_told_by_the_heading_above_them() -> None:
    """Below a heading that is known, any mark gives a value of its field: several, if several are marked in a row."""
    said = table(
        "Trainings",
        (*HEAD, "Participants", None, "Topics", None),
        (None, None, "Femmes", "Hommes", "Droit", "Audition"),
        ("1", "a", 1, 2, "x", 1.0),
        ("2", "b", 3, 4, "non", "x"),
    )
    lines = draft(said)
    assert [
        '# to = "topics"  # confidence 0.6: "Topics" stands above them',
        '# choices = { "Topics / Droit" = "Droit", "Topics / Audition" = "Audition" }',
        "# many = true",
    ] == lines[lines.index("# [[sheets.Trainings.boxes]]") + 1 :][:3]


def test_marks_that_tell_nothing_are_left_out() -> None:
    """One column of marks, columns without a meaning, and those of one name are no boxes that could be suggested."""
    assert [] == boxes("Un", "Deux")
    assert [] == boxes("En ligne", rows=(("x",),))
    assert [] == boxes("Présentiel", "Présentiel")
    assert [] == boxes("En ligne", "Présentiel", rows=(("x", "no"), ("non", "0")))


def test_a_section_may_be_told_by_the_name_without_its_number_or_by_the_headings() -> None:
    """Then all that is said of the sheet is a remark."""
    lines = draft(table("Trainings 2018", HEAD, ("1", "a")))
    section = '# section = "workshops"  # confidence 0.9: its name is known but for the number'
    assert ['# [sheets."Trainings 2018"]', section] == lines[2:4]
    lines = draft(table("Liste", ("Signed", "Parties", "Agreement"), ("2018", "p", "a")))
    assert '# section = "agreements"  # confidence 1.0: 3 of 3 headings are known for agreements' == lines[3]
    lines = draft(table("Liste", ("Network", "Court", "Since", "Hobby"), ("n", "c", "2018", "x")))
    reason = "3 of 4 headings are known for memberships, and 2 for head_counts"
    assert f'# section = "memberships"  # confidence 0.75: {reason}' == lines[3]


def test_sheets_that_are_numbered_anew_each_have_their_ids_made_with_the_sheets_name() -> None:
    """The sheet of each year begins with 1; the confirmed draft tells their records apart, and uses every cell."""
    years = [table(year, (*HEAD, "Date"), ("1", "a", f"{year}-01-01")) for year in ("2018", "2019")]
    other = table("2020", (*HEAD, "Date"), ("7", "a", "2020-01-01"))
    lines = suggest_profile(Tables(tables=(*years, other))).splitlines()
    said = '# id = "{sheet}-{No.}"  # confidence 0.7: ids below it stand in another sheet as well'
    assert 2 == lines.count(said)
    loaded = ingest(Tables(tables=(*years, other)), parsed_profile(confirmed(lines)))
    assert ["2018-1", "2019-1", "7"] == [each.id for each in loaded.data.of(Workshop)]
    assert loaded.ledger is not None
    assert {Fate.USED} == {fate for fate, number in loaded.ledger.counts.items() if number}


def test_ids_that_no_other_sheet_has_need_no_word() -> None:
    """Courts and trainings may both be numbered from 1, as may sheets whose column of ids cannot be named."""
    courts = table("Courts", ("No.", "Name"), ("1", "a"))
    assert "id =" not in "\n".join(draft(table("Trainings", HEAD, ("1", "a")), courts))
    braced = [table(name, ("{No}", "Title", "Date"), ("1", "a", "2018")) for name in ("2018", "2019")]
    assert "id =" not in "\n".join(draft(*braced))


LISTS = {
    "Liste des ateliers": (
        ("Code", "Intitulé de l'atelier", "Date début", "Date fin", "Lieu", "Pays", "Nb participants", "Dont femmes",
         "Dont hommes", "Mode"),
        ("A1", "Preuve", "24/09/2018", "26/09/2018", "Casablanca", "Maroc", "21", "9", "12", "Présentiel"),
    ),
    "Listado": (
        ("N.º", "Nombre del taller", "Fecha de inicio", "Fecha de finalización", "Ciudad", "País", "Participantes",
         "Mujeres", "Hombres", "Modalidad"),
        ("A1", "Preuve", "24/09/2018", "26/09/2018", "Casablanca", "Marruecos", "21", "9", "12", "Presencial"),
    ),
    "قائمة": (
        ("الرقم", "عنوان الورشة", "تاريخ البداية", "تاريخ النهاية", "المدينة", "البلد", "عدد المشاركين", "النساء",
         "الرجال", "طريقة الانعقاد"),
        ("A1", "Preuve", "24/09/2018", "26/09/2018", "Casablanca", "المغرب", "٢١", "9", "12", "حضوري"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_a_plain_list_in_french_spanish_or_arabic_is_read_by_its_confirmed_draft(name: str) -> None:
    """What an office would call its list and its columns is suggested, and nothing need be written by hand."""
    tables = Tables(tables=(table(name, *LISTS[name]),))
    loaded = ingest(tables, parsed_profile(confirmed(suggest_profile(tables).splitlines())))
    (workshop,) = loaded.data.of(Workshop)
    assert ("A1", "Preuve", "in person") == (workshop.id, workshop.titles[0].text, workshop.modality)
    assert ["Casablanca", "MA"] == [workshop.places[0].name, workshop.countries[0].country]
    assert "2018-09-24/2018-09-26" == str(workshop.when.dates if workshop.when else None)
    counts = [(each.sex, str(each.quantity.number)) for each in loaded.data.of(HeadCount)]
    assert [(None, "21"), ("female", "9"), ("male", "12")] == counts
    assert loaded.ledger is not None
    assert {Fate.USED, Fate.NORMALISED} == {fate for fate, number in loaded.ledger.counts.items() if number}


def test_a_section_may_be_told_by_a_word_of_the_sheets_name() -> None:
    """Where the headings do not tell, the longest name of a sheet that stands in this one's does."""
    lines = draft(table("Bilan des ateliers", ("Thème", "Foo", "Bar", "Baz"), ("1", "2", "3", "4")))
    assert '# section = "workshops"  # confidence 0.6: its name holds the words "ateliers"' == lines[3]


def test_remarks_are_no_headings_that_would_have_to_be_known() -> None:
    """A column for people tells nothing of a section, and nothing against one."""
    lines = draft(table("Liste", ("Signed", "Parties", "Remarks", "Notes", "Comments"), ("2018", "p", "", "", "")))
    assert '# section = "agreements"  # confidence 1.0: 2 of 2 headings are known for agreements' == lines[3]


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("Nb participants", "head_counts[measure=attended].quantity"),
        ("titre_de_l_atelier", "titles"),
        ("Titre de l\N{RIGHT SINGLE QUOTATION MARK}atelier", "titles"),
    ],
)
def test_a_usual_question_is_not_what_it_only_looks_like(heading: str, path: str) -> None:
    """A count of "nb participants" is written nearly as "men participants" is, and means everybody."""
    assert [(path, 0.9)] == [(each.said, each.confidence) for each in heading_guesses("workshops", heading)]


@pytest.mark.parametrize("heading", ["Cods", "Made", "Day", "XX participants", "participants (woman) x"])
def test_another_word_is_not_nearly_the_same_heading(heading: str) -> None:
    """A heading of as many letters may mean the opposite if a word of it is another, or there is one more."""
    assert [] == [each for each in heading_guesses("workshops", heading) if each.reason.startswith("like ")]


@pytest.mark.parametrize(
    "heading", ["Female victims", "Participants (victims)", "Victimes femmes", "Mujeres víctimas", "Cases (male)"]
)
def test_figures_about_victims_are_never_suggested_as_participants(heading: str) -> None:
    """The word of a known heading in such a one would make victims people who were trained."""
    assert ["## Left out, and kept beside the records:"] == of_column(heading, 9)[:1]


@pytest.mark.parametrize("sheet", ["Victims assisted", "victimes 2018", "Cases"])
def test_a_sheet_of_figures_about_victims_is_not_guessed_at(sheet: str) -> None:
    """Its dates, countries, women and men are those of a list of workshops as well."""
    lines = draft(table(sheet, ("Date", "Country", "Women", "Men"), ("2018", "MA", 9, 12)))
    remark = "not guessed at, as its name tells of victims or cases, whose figures are no participants"
    assert ["", f'## Sheet "{sheet}": {remark}.'] == lines


def test_headings_as_programs_write_them_are_known() -> None:
    """The names of a web service's fields are words without blanks."""
    lines = draft(table("Trainings", ("id", "startDate", "EndDate", "hostedBy", "cfpURL"), ("1", "2", "3", "4", "5")))
    assert [
        '##   B "startDate" -> when[from]',
        '##   C "EndDate" -> when[to]',
        '##   D "hostedBy" -> partners[each, role=host].partner',
    ] == lines[6:9]
    assert '##   E "cfpURL": text; 1 different of 1' == lines[-1]


def test_tags_that_tell_of_no_activity_are_told() -> None:
    """Who does what where is no list of workshops unless somebody says so, and a tag is no word of a list."""
    lines = draft(table("Liste", ("Date", "Sex", "Org"), ("#date", "#population+sex", "#org"), ("2018", "x", "y")))
    remark = "a table with HXL tags that name no activity; say which section it holds, if it is one"
    assert ["", f'## Sheet "Liste": {remark}.'] == lines


def test_headings_that_only_look_like_some_are_found() -> None:
    """Where no heading is known, the first row is named of which half look like headings."""
    rows = (("Bilan",), ("Nom de l'hôtel", "Intitulé du module", "Foo"), ("Atlas", "Preuve", 1))
    lines = draft(table("Trainings", *rows))
    assert "# header_rows = 2  # its texts look like headings" == lines[4]
    assert "; what stands above them is left out" in lines[1]
    assert '# to = "titles"  # confidence 0.6: it holds the words "intitulé"' in lines


@pytest.mark.parametrize(
    ("tables", "remark"),
    [
        ((table("Victims", ("Victim name", "Age"), ("A. One", 5)),), "refused: A1 is a heading of victims', suspects'"),
        ((table("Read me", ("anything",)),), "free text, which is left alone"),
        ((table("Divers", ("Foo", "Bar"), ("A. One", 5)),), "not understood: neither its name nor its headings tell"),
        ((table("Trainings", ("Foo", "Bar"), ("A. One", 5)),), "no headings are known; say in which rows they stand"),
        ((table("Empty", (None, None)),), "empty"),
        ((table("*", HEAD, ("A. One", 5)),), "not understood, and its name does not name it alone"),
        (
            (table("Trainings", HEAD, ("1", "A. One")),) * 2,
            "the headings stand in row 1; its name does not name it alone",
        ),
    ],
)
def test_what_is_not_read_is_said_with_its_reason(tables: tuple[Table, ...], remark: str) -> None:
    """Nothing but the reason is shown of a sheet that is refused or not understood."""
    lines = draft(*tables)
    assert remark in lines[1]
    assert "A. One" not in "\n".join(lines)
    assert not any(line.startswith("[") for line in lines) or "no headings" in remark


def test_beside_case_data_nothing_is_guessed() -> None:
    """A sheet that nobody knows may belong to the victims on another sheet."""
    lines = draft(
        table("Victims", ("Victim name", "Age"), ("a", 5)),
        table("Liste", ("Network", "Court", "Since"), ("n", "c", "2018")),
        table("Trainings", HEAD, ("1", "a")),
    )
    assert (
        '## Sheet "Liste": not looked at, as another sheet holds case data, and this one may belong to it.' == lines[3]
    )
    assert "[sheets.Trainings]" in lines


def test_a_file_of_too_many_columns_is_not_looked_at_whole() -> None:
    """Time is bounded: of each sheet so many columns are looked at, and in all."""
    names = ("Trainings", "Workshops", "Events", "Activities", "Courses", "Formations", "Ateliers", "Training")
    heading = (*HEAD, *(f"Foo {number}" for number in range(400)))
    wide = [table(name, heading, tuple("a" for _ in heading)) for name in names]
    lines = draft(*wide)
    assert 7 == lines.count("## Only the first 300 columns were looked at.")
    assert '## Sheet "Training": not looked at, as the file has too many columns.' == lines[-1]


def test_the_habits_of_a_file_are_told_by_what_can_only_be_read_so() -> None:
    """Of dates and numbers that contradict each other, nothing is said."""
    rows = (("1", "24/09/2018", "1.200,50"), ("2", "05.09.18", "12,5"), ("3", "x", "7"))
    assert [
        '# order = "day first"  # confidence 0.9: dates that can only be so: 1; otherwise: 0',
        '# decimal = ","  # confidence 0.9: numbers that can only be so: 2; otherwise: 0',
    ] == draft(table("Trainings", HEAD, *rows))[:2]
    assert '# order = "month first"' in draft(table("Trainings", HEAD, ("1", "09/24/2018")))[0]
    mixed = (("1", "24/09/2018", "1,5"), ("2", "09/24/2018", "1.5"))
    assert "" == draft(table("Trainings", HEAD, *mixed))[0]
    assert "" == draft(table("Trainings", HEAD, ("1", "x", "1.5")))[0]


def test_a_column_without_a_name_of_its_own_is_named_by_its_letters() -> None:
    """Where two bear one heading, it holds a star, or there is none, the letters name it."""
    days = [date(2018, 9, day) for day in (24, 25, 26)]
    for heading in (None, "Jour *", "x\u202e"):
        rows = tuple(("1", "a", day) for day in days)
        lines = draft(table("Trainings", (*HEAD, heading), *rows))
        assert '# column = "C"  # column C: dates or times; 3 different of 3; its heading is ' in "\n".join(lines)
        assert '# to = "when"  # confidence 0.7: its cells hold such' in lines


def test_shapes_are_kinds_and_numbers() -> None:
    """Nothing of a cell is shown."""
    cells: list[Cell] = ["a", "a", 1, 2.5, True, date(2018, 9, 24), Failed("#REF!")]
    expected = "text 2, numbers 2, yes or no 1, dates or times 1, errors 1; 6 different of 7"
    assert [expected, "empty", "numbers; 1 different of 1"] == [shape_of(cells), shape_of([]), shape_of([1])]


def test_too_long_a_heading_and_a_short_one_are_like_nothing() -> None:
    """Likeness of a sentence or of three letters would tell nothing."""
    assert ([], []) == (heading_guesses("workshops", "date " * 21), heading_guesses("workshops", "dat"))
    assert [] == heading_guesses("claims", "Bureau")


@pytest.mark.parametrize("section", sorted(HEADINGS))
def test_every_known_heading_is_its_own(section: str) -> None:
    """The headings with which others are compared lead to where they lead without a draft."""
    assert {fold(word) for word in "|".join(HEADINGS[section].values()).split("|")} <= set(known_headings(section))


SHAPES = {
    "attendance.xlsx": "an export of a form server, which is understood by its marks",
    "three-w.csv": "a table with HXL tags, which is understood by them",
    "register.xlsx": "a register: a form above a list of people, who are counted; it is understood by its labels",
}


def tables_of(export: Export) -> Tables:
    """Return the tables of an export."""
    read = format_of(export.name, is_folder=False).tables
    assert read is not None
    return read({export.name: (FOLDER / export.name).read_bytes()})


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_a_draft_changes_nothing(export: Export) -> None:
    """An export is read with its draft as without one; and what is likely in it may all be confirmed."""
    tables = tables_of(export)
    text = suggest_profile(tables)
    assert ingest(tables) == ingest(tables, parsed_profile(text.encode()))
    parsed_profile(confirmed(text.splitlines()))
    assert SHAPES.get(export.name, "") in text


CELLS = st.sampled_from([
    *HEAD, "Start", "Statut", "Date de débuts", "Femmes", "Participants", "Hôtel (nom)", "held", "x", "X", "En ligne",
    "Présentiel", "Maroc", "24/09/2018", "#date", "_uuid", "12,5", "*", "A / B", "Network", "Court", None, 1, 2.5, True,
    date(2018, 9, 24), "Total", "Foo", "n/a",
])  # fmt: skip
SHEETS = st.sampled_from(
    ["Trainings", "Trainings 2018", "Bilan", "*", "...", "trainings", "Read me", "Courts", "Divers"]
)


@given(st.lists(st.tuples(SHEETS, st.lists(st.lists(CELLS, max_size=6).map(tuple), max_size=6)), max_size=3))
def test_no_draft_ever_changes_what_is_read(sheets: list[tuple[str, list[tuple[Cell, ...]]]]) -> None:
    """Whatever the tables, the draft is a profile, changes nothing, and all that is likely in it may be confirmed."""
    tables = Tables(tables=tuple(table(name, *rows) for name, rows in sheets))
    text = suggest_profile(tables)
    assert ingest(tables) == ingest(tables, parsed_profile(text.encode()))
    parsed_profile(confirmed(text.splitlines()))
    assert text == suggest_profile(tables)
