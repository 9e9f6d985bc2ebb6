"""XLSX: what is written comes back, nothing in it runs, and no bytes do harm."""

import io
import re
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from importlib import import_module
from typing import Any
from unittest.mock import Mock, patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from old_workbooks import ole
from python_calamine import CalamineWorkbook

from glo_model.dataset import Dataset
from glo_model.entities import Court, Source, Workshop
from glo_model.errors import FormatError, MissingExtraError
from glo_model.formats import _xlsx_rows, _zip_parts, format_named
from glo_model.formats._refused import Refused, TooLarge, refusing
from glo_model.formats._xlsx_cells import Merges
from glo_model.formats._xlsx_rows import quick_scan
from glo_model.ingest import ingest
from glo_model.loaded import Loaded
from glo_model.table import Failed, Limits, Merged, ReadOptions, Table, Tables
from glo_model.testing import datasets
from glo_model.values import DatedName, InLanguage

XLSX = format_named("xlsx")
xlsxwriter: Any = import_module("xlsxwriter")  # it has no types
SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def written(data: Dataset) -> bytes:
    """Return the workbook of a dataset."""
    assert XLSX.write is not None
    return XLSX.write(data)[""]


def tables(data: bytes) -> Tables:
    """Return the tables of a workbook."""
    assert XLSX.tables is not None
    return XLSX.tables({"book.xlsx": data})


def read(data: bytes) -> Loaded:
    """Read a workbook."""
    return ingest(tables(data))


def workbook(fill: Callable[[Any], object], **options: object) -> bytes:
    """Return a workbook that a function fills."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, **options})
    fill(book)
    book.close()
    return buffer.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {each.filename: archive.read(each) for each in archive.infolist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return the workbook of some parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def changed(part: str, pattern: bytes, instead: bytes, data: bytes | None = None) -> bytes:
    """Return a workbook, of two courts unless another is given, with one of its parts changed."""
    parts = parts_of(written(Dataset([Court(id="c1"), Court(id="c2")])) if data is None else data)
    new = re.sub(pattern, instead, parts[part])
    assert new != parts[part]
    return packed({**parts, part: new})


def told(found: Tables | Loaded) -> list[tuple[str, str | None, str]]:
    """Return the code, the sheet and the message of each finding."""
    return [(each.code, each.origin.sheet if each.origin else None, each.message) for each in found.findings]


@given(datasets() | datasets(dangling=True, twins=True))
def test_a_workbook_gives_back_the_dataset_that_was_written(data: Dataset) -> None:
    """A dataset written as a workbook and read again is equal, with nothing found and nothing rejected."""
    loaded = read(written(data))
    assert (data, (), ()) == (loaded.data, loaded.findings, loaded.rejected)


@given(datasets(twins=True))
def test_equal_datasets_give_the_same_bytes_in_any_order(data: Dataset) -> None:
    """Neither the order of the entities nor the hour of the writing changes a byte."""
    other = Dataset(reversed(list(data)), absences=data.absences, extras=data.extras)
    assert written(data) == written(other)


@given(datasets(min_size=1))
def test_no_cell_is_a_formula(data: Dataset) -> None:
    """The sheets hold text, numbers and truth values, and no formula, whatever the texts begin with."""
    parts = parts_of(written(data))
    assert not [name for name, part in parts.items() if "/worksheets/" in name and b"<f>" in part]


def test_text_is_written_so_that_editing_a_cell_does_not_run_it() -> None:
    """Every cell of text has the number format of text, and a formula has an apostrophe besides."""
    data = written(Dataset([Court(id="=1+1", level="2018-09")]))
    book = CalamineWorkbook.from_object(io.BytesIO(data))
    assert [["id", "level"], ["'=1+1", "2018-09"]] == book.get_sheet_by_name("courts").to_python()
    assert 4 == len(re.findall(rb'<c r="[AB][12]" s="[12]" t="s">', parts_of(data)[SHEET]))
    assert 2 == parts_of(data)["xl/styles.xml"].count(b'numFmtId="49"')


def test_a_text_longer_than_a_cell_goes_on_in_the_next_columns() -> None:
    """A title of a hundred thousand characters comes back whole, and short ones beside it too."""
    long = "\U0001f469=" * 50_000
    titles = (InLanguage(text=long), InLanguage(text="short"))
    data = Dataset([Workshop(id="w", titles=titles), Workshop(id="v", titles=titles[1:])])
    rows = tables(written(data)).tables[0].rows
    assert ("id", "level", "titles.1", "titles.1~2", "titles.1~3") == rows[0][:5]
    assert (data, ()) == (read(written(data)).data, read(written(data)).findings)


def test_what_no_sheet_can_hold_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of too many rows is refused, with the format that can hold it."""
    monkeypatch.setattr("glo_model.formats.xlsx.MOST_ROWS", 2)
    with pytest.raises(FormatError, match="courts has more rows or columns than a sheet can hold; write json"):
        written(Dataset([Court(id="c1"), Court(id="c2")]))


