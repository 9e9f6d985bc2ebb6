"""The styles of a workbook, with those that marked cells get: each is a copy of the old one with another fill."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from glo_model.annotated.markup import Edit, Element, appended, counted, root, spliced, with_attribute
from glo_model.errors import FormatError
from glo_model.finding import Severity

FILLS: Final = {Severity.ERROR: "FFFFC7CE", Severity.WARNING: "FFFFE699", Severity.NOTE: "FFDDEBF7"}
"""The colour of each severity: red, amber and blue, each so light that what stands on it can be read."""
MOST_STYLES: Final = 64_000
"""How many styles a workbook can have."""

PLAIN: Final = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
</fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""
"""The styles of a workbook that has none."""

# The number that every spreadsheet program knows the format of text by.
_TEXT: Final = 49
_FILL: Final = '<fill><patternFill patternType="solid"><fgColor rgb="{}"/><bgColor indexed="64"/></patternFill></fill>'
BOLD: Final = "<b/>"
LINK: Final = "<u/>"
_COLOURS: Final = {LINK: '<color rgb="FF0563C1"/>'}


class Styles:
    """Give out the numbers of styles, and write down those that are new."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        self._root = root(xml)
        self._fonts, self._fills, self._xfs = (self._list(name) for name in ("fonts", "fills", "cellXfs"))
        self._old = self._xfs.children
        self._first_font, self._first_fill = len(self._fonts.children), len(self._fills.children)
        self._new_fonts: list[str] = []
        self._new: list[bytes] = []
        self._numbers: dict[tuple[int, Severity], int] = {}

    def _list(self, name: str) -> Element:
        found = self._root.child(name)
        if found is None or not found.children:
            raise FormatError("the workbook's styles are not written as spreadsheet programs write them")
        return found

    def marked(self, style: int, severity: Severity) -> int:
        """Return the number of the style that is like that of a number, but with the fill of a severity."""
        key = (style if style < len(self._old) else 0, severity)
        if key not in self._numbers:
            old = self._old[key[0]]
            opening = with_attribute(with_attribute(old.opening, "fillId", self._fill(severity)), "applyFill", "1")
            self._numbers[key] = self._add(opening + old.whole[len(old.opening) :])
        return self._numbers[key]

    def of_text(self, font: str = "", severity: Severity | None = None) -> int:
        """Return the number of a new style for texts, wrapped and never run, in a font and with a fill."""
        if font not in self._new_fonts:
            self._new_fonts.append(font)
        number = self._first_font + self._new_fonts.index(font)
        fill = "0" if severity is None else self._fill(severity)
        ids = f'numFmtId="{_TEXT}" fontId="{number}" fillId="{fill}" borderId="0" xfId="0" quotePrefix="1"'
        applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"'
        alignment = '<alignment vertical="top" wrapText="1"/>'
        return self._add(self._root.alike(f"<xf {ids} {applied}>{alignment}</xf>"))

    def written(self) -> bytes:
        """Return the styles with the new ones behind the old."""
        name = '<name val="Calibri"/><family val="2"/>'
        fonts = [f'<font>{font}<sz val="11"/>{_COLOURS.get(font, "")}{name}</font>' for font in self._new_fonts]
        fills = [_FILL.format(colour) for colour in FILLS.values()]
        return spliced(
            self._xml,
            [
                *self._longer(self._fonts, [self._root.alike(font) for font in fonts]),
                *self._longer(self._fills, [self._root.alike(fill) for fill in fills]),
                *self._longer(self._xfs, self._new),
            ],
        )

    def _longer(self, old: Element, new: list[bytes]) -> Iterator[Edit]:
        return appended(old, b"".join(new), counted(old, len(old.children) + len(new)))

    def _fill(self, severity: Severity) -> str:
        return str(self._first_fill + list(FILLS).index(severity))

    def _add(self, style: bytes) -> int:
        if len(self._old) + len(self._new) >= MOST_STYLES:
            raise FormatError("the workbook has so many styles that none can be added for the marks")
        self._new.append(style)
        return len(self._old) + len(self._new) - 1
