"""A stream of lines: the same findings as in the whole file, in the order of the file, whatever stands there."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from both_ways import small_lines, streamed, whole
from hypothesis import assume, given
from hypothesis import strategies as st

from glo_model.codec import write_lines
from glo_model.dataset import Dataset
from glo_model.entities import KINDS, Court, Session, Workshop
from glo_model.errors import FileError, FormatError
from glo_model.finding import in_order
from glo_model.streams import check_stream
from glo_model.streams.lines import Lines
from glo_model.testing import Broken, broken, datasets
from glo_model.values import When
from glo_model.values.spans import Spans

SCHEMA = b'{"schema":"glo_model/1"}\n'
SAME_TWICE = "REA012"


@st.composite
def broken_lines(draw: st.DrawFn) -> bytes:
    """Return a line with a record that is broken on purpose."""
    section = draw(st.sampled_from(list(KINDS)))
    case: Broken = draw(broken(KINDS[section]))
    return json.dumps({section: case.plain}).encode() + b"\n"


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Return a file of good and bad lines, most of them with a schema first."""
    head, *good = write_lines(draw(datasets(dangling=True, twins=True))).splitlines(keepends=True)
    bad = draw(st.lists(broken_lines() | st.binary(max_size=30).map(lambda data: data + b"\n"), max_size=3))
    return (head if draw(st.integers(0, 9)) else b"") + b"".join(draw(st.permutations([*good, *bad])))


@pytest.mark.parametrize("references", [False, True])
@given(data=files())
def test_a_stream_finds_what_the_whole_file_finds(references: bool, data: bytes) -> None:
    """Cut into small parts, a file has the findings, records and rejected of the whole, by the rules of a stream."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.ndjson")
        path.write_bytes(data)
        expected, records, rejected = whole(path, references=references)
        assume(SAME_TWICE not in {finding.code for finding in expected})
        stream = streamed(path, small_lines(path), references=references)
        found = tuple(stream)
    assert expected == in_order(found)
    assert (records, rejected) == (stream.records, stream.rejected)
    assert len(found) == sum(stream.counts.values())


@given(files())
def test_what_is_found_in_records_comes_in_the_order_of_the_file(data: bytes) -> None:
    """Only that no line names a schema is known at the end, and comes last."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.ndjson")
        path.write_bytes(data)
        found = [each for each in streamed(path, small_lines(path)) if each.origin and each.origin.pointer]
    assert list(in_order(found)) == found


def test_several_processes_find_the_same_in_the_same_order(tmp_path: Path) -> None:
    """One, two and three processes give the same findings and numbers, references included."""
    path = tmp_path / "a.ndjson"
    backwards = When(dates=Spans("2018-09-26"), printed="a\u200bb")
    data = Dataset(
        Session(id=f"s{number}", workshop=f"w{number % 7}", when=backwards, starts=None) for number in range(60)
    )
    path.write_bytes(write_lines(data) + b"{}\n" + write_lines(data.with_(Workshop(id="w1"))))
    runs = []
    for jobs in (1, 2, 3):
        stream = streamed(path, small_lines(path), references=True, jobs=jobs)
        runs.append((tuple(stream), stream.records, stream.counts, stream.rejected))
    assert {"REA003", "REA012", "REF001", "TXT001"} == {finding.code for finding in runs[0][0]}
    assert runs[0] == runs[1] == runs[2]


def test_rules_that_are_not_run_are_named(tmp_path: Path) -> None:
    """They need several records or a day; references and ids are judged where that is asked for."""
    path = tmp_path / "a.ndjson"
    path.write_bytes(SCHEMA)
    without, with_references = check_stream(path).not_run, check_stream(path, references=True).not_run
    assert {"REF001", "IDS001"} == set(without) - set(with_references)
    assert {"NET001", "DAT004"} <= set(with_references)
    assert "DAT001" not in without