@pytest.mark.parametrize("module", ["python_calamine", "xlsxwriter"])
def test_a_missing_library_is_named_with_what_mends_it(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, reading and writing name the pip line, and nothing else does."""
    data = written(Dataset())
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=r"run: pip install 'glo_model\[xlsx\]'"):
        _ = (written(Dataset()), tables(data))


@pytest.mark.parametrize("epoch", [1900, 1904])
def test_cells_of_every_sort_are_read(epoch: int) -> None:
    """Numbers, dates, times, truth values and durations are read, by the way of counting days that the file tells."""

    def fill(book: Any) -> None:
        sheet = book.add_worksheet("courts")
        formats = [
            book.add_format({"num_format": each}) for each in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm", "[h]:mm")
        ]
        sheet.write_row(0, 0, ["text", 21, 3.5, True])
        for column, value in enumerate(
            [date(2018, 9, 24), datetime(2018, 9, 24, 9, 30), time(9, 30), timedelta(hours=30)]
        ):
            sheet.write_datetime(1, column, value, formats[column])
        sheet.write_number(2, 1, 43367)

    found = tables(workbook(fill, date_1904=epoch == 1904)).tables[0]
    assert epoch == found.epoch
    dates = (date(2018, 9, 24), datetime(2018, 9, 24, 9, 30), time(9, 30), "1 day, 6:00:00")
    assert (("text", 21.0, 3.5, True), dates, (None, 43367.0, None, None)) == found.rows


def test_formulas_are_read_by_what_they_show() -> None:
    """A formula's result is read; one that failed, or has no result in the file, is no value and no empty cell."""

    def fill(book: Any) -> None:
        sheet = book.add_worksheet("courts")
        sheet.write_formula(0, 0, "=1+1", None, 2)
        sheet.write_formula(0, 1, "=1/0", None, "#DIV/0!")
        sheet.write_formula(2, 3, "=A1", None, 0)

    data = changed(SHEET, rb"<v>0</v>", b"", workbook(fill))
    failed = (None, None, None, Failed("a formula without a result"))
    assert ((2.0, Failed("#DIV/0!")), (), failed) == tables(data).tables[0].rows


def test_sheets_of_other_sorts_are_left_out() -> None:
    """A sheet that is a chart holds no cells."""

    def fill(book: Any) -> None:
        book.add_worksheet("courts").write(0, 0, "id")
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=courts!$A$1:$A$2"})
        book.add_chartsheet("graph").set_chart(chart)

    assert ["courts"] == [each.sheet for each in tables(workbook(fill)).tables]


def test_parts_that_are_no_cells_do_no_harm() -> None:
    """A part of no bytes, a picture, and a part that begins with a long comment are passed over."""
    more = {"a.xml": b"", "xl/media/a.png": b"\x89PNG", "b.xml": b"<!--" + b" " * 9000 + b"--><b/>"}
    data = packed({**parts_of(written(Dataset([Court(id="c")]))), **more})
    assert Dataset([Court(id="c")]) == read(data).data


def test_cells_without_addresses_are_read() -> None:
    """Some programs leave the addresses out; cells then follow each other."""
    data = changed(SHEET, rb' r="[A-Z0-9]+"', b"")
    assert (("id",), ("c1",), ("c2",)) == tables(data).tables[0].rows


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"PK\x03\x04", "the file is damaged (BadZipFile)"),
        (written(Dataset([Court(id="c")]))[:-30], "the file is damaged (BadZipFile)"),
        (packed({"a.xml": b"<a/>"}), "the file is no XLSX workbook, or it is damaged (KeyError)"),
        (packed({"content.xml": b"<a/>"}), "the workbook is an OpenDocument one: name it .ods, or say format='ods'"),
        (packed({"xl/workbook.bin": b""}), "the workbook is a binary .xlsb one, which is not read; save it as .xlsx"),
        (b"<html>", "the file is a web page or other markup that is only named a workbook; save it anew as .xlsx"),
        (b"a,b", "the file is no workbook; if it is text, name it .csv or .tsv"),
        (OLE, "the file is no workbook, but some other document, or it is damaged"),
        (ole({"Workbook": b""}), "the file is an old .xls workbook: name it .xls, or say format='xls'"),
        (ole({"EncryptedPackage": b""}), "the workbook is protected by a password"),
    ],
)
def test_what_is_no_workbook_is_told(data: bytes, message: str) -> None:
    """Bytes that are no workbook give one finding, and no data."""
    assert ([("REA001", None, message)], Dataset()) == (told(read(data)), read(data).data)


