"""A stream of a table's rows: the same findings as in the whole table, each with the place of its cell."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import pytest
from both_ways import small_rows, streamed, whole
from hypothesis import assume, given
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.errors import FormatError
from glo_model.finding import Finding, in_order
from glo_model.formats import format_named
from glo_model.ingest import Profile
from glo_model.ingest.mapping.tables import map_tables
from glo_model.streams import check_stream
from glo_model.streams.rows import Rows
from glo_model.testing import datasets

SAME_TWICE, UNKNOWN_TABLE = "REA012", "REA016"
HEADINGS = ["No.", "Title", "Dates", "Country", "Participants", "Women", "Remarks", "Start", "Whatever", ""]
CELLS = st.sampled_from(
    ["", "", "a", "w1", "24-26 September 2018", "03/04/2018", "Morocco", "Congo", "21", "about 30", "n/a", "Total",
     'say "so"', "two\nlines", "a;b", "not recorded", "=1+1", " x ", "#REF!", "2018"]
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    """Return a table of a partner's, with whatever people write."""
    headings = draw(st.lists(st.sampled_from(HEADINGS), min_size=2, max_size=6))
    rows = draw(st.lists(st.lists(CELLS, max_size=7), max_size=12))
    above = draw(st.lists(st.sampled_from([["Our trainings"], []]), max_size=2))
    text = io.StringIO()
    ends = draw(st.sampled_from(["\r\n", "\n", "\r"]))
    csv.writer(text, delimiter=draw(st.sampled_from(",;\t|")), lineterminator=ends).writerows([*above, headings, *rows])
    return text.getvalue().encode()


def both(name: str, data: bytes, *, references: bool = False) -> tuple[Any, Any]:
    """Return the findings, records and rejected of the whole file, and those of the stream."""
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        stream = streamed(path, small_rows(path), references=references)
        found = in_order(stream)
        return whole(path, references=references), (found, stream.records, stream.rejected)


def is_comparable(findings: tuple[Finding, ...]) -> bool:
    """Tell whether a stream promises the same: it judges twice what stands twice, and leaves an unknown table."""
    return {SAME_TWICE, UNKNOWN_TABLE}.isdisjoint(finding.code for finding in findings)


@given(tables())
def test_a_partners_table_has_the_findings_of_the_whole(data: bytes) -> None:
    """Dates, countries and counts are read, rows of totals left out and ids made, each at its own row."""
    expected, found = both("workshops.csv", data)
    assume(is_comparable(expected[0]))
    assert expected == found


