"""Files that bear the name of another format: one finding says what each really is, and what to do."""

from __future__ import annotations

import io
import zipfile

import pytest
from old_workbooks import OFFICE, ole

from glo_model import loads
from glo_model.formats import format_named
from glo_model.formats._refused import Refused
from glo_model.formats.xls import read_xls
from glo_model.table import Limits


def zipped(**parts: bytes) -> bytes:
    """Return a zip file of some parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)  # as of no day, so that tests have the same names always
    return buffer.getvalue()


XLSX = zipped(**{"xl/workbook.xml": b"<a/>"})
IS_XLSX = "the file is an XLSX workbook: name it .xlsx, or say format='xlsx'"
DOCUMENTS = [
    (XLSX, IS_XLSX),
    (zipped(**{"xl/workbook.bin": b""}), "the workbook is a binary .xlsb one, which is not read; save it as .xlsx"),
    ((OFFICE / "office.ods").read_bytes(), "the workbook is an OpenDocument one: name it .ods, or say format='ods'"),
    (zipped(anything=b""), "the file is a zip archive and no table; unpack it first, if it is whole"),
    (XLSX[:40], "the file is a zip archive and no table; unpack it first, if it is whole"),
    (ole({"EncryptedPackage": b""}), "the workbook is protected by a password"),
]


BINARY = [
    *DOCUMENTS,
    ((OFFICE / "office.xls").read_bytes(), "the file is an old .xls workbook: name it .xls, or say format='xls'"),
    (ole({"Word": b""}), "the file is no workbook, but some other document, or it is damaged"),
]


@pytest.mark.parametrize("kind", ["csv", "tsv"])
@pytest.mark.parametrize(("data", "message"), BINARY)
def test_a_document_that_is_named_a_text_is_one_finding(data: bytes, message: str, kind: str) -> None:
    """Its bytes are no cells, and to ask for their encoding two hundred times would mislead."""
    read = format_named(kind).tables
    assert read is not None
    found = read({f"f.{kind}": data})
    assert [("REA001", message)] == [(each.code, each.message) for each in found.findings]
    assert () == found.tables[0].rows


@pytest.mark.parametrize(
    ("data", "message"),
    [
        *DOCUMENTS,
        (b"", "the file is empty"),
        (
            b"\n<table><tr><td>ID</td></tr></table>",
            "the file is a web page or other markup that is only named a workbook; save it anew as .xlsx",
        ),
        (b"ID\tTitle\n", "the file is no workbook; if it is text, name it .csv or .tsv"),
    ],
)
def test_what_is_only_named_an_old_workbook_is_told(data: bytes, message: str) -> None:
    """Servers name their pages and texts .xls, so that a spreadsheet program opens them."""
    with pytest.raises(Refused) as refused:
        read_xls(data, Limits())
    assert message == str(refused.value)


@pytest.mark.parametrize(("data", "message"), BINARY)
def test_a_document_that_is_read_as_json_is_one_finding(data: bytes, message: str) -> None:
    """So is what comes from a pipe, of which no name tells what it is."""
    loaded = loads(data)
    assert ([("REA001", message)], 0) == ([(each.code, each.message) for each in loaded.findings], len(loaded.data))