def traps() -> Iterator[tuple[str, bytes, str]]:
    """Yield the names of workbooks that would exhaust memory or time, the workbooks, and what is said of them."""
    size = _zip_parts.SMALL + 1
    bomb = packed({"xl/a.xml": b" " * size})
    yield "bomb", bomb, f"unpacked, the workbook has {size} bytes from {len(bomb)}, more than is read"
    many = packed({f"{number}.xml": b"" for number in range(Limits().parts + 1)})
    yield "parts", many, "the workbook has 10001 parts, more than the 10000 that are read"
    texts = changed("xl/sharedStrings.xml", rb'uniqueCount="\d+"', b'uniqueCount="4000000000"')
    yield "texts", texts, "the workbook claims to hold more texts than it does"
    far = changed(SHEET, rb"</sheetData>", b'<row><c r="XFD1048576"><v>1</v></c></row></sheetData>')
    yield "far", far, "the sheet reaches to row 1048576 and column 16384, further than is read"
    beyond = changed(SHEET, rb"</sheetData>", b'<row r="9999999"><c><v>1</v></c></row></sheetData>')
    yield "beyond", beyond, "the sheet reaches to row 9999999 and column 1, further than is read"


@pytest.mark.parametrize(("data", "message"), [trap[1:] for trap in traps()], ids=[trap[0] for trap in traps()])
def test_traps_are_not_opened(data: bytes, message: str) -> None:
    """What claims to be larger than files are is refused before any library makes room for it."""
    assert [("REA008", message)] == [(code, message) for code, _, message in told(tables(data))]


def test_a_directory_that_lies_is_found_out() -> None:
    """A part that unpacks to more than the directory says is damaged, and is never unpacked further."""
    data = bytearray(packed({**parts_of(written(Dataset([Court(id="c")]))), SHEET: b" " * 1_000_000}))
    at = data.rindex(SHEET.encode()) - 46
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    assert [("REA001", "BadZipFile")] == [(code, message[-11:-1]) for code, _, message in told(tables(bytes(data)))]


@pytest.mark.parametrize("claim", [b"<!DOCTYPE x>", b"\0"])
def test_declarations_and_zero_bytes_are_refused(claim: bytes) -> None:
    """No spreadsheet program writes them, and programs differ in how they read them."""
    data = changed("xl/sharedStrings.xml", rb"<sst", claim + b"<sst")
    assert ["the workbook is not written as spreadsheet programs write one"] == [each[2] for each in told(tables(data))]


