"""The streams of an OLE compound file, which is what an old .xls workbook is in.

Every chain is followed for no more steps than the file has sectors, so that one which bites its tail ends as well.
The format: https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple

from glo_model.formats._refused import Refused

_SIGN: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER: Final = 512
_LAST: Final = 0xFFFFFFFA
"""Numbers from here on name no sector."""
_ENTRY: Final = 128
_ROOT: Final = 5


class _Entry(NamedTuple):
    name: str
    kind: int
    start: int
    size: int


def is_ole(data: bytes) -> bool:
    """Tell whether bytes begin as a compound file does."""
    return data.startswith(_SIGN)


class OleFile:
    """Give the streams of a compound file by their names."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes of a file; raise ``Refused`` if it is none, and ``struct.error`` if it is cut."""
        if not is_ole(data):
            raise Refused("the file is no .xls workbook")
        self._data = data
        self._shift, self._mini_shift = struct.unpack_from("<2H", data, 30)
        if self._shift not in (9, 12) or self._mini_shift > self._shift:
            raise Refused("the file is damaged")
        (directory,) = struct.unpack_from("<L", data, 48)
        self._cutoff, mini_fat = struct.unpack_from("<2L", data, 56)
        self._fat = self._numbers(self._fat_sectors())
        self._mini_fat = self._numbers(self._chain(mini_fat, self._fat))
        self._entries = list(self._listed(self._joined(directory)))

    @property
    def names(self) -> frozenset[str]:
        """The names of all streams and folders."""
        return frozenset(each.name for each in self._entries)

    def stream(self, *names: str) -> bytes:
        """Return the first stream of those names, or raise ``Refused`` if there is none."""
        for each in self._entries:
            if each.name in names:
                return self._read(each)
        raise Refused("the file is no .xls workbook, but some other document")

    def _read(self, entry: _Entry) -> bytes:
        if entry.size >= self._cutoff:
            return self._joined(entry.start)[: entry.size]
        small = next((self._joined(each.start) for each in self._entries if each.kind == _ROOT), b"")
        size = 1 << self._mini_shift
        chain = self._chain(entry.start, self._mini_fat)
        return b"".join(small[number * size : (number + 1) * size] for number in chain)[: entry.size]

    def _joined(self, start: int) -> bytes:
        return b"".join(self._sector(number) for number in self._chain(start, self._fat))

    def _sector(self, number: int) -> bytes:
        at = (number + 1) << self._shift
        return self._data[at : at + (1 << self._shift)]

    def _chain(self, number: int, table: tuple[int, ...]) -> Iterator[int]:
        for _ in range(len(table)):
            if number >= len(table):
                return
            yield number
            number = table[number]

    def _fat_sectors(self) -> Iterator[int]:
        """Yield the sectors of the table of chains: 109 stand in the header, others in a chain of their own."""
        yield from struct.unpack_from("<109L", self._data, 76)
        number, count = struct.unpack_from("<2L", self._data, 68)
        for _ in range(min(count, len(self._data) >> self._shift)):
            *sectors, number = self._numbers([number]) or (_LAST,)
            yield from sectors

    def _numbers(self, sectors: Iterator[int] | list[int]) -> tuple[int, ...]:
        data = b"".join(self._sector(number) for number in sectors if number < _LAST)
        return struct.unpack(f"<{len(data) // 4}L", data[: len(data) // 4 * 4])

    def _listed(self, directory: bytes) -> Iterator[_Entry]:
        for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", directory, at + 64)
            start, size = struct.unpack_from("<2L", directory, at + 116)
            if kind:
                name = directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
                yield _Entry(name, kind, start, size)
