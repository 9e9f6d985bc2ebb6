"""What each sheet holds: by its name and its headings, or not at all, and always said."""

import pytest
from reading_tables import codes, read, table, told

from counting_calls import calls_of
from glo_model.dataset import Dataset
from glo_model.entities import Court, Programme, Session, Workshop
from glo_model.ingest import Profile
from glo_model.ingest.mapping.languages import language_code
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.mapping.words import HEADINGS, SHEETS
from glo_model.ingest.profiles.profile import _common_targets
from glo_model.values import InLanguage
from glo_model.values.folding import fold


@pytest.mark.parametrize("section", sorted(HEADINGS))
def test_every_common_heading_leads_to_a_field(section: str) -> None:
    """No heading leads nowhere, and none leads to two fields."""
    words = [fold(word) for words in HEADINGS[section].values() for word in set(map(fold, words.split("|")))]
    assert len(words) == len(set(words))
    assert set(words) <= set(_common_targets(section))


def test_every_sheet_name_leads_to_one_section() -> None:
    """No name of a sheet is given to two sections."""
    names = [fold(word) for words in SHEETS.values() for word in set(map(fold, words.split("|")))]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("section", "heading", "steps"),
    [
        ("workshops", "part_of", "part_of"), ("workshops", "Part of", "part_of"), ("workshops", "when", "when.dates"),
        ("workshops", "TITRE", "titles[].text"), ("workshops", "Title (French)", "titles[,fr].text"),
        ("workshops", "Titre [ar]", "titles[,ar].text"), ("workshops", "partners.2.role", "partners[2].role"),
        ("workshops", "Organiser 2", "partners[each, role=organiser,2].partner"),
        ("workshops", "Participants 2", None), ("workshops", "Status 2", None), ("workshops", "Status (fr)", None),
        ("workshops", "Title (Klingon)", None), ("workshops", "Nothing (fr)", None), ("workshops", "Nothing 2", None),
        ("courts", "Siege", "place.name"), ("claims", "Field", "field"), ("claims", "Anything", None),
        ("quotations", "id", "id"),
    ],
)  # fmt: skip
def test_headings_lead_to_fields(section: str, heading: str, steps: str | None) -> None:
    """The model's own names, words in two languages, a language in brackets and a number behind are understood."""
    target = Profile().target_of(section, heading)
    said = target and ".".join(step.name + (f"[{step.key}]" if step.key is not None else "") for step in target.steps)
    assert steps == said


def test_a_profile_adds_sheets_and_headings() -> None:
    """What a partner calls things goes before what is common."""
    profile = Profile(sheets={"2018": "workshops"}, headings={"workshops": {"Bureau": "programmes", "Title": "id"}})
    loaded = read(table("2018", ("Title", "Bureau"), ("w", "p")), profile=profile)
    assert Dataset([Workshop(id="w", programmes=("p",))]) == loaded.data


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("titel", "Workshop has no field titel"),
        ("when.dates.x", "dates holds no other fields"),
        ("partners", "partners needs the name of one of its own fields"),
        ("Titles!", "'Titles!' is no step to a field"),
        ("partners.role.x", "role holds no other fields"),
        ("head_counts[x=y].nothing", "HeadCount has no field nothing"),
    ],
)
def test_a_profile_that_leads_nowhere_cannot_be_built(path: str, message: str) -> None:
    """A misspelt path is the profile's fault, and is told when it is built."""
    with pytest.raises(ValueError, match=message):
        Profile(headings={"workshops": {"Heading": path}})


@pytest.mark.parametrize("words", [{"sheets": {"A": "training"}}, {"headings": {"training": {}}}])
def test_a_profile_names_sections_that_there_are(words: dict[str, dict[str, str]]) -> None:
    """A section that is none cannot be named."""
    with pytest.raises(ValueError, match="training is not a section; there are countries, programmes"):
        Profile(**words)  # type: ignore[arg-type]  # one or the other


def test_a_target_says_where_it_leads() -> None:
    """The path without brackets is what messages show."""
    assert "partners.partner" == Target.parse("partners[each, role=host].partner", "workshops").path


def test_languages_are_known_by_code_and_by_name() -> None:
    """A code, a name in English and one in French are the same language."""
    assert ["fr", "fr", "fr", None] == [language_code(word) for word in ("FR", "French", "fran\u00e7ais", "x")]


def test_sheets_that_hold_no_records_are_told() -> None:
    """A sheet of free text is a note, an unknown one a warning that keeps it, and an empty one is nothing."""
    loaded = read(
        table("About", ("Words",)), table("Petty cash", ("a", 1.5), (None, True)), table("Sheet2"), table("S3", (None,))
    )
    assert [
        "REA017 [About]: the sheet is one of free text",
        "REA016 [Petty cash]: its name is none by which a section is known",
    ] == told(loaded)
    assert ['["a", 1.5]\n[null, true]'] == [each.raw for each in loaded.rejected]


