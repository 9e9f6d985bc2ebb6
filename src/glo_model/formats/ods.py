"""An OpenDocument spreadsheet, as LibreOffice writes it."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

from glo_model.fileformat import Format, Parts
from glo_model.formats._apart import answer, is_hidden, opened, tables_apart
from glo_model.formats._calamine import rows_of
from glo_model.formats._mistaken import told_otherwise
from glo_model.formats._ods_cells import OdsSheet, scan_ods
from glo_model.formats._refused import Refused, refusing
from glo_model.formats._zip_parts import Parts as ZipParts
from glo_model.formats._zip_parts import refuse_long_texts, unpack
from glo_model.table import DEFAULT_OPTIONS, Limits, ReadOptions, Tables, Told

_KIND: Final = "application/vnd.oasis.opendocument.spreadsheet"
_CONTENT: Final = "content.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_NO_MANIFEST: Final = b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
_ACTIVE: Final = {b"<table:table-source": "links to other files", b"<table:dde-link": "links to other programs"}


def _tables(parts: Parts, options: ReadOptions = DEFAULT_OPTIONS) -> Tables:
    ((name, data),) = parts.items()
    told = Told()
    tables = tables_apart("ods", "answer_ods", data, options.limits, name or None, told)
    return Tables(tables=tables, findings=tuple(told.findings), rejected=tuple(told.rejected))


def read_ods(data: bytes, limits: Limits) -> dict[str, Any]:
    """Return what is in a spreadsheet, as plain data, or raise ``Refused``."""
    parts = unpack(data, limits)
    content = _content(parts, data)
    refuse_long_texts(content, limits)
    with refusing("the spreadsheet is damaged"):
        told = {sheet.name: sheet for sheet in scan_ods(content, limits)}
        book = opened(_packed(content))
        sheets = [_sheet(book, each, told[each.name]) for each in book.sheets_metadata]
    return {"epoch": None, "active": _active(parts, content), "sheets": sheets}


def _content(parts: ZipParts, data: bytes) -> bytes:
    if "xl/workbook.xml" in parts.names:
        raise Refused(told_otherwise(data))
    if b"encryption-data" in parts.xml.get(_MANIFEST, b""):
        raise Refused("the spreadsheet is protected by a password")
    content = parts.xml.get(_CONTENT, b"")
    if b"<office:spreadsheet" not in content:
        raise Refused("the file is no OpenDocument spreadsheet")
    return content


def _active(parts: ZipParts, content: bytes) -> list[str]:
    macros = ["macros"] if any(name.startswith(("Basic/", "Scripts/")) for name in parts.names) else []
    return macros + [what for sign, what in _ACTIVE.items() if sign in content]


def _packed(content: bytes) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", _KIND)
        archive.writestr(_MANIFEST, _NO_MANIFEST)
        archive.writestr(_CONTENT, content)
    return buffer.getvalue()


def _sheet(book: Any, each: Any, told: OdsSheet) -> dict[str, Any]:
    return {
        "name": each.name,
        "hidden": is_hidden(each),
        "rows": rows_of(book.get_sheet_by_name(each.name), told.failed),
        "merged": [[each.first_row, each.first_column, each.last_row, each.last_column] for each in told.merged],
    }


def answer_ods() -> None:
    """Read a spreadsheet in a process of its own."""
    answer(read_ods)


FORMAT = Format(name="ods", title="OpenDocument spreadsheet", suffixes=(".ods",), tables=_tables)
