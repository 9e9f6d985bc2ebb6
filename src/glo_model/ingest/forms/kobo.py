"""Exports of form servers (Kobo, ODK, Ona): a row is a submission, and repeats stand in sheets or columns of their own.

They are told by the columns that the servers add. A submission that tells of a workshop, by its questions or because a
profile says so, becomes one; the rows of a repeat of people are those who came, and are counted for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from glo_model.faults import FORM_COLUMN, FORM_VERSIONS, SAME_SUBMISSION
from glo_model.ingest.forms.columns import Aside, Known, is_named, map_known, written_path
from glo_model.ingest.forms.kobo_export import Export, key_of
from glo_model.ingest.forms.kobo_repeats import (
    Repeats,
    groups_of_people,
    is_of_people,
    people_below,
    people_beside,
    repeats_of,
)
from glo_model.ingest.forms.words import NAMES_OF_ANYTHING, PEOPLE, RESPONDENTS, is_one_of, question_path
from glo_model.ingest.mapping.layout import tell_rows
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.profiles.profile import Profile
from glo_model.ingest.profiles.sheet import ColumnProfile
from glo_model.table import Cell, Told, shown

_ENOUGH: Final = 2
_TICKS: Final = frozenset({"true", "false", "0", "1", "0.0", "1.0", "n/a", ""})


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
        is_said = profile.sheet_of(export.table.sheet).section is not None
        if mains and export.is_repeat and not is_said and is_of_people(export):
            tell_rows(export.table, range(1, export.row), "the row stands above the headings", told)
            mapped[id(export.table)] = (people_below(export, mains),)
    return mapped


def _submissions(export: Export, profile: Profile, told: Told) -> tuple[Mapped, ...]:
    repeats = repeats_of(export)
    section = profile.sheet_of(export.table.sheet).section
    known = _known(export, section or "workshops", profile, repeats)
    if section is None and not _tells_of_a_workshop(export, known, profile):
        return ()
    records = map_known(export.table, known, profile, told)
    _tell_same(export, told)
    _tell_versions(export, told)
    people = people_beside(export, repeats)
    return (records,) if people is None or known.section != "workshops" else (records, people)


def _tells_of_a_workshop(export: Export, known: Known, profile: Profile) -> bool:
    """Tell whether a form's questions are those about an event: its title or its dates, and something more."""
    own = (profile.target_of("workshops", text) for n, text in export.headings.items() if n not in known.aside)
    names = {target.steps[0].name for target in own if target is not None}
    names |= {Target.parse(each.to or "", "workshops").steps[0].name for each in known.paths.values()}
    return bool(names & {"titles", "when"}) and len(names - {"id"}) >= _ENOUGH


def _known(export: Export, section: str, profile: Profile, repeats: Repeats) -> Known:
    paths: dict[int, ColumnProfile] = {}
    aside: dict[int, Aside] = {}
    boxes: dict[int, tuple[str, str]] = {}
    people = groups_of_people(repeats)
    choices = _choices(export)
    lone = _lone_choices(export, section, profile)
    taken = {said.to for said in profile.sheet_of(export.table.sheet).columns}
    key = export.column("_uuid", "KEY", "_id")
    for number, heading in export.headings.items():
        if number in repeats or is_named(profile, export.table.sheet, heading, number):
            continue
        path = _path(export, number, section, profile)
        if number == key and "id" not in taken and not profile.sheet_of(export.table.sheet).id:
            paths[number] = ColumnProfile(to="id")
        elif export.is_metadata(number):
            aside[number] = (FORM_COLUMN, "a column of the form tool's own")
        elif number in choices:
            aside[number] = (FORM_COLUMN, "a choice of a question whose answers stand in a column of their own")
        elif number in lone and lone[number][0] not in taken:
            boxes[number] = lone[number]
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
        boxes=boxes,
        elsewhere=frozenset(number for number, (group, *_) in repeats.items() if group in people),
    )


def _path(export: Export, number: int, section: str, profile: Profile) -> str | None:
    """Return the path of a usual question; one for a name, or in a group about somebody, does not ask for the event."""
    heading, question = export.headings[number], export.question(number)
    group = heading.rpartition(export.between)[0].rpartition(export.between)[2]
    if section != "workshops" or is_one_of(question, NAMES_OF_ANYTHING) or is_one_of(group, f"{RESPONDENTS}|{PEOPLE}"):
        return None
    usual = question_path(question) or written_path(profile.target_of(section, heading))
    path = usual or written_path(profile.target_of(section, question))
    return None if path == "id" else path


def _choices(export: Export) -> dict[int, int]:
    """Return the columns that are one choice of a question each, with the question's column."""
    by_heading = {heading: number for number, heading in export.headings.items()}
    found: dict[int, int] = {}
    for number, heading in export.headings.items():
        question = by_heading.get(heading.rpartition(export.between)[0])
        if question is not None and _are_ticks(export.cells(number).values()):
            found[number] = question
    return found


def _lone_choices(export: Export, section: str, profile: Profile) -> dict[int, tuple[str, str]]:
    """Return the columns of ticks whose question has no column of its own, with its path and their choice.

    Only a question whose answers are free words is read so: of a closed list, the choice's name need not be the word.
    """
    found: dict[int, tuple[str, str]] = {}
    for number, heading in export.headings.items():
        group, _, choice = heading.rpartition(export.between)
        path = _path_of(group.rpartition(export.between)[2], section, profile) if group and choice else None
        if path and _takes_any_words(path, section) and _are_ticks(export.cells(number).values()):
            found[number] = (path, choice)
    return found


def _path_of(question: str, section: str, profile: Profile) -> str | None:
    usual = question_path(question) if section == "workshops" else None
    return usual or written_path(profile.target_of(section, question))


def _takes_any_words(path: str, section: str) -> bool:
    field = Target.parse(path, section).field
    return field.many and field.words is None and field.refers is None and field.of is str


def _are_ticks(cells: Iterable[Cell]) -> bool:
    return all(shown(cell).strip().lower() in _TICKS for cell in cells)


def _tell_same(export: Export, told: Told) -> None:
    column = export.column("_uuid", "KEY", "meta/instanceID")
    first: dict[str, int] = {}
    for row, cell in export.cells(column).items():
        before = first.setdefault(key_of(cell), row)
        if before != row:
            message = f"the submission stands in row {before} as well, by its id"
            told.find(SAME_SUBMISSION, message, export.table.place(row))


def _tell_versions(export: Export, told: Told) -> None:
    column = export.column("__version__", "_version_", "__Version__", "FormVersion")
    versions = {shown(cell) for cell in export.cells(column).values()}
    if len(versions) > 1:
        message = f"{len(versions)} versions of the form are in one file"
        told.find(FORM_VERSIONS, message, export.table.place(export.row, column))