@pytest.mark.parametrize("address", [b"A0", b"1A", b"", b"AAAA1", b"A12345678"])
def test_an_address_that_is_none_is_refused(address: bytes) -> None:
    """A cell that is nowhere makes its sheet unreadable."""
    found = told(tables(changed(SHEET, rb'r="A3"', b'r="%b"' % address)))
    assert [("REA001", "courts", "a cell of the sheet has an address that is none")] == found


def test_cells_that_hold_only_a_colour_may_reach_far() -> None:
    """A format that was put on whole columns takes no room."""
    data = changed(SHEET, rb"</sheetData>", b'<row r="1048576"><c r="XFD1048576" t="e"/></row></sheetData>')
    assert 3 == len(tables(data).tables[0].rows)


def test_a_damaged_sheet_does_not_take_the_others_with_it() -> None:
    """Sheets that can be read are, and the one that cannot is named."""
    data = changed(SHEET, rb"</sheetData>", b"", written(Dataset([Court(id="c"), Source(id="s")])))
    assert ([("REA001", "courts", "the sheet is damaged (ExpatError)")], ["sources"]) == (
        told(tables(data)),
        [each.sheet for each in tables(data).tables],
    )


def test_a_workbook_that_the_library_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the reader of cells cannot open is a finding as well."""
    monkeypatch.setattr("glo_model.formats._xlsx_tables.packed", lambda *_: io.BytesIO(b"PK"))
    data = written(Dataset([Court(id="c")]))
    assert [("REA001", None, "the workbook is damaged (CalamineError)")] == told(tables(data))


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, Refused])
def test_what_must_pass_passes(error: type[BaseException]) -> None:
    """Whoever stops the program stops it while a library reads, too."""
    with pytest.raises(error), refusing("the sheet is damaged"):
        raise error


def test_a_panic_of_the_library_is_a_refusal() -> None:
    """The library raises what is no Exception when it panics; it is refused like any other fault."""
    panic = type("PanicException", (BaseException,), {})
    with (
        pytest.raises(Refused, match=r"the sheet is damaged \(PanicException\)"),
        refusing("the sheet is damaged"),
    ):
        raise panic


@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_read(data: bytes) -> None:
    """Bytes that are no workbook give one finding, and no data."""
    for bytes_ in (data, b"PK\x03\x04" + data):
        assert (["REA001"], Dataset()) == ([each.code for each in read(bytes_).findings], read(bytes_).data)


GOOD = written(
    Dataset([Court(id="c1", names=(DatedName(text="Rabat"),), country="MA"), Court(id="c2"), Source(id="s")])
)


@given(st.data())
def test_workbooks_with_a_few_bytes_changed_are_read(drawing: st.DataObject) -> None:
    """Whatever is changed in a workbook's parts, reading returns with what it could read."""
    parts = parts_of(GOOD)
    name = drawing.draw(st.sampled_from(sorted(parts)))
    numbers = [match.span() for match in re.finditer(rb"\d+", parts[name])]
    at = drawing.draw(st.integers(0, len(parts[name])))
    start, end = drawing.draw(st.sampled_from([*numbers, (at, at + 1), (at, at), (at, at + 20)]))
    instead = drawing.draw(
        st.sampled_from([b"", b"0", b"-1", b"4294967295", b"99999999999", b"x", b"<", b'"', b"\xff"])
    )
    loaded = read(packed({**parts, name: parts[name][:start] + instead + parts[name][end:]}))
    assert isinstance(loaded.data, Dataset)
    assert {each.code for each in loaded.rejected} <= {each.code for each in loaded.findings}


@given(st.integers(0, len(GOOD)), st.binary(min_size=1, max_size=4))
def test_workbooks_that_were_cut_or_overwritten_are_read(at: int, instead: bytes) -> None:
    """A file that is damaged as a whole gives findings or the data, and nothing is raised."""
    for data in (GOOD[:at], GOOD[:at] + instead + GOOD[at + len(instead) :]):
        assert isinstance(read(data), Loaded)


