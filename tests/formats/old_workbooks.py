"""How the tests of this folder make .xls files: records, and the compound file that they are in."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Final

OFFICE: Final = Path(__file__).parent / "files"
"""Workbooks that LibreOffice wrote: a merged heading, a date, numbers as text, errors, and a hidden sheet."""

_SECTOR: Final = 512
_END: Final = 0xFFFFFFFE
_FREE: Final = 0xFFFFFFFF
BOF: Final = (0x809, struct.pack("<2H12x", 0x600, 5))
EOF: Final = (0x0A, b"")


def ole(streams: Mapping[str, bytes], *, cutoff: int = 4096, more_fat: bool = False) -> bytes:
    """Return a compound file of some streams; with a cutoff, those that are shorter are in the small sectors.

    With ``more_fat``, the table of chains is found by the second chain of the header, as it is in large files.
    """
    small = b"".join(data.ljust(-len(data) % 64 + len(data), b"\0") for data in streams.values() if len(data) < cutoff)
    parts = [("Root Entry", 5, small)]
    parts += [(name, 2, b"" if len(data) < cutoff else data) for name, data in streams.items()]
    sectors: list[bytes] = [b"", b"", b""]
    fat = [0xFFFFFFFD, _END, _END]
    entries, at = b"", 0
    mini: list[int] = []
    for name, kind, data in parts:
        start = len(sectors) if data else _END
        size = len(data)
        if kind == 2 and len(streams[name]) < cutoff:
            start, size = at, len(streams[name])
            count = -(-size // 64)
            mini += [*range(at + 1, at + count), _END] if count else []
            at += count
        for begin in range(0, len(data), _SECTOR):
            fat.append(len(sectors) + 1 if begin + _SECTOR < len(data) else _END)
            sectors.append(data[begin : begin + _SECTOR])
        text = name.encode("utf-16-le")
        entries += text.ljust(64, b"\0") + struct.pack("<HBx12x36xLQ", len(text) + 2, kind, start, size)
    sectors[1] = entries
    sectors[2] = struct.pack(f"<{len(mini)}L", *mini)
    if more_fat:
        fat.append(0xFFFFFFFC)
        sectors.append(struct.pack("<128L", *[0], *[_FREE] * 126, _END))
    sectors[0] = struct.pack("<128L", *fat, *[_FREE] * (128 - len(fat)))
    difat = [_FREE] * 109 if more_fat else [0, *[_FREE] * 108]
    more = (len(sectors) - 1, 1) if more_fat else (_END, 0)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6) + struct.pack("<2L2L", 0, 1, 1, 0)
    header += struct.pack("<5L", cutoff, 2 if mini else _END, 1 if mini else 0, *more)
    header += struct.pack("<109L", *difat)
    return header + b"".join(each.ljust(_SECTOR, b"\0") for each in sectors)


def records(*each: tuple[int, bytes]) -> bytes:
    """Return records of a workbook one after another."""
    return b"".join(struct.pack("<2H", kind, len(data)) + data for kind, data in each)


def book(*cells: tuple[int, bytes], head: tuple[tuple[int, bytes], ...] = (), name: bytes = b"list") -> bytes:
    """Return the records of a workbook of one sheet with these cells."""

    def front(start: int) -> bytes:
        sheet = (0x85, struct.pack("<L4B", start, 0, 0, len(name), 0) + name)
        return records(BOF, *head, sheet, EOF)

    return front(len(front(0))) + records(BOF, *cells, EOF)


def number(row: int, column: int, value: float) -> tuple[int, bytes]:
    """Return the record of a number, at a place counted from 0."""
    return 0x203, struct.pack("<3Hd", row, column, 0, value)


def formula(row: int, column: int, result: bytes) -> tuple[int, bytes]:
    """Return the record of a formula with the eight bytes of its result."""
    return 0x06, struct.pack("<3H8s", row, column, 0, result) + struct.pack("<HLH", 0, 0, 3) + b"\x1e\x01\0"
