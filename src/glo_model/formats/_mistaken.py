"""What a file really is that bears the name of another format, told from its bytes, and what to do with it."""

from __future__ import annotations

import struct
from contextlib import suppress
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile

from glo_model.formats._ole_streams import OleFile, is_ole
from glo_model.formats._refused import Refused

ZIP: Final = b"PK\x03\x04"
"""How a zip file begins, and with it every workbook but the old ones."""
_KINDS: Final = {
    "xl/workbook.xml": "the file is an XLSX workbook: name it .xlsx, or say format='xlsx'",
    "xl/workbook.bin": "the workbook is a binary .xlsb one, which is not read; save it as .xlsx",
    "content.xml": "the workbook is an OpenDocument one: name it .ods, or say format='ods'",
}


def told_binary(data: bytes) -> str | None:
    """Say what bytes are that are no text but a document, or return ``None`` if nothing tells that they are one."""
    if data.startswith(ZIP):
        return _told_zip(data)
    return _told_ole(data) if is_ole(data) else None


def told_otherwise(data: bytes) -> str:
    """Say what bytes are that are not the workbook which they are named, as far as they tell."""
    if not data:
        return "the file is empty"
    if data.lstrip()[:1] == b"<":
        return "the file is a web page or other markup that is only named a workbook; save it anew as .xlsx"
    return told_binary(data) or "the file is no workbook; if it is text, name it .csv or .tsv"


def _told_zip(data: bytes) -> str:
    names: frozenset[str] = frozenset()
    # Whatever else may be wrong with it, its directory tells what it was meant to be.
    with suppress(BadZipFile, ValueError, OSError, struct.error), ZipFile(BytesIO(data)) as archive:
        names = frozenset(archive.namelist())
    told = (message for name, message in _KINDS.items() if name in names)
    return next(told, "the file is a zip archive and no table; unpack it first, if it is whole")


def _told_ole(data: bytes) -> str:
    names: frozenset[str] = frozenset()
    with suppress(Refused, struct.error):
        names = OleFile(data).names
    if "EncryptedPackage" in names:
        return "the workbook is protected by a password"
    if names & {"Workbook", "Book"}:
        return "the file is an old .xls workbook: name it .xls, or say format='xls'"
    return "the file is no workbook, but some other document, or it is damaged"
