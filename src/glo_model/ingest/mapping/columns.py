"""Where each column of a table goes, by its heading and by what a profile says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from glo_model.columns import CONTINUED
from glo_model.faults import KEPT_ASIDE, LEFT_OUT, PROFILE_UNMET, REPEATED_FIELD, UNKNOWN_FIELD
from glo_model.finding import Origin, column_letters
from glo_model.ingest.mapping.layout import Heading, Layout, columns_with_cells, headings_of, repeated_in, target_for
from glo_model.ingest.mapping.mapped import Box, Column, Constant, RowIds
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.profiles.likeness import column_number, fold_pattern, is_like
from glo_model.ingest.profiles.profile import Profile, is_remark
from glo_model.ingest.profiles.row_ids import FORM, SHEET, IdTemplate
from glo_model.ingest.profiles.sheet import BoxesProfile, CellsProfile, ColumnProfile, Words
from glo_model.ingest.rows.constants import constants_of
from glo_model.ingest.rows.repairs import Habits
from glo_model.table import Table, Told
from glo_model.values.folding import fold

_NOTHING_SAID: Final = ColumnProfile()


class ColumnMapping:
    """Find out where the columns of one table go."""

    def __init__(self, table: Table, section: str, layout: Layout, profile: Profile, told: Told) -> None:
        self._table, self._section, self._layout = table, section, layout
        self._profile, self._told = profile, told
        self._sheet = profile.sheet_of(table.sheet)
        self._headed = headings_of(table, layout.heading_rows)
        self._headings = self._all_headings()
        """The heading of each column that holds anything; one without any is called by its number."""
        self._repeated = repeated_in(self._headings)
        self._of_id = self._columns_of_id(self._sheet.id)
        self._met: set[int] = set()

    def columns(self) -> tuple[Column, ...]:
        """Return the columns that hold anything, and tell of those that nobody knows or that the file lacks."""
        texts = {number: str(heading) for number, heading in self._headings.items()}
        going_on = _going_on(texts)
        continued = {number for columns in going_on.values() for number in columns}
        found = [self._column(number, going_on) for number in self._headings if number not in continued]
        self._tell_unmet()
        return tuple(self._without_repeated(found))

    def constants(self, said: Words) -> tuple[Constant, ...]:
        """Return the values that are the same in every row."""
        return constants_of(said, self._section)

    def ids(self, said: str | None) -> RowIds | None:
        """Return of what the rows' ids are made, or ``None`` if nothing says so or a column is not there."""
        if said is None:
            return None
        template = IdTemplate.parse(said)
        missing = [name for name in template.names if name not in (*self._of_id, SHEET, FORM)]
        for name in missing:
            self._told.find(PROFILE_UNMET, f'no column "{name}" for the ids is there', self._table.place())
        return None if missing else RowIds(template=template, columns=self._of_id, fixed={SHEET: self._table.sheet})

    def _all_headings(self) -> dict[int, Heading]:
        filled = {*self._headed, *columns_with_cells(self._table, self._layout.heading_rows[-1] + 1)}
        return {number: self._headed.get(number, Heading(f"column {number}")) for number in sorted(filled)}

    def _columns_of_id(self, said: str | None) -> dict[str, int]:
        """Return the column of each name in the ids' template: by its heading, or by its letters."""
        found: dict[str, int] = {}
        for name in IdTemplate.parse(said).names if said else ():
            pattern = fold_pattern(name)
            by_name = (number for number, heading in self._headings.items() if _is_called(heading, pattern))
            number = next(by_name, None) or column_number(name)
            if number in self._headings and name not in (SHEET, FORM):
                found[name] = int(number)
        return found

    def _column(self, number: int, going_on: Mapping[str, tuple[int, ...]]) -> Column:
        heading = self._headings[number]
        text = str(heading)
        box = self._box(heading)
        said = self._said_of(number, heading)
        target = box.target if box else self._target(heading, said)
        is_in_id = number in self._of_id.values()
        if is_in_id and said.to is None and target is not None and target.path == "id":
            target = None  # the profile says of what the ids are made, so that the column alone is none
        column = Column(
            number=number,
            heading=text,
            target=target,
            goes_on=going_on.get(text, ()),
            habits=habits_of(said, self._profile, self._table),
            box=box,
            # A column of which ids are made is not left out, whatever else is said of it.
            is_skipped=said.skip and not is_in_id,
            is_in_id=is_in_id,
        )
        self._tell_unknown(column)
        return column

    def _said_of(self, number: int, heading: Heading) -> ColumnProfile:
        said = self._sheet.column_of(_names(heading), column_letters(number))
        if said is not None:
            self._met.add(id(said))
        return said or _NOTHING_SAID

    def _target(self, heading: Heading, said: CellsProfile) -> Target | None:
        if said.skip:
            return None
        if said.to is None:
            return target_for(heading, self._section, self._profile, self._repeated)
        return target_of(said.to, self._section, said.unit)

    def _box(self, heading: Heading) -> Box | None:
        for boxes in self._sheet.boxes:
            for choice, value in boxes.choices.items():
                if _is_called(heading, fold_pattern(choice)):
                    self._met.add(id(choice))
                    return box_of(boxes, value, self._section)
        return None

    def _tell_unmet(self) -> None:
        """Tell of each column that the profile names and the table does not have."""
        named = [(id(each), (*each.heading, each.column or "")[0]) for each in self._sheet.columns]
        named += [(id(choice), choice) for boxes in self._sheet.boxes for choice in boxes.choices]
        for key, name in named:
            if key not in self._met:
                self._told.find(PROFILE_UNMET, f'no column "{name}" is there', self._place(None))

    def _tell_unknown(self, column: Column) -> None:
        place = self._place(column.number)
        if column.is_skipped:
            self._told.find(LEFT_OUT, "the profile leaves the column out", place)
        elif column.target is not None or column.is_in_id:
            return
        elif is_remark(self._headings[column.number].text):
            self._told.find(KEPT_ASIDE, "a column of remarks", place)
        else:
            self._told.find(UNKNOWN_FIELD, self._why_unknown(column.number), place)

    def _why_unknown(self, column: int) -> str:
        if column not in self._headed:
            return "the column has no heading"
        return f"no field of {self._section} is known by this heading"

    def _without_repeated(self, columns: Iterable[Column]) -> Iterator[Column]:
        """Yield the columns; those of which several hold one field are kept aside, unless they are boxes of one."""
        found = list(columns)
        keys = [(each.target.steps, each.target.end, each.box and id(each.box.said)) for each in found if each.target]
        times = Counter(key[:2] for key in dict.fromkeys(key for key in keys if key[2]))
        times += Counter(key[:2] for key in keys if not key[2])
        for each in found:
            if each.target is not None and times[each.target.steps, each.target.end] > 1:
                message = f"more than one column holds {each.target.path}"
                self._told.find(REPEATED_FIELD, message, self._place(each.number))
                yield attrs.evolve(each, target=None, box=None)
            else:
                yield each

    def _place(self, column: int | None) -> Origin:
        return self._table.place(self._layout.heading_rows[-1], column)


