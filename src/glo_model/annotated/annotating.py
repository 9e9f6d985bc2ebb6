"""A workbook with its findings: marked cells, comments, and a sheet that lists all; everything else as it was."""

from __future__ import annotations

import posixpath
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from glo_model.annotated import comments, drawing, listing, styles
from glo_model.annotated.addresses import Address, area_of
from glo_model.annotated.book import Book, relation_id
from glo_model.annotated.marking import edits_of
from glo_model.annotated.markup import Edit, spliced
from glo_model.annotated.notes import Placed, by_sheet, marked_by
from glo_model.annotated.sheetlist import with_filter, with_sheet
from glo_model.annotated.sheets import Sheet
from glo_model.errors import FormatError
from glo_model.finding import Finding, in_order

# What the standard library raises for a file that is packed or written wrongly.
_DAMAGED: Final = (
    BadZipFile, ExpatError, struct.error, zlib.error,
    EOFError, KeyError, NotImplementedError, OverflowError, ValueError,
)  # fmt: skip


def annotate(data: bytes, findings: Iterable[Finding]) -> bytes:
    """Return an XLSX or XLSM workbook with the findings of it, and every part that need not change as it was.

    The same workbook and findings give the same bytes. ``FormatError`` says why a workbook cannot be marked: it is
    damaged, protected by a password, or too large.
    """
    try:
        return _Annotating(Book(data)).annotated(in_order(findings))
    except _DAMAGED as error:
        reason = str(error.args[0]) if type(error) is ValueError else type(error).__name__
        raise FormatError(f"the workbook cannot be marked, because it is damaged ({reason})") from None


class _Annotating:
    """Take a workbook through the steps: its sheets first, then the list, and at last the styles that all ask for."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._folder = posixpath.dirname(book.main)
        self._sheets = book.sheets()
        self._style_part = (book.related(book.main, "styles") or book.add(book.main, "styles", self._folder)).part
        is_there = self._style_part in book.names
        self._styles = styles.Styles(book.read(self._style_part) if is_there else styles.PLAIN)
        drawings = (book.read_drawing(each) for each in book.names if each.lower().endswith(".vml"))
        self._free = 1 + drawing.claimed(drawings)

    def annotated(self, findings: Sequence[Finding]) -> bytes:
        for name, of_sheet in by_sheet(findings).items():
            if name in self._sheets and name != listing.NAME:
                self._mark(self._sheets[name], of_sheet)
        self._list(findings)
        self._book.put(self._style_part, self._styles.written())
        return self._book.packed()

    def _mark(self, part: str, findings: Sequence[Placed]) -> None:
        sheet = Sheet(self._book.read(part))
        merged = sheet.named("mergeCells")
        areas = [] if merged is None else [area_of(each.attributes["ref"]) for each in merged.children]
        marked = marked_by(findings, areas)
        edits = [*edits_of(sheet, marked.colours, self._styles.marked), *self._comment(part, sheet, marked.notes)]
        self._book.put(part, spliced(sheet.xml, edits))

    def _comment(self, part: str, sheet: Sheet, notes: Mapping[Address, str]) -> Iterator[Edit]:
        """Write the comments, draw their boxes, and yield the edit of the sheet that names a new drawing."""
        old = self._book.related(part, "comments")
        said = comments.commented(comments.EMPTY if old is None else self._book.read(old.part), notes)
        where = old or self._book.add(part, "comments", self._folder)
        self._book.put(where.part, said.xml)
        if said.new:
            yield from self._draw(part, sheet, {cell: notes[cell] for cell in said.new})

    def _draw(self, part: str, sheet: Sheet, notes: Mapping[Address, str]) -> Iterator[Edit]:
        named = sheet.named("legacyDrawing")
        id_ = None if named is None else relation_id(named.attributes)
        where = next((each for each in self._book.relations(part) if each.id == id_), None)
        xml = drawing.EMPTY if where is None else self._book.read_drawing(where.part)
        if where is None:
            where = self._book.add(part, "vmlDrawing", posixpath.join(self._folder, "drawings"))
            yield sheet.note_drawing(where.id)
        self._book.put(where.part, drawing.drawn(xml, notes, self._free))
        self._free += drawing.blocks_for(len(notes))

    def _list(self, findings: Sequence[Finding]) -> None:
        """Put the list behind the last sheet, or in the place of the list of an earlier check."""
        looks = listing.looks_of(self._styles)
        part = self._sheets.get(listing.NAME)
        if part is None:
            new = self._book.add(self._book.main, "worksheet", posixpath.join(self._folder, "worksheets"))
            self._book.put(self._book.main, with_sheet(self._book.read(self._book.main), listing.NAME, new.id))
            part = new.part
        self._book.put(part, listing.listed(findings, self._sheets, looks))
        filtered = listing.location(listing.NAME, listing.area_of(findings).absolute)
        self._book.put(self._book.main, with_filter(self._book.read(self._book.main), listing.NAME, filtered))
