"""The columns of an export whose headings are not for people: what they say is told here, and the rest is as usual.

The columns are mapped by the same code as those of any table, so that all that a profile can say holds for them too.
Headings that would be misread by themselves are hidden from it, and shown again in what comes out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

import attrs

from glo_model.faults import KEPT_ASIDE, UNKNOWN_FIELD
from glo_model.finding import Fault, column_letters
from glo_model.ingest.mapping.columns import ColumnMapping
from glo_model.ingest.mapping.layout import Layout, headings_of, tell_rows
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.mapping.target import Step, Target
from glo_model.ingest.profiles.profile import Profile
from glo_model.ingest.profiles.sheet import BoxesProfile, ColumnProfile
from glo_model.table import Cell, Table, Told
from glo_model.values.folding import fold

_UNKNOWN: Final = (UNKNOWN_FIELD.code, KEPT_ASIDE.code)

Aside: TypeAlias = tuple[Fault, str]
"""The finding that tells of a column which is kept aside, and its message."""


@attrs.frozen(kw_only=True)
class Known:
    """Say what is known of the columns of a table beside what its profile says."""

    section: str
    heading_rows: tuple[int, ...]
    paths: Mapping[int, ColumnProfile]
    """What a column holds, by its number."""
    aside: Mapping[int, Aside]
    """Columns that are kept aside, and why."""
    boxes: Mapping[int, tuple[str, str]] = attrs.field(factory=dict)
    """Columns in which a mark adds a value to a field: the path of the field, and the value."""
    elsewhere: frozenset[int] = frozenset()
    """Columns that are read elsewhere."""


def is_named(profile: Profile, sheet: str, heading: str, number: int) -> bool:
    """Tell whether a profile itself says something of a column."""
    said = profile.sheet_of(sheet)
    by_name = said.names(heading) or said.column_of((fold(heading),), column_letters(number)) is not None
    return by_name or f"{{{heading}}}" in (said.id or "")


def written_path(target: Target | None) -> str | None:
    """Return a target as the text that it is parsed from, or ``None`` if it is of one numbered item or another entity.

    >>> written_path(Target.parse("places[each, role=venue].name", "workshops"))
    'places[each, role=venue].name'
    """
    if target is None or target.of is not None or any(isinstance(step.key, int) for step in target.steps):
        return None
    if target.end is not None:
        return f"{target.steps[0].name}[{target.end}]"
    return ".".join(map(_written_step, target.steps))


def _written_step(step: Step) -> str:
    words = [*(["each"] if step.is_each else []), *(f"{name}={word}" for name, word in step.fixed)]
    return f"{step.name}[{', '.join(words)}]" if words else step.name


def map_known(table: Table, known: Known, profile: Profile, told: Told) -> Mapped:
    """Return the records of a table of which some columns are known."""
    headings = {number: str(heading) for number, heading in headings_of(table, known.heading_rows).items()}
    hidden = _hidden(table, known)
    said = profile.sheet_of(table.sheet)
    columns = tuple(attrs.evolve(each, column=column_letters(number)) for number, each in known.paths.items())
    said = attrs.evolve(
        said, section=known.section, columns=(*said.columns, *columns), boxes=(*said.boxes, *_boxes(known))
    )
    chosen = profile.saying(table.sheet, said)
    layout = Layout(heading_rows=known.heading_rows, first_row=max(said.first_row or 0, known.heading_rows[-1] + 1))
    above = (row for row in range(1, layout.first_row) if row not in layout.heading_rows)
    tell_rows(table, above, "the row stands above the records", told)
    own = Told()
    mapping = ColumnMapping(hidden, known.section, layout, chosen, own)
    found = [each for each in mapping.columns() if each.number not in known.elsewhere]
    _tell(own, known, told)
    return Mapped(
        table=table,
        section=known.section,
        heading_row=known.heading_rows[-1],
        heading_rows=known.heading_rows,
        first_row=layout.first_row,
        columns=tuple(attrs.evolve(each, heading=headings.get(each.number, each.heading)) for each in found),
        left_out=frozenset(row for row in said.skip_rows if isinstance(row, int)),
        constants=mapping.constants(said.constants),
        ids=mapping.ids(said.id),
    )


def _boxes(known: Known) -> Iterator[BoxesProfile]:
    """Yield the boxes of each field, by the headings under which their columns are hidden."""
    for to in dict.fromkeys(path for path, _ in known.boxes.values()):
        choices = {_hidden_heading(number): value for number, (path, value) in known.boxes.items() if path == to}
        yield BoxesProfile(to=to, choices=choices, many=True)


def _hidden_heading(number: int) -> str:
    return f"column {number}"


def _hidden(table: Table, known: Known) -> Table:
    """Return the table without the words above the columns that are not to be understood by them."""
    columns = {*known.aside, *known.elsewhere, *known.paths, *known.boxes}
    rows = list(table.rows)
    for row in known.heading_rows:
        rows[row - 1] = tuple(_shown_as(cell, number, columns) for number, cell in enumerate(rows[row - 1], start=1))
    return attrs.evolve(table, rows=tuple(rows))


def _shown_as(cell: Cell, number: int, columns: set[int]) -> Cell:
    return _hidden_heading(number) if number in columns else cell


def _tell(own: Told, known: Known, told: Told) -> None:
    """Pass on what was found of the columns, with the reasons of those that are kept aside."""
    told.rejected += own.rejected
    for finding in own.findings:
        column = (finding.origin.column if finding.origin else None) or 0
        if column in known.elsewhere:
            continue
        if column in known.aside and finding.origin and finding.code in _UNKNOWN:
            told.find(*known.aside[column], finding.origin)
        else:
            told.findings.append(finding)
