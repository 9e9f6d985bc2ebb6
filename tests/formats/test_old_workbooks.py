"""XLS and ODS: what LibreOffice writes is read whole, and what ends a reader ends a process of its own."""

from __future__ import annotations

import io
import json
import re
import struct
import subprocess
import sys
import zipfile
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from old_workbooks import BOF, EOF, OFFICE, book, formula, number, ole, records

from glo_model.errors import MissingExtraError
from glo_model.formats import format_named
from glo_model.formats._apart import answer
from glo_model.formats._ods_cells import scan_ods
from glo_model.formats._ole_streams import OleFile
from glo_model.formats._refused import Refused, TooLarge
from glo_model.formats._xls_cells import scan_xls
from glo_model.formats.ods import answer_ods, read_ods
from glo_model.formats.xls import answer_xls, read_xls
from glo_model.table import Failed, Limits, Merged, ReadOptions, Tables

LIMITS = Limits()
DIV, NA, NONE = Failed("#DIV/0!"), Failed("#N/A"), Failed("a formula without a result")
XLS, ODS = ((OFFICE / f"office.{kind}").read_bytes() for kind in ("xls", "ods"))


def tables(data: bytes, kind: str, **limits: Any) -> Tables:
    """Return the tables of a workbook, read in a process of its own."""
    read = format_named(kind).tables
    assert read is not None
    return read({f"office.{kind}": data}, ReadOptions(limits=Limits(**limits)))


def told(found: Tables) -> list[tuple[str, str]]:
    """Return the code and the message of each finding."""
    return [(each.code, each.message) for each in found.findings]


def content(pattern: bytes, instead: bytes, more: dict[str, bytes] | None = None) -> bytes:
    """Return the spreadsheet of LibreOffice with its cells changed, and other parts beside them."""
    with zipfile.ZipFile(io.BytesIO(ODS)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    changed = re.sub(pattern, instead, parts["content.xml"], count=1)
    assert more or changed != parts["content.xml"]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in {**parts, "content.xml": changed, **(more or {})}.items():
            archive.writestr(name, part)
    return buffer.getvalue()


@pytest.mark.parametrize(("kind", "epoch", "joined", "truth"), [("xls", 1900, 0.0, True), ("ods", None, "xy", 1.0)])
def test_a_workbook_of_libreoffice_is_read(kind: str, epoch: int | None, joined: object, truth: object) -> None:
    """Dates are dates, numbers kept as text are text, errors show no value, and merged and hidden are told."""
    found = tables((OFFICE / f"office.{kind}").read_bytes(), kind)
    first, second = found.tables
    rows = [("Trainings of 2018", None, None), ("Id", "First day", "Hours"), ("0012", date(2018, 9, 24), 2.5)]
    assert (*rows, (DIV, joined, 2.0), ("both", truth, NA)) == first.rows[:5]
    assert (Merged(1, 1, 1, 3), Merged(5, 1, 6, 1)) == first.merged
    assert (("Trainings", False, epoch), ("Codes", True)) == (
        (first.sheet, first.hidden, first.epoch),
        (second.sheet, second.hidden),
    )
    assert [("REA022", "the sheet is hidden, and is read like the others")] == told(found)


def test_what_a_formula_shows_is_told_from_its_record() -> None:
    """A text that never follows, an error and a truth value that is an error show no value; others are read."""
    text, error, empty, truth = (
        bytes([kind, 0, code, 0, 0, 0, 0xFF, 0xFF]) for kind, code in ((0, 0), (2, 42), (3, 0), (1, 1))
    )
    cells = [
        formula(0, 0, text),
        formula(0, 1, text),
        (0x207, struct.pack("<HB", 1, 0) + b"x"),
        formula(1, 0, error),
        formula(1, 1, empty),
        formula(2, 0, truth),
        formula(2, 1, struct.pack("<d", 2.5)),
        (0x205, struct.pack("<3H2B", 3, 0, 0, 7, 1)),
        (0x205, struct.pack("<3H2B", 3, 1, 0, 1, 0)),
        (0xBD, struct.pack("<2H", 4, 0) + struct.pack("<HL", 0, 10 << 2 | 2) * 2 + struct.pack("<H", 1)),
        formula(5, 0, text),
    ]
    facts = scan_xls(ole({"Workbook": book(*cells)}), LIMITS)
    assert ({(1, 1): NONE, (2, 1): NA, (4, 1): DIV, (6, 1): NONE},) == facts.failed
    rows = read_xls(ole({"Workbook": book(*cells)}), LIMITS)["sheets"][0]["rows"]
    assert ((NONE, "x"), (NA,), (True, 2.5), (DIV, True), (10, 10), (NONE,)) == rows


@pytest.mark.parametrize("options", [{}, {"cutoff": 0}, {"more_fat": True}])
def test_streams_are_found_wherever_they_are(options: Any) -> None:
    """Short streams are in small sectors, and the table of a large file is found by a chain of its own."""
    streams = {"Workbook": book(number(0, 0, 5.0)), "Other": b"x" * 5000}
    file = OleFile(ole(streams, **options))
    assert [streams["Workbook"], b"x" * 5000] == [file.stream(name) for name in streams]
    assert {"Root Entry", "Workbook", "Other"} == file.names


def test_what_an_old_workbook_says_of_itself() -> None:
    """The epoch, macros and links to other files are told from its records and its folders."""
    head = ((0x22, b"\1\0"), (0x1AE, struct.pack("<2H", 1, 0x401)), (0x1AE, struct.pack("<2H", 1, 5)))
    facts = scan_xls(ole({"Workbook": book(head=head), "_VBA_PROJECT_CUR": b""}), LIMITS)
    assert (1904, ("macros", "links to other files")) == (facts.epoch, facts.active)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (ole({"Word": b""}), "the file is no .xls workbook, but some other document"),
        (ole({"EncryptedPackage": b"", "Workbook": b""}), "the workbook is protected by a password"),
        (ole({"Workbook": records(BOF, (0x2F, b""), EOF)}), "the workbook is protected by a password"),
        (ole({"Workbook": b""})[:60], "the workbook is damaged (error)"),
        (ole({"Workbook": b""})[:30] + b"\xff" * 600, "the file is damaged"),
        (
            ole({"Workbook": book(number(0xFFFF, 0xFFFF, 1.0))}),
            "the sheet reaches to row 65536 and column 65536, further than is read",
        ),
    ],
)
def test_what_is_no_old_workbook_is_refused(data: bytes, message: str) -> None:
    """Each sort of bytes that cannot be read is refused with its reason."""
    with pytest.raises(Refused) as refused:
        read_xls(data, LIMITS)
    assert message == str(refused.value)