@given(st.data(), datasets(min_size=1, dangling=True, twins=True))
def test_a_table_of_the_models_own_has_the_findings_of_the_whole(drawing: st.DataObject, data: Dataset) -> None:
    """Each file of a folder is a stream of one kind, references included."""
    write = format_named("csv").write
    assert write is not None
    written = {name: part for name, part in write(data).items() if part and name.endswith(".csv")}
    name, part = drawing.draw(st.sampled_from(sorted(written.items())))
    expected, found = both(name, part, references=True)
    assert expected == found


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nothing,known\n1,2\n" * 9,
        b"id,names.1\n" + b'a,x\nb,"never closed\n' + b"c,y\n" * 20,
        b"id,names.1\n" + b"a,x\n\n\n\n\xff,y\nb\0,z\nc,\xff\xfe\n",
        b"\xef\xbb\xbfid;names.1\n" + b'a;"b;""c\r\n"x\nb;"c\n\n\n"\n' + b"c;d",
        b"id,names.1\r\n" + b"a,b\n" + b"c,d\r" + b"e,f",
        b"id,vic_name\n" + b"a,b\n" * 30,
        b"id,names.1\n" + b"".join(b"c%d,x,%s\n" % (number, b"y" * (number // 9)) for number in range(20)),
    ],
    ids=["empty", "unknown", "quote", "bytes", "marked", "ends", "cases", "no heading"],
)
def test_what_is_wrong_with_the_text_is_told_as_in_the_whole(data: bytes) -> None:
    """Bytes, quotes, ends of lines and unknown headings are told once, with the row and line of the whole file."""
    expected, found = both("courts.csv", data)
    assert expected == found


def test_a_table_of_a_kind_that_nobody_knows_is_not_read(tmp_path: Path) -> None:
    """One finding says so, however long the file is; the rest is left, and not kept raw."""
    path = tmp_path / "whatever.csv"
    path.write_bytes(b"a,b\n" * 50)
    stream = streamed(path, small_rows(path))
    assert (["REA016"], {}) == ([each.code for each in stream], stream.records)


def test_a_profile_says_what_a_table_holds(tmp_path: Path) -> None:
    """A partner's own names are understood in a stream."""
    path = tmp_path / "list.csv"
    path.write_bytes(b"id,Bureau\nc,x\n")
    profile = Profile(sheets={"list": "courts"}, headings={"courts": {"Bureau": "level"}})
    stream = check_stream(path, profile=profile)
    assert (["VOC001"], {"courts": 1}) == ([each.code for each in stream], stream.records)


def test_a_profile_of_a_whole_sheet_is_for_whole_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that are left out by their numbers cannot be known in a part, so that none is read wrongly."""

    def with_rows_left_out(*arguments: Any) -> Any:
        mapped, told = map_tables(*arguments)
        return tuple(attrs.evolve(each, left_out=frozenset({5})) for each in mapped), told

    monkeypatch.setattr("glo_model.streams.rows.map_tables", with_rows_left_out)
    path = tmp_path / "courts.csv"
    path.write_bytes(b"id,country\nc,MA\n")
    with pytest.raises(FormatError, match="rows by their numbers; read such a table whole"):
        list(check_stream(path))


def test_a_table_with_tags_is_for_whole_tables(tmp_path: Path) -> None:
    """What the tags of the Humanitarian Exchange Language say holds of columns that only the whole table has."""
    path = tmp_path / "workshops.csv"
    path.write_bytes(b"Who,Title\n#org+name,#activity+name\nx,A training\n")
    with pytest.raises(FormatError, match="HXL tags, is read whole"):
        list(check_stream(path))


def test_tabs_part_the_cells_of_a_tsv_file(tmp_path: Path) -> None:
    """The name promises them, where one column tells nothing."""
    path = tmp_path / "courts.tsv"
    path.write_bytes(b"id\tcountry\nc\tMA\nd,e\tFR\n")
    stream = check_stream(path)
    assert ([], {"courts": 2}) == (list(stream), stream.records)


def test_two_processes_read_the_rows_of_one_table(tmp_path: Path) -> None:
    """Rows go to the processes with the headings of the table, and what is wrong with these is told once."""
    path = tmp_path / "workshops.csv"
    path.write_bytes(b"Whatever,Title,Dates,No.\n" + b"x,A training,3 May 2018,\n" * 40)
    found = [tuple(streamed(path, small_rows(path), jobs=jobs)) for jobs in (1, 2)]
    assert found[0] == found[1]
    assert 1 == sum(each.code == "REA005" for each in found[0])
    assert list(range(2, 42)) == [each.origin.row for each in found[0] if each.code == "REA011" and each.origin]


def test_a_row_without_an_end_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A quote that is not closed within the longest row ends the reading, as all of the file might stand in it."""
    monkeypatch.setattr("glo_model.formats._csv_window.LONGEST", 100)
    path = tmp_path / "courts.csv"
    path.write_bytes(b'id,names.1\na,b\nc,"' + b"x\n" * 5000)
    stream = streamed(path, Rows(file=path.name, size=32))
    assert [("REA008", 3)] == [(each.code, each.origin and each.origin.row) for each in stream]
    assert {"courts": 1} == stream.records


def test_utf_16_is_no_stream(tmp_path: Path) -> None:
    """The message says what to do."""
    path = tmp_path / "courts.csv"
    path.write_bytes("id\nc\n".encode("utf-16"))
    with pytest.raises(FormatError, match="convert the file to UTF-8"):
        list(check_stream(path))
