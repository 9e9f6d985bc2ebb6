"""What an XLSX file is made of, unpacked within limits, so that no library ever opens a file that is a trap.

The sizes that a zip directory tells may be lies; hence each part is unpacked here up to the size that it claims, and
the parts are packed anew, without compression, for the library that reads the cells.
"""

from __future__ import annotations

import posixpath
from io import BytesIO
from typing import Final, Literal, NoReturn
from xml.etree import ElementTree
from zipfile import ZipFile

import attrs

MOST_UNPACKED: Final = 512 * 2**20
"""How many bytes the parts of a workbook may have when unpacked."""
MOST_RATIO: Final = 300
"""How many times its size a workbook may grow when it is unpacked; only a trap shrinks so well."""
SMALL: Final = 16 * 2**20
"""How many bytes may be unpacked however well they were packed."""
MOST_PARTS: Final = 10_000
"""How many parts a workbook may have."""

_OLE: Final = b"\xd0\xcf\x11\xe0"
_WORKBOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_RELATION_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Refused(Exception):
    """The file is not one that can be read; the message says why."""


class TooLarge(Refused):
    """The file is larger than is read."""


@attrs.frozen(kw_only=True)
class Workbook:
    """Hold the parts of a workbook, and where its sheets are among them."""

    parts: dict[str, bytes] = attrs.field(repr=False)
    sheets: dict[str, bytes] = attrs.field(repr=False)
    """The XML of each sheet by the sheet's name."""
    epoch: Literal[1900, 1904]
    """The year from which it counts days."""

    def packed(self) -> bytes:
        """Return the workbook as a file whose parts are not compressed."""
        buffer = BytesIO()
        with ZipFile(buffer, "w") as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
        return buffer.getvalue()


def unpack(data: bytes) -> Workbook:
    """Return the parts of a workbook, or raise ``Refused`` with the reason."""
    if data.startswith(_OLE):
        raise Refused("the workbook is protected by a password, or is in the old .xls format")
    try:
        parts = _parts(data)
        return _workbook(parts)
    except Refused:
        raise
    except Exception as error:  # noqa: BLE001 - zipfile and ElementTree raise a dozen sorts for bytes that are no file
        raise Refused(f"the file is no XLSX workbook, or it is damaged ({type(error).__name__})") from None


def _parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        members = [each for each in archive.infolist() if each.filename.endswith((".xml", ".rels"))]
        _refuse_traps(len(members), sum(each.file_size for each in members), len(data))
        return {each.filename: archive.read(each) for each in members}


def _refuse_traps(count: int, size: int, packed: int) -> None:
    if count > MOST_PARTS:
        raise TooLarge(f"the workbook has {count} parts, more than the {MOST_PARTS} that are read")
    if size > MOST_UNPACKED or (size > SMALL and size > MOST_RATIO * packed):
        raise TooLarge(f"unpacked, the workbook has {size} bytes from {packed}, more than is read")


def _workbook(parts: dict[str, bytes]) -> Workbook:
    workbook, relations = _tree(parts[_WORKBOOK]), _tree(parts[_RELATIONS])
    targets = {each.get("Id"): each.get("Target") or "" for each in relations}
    sheets = {
        each.get("name") or "": parts[posixpath.normpath(posixpath.join("/xl", targets[each.get(_RELATION_ID)]))[1:]]
        for each in workbook.iter()
        if _local(each.tag) == "sheet"
    }
    is_1904 = any(
        each.get("date1904") in ("1", "true", "on") for each in workbook.iter() if _local(each.tag) == "workbookPr"
    )
    return Workbook(parts=parts, sheets=sheets, epoch=1904 if is_1904 else 1900)


def _tree(data: bytes) -> ElementTree.Element:
    if b"<!" in data.replace(b"<!--", b""):
        _refuse_declarations()
    return ElementTree.fromstring(data)


def _refuse_declarations() -> NoReturn:
    raise Refused("the workbook declares entities, which no spreadsheet program does")


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