def test_a_workbook_whose_sheets_are_not_those_that_it_lists_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails could not be told from what does not if the sheets did not match."""
    monkeypatch.setattr("glo_model.formats.xls.opened", lambda _: type("Book", (), {"sheets_metadata": []}))
    with pytest.raises(Refused, match="does not hold the sheets that it lists"):
        read_xls(XLS, LIMITS)


def test_a_chain_that_bites_its_tail_ends() -> None:
    """A stream whose sectors lead in a circle is read once around."""
    data = bytearray(ole({"Workbook": b"x" * 1024}))
    data[512 + 4 * 4 : 512 + 4 * 5] = struct.pack("<L", 3)
    assert b"x" * 1024 == OleFile(bytes(data)).stream("Workbook")


CELL = rb'<table:table-cell office:value-type="string"'


@pytest.mark.parametrize(
    ("pattern", "instead", "code", "message"),
    [
        (CELL, CELL[:17] + b' table:number-columns-repeated="1000000000" office:value-type="string"', "REA008",
         "the sheet reaches to row 2 and column 1000000000, further than is read"),
        (rb"<table:table-row ", b'<table:table-row table:number-rows-repeated="1000000000" ', "REA008",
         "the sheet reaches to row 1000000000 and column 1, further than is read"),
        (rb'table:formula="of:=1/0"', b'table:formula="of:=1/0" table:number-columns-repeated="16000"', "REA001",
         "the spreadsheet is damaged (ExpatError)"),
        (CELL, CELL[:17] + b' table:number-columns-repeated="x" office:value-type="string"', "REA001",
         "a cell of the sheet says in no number how often it stands there"),
        (rb"<office:spreadsheet>", b"<office:text>", "REA001", "the file is no OpenDocument spreadsheet"),
        (rb"\A", b"<!DOCTYPE a>", "REA001", "the workbook is not written as spreadsheet programs write one"),
    ],
)  # fmt: skip
def test_spreadsheets_that_are_traps_are_refused(pattern: bytes, instead: bytes, code: str, message: str) -> None:
    """What says that it stands there a milliard times is never laid out, and gives one finding."""
    data = content(pattern, instead)
    if "damaged" in message:
        data = content(rb"</office:spreadsheet>", b"")
    assert [(code, message)] == told(tables(data, "ods"))


@pytest.mark.parametrize(("length", "expected"), [(9000, []), (11_000, ["REA008"]), (25_000, ["REA008"])])
def test_a_text_beyond_the_limit_is_refused_in_a_spreadsheet(length: int, expected: list[str]) -> None:
    """No spreadsheet program writes a text of millions of letters; the limit is the caller's."""
    data = content(rb"<text:p>[^<]*</text:p>", b"<text:p>" + b"x" * length + b"</text:p>")
    assert expected == [code for code, _ in told(tables(data, "ods", text=10_000)) if code == "REA008"]


