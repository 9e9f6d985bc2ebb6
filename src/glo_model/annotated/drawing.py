"""The drawing that shows the comments of a sheet, in the old language in which spreadsheet programs still write it.

https://learn.microsoft.com/en-us/dotnet/api/documentformat.openxml.vml.spreadsheet.clientdata
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from glo_model.annotated.addresses import MOST_COLUMNS, MOST_ROWS, Address

BLOCK: Final = 1024
"""How many shapes share one number of those that a drawing claims for itself."""
EMPTY: Final = b"""<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/>\
</o:shapelayout></xml>"""
"""A drawing that shows nothing."""

_SPACES: Final = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_TYPE: Final = (
    f'<v:shapetype {_SPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_CLAIM: Final = re.compile(rb"""(idmap\b[^>]*\bdata=["'])([\d, ]*)(["'])""")
_SHAPE: Final = (
    '<v:shape {spaces} id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;'
    'margin-top:1.5pt;width:240pt;height:{points}pt;z-index:{order};visibility:hidden" fillcolor="#ffffe1" '
    'o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>'
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_WIDE: Final = 4
_SIGNS_IN_LINE: Final = 45
_TALLEST: Final = 24
_LINE: Final = 15


def claimed(drawings: Iterable[bytes]) -> int:
    """Return the highest number that any drawing claims for its shapes; what comes behind it is free."""
    numbers = (int(each) for xml in drawings for match in _CLAIM.findall(xml) for each in re.findall(rb"\d+", match[1]))
    return max(numbers, default=0)


def blocks_for(count: int) -> int:
    """Return how many numbers a drawing claims for so many boxes."""
    return -(-count // (BLOCK - 1))


def drawn(xml: bytes, notes: Mapping[Address, str], free: int) -> bytes:
    """Return a drawing with a box for each comment; their numbers are claimed from a free one on."""
    blocks = range(free, free + blocks_for(len(notes)))
    match = _CLAIM.search(xml)
    if match is not None:
        numbers = [*re.findall(r"\d+", match[2].decode()), *map(str, blocks)]
        xml = xml[: match.start()] + match[1] + ",".join(numbers).encode() + match[3] + xml[match.end() :]
    shapes = [_shape(number, cell, text, free) for number, (cell, text) in enumerate(notes.items())]
    boxes = "".join(("" if b'"_x0000_t202"' in xml else _TYPE, *shapes))
    end = xml.rindex(b"</")
    # Other programs give the namespaces other prefixes, and each box then says its own.
    is_usual = all(each.encode() in xml for each in _SPACES.split())
    return xml[:end] + boxes.replace(f"{_SPACES} ", "" if is_usual else f"{_SPACES} ").encode() + xml[end:]


def _shape(number: int, cell: Address, text: str, free: int) -> str:
    block, within = divmod(number, BLOCK - 1)
    lines = min(_TALLEST, 1 + sum(1 + len(line) // _SIGNS_IN_LINE for line in text.split("\n")))
    left = min(cell.column, MOST_COLUMNS - 1 - _WIDE)
    top = min(max(cell.row - 2, 0), MOST_ROWS - 1 - lines)
    return _SHAPE.format(
        spaces=_SPACES,
        id=(free + block) * BLOCK + 1 + within,
        points=lines * _LINE,
        order=number + 1,
        anchor=f"{left}, 15, {top}, 2, {left + _WIDE}, 15, {top + lines}, 4",
        row=cell.row - 1,
        column=cell.column - 1,
    )
