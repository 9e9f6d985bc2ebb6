"""What can be wrong with a profile although each of its keys is right: sections, paths, words and ids that are none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from glo_model.columns import TABLES
from glo_model.entities import KINDS
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.profiles.likeness import address, column_number, fold_pattern
from glo_model.ingest.profiles.row_ids import IdTemplate
from glo_model.ingest.profiles.sheet import (
    BoxesProfile,
    CellsProfile,
    ColumnProfile,
    FormProfile,
    LabelProfile,
    SheetProfile,
    Words,
)
from glo_model.ingest.profiles.strict import Told, at_key, nearest
from glo_model.ingest.profiles.word_check import check_word
from glo_model.values.codes import LANGUAGE_CODES
from glo_model.values.fields import fields_of

_ID_OF_A_NAME: Final = "a person's id is never made of a name"


def faults_of(
    sheets: Mapping[str, SheetProfile], headings: Mapping[str, Words], languages: Iterable[str]
) -> Iterator[Told]:
    """Yield everything that is wrong with what a profile says."""
    for place, language in enumerate(languages, start=1):
        if language not in LANGUAGE_CODES:
            yield Told(f"languages[{place}]", f"{language} is no code of a language, such as fr")
    for section, words in headings.items():
        path = at_key("headings", section)
        if section not in TABLES:
            yield Told(path, _no_section(section))
            continue
        yield from _of_twins(words, "the heading", path)
        for heading, to in words.items():
            yield from _of_path(section, to, at_key(path, heading))
    yield from _of_twins(sheets, "the sheet", "sheets")
    for name, said in sheets.items():
        yield from _of_sheet(name, said, at_key("sheets", name))


def _of_twins(names: Iterable[str], what: str, path: str) -> Iterator[Told]:
    """Yield the names that are one name, however they are spelt, so that only one of them would hold."""
    times = Counter(map(fold_pattern, names))
    for name in sorted(name for name, number in times.items() if number > 1):
        yield Told(path, f'{what} "{name}" is named twice')


def _no_section(section: str) -> str:
    return f"{section} is not a section; there are {', '.join(TABLES)}{nearest(section, TABLES)}"


def _of_sheet(name: str, said: SheetProfile, path: str) -> Iterator[Told]:
    if not fold_pattern(name):
        yield Told(path, "the name of the sheet says nothing")
    yield from _of_rows(said, path)
    if said.section is not None and said.section not in TABLES:
        yield Told(f"{path}.section", _no_section(said.section))
        return
    if said.section is not None:
        yield from _of_table(said, said.section, path)
    elif said.columns or said.boxes or said.constants or said.id:
        yield Told(f"{path}.section", "is missing, so that nobody can say where the columns lead")
    if said.form is not None:
        yield from _of_form(said.form, said.section, f"{path}.form")


def _of_rows(said: SheetProfile, path: str) -> Iterator[Told]:
    rows = said.header_rows
    if list(rows) != sorted(set(rows)) or any(row < 1 for row in rows):
        yield Told(f"{path}.header_rows", "must be numbers from 1 up, each larger than the one before")
    if said.first_row is not None and said.first_row <= max(rows, default=0):
        yield Told(f"{path}.first_row", "must be below the headings")
    for place, row in enumerate(said.skip_rows, start=1):
        is_none = row < 1 if isinstance(row, int) else not fold_pattern(row)
        if is_none:
            yield Told(f"{path}.skip_rows[{place}]", "must be a number from 1 up, or a text")


def _of_table(said: SheetProfile, section: str, path: str) -> Iterator[Told]:
    for place, column in enumerate(said.columns, start=1):
        yield from _of_column(column, section, f"{path}.columns[{place}]")
    named = [heading for column in said.columns for heading in column.heading]
    named += [heading for boxes in said.boxes for heading in boxes.choices]
    yield from _of_twins(named, "the heading", f"{path}.columns")
    for place, boxes in enumerate(said.boxes, start=1):
        yield from _of_boxes(boxes, section, f"{path}.boxes[{place}]")
    yield from _of_constants(said.constants, section, f"{path}.constants")
    yield from _of_id(said.id, section, said.columns, f"{path}.id")


def _of_column(column: ColumnProfile, section: str, path: str) -> Iterator[Told]:
    if bool(column.heading) == (column.column is not None):
        yield Told(path, "name the column either by its heading or by its letters")
    if column.column is not None and column_number(column.column) is None:
        yield Told(f"{path}.column", f"{column.column} is no column, such as C")
    if not all(map(fold_pattern, column.heading)):
        yield Told(f"{path}.heading", "the heading says nothing")
    yield from _of_cells(column, section, path)


def _of_label(label: LabelProfile, section: str, path: str) -> Iterator[Told]:
    if bool(label.label) == (label.cell is not None):
        yield Told(path, "name the cell either by its label or by its address")
    if label.cell is not None and address(label.cell) is None:
        yield Told(f"{path}.cell", f"{label.cell} is no address of a cell, such as D5")
    if not all(map(fold_pattern, label.label)):
        yield Told(f"{path}.label", "the label says nothing")
    if label.to is None and not label.skip:
        yield Told(f"{path}.to", "is missing")
    yield from _of_cells(label, section, path)


def _of_cells(cells: CellsProfile, section: str, path: str) -> Iterator[Told]:
    if cells.to is None:
        return
    if cells.skip:
        yield Told(path, "cells that are left out go nowhere: take away either to or skip")
    target, message = _target(section, cells.to)
    if target is None:
        yield Told(f"{path}.to", message)
        return
    if cells.unit is not None:
        try:
            target.with_unit(cells.unit)
        except ValueError as error:
            yield Told(f"{path}.unit", str(error))
    if cells.separator is not None and not cells.separator:
        yield Told(f"{path}.separator", "must be a sign")
    yield from _of_words(cells.words, target, f"{path}.words")


def _of_words(words: Words, target: Target, path: str) -> Iterator[Told]:
    yield from _of_twins(words, "the word", path)
    for word, meant in words.items():
        try:
            check_word(target, meant)
        except ValueError as error:
            yield Told(at_key(path, word), str(error))


def _of_boxes(boxes: BoxesProfile, section: str, path: str) -> Iterator[Told]:
    target, message = _target(section, boxes.to)
    if target is None:
        yield Told(f"{path}.to", message)
        return
    if boxes.many and not (target.field.many or any(step.is_each for step in target.steps)):
        yield Told(f"{path}.many", f"{boxes.to} holds one value only")
    if target.counts is not None or target.end is not None:
        yield Told(f"{path}.to", "a mark gives neither a count nor a day")
    yield from _of_words(boxes.choices, target, f"{path}.choices")


def _of_constants(constants: Words, section: str, path: str) -> Iterator[Told]:
    for to, value in constants.items():
        target, message = _target(section, to)
        if target is None:
            yield Told(at_key(path, to), message)
        elif target.counts is not None or target.end is not None or target.of is not None:
            yield Told(at_key(path, to), "a constant is a whole field of the row's own record")
        else:
            yield from _of_words({to: value}, target, path)


def _of_form(form: FormProfile, below: str | None, path: str) -> Iterator[Told]:
    if form.section not in KINDS:
        yield Told(f"{path}.section", _no_section(form.section))
        return
    for place, label in enumerate(form.labels, start=1):
        yield from _of_label(label, form.section, f"{path}.labels[{place}]")
    for place, boxes in enumerate(form.boxes, start=1):
        yield from _of_boxes(boxes, form.section, f"{path}.boxes[{place}]")
    yield from _of_constants(form.constants, form.section, f"{path}.constants")
    yield from _of_id(form.id, form.section, (), f"{path}.id")
    if below is not None:
        links = links_to(form.section, below)
        if form.link is not None and form.link not in links:
            there = f"; there are {', '.join(links)}" if links else ""
            yield Told(f"{path}.link", f"{form.link} is no field of {below} that refers to {form.section}{there}")
        elif form.link is None and len(links) != 1:
            there = ", ".join(links) or "none does"
            yield Told(f"{path}.link", f"say which field of {below} refers to the form's record: {there}")


def links_to(section: str, below: str) -> list[str]:
    """Return the fields by which rows of a section may refer to the one record of another section."""
    kind = TABLES[section].__name__
    rows: type = TABLES[below]
    return [field.name for field in fields_of(rows) if field.refers == kind]


def _of_id(text: str | None, section: str, columns: Iterable[ColumnProfile], path: str) -> Iterator[Told]:
    if text is None:
        return
    try:
        template = IdTemplate.parse(text)
    except ValueError as error:
        yield Told(path, str(error))
        return
    names = {fold_pattern(name) for name in template.names}
    if section == "persons" and any(
        (column.to or "").startswith("name") and names & set(map(fold_pattern, column.heading)) for column in columns
    ):
        yield Told(path, _ID_OF_A_NAME)


def _of_path(section: str, to: str, path: str) -> Iterator[Told]:
    target, message = _target(section, to)
    if target is None:
        yield Told(path, message)


def _target(section: str, to: str) -> tuple[Target | None, str]:
    try:
        return Target.parse(to, section), ""
    except ValueError as error:
        return None, str(error)
