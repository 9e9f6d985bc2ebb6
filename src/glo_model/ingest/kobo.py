"""Exports of form servers (Kobo, ODK, Ona): a row is a submission, and repeats stand in sheets or columns of their own.

They are told by the columns that the servers add. A submission that tells of a workshop, by its questions or because a
profile says so, becomes one; the rows of a repeat are the people who came, and are counted for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

import attrs

from glo_model.faults import FORM_COLUMN, FORM_VERSIONS, SAME_SUBMISSION
from glo_model.finding import Origin
from glo_model.ingest.form_columns import Aside, Known, is_named, map_known, written_path
from glo_model.ingest.form_words import METADATA, PEOPLE, RESPONDENTS, is_one_of, question_path
from glo_model.ingest.forms import Counted, is_sex, person_columns
from glo_model.ingest.mapped import Mapped
from glo_model.ingest.profile import Profile
from glo_model.ingest.sheet_profile import ColumnProfile
from glo_model.ingest.target import Target
from glo_model.table import Cell, Table, Told, shown

_MARKS: Final = frozenset({
    "_uuid", "_submission_time", "_parent_index", "_parent_table_name", "_submission__uuid", "_submission__id",
    "meta/instanceID", "meta.instanceID", "meta___instanceID", "meta-instanceID", "PARENT_KEY", "SubmissionDate",
})  # fmt: skip
_Repeats: TypeAlias = Mapping[int, tuple[str, int, str]]
"""For each column of a repeat: the repeat, the number in it, and the question."""
_ROWS_ABOVE: Final = 5
_ENOUGH: Final = 2
_OF_SOMEBODY: Final = "name|names|nom|nombre"
_REPEAT: Final = re.compile(r"(.+?)\[([1-9][0-9]{0,3})\]/(.+)")
_TICKS: Final = frozenset({"true", "false", "0", "1", "0.0", "1.0", "n/a", ""})


@attrs.frozen(kw_only=True)
class Export:
    """Hold one table of an export, with the questions of its columns."""

    table: Table
    row: int
    """The row of the headings."""
    headings: Mapping[int, str]
    between: str
    """What stands between a group and its question."""

    def question(self, number: int) -> str:
        """Return the last part of a heading, without the groups that it is in."""
        return self.headings[number].rpartition(self.between)[2].strip()

    def column(self, *names: str) -> int | None:
        """Return the number of the first column of one of these headings, or ``None``."""
        return next((number for name in names for number, each in self.headings.items() if each == name), None)

    def cells(self, number: int | None) -> dict[int, Cell]:
        """Return what stands in a column below its heading, by row."""
        if number is None:
            return {}
        rows = enumerate(self.table.rows[self.row :], start=self.row + 1)
        found = ((row, cells[number - 1] if number <= len(cells) else None) for row, cells in rows)
        return {row: cell for row, cell in found if cell is not None}

    @property
    def is_repeat(self) -> bool:
        """True if its rows belong to those of another table."""
        if self.cells(self.column("_parent_table_name")) or self.column("PARENT_KEY", "_submission__uuid") is not None:
            return True
        return self.column("_parent_index") is not None and self.column("_uuid", "_submission_time") is None


def export_of(table: Table) -> Export | None:
    """Return a table as one of a form's export, or ``None`` if it bears no mark of one."""
    for number, cells in enumerate(table.rows[:_ROWS_ABOVE], start=1):
        headings = {column: cell.strip() for column, cell in enumerate(cells, start=1) if isinstance(cell, str)}
        marks = _MARKS.intersection(headings.values())
        if marks:
            return Export(table=table, row=number, headings=headings, between=_between(marks))
    return None


def _between(marks: Iterable[str]) -> str:
    named = next((mark for mark in marks if mark.startswith("meta")), "meta/instanceID")
    return named.removeprefix("meta").removesuffix("instanceID")


