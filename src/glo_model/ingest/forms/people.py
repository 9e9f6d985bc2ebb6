"""People in the rows of an export: they are counted for the record that they belong to, and not read as persons.

A list of those who came is the most private sheet of an office, and what a programme needs of it is how many they were.
So each row is counted once, by sex where there is a column for it. The other cells are kept beside the record as
extras, which are internal: nothing is lost, and nothing is published.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

import attrs

from glo_model.cells import is_example, is_total, says_nothing
from glo_model.faults import COUNTED_ROWS, NOT_A_RECORD, ORPHAN_ROW, SAME_TWICE, SEVERAL_MARKS
from glo_model.finding import Origin
from glo_model.ingest.forms.words import NAMES, NUMBERS, SEX, SEX_BOXES, SEX_WORDS, is_one_of
from glo_model.ingest.ledger.pages import Pages
from glo_model.ingest.mapping.layout import columns_with_cells
from glo_model.ingest.mapping.mapped import Box, Column, Mapped
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.profiles.sheet import BoxesProfile
from glo_model.ingest.rows.drafts import Draft
from glo_model.ingest.rows.reading import ABSENT, read_cell
from glo_model.ingest.rows.repairs import Habits
from glo_model.table import Cell, Table, Told, raw_row, shown
from glo_model.values.folding import fold
from glo_model.values.limits import LONGEST_ID

SEX_TARGET: Final = Target.parse("sex", "persons")
_BOXES: Final = BoxesProfile(to="sex", choices={})
_Filled: TypeAlias = tuple[tuple[Column, Cell], ...]
_QUANTITY: Final = Target.parse("quantity", "head_counts")


@attrs.frozen(kw_only=True)
class Counted(Mapped):
    """Hold a table, or a part of one, whose rows are people."""

    people: tuple[tuple[Column, ...], ...]
    """The columns of one person; several such, where a row holds several people."""
    parents: Mapping[int, Origin]
    """The place of the record that each row belongs to."""
    are_numbered: bool = False
    """True if a row holds several people, so that a row without any is no fault."""


def headings_of_list(table: Table, row: int) -> dict[int, str]:
    """Return the heading of each column of a list that holds anything; one without any is called by its number."""
    said = {number: shown(cell).strip() for number, cell in enumerate(table.rows[row - 1], start=1)}
    return {number: said.get(number) or f"column {number}" for number in columns_with_cells(table, row)}


def person_columns(headings: Iterable[tuple[int, str, str]]) -> tuple[Column, ...]:
    """Return the columns of a person, of which each has a number, a heading and the question that it answers."""
    found = [Column(number=number, heading=heading, target=_target(question)) for number, heading, question in headings]
    questions = {column.number: question for column, (_, _, question) in zip(found, headings, strict=False)}
    if any(column.target is not None for column in found):
        return tuple(found)
    boxes = {number: SEX_BOXES.get(fold(question)) for number, question in questions.items()}
    if {value for value in boxes.values() if value} != {"female", "male"}:
        return tuple(found)
    return tuple(_as_box(column, boxes[column.number]) for column in found)


def _target(question: str) -> Target | None:
    return SEX_TARGET if is_one_of(question, SEX) else None


def _as_box(column: Column, value: str | None) -> Column:
    if value is None:
        return column
    return attrs.evolve(column, target=SEX_TARGET, box=Box(said=_BOXES, value=value, target=SEX_TARGET))


def is_sex(question: str) -> bool:
    """Tell whether a question asks for somebody's sex."""
    return is_one_of(question, SEX)


def is_personal(question: str) -> bool:
    """Tell whether a question tells one person from another."""
    return is_one_of(question, NAMES)


def count_people(mapped: Iterable[Mapped], drafts: Iterable[Draft], pages: Pages) -> tuple[list[Draft], Told]:
    """Return drafts of head counts for the people in the rows of tables, and tell how they were counted."""
    told = Told()
    records = {draft.origin: draft for draft in drafts if draft.section == "workshops"}
    times: Counter[Origin] = Counter()
    made: list[Draft] = []
    for each in mapped:
        if isinstance(each, Counted):
            made += _Counting(each, records, pages, told, times).drafts()
    return made, told


