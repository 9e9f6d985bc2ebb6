"""Training registers: a form that tells of the training stands above the list of those who came to it.

Where a profile describes the form, that holds. Without one, the usual labels are understood; the form gives one
workshop, and the people below it are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

import attrs

from glo_model.ingest.forms.columns import written_path
from glo_model.ingest.forms.mapping import map_form
from glo_model.ingest.forms.people import Counted, headings_of_list, is_personal, is_sex, person_columns
from glo_model.ingest.forms.words import question_path
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.profiles.profile import Profile
from glo_model.ingest.profiles.sheet import BoxesProfile, FormProfile, LabelProfile
from glo_model.table import Table, Told

LAST_ROW: Final = 60
"""The last row in which the headings of the people may stand."""
_ENOUGH: Final = 2
_ASIDE: Final = re.compile(r"\s*\([^()]*\)\s*$|\s*:\s*$")
_DAY_FIRST: Final = re.compile(r"dd\s*[/.-]\s*mm|jj\s*[/.-]\s*mm", re.IGNORECASE)
_BOXES: Final = re.compile(r"(?=.*\bx\b)(?=.*\b(?:mark|tick|put|cocher|cochez|marque|mettre|marcar)\b)", re.IGNORECASE)
_LONGEST_LABEL: Final = 120
# Real forms have a dozen of either; bounds keep a hostile one from taking the time of all its cells squared.
_LAST_COLUMN: Final = 30
_MOST_BOXES: Final = 3


def people_row(table: Table) -> int | None:
    """Return the row that has the headings of a list of people below a form, or ``None`` if there is none."""
    for number, cells in enumerate(table.rows[:LAST_ROW], start=1):
        questions = [bare(cell) for cell in cells if isinstance(cell, str)]
        known = sum(is_sex(each) or is_personal(each) for each in questions)
        if known >= _ENOUGH:
            return number
    return None


def bare(text: str) -> str:
    """Return a label without what stands in brackets behind it: "Gender (Male/Female)" is Gender."""
    return text if len(text) > _LONGEST_LABEL else _ASIDE.sub("", _ASIDE.sub("", text)).strip()


def map_register(table: Table, profile: Profile, told: Told) -> tuple[Mapped, ...]:
    """Return the form above a list of people and the list itself; nothing if the table is no such register."""
    row = people_row(table)
    if row is None:
        return ()
    form = FormProfile(
        section="workshops",
        labels=tuple(_labels(table, row, profile)),
        boxes=tuple(islice(_boxes(table, row), _MOST_BOXES)),
    )
    if len(form.labels) < _ENOUGH:
        return ()
    mapped = map_form(table, form, row - 1, profile, told)
    return (mapped, _people(table, row, mapped))


def _texts(table: Table, before: int) -> Iterator[tuple[int, int, str]]:
    for row, cells in enumerate(table.rows[: before - 1], start=1):
        for column, cell in enumerate(cells[:_LAST_COLUMN], start=1):
            if isinstance(cell, str) and cell.strip() and len(cell) <= _LONGEST_LABEL:
                yield row, column, cell.strip()


def _labels(table: Table, before: int, profile: Profile) -> Iterator[LabelProfile]:
    """Yield the labels whose meaning is known, each once."""
    seen: set[str] = set()
    boxes = {text for each in _boxes(table, before) for text in each.choices}
    for _, _, text in _texts(table, before):
        path = _path(bare(text), profile)
        if path is None or path in seen or text in boxes or "*" in text:
            continue
        seen.add(path)
        said = LabelProfile(label=(text,), to=path)
        yield attrs.evolve(said, date_order="day first") if _DAY_FIRST.search(text) else said


def _path(text: str, profile: Profile) -> str | None:
    return question_path(text) or written_path(profile.target_of("workshops", text))


def _boxes(table: Table, before: int) -> Iterator[BoxesProfile]:
    """Yield the boxes to mark: the texts right of a label that says how to mark one, down to the next label."""
    texts = list(_texts(table, before))
    for row, column, text in texts:
        if not _BOXES.search(text):
            continue
        right = min((each for at, each, _ in texts if at == row and each > column), default=None)
        end = min((at for at, each, _ in texts if at > row and each == column), default=before)
        choices = {choice: bare(choice) for at, each, choice in texts if each == right and row <= at < end}
        if choices:
            yield BoxesProfile(to="topics", choices=choices, many=False)


def _people(table: Table, row: int, form: Mapped) -> Counted:
    headings = headings_of_list(table, row)
    columns = person_columns([(number, text, bare(text)) for number, text in headings.items()])
    columns = tuple(attrs.evolve(each, heading=bare(each.heading)) for each in columns)
    place = form.table.place(1)
    return Counted(
        table=table,
        section="persons",
        heading_row=row,
        heading_rows=(row,),
        columns=columns,
        people=(columns,),
        parents=dict.fromkeys(range(row + 1, len(table.rows) + 1), place),
    )
