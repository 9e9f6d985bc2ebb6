"""A profile in a TOML file: read strictly, everything wrong told at once, and written so that it reads back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from glo_model.errors import DataError, FileError
from glo_model.ingest import Profile
from glo_model.ingest.profiles.file import (
    MOST_BYTES,
    parsed_profile,
    profile_of,
    read_profile,
    written_profile,
)
from glo_model.ingest.profiles.sheet import (
    BoxesProfile,
    ColumnProfile,
    FormProfile,
    LabelProfile,
    SheetProfile,
)

FIRST = 'schema = "glo_model-profile/1"\n'


def faults(text: str | bytes) -> list[str]:
    """Return what is wrong with a profile, each by its path and its message."""
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(DataError) as caught:
        parsed_profile(data, file="p.toml")
    assert {("REA034", "p.toml")} == {(each.code, each.origin and each.origin.file) for each in caught.value.findings}
    return [each.message for each in caught.value.findings]


def test_a_file_says_what_python_says(tmp_path: Path) -> None:
    """Sheets in short and in full, headings and habits are read; a list of one may stand alone."""
    path = tmp_path / "p.toml"
    path.write_text(
        FIRST + 'languages = "fr"\ndecimal = ","\n[sheets]\nListe = "courts"\n[sheets.Bilan]\nsection = "workshops"\n'
        'header_rows = 2\nskip_rows = [1, "Total *"]\n[[sheets.Bilan.columns]]\nheading = "Fait"\nto = "status"\n'
        'words = { oui = "held" }\n[headings.courts]\nBureau = "level"\n'
    )
    column = ColumnProfile(heading=("Fait",), to="status", words={"oui": "held"})
    sheet = SheetProfile(section="workshops", header_rows=(2,), skip_rows=(1, "Total *"), columns=(column,))
    expected = Profile(
        sheets={"Liste": "courts", "Bilan": sheet},
        headings={"courts": {"Bureau": "level"}},
        languages=("fr",),
        decimal=",",
    )
    assert expected == read_profile(path) == Profile.read(str(path))


def test_a_profile_may_be_named_by_its_file(tmp_path: Path) -> None:
    """Who takes a profile takes a path to one as well, and nothing."""
    path = tmp_path / "p.toml"
    path.write_text(FIRST)
    profile = Profile(order="day first")
    assert (None, profile, Profile()) == (profile_of(None), profile_of(profile), profile_of(path))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", 'schema: is missing; a profile begins with schema = "glo_model-profile/1"'),
        ("schema = 1", 'schema: is none that this version reads; a profile begins with schema = "glo_model-profile/1"'),
        ('schema = "glo_model-profile/2"\nanything = 1', "schema: is none that this version reads; a profile begins"),
        (b"\n\xff", "the file is not UTF-8, in line 2"),
        ("a = ", "the file is not TOML: Invalid value (at end of document)"),
        ("a = 1\nb = =\n", "the file is not TOML: Invalid value (at line 2, column 5)"),
        ("a = " + "[" * 100_000, "the file nests tables or lists too deeply"),
        ("a = " + "1" * 10_000, "the file holds a number that is too large"),
        (".".join("a" * 100_000) + " = 1", "a key has too many parts"),
        (".".join(['"a"'] * 100) + " = 1", "a key has too many parts"),
        ("#" * (MOST_BYTES + 1), f"a profile has at most {MOST_BYTES} bytes, and this file has more"),
    ],
)
def test_what_is_no_profile_is_told(text: str | bytes, message: str) -> None:
    """A file of another sort, a slip of syntax with its place, and a hostile file are one finding."""
    (found,) = faults(text)
    assert found.startswith(message)


def test_everything_is_told_at_once() -> None:
    """Unknown keys, wrong types, missing keys, wrong sections, paths and words: each at the path where it stands."""
    text = """
        ordre = "day first"
        decimal = ";"
        languages = ["fr", 3, "zz"]
        [sheets]
        A = 5
        [sheets.B]
        section = "workshop"
        [sheets.C]
        section = "workshops"
        skp = true
        columns = [
            3,
            { heading = 5, to = "titel" },
            { headng = "x", to = "status", words = { fait = "heldd" } },
        ]
        boxes = [{ too = "topics", choices = { X = "law" } }, { to = "status", choices = { X = "heldd" } }]
        [headings.courts]
        Bureau = "lvel"
    """
    found = {each.partition(": ")[0]: each.partition(": ")[2] for each in faults(FIRST + text)}
    starts = {
        "ordre": "is no key that is known here; did you mean order?",
        "decimal": 'must be one of ".", ",", and is ";"',
        "languages[2]": "must be text, and is a whole number",
        "languages[3]": "zz is no code of a language, such as fr",
        "sheets.A": "must be text or a table, and is a whole number",
        "sheets.B.section": "workshop is not a section; there are ",
        "sheets.C.skp": "is no key that is known here; did you mean skip?",
        "sheets.C.columns[1]": "must be a table, and is a whole number",
        "sheets.C.columns[2].heading": "must be text, or a list of such, and is a whole number",
        "sheets.C.columns[2].to": "Workshop has no field titel; did you mean titles?",
        "sheets.C.columns[3].headng": "is no key that is known here; did you mean heading?",
        "sheets.C.columns[3].words.fait": "status must be one of ",
        "sheets.C.boxes[1].too": "is no key that is known here; did you mean to?",
        "sheets.C.boxes[1].to": "is missing",
        "sheets.C.boxes[2].choices.X": "status must be one of ",
        "headings.courts.Bureau": "Court has no field lvel; did you mean level?",
    }
    assert sorted(starts) == sorted(found)
    assert {} == {path: found[path] for path in starts if not found[path].startswith(starts[path])}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sheets = 1", "sheets: must be a table, and is a whole number"),
        ("sheets = [[1]]", "sheets: must be a table, and is a list"),
        (
            'sheets = { A = { section = "workshops", columns = 2020-01-01 } }',
            "sheets.A.columns: must be a list of table",
        ),
        ('sheets = { A = { section = "workshops", columns = ["a"] } }', "sheets.A.columns[1]: must be a table, and is"),
        ("order = true", 'order: must be one of "day first", "month first", and is true or false'),
        (f'order = "{"a" * 70}"', 'order: must be one of "day first", "month first", and is another text'),
        ("decimal = { a = 1 }", 'decimal: must be one of ".", ",", and is a table'),
        ('[headings.courts]\n"A b" = "level"\n"a-B" = "id"', 'headings.courts: the heading "a b" is named twice'),
        ('[sheets]\nBilan = "courts"\n"BILAN " = "courts"', 'sheets: the sheet "bilan" is named twice'),
        (
            '[sheets.A]\nboxes = [{ to = "topics", choices = { x = "y" } }]',
            "sheets.A.section: is missing, so that nobody",
        ),
        ('[sheets.A.form]\nlabels = [{ label = "x", to = "titles" }]', "sheets.A.form.section: is missing"),
        (
            '[sheets.A.form]\nsection = "workshops"\nlabels = [{ label = "x" }]',
            "sheets.A.form.labels[1].to: is missing",
        ),
    ],
)
def test_a_wrong_shape_is_told_with_its_path(text: str, message: str) -> None:
    """One fault gives one finding, and not another one that only follows from it."""
    (found,) = faults(FIRST + text)
    assert found.startswith(message)


def test_words_that_are_one_word_contradict_each_other() -> None:
    """Of two spellings of one word, only one could hold."""
    words = 'words = { Fait = "held", FAIT = "planned" }'
    text = f'[sheets.A]\nsection = "workshops"\ncolumns = [{{ heading = "x", to = "status", {words} }}]'
    assert ['sheets.A.columns[1].words: the word "fait" is named twice'] == faults(FIRST + text)


def test_hostile_names_are_shortened_and_made_visible() -> None:
    """A key or a value of any length, or with signs that steer a terminal, gives a short and plain message."""
    (found,) = faults(FIRST + f'"{"k" * 10_000}" = 1')
    assert len(found) < 200
    (found,) = faults(FIRST + '"\\u001b[2J\\u202e" = 1')
    assert found.isprintable()
    (found,) = faults(FIRST + f'[sheets.A]\nsection = "{"s" * 10_000}"')
    assert len(found) < 600
    assert found.endswith("...")


@pytest.mark.parametrize("name", ["nowhere.toml", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_a_fault_of_the_world(name: str, tmp_path: Path) -> None:
    """No file, a folder and a name that none can have raise ``FileError``."""
    with pytest.raises(FileError):
        read_profile(f"{tmp_path}/{name}")


FULL = Profile(
    order="month first",
    languages=(),
    sheets={
        "Liste *": "courts",
        'Bilan "18"': SheetProfile(
            section="sessions",
            header_rows=(2, 3),
            skip_rows=(4, "Total"),
            columns=(
                ColumnProfile(heading=("A", "B\n\u202e\U000e0001"), to="titles[language=fr]", separator="\t"),
                ColumnProfile(column="C", skip=True),
            ),
            boxes=(BoxesProfile(to="topics", choices={"Droit": "law"}, many=True, marks=("v", "w")),),
            constants={"audience": "judges\x7f"},
            id="{A}-{form}",
            form=FormProfile(
                section="workshops",
                labels=(LabelProfile(label=("Title *",), to="titles", at="below"), LabelProfile(cell="D5", skip=True)),
                boxes=(BoxesProfile(to="status", choices={"Fait": "held"}),),
                link="workshop",
            ),
        ),
        "Read me": SheetProfile(skip=True),
    },
    headings={"courts": {"Bureau": "level", "N\u00b0 1.2": "id"}},
)


@pytest.mark.parametrize("profile", [Profile(), FULL], ids=["of nothing", "of everything"])
def test_what_is_written_is_read_as_the_same(profile: Profile) -> None:
    """All that a profile can say goes into a file and comes back, whatever signs are in it."""
    assert profile == parsed_profile(written_profile(profile).encode())


def test_the_longest_name_of_a_sheet_holds_whatever_the_order() -> None:
    """The tables of TOML have no order, so that it decides nothing."""
    names: dict[str, Any] = {"B*": "courts", "Bilan 20*": "workshops", "*": "partners"}
    for order in (names, dict(reversed(names.items()))):
        profile = Profile(sheets=order)
        assert ["workshops", "courts", "partners"] == [profile.section_of(each) for each in ("Bilan 2018", "Bx", "C")]
