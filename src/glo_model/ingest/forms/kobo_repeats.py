"""The repeats of a form: who came, in numbered columns beside a submission or in the rows of a sheet of their own.

Only a repeat of people is counted. What else a form repeats, such as expenses or sessions, is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from glo_model.finding import Origin
from glo_model.ingest.forms.kobo_export import Export, key_of
from glo_model.ingest.forms.people import Counted, headings_of_list, is_sex, person_columns
from glo_model.ingest.forms.words import NAMES, NAMES_OF_ANYTHING, PEOPLE, POSTS, SEX_BOXES, is_one_of
from glo_model.table import shown
from glo_model.values.folding import fold

Repeats: TypeAlias = Mapping[int, tuple[str, int, str]]
"""For each column of a repeat: the repeat, the number in it, and the question."""
_REPEAT: Final = re.compile(r"(.+?)\[([1-9][0-9]{0,3})\]/(.+)")


def repeats_of(export: Export) -> Repeats:
    """Return the columns of repeats: the repeat, the number in it, and the question."""
    matches = {number: _REPEAT.fullmatch(heading) for number, heading in export.headings.items()}
    return {number: (each[1], int(each[2]), each[3]) for number, each in matches.items() if each}


def groups_of_people(repeats: Repeats) -> set[str]:
    """Return the repeats whose items are people."""
    questions: dict[str, list[str]] = {}
    for group, _, question in repeats.values():
        questions.setdefault(group, []).append(question)
    return {group for group, asked in questions.items() if _are_people(group.rpartition("/")[2], asked)}


def is_of_people(export: Export) -> bool:
    """Tell whether the rows of a repeat's sheet are people."""
    asked = [export.question(number) for number in export.headings if not export.is_metadata(number)]
    return _are_people(export.table.sheet, asked)


def _are_people(name: str, questions: Iterable[str]) -> bool:
    """Tell whether items are people: they are called so, or are asked what only somebody can be asked.

    A name alone tells nothing, as an expense has one too; with a post beside it, it is somebody's.
    """
    if any(is_one_of(word, PEOPLE) for word in (name, *fold(name).split())):
        return True
    asked = list(questions)
    if any(is_sex(each) or (is_one_of(each, NAMES) and not is_one_of(each, NAMES_OF_ANYTHING)) for each in asked):
        return True
    boxes = {SEX_BOXES.get(fold(each)) for each in asked}
    return boxes >= {"female", "male"} or (
        any(is_one_of(each, NAMES) for each in asked) and any(is_one_of(each, POSTS) for each in asked)
    )


def people_beside(export: Export, repeats: Repeats) -> Counted | None:
    """Return the people who stand in numbered columns beside the submission that they belong to."""
    items: dict[tuple[str, int], list[tuple[int, str, str]]] = {}
    people_of = groups_of_people(repeats)
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


def people_below(export: Export, mains: Sequence[Export]) -> Counted:
    """Return the people who stand in the rows of a sheet of their own."""
    headings = headings_of_list(export.table, export.row)
    columns = person_columns([(number, text, export.question(number)) for number, text in headings.items()])
    return Counted(
        table=export.table,
        section="persons",
        heading_row=export.row,
        heading_rows=(export.row,),
        columns=columns,
        people=(tuple(each for each in columns if not export.is_metadata(each.number)),),
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
            origin = by_table.get(sheet, {}).get(key_of(cell))
            if origin is not None:
                found[row] = origin
    return found


def _rows_of(main: Export, names: Sequence[str]) -> dict[str, Origin]:
    cells = main.cells(main.column(*names))
    return {key_of(cell): main.table.place(row) for row, cell in reversed(cells.items())}