def test_a_sheet_without_headings_is_told_and_kept() -> None:
    """Where none of the first rows has two known headings, nobody can say what the columns are."""
    rows = [(f"text {number}", "more") for number in range(30)]
    loaded = read(table("Courts", *rows, ("id", "names.1")))
    assert ["REA016 [Courts]: none of the first 20 rows has headings that are known for courts"] == told(loaded)
    assert 31 == loaded.rejected[0].raw.count("\n") + 1


def test_headings_may_stand_below_titles() -> None:
    """The first row with two known headings is the one; what stands above is kept and told."""
    rows = [
        ("Courts of Morocco", None),
        (None, None),
        ("Name", None),
        (12.0, "as of 2018"),
        ("ID", "Name"),
        ("c", "Rabat"),
    ]
    loaded = read(table("Courts", *rows))
    assert ["c"] == [each.id for each in loaded.data.of(Court)]
    assert [("REA017", None)] * 3 == codes(loaded)


def test_one_known_heading_is_enough_where_nothing_stands_beside_it() -> None:
    """A table of ids only is read."""
    assert Dataset([Court(id="c")]) == read(table("courts", ("id",), ("c",))).data


def test_two_columns_of_one_field_are_both_kept_aside() -> None:
    """Nobody can say which of the two is right, so that neither is taken."""
    loaded = read(table("Courts", ("ID", "Name", "Court"), ("c", "Rabat", "Sal\u00e9")))
    assert Dataset([Court(id="c")]).of(Court) == loaded.data.of(Court)
    assert [("REA006", "B1"), ("REA006", "C1")] == codes(loaded)
    assert ['"Rabat"', '"Sal\u00e9"'] == sorted(each.raw for each in loaded.data.extras)


def test_columns_without_a_heading_are_kept_by_their_number() -> None:
    """A value with no heading above it is an extra; a column of neither is nothing."""
    loaded = read(table("Courts", ("ID", None, "Country", None), ("c", None, "MA", True, 7)))
    assert [("column 4", "true"), ("column 5", "7")] == [(each.field, each.raw) for each in loaded.data.extras]
    assert [("REA005", "D1"), ("REA005", "E1")] == codes(loaded)


def test_long_texts_go_on_only_where_their_column_is() -> None:
    """A heading that merely looks like a continued one is an unknown one."""
    loaded = read(table("workshops", ("id", "titles.1", "titles.1~2", "kind~2"), ("w", "a", "b", "c")))
    assert (InLanguage(text="ab"),) == loaded.data.of(Workshop)[0].titles
    assert [("REA005", "D1")] == codes(loaded)


@pytest.mark.parametrize("kind", [Programme, Session])
def test_own_names_are_understood_in_every_spelling(kind: type) -> None:
    """A section's own name with a capital and blanks is its sheet."""
    sheet = f"{kind.__name__}s".upper()
    assert Profile().section_of(sheet) == f"{kind.__name__.lower()}s"


def test_a_column_without_a_heading_is_told_as_one() -> None:
    """The cell above it is empty, so that no heading is to blame."""
    loaded = read(table("Workshops", ("ID", "Title"), ("w", "First", "beyond")))
    assert ["REA005 [Workshops] C1: the column has no heading"] == told(loaded)


def test_a_sheet_that_is_known_by_its_marks_and_tells_of_nothing_known_says_so() -> None:
    """Its name alone is not the reason."""
    tagged = table("Shelters", ("Site", "People"), ("#loc+name", "#inneed"), ("Rabat", 7))
    form = table("Feedback", ("colour", "_uuid", "_submission_time"), ("red", "u", "2018-09-27"))
    assert ["REA016", "REA016"] == [finding.code for finding in read(tagged, form).findings]
    assert {"Shelters": "none of its tags is of an", "Feedback": "it is the export of a for"} == {
        str(finding.origin and finding.origin.sheet): finding.message[:25] for finding in read(tagged, form).findings
    }


@pytest.mark.parametrize("more", [(), ("_uuid", "_submission_time")], ids=["a list", "an export of a form"])
def test_twice_the_columns_take_about_twice_the_work(more: tuple[str, ...]) -> None:
    """Also where none of them is known, and each is told of."""

    def read_wide(columns: int) -> None:
        headings = ("ID", "Title", "Start date", *more, *(f"Q{number}" for number in range(columns)))
        loaded = read(table("Workshops", headings, ("w", "First", "2018-09-24", *("x" for _ in headings[3:]))))
        assert columns <= len(loaded.findings)

    read_wide(400)  # what is made once is made now
    assert calls_of(lambda: read_wide(400)) < 2.3 * calls_of(lambda: read_wide(200))
