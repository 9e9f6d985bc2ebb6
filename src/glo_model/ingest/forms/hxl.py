"""Tables that are tagged with the Humanitarian Exchange Language: a row of tags tells what each column holds.

The tags stand in one of the first 25 rows, with the headings for people above them (https://hxlstandard.org, 1.1). The
order of attributes is free, and so are attributes that say no more than what is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import attrs

from glo_model.faults import FORM_COLUMN, UNKNOWN_TAG
from glo_model.ingest.forms.columns import Aside, Known, is_named, map_known
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.profiles.profile import Profile
from glo_model.ingest.profiles.sheet import ColumnProfile
from glo_model.table import Cell, Table, Told

LAST_ROW: Final = 25
"""The last row in which the tags may stand."""
_TAG: Final = re.compile(r"#\s*[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*", re.IGNORECASE)
_PART: Final = re.compile(r"[#+]\s*([a-z0-9_]+)")

_COUNT: Final = "head_counts[measure={}{}].quantity"
_SEXES: Final[Mapping[str, str]] = {"": "", "+f": ", sex=female", "+m": ", sex=male"}

PATHS: Final[Mapping[str, str]] = {
    "#activity+code": "id",
    "#activity+id": "id",
    "#activity+activity+code": "id",
    "#activity+name": "titles",
    "#activity": "titles",
    "#activity+title": "titles",
    "#activity+activity+name": "titles",
    "#activity+activity": "titles",
    "#activity+type": "kind",
    "#activity+programme": "programmes",
    "#activity+programme+code": "programmes",
    "#activity+programme+name": "programmes",
    "#activity+project+name": "programmes",
    "#activity+project": "programmes",
    "#status": "status",
    "#status+activity": "status",
    "#date": "when",
    "#date+start": "when[from]",
    "#date+end": "when[to]",
    "#country": "countries[each, role=host].country",
    "#country+name": "countries[each, role=host].country",
    "#country+code": "countries[each, role=host].country",
    "#adm1": "places[each, role=region].name",
    "#adm1+name": "places[each, role=region].name",
    "#loc": "places[each, role=venue].name",
    "#loc+name": "places[each, role=venue].name",
    "#loc+city": "places[each, role=city].name",
    "#loc+city+name": "places[each, role=city].name",
    "#org": "partners[each, role=implementing].partner",
    "#org+name": "partners[each, role=implementing].partner",
    "#org+impl": "partners[each, role=implementing].partner",
    "#org+impl+name": "partners[each, role=implementing].partner",
    "#org+prog": "partners[each, role=organiser].partner",
    "#org+prog+name": "partners[each, role=organiser].partner",
    "#org+funder": "partners[each, role=funding].partner",
    "#org+funder+name": "partners[each, role=funding].partner",
    "#sector": "topics",
    "#sector+name": "topics",
    "#modality": "modality",
    **{f"#reached{sign}": _COUNT.format("attended", words) for sign, words in _SEXES.items()},
    **{f"#targeted{sign}": _COUNT.format("planned", words) for sign, words in _SEXES.items()},
}
"""For each tag with its attributes in the order of the alphabet or not, where the cells of its column go."""

_SAYING_NOTHING: Final = re.compile(r"v_\w+|i_\w+|label|num|en|fr|es|ar|pt|ru|zh")
_PARTING: Final = frozenset({"sex", "gender", "age"})
"""Attributes of a column that tells of whom the counts of its row are."""
_TELLING: Final = ("titles", "id")
_ENOUGH: Final = 2


@attrs.frozen
class Tag:
    """Hold a tag and what is said with it."""

    name: str
    attributes: frozenset[str]

    @classmethod
    def of(cls, cell: Cell) -> Tag | None:
        """Return the tag that a cell holds, or ``None`` if it is none."""
        text = cell.strip().lower() if isinstance(cell, str) else ""
        if not _TAG.fullmatch(text):
            return None
        name, *attributes = _PART.findall(text)
        return cls(name, frozenset(each for each in attributes if not _SAYING_NOTHING.fullmatch(each)))

    @property
    def path(self) -> str | None:
        """Where the cells of the column go, or ``None`` if the tag is none that leads to a field."""
        return _paths().get(self)


def _paths() -> dict[Tag, str]:
    found = ((Tag.of(text), path) for text, path in PATHS.items())
    return {tag: path for tag, path in found if tag is not None}


def tags_of(table: Table) -> tuple[int, dict[int, Tag]] | None:
    """Return the row of a table's tags and the tag of each column that has one, or ``None`` if it has none."""
    for number, cells in enumerate(table.rows[:LAST_ROW], start=1):
        tags = {column: Tag.of(cell) for column, cell in enumerate(cells, start=1) if not _is_blank(cell)}
        found = {column: tag for column, tag in tags.items() if tag is not None}
        if found and len(found) == len(tags):
            return number, found
    return None


def _is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def map_tagged(table: Table, row: int, tags: Mapping[int, Tag], profile: Profile, told: Told) -> Mapped | None:
    """Return the records of a tagged table, or ``None`` if its tags do not tell of what it is a table."""
    section = profile.section_of(table.sheet) or _section(tags)
    if section != "workshops":
        return None
    named = {number for number in range(1, _width(table) + 1) if _is_named(profile, table, row, number)}
    paths, aside = _columns(table, row, tags, named)
    rows = (row - 1, row) if row > 1 and any(not _is_blank(cell) for cell in table.rows[row - 2]) else (row,)
    known = Known(section=section, heading_rows=rows, paths=paths, aside=aside)
    return map_known(table, known, profile, told)


def _is_named(profile: Profile, table: Table, row: int, number: int) -> bool:
    texts = (table.rows[each - 1][number - 1 : number] for each in range(max(1, row - 1), row + 1))
    return any(
        is_named(profile, table.sheet, cell, number) for cells in texts for cell in cells if isinstance(cell, str)
    )


def _section(tags: Mapping[int, Tag]) -> str | None:
    """Return what a table holds that names activities and tells more of them; who does what where is no workshop."""
    names = {tag.path.partition(".")[0].partition("[")[0] for tag in tags.values() if tag.path}
    return "workshops" if names.intersection(_TELLING) and len(names) >= _ENOUGH else None


def _width(table: Table) -> int:
    return max((len(cells) for cells in table.rows), default=0)


def _columns(
    table: Table, row: int, tags: Mapping[int, Tag], named: set[int]
) -> tuple[dict[int, ColumnProfile], dict[int, Aside]]:
    """Return what each column holds by its tag, and which are kept aside and why."""
    paths: dict[int, ColumnProfile] = {}
    aside: dict[int, Aside] = {}
    are_parted = any(tag.attributes & _PARTING for tag in tags.values())
    taken: set[str] = set()
    for number in range(1, _width(table) + 1):
        tag = tags.get(number)
        path = tag.path if tag else None
        if number in named:
            continue
        if tag is None:
            aside[number] = (FORM_COLUMN, "the column has no tag")
        elif path is None:
            aside[number] = (UNKNOWN_TAG, "the tag leads to no field")
        elif are_parted and path.startswith("head_counts"):
            aside[number] = (FORM_COLUMN, "a count of those whom another column tells, which may not be everybody")
        elif path in taken:
            aside[number] = (FORM_COLUMN, "a column before it has the same tag")
        else:
            taken.add(path)
            paths[number] = ColumnProfile(to=path)
    return paths, aside
