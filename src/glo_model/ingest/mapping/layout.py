"""Where the headings of a table stand, in one row or in several, and what each column's heading is.

Headings in two rows are joined: "Participants" above "Women" is "Participants / Women". A heading goes on to the right
over the columns below it that have none beside it, as a merged cell does; one with nothing below it stands alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from glo_model.faults import NOT_A_RECORD
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.profiles.profile import Profile, is_remark
from glo_model.ingest.profiles.sheet import SheetProfile
from glo_model.table import Cell, Table, Told, raw_row, shown
from glo_model.values.folding import fold

ROWS_ABOVE: Final = 20
"""How many rows may stand above the headings."""
LONGEST_HEADING: Final = 200
_ENOUGH: Final = 2
_BETWEEN: Final = " / "


@attrs.frozen
class Heading:
    """Hold what stands above a column: the text right above it, and that of the group which it belongs to."""

    text: str
    group: str = ""

    def __str__(self) -> str:
        return f"{self.group}{_BETWEEN}{self.text}" if self.group else self.text


@attrs.frozen(kw_only=True)
class Layout:
    """Say in which rows the headings of a table stand, and below which row its records begin."""

    heading_rows: tuple[int, ...]
    first_row: int


def layout_of(table: Table, section: str, profile: Profile) -> Layout | None:
    """Return where the headings of a table stand: where its profile says, or where headings are known, or ``None``."""
    said = profile.sheet_of(table.sheet)
    rows = said.header_rows or _found(table, section, profile, said)
    if not rows or rows[-1] > len(table.rows):
        return None
    return Layout(heading_rows=rows, first_row=max(said.first_row or 0, rows[-1] + 1))


def headings_of(table: Table, rows: Sequence[int]) -> dict[int, Heading]:
    """Return the heading of each column that has one; a text that goes over several columns is a group."""
    *above, last = rows
    lowest = _filled(table, last)
    groups = [
        _groups(_filled(table, row), [_filled(table, each) for each in rows if each > row], _merged(table, row))
        for row in above
    ]
    found: dict[int, Heading] = {}
    columns = sorted({*lowest, *(column for group in groups for column in group)})
    for column in columns:
        parts = [group[column] for group in groups if column in group]
        if column in lowest:
            parts.append(lowest[column])
        *upper, text = parts
        found[column] = Heading(text[:LONGEST_HEADING], _BETWEEN.join(upper)[:LONGEST_HEADING])
    return found


def target_for(heading: Heading, section: str, profile: Profile, repeated: frozenset[str]) -> Target | None:
    """Return where a column leads: by its whole heading, or by its own text as far as its group allows that.

    A count under a group that is not known may be one of anything, so that it leads nowhere; and so does a text that
    stands under several groups.
    """
    whole = profile.target_of(section, str(heading))
    own = profile.target_of(section, heading.text) if heading.group else None
    if whole is not None or own is None:
        return whole
    group = profile.target_of(section, heading.group)
    if group is not None and group.counts and own.counts == group.counts and len(own.steps[0].fixed) > 1:
        return own.counting(group.steps[0].fixed, str(heading))
    if group is not None:
        return own if _are_akin(own, group) else None
    return None if own.counts or fold(heading.text) in repeated else own


def repeated_in(headings: Mapping[int, Heading]) -> frozenset[str]:
    """Return the folded texts that stand over more than one column."""
    times = Counter(fold(heading.text) for heading in headings.values())
    return frozenset(text for text, number in times.items() if number > 1)


def _are_akin(own: Target, group: Target) -> bool:
    """Tell whether two headings lead to the same part of a record, as "Dates" and "Start" do."""
    return (own.counts, own.steps[0].name) == (group.counts, group.steps[0].name)


def _filled(table: Table, row: int) -> dict[int, str]:
    cells = table.rows[row - 1] if row <= len(table.rows) else ()
    texts = ((number, shown(cell).strip()) for number, cell in enumerate(cells, start=1) if cell is not None)
    return {number: text for number, text in texts if text}


def _merged(table: Table, row: int) -> dict[int, int]:
    """Return the last column of each cell of a row that is merged with others to its right."""
    return {
        each.first_column: each.last_column
        for each in table.merged
        if each.first_row == row and each.last_column > each.first_column
    }


def _groups(row: Mapping[int, str], below: Sequence[Mapping[int, str]], merged: Mapping[int, int]) -> dict[int, str]:
    """Return for each column the text of a row that stands over it.

    Where the file says which cells are merged, a text goes as far as that; else it goes on until the next one.
    """
    found: dict[int, str] = {}
    under = {column for each in below for column in each}
    last = 0 if merged else max(under, default=0)
    group, end = "", 0
    for column in sorted(under.union(row)):
        if column in row:
            found[column] = row[column]
            group = row[column] if column in under else ""
            end = merged.get(column, last)
        elif group and column <= end:
            found[column] = group
    return found


def _found(table: Table, section: str, profile: Profile, said: SheetProfile) -> tuple[int, ...]:
    """Return the rows of the headings, as far as they can be told without being named."""
    row = heading_row(table, section, profile, said)
    if row is None:
        return ()
    if row > 1 and _is_row_of_groups(table, row - 1, section, profile):
        return (row - 1, row)
    if row < len(table.rows) and _goes_on_below(table, row, section, profile):
        return (row, row + 1)
    return (row,)


def heading_row(table: Table, section: str, profile: Profile, said: SheetProfile) -> int | None:
    """Return the first row that has two headings that are known, or else the first that has one and nothing unknown."""
    only: int | None = None
    for number, cells in enumerate(table.rows[:ROWS_ABOVE], start=1):
        filled = [cell for cell in cells if cell is not None]
        headings = [cell for cell in filled if isinstance(cell, str) and len(cell) <= LONGEST_HEADING]
        known = sum(is_known(heading, section, profile, said) for heading in headings)
        if known >= _ENOUGH:
            return number
        remarks = sum(is_remark(heading) for heading in headings)
        if only is None and known and known + remarks == len(filled):
            only = number
    return only


def is_known(heading: str, section: str, profile: Profile, said: SheetProfile) -> bool:
    """Tell whether a text is a heading of a section, by what is common or by what a profile says."""
    return profile.target_of(section, heading) is not None or said.names(heading)


def _is_row_of_groups(table: Table, row: int, section: str, profile: Profile) -> bool:
    """Tell whether the row above the headings groups them, and is no title of the whole table.

    It is one only if that tells something: a heading which alone means something else or stands there twice.
    """
    upper, lower = _filled(table, row), _filled(table, row + 1)
    if not upper or not _are_texts(table.rows[row - 1]) or (len(upper) == 1 and min(upper) <= min(lower)):
        return False
    headings = headings_of(table, (row, row + 1))
    if not set(upper) <= set(lower) or len(headings) == len(upper):
        return False
    repeated = repeated_in({column: headings[column] for column in lower})
    return any(_tells_more(heading, section, profile, repeated) for heading in headings.values() if heading.group)


def _tells_more(heading: Heading, section: str, profile: Profile, repeated: frozenset[str]) -> bool:
    own = profile.target_of(section, heading.text)
    whole = profile.target_of(section, str(heading))
    return fold(heading.text) in repeated or (whole is not None and (own is None or own.path != whole.path))


def _goes_on_below(table: Table, row: int, section: str, profile: Profile) -> bool:
    """Tell whether the row below the headings parts some of them, as "Total", "Women" and "Men" part a count."""
    upper, lower = _filled(table, row), _filled(table, row + 1)
    if len(lower) < _ENOUGH or not _are_texts(table.rows[row]):
        return False
    headings = headings_of(table, (row, row + 1))
    parted = {column: headings[column] for column in lower}
    starts = [column for column in lower if column in upper]
    if any(not heading.group for heading in parted.values()) or len(starts) == len(lower):
        return False
    known = [target_for(heading, section, profile, frozenset()) for heading in parted.values()]
    return sum(target is not None for target in known) >= _ENOUGH


def _are_texts(cells: Sequence[Cell]) -> bool:
    """Tell whether a row holds nothing but short texts, as one of headings does."""
    filled = [cell for cell in cells if cell is not None]
    return all(
        isinstance(cell, str) and len(cell) <= LONGEST_HEADING and not cell.strip().isdecimal() for cell in filled
    )


def columns_with_cells(table: Table, first_row: int) -> list[int]:
    """Return the number of each column in which anything stands from a row on."""
    width, empty = 0, set[int]()
    for cells in table.rows[first_row - 1 :]:
        if len(cells) > width:
            empty.update(range(width + 1, len(cells) + 1))
            width = len(cells)
        if empty:
            empty.difference_update(
                [number for number in empty if number <= len(cells) and cells[number - 1] is not None]
            )
    return [number for number in range(1, width + 1) if number not in empty]


def tell_rows(table: Table, rows: Iterable[int], message: str, told: Told) -> None:
    """Tell of those of some rows that hold anything, as they are neither headings nor records."""
    for number in rows:
        cells = table.rows[number - 1] if number <= len(table.rows) else ()
        if any(cell is not None for cell in cells):
            told.find(NOT_A_RECORD, message, table.place(number), raw=raw_row(cells))
