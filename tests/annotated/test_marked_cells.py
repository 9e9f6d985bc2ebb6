"""Marked cells: the fill by severity, everything else of a cell as it was, and cells that were not there."""

from __future__ import annotations

import io
from typing import Any

import pytest
from crafted import (
    LIST,
    MAIN,
    SHEET,
    STYLES,
    comments_of,
    crafted,
    fill_of,
    found,
    packed,
    parts_of,
    plain,
    rows,
    workbook,
)
from python_calamine import CalamineWorkbook

from glo_model.annotated import annotate
from glo_model.errors import FormatError
from glo_model.finding import Severity

RED, AMBER, BLUE = "FFFFC7CE", "FFFFE699", "FFDDEBF7"


def cells_of(data: bytes) -> dict[str, list[list[Any]]]:
    """Return all cells of the sheets but the list, as another library reads them."""
    book = CalamineWorkbook.from_object(io.BytesIO(data))
    names = [name for name in book.sheet_names if name != LIST]
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in names}


def test_cells_are_coloured_by_the_worst_finding() -> None:
    """An error is red, a warning amber, a note blue; other cells keep their look."""
    findings = [
        found("A1", severity=Severity.NOTE),
        found("A3", severity=Severity.NOTE),
        found("A3", severity=Severity.ERROR),
        found("B3", severity=Severity.WARNING),
    ]
    marked = annotate(workbook(plain), findings)
    assert (BLUE, "", RED, AMBER) == tuple(fill_of(marked, cell) for cell in ("A1", "B1", "A3", "B3"))


def test_other_formatting_stays() -> None:
    """The new style is the old one with another fill: number format, font, border and alignment are kept."""

    def fill(book: Any) -> None:
        look = book.add_format(
            {"num_format": "#,##0", "bold": True, "border": 1, "align": "center", "bg_color": "#00FF00"}
        )
        book.add_worksheet("S").write_number("B2", 1234, look)

    marked = annotate(workbook(fill), [found("B2")])
    styles = parts_of(marked)[STYLES].decode()
    old, new = styles[styles.index("<cellXfs") :].split("<xf ")[2:4]
    assert old.replace('fillId="2"', 'fillId="3"').split() == new.split()
    assert RED == fill_of(marked, "B2")


def test_cells_that_are_not_there_are_put_in_their_places() -> None:
    """An empty cell, an empty row, and a cell beyond the last one are marked, and no value changes."""
    data = workbook(plain)
    places = ("C1", "A2", "C2", "AA3", "B9")
    marked = annotate(data, [found(cell) for cell in places])
    assert [RED] * 5 == [fill_of(marked, cell) for cell in places]
    assert cells_of(data) == cells_of(marked)
    assert b'<dimension ref="A1:AA9"/>' in parts_of(marked)[SHEET]


def test_cells_are_told_by_their_order_where_they_bear_no_address() -> None:
    """Rows and cells without numbers are counted, comments and texts that look like tags are none, and order holds."""
    xml = rows(
        '<!-- <row r="9"> --><row spans="1:2"><c/><c t="inlineStr"><is><t><![CDATA[<c r="Z9">]]></t></is></c><o/></row>'
        '<row r="3"/>'
    )
    marked = parts_of(annotate(crafted(xml), [found(cell) for cell in ("B1", "C1", "A2", "A3", "A5")]))[SHEET].decode()
    assert '<c t="inlineStr" s="' in marked
    assert "<row><c/>" in marked
    assert '</c><o/><c r="C1" s="' in marked
    assert '</row><row r="2"><c r="A2" s="' in marked
    assert '<row r="3"><c r="A3" s="' in marked
    assert '<row r="5"><c r="A5" s="' in marked


def test_a_sheet_without_rows_is_marked() -> None:
    """Rows are put into an empty list of rows, also where the sheet's names bear a prefix."""
    xml = f'<x:worksheet xmlns:x="{MAIN}"><x:dimension ref="A1"/><x:sheetData/></x:worksheet>'
    marked = parts_of(annotate(crafted(xml), [found("B2")]))[SHEET].decode()
    assert '<x:sheetData><x:row r="2"><x:c r="B2" s="1"/></x:row></x:sheetData><x:legacyDrawing ' in marked
    assert '<x:dimension ref="A1:B2"/>' in marked


def test_a_new_cell_looks_like_its_row_or_column() -> None:
    """A row's own style comes before that of the column, as in spreadsheet programs."""

    def fill(book: Any) -> None:
        bold, tall = book.add_format({"bold": True}), book.add_format({"italic": True})
        sheet = book.add_worksheet("S")
        sheet.set_column("B:C", 9, bold)
        sheet.set_row(1, 30, tall)
        sheet.write_string("A2", "x")

    marked = parts_of(annotate(workbook(fill), [found("B2"), found("B3"), found("F3")]))
    fonts = marked[STYLES].decode().split("<xf ")[-10:]
    assert b'<c r="B2" s="3"/>' in marked[SHEET]
    assert b'<row r="3"><c r="B3" s="4"/><c r="F3" s="5"/></row>' in marked[SHEET]
    assert 10 == len(fonts)


def test_of_merged_cells_the_one_that_is_seen_is_marked() -> None:
    """A finding at a covered cell colours and tells at the first cell of those that are merged."""

    def fill(book: Any) -> None:
        sheet = book.add_worksheet("S")
        sheet.merge_range("B2:D3", "title")
        sheet.merge_range("A8:A9", "other")

    marked = annotate(workbook(fill), [found("C3"), found("E3")])
    assert (RED, "", RED) == tuple(fill_of(marked, cell) for cell in ("B2", "C3", "E3"))
    assert ["B2", "E3"] == list(comments_of(marked))


def test_a_row_is_told_of_at_its_first_cell_without_a_colour() -> None:
    """What is found of a whole row is a comment; what is found of a sheet, or beyond its end, is listed only."""
    marked = annotate(
        workbook(plain),
        [found(row=3), found(), found("A1", sheet="T"), found(sheet=None), found(row=2_000_000), found(row=0)],
    )
    assert {"A3": "glo_model:\nerror REA003 this row: it is wrong"} == comments_of(marked)
    assert "" == fill_of(marked, "A3")


def test_a_workbook_without_styles_gets_some() -> None:
    """The styles become a part of the workbook, made known to it; a style that is not there counts as the first.

    Its name is the usual one, as some programs read no other.
    """
    parts = parts_of(annotate(crafted(rows('<row r="1"><c r="A1" s="99"/></row>')), [found("A1")]))
    assert b'Target="styles.xml"' in parts["xl/_rels/workbook.xml.rels"]
    assert b'PartName="/xl/styles.xml"' in parts["[Content_Types].xml"]
    assert b'<c r="A1" s="1"/>' in parts[SHEET]


@pytest.mark.parametrize(
    ("styles", "said"),
    [
        ("<styleSheet/>", "styles are not written"),
        (f"<s><fonts><f/></fonts><fills><f/></fills><cellXfs>{'<xf/>' * 64_000}</cellXfs></s>", "so many styles"),
    ],
)
def test_odd_styles_are_refused(styles: str, said: str) -> None:
    """Styles without lists to add to, and styles without room for more, are a reason not to mark."""
    parts = parts_of(workbook(plain)) | {STYLES: styles.encode()}
    with pytest.raises(FormatError, match=said):
        annotate(packed(parts), [found("A1")])