def map_exports(exports: Sequence[Export], profile: Profile, told: Told) -> dict[int, tuple[Mapped, ...]]:
    """Return by the identity of a table what is mapped of it; what tells of no workshop is not among it."""
    mapped: dict[int, tuple[Mapped, ...]] = {}
    mains: list[Export] = []
    for export in exports:
        found = () if export.is_repeat else _submissions(export, profile, told)
        if found:
            mains.append(export)
            mapped[id(export.table)] = found
    for export in exports:
        if export.is_repeat and mains and profile.sheet_of(export.table.sheet).section is None:
            mapped[id(export.table)] = (_repeat(export, mains),)
    return mapped


def _submissions(export: Export, profile: Profile, told: Told) -> tuple[Mapped, ...]:
    repeats = _repeats(export)
    section = profile.sheet_of(export.table.sheet).section
    known = _known(export, section or "workshops", profile, repeats)
    if section is None and not _tells_of_a_workshop(export, known, profile):
        return ()
    records = map_known(export.table, known, profile, told)
    _tell_same(export, told)
    _tell_versions(export, told)
    people = _wide(export, repeats)
    return (records,) if people is None or known.section != "workshops" else (records, people)


def _tells_of_a_workshop(export: Export, known: Known, profile: Profile) -> bool:
    """Tell whether a form's questions are those about an event: its title or its dates, and something more."""
    own = (profile.target_of("workshops", text) for n, text in export.headings.items() if n not in known.aside)
    names = {target.steps[0].name for target in own if target is not None}
    names |= {Target.parse(each.to or "", "workshops").steps[0].name for each in known.paths.values()}
    return bool(names & {"titles", "when"}) and len(names - {"id"}) >= _ENOUGH


def _known(export: Export, section: str, profile: Profile, repeats: _Repeats) -> Known:
    paths: dict[int, ColumnProfile] = {}
    aside: dict[int, Aside] = {}
    people = _groups_of_people(repeats)
    choices = _choices(export)
    taken = {said.to for said in profile.sheet_of(export.table.sheet).columns}
    key = export.column("_uuid", "KEY", "_id")
    for number, heading in export.headings.items():
        if number in repeats or is_named(profile, export.table.sheet, heading, number):
            continue
        path = _path(export, number, section, profile)
        if number == key and "id" not in taken and not profile.sheet_of(export.table.sheet).id:
            paths[number] = ColumnProfile(to="id")
        elif _is_metadata(heading):
            aside[number] = (FORM_COLUMN, "a column of the form tool's own")
        elif number in choices:
            aside[number] = (FORM_COLUMN, "a choice of a question whose answers stand in a column of their own")
        elif path in taken:
            aside[number] = (FORM_COLUMN, "a question before it is read for the same field")
        elif path is not None:
            taken.add(path)
            paths[number] = ColumnProfile(to=path, separator=" " if number in choices.values() else None)
    return Known(
        section=section,
        heading_rows=(export.row,),
        paths=paths,
        aside=aside,
        elsewhere=frozenset(number for number, (group, *_) in repeats.items() if group in people),
    )


def _path(export: Export, number: int, section: str, profile: Profile) -> str | None:
    """Return the path of a usual question; one for a name, or in a group about somebody, does not ask for the event."""
    heading, question = export.headings[number], export.question(number)
    group = heading.rpartition(export.between)[0].rpartition(export.between)[2]
    if section != "workshops" or is_one_of(question, _OF_SOMEBODY) or is_one_of(group, f"{RESPONDENTS}|{PEOPLE}"):
        return None
    usual = question_path(question) or written_path(profile.target_of(section, heading))
    path = usual or written_path(profile.target_of(section, question))
    return None if path == "id" else path


def _is_metadata(heading: str) -> bool:
    return heading.startswith(("_", "meta")) or heading.lower() in METADATA or "instanceID" in heading


def _choices(export: Export) -> dict[int, int]:
    """Return the columns that are one choice of a question each, with the question's column."""
    by_heading = {heading: number for number, heading in export.headings.items()}
    found: dict[int, int] = {}
    for number, heading in export.headings.items():
        question = by_heading.get(heading.rpartition(export.between)[0])
        if question is not None and _are_ticks(export.cells(number).values()):
            found[number] = question
    return found


