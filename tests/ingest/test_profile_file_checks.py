"""What can never be right of a profile, although each of its keys is: told with the path at which it stands."""

from __future__ import annotations

import pytest
from reading_tables import codes, read, table

from glo_model.entities import Workshop
from glo_model.errors import DataError
from glo_model.ingest import Profile
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.profiles.file import parsed_profile
from glo_model.ingest.profiles.likeness import is_like
from glo_model.ingest.profiles.sheet import ColumnProfile, SheetProfile
from glo_model.ingest.suggesting.cells import unknown_words
from glo_model.ingest.suggesting.sections import section_guess


def column(said: str) -> str:
    """Return a sheet of workshops with one column."""
    return f"columns = [{{ {said} }}]"


def form(said: str, *, section: str = "workshops") -> str:
    """Return a form with one thing said of it."""
    return f'form = {{ section = "{section}", {said} }}'


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("header_rows = [3, 2]", ".header_rows: must be numbers from 1 up, each larger than the one before"),
        ("header_rows = 0", ".header_rows: must be numbers from 1 up, each larger than the one before"),
        ("header_rows = 3\nfirst_row = 3", ".first_row: must be below the headings"),
        ('skip_rows = ["Total", 0]', ".skip_rows[2]: must be a number from 1 up, or a text"),
        ('skip_rows = "..."', ".skip_rows[1]: must be a number from 1 up, or a text"),
        (column('to = "titles"'), ".columns[1]: name the column either by its heading or by its letters"),
        (column('heading = "a", column = "A"'), ".columns[1]: name the column either by its heading or by its letters"),
        (column('column = "A1"'), ".columns[1].column: A1 is no column, such as C"),
        (column('heading = "..."'), ".columns[1].heading: the heading says nothing"),
        (column('heading = "a", to = "titles", skip = true'), ".columns[1]: cells that are left out go nowhere"),
        (column('heading = "a", to = "titels"'), ".columns[1].to: Workshop has no field titels; did you mean titles?"),
        (column('heading = "a", to = "head_counts"'), ".columns[1].to: head_counts is another section; name one of"),
        (column('heading = "a", to = "titles", unit = "days"'), ".columns[1].unit: titles.text has no unit"),
        (column('heading = "a", to = "titles", separator = ""'), ".columns[1].separator: must be a sign"),
        ('columns = [{ heading = ["a", "b"] }, { heading = "A" }]', '.columns: the heading "a" is named twice'),
        ('boxes = [{ to = "tpics", choices = {} }]', ".boxes[1].to: Workshop has no field tpics; did you mean topics?"),
        ('boxes = [{ to = "status", choices = {}, many = true }]', ".boxes[1].many: status holds one value only"),
        ('boxes = [{ to = "when[from]", choices = {} }]', ".boxes[1].to: a mark gives neither a count nor a day"),
        ('constants = { titls = "a" }', ".constants.titls: Workshop has no field titls; did you mean titles?"),
        ('constants = { "when[from]" = "2018" }', '.constants."when[from]": a constant is a whole field of the row'),
        ('constants = { status = "heldd" }', ".constants.status: status must be one of"),
        ('id = "w"', ".id: every row would get the same id; name a heading, as in {Ref}"),
        (form('labels = [{ to = "titles" }]'), ".form.labels[1]: name the cell either by its label or by its address"),
        (form('labels = [{ cell = "5D", to = "titles" }]'), ".form.labels[1].cell: 5D is no address of a cell"),
        (form('labels = [{ label = "...", to = "titles" }]'), ".form.labels[1].label: the label says nothing"),
        (form('id = "{"'), ".form.id: a bracket is not closed; write {Heading}"),
        (form("id = '{A}'", section="workshop"), ".form.section: workshop is not a section; there are countries"),
        (form('link = "programmes"'), ".form.link: programmes is no field of workshops that refers to workshops"),
        (form("boxes = []", section="outputs"), ".form.link: say which field of workshops refers to the form's record"),
    ],
)
def test_what_can_never_be_right_is_told(said: str, message: str) -> None:
    """Each fault names its path, and what would be right where that is known."""
    with pytest.raises(DataError) as caught:
        parsed_profile(f'schema = "glo_model-profile/1"\n[sheets.A]\nsection = "workshops"\n{said}'.encode())
    found = [each.message for each in caught.value.findings]
    assert [True] == [each.startswith(f"sheets.A{message}") for each in found], found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('"..." = "workshops"', 'sheets."...": the name of the sheet says nothing'),
        (
            'A = { skip = true }\n[headings]\nworkshop = { a = "titles" }',
            "headings.workshop: workshop is not a section",
        ),
        (
            'A = { section = "persons", id = "{Nom}", columns = [{ heading = "Nom", to = "name.printed" }] }',
            "sheets.A.id: a person's id is never made of a name",
        ),
    ],
)
def test_what_is_wrong_outside_of_a_sheet_is_told(text: str, message: str) -> None:
    """Names of sheets, sections of headings, and ids that would tell who somebody is."""
    with pytest.raises(DataError) as caught:
        parsed_profile(f'schema = "glo_model-profile/1"\n[sheets]\n{text}'.encode())
    (found,) = caught.value.findings
    assert found.message.startswith(message)


def test_a_word_may_mean_that_nothing_is_known() -> None:
    """A word that says nothing is right for every field."""
    said = 'columns = [{ heading = "a", to = "status", words = { "?" = "..." } }]'
    text = f'schema = "glo_model-profile/1"\n[sheets.A]\nsection = "workshops"\n{said}'
    assert {"?": "..."} == dict(parsed_profile(text.encode()).sheet_of("A").columns[0].words)


@pytest.mark.parametrize("sheet", ["...", "Bilan*", "BILAN"])
def test_a_sheet_of_any_name_may_be_tagged(sheet: str) -> None:
    """What is known of a table by its tags holds for it alone, whatever its name is and whatever a profile names."""
    rows = (("Ref", "What"), ("#activity+code", "#activity+name"), ("w", "a"))
    profile = Profile(
        sheets={"Bilan": SheetProfile(columns=(ColumnProfile(heading=("What",), to="titles"),), section="workshops")}
    )
    for chosen in (None, profile):
        loaded = read(table(sheet, *rows), table("Liste", ("x",)), profile=chosen)
        assert ["w"] == [each.id for each in loaded.data.of(Workshop)]
        assert ("REA016", None) in codes(loaded)


def test_a_star_stands_for_anything_between_two_parts() -> None:
    """Each part is found behind the one before."""
    assert (True, False, False) == (
        is_like("a b c", "a*b*c"), is_like("a b c", "a*c*b*c"), is_like("a x c", "a*b*c"),
    )  # fmt: skip


def test_a_cell_of_several_words_is_taken_apart_before_they_are_named() -> None:
    """Of a list, only the words that nobody knows are named, and a cell that is no text has none."""
    target = Target.parse("countries[each, role=host].country", "workshops")
    assert ("Nowhere",) == unknown_words("workshops", ["Mali; Nowhere", 5], target)


def test_no_section_is_told_by_one_heading() -> None:
    """Nor by headings of which several sections know as many, unless they know them all."""
    assert None is section_guess(table("Liste", ("Network", "Foo"), ("a", "b")))
    assert None is section_guess(table("Liste 5"))
    assert None is section_guess(table("Liste", ("Name", "Type", "Foo"), ("a", "b", "c")))