def target_of(to: str, section: str, unit: str | None) -> Target:
    """Return the target of a path, for numbers of a unit if there is one."""
    target = Target.parse(to, section)
    return target if unit is None else target.with_unit(unit)


def box_of(boxes: BoxesProfile, value: str, section: str) -> Box:
    """Return the box in which a mark means a value."""
    return Box(said=boxes, value=value, target=Target.parse(boxes.to, section))


def habits_of(said: CellsProfile, profile: Profile, table: Table) -> Habits:
    """Return how cells are written: as the profile says of them, or else of the whole file."""
    return Habits(
        order=said.date_order or profile.order,
        languages=profile.languages,
        epoch=table.epoch,
        decimal=said.decimal or profile.decimal,
        separator=said.separator,
        words={fold(word): meant for word, meant in said.words.items()},
    )


def _names(heading: Heading) -> tuple[str, ...]:
    """Return the folded names that a profile may call a column by."""
    return tuple(dict.fromkeys((fold(str(heading)), fold(heading.text))))


def _is_called(heading: Heading, pattern: str) -> bool:
    return any(is_like(name, pattern) for name in _names(heading))


def _going_on(headings: Mapping[int, str]) -> dict[str, tuple[int, ...]]:
    """Return for each heading the columns in which its texts go on, as a long text of the model's own does."""
    found: dict[str, tuple[int, ...]] = {}
    names = set(headings.values())
    for number, heading in headings.items():
        name, sign, part = heading.rpartition(CONTINUED)
        if sign and part.isdecimal() and name in names:
            found[name] = (*found.get(name, ()), number)
    return found
