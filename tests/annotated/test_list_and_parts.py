"""The list of findings, and the parts of a workbook that stay as they were."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from crafted import LIST, SHEET, STYLES, found, packed, parts_of, plain, workbook
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from glo_model.annotated import annotate
from glo_model.annotated.listing import HEADINGS
from glo_model.finding import Finding, Severity

CHANGED = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", STYLES, SHEET}
LISTED = "xl/worksheets/sheet3.xml"


def office(book: Any) -> None:
    """Fill a workbook with what offices keep: a chart, a picture's place, formulas, names, formats, macros."""
    sheet = book.add_worksheet("S")
    sheet.write_column("A1", ["Women", 3, 12])
    sheet.write_formula("A4", "=SUM(A2:A3)", None, 15)
    sheet.conditional_format(
        "A2:A3", {"type": "cell", "criteria": ">", "value": 5, "format": book.add_format({"bold": 1})}
    )
    sheet.data_validation("B2", {"validate": "list", "source": ["a", "b"]})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=S!$A$2:$A$3"})
    sheet.insert_chart("D2", chart)
    book.add_worksheet("Cour d'appel").write_string("A1", "x")
    book.define_name("Counts", "=S!$A$2:$A$3")


def rows_of(data: bytes) -> list[list[Any]]:
    """Return the rows of the list of findings."""
    return CalamineWorkbook.from_object(io.BytesIO(data)).get_sheet_by_name(LIST).to_python()


def raw(data: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook as they are packed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            each.filename: data[each.header_offset + 30 + len(each.filename) :][: each.compress_size]
            for each in archive.infolist()
        }


def test_the_list_holds_all_as_text() -> None:
    """Each finding is a row; a message that looks like a formula is text, and so is a hint; nothing is left out."""
    nowhere = Finding(code="CNT001", slug="x", severity=Severity.NOTE, message="=1+1")
    data = annotate(workbook(plain), [found("B3"), found(row=2), found(), nowhere])
    assert [
        list(HEADINGS),
        ["note", "CNT001", "", "", "=1+1", ""],
        ["error", "REA003", "S", "", "it is wrong", "Mend it."],
        ["error", "REA003", "S", "row 2", "it is wrong", "Mend it."],
        ["error", "REA003", "S", "B3", "it is wrong", "Mend it."],
    ] == rows_of(data)
    xml = parts_of(data)["xl/worksheets/sheet2.xml"]
    assert (0, 0) == (xml.count(b"<f>"), xml.count(b"<v>"))


def test_the_list_leads_to_the_cells() -> None:
    """A row is linked to its cell, quoted as names are, and not where the workbook has no such sheet."""
    findings = [found("B3", sheet="Cour d'appel"), found(row=2), found("B3", sheet="none")]
    xml = parts_of(annotate(workbook(office), findings))[LISTED].decode()
    assert """<hyperlink ref="D2" location="&apos;Cour d&apos;&apos;appel&apos;!B3" display="B3"/>""" in xml
    assert """location="&apos;S&apos;!A2" display="A2"/>""" in xml
    assert 2 == xml.count("<hyperlink ")
    assert ("frozen" in xml, '<autoFilter ref="A1:F4"/>' in xml) == (True, True)


def test_a_workbook_without_findings_gets_an_empty_list() -> None:
    """The list says by its headings alone that nothing was found; no cell is marked."""
    data = workbook(office)
    marked = annotate(data, [])
    assert [list(HEADINGS)] == rows_of(marked)
    assert parts_of(data)[SHEET] == parts_of(marked)[SHEET]
    assert b"<hyperlinks>" not in parts_of(marked)[LISTED]


def test_what_need_not_change_is_copied_as_it_is_packed() -> None:
    """Every other part has the same bytes, packed and unpacked, and the parts stand in their order."""
    data = packed(
        parts_of(workbook(office)) | {"xl/vbaProject.bin": bytes(range(256)) * 40, "xl/media/é.png": b"\x89P"}
    )
    marked = annotate(data, [found("A2")])
    before, after = parts_of(data), parts_of(marked)
    assert {name for name in before if before[name] != after[name]} == CHANGED | {"xl/worksheets/_rels/sheet1.xml.rels"}
    same = before.keys() - CHANGED - {"xl/worksheets/_rels/sheet1.xml.rels", "xl/media/é.png"}
    assert {name: raw(data)[name] for name in same} == {name: raw(marked)[name] for name in same}
    assert list(before) == list(after)[: len(before)]


def test_a_marked_sheet_keeps_all_but_styles() -> None:
    """But for the numbers of styles and the drawing of the comments, a sheet is the same text as before."""
    data = workbook(office)
    before, after = parts_of(data)[SHEET].decode(), parts_of(annotate(data, [found("A3")]))[SHEET].decode()
    drawing = re.search(r'<legacyDrawing xmlns:r="[^"]*" r:id="rId3"/>', after)
    assert drawing is not None
    assert '<c r="A3" s="1">' in after
    assert before == after.replace(drawing[0], "").replace('<c r="A3" s="1">', '<c r="A3">')


def test_names_stay_and_the_filter_has_one() -> None:
    """The names of the workbook stay; the list of an earlier check is replaced, with the name of its filter."""
    once = annotate(workbook(office), [found("A2"), found("A3")])
    twice = annotate(once, [found("A2")])
    book = parts_of(twice)["xl/workbook.xml"].decode()
    assert '<definedName name="Counts">S!$A$2:$A$3</definedName>' in book
    assert 1 == book.count("_FilterDatabase")
    assert 'localSheetId="2" hidden="1">&apos;glo_model findings&apos;!$A$1:$F$2<' in book
    assert 2 == len(rows_of(twice))
    assert 1 == book.count(f'name="{LIST}"')


def test_the_list_itself_is_not_marked() -> None:
    """What is found in the list of an earlier check is listed, since its cells are written anew."""
    once = annotate(workbook(plain), [])
    again = annotate(once, [found("A1", sheet=LIST)])
    assert "xl/comments1.xml" not in parts_of(again)
    assert 2 == len(rows_of(again))


def test_the_same_gives_the_same_bytes() -> None:
    """Neither the day nor the order of the findings shows."""
    findings = [found("A2"), found("B9"), found(row=3)]
    data = workbook(office)
    assert annotate(data, findings) == annotate(data, findings[::-1])


_ANY = st.text(st.characters(codec=None), max_size=20)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 12), st.integers(1, 30), st.sampled_from(Severity), _ANY), max_size=12))
def test_no_finding_changes_a_cell(places: list[tuple[int, int, Severity, str]]) -> None:
    """Wherever findings are and whatever they say, the cells are as before and all findings are listed."""
    findings = [
        found(f"{chr(64 + column % 26)}{row}", severity=each, message=said)
        for row, column, each, said in places
        if column % 26
    ]
    data = workbook(office)
    marked = annotate(data, findings)
    before, after = (CalamineWorkbook.from_object(io.BytesIO(each)) for each in (data, marked))
    assert before.get_sheet_by_name("S").to_python() == after.get_sheet_by_name("S").to_python()
    assert len(findings) + 1 == len(rows_of(marked))