def test_an_empty_workbook_has_no_tables_worth_telling() -> None:
    """A dataset of nothing is one sheet without cells."""
    assert ([Table(file="book.xlsx", sheet="Sheet1", rows=(), epoch=1900)], []) == (
        list(tables(written(Dataset())).tables),
        told(read(written(Dataset()))),
    )


def sheet_of(rows: bytes, **parts: bytes) -> bytes:
    """Return a workbook whose sheet holds these rows, as they are written in the file."""
    old = parts_of(workbook(lambda book: book.add_worksheet("list")))
    sheet = old[SHEET].replace(b"<sheetData/>", b"<sheetData>%b</sheetData>" % rows)
    return packed({**old, SHEET: sheet, **{f"xl/{name}.xml": part for name, part in parts.items()}})


ROW = b'<row r="1">%b</row>'


@pytest.mark.parametrize("plain", [True, False])
@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (b'<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', Failed("#DIV/0!")),
        (b'<c r="A1" s="1" t="e" vm="1"><v>#SPILL!</v></c>', Failed("#SPILL!")),
        (b'<c r="A1"><f>A2</f></c>', Failed("a formula without a result")),
        (b'<c r="A1"><f>A2</f><v/></c>', Failed("a formula without a result")),
        (b'<c r="A1"><f ca="1"/><v></v></c>', Failed("a formula without a result")),
        (b'<c r="A1" t="str"><f>A2</f><v></v></c>', None),
        (b'<c r="A1" t="str"><f>A2&amp;"x"</f><v>a &lt; b</v></c>', "a < b"),
        (b'<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>', " a"),
        (b'<c r="A1" t="str"><v>=HYPERLINK("http://example.org")</v></c>', '=HYPERLINK("http://example.org")'),
        (b'<c r="A1" t="str"><v>0012</v></c>', "0012"),
        (b'<c r="A1" t="b"><v>1</v></c>', True),
    ],
)
def test_each_sort_of_cell_is_read_alike_by_the_quick_way_and_by_the_slow_one(
    cell: bytes, value: object, plain: bool
) -> None:
    """A comment makes a sheet one that is followed tag by tag; what is read is the same."""
    found = tables(sheet_of(ROW % cell + (b"" if plain else b"<!-- -->")))
    expected = () if value is None else ((value,),)
    assert ((), expected) == (found.findings, tuple(row for row in found.tables[0].rows if any(row)))


@pytest.mark.parametrize("plain", [True, False])
def test_merged_cells_are_told(plain: bool) -> None:
    """The ranges are the table's, counted from 1."""

    def fill(book: Any) -> None:
        sheet = book.add_worksheet("list")
        sheet.merge_range("A1:C1", "heading")
        sheet.merge_range("AA2:AB3", "block")

    data = workbook(fill)
    if not plain:
        data = changed(SHEET, rb"<sheetData>", b"<sheetData><!-- -->", data)
    assert (Merged(1, 1, 1, 3), Merged(2, 27, 3, 28)) == tables(data).tables[0].merged


def test_what_is_no_range_is_not_merged() -> None:
    """Only ranges are kept, each once."""
    merges = Merges()
    for reference in ("A1", "x", "A1:B2", "A1:B2"):
        merges.take(reference)
    assert (Merged(1, 1, 2, 2),) == merges.found


def test_hidden_sheets_are_read_and_told() -> None:
    """A sheet that is hidden, in either of two ways, is a table like the others, and a note says so."""

    def fill(book: Any) -> None:
        book.add_worksheet("seen").write(0, 0, "id")
        for name, hide in (("hidden", "hide"), ("deep", "very_hidden")):
            sheet = book.add_worksheet(name)
            sheet.write(0, 0, "id")
            getattr(sheet, hide)()

    found = tables(workbook(fill))
    assert [("seen", False), ("hidden", True), ("deep", True)] == [(each.sheet, each.hidden) for each in found.tables]
    message = "the sheet is hidden, and is read like the others"
    assert [("REA022", "hidden", message), ("REA022", "deep", message)] == told(found)