class _Counting:
    """Count the people of one table."""

    def __init__(
        self, table: Counted, records: Mapping[Origin, Draft], pages: Pages, told: Told, times: Counter[Origin]
    ) -> None:
        """Take a table; ``times`` says how many tables before it counted people of each record."""
        self._counted, self._records, self._pages, self._told, self._times = table, records, pages, told, times
        self._sexes: dict[Origin, list[str | None]] = {}
        self._seen: dict[Origin, set[tuple[Any, ...]]] = {}

    def drafts(self) -> Iterator[Draft]:
        rows = self._counted.table.rows
        for number in range(self._counted.begins, len(rows) + 1):
            cells = rows[number - 1]
            if any(cell is not None for cell in cells):
                self._row(number, cells)
        for origin, sexes in self._sexes.items():
            yield from self._count(self._records[origin], sexes)

    def _row(self, number: int, cells: tuple[Cell, ...]) -> None:
        if self._counted.are_numbered:
            parent = self._counted.parents.get(number)
            for person in self._counted.people if parent in self._records else ():
                self._person(number, cells, person, parent)
            return
        reason = _why_nobody(cells, self._counted.people[0])
        place = self._counted.table.place(number)
        if reason:
            self._told.find(NOT_A_RECORD, reason, place, raw=raw_row(cells))
            return
        parent = self._counted.parents.get(number)
        if parent not in self._records:
            message = "no record is there to which the person in this row belongs"
            self._told.find(ORPHAN_ROW, message, place, raw=raw_row(cells))
            return
        self._person(number, cells, self._counted.people[0], parent)

    def _person(self, number: int, cells: tuple[Cell, ...], person: tuple[Column, ...], parent: Origin | None) -> None:
        told = tuple((each, _at(cells, each)) for each in person if not _is_empty(_at(cells, each)))
        if parent is None or not told:
            return
        draft = self._records[parent]
        if self._is_twin(told, parent):
            message = "the same person stands in the list before, and is counted once"
            self._told.find(SAME_TWICE, message, self._counted.table.place(number), raw=raw_row(cells))
            return
        sexes = self._sexes.setdefault(parent, [])
        sexes.append(self._sex(number, told))
        aside = [(column, cell) for column, cell in told if column.target is None]
        name = f"{self._counted.table.sheet} {len(sexes)}"
        draft.extras += [
            (column.heading if self._counted.are_numbered else f"{name} / {column.heading}", cell)
            for column, cell in aside
        ]
        self._pages.count(self._counted.table.place(number), [column.number for column, _ in told if column.target])

    def _is_twin(self, told: _Filled, parent: Origin) -> bool:
        """Tell whether a person stands twice: same in every cell, of which one is a name, a telephone or the like."""
        if self._counted.are_numbered or not any(is_personal(_question(column.heading)) for column, _ in told):
            return False
        cells = tuple((each.number, fold(shown(cell))) for each, cell in told if not _is_number(each))
        seen = self._seen.setdefault(parent, set())
        is_there = cells in seen
        seen.add(cells)
        return is_there

    def _sex(self, number: int, told: _Filled) -> str | None:
        marked = [each.box.value for each, cell in told if each.box and each.box.is_marked(cell)]
        if len(marked) > 1:
            self._told.find(SEVERAL_MARKS, "more than one box is marked", self._counted.table.place(number))
        if marked:
            return marked[0] if len(marked) == 1 else None
        written = [(each, cell) for each, cell in told if each.target is not None and each.box is None]
        return self._read(number, *written[0]) if written else None

    def _read(self, number: int, column: Column, cell: Cell) -> str | None:
        habits = Habits(words={**SEX_WORDS, **column.habits.words})
        (read,) = read_cell(cell, SEX_TARGET.field, habits, is_list=False)
        if read.fault is not None and read.value is ABSENT:
            place = self._counted.table.place(number, column.number)
            self._told.find(read.fault, read.message, place, raw=shown(cell))
        return None if read.value is ABSENT else str(read.value)

    def _count(self, record: Draft, sexes: list[str | None]) -> Iterator[Draft]:
        by_sex = sorted(Counter(sex for sex in sexes if sex is not None).items())
        told = ", ".join(f"{number} {sex}" for sex, number in by_sex)
        how = f"people counted from the rows of {self._counted.table.sheet}: {len(sexes)}"
        self._told.find(COUNTED_ROWS, how + (f", of whom {told}" if told else ""), record.origin)
        self._times[record.origin] += 1
        ending = "rows" if self._times[record.origin] == 1 else f"rows-{self._times[record.origin]}"
        whole = _draft(record, len(sexes), {}, ending)
        yield whole
        for sex, number in by_sex:
            yield _draft(record, number, {"sex": sex, "part_of": whole.plain["id"]}, f"{ending}-{sex}")


def _draft(record: Draft, number: int, said: Mapping[str, str], ending: str) -> Draft:
    draft = Draft(section="head_counts", origin=record.origin, cells=())
    key = str(record.plain["id"])[: LONGEST_ID - len(ending) - 1]
    draft.plain = {"id": f"{key}-{ending}", "workshop": record.plain["id"], "measure": "attended", **said}
    draft.put(_QUANTITY.steps, str(number))
    draft.finish()
    return draft


def _why_nobody(cells: tuple[Cell, ...], columns: tuple[Column, ...]) -> str:
    first = next((cell for cell in cells if cell is not None), None)
    if isinstance(first, str) and is_total(first):
        return "the row holds totals"
    if isinstance(first, str) and is_example(first):
        return "the row is the example of a template"
    if all(_is_empty(_at(cells, each)) or _is_number(each) for each in columns):
        return "nobody is written in the row"
    return ""


def _at(cells: tuple[Cell, ...], column: Column) -> Cell:
    return cells[column.number - 1] if column.number <= len(cells) else None


def _is_empty(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and says_nothing(cell.strip()))


def _is_number(column: Column) -> bool:
    return is_one_of(_question(column.heading), NUMBERS)


def _question(heading: str) -> str:
    return heading.rpartition("/")[2]
