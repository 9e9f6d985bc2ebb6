"""Ids that a profile makes of a row's own cells: the same at each reading, and told if two rows get the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Final, Self

import attrs

from glo_model.table import Cell, shown
from glo_model.values.folding import fold
from glo_model.values.limits import LONGEST_ID

SHEET: Final = "sheet"
"""The name that stands for the sheet's in an id."""
FORM: Final = "form"
"""The name that stands for the id of the form's record."""

_PART: Final = re.compile(r"\{([^{}]*)\}|([^{}]+)")
_SPACES: Final = re.compile(r"[^\w]+")


@attrs.frozen
class IdTemplate:
    """Make ids of cells: ``{Ref}-{Dates}`` is the cell under Ref, a hyphen, and the cell under Dates.

    Each cell is taken in small letters without accents, and what is no letter or digit in it becomes a hyphen.

    >>> IdTemplate.parse("w-{Ref}").made({"Ref": "Réf. 7/2018"})
    'w-ref-7-2018'
    """

    parts: tuple[tuple[str, str], ...]
    """The name of a cell, or else the text that stands there."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the template that a text stands for; raise ``ValueError`` if it is none."""
        matches = list(_PART.finditer(text))
        if sum(len(match[0]) for match in matches) != len(text):
            raise ValueError("a bracket is not closed; write {Heading}")
        parts = tuple(((match[1] or "").strip(), match[2] or "") for match in matches)
        if any(not name and not plain for name, plain in parts):
            raise ValueError("a heading is missing between the brackets")
        if not any(name for name, _ in parts):
            raise ValueError("every row would get the same id; name a heading, as in {Ref}")
        return cls(parts)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the cells that it is made of."""
        return tuple(name for name, _ in self.parts if name)

    def made(self, cells: Mapping[str, Cell]) -> str | None:
        """Return the id of these cells, or ``None`` if one of them is empty or the id would be too long."""
        made = ""
        for name, plain in self.parts:
            text = _as_part(cells.get(name)) if name else plain
            if not text:
                return None
            made += text
        return made if len(made) <= LONGEST_ID else None


def _as_part(cell: Cell) -> str:
    if isinstance(cell, datetime) and cell.time() == time():
        cell = cell.date()
    if isinstance(cell, date | time):
        return _SPACES.sub("-", cell.isoformat())
    if isinstance(cell, float) and cell == cell and abs(cell) < 2**53 and cell == int(cell):
        cell = int(cell)
    return _SPACES.sub("-", fold(shown(cell))).strip("-")