def test_failures_that_repeat_are_bounded() -> None:
    """A formula that failed fills the cells that it says, and no more than can be told."""
    failing = rb'<table:table-row [^>]*><table:table-cell table:formula="of:=1/0"'
    one = b'<table:table-row table:number-rows-repeated="%d"><table:table-cell '
    one += b'table:number-columns-repeated="2" table:formula="of:=1/0"'
    rows = read_ods(content(failing, one % 2), LIMITS)["sheets"][0]["rows"]
    assert [(DIV, DIV), (DIV, DIV)] == [row[:2] for row in rows[3:5]]
    with pytest.raises(TooLarge, match="stands in more cells than are read"):
        read_ods(content(failing, one % 90_000), LIMITS)


def test_a_formula_without_a_result_is_told_in_a_spreadsheet() -> None:
    """A cell that holds a formula and nothing else is no empty cell."""
    data = content(rb'(<table:table-cell table:formula="[^"]*")><text:p/></table:table-cell>', rb"\1/>")
    assert NONE == read_ods(data, LIMITS)["sheets"][0]["rows"][5][2]


def test_what_a_spreadsheet_holds_beside_cells_is_told() -> None:
    """Macros and links are notes; a password, and another sort of workbook, are refused."""
    linked = content(
        rb"<office:spreadsheet>",
        rb"\g<0><table:table-source/>".replace(rb"\g<0>", b"<office:spreadsheet>"),
        {"Basic/a.xml": b"<a/>"},
    )
    message = "the workbook holds macros, links to other files; none is run or followed"
    assert ("REA023", message) in told(tables(linked, "ods"))
    for more, reason in (
        ({"META-INF/manifest.xml": b"<a><encryption-data/></a>"}, "the spreadsheet is protected by a password"),
        ({"content.xml": b"<a/>"}, "the file is no OpenDocument spreadsheet"),
        ({"xl/workbook.xml": b"<a/>"}, "the file is an XLSX workbook: name it .xlsx, or say format='xlsx'"),
    ):
        with pytest.raises(Refused) as refused:
            read_ods(content(rb"\A", b"", more), LIMITS)
        assert reason == str(refused.value)


def test_a_reader_that_fails_ends_its_own_process_only() -> None:
    """A count for which the library asks for a hundred gigabytes, or bounds that are too narrow, give one finding."""
    dimensions = (0x200, struct.pack("<2L2H", 0, 0x1000000, 0, 0xFFFF) + b"\0\0")
    found = tables(ole({"Workbook": book(dimensions, number(0, 0, 1.0))}), "xls")
    message = "reading the workbook takes more than 4294967296 bytes of memory, or it is damaged"
    assert [("REA008", message)] == told(found)
    wide = ole({"Workbook": book(number(60_000, 250, 1.0))})
    assert ["REA008"] == [code for code, _ in told(tables(wide, "xls", memory=2**28))]
    assert [("REA008", "reading the workbook takes longer than 0.001 seconds")] == told(
        tables(XLS, "xls", seconds=0.001)
    )


