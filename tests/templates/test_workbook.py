"""The workbook itself: its sheets, colours, notes, drop-downs and example rows."""

import sys
from functools import cache
from importlib.metadata import version
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from filling import filled_in, made

from glo_model.api import loads
from glo_model.cells import EXAMPLES
from glo_model.dataset import Dataset
from glo_model.entities import KINDS, Court, Engagement, Entity, Membership, ProsecutorNetwork, Workshop
from glo_model.errors import MissingExtraError
from glo_model.finding import Severity
from glo_model.ingest import ingest
from glo_model.ingest.mapping.translated import LANGUAGES, Language, translated_sheet
from glo_model.table import Table, Tables
from glo_model.templates import DEFAULT_KINDS, MOST_ROWS, template
from glo_model.templates.choices import Ids, Words, choices_of
from glo_model.templates.column import Column, columns_of
from glo_model.templates.examples import example_row
from glo_model.templates.notes import note_of
from glo_model.values.texts import DatedName, InLanguage
from glo_model.values.when import When

ALL = tuple(KINDS)
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def column(section: str, path: str, language: Language = "en") -> Column:
    """Return the column of a path, told by the names of its fields."""
    return next(each for each in columns_of(section, language) if each.target.path == path)


@cache
def parts(language: Language) -> dict[str, bytes]:
    """Return the parts of a template of all kinds."""
    with ZipFile(BytesIO(made(ALL, language))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sheet_of(section: str, language: Language) -> Any:
    """Return the XML of the sheet of a section."""
    return ElementTree.fromstring(parts(language)[f"xl/worksheets/sheet{ALL.index(section) + 2}.xml"])


def rules_of(section: str, language: Language = "en") -> dict[str, Any]:
    """Return the drop-downs of a sheet by the heading of their column."""
    headings = [each.heading for each in columns_of(section, language)]
    found = {}
    for rule in sheet_of(section, language).iter(f"{MAIN}dataValidation"):
        letters = rule.get("sqref").partition("3")[0]
        number = sum((ord(letter) - 64) * 26**place for place, letter in enumerate(reversed(letters)))
        found[headings[number - 1]] = rule
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_template_is_an_empty_dataset(language: Language) -> None:
    """Nothing of it is data, neither explanations nor lists nor examples, and nothing of it is a fault."""
    loaded = loads(made(ALL, language), format="xlsx")
    worst = {finding.severity for finding in loaded.findings}
    assert (Dataset(), {Severity.NOTE}) == (loaded.data, worst)


def test_the_same_template_is_the_same_bytes() -> None:
    """Neither the day nor the machine stands in it."""
    assert template(("courts",), language="fr") == template(("courts",), language="fr")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", KINDS)
def test_the_example_row_is_a_good_record(section: str, language: Language) -> None:
    """With an id of its own in place of the mark, it is read as one record without an error."""
    headings = tuple(each.heading for each in columns_of(section, language))
    cells = tuple(cell or None for cell in example_row(section, language))
    sheet = translated_sheet(section, language)
    loaded = ingest(Tables(tables=(Table(file=None, sheet=sheet, rows=(headings, cells)),)))
    errors = [finding for finding in loaded.findings if finding.severity is Severity.ERROR]
    assert ([], 1) == (errors, len(list(loaded.data.of(KINDS[section]))))


def test_an_example_leaves_out_what_contradicts_it() -> None:
    """A head count is of one thing, and so its example names a workshop and no session."""
    paths = [each.target.path for each in columns_of("head_counts", "en")]
    row = dict(zip(paths, example_row("head_counts", "en"), strict=True))
    assert ("workshop-1", "", "head-count-2") == (row["workshop"], row["session"], row["part_of"])


def test_a_row_is_an_example_wherever_it_stands() -> None:
    """Sorting moves it, and it is no data there either; it is said and kept raw."""
    headings = {each.target.path: each.heading for each in columns_of("courts", "es")}
    rows = [{headings["id"]: "c-1"}, {headings["id"]: "(EJEMPLO)", headings["country"]: "Chad"}]
    loaded = filled_in("es", {"courts": rows})
    assert Dataset([Court(id="c-1")]) == loaded.data
    assert ["Tribunales", "Tribunales"] == [each.origin.sheet for each in loaded.rejected]


def test_an_office_writes_names_and_ids_as_it_likes() -> None:
    """Ids of the other sheets are found, names that stand there too, and words of every drop-down."""
    loaded = filled_in(
        "ar",
        {
            "courts": [{"المعرّف": "casa", "الاسم": "محكمة الاستئناف بالدار البيضاء", "البلد": "المغرب"}],
            "workshops": [{"المعرّف": "w-1", "العنوان": "الورشة الثانية", "اليوم الأول": "2018-09-24"}],
            "engagements": [
                {
                    "المعرّف": "e-1",
                    "ورشة العمل": "w-1",
                    "الدور": "trainee",
                    "المحكمة": "محكمة الاستئناف بالدار البيضاء",
                    "أتم التدريب": "نعم",
                },
            ],
            "prosecutor_networks": [{"المعرّف": "net", "الاسم": "شبكة المدعين العامين"}],
            "memberships": [{"المعرّف": "m-1", "الشبكة": "net", "المحكمة": "casa", "من": "2018-07", "إلى": ".."}],
        },
    )
    expected: list[Entity] = [
        Court(id="casa", names=(DatedName(text="محكمة الاستئناف بالدار البيضاء"),), country="MA"),
        Workshop(id="w-1", titles=(InLanguage(text="الورشة الثانية"),), when=When.of("2018-09-24/")),
        Engagement(id="e-1", workshop="w-1", role="trainee", court="casa", completed=True),
        ProsecutorNetwork(id="net", names=(DatedName(text="شبكة المدعين العامين"),)),
        Membership(id="m-1", network="net", court="casa", when=When.of("2018-07/..")),
    ]
    assert Dataset(expected) == loaded.data
    assert [] == [each for each in loaded.findings if each.severity is Severity.ERROR]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_drop_down_is_read(language: Language) -> None:
    """Each country by its name and its code, yes and no, and the reasons why nothing is known."""
    headings = [column("courts", path, language).heading for path in ("id", "country")]
    choices = choices_of(column("courts", "country"), language)
    assert isinstance(choices, Words)
    rows = [(f"c{number}", word) for number, word in enumerate(choices.words)]
    sheet = translated_sheet("courts", language)
    loaded = ingest(Tables(tables=(Table(file=None, sheet=sheet, rows=(tuple(headings), *rows)),)))
    read = sum(each.country is not None for each in loaded.data.of(Court))
    assert (2 * 250, 4, []) == (
        read,
        len(loaded.data.absences),
        [each for each in loaded.findings if each.severity is Severity.ERROR],
    )


def test_each_sort_of_field_has_its_drop_down() -> None:
    """Closed words stop what is not among them; known words, and ids, for which names stand too, only ask."""
    rules = rules_of("workshops") | rules_of("engagements")
    shown = {heading: (rule.get("errorStyle"), rule.get("showErrorMessage")) for heading, rule in rules.items()}
    assert (None, "1") == shown["Modality"]
    assert (None, "1") == shown["Completed"]
    assert ("warning", "1") == shown["Type of event"]
    assert ("warning", "1") == shown["Person"]
    assert None is shown["Participating countries"][1]
    assert "Title" not in shown


def test_ids_are_offered_as_far_as_they_are_entered() -> None:
    """The drop-down grows with the sheet that it looks into, and shows no empty cells."""
    formula = rules_of("engagements", "fr")["Juridiction"].findtext(f"{MAIN}formula1")
    assert "OFFSET('Juridictions'!$A$3,0,0,MAX(1,COUNTA('Juridictions'!$A$3:$A$12)),1)" == formula


def test_no_ids_are_offered_of_a_sheet_that_is_not_there() -> None:
    """A template of one kind is whole by itself."""
    with ZipFile(BytesIO(made(("memberships",), "en"))) as archive:
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet2.xml"))
    assert ["D3:D12", "G3:G12"] == [rule.get("sqref") for rule in sheet.iter(f"{MAIN}dataValidation")]


def test_what_a_field_is_chosen_from() -> None:
    """It follows from the annotation: codes, words, yes or no, ids; and nothing for free text."""
    expected = Words(words=("member", "coordinator", "chair", "deputy", "contact point"), is_closed=False)
    assert expected == choices_of(column("memberships", "role"), "en")
    assert Ids(section="courts") == choices_of(column("memberships", "court"), "en")
    assert None is choices_of(column("persons", "name.printed"), "en")
    assert Words(words=("series", "event", "run"), is_closed=True) == choices_of(column("workshops", "level"), "en")


@pytest.mark.parametrize(("language", "expected"), [("en", None), ("ar", "1")])
def test_arabic_sheets_run_from_the_right(language: Language, expected: str | None) -> None:
    """The first column stands at the right."""
    view = next(sheet_of("courts", language).iter(f"{MAIN}sheetView"))
    assert expected == view.get("rightToLeft")


def test_the_headings_stay_in_sight() -> None:
    """The row of headings and the ids do not scroll away."""
    pane = next(sheet_of("workshops", "en").iter(f"{MAIN}pane"))
    assert ("frozen", "1", "1") == (pane.get("state"), pane.get("xSplit"), pane.get("ySplit"))


def test_only_the_lists_are_hidden() -> None:
    """Everything else is for people."""
    sheets = ElementTree.fromstring(parts("en")["xl/workbook.xml"]).iter(f"{MAIN}sheet")
    assert ["Lists"] == [sheet.get("name") for sheet in sheets if sheet.get("state") == "hidden"]


def test_all_cells_are_text() -> None:
    """What is typed stays as it is typed: every column has the format of text."""
    styles = ElementTree.fromstring(parts("en")["xl/styles.xml"])
    formats = [style.get("numFmtId") for style in next(styles.iter(f"{MAIN}cellXfs"))]
    columns = list(sheet_of("sessions", "en").iter(f"{MAIN}col"))
    assert len(columns_of("sessions", "en")) == sum(int(each.get("max")) - int(each.get("min")) + 1 for each in columns)
    assert {"49"} == {formats[int(each.get("style"))] for each in columns}


def test_the_first_sheet_explains_the_others() -> None:
    """It says what each is for, the language, the version of the library, and how the example row is told."""
    sheets = ElementTree.fromstring(parts("fr")["xl/workbook.xml"]).iter(f"{MAIN}sheet")
    assert "Lisez-moi" == next(sheets).get("name")
    strings = ElementTree.fromstring(_part(made(("courts",), "fr"), "xl/sharedStrings.xml"))
    texts = [text.text or "" for text in strings.iter(f"{MAIN}t")]
    assert f"Créé par glo_model {version('glo_model')}, en français" in texts
    assert "Juridictions et période pendant laquelle elles existent." in texts
    assert any(EXAMPLES["fr"] in text for text in texts)


def _part(data: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name)


def test_a_note_says_what_a_column_is_for() -> None:
    """Meaning, what the heading fixes, form, ids of which sheet, how several are parted, and an example."""
    columns = columns_of("workshops", "en")
    organisers = next(each for each in columns if each.heading == "Organisers")
    assert [
        "Who paid for, organised, hosted or supported it.",
        "The partner.",
        "role: organiser",
        "An ID of the sheet “Partners”.",
        "Several are parted by semicolons.",
        "Example: partner-1",
    ] == note_of(organisers, columns, "en").splitlines()


def test_a_note_says_what_is_required_and_what_is_personal() -> None:
    """A field may be required, or only where its neighbours are filled in; one end of a time is said to be one."""
    columns = columns_of("persons", "es")
    notes = {each.heading: note_of(each, columns, "es").splitlines() for each in columns}
    assert "Obligatorio" == notes["Identificador"][0]
    assert ["Necesario si se rellena otro de sus datos.", "Datos personales: solo lo necesario"] == notes[
        "Nombre completo"
    ][:2]
    members = columns_of("memberships", "en")
    ends = [note_of(each, members, "en").splitlines() for each in members if each.target.end]
    assert ["The first day.", "The last day; write .. if it goes on."] == [lines[1] for lines in ends]


def test_a_number_has_no_limit_that_only_machines_have() -> None:
    """The largest number that a computer holds is of no use to those who fill in."""
    columns = columns_of("sessions", "en")
    assert "Form: a whole number from 1 up" in note_of(column("sessions", "number"), columns, "en").splitlines()


def test_the_colour_of_a_heading_tells_its_sort() -> None:
    """Required before personal, and personal before optional."""
    kinds = {each.target.path: each.kind for each in columns_of("persons", "en")}
    assert ("required", "personal", "optional") == (kinds["id"], kinds["name.given"], kinds["visibility"])
    counted = next(each for each in columns_of("workshops", "en") if each.heading == "Women")
    assert ("optional", "public") == (counted.kind, counted.sensitivity)


def test_the_kinds_that_offices_fill_in_are_the_default() -> None:
    """They stand in the order of the model, whatever the order in which they are asked for."""
    with ZipFile(BytesIO(template(rows=1))) as archive:
        sheets = ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(f"{MAIN}sheet")
    names = [sheet.get("name") for sheet in sheets]
    assert ["Read me", *(translated_sheet(kind, "en") for kind in KINDS if kind in DEFAULT_KINDS), "Lists"] == names
    assert template(("courts", "partners"), rows=1) == template(("partners", "courts"), rows=1)


@pytest.mark.parametrize("kinds", [("victims",), ()])
def test_a_kind_that_is_not_known_is_named(kinds: tuple[str, ...]) -> None:
    """The message lists those that there are."""
    with pytest.raises(LookupError, match=r"no kind is called .*; there are countries, programmes"):
        template(kinds)


@pytest.mark.parametrize("rows", [0, MOST_ROWS + 1])
def test_so_many_rows_cannot_be_prepared(rows: int) -> None:
    """A sheet has a size."""
    with pytest.raises(ValueError, match=f"a template has 1 to {MOST_ROWS} rows, not {rows}"):
        template(("courts",), rows=rows)


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message has the pip line."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError, match=r"glo_model\[xlsx\]"):
        template(("courts",))
