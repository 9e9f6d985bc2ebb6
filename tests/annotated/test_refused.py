"""What is not marked, and why: other files, damaged ones, traps; and nothing is written then."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from crafted import COMMENTS, SHEET, STYLES, crafted, found, packed, parts_of, plain, rows, workbook

from glo_model.annotated import annotate, annotate_file, archive
from glo_model.errors import FileError, FormatError

BOOK = "xl/workbook.xml"


def changed(part: str, old: str, new: str) -> bytes:
    """Return a plain workbook one of whose parts is changed."""
    parts = parts_of(workbook(plain))
    assert old.encode() in parts[part]
    return packed(parts | {part: parts[part].replace(old.encode(), new.encode())})


def encrypted() -> bytes:
    """Return a workbook one of whose parts says that it is encrypted."""
    data = bytearray(workbook(plain))
    data[data.rindex(b"PK\1\2") + 8] |= 1
    return bytes(data)


def twice() -> bytes:
    """Return a workbook that holds two parts of one name."""
    buffer = io.BytesIO(workbook(plain))
    with zipfile.ZipFile(buffer, "a") as file, pytest.warns(UserWarning, match="Duplicate"):
        file.writestr(SHEET, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "BadZipFile"),
        (b"ID,Name\n", "BadZipFile"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "protected by a password"),
        (encrypted(), "protected by a password"),
        (twice(), "cover each other"),
        (workbook(plain)[:-30], "BadZipFile"),
        (packed({"a": b"b"}), "KeyError"),
        (packed(parts_of(workbook(plain)) | {SHEET: b"<worksheet><sheetData>"}), "ExpatError"),
        (packed(parts_of(workbook(plain)) | {SHEET: b"<worksheet/>"}), "the sheet has no rows"),
        (packed(parts_of(workbook(plain)) | {SHEET: b"<!DOCTYPE a><worksheet/>"}), "not written as"),
        (changed(BOOK, "spreadsheetml/2006", "http://purl.oclc.org/ooxml"), "Strict Open XML"),
        (changed(BOOK, "sheets>", "sheet>"), "lists no sheets"),
        (crafted(rows('<row r="5"/><row r="2"/>')), "rows of the sheet are not in order"),
        (crafted(rows('<row r="1"><c r="B1"/><c r="A1"/></row>')), "cells of a row are not in order"),
        (crafted(rows('<row r="1"><c r="?"/></row>')), "an address that is none"),
        (
            crafted(rows('<row r="1"/>').replace("<sheetData", "<!--?--><sheetData"), **{BOOK: "<!-- no element -->"}),
            "ExpatError",
        ),
    ],
    ids=range(16),
)
def test_a_workbook_that_cannot_be_marked_says_why(data: bytes, said: str) -> None:
    """The reason is given in one exception, whatever is wrong with the file."""
    with pytest.raises(FormatError, match=said):
        annotate(data, [found("A1")])


def test_sizes_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that grows out of nothing, all parts together, and their number are limited."""
    bomb = packed(parts_of(workbook(plain)) | {SHEET: rows(" " * 20 * 2**20).encode()})
    with pytest.raises(FormatError, match="larger than is read"):
        annotate(bomb, [found("A1")])
    monkeypatch.setattr(archive, "MOST_UNPACKED", 1000)
    with pytest.raises(FormatError, match="larger than is read"):
        annotate(workbook(plain), [found("A1")])
    monkeypatch.setattr(archive, "MOST_PARTS", 3)
    with pytest.raises(FormatError, match="more than the 3"):
        annotate(workbook(plain), [found("A1")])


def test_a_part_beyond_the_end_is_refused() -> None:
    """A part that is only copied is not unpacked, but must be there."""
    parts = parts_of(workbook(plain))
    data = packed({**parts, "xl/media/a.png": b"\x89PNG" * 9})
    at = data.rindex(b"PK\1\2") + 42
    late = (len(data) - 60).to_bytes(4, "little")
    with pytest.raises(FormatError, match="ends beyond the file"):
        annotate(data[:at] + late + data[at + 4 :], [])


def test_no_damage_makes_a_traceback() -> None:
    """Whatever bytes of a workbook are changed, it is marked or refused."""
    data = workbook(plain)
    chance = random.Random(7)
    outcomes: set[type] = set()
    for _ in range(150):
        damaged = bytearray(data)
        for _ in range(chance.choice((1, 5))):
            damaged[chance.randrange(len(data))] = chance.randrange(256)
        try:
            outcomes.add(type(annotate(bytes(damaged), [found("A1")])))
        except FormatError:
            outcomes.add(FormatError)
    assert {bytes, FormatError} == outcomes


@pytest.mark.parametrize("part", [SHEET, STYLES, BOOK, COMMENTS, "[Content_Types].xml"])
def test_no_damaged_markup_makes_a_traceback(part: str) -> None:
    """Whatever is left out of a part, the workbook is marked or refused, and what is marked can be read."""
    parts = parts_of(annotate(workbook(plain), [found("A1")]))
    chance = random.Random(part)
    outcomes = []
    for _ in range(40):
        start = chance.randrange(len(parts[part]))
        short = parts[part][:start] + parts[part][start + chance.randrange(1, 40) :]
        try:
            outcomes.append(set(parts) <= set(parts_of(annotate(packed(parts | {part: short}), [found("A3")]))))
        except FormatError:
            outcomes.append(True)
    assert [True] * 40 == outcomes


def test_files_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """Another sort of file, a target of another sort, and a file that is there already are refused beforehand."""
    source, target = tmp_path / "a.xlsx", tmp_path / "b.XLSX"
    source.write_bytes(workbook(plain))
    annotate_file(source, target, [found("A1")])
    assert annotate(source.read_bytes(), [found("A1")]) == target.read_bytes()
    for to, error, said in (
        (target, FileError, "is there already"),
        (source, FileError, "is there already"),
        (tmp_path / "b.xlsm", FormatError, r"must have a name that ends in \.xlsx"),
        (tmp_path / "no" / "b.xlsx", FileError, "No such file"),
    ):
        with pytest.raises(error, match=said):
            annotate_file(source, to, [])
    with pytest.raises(FormatError, match=r"only \.xlsx and \.xlsm workbooks can"):
        annotate_file(tmp_path / "a.ods", target, [])
    assert {source, target} == set(tmp_path.iterdir())
    annotate_file(source, source, [found("A1")], overwrite=True)
    assert target.read_bytes() == source.read_bytes()
