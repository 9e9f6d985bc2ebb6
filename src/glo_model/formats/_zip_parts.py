"""The parts of a zip file, unpacked within limits, so that no library ever opens a file that is a trap.

The sizes that a zip directory tells may be lies, its parts may overlap, and a packed byte may stand for a thousand;
hence each part is unpacked here, and no further than the size that it claims.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Final
from xml.parsers.expat import ParserCreate
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import attrs

from glo_model.formats._mistaken import ZIP, told_otherwise
from glo_model.formats._refused import Refused, TooLarge, refusing
from glo_model.table import Limits

SMALL: Final = 16 * 2**20
"""How many bytes may be unpacked however well they were packed."""

_IS_ENCRYPTED: Final = 0x1
_ENCODING: Final = re.compile(rb"""\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding=["'](?!utf-?8["'])""", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Parts:
    """Hold the XML parts of a zip file by their names, and the names of all its parts."""

    xml: dict[str, bytes] = attrs.field(repr=False)
    names: tuple[str, ...]


def unpack(data: bytes, limits: Limits) -> Parts:
    """Return the parts that are XML, or raise ``Refused`` with the reason."""
    if not data.startswith(ZIP):
        raise Refused(told_otherwise(data))
    with refusing("the file is damaged"), ZipFile(BytesIO(data)) as archive:
        names = tuple(each.filename for each in archive.infolist())
        # Pictures, macros and whatever else is packed in hold no cells, and are left where they are.
        members = [each for each in archive.infolist() if each.filename.endswith((".xml", ".rels"))]
        _refuse_traps(members, len(data), limits)
        return Parts(xml={each.filename: _checked(_part(archive, each)) for each in members}, names=names)


def _refuse_traps(members: list[ZipInfo], packed: int, limits: Limits) -> None:
    size = sum(each.file_size for each in members)
    if len(members) > limits.parts:
        raise TooLarge(f"the workbook has {len(members)} parts, more than the {limits.parts} that are read")
    if size > limits.unpacked or (size > SMALL and size > limits.ratio * packed):
        raise TooLarge(f"unpacked, the workbook has {size} bytes from {packed}, more than is read")
    if len({each.filename for each in members}) < len(members):
        raise Refused("the workbook has two parts of one name, and programs differ in which of them they read")
    if any(each.flag_bits & _IS_ENCRYPTED for each in members):
        raise Refused("the workbook is protected by a password")
    if any(each.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for each in members):
        raise Refused("the workbook is packed as no spreadsheet program packs one")


def _part(archive: ZipFile, member: ZipInfo) -> bytes:
    """Return a part; asked for so many bytes, the library unpacks no more, and then tells if there were more."""
    with archive.open(member) as file:
        data = file.read(member.file_size)
    if len(data) < member.file_size:
        raise Refused("the file ends in the middle of a part")
    return data


def _checked(part: bytes) -> bytes:
    """Return a part whose XML every program reads alike: UTF-8, and nothing declared that stands for something else."""
    if b"\0" in part or b"<!DOCTYPE" in part or _ENCODING.match(part):
        raise Refused("the workbook is not written as spreadsheet programs write one")
    if not part.isascii():
        part.decode()
    return part


def refuse_long_texts(part: bytes, limits: Limits) -> None:
    """Refuse a part in which a text is longer than is read, as only a trap has one.

    A text that is longer than the limit lies over a multiple of it, so that nothing else need be looked at.
    """
    for at in range(limits.text, len(part), limits.text):
        end = part.find(b"<", at)
        if (len(part) if end < 0 else end) - part.rfind(b"<", 0, at) > limits.text:
            raise TooLarge(f"a text of the workbook has more than {limits.text} bytes, more than is read")


def refuse_malformed(part: bytes) -> None:
    """Raise what the parser raises if a part is not well-formed XML."""
    ParserCreate().Parse(part, True)
