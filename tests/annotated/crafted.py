"""Workbooks to mark, made by a library or by hand, and what is looked for in them afterwards."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from glo_model.annotated.addresses import address_of
from glo_model.finding import Finding, Origin, Severity

xlsxwriter: Any = import_module("xlsxwriter")  # it has no types

SHEET = "xl/worksheets/sheet1.xml"
STYLES = "xl/styles.xml"
COMMENTS = "xl/comments1.xml"
VML = "xl/drawings/vmlDrawing1.vml"
LIST = "glo_model findings"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def found(
    cell: str | None = None,
    *,
    sheet: str | None = "S",
    row: int | None = None,
    message: str = "it is wrong",
    severity: Severity = Severity.ERROR,
) -> Finding:
    """Return a finding at a cell, at a row, or at a sheet."""
    place = None if cell is None else address_of(cell)
    origin = Origin(
        file="f.xlsx",
        sheet=sheet,
        row=row if place is None else place.row,
        column=None if place is None else place.column,
    )
    return Finding(
        code="REA003", slug="wrong-value", severity=severity, message=message, origin=origin, hint="Mend it."
    )


def workbook(fill: Callable[[Any], object], **options: object) -> bytes:
    """Return a workbook that a function fills."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, **options})
    fill(book)
    book.close()
    return buffer.getvalue()


def plain(book: Any) -> None:
    """Fill a workbook with one sheet of two rows."""
    sheet = book.add_worksheet("S")
    sheet.write_row("A1", ["ID", "Name"])
    sheet.write_row("A3", ["x", 7])


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return a workbook of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def crafted(sheet: str, **others: str) -> bytes:
    """Return the smallest workbook of one sheet ``S`` whose XML is given, and other parts by name."""
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
        'Target="/xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:q="{OFFICE}"><sheets><sheet name="S" sheetId="4" q:id="x"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relations}"><Relationship Id="x" '
        f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="y" Type="{OFFICE}/hyperlink" '
        'Target="http://example.org/" TargetMode="External"/></Relationships>',
        SHEET: sheet,
    }
    return packed({name: text.encode() for name, text in (parts | others).items()})


def rows(content: str) -> str:
    """Return the XML of a sheet with these rows."""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{content}</sheetData></worksheet>'


def fill_of(data: bytes, cell: str, sheet: str = SHEET) -> str:
    """Return the colour of a cell, or an empty text if it has none."""
    parts = parts_of(data)
    tag = re.search(rf'<(?:\w+:)?c [^>]*r="{cell}"[^>]*>', parts[sheet].decode())
    style = re.search(r' s="(\d+)"', tag[0]) if tag else None
    styles = parts[STYLES].decode()
    xfs = re.findall(r"<(?:\w+:)?xf [^>]*>", styles[styles.index("cellXfs") :])
    fill = re.search(r'fillId="(\d+)"', xfs[int(style[1]) if style else 0])
    fills = re.findall(r"<(?:\w+:)?fill>.*?</(?:\w+:)?fill>", styles)
    colour = re.search(r'rgb="(\w+)"', fills[int(fill[1]) if fill else 0])
    return colour[1] if colour else ""


def comments_of(data: bytes, part: str = COMMENTS) -> dict[str, str]:
    """Return the text of each comment by its cell."""
    xml = parts_of(data)[part].decode()
    found = re.findall(r'<(?:\w+:)?comment [^>]*ref="(\w+)".*?</(?:\w+:)?comment>', xml, re.DOTALL)
    whole = re.findall(r"<(?:\w+:)?comment .*?</(?:\w+:)?comment>", xml, re.DOTALL)
    texts = [re.sub(r"<[^>]*>", "", each).replace("&#10;", "\n") for each in whole]
    return dict(zip(found, texts, strict=True))