def test_where_no_process_can_be_started_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that is not there is no traceback."""
    monkeypatch.setattr(sys, "executable", "/nonexistent")
    assert [("REA001", "no process can be started to read the workbook (FileNotFoundError)")] == told(
        tables(XLS, "xls")
    )


def test_a_missing_library_is_named_before_a_process_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the pip line is named."""
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(MissingExtraError, match=r"glo_model\[xlsx\]"):
        tables(XLS, "xls")


@pytest.mark.parametrize(("answers", "data"), [(answer_xls, XLS), (answer_ods, ODS)])
def test_the_other_process_answers_in_json(answers: Any, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """It bounds itself, reads from standard input, and writes cells of every sort."""
    bounds: list[Any] = []
    monkeypatch.setattr("resource.setrlimit", lambda *each: bounds.append(each[1][0]))
    monkeypatch.setattr(sys, "argv", ["", json.dumps({"memory": 2**31})])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    answers()
    written = json.loads(out.getvalue())
    rows = written["sheets"][0]["rows"]
    assert ([0, 2**31], {"date": "2018-09-24"}, {"failed": "#DIV/0!"}) == (bounds, rows[2][1], rows[3][0])


def test_where_memory_cannot_be_bounded_it_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some systems have no such bound; a refusal is answered too."""

    def refuse(_: bytes, __: Limits) -> dict[str, Any]:
        raise TooLarge("too large")

    monkeypatch.setitem(sys.modules, "resource", None)
    monkeypatch.setattr(sys, "argv", ["", "{}"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    answer(refuse)
    assert {"refused": "too large", "large": True} == json.loads(out.getvalue())


@given(
    st.lists(st.tuples(st.integers(0, len(XLS) - 1), st.integers(0, 255)), min_size=1, max_size=4),
    st.integers(512, len(XLS)),
)
def test_old_workbooks_that_were_damaged_are_scanned(changes: list[tuple[int, int]], end: int) -> None:
    """Whatever bytes are changed or cut off, the scan refuses or tells, and ends."""
    data = bytearray(XLS)
    for at, value in changes:
        data[at] = value
    try:
        facts = scan_xls(bytes(data[:end]), LIMITS)
    except (Refused, struct.error, IndexError):
        return
    assert len(facts.failed) < 1000


@settings(max_examples=4)
@given(st.integers(0, len(XLS) - 5), st.binary(min_size=1, max_size=4), st.sampled_from(["xls", "ods"]))
def test_damaged_workbooks_end_in_tables_or_findings(at: int, instead: bytes, kind: str) -> None:
    """Nothing that is read in the other process raises in this one, and nothing is lost without a word."""
    data = XLS if kind == "xls" else ODS
    found = tables(data[:at] + instead + data[at + len(instead) :], kind)
    assert found.tables or found.findings


def test_the_other_process_is_given_no_more_than_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """It runs isolated from the environment, with the module path of the caller."""
    seen: list[list[str]] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        seen.append(command)
        return subprocess.CompletedProcess(command, 0, b'{"refused": "no", "large": false}')

    monkeypatch.setattr("glo_model.formats._apart.subprocess.run", run)
    assert [("REA001", "no")] == told(tables(XLS, "xls"))
    assert ["-I", "-c"] == seen[0][1:3]


def test_a_long_text_that_repeats_is_refused() -> None:
    """A text is written once and stands in many cells; it is never laid out."""
    repeated = CELL[:17] + b' table:number-columns-repeated="16000" office:value-type="string"><text:p>' + b"x" * 100
    data = content(CELL + rb"[^>]*><text:p>[^<]*", repeated)
    with pytest.raises(TooLarge, match="take 1600017 bytes when each has its own"):
        read_ods(data, Limits(unpacked=200_000))


def test_a_number_of_times_that_is_none_is_refused() -> None:
    """What is no number, or one of too many digits, is no count of cells."""
    for number_of_times in (b"x", b"-1", b"9" * 11):
        repeated = CELL[:17] + b' table:number-columns-repeated="%b" office:value-type="string"' % number_of_times
        with pytest.raises(Refused, match="says in no number how often it stands there"):
            read_ods(content(CELL, repeated), LIMITS)


def test_a_table_within_no_row_is_no_cell() -> None:
    """A cell outside of any sheet is passed over, and a sheet without a name the library names itself."""
    assert [] == scan_ods(b'<a xmlns:table="x"><table:table-cell/></a>', LIMITS)