def test_references_that_lead_nowhere_and_ids_that_stand_twice_are_told(tmp_path: Path) -> None:
    """What stands before what it refers to is found, and a good reference of the same record is not told."""
    path = tmp_path / "a.ndjson"
    path.write_bytes(
        SCHEMA + b'{"courts":{"id":"a","parent":"b","sources":["nowhere"]}}\n{"courts":{"id":"b"}}\n'
        b'{"courts":{"id":"b","level":"x"}}\n{"courts":{"id":"b"}}\n{"partners":{"id":"a"}}\n'
    )
    found = [(each.code, each.origin and each.origin.row) for each in check_stream(path, references=True)]
    assert [("REF001", 2), ("IDS001", 3), ("IDS001", 4), ("REA012", 5)] == [
        each for each in found if each[0] != "VOC001"
    ]


def test_a_file_without_faults_is_read_once(tmp_path: Path) -> None:
    """The second look is taken only where something is wrong: the progress goes up once."""
    path = tmp_path / "a.ndjson"
    path.write_bytes(SCHEMA + b'{"courts":{"id":"a"}}\n')
    told: list[tuple[int, int | None]] = []
    stream = check_stream(path, references=True, progress=lambda done, total: told.append((done, total)))
    assert [] == list(stream)
    assert [(47, 47)] == told


def test_a_line_that_is_too_long_is_left_out_and_the_others_are_read(tmp_path: Path) -> None:
    """It would have to be held whole; its number is told, and those of the lines behind it are right."""
    path = tmp_path / "a.ndjson"
    path.write_bytes(SCHEMA + b'{"courts":{"id":"a"}}\n' + b"x" * 1000 + b'\n{"courts":{"id":"b"}}\n{}\n' + b"y" * 1000)
    stream = streamed(path, Lines(file="a.ndjson", size=40, longest=100))
    assert [("REA008", 3), ("REA003", 5), ("REA008", 6)] == [
        (each.code, each.origin and each.origin.row) for each in stream
    ]
    assert ({"courts": 2}, 3) == (stream.records, stream.rejected)


def test_a_byte_order_mark_is_no_part_of_the_first_line_only(tmp_path: Path) -> None:
    """In the first line of a later part it is a mistake, as in the whole file."""
    path = tmp_path / "a.ndjson"
    path.write_bytes(b"\xef\xbb\xbf" + SCHEMA + b'\xef\xbb\xbf{"courts":{"id":"a"}}\n')
    stream = streamed(path, Lines(file="a.ndjson", size=10))
    assert [("REA001", 2)] == [(each.code, each.origin and each.origin.row) for each in stream]


def test_what_stands_beside_the_entities_is_read_and_not_kept(tmp_path: Path) -> None:
    """Absences and extras are checked as they are read, and counted nowhere."""
    path = tmp_path / "a.ndjson"
    path.write_bytes(SCHEMA + b'{"extras":{"kind":"courts","id":"a","field":"x","raw":"1"}}\n{"extras":{"id":"a"}}\n')
    stream = check_stream(path)
    assert (["REA004"] * 3, {}) == ([each.code for each in stream], stream.records)


def test_only_lines_and_single_tables_are_streams(tmp_path: Path) -> None:
    """A document or a folder is not judged record by record, and a file that is not there is the world's fault."""
    for name in ("a.json", "a.xlsx", "."):
        with pytest.raises(FormatError, match="are judged as streams"):
            check_stream(tmp_path / name)
    with pytest.raises(FileError, match=r"none\.ndjson cannot be read: No such file"):
        list(check_stream(tmp_path / "none.ndjson"))
    with pytest.raises(ValueError, match="jobs must be a whole number from 1 up"):
        check_stream(tmp_path / "a.ndjson", jobs=0)


def test_a_finding_tells_its_place_in_the_dataset_and_in_the_file(tmp_path: Path) -> None:
    """The path names the entity and the field, the origin the line."""
    path = tmp_path / "a.ndjson"
    path.write_bytes(write_lines(Dataset([Court(id="a b")])))
    (finding,) = check_stream(path)
    assert ("IDS002", "/courts/a b/id", 2) == (finding.code, finding.path, finding.origin and finding.origin.row)
