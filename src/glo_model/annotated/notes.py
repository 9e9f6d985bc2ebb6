"""What is said in which cell: the findings of a workbook, brought to the sheets and cells that they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

import attrs

from glo_model.annotated.addresses import MOST_COLUMNS, MOST_ROWS, Address, Area, shown_cells
from glo_model.annotated.comments import AUTHOR
from glo_model.finding import Finding, Origin, Severity

MOST_COMMENTS: Final = 2_000
"""How many cells of a sheet get a comment, the errors first; spreadsheet programs grow slow with more."""
MOST_LINES: Final = 12
"""How many findings one comment tells."""
LONGEST_LINE: Final = 1_000
"""How many signs of one finding a comment tells."""

Placed: TypeAlias = tuple[Address, Finding]
"""A finding with the cell at which it is told."""

_ORDER: Final = tuple(Severity)


@attrs.frozen
class Marked:
    """Hold what is done to a sheet: which cells are coloured, and what is said of cells."""

    colours: dict[Address, Severity]
    notes: dict[Address, str]


def place_of(finding: Finding) -> Address | None:
    """Return the cell at which a finding is told: its own, or the first of its row; ``None`` if it names no row."""
    origin = finding.origin or Origin()
    if origin.row is None or not 1 <= origin.row <= MOST_ROWS or not 1 <= (origin.column or 1) <= MOST_COLUMNS:
        return None
    return Address(origin.row, origin.column or 1)


def by_sheet(findings: Iterable[Finding]) -> dict[str, list[Placed]]:
    """Return the findings that name a row of a sheet, with their cells, by the sheet's name."""
    sheets: dict[str, list[Placed]] = defaultdict(list)
    for finding in findings:
        place = place_of(finding)
        if finding.origin is not None and finding.origin.sheet is not None and place is not None:
            sheets[finding.origin.sheet].append((place, finding))
    return sheets


def marked_by(findings: Sequence[Placed], merged: Sequence[Area]) -> Marked:
    """Return what findings do to their sheet: cells are coloured by the worst, and each tells all that is known."""
    shown = shown_cells({place for place, _ in findings}, merged)
    told: dict[Address, list[Finding]] = defaultdict(list)
    for place, finding in findings:
        told[shown[place]].append(finding)
    colours = {
        cell: _worst(of_cell) for cell, each in told.items() if (of_cell := [one for one in each if _names_cell(one)])
    }
    chosen = sorted(told, key=lambda cell: (_ORDER.index(_worst(told[cell])), cell))[:MOST_COMMENTS]
    return Marked(colours, {cell: _text(told[cell]) for cell in sorted(chosen)})


def _names_cell(finding: Finding) -> bool:
    return finding.origin is not None and finding.origin.column is not None


def _worst(findings: Sequence[Finding]) -> Severity:
    return min((finding.severity for finding in findings), key=_ORDER.index)


def _text(findings: Sequence[Finding]) -> str:
    lines = list(dict.fromkeys(map(_line, sorted(findings, key=lambda each: _ORDER.index(each.severity)))))
    more = (
        [f"... and {len(lines) - MOST_LINES} more, which the list of findings tells"] if len(lines) > MOST_LINES else []
    )
    return "\n".join([f"{AUTHOR}:", *lines[:MOST_LINES], *more])


def _line(finding: Finding) -> str:
    row = "" if _names_cell(finding) else "this row: "
    line = f"{finding.severity.value} {finding.code} {row}{finding.message}"
    line = " ".join(line.split())
    return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 1]}…"
