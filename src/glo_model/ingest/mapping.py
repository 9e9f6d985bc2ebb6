"""The stage that finds out what each table holds: its section, the row of its headings, and where each column goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

import attrs

from glo_model.columns import CONTINUED
from glo_model.faults import CASE_DATA, KEPT_ASIDE, NOT_A_RECORD, REPEATED_FIELD, UNKNOWN_FIELD, UNKNOWN_TABLE
from glo_model.finding import Origin
from glo_model.ingest.case_data import case_column
from glo_model.ingest.profile import Profile, is_remark, is_text_sheet
from glo_model.ingest.target import Target
from glo_model.table import Table, Tables, Told, raw_row, shown

ROWS_ABOVE: Final = 20
"""How many rows may stand above the headings."""
_ENOUGH: Final = 2
_LONGEST_HEADING: Final = 200


@attrs.frozen(kw_only=True)
class Column:
    """Say where the cells of one column go; without a target they are kept as extras."""

    number: int
    heading: str
    target: Target | None
    goes_on: tuple[int, ...] = ()
    """The columns in which its texts go on."""


@attrs.frozen(kw_only=True)
class Mapped:
    """Hold a table of which it is known what it holds."""

    table: Table
    section: str
    heading_row: int
    columns: tuple[Column, ...]


def map_tables(tables: Tables, profile: Profile) -> tuple[tuple[Mapped, ...], Told]:
    """Return the tables that hold records, and say of every other one why it is not read."""
    told = Told()
    cases = {number for number, table in enumerate(tables.tables) if _is_case_data(table, profile, told)}
    mapped = [
        _mapped(table, profile, told, keeps_unknown=not cases)
        for number, table in enumerate(tables.tables)
        if number not in cases
    ]
    return tuple(each for each in mapped if each is not None), told


def _is_case_data(table: Table, profile: Profile, told: Told) -> bool:
    section = profile.section_of(table.sheet)
    found = case_column(table, _heading_row(table, section, profile) if section else None)
    if found is not None:
        told.find(CASE_DATA, "the column is one of victims', suspects' or cases' data", table.place(*found))
    return found is not None


def _mapped(table: Table, profile: Profile, told: Told, *, keeps_unknown: bool) -> Mapped | None:
    section = profile.section_of(table.sheet)
    if not any(cell is not None for row in table.rows for cell in row):
        return None
    if section is None:
        _tell_unknown(table, told, keeps_unknown=keeps_unknown)
        return None
    row = _heading_row(table, section, profile)
    if row is None:
        message = f"none of the first {ROWS_ABOVE} rows has headings that are known for {section}"
        told.find(UNKNOWN_TABLE, message, table.place(), raw=table.raw)
        return None
    _tell_rows_above(table, row, told)
    columns = tuple(_columns(table, section, row, profile, told))
    return Mapped(table=table, section=section, heading_row=row, columns=columns)


def _tell_unknown(table: Table, told: Told, *, keeps_unknown: bool) -> None:
    if is_text_sheet(table.sheet):
        told.find(NOT_A_RECORD, "the sheet is one of free text", table.place())
    else:
        message = "its name is none by which a section is known"
        told.find(UNKNOWN_TABLE, message, table.place(), raw=table.raw if keeps_unknown else None)


def _tell_rows_above(table: Table, row: int, told: Told) -> None:
    for number, cells in enumerate(table.rows[: row - 1], start=1):
        if any(cell is not None for cell in cells):
            told.find(NOT_A_RECORD, "the row stands above the headings", table.place(number), raw=raw_row(cells))


def _heading_row(table: Table, section: str, profile: Profile) -> int | None:
    """Return the first row that has two headings that are known, or else the first that has one and nothing unknown."""
    only: int | None = None
    for number, cells in enumerate(table.rows[:ROWS_ABOVE], start=1):
        filled = [cell for cell in cells if cell is not None]
        headings = [cell for cell in filled if isinstance(cell, str) and len(cell) <= _LONGEST_HEADING]
        known = sum(profile.target_of(section, heading) is not None for heading in headings)
        if known >= _ENOUGH:
            return number
        remarks = sum(is_remark(heading) for heading in headings)
        if only is None and known and known + remarks == len(filled):
            only = number
    return only


def _columns(table: Table, section: str, row: int, profile: Profile, told: Told) -> Iterator[Column]:
    headings = dict(_headings(table, row))
    going_on = _going_on(headings)
    own = [number for number in headings if not any(number in columns for columns in going_on.values())]
    targets = {number: profile.target_of(section, headings[number]) for number in own}
    times = Counter((target.steps, target.end) for target in targets.values() if target is not None)
    for number, target in targets.items():
        place = table.place(row, number)
        if target is None:
            _tell_unknown_column(section, headings[number], told, place)
        elif times[target.steps, target.end] > 1:
            told.find(REPEATED_FIELD, f"more than one column holds {target.path}", place)
            target = None
        heading = headings[number]
        yield Column(number=number, heading=heading, target=target, goes_on=going_on.get(heading, ()))


def _tell_unknown_column(section: str, heading: str, told: Told, place: Origin) -> None:
    if is_remark(heading):
        told.find(KEPT_ASIDE, "a column of remarks", place)
    else:
        told.find(UNKNOWN_FIELD, f"no field of {section} is known by this heading", place)


def _headings(table: Table, row: int) -> Iterator[tuple[int, str]]:
    """Yield the heading of each column that has a heading or a value."""
    cells = table.rows[row - 1]
    filled = {number for each in table.rows[row:] for number, cell in enumerate(each, start=1) if cell is not None}
    for number in sorted(filled.union(number for number, cell in enumerate(cells, start=1) if cell is not None)):
        cell = cells[number - 1] if number <= len(cells) else None
        yield number, (shown(cell).strip() or f"column {number}")[:_LONGEST_HEADING]


def _going_on(headings: dict[int, str]) -> dict[str, tuple[int, ...]]:
    """Return for each heading the columns in which its texts go on, as a long text of the model's own does."""
    found: dict[str, tuple[int, ...]] = {}
    names = set(headings.values())
    for number, heading in headings.items():
        name, sign, part = heading.rpartition(CONTINUED)
        if sign and part.isdecimal() and name in names:
            found[name] = (*found.get(name, ()), number)
    return found