def test_what_would_run_or_lead_elsewhere_is_told() -> None:
    """Macros and links are never run or followed; the cells are read."""
    more = {"xl/vbaProject.bin": b"x", "xl/externalLinks/externalLink1.xml": b"<a/>", "xl/connections.xml": b"<a/>"}
    found = tables(packed({**parts_of(written(Dataset([Court(id="c")]))), **more}))
    message = "the workbook holds macros, links to other files, connections to other data; none is run or followed"
    assert ([("REA023", None, message)], 1) == (told(found), len(found.tables))


def test_parts_may_be_called_otherwise() -> None:
    """Where the parts are is told by the workbook's links, and not by their usual names."""
    parts = parts_of(written(Dataset([Court(id="c")])))
    texts = parts.pop("xl/sharedStrings.xml")
    parts["xl/other.xml"] = texts
    links = "xl/_rels/workbook.xml.rels"
    parts[links] = parts[links].replace(b"sharedStrings.xml", b"other.xml")
    assert (("id",), ("c",)) == tables(packed(parts)).tables[0].rows


def test_a_part_that_is_named_and_not_there_is_told() -> None:
    """A sheet without its part is told by its name, and styles or texts that lack make the workbook unreadable."""
    parts = parts_of(written(Dataset([Court(id="c"), Source(id="s")])))
    lost = {name: part for name, part in parts.items() if name != SHEET}
    assert [("REA001", "courts", "the sheet is not in the file")] == told(tables(packed(lost)))
    lost = {name: part for name, part in parts.items() if "styles" not in name}
    assert ["the file is no XLSX workbook, or it is damaged (KeyError)"] == [
        each[2] for each in told(tables(packed(lost)))
    ]


def test_a_workbook_without_styles_or_texts_is_read() -> None:
    """Neither is needed where there is neither."""
    parts = parts_of(sheet_of(ROW % b'<c r="A1"><v>5</v></c>'))
    links = "xl/_rels/workbook.xml.rels"
    parts[links] = re.sub(rb"<Relationship [^>]*(?:styles|theme)[^>]*/>", b"", parts[links])
    assert ((5.0,),) == tables(packed(parts)).tables[0].rows


def test_texts_that_are_shared_by_too_many_cells_are_refused() -> None:
    """A long text is cheap in the file, and would fill the memory if each cell had its own; a few cells may."""
    long = b'<sst xmlns="x"><si><t>short</t></si><si><t>%b</t></si></sst>' % (b"x" * 5000)
    cells = b"".join(b'<c r="%c1" t="s"><v>%d</v></c>' % (65 + at, at > 9) for at in range(20))
    data = sheet_of(ROW % cells, sharedStrings=long)
    links = "xl/_rels/workbook.xml.rels"
    link = b'<Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    data = changed(links, rb"</Relationships>", link, data)
    assert XLSX.tables is not None
    few, many = (XLSX.tables({"f": data}, ReadOptions(limits=Limits(unpacked=size))) for size in (60_000, 30_000))
    assert ([], 20) == (told(few), len(few.tables[0].rows[0]))
    message = "the texts of the sheet take 50370 bytes when each cell has its own, more than is read"
    assert [("REA008", "list", message)] == told(many)


@pytest.mark.parametrize(
    "rows",
    [
        b'<row r="0"><c r="A0"><v>1</v></c></row>',
        b'<row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetData><row r="2"><c r="A2"><v>1</v></c></row>',
        b'<row r="1"><c r="A2"><v>1</v></c></row>',
        b'<row r="1"><c r="A1" t="inlineStr"><v>x</v></c></row>',
    ],
)
def test_what_is_odd_takes_a_closer_look(rows: bytes) -> None:
    """Whatever the patterns do not cover is followed tag by tag."""
    assert quick_scan(parts_of(sheet_of(rows))[SHEET], Limits()) is None


