"""The edits that mark the cells of a sheet: each keeps what it holds, and gets the number of another style."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from glo_model.annotated.addresses import Address, address_of, area_of
from glo_model.annotated.markup import Edit, Element, appended, with_attribute
from glo_model.annotated.sheets import Row, Sheet
from glo_model.finding import Severity

Look: TypeAlias = Callable[[int, Severity], int]
"""Return the number of the style that is like that of a number, but with the fill of a severity."""

_TRUE: Final = ("1", "true")


def edits_of(sheet: Sheet, marks: Mapping[Address, Severity], look: Look) -> Iterator[Edit]:
    """Yield the edits that mark cells; a cell that does not exist yet is put where it belongs."""
    return _Marking(sheet, marks, look).edits()


class _Marking:
    """Go through the rows of a sheet and the marks side by side, both in order."""

    def __init__(self, sheet: Sheet, marks: Mapping[Address, Severity], look: Look) -> None:
        self._sheet, self._marks, self._look = sheet, marks, look
        columns = sheet.named("cols")
        self._columns = [] if columns is None else [each.attributes for each in columns.children]

    def edits(self) -> Iterator[Edit]:
        yield from self._dimension()
        wanted: dict[int, list[Address]] = defaultdict(list)
        for cell in sorted(self._marks):
            wanted[cell.row].append(cell)
        pending = list(reversed(wanted))
        for row in self._sheet.rows():
            while pending and pending[-1] < row.number:
                yield Edit(row.tag.start, row.tag.start, self._new_row(wanted[pending.pop()]))
            if pending and pending[-1] == row.number:
                yield from self._row(row, wanted[pending.pop()])
        if pending:
            rows = b"".join(self._new_row(wanted[number]) for number in reversed(pending))
            yield from appended(self._sheet.data, rows)

    def _dimension(self) -> Iterator[Edit]:
        """Let the sheet say that it reaches as far as its marks do."""
        dimension = self._sheet.named("dimension")
        if dimension is not None and self._marks:
            area = area_of(dimension.attributes["ref"]).with_all(self._marks)
            new = with_attribute(dimension.opening, "ref", str(area))
            yield Edit(dimension.tag.start, dimension.tag.end, new)

    def _row(self, row: Row, wanted: list[Address]) -> Iterator[Edit]:
        element = Element(self._sheet.xml, row.tag, row.content_end, row.content_end)
        style = _style_of_row(element.attributes)
        pending, inserted = wanted[::-1], False
        for cell, column in _cells(element):
            while pending and pending[-1].column < column:
                yield Edit(cell.tag.start, cell.tag.start, self._new_cell(pending.pop(), style))
                inserted = True
            if pending and pending[-1].column == column:
                yield self._marked(cell, pending.pop())
        if inserted or pending:
            # The columns that a row says to span are a hint that may now be wrong.
            new_cells = b"".join(self._new_cell(each, style) for each in reversed(pending))
            yield from appended(element, new_cells, with_attribute(element.opening, "spans", None))

    def _marked(self, cell: Element, address: Address) -> Edit:
        style = self._look(int(cell.attributes.get("s", 0)), self._marks[address])
        return Edit(cell.tag.start, cell.tag.end, with_attribute(cell.opening, "s", str(style)))

    def _new_row(self, cells: list[Address]) -> bytes:
        content = b"".join(self._new_cell(each, None) for each in cells)
        opening = self._sheet.data.alike(f'<row r="{cells[0].row}">')
        return opening + content + self._sheet.data.alike("</row>")

    def _new_cell(self, address: Address, style_of_row: int | None) -> bytes:
        style = self._style_of_column(address.column) if style_of_row is None else style_of_row
        return self._sheet.data.alike(f'<c r="{address}" s="{self._look(style, self._marks[address])}"/>')

    def _style_of_column(self, column: int) -> int:
        within = (each for each in self._columns if int(each["min"]) <= column <= int(each["max"]))
        return next((int(each.get("style", 0)) for each in within), 0)


def _style_of_row(attributes: Mapping[str, str]) -> int | None:
    """Return the style of the empty cells of a row, or ``None`` if it has none of its own."""
    return int(attributes.get("s", 0)) if attributes.get("customFormat") in _TRUE else None


def _cells(row: Element) -> Iterator[tuple[Element, int]]:
    """Yield the cells of a row with their columns; ``ValueError`` if they are not in order."""
    column = 0
    for cell in row.children:
        if cell.local == "c":
            address = cell.attributes.get("r")
            last, column = column, column + 1 if address is None else address_of(address).column
            if column <= last:
                raise ValueError("the cells of a row are not in order")
            yield cell, column
