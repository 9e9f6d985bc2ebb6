"""A sheet as it is written: what stands before its rows and behind them, and the rows one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from glo_model.annotated.markup import INSIDE, SKIPPED, Edit, Element, Tag, attributes_of, elements, tags

_ROW: Final = re.compile(SKIPPED + rb"|<(/?)((?:[\w.-]+:)?row)(?=[\s/>])" + INSIDE, re.DOTALL)
# What the schema of a sheet puts behind the note drawings; controls stand in a wrapping of their own.
_BEHIND_NOTES: Final = frozenset({
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "AlternateContent", "webPublishItems",
    "tableParts", "extLst",
})  # fmt: skip
_NAMESPACE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Row(NamedTuple):
    """Hold a row's number, its opening tag, and where its content ends."""

    number: int
    tag: Tag
    content_end: int


class Sheet:
    """Know what stands before the rows of a sheet and behind them; the rows are read one by one."""

    def __init__(self, xml: bytes) -> None:
        self.xml = xml
        head = list(self._up_to_data())
        data = head[-1]
        data_end = data.end if data.is_empty else xml.rindex(b"</" + data.name)
        self.data = Element(xml, data, data_end, data.end if data.is_empty else xml.index(b">", data_end) + 1)
        self._end = xml.rindex(b"</" + head[0].name)
        self._outside = [
            *elements(xml, head[0].end, data.start),
            *elements(xml, self.data.end, self._end),
        ]

    def _up_to_data(self) -> Iterator[Tag]:
        for tag in tags(self.xml, 0, len(self.xml)):
            yield tag
            if tag.local == "sheetData":
                return
        raise ValueError("the sheet has no rows")

    def named(self, local: str) -> Element | None:
        """Return the element of that name directly in the sheet, or ``None``."""
        return next((each for each in self._outside if each.local == local), None)

    def note_drawing(self, relation: str) -> Edit:
        """Return the edit that names the drawing of the notes where the schema wants it."""
        drawing = self.named("drawing")
        later = next((each.tag.start for each in self._outside if self._is_behind_notes(each)), self._end)
        at = later if drawing is None else drawing.end
        return Edit(at, at, self.data.alike(f'<legacyDrawing xmlns:r="{_NAMESPACE}" r:id="{relation}"/>'))

    def _is_behind_notes(self, element: Element) -> bool:
        return element.tag.start > self.data.end and element.local in _BEHIND_NOTES

    def rows(self) -> Iterator[Row]:
        """Yield the rows; ``ValueError`` if they are not in order."""
        number, opened = 0, None
        for match in _ROW.finditer(self.xml, self.data.tag.end, self.data.content_end):
            if match[2] is None:
                continue
            tag = Tag(match.start(), match.end(), match[2], bool(match[1]), bool(match[4]))
            if tag.is_closing and opened is not None:
                yield Row(number, opened, tag.start)
                continue
            last, number = number, int(attributes_of(match[0]).get("r", number + 1))
            if number <= last:
                raise ValueError("the rows of the sheet are not in order")
            opened = tag
            if tag.is_empty:
                yield Row(number, tag, tag.end)