ODD_ROWS = (
    b'<row r="%d"><c r="A%d"><v>1</v></c></row>',
    b'<row r="%d"><c r="B%d"><v>1</v></c></row>',
    b'<row r="%d"><c r="D%d"><v>1</v></c><c r="AB%d"><v>1</v></c></row>',
    b'<row r="%d"><c r="C%d"><v>1</v></c><c r="A%d"><v>2</v></c></row>',
    b'<row r="%d"><c r="A%d"><v>1</v></c><c r="A%d"><v>2</v></c></row>',
    b'<row r="%d"><c r="A%d" t="e"><v>#N/A</v></c></row>',
    b'<row r="%d"><c r="A%d"><f>1+1</f></c></row>',
    b'<row r="%d"/><c r="A%d"/>',
)


@given(st.lists(st.tuples(st.integers(1, 120), st.sampled_from([-10, 0, 5]), st.sampled_from(ODD_ROWS)), max_size=3))
def test_rows_that_are_alike_are_scanned_as_each_is_by_itself(odd: list[tuple[int, int, bytes]]) -> None:
    """Wherever a row stands that is not like those before it: in columns, in their order, or by its number."""
    plain = b'<row r="%d"><c r="A%d"><v>1</v></c><c r="C%d" t="str"><v>x</v></c></row>'
    rows = [*((10 * place, 10 * place, plain) for place in range(1, 121))]
    rows += [(10 * place, max(1, 10 * place + shift), row) for place, shift, row in odd]
    ordered = [(number, row) for _, number, row in sorted(rows, key=lambda each: each[0])]
    xml = parts_of(sheet_of(b"".join(row % ((number,) * row.count(b"%d")) for number, row in ordered)))[SHEET]
    together = quick_scan(xml, Limits())
    with patch.object(_xlsx_rows, "_SOME_ROWS", 10**9):
        assert quick_scan(xml, Limits()) == together


