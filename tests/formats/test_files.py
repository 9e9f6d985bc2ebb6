"""Files and folders: which format a name tells, and that a file is written whole or not at all."""

import stat
from pathlib import Path

import pytest

from glo_model.api import load, loads, save
from glo_model.atomically import write_file, write_folder
from glo_model.dataset import Dataset
from glo_model.entities import Court, Source
from glo_model.errors import FileError, FormatError
from glo_model.formats import all_formats, format_named, format_of
from glo_model.ingest import Profile
from glo_model.table import Table

DATA = Dataset([Court(id="c"), Source(id="s")])


@pytest.mark.parametrize("name", ["data.json", "data.ndjson", "data.XLSX", "folder"])
def test_what_is_saved_is_loaded(name: str, tmp_path: Path) -> None:
    """The name tells the format, of a folder too."""
    save(DATA, tmp_path / name)
    loaded = load(tmp_path / name)
    assert (DATA, ()) == (loaded.data, loaded.findings)


def test_one_csv_file_is_loaded_by_its_name(tmp_path: Path) -> None:
    """A file of a folder can be read by itself: its name tells what it holds."""
    save(DATA, tmp_path / "folder")
    assert Dataset([Court(id="c")]) == load(tmp_path / "folder" / "courts.csv").data


def test_a_dataset_is_not_saved_as_one_csv_file(tmp_path: Path) -> None:
    """CSV is a folder, and the message says so."""
    with pytest.raises(FormatError, match="names one file, and a dataset is written as a folder of CSV files"):
        save(DATA, tmp_path / "data.csv")


def test_a_folder_holds_what_was_saved_last_and_what_is_not_ours(tmp_path: Path) -> None:
    """Tables of an earlier dataset go away, hidden files are not read, and other files stay."""
    save(DATA, tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / ".~courts.csv").write_text("x")
    save(Dataset([Source(id="s")]), tmp_path, format="csv")
    assert [".~courts.csv", "datapackage.json", "notes.txt", "sources.csv"] == sorted(
        each.name for each in tmp_path.iterdir()
    )
    loaded = load(tmp_path)
    assert (Dataset([Source(id="s")]), ()) == (loaded.data, loaded.findings)


def test_findings_name_the_folder_and_the_file(tmp_path: Path) -> None:
    """A cell is found again by the folder's name and the file's."""
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "courts.csv").write_text("id,country\nc,Congo\n")
    assert ["export/courts.csv [courts] B2"] == [str(each.origin) for each in load(folder).findings]


def test_bytes_are_loaded_with_their_format(tmp_path: Path) -> None:
    """The bytes of a workbook and of one CSV file are read, under a profile and the name that is given."""
    save(DATA, tmp_path / "data.xlsx")
    assert DATA == loads((tmp_path / "data.xlsx").read_bytes(), format="xlsx").data
    profile = Profile(sheets={"list": "courts"})
    assert Dataset([Court(id="c")]) == loads(b"id\nc\n", format="csv", file="list.csv", profile=profile).data


def test_formats_have_names_and_endings_of_their_own() -> None:
    """No two formats share a name or an ending, and one folder format is told by a folder."""
    names = [each.name for each in all_formats()]
    endings = [ending for each in all_formats() for ending in each.suffixes]
    assert (len(set(names)), len(set(endings))) == (len(names), len(endings))
    assert ("csv", "csv", "xlsx") == (
        format_of("a.json", is_folder=True).name,
        format_of("A.CSV", is_folder=False).name,
        format_of("a.xlsx", is_folder=False).name,
    )


def test_a_format_that_is_not_known_is_named() -> None:
    """The message lists those that there are."""
    with pytest.raises(FormatError, match=r"no format is called doc; there are csv, .*xlsx"):
        format_named("doc")
    with pytest.raises(FormatError, match=r"end the name in one of \.csv, .*\.xlsx"):
        format_of("data.doc", is_folder=False)


def test_a_file_that_is_not_there_is_the_worlds_fault(tmp_path: Path) -> None:
    """Reading it, or writing where no folder is, raises with the path and the reason."""
    with pytest.raises(FileError, match=r"none\.xlsx cannot be read: No such file"):
        load(tmp_path / "none.xlsx")
    with pytest.raises(FileError, match=r"a\.xlsx cannot be written: No such file"):
        save(DATA, tmp_path / "none" / "a.xlsx")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When writing fails, the file holds what it held, and nothing else is left behind."""
    file = tmp_path / "a"
    write_file(file, b"old")

    def fail(_: int) -> None:
        raise OSError("full")

    monkeypatch.setattr("glo_model.atomically.os.fsync", fail)
    with pytest.raises(OSError, match="full"):
        write_file(file, b"new")
    assert ([file], b"old") == (list(tmp_path.iterdir()), file.read_bytes())


def test_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    """A file that only its owner may read stays so; a new one gets the rights that new files get."""
    (tmp_path / "new").touch()
    write_file(tmp_path / "a", b"1")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "a").stat().st_mode
    (tmp_path / "a").chmod(0o600)
    write_file(tmp_path / "a", b"2")
    assert 0o600 == stat.S_IMODE((tmp_path / "a").stat().st_mode)


def test_a_file_of_no_bytes_is_not_to_be_there(tmp_path: Path) -> None:
    """A folder is made, what is empty is taken away, and what never was there is no matter."""
    write_folder(tmp_path / "deep" / "er", {"a": b"1", "b": b"", "c": b"1"})
    write_folder(tmp_path / "deep" / "er", {"a": b"", "c": b"2"})
    assert {"c": b"2"} == {each.name: each.read_bytes() for each in (tmp_path / "deep" / "er").iterdir()}


def test_places_of_a_table() -> None:
    """A table names itself, a row and a cell, and never shows its cells when it is printed."""
    table = Table(file="f.xlsx", sheet="Courts", rows=(("secret",),))
    places = [str(table.place()), str(table.place(3)), str(table.place(3, 28))]
    assert ["f.xlsx [Courts]", "f.xlsx [Courts] row 3", "f.xlsx [Courts] AB3"] == places
    assert "secret" not in repr(table)
