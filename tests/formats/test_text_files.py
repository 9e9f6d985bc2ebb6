"""CSV and TSV as offices really keep them: encodings, delimiters and line ends, told and never guessed."""

from __future__ import annotations

import csv
import io
import string
from collections import Counter
from pathlib import Path
from typing import Any, Literal

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from glo_model import Court, load
from glo_model.api import loads
from glo_model.cli.commands import glo_model
from glo_model.errors import FileError, FormatError
from glo_model.formats import format_named
from glo_model.table import Limits, ReadOptions, Tables

NAMES = "id;names.1\nc;F\u00e8s\n"
RABAT = "\u0627\u0644\u0631\u0628\u0627\u0637"


def tables(data: bytes, kind: str = "csv", **options: Any) -> Tables:
    """Return the table of one text file."""
    read = format_named(kind).tables
    assert read is not None
    return read({f"f.{kind}": data}, ReadOptions(**options))


def rows(data: bytes, kind: str = "csv", **options: Any) -> tuple[tuple[object, ...], ...]:
    """Return the rows of one text file in which nothing is wrong."""
    found = tables(data, kind, **options)
    assert () == found.findings
    return found.tables[0].rows


def told(found: Tables) -> list[tuple[str, str]]:
    """Return the code and the message of each finding."""
    return [(each.code, each.message) for each in found.findings]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_what_is_marked_or_utf_8_needs_no_word(encoding: str) -> None:
    """A mark says which encoding it is, and UTF-8 needs none."""
    assert (("id", "names.1"), ("c", "F\u00e8s")) == rows(NAMES.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be"])
def test_marks_of_the_other_order_are_read(encoding: str) -> None:
    """The mark says the order of the bytes."""
    assert (("a", "\u00e9"),) == rows("\ufeffa,\u00e9".encode(encoding))


@pytest.mark.parametrize(
    ("encoding", "text"), [("cp1252", "F\u00e8s"), ("cp1256", RABAT), ("utf-16-le", RABAT), ("utf-7", "\u00e9")]
)
def test_another_encoding_is_read_when_it_is_stated(encoding: str, text: str) -> None:
    """What is neither marked nor UTF-8 is what the caller says, and so is what looks like ASCII and is not."""
    assert (("a", text),) == rows(f"a,{text}".encode(encoding), encoding=encoding)


def test_bytes_that_are_not_utf_8_are_told_with_their_line_and_the_remedy() -> None:
    """The finding names the bytes, the line and the option; a cell may hold a line break before."""
    found = tables(b'id,n\n"a\nb",x\nc,F\xe8s \xe9\n')
    message = (
        "the cell, in line 4, holds bytes that are not UTF-8 (E8 E9); "
        "say which encoding the file has by encoding= or --encoding, such as cp1252"
    )
    assert ([("REA002", message)], ["F\\xe8s \\xe9"]) == (told(found), [each.raw for each in found.rejected])


def test_bytes_that_are_not_of_the_stated_encoding_are_told() -> None:
    """A byte that the encoding does not have is a fault of its cell, and other cells are read."""
    found = tables(b"a,\x81\xe8,\xe8", encoding="cp1252")
    assert ((("a", None, "\u00e8"),), "holds bytes that are not cp1252 (81);") == (
        found.tables[0].rows,
        found.findings[0].message[21:58],
    )


def test_an_encoding_that_cannot_leave_bytes_out_rejects_the_file() -> None:
    """Where it cannot be told which bytes are wrong, all is kept raw."""
    found = tables(b"a,\xe8", encoding="punycode")
    assert [("REA001", "the file is not punycode, which was stated")] == told(found)
    assert ["a,\\xe8"] == [each.raw for each in found.rejected]


def test_an_encoding_that_was_not_needed_is_told() -> None:
    """Right UTF-8 and a mark win over what is stated, and a note says so; the same encoding is no matter."""
    message = "the file is UTF-8, and is read so, not as cp1252"
    assert [("REA025", message)] == told(tables("\u00e9".encode(), encoding="cp1252"))
    assert ["REA025"] == [code for code, _ in told(tables("\u00e9".encode("utf-16"), encoding="cp1252"))]
    assert (("\u00e9",),) == rows("\u00e9".encode("utf-16"), encoding="utf-16")
    assert (("\u00e9",),) == rows("\u00e9".encode(), encoding="UTF8")
    assert (("\u00e9",),) == rows("\u00e9".encode("utf-8-sig"), encoding="cp1252")


@pytest.mark.parametrize("encoding", ["latin-9000", "hex", "undefined"])
def test_an_encoding_that_there_is_not_is_the_callers_fault(encoding: str) -> None:
    """A name that no text is encoded in raises with common ones."""
    with pytest.raises(FormatError, match=r"no encoding of texts is called .*; common ones are cp1252"):
        loads(b"a", format="csv", encoding=encoding)


def test_an_encoding_is_stated_for_texts_only() -> None:
    """A workbook tells its own; the message names those for which one can be stated."""
    with pytest.raises(FormatError, match="an encoding is stated for csv and tsv only; json tells it itself"):
        loads(b"{}", encoding="cp1252")


def test_half_characters_are_told_cell_by_cell() -> None:
    """A lone surrogate is no text, and its neighbours are read."""
    found = tables(b"\xff\xfea\x00,\x00\x00\xd8,\x00b\x00")
    assert ((("a", None, "b"),), ["the cell, in line 1, holds half a character"], ["\\ud800"]) == (
        found.tables[0].rows,
        [each.message for each in found.findings],
        [each.raw for each in found.rejected],
    )


def test_what_is_cut_in_the_middle_of_a_character_is_told() -> None:
    """The rest of the file is read, and the odd byte is kept raw."""
    found = tables(b"\xff\xfea\x00,\x00b")
    assert ((("a", None),), ["b"]) == (found.tables[0].rows, [each.raw for each in found.rejected])


def test_what_says_that_it_is_utf_32_and_is_not_is_kept_raw() -> None:
    """Numbers that are no characters make the file unreadable."""
    found = tables(b"\xff\xfe\x00\x00\xff\xff\xff\xff")
    assert [("REA001", "the file says that it is UTF-32, and is not")] == told(found)


def test_zero_bytes_suggest_the_encoding_that_has_them() -> None:
    """A file in UTF-16 without its mark looks like one with zero bytes."""
    message = "the cell, in line 1, holds a zero byte; if the file is UTF-16, say so: utf-16-le"
    assert [("REA001", message)] == told(tables(b"a\0"))


@pytest.mark.parametrize(("sign", "name"), [(",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "pipe")])
def test_four_delimiters_are_told_from_the_content(sign: str, name: str) -> None:
    """The sign that parts most lines alike is the one, whatever the file is called."""
    text = f"Register, 2018\nTitle{sign}Town, country\nOne{sign}Rabat, MA\n{sign}x\n"
    for kind in ("csv", "tsv"):
        parted = rows(text.replace(", ", " ; ").encode() if sign == "," else text.encode(), kind)
        assert [1, 2, 2, 2] == [len(row) for row in parted], name


def test_two_likely_delimiters_are_told() -> None:
    """Nothing is guessed in silence; the file's name decides, and the finding says which sign was taken."""
    message = "{} and {} are equally likely to stand between the cells; the {} was taken"
    comma, tab = tables(b"a,b\tc\n"), tables(b"a,b\tc\n", "tsv")
    assert [("REA020", message.format("comma", "tab", "comma"))] == told(comma)
    assert [("REA020", message.format("tab", "comma", "tab"))] == told(tab)
    assert (("a", "b\tc"),) == comma.tables[0].rows


def test_line_ends_of_several_sorts_are_told_and_read() -> None:
    """Rows end at each, and the note counts them; within quotes they are part of the text."""
    found = tables(b'a\rb\nc\r\n"x\ry"\n')
    assert [("a",), ("b",), ("c",), ("x\ry",)] == list(found.tables[0].rows)
    assert [("REA021", "lines end in several ways: 1 in CR LF, 2 in LF, 1 in CR")] == told(found)


def test_a_huge_cell_is_read() -> None:
    """A field of some millions of signs is a field."""
    assert ((("x" * 3_000_000), "b"),) == rows(b'"' + b"x" * 3_000_000 + b'",b')


def test_a_cell_beyond_the_limit_is_kept_raw_and_the_others_are_read() -> None:
    """To look at each letter of a text of some hundred million takes minutes; the limit is the caller's."""
    found = tables(b"a,bcdef,g\nabcd,e,f\n", limits=Limits(text=4))
    assert (("a", None, "g"), ("abcd", "e", "f")) == found.tables[0].rows
    assert [("REA008", "the cell has 5 characters, more than the 4 that are read")] == told(found)
    assert [("B1", "bcdef")] == [(each.origin.cell, each.raw) for each in found.rejected]


@pytest.mark.parametrize(("limits", "what"), [(Limits(rows=2), "2"), (Limits(cells=3), "3")])
def test_rows_beyond_the_limits_are_kept_raw(limits: Limits, what: str) -> None:
    """The finding says which limit it was, so that who trusts the file can raise it."""
    found = tables(b"a,b\nc,d\ne,f\n", limits=limits)
    assert (("a", "b"), ("c", "d")) == found.tables[0].rows
    kind = "rows" if what == "2" else "cells"
    assert [("REA008", f"the table has more {kind} than the {what} that are read")] == told(found)
    assert ["e,f\n"] == [each.raw for each in found.rejected]


def test_columns_beyond_the_limit_are_kept_raw() -> None:
    """The limits are the caller's."""
    found = tables(b"a,b,c", limits=Limits(columns=2))
    assert ((("a", "b"),), ["c"]) == (found.tables[0].rows, [each.raw for each in found.rejected])


CELLS = st.text(string.ascii_letters + " ,;|\t\"'\n\u00e9\u4e2d", max_size=8)


@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=6), st.sampled_from(",;\t|"), st.booleans()
)
def test_any_table_comes_back(table: list[list[str]], sign: str, quoted: bool) -> None:
    """What the standard library writes in any dialect is read cell by cell, if the delimiter is stated."""
    buffer = io.StringIO()
    quoting: Literal[0, 1] = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    csv.writer(buffer, delimiter=sign, lineterminator="\n", quoting=quoting).writerows(table)
    found = tables(f"sep={sign}\n{buffer.getvalue()}".encode())
    assert [tuple(cell or None for cell in row) for row in table] == list(found.tables[0].rows[1:])


@given(st.text('abcdefgh,;|\t"\r\n', max_size=80))
def test_no_letter_is_lost(text: str) -> None:
    """Every letter of a text is in a cell or in what was rejected, whatever stands between them."""
    found = tables(text.encode())
    kept = "".join(cell for row in found.tables[0].rows for cell in row if isinstance(cell, str))
    kept += "".join(each.raw for each in found.rejected)
    assert Counter(filter(str.isalpha, text)) == Counter(filter(str.isalpha, kept))


def test_a_tsv_file_is_loaded_by_its_name(tmp_path: Path) -> None:
    """The ends of the name that tell it are both known."""
    for name in ("courts.tsv", "courts.tab"):
        (tmp_path / name).write_text("id\tcountry\nc\tMA\n")
        assert (Court(id="c", country="MA"),) == load(tmp_path / name).data.of(Court)


def test_files_are_bounded(tmp_path: Path) -> None:
    """A file that is too large is not read, and what has no end is read no further than the limit."""
    (tmp_path / "courts.csv").write_text("id\nc\n")
    (tmp_path / "sources.csv").write_text("id\ns\ns\n")
    found = load(tmp_path, limits=Limits(size=5))
    assert ([("REA008", f"{tmp_path.name}/sources.csv")], 1) == (
        [(each.code, each.origin.file) for each in found.findings if each.origin and each.code == "REA008"],
        len(found.data),
    )
    for path in (tmp_path / "sources.csv", Path("/dev/zero")):
        found = load(path, format="csv", limits=Limits(size=5))
        assert ["the file has more than the 5 bytes that are read"] == [each.message for each in found.findings]
    assert ["the file is empty"] == [each.message for each in load("/dev/null", format="csv").findings]


def test_a_folder_that_is_named_like_a_file_is_told(tmp_path: Path) -> None:
    """It is never read as something else."""
    (tmp_path / "book.xlsx").mkdir()
    with pytest.raises(FileError, match=r"book\.xlsx cannot be read: it is a folder, and is named like a file"):
        load(tmp_path / "book.xlsx")
    with pytest.raises(FileError, match="Is a directory"):
        load(tmp_path / "book.xlsx", format="xlsx")


def test_a_folder_without_any_file_that_is_read_is_told(tmp_path: Path) -> None:
    """A workbook in the folder is not passed over without a word, and an empty folder is an empty dataset."""
    assert () == load(tmp_path).findings
    (tmp_path / "book.xlsx").touch()
    found = load(tmp_path)
    assert (["REA001"], 0) == ([each.code for each in found.findings], len(found.data))


@pytest.mark.parametrize(
    ("data", "shape"),
    [
        (b'\xef\xbb\xbf [{"_id": 1}]', "an array, as form servers export their records"),
        (
            b'{"count": 1, "results": [{"_id": 1}]}',
            "an object that names no schema, as many programs export their records",
        ),
    ],
)
def test_json_of_another_shape_is_told_and_kept(data: bytes, shape: str) -> None:
    """An export of a form server ends with a finding that helps, and nothing of it is lost."""
    read = format_named("json").read
    assert read is not None
    loaded = read({"k.json": data})
    assert ("REA024", f"the file holds {shape}, and not what this library writes") == (
        loaded.findings[0].code,
        loaded.findings[0].message,
    )
    for each in (loaded, loads(data, file="k.json")):
        assert each.findings
        assert "_id" in "".join(rejected.raw for rejected in each.rejected)


def test_files_beside_those_of_a_folder_are_told(tmp_path: Path) -> None:
    """A workbook in a folder of CSV files is not read with them, and nobody should think so; other papers are none."""
    for name in ("courts.csv", "list.XLSX", "old.json", "README.md", "picture.png"):
        (tmp_path / name).write_text("ID\nc\n")
    (tmp_path / "more.xlsx").mkdir()
    loaded = load(tmp_path)
    assert ["c"] == [each.id for each in loaded.data.of(Court)]
    names = [each.origin.file.rpartition("/")[2] for each in loaded.findings if each.origin and each.origin.file]
    assert (["REA017"] * 2, ["list.XLSX", "old.json"]) == ([each.code for each in loaded.findings], names)


def test_json_that_is_none_is_told_as_such() -> None:
    """Only what is JSON for another program gets that hint."""
    assert ["REA001"] == [each.code for each in loads(b"x").findings]


def test_the_encoding_is_an_option_of_the_commands(tmp_path: Path) -> None:
    """Checking and converting read a file in the encoding that is stated, and say so where there is none."""
    (tmp_path / "courts.csv").write_bytes(NAMES.encode("cp1252"))
    file, target = str(tmp_path / "courts.csv"), str(tmp_path / "out.json")
    runner = CliRunner()
    assert 1 == runner.invoke(glo_model, ["check", file]).exit_code
    assert 0 == runner.invoke(glo_model, ["check", file, "--encoding", "cp1252"]).exit_code
    assert 0 == runner.invoke(glo_model, ["convert", file, target, "--encoding", "cp1252"]).exit_code
    assert "F\u00e8s" in Path(target).read_text()
    assert 2 == runner.invoke(glo_model, ["check", file, "--encoding", "no"]).exit_code
