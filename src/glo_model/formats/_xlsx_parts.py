"""What an XLSX file is made of, unpacked within limits, so that no library ever opens a file that is a trap.

The sizes that a zip directory tells may be lies; hence each part is unpacked here up to the size that it claims, and
the parts are packed anew, without compression, for the library that reads the cells.
"""

from __future__ import annotations

import posixpath
from io import BytesIO
from typing import Final, Literal
from xml.etree import ElementTree
from xml.parsers.expat import ParserCreate
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

_PIECE: Final = 4096
_OLE: Final = b"\xd0\xcf\x11\xe0"
_WORKBOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_RELATION_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Refused(Exception):  # noqa: N818 - it says what is done with the file
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
    except Exception as error:
        raise Refused(f"the file is no XLSX workbook, or it is damaged ({type(error).__name__})") from None


def _parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        # Pictures, macros and whatever else is packed in hold no cells, and are left where they are.
        members = [each for each in archive.infolist() if each.filename.endswith((".xml", ".rels"))]
        _refuse_traps(len(members), sum(each.file_size for each in members), len(data))
        parts = {each.filename: archive.read(each) for each in members}
    if any(b"\0" in part or b"<!DOCTYPE" in part for part in parts.values()):
        raise Refused("the workbook is not written as spreadsheet programs write one")
    return parts


def _refuse_traps(count: int, size: int, packed: int) -> None:
    if count > MOST_PARTS:
        raise TooLarge(f"the workbook has {count} parts, more than the {MOST_PARTS} that are read")
    if size > MOST_UNPACKED or (size > SMALL and size > MOST_RATIO * packed):
        raise TooLarge(f"unpacked, the workbook has {size} bytes from {packed}, more than is read")


def _workbook(parts: dict[str, bytes]) -> Workbook:
    for name, part in parts.items():
        # A sheet that is damaged is told of by itself, and the others are read.
        if "/worksheets/" not in name:
            _refuse_claims(part)
    workbook, relations = _tree(parts[_WORKBOOK]), _tree(parts[_RELATIONS])
    worksheets = {
        each.get("Id"): posixpath.normpath(posixpath.join("/xl", each.get("Target") or ""))[1:]
        for each in relations
        if (each.get("Type") or "").endswith("/worksheet")
    }
    sheets = {
        each.get("name") or "": parts[worksheets[each.get(_RELATION_ID)]]
        for each in workbook.iter()
        if _local(each.tag) == "sheet" and each.get(_RELATION_ID) in worksheets
    }
    is_1904 = any(_is_1904(each) for each in workbook.iter())
    return Workbook(parts=parts, sheets=sheets, epoch=1904 if is_1904 else 1900)


def _refuse_claims(part: bytes) -> None:
    """Refuse a part that claims more texts than it can hold: the library that reads it would make room for all."""
    for tag, attributes in _root(part):
        claims = [attributes.get(name, "0") for name in ("count", "uniqueCount")]
        if _local(tag) == "sst" and any(not each.isdecimal() or int(each) > len(part) for each in claims):
            raise TooLarge("the workbook claims to hold more texts than it does")


def _root(part: bytes) -> list[tuple[str, dict[str, str]]]:
    """Return the outermost tag of a part and its attributes."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = ParserCreate()
    parser.StartElementHandler = lambda tag, attributes: found.append((tag, attributes))
    for start in range(0, len(part), _PIECE):
        parser.Parse(part[start : start + _PIECE])
        if found:
            break
    return found[:1]


def _tree(data: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(data)


def _is_1904(element: ElementTree.Element) -> bool:
    return _local(element.tag) == "workbookPr" and element.get("date1904") in ("1", "true", "on")


def _local(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2]
