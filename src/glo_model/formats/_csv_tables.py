"""The table of one text file: its bytes made text without a guess, and its text made rows."""

from __future__ import annotations

import codecs
from pathlib import PurePosixPath
from typing import Final

from glo_model.faults import UNREADABLE, UNUSED_ENCODING
from glo_model.finding import Origin
from glo_model.formats._csv_text import CsvText, shown
from glo_model.formats._mistaken import told_binary
from glo_model.table import DEFAULT_OPTIONS, ReadOptions, Table, Told

# UTF-32 comes first, because its mark begins as that of UTF-16 does.
_MARKS: Final = {
    codecs.BOM_UTF32_LE: ("utf-32-le", 4),
    codecs.BOM_UTF32_BE: ("utf-32-be", 4),
    codecs.BOM_UTF16_LE: ("utf-16-le", 2),
    codecs.BOM_UTF16_BE: ("utf-16-be", 2),
}


def text_table(
    name: str, data: bytes, told: Told, *, options: ReadOptions = DEFAULT_OPTIONS, usual: str = ","
) -> Table:
    """Return the table of a text file, and tell what is wrong with it; ``usual`` is the delimiter of its format."""
    place = Origin(file=name or None, sheet=PurePosixPath(name).stem)
    wrong = told_binary(data) if data else "the file is empty"
    if wrong:
        told.find(UNREADABLE, wrong, place)
        return Table(file=place.file, sheet=place.sheet or "", rows=())
    text = decoded(data, place, told, options)
    rows = tuple(CsvText(text, place, told, options=options, usual=usual).rows())
    return Table(file=place.file, sheet=place.sheet or "", rows=rows)


def decoded(data: bytes, place: Origin, told: Told, options: ReadOptions) -> str:
    """Return the text of a file: as its mark says, else as UTF-8, else as the caller says.

    Bytes that do not fit stay in the text as lone surrogates, and are told of cell by cell.
    """
    for mark, (encoding, width) in _MARKS.items():
        if data.startswith(mark):
            _tell_unused(options.encoding, encoding, place, told)
            return _wide(data.removeprefix(mark), encoding, width, place, told)
    if options.encoding is not None and not data.startswith(codecs.BOM_UTF8):
        # In ASCII bytes the stated encoding is right wherever it differs, as UTF-16 without a mark does.
        if data.isascii() or not _is_utf8(data):
            return _stated(data, options.encoding, place, told)
        _tell_unused(options.encoding, "utf-8", place, told)
    return data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _stated(data: bytes, encoding: str, place: Origin, told: Told) -> str:
    try:
        return data.decode(encoding, "surrogateescape")
    except ValueError:  # not every encoding can leave bytes out
        told.find(UNREADABLE, f"the file is not {encoding}, which was stated", place, raw=_raw(data))
        return ""


def _wide(data: bytes, encoding: str, width: int, place: Origin, told: Told) -> str:
    odd = len(data) % width
    if odd:
        told.find(UNREADABLE, "the file ends in the middle of a character", place, raw=_raw(data[-odd:]))
    try:
        return data[: len(data) - odd].decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        told.find(UNREADABLE, f"the file says that it is {encoding[:6].upper()}, and is not", place, raw=_raw(data))
        return ""


def _tell_unused(stated: str | None, found: str, place: Origin, told: Told) -> None:
    if stated is not None and codecs.lookup(stated).name not in (found, found[:6], "utf-8-sig"):
        told.find(UNUSED_ENCODING, f"the file is {found[:6].upper()}, and is read so, not as {stated}", place)


def _raw(data: bytes) -> str:
    return shown(data.decode("utf-8", "surrogateescape"))
