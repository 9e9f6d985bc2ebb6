"""The parts of a workbook file, packed as they came: what is not changed is copied without being unpacked.

The standard library can neither copy a packed part nor leave out its time of writing; hence this one. The format:
https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from glo_model.errors import FormatError

MOST_UNPACKED: Final = 512 * 2**20
"""How many bytes the parts that are edited may have when unpacked."""
MOST_RATIO: Final = 300
"""How many times its size a part may grow when it is unpacked; only a trap shrinks so well."""
SMALL: Final = 16 * 2**20
"""How many bytes may be unpacked however well they were packed."""
MOST_PARTS: Final = 10_000
"""How many parts a workbook may have."""

_OLE: Final = b"\xd0\xcf\x11\xe0"
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_VERSION: Final = 20
_IS_ENCRYPTED: Final = 0x1
_IS_UTF8: Final = 0x800
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)


class Packed(NamedTuple):
    """Hold one part as it is packed."""

    name: bytes
    flags: int
    method: int
    date: tuple[int, int, int, int, int, int]
    crc: int
    size: int
    data: bytes
    rights: int

    @property
    def head(self) -> tuple[int, ...]:
        """What both the part's own header and the directory say of it."""
        year, month, day, hour, minute, second = self.date
        time, date = hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
        sizes = (self.crc, len(self.data), self.size)
        return (_VERSION, self.flags, self.method, time, date, *sizes, len(self.name), 0)


class Archive:
    """Give the parts of a workbook one by one, take new ones in their place, and pack all again."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise FormatError("the workbook is protected by a password, or is in the old .xls format")
        self._data = data
        self._file = ZipFile(BytesIO(data))
        members = self._file.infolist()
        self._members = {each.filename: each for each in members}
        self._new: dict[str, bytes] = {}
        self._unpacked = 0
        if len(members) > MOST_PARTS:
            raise FormatError(f"the workbook has {len(members)} parts, more than the {MOST_PARTS} that are read")
        if len(self._members) < len(members) or sum(each.compress_size for each in members) > len(data):
            raise FormatError("the workbook holds parts that cover each other")
        if any(each.flag_bits & _IS_ENCRYPTED for each in members):
            raise FormatError("the workbook is protected by a password")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in their order."""
        return (*self._members, *(name for name in self._new if name not in self._members))

    def read(self, name: str) -> bytes:
        """Return a part unpacked, as it is by now; ``KeyError`` if there is none of that name."""
        if name not in self._new:
            member = self._members[name]
            self._unpacked += member.file_size
            is_trap = member.file_size > max(SMALL, MOST_RATIO * member.compress_size)
            if is_trap or self._unpacked > MOST_UNPACKED:
                raise FormatError("unpacked, the workbook is larger than is read")
            self._new[name] = self._file.read(member)
        return self._new[name]

    def put(self, name: str, data: bytes) -> None:
        """Put a part in the place of the one of that name, or at the end."""
        self._new[name] = data

    def packed(self) -> bytes:
        """Return the whole file: changed parts are packed anew, and all others copied."""
        out, directory = BytesIO(), BytesIO()
        for part in self._parts():
            at = out.tell()
            out.write(_LOCAL.pack(b"PK\3\4", *part.head) + part.name + part.data)
            directory.write(_CENTRAL.pack(b"PK\1\2", _VERSION, *part.head, 0, 0, 0, part.rights, at) + part.name)
        at, count = out.tell(), len(self.names)
        out.write(directory.getvalue())
        out.write(_END.pack(b"PK\5\6", 0, 0, count, count, directory.tell(), at, 0))
        return out.getvalue()

    def _parts(self) -> Iterator[Packed]:
        for name in self.names:
            member = self._members.get(name)
            if name not in self._new:
                yield self._copied(self._members[name])
            elif member is not None and self._is_as_it_was(member):
                yield self._copied(member)
            else:
                yield _new_part(name, self._new[name], _FIRST_DAY if member is None else member.date_time)

    def _is_as_it_was(self, member: ZipInfo) -> bool:
        data = self._new[member.filename]
        return (len(data), zlib.crc32(data)) == (member.file_size, member.CRC) and data == self._file.read(member)

    def _copied(self, member: ZipInfo) -> Packed:
        *_, name, extra = _LOCAL.unpack_from(self._data, member.header_offset)
        start = member.header_offset + _LOCAL.size + name + extra
        data = self._data[start : start + member.compress_size]
        if len(data) < member.compress_size:
            raise FormatError("the workbook is damaged: a part ends beyond the file")
        flags = member.flag_bits & _IS_UTF8
        encoded = member.orig_filename.encode("utf-8" if flags else "cp437")
        about = (encoded, flags, member.compress_type, member.date_time)
        return Packed(*about, member.CRC, member.file_size, data, member.external_attr)


def _new_part(name: str, data: bytes, date: tuple[int, int, int, int, int, int]) -> Packed:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = packer.compress(data) + packer.flush()
    flags = 0 if name.isascii() else _IS_UTF8
    return Packed(name.encode(), flags, ZIP_DEFLATED, date, zlib.crc32(data), len(data), packed, 0)
