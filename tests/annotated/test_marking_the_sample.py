"""The main job: a file of an office goes in, the same workbook comes back, marked; and it is read as before."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from crafted import LIST, fill_of, found, packed, parts_of, plain, workbook
from python_calamine import CalamineWorkbook

from field_data import needs_data, real_files
from glo_model import load
from glo_model.annotated import annotate
from glo_model.cli.commands import glo_model
from glo_model.finding import Finding


def register(book: Any) -> None:
    """Fill a workbook as an office keeps it."""
    sheet = book.add_worksheet("Trainings")
    sheet.write_row("A1", ["No.", "Titre", "Dates", "Pays", "Participants"])
    sheet.write_row("A2", ["T-1", "Premier atelier", "du 24 au 26 septembre 2018", "Maroc", "plus de 20"])
    sheet.write_row("A3", ["T-2", "Atelier de suivi", "03/04/2019", "Marok", 7])


def run(*arguments: object) -> Result:
    """Run a command as a shell would."""
    return CliRunner().invoke(glo_model, ["check", *map(str, arguments)])


def findings_of(path: Path) -> list[Finding]:
    """Return the findings of a file but those of the list."""
    return [each for each in load(path).findings if each.origin is None or each.origin.sheet != LIST]


def same_cells(one: bytes, other: bytes) -> bool:
    """Tell whether the sheets of one workbook hold the same in another."""
    before, after = (CalamineWorkbook.from_object(io.BytesIO(each)) for each in (one, other))
    return all(
        before.get_sheet_by_name(name).to_python(skip_empty_area=False)
        == after.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in before.sheet_names
    )


def test_check_marks_the_workbook(tmp_path: Path) -> None:
    """The report is the same as without marking, and the faults stand in their cells."""
    source, target = tmp_path / "export.xlsx", tmp_path / "marked.xlsx"
    source.write_bytes(workbook(register))
    result = run(source, "--annotate", target, "--as-of", "2020-01-01")
    assert (run(source, "--as-of", "2020-01-01").stdout, 1) == (result.stdout, result.exit_code)
    assert "FFFFC7CE" == fill_of(target.read_bytes(), "D3")
    assert same_cells(source.read_bytes(), target.read_bytes())


def test_a_marked_workbook_is_read_as_before(tmp_path: Path) -> None:
    """Marks and comments change nothing that the library reads."""
    path = tmp_path / "export.xlsx"
    path.write_bytes(workbook(register))
    before, data = findings_of(path), load(path).data
    path.write_bytes(annotate(path.read_bytes(), before))
    assert before == findings_of(path)
    assert data == load(path).data


def test_macros_stay(tmp_path: Path) -> None:
    """A workbook with macros keeps them, under a name that tells of them."""
    source, target = tmp_path / "export.xlsm", tmp_path / "marked.xlsm"
    source.write_bytes(packed(parts_of(workbook(register)) | {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))
    assert 1 == run(source, "--annotate", target).exit_code
    assert b"\xd0\xcf\x11\xe0" == parts_of(target.read_bytes())["xl/vbaProject.bin"]


@pytest.mark.parametrize(
    ("source", "options", "said"),
    [
        ("export.csv", ("--annotate", "marked.xlsx"), "only .xlsx and .xlsm workbooks can"),
        ("-", ("--annotate", "marked.xlsx"), "only .xlsx and .xlsm workbooks can"),
        ("export.xlsx", ("--annotate", "marked.csv"), "must have a name that ends in .xlsx"),
        ("export.xlsx", ("--annotate", "export.xlsx"), "is there already"),
        ("damaged.xlsx", ("--annotate", "marked.xlsx"), "because it is damaged"),
        ("export.xlsx", ("--force",), "--force goes with --annotate"),
        ("export.xlsx", ("--annotate", "marked.xlsx", "--stream"), "--annotate does not go with --stream"),
    ],
)
def test_what_cannot_be_marked_ends_with_2(
    source: str, options: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason is one line on standard error, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    Path("export.xlsx").write_bytes(workbook(plain))
    Path("damaged.xlsx").write_bytes(workbook(plain)[:900])
    result = run(source, *options)
    assert 2 == result.exit_code
    assert said in result.stderr
    assert {"export.xlsx", "damaged.xlsx"} == {each.name for each in tmp_path.iterdir()}


def test_ten_thousand_findings_are_marked() -> None:
    """The list holds them all."""
    marked = annotate(workbook(plain), [found(f"C{row}") for row in range(1, 10_001)])
    assert 10_001 == len(CalamineWorkbook.from_object(io.BytesIO(marked)).get_sheet_by_name(LIST).to_python())


@needs_data
def test_real_workbooks_are_marked() -> None:
    """Each workbook of the folder is marked all over, keeps its cells and its other parts, and can be read again."""
    for file in real_files(("",), (".xlsx",)):
        data = file.read_bytes()
        sheets = CalamineWorkbook.from_object(io.BytesIO(data)).sheet_names
        places = [f"{column}{row}" for row in range(1, 40, 3) for column in ("A", "C", "H", "AB")]
        marked = annotate(
            data, [*load(file).findings, *(found(each, sheet=sheet) for sheet in sheets for each in places)]
        )
        before, after = parts_of(data), parts_of(marked)
        assert same_cells(data, marked)
        kept = {name for name in before if "theme" in name or "sharedStrings" in name or "docProps" in name}
        assert {name: before[name] for name in kept} == {name: after[name] for name in kept}