def _are_ticks(cells: Iterable[Cell]) -> bool:
    return all(shown(cell).strip().lower() in _TICKS for cell in cells)


def _repeats(export: Export) -> _Repeats:
    """Return the columns of repeats: the repeat, the number in it, and the question."""
    matches = {number: _REPEAT.fullmatch(heading) for number, heading in export.headings.items()}
    return {number: (each[1], int(each[2]), each[3]) for number, each in matches.items() if each}


def _groups_of_people(repeats: _Repeats) -> set[str]:
    """Return the repeats whose items are people: they are called so, or somebody's sex is asked in them."""
    return {
        group
        for group, _, question in repeats.values()
        if is_one_of(group.rpartition("/")[2], PEOPLE) or is_sex(question)
    }


def _wide(export: Export, repeats: _Repeats) -> Counted | None:
    """Return the people who stand in numbered columns beside the submission that they belong to."""
    items: dict[tuple[str, int], list[tuple[int, str, str]]] = {}
    people_of = _groups_of_people(repeats)
    for number, (group, item, question) in repeats.items():
        if group in people_of:
            items.setdefault((group, item), []).append((number, export.headings[number], question))
    if not items:
        return None
    people = tuple(person_columns(columns) for columns in items.values())
    rows = range(export.row + 1, len(export.table.rows) + 1)
    return Counted(
        table=export.table,
        section="persons",
        heading_row=export.row,
        heading_rows=(export.row,),
        columns=tuple(column for columns in people for column in columns),
        people=people,
        parents={row: export.table.place(row) for row in rows},
        are_numbered=True,
    )


def _repeat(export: Export, mains: Sequence[Export]) -> Counted:
    """Return the people who stand in the rows of a sheet of their own."""
    columns = person_columns([(number, text, export.question(number)) for number, text in export.headings.items()])
    return Counted(
        table=export.table,
        section="persons",
        heading_row=export.row,
        heading_rows=(export.row,),
        columns=columns,
        people=(tuple(each for each in columns if not _is_metadata(each.heading)),),
        parents=_parents(export, mains),
    )


def _parents(export: Export, mains: Sequence[Export]) -> dict[int, Origin]:
    """Return the place of the submission to which each row of a repeat belongs, as far as it is there."""
    found: dict[int, Origin] = {}
    tables = export.cells(export.column("_parent_table_name"))
    ways = (
        (export.column("PARENT_KEY", "_submission__uuid"), ("KEY", "_uuid")),
        (export.column("_parent_index"), ("_index",)),
    )
    for column, names in ways:
        by_table = {main.table.sheet: _rows_of(main, names) for main in mains}
        for row, cell in export.cells(column).items():
            sheet = shown(tables.get(row)) or next(iter(by_table))
            origin = by_table.get(sheet, {}).get(_key(cell))
            if origin is not None:
                found[row] = origin
    return found


def _rows_of(main: Export, names: Sequence[str]) -> dict[str, Origin]:
    cells = main.cells(main.column(*names))
    return {_key(cell): main.table.place(row) for row, cell in reversed(cells.items())}


def _key(cell: Cell) -> str:
    """Return a cell as it is compared: 1.0 and the text "1" are the same index."""
    text = shown(cell).strip().removeprefix("uuid:")
    return text.removesuffix(".0")


def _tell_same(export: Export, told: Told) -> None:
    column = export.column("_uuid", "KEY", "meta/instanceID")
    first: dict[str, int] = {}
    for row, cell in export.cells(column).items():
        before = first.setdefault(_key(cell), row)
        if before != row:
            message = f"the submission stands in row {before} as well, by its id"
            told.find(SAME_SUBMISSION, message, export.table.place(row))


def _tell_versions(export: Export, told: Told) -> None:
    column = export.column("__version__", "_version_", "__Version__", "FormVersion")
    versions = {shown(cell) for cell in export.cells(column).values()}
    if len(versions) > 1:
        message = f"{len(versions)} versions of the form are in one file"
        told.find(FORM_VERSIONS, message, export.table.place(export.row, column))