def test_rows_that_are_alike_are_scanned_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a long sheet few rows are looked at one by one, or the law above would say nothing."""
    looked_at = Mock(wraps=_xlsx_rows._ROW)
    monkeypatch.setattr(_xlsx_rows, "_ROW", looked_at)
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (number, number) for number in range(1, 500))
    assert quick_scan(parts_of(sheet_of(rows))[SHEET], Limits()) is not None
    assert looked_at.match.call_count < 60


def test_a_password_or_another_packing_is_refused() -> None:
    """No library is given what this one did not unpack."""
    parts = parts_of(written(Dataset([Court(id="c")])))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    assert ["the workbook is packed as no spreadsheet program packs one"] == [
        each[2] for each in told(tables(buffer.getvalue()))
    ]
    locked = bytearray(packed(parts))
    at = locked.index(b"PK\x01\x02")
    locked[at + 8] |= 1
    assert ["the workbook is protected by a password"] == [each[2] for each in told(tables(bytes(locked)))]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused() -> None:
    """Programs differ in which of the two they read."""
    buffer = io.BytesIO(written(Dataset([Court(id="c")])))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(SHEET, b"<worksheet/>")
    message = "the workbook has two parts of one name, and programs differ in which of them they read"
    assert [("REA001", None, message)] == told(tables(buffer.getvalue()))


def test_a_part_that_is_shorter_than_it_says_is_refused() -> None:
    """The directory may say that a part is larger than it is."""
    data = bytearray(packed({**parts_of(written(Dataset([Court(id="c")])))}))
    at = data.rindex(SHEET.encode()) - 46
    data[at + 24 : at + 28] = (100_000).to_bytes(4, "little")
    assert ["REA001"] == [code for code, _, _ in told(tables(bytes(data)))]


def test_a_part_in_another_encoding_is_refused() -> None:
    """Programs differ in whether they believe what a part says of its encoding."""
    data = changed(SHEET, rb'encoding="UTF-8"', b'encoding="cp037"')
    assert ["the workbook is not written as spreadsheet programs write one"] == [each[2] for each in told(tables(data))]


GRID = st.lists(
    st.lists(
        st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text("ab=#<&\u00e9\n ", min_size=1, max_size=6),
        min_size=1,
        max_size=5,
    ),
    min_size=1,
    max_size=6,
)


@given(GRID)
def test_any_grid_of_cells_comes_back(grid: list[list[Any]]) -> None:
    """Every cell that a spreadsheet program writes is read in its place."""

    def fill(book: Any) -> None:
        sheet = book.add_worksheet("list")
        for row, cells in enumerate(grid):
            for column, cell in enumerate(cells):
                if isinstance(cell, str):
                    sheet.write_string(row, column, cell)
                elif cell is not None:
                    sheet.write(row, column, cell)

    found = tables(workbook(fill))
    rows = {
        (at, column): cell
        for at, row in enumerate(found.tables[0].rows)
        for column, cell in enumerate(row)
        if cell is not None
    }
    expected = {
        (at, column): cell for at, row in enumerate(grid) for column, cell in enumerate(row) if cell is not None
    }
    assert ((), expected) == (found.findings, rows)


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_no_cell_of_a_damaged_workbook_is_lost_without_a_word(at: int, change: int) -> None:
    """A byte that changed on its way gives a finding, or the same cells: the parts bear their checksums."""
    data = GOOD[:at] + bytes([GOOD[at] ^ change]) + GOOD[at + 1 :]
    found, good = tables(data), tables(GOOD)
    assert found.findings or [each.rows for each in good.tables] == [each.rows for each in found.tables]


def test_a_sheet_that_the_library_refuses_is_told() -> None:
    """What only the library finds wrong is told of that sheet, and the others are read."""
    data = sheet_of(ROW % b'<c r="A1" t="odd"><v>1</v></c>')
    assert [("REA001", "list", "the sheet is damaged (CalamineError)")] == told(tables(data))


def test_a_lack_of_memory_is_told() -> None:
    """What a library could not make room for is too large."""
    with pytest.raises(TooLarge, match="more memory than there is"), refusing("the sheet is damaged"):
        raise MemoryError


@pytest.mark.parametrize("is_shared", [True, False])
def test_a_text_beyond_the_limit_is_refused(*, is_shared: bool) -> None:
    """No spreadsheet program writes a text of millions of letters, and to look at each of them takes minutes."""
    data = workbook(lambda book: book.add_worksheet().write_string(0, 0, "x" * 30_000), constant_memory=not is_shared)
    assert XLSX.tables is not None
    found = [XLSX.tables({"": data}, ReadOptions(limits=Limits(text=limit))) for limit in (10_000, 20_000, 40_000)]
    message = "a text of the workbook has more than {} bytes, more than is read"
    assert [[message.format(10_000)], [message.format(20_000)], []] == [
        [each.message for each in tables.findings] for tables in found
    ]


CELL = b'<c r="%b"><v>%d</v></c>'


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (ROW % (CELL % (b"A1", 1) + CELL % (b"A1", 2)), None),
        (ROW % (CELL % (b"A1", 1)) + ROW % (CELL % (b"A1", 2)), None),
        (b'<row r="2">%b</row>' % (CELL % (b"A2", 1)) + ROW % (CELL % (b"A1", 2)), ((2.0,), (1.0,))),
        (ROW % (CELL % (b"B1", 1) + CELL % (b"A1", 2)), ((2.0, 1.0),)),
        (ROW % (b'<c r="A1" s="0"/>' + CELL % (b"A1", 2)), ((2.0,),)),
    ],
    ids=["a cell twice", "a row twice", "rows in another order", "cells in another order", "an empty one beside it"],
)
def test_a_cell_that_stands_twice_is_not_lost_in_silence(rows: bytes, expected: object) -> None:
    """The sheet is refused with the reason; whatever merely stands in another order is read."""
    found = tables(sheet_of(rows))
    twice = "a cell of the sheet stands in it twice, and nobody can say which of the two is meant"
    assert ([twice] if expected is None else []) == [finding.message for finding in found.findings]
    assert ([] if expected is None else [expected]) == [table.rows for table in found.tables]
