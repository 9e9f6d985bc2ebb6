"""The ledger as a file: the same bytes each time, nothing that would run, and no value that not everybody may see."""

from __future__ import annotations

import csv
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from reading_tables import table

from glo_model.errors import FileError, FormatError, MissingExtraError
from glo_model.finding import Origin
from glo_model.ingest import ingest, write_ledger
from glo_model.ingest.ledger.file import COLUMNS
from glo_model.loaded import Ledger, Rejected
from glo_model.table import Table, Tables

TRAININGS = table(
    "Trainings",
    ("ID", "Title", "Dates", "Colour"),
    ("w", "=1+1", "24-26 September 2018", "blue"),
    ("v", "a\udc80b", "some day", None),
)
PEOPLE = table("People", ("Code", "Full name"), ("p-1", "A. Somebody"))
CASES = table("Interviews", ("vic_Name",), ("B. Somebody",))


def ledger_of(*tables: Table) -> Ledger:
    """Return the ledger of some tables, with a part of the file of which no cells could be made."""
    rest = Rejected(code="REA001", origin=Origin(file="f.xlsx", sheet="Trainings", row=4), raw='"never closed')
    ledger = ingest(Tables(tables=tables, rejected=(rest,)), ledger="cells").ledger
    assert ledger is not None
    return ledger


def lines_of(path: Path) -> list[dict[str, str]]:
    """Return the lines of a CSV file by heading."""
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def test_each_cell_is_a_line(tmp_path: Path) -> None:
    """The place as a spreadsheet shows it, the fate, the words, and the finding that tells of it."""
    path = tmp_path / "ledger.csv"
    write_ledger(ledger_of(TRAININGS), path)
    lines = lines_of(path)
    assert list(COLUMNS) == list(lines[0])
    assert ledger_of(TRAININGS).cells == len(lines)
    line = next(each for each in lines if each["cell"] == "C2")
    assert {
        "file": "f.xlsx", "sheet": "Trainings", "row": "2", "column": "3", "cell": "C2", "fate": "normalised",
        "old": "24-26 September 2018", "new": "2018-09-24/2018-09-26", "code": "REA013",
        "why": "a printed date was read", "kind": "workshops", "field": "when.dates",
    } == line  # fmt: skip
    assert ("4", "", "") == tuple(lines[-1][name] for name in ("row", "column", "cell"))


def test_the_same_ledger_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two readings of one file can be compared line by line."""
    paths = [tmp_path / "one.csv", tmp_path / "two.csv", tmp_path / "one.parquet", tmp_path / "two.parquet"]
    for path in paths:
        write_ledger(ledger_of(TRAININGS, PEOPLE), path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert paths[2].read_bytes() == paths[3].read_bytes()


def test_values_that_are_not_public_are_written_only_if_asked_for(tmp_path: Path) -> None:
    """Nor are those of unknown headings, or those that were not understood; of case data nothing is ever written."""
    path = tmp_path / "ledger.csv"
    write_ledger(ledger_of(TRAININGS, PEOPLE, CASES), path)
    text = path.read_text(encoding="utf-8")
    assert [] == [value for value in ("Somebody", "p-1", "blue", "some day", "never closed") if value in text]
    write_ledger(ledger_of(TRAININGS, PEOPLE, CASES), path, with_values=True)
    text = path.read_text(encoding="utf-8")
    assert [] == [value for value in ("A. Somebody", "p-1", "blue", "some day", "never closed") if value not in text]
    assert [] == [value for value in ("B. Somebody", "vic_Name") if value in text]


def test_nothing_that_is_written_would_run(tmp_path: Path) -> None:
    """An apostrophe stands before a formula, and bytes that are no text are shown by their numbers."""
    path = tmp_path / "ledger.csv"
    write_ledger(ledger_of(TRAININGS), path, with_values=True)
    old = {line["cell"]: line["old"] for line in lines_of(path)}
    assert ("'=1+1", "a\\udc80b") == (old["B2"], old["B3"])


def test_parquet_holds_the_same_lines(tmp_path: Path) -> None:
    """Numbers are numbers there, and texts stand as they are."""
    write_ledger(ledger_of(TRAININGS), tmp_path / "ledger.parquet", with_values=True)
    write_ledger(ledger_of(TRAININGS), tmp_path / "ledger.csv", with_values=True)
    parquet: Any = import_module("pyarrow.parquet")
    rows = parquet.read_table(tmp_path / "ledger.parquet").to_pylist()
    lines = lines_of(tmp_path / "ledger.csv")
    assert [line["cell"] for line in lines] == [row["cell"] for row in rows]
    assert [line["fate"] for line in lines] == [row["fate"] for row in rows]
    assert ["=1+1"] == [row["old"] for row in rows if row["cell"] == "B2"]
    assert (1, 1) == (rows[0]["row"], rows[0]["column"])


def test_without_pyarrow_the_line_to_install_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And no file is left behind."""

    def absent(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("glo_model.ingest.ledger.file.import_module", absent)
    with pytest.raises(MissingExtraError, match=r"pip install 'glo_model\[parquet\]'"):
        write_ledger(ledger_of(TRAININGS), tmp_path / "ledger.parquet")
    assert [] == list(tmp_path.iterdir())


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A name of another ending, and a folder that is not there, are faults of the world."""
    with pytest.raises(FormatError, match=r"\.csv or \.parquet"):
        write_ledger(ledger_of(TRAININGS), tmp_path / "ledger.txt")
    with pytest.raises(FileError, match="cannot be written"):
        write_ledger(ledger_of(TRAININGS), tmp_path / "nowhere" / "ledger.csv")
