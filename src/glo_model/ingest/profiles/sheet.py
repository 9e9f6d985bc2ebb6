"""What a profile can say of one sheet: where its headings stand, and where its columns, boxes and form cells go.

Each field bears its meaning in its annotation. The strict reader of profile files (``strict.py``), their JSON Schema
(``schema.py``) and the messages all follow from these classes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, TypeAlias

import attrs

from glo_model.ingest.profiles.likeness import fold_pattern, is_like, is_like_any
from glo_model.values.folding import fold

Words: TypeAlias = Mapping[str, str]
"""What stands in a file, and what it means."""
Order: TypeAlias = Literal["day first", "month first"]
Decimal: TypeAlias = Literal[".", ","]
Side: TypeAlias = Literal["right", "below"]


@attrs.frozen(kw_only=True)
class CellsProfile:
    """Say where cells go and how they are read; what is not said is understood as if there were no profile."""

    to: Annotated[str | None, "The path of the field that the cells go to, such as places[role=venue].name."] = None
    skip: Annotated[bool, "True if the cells are left out on purpose."] = False
    words: Annotated[Words, "What words in the cells mean, such as Hommes = male."] = attrs.field(factory=dict)
    separator: Annotated[str | None, "The sign between the items of a cell; without it a semicolon or a new line."] = (
        None
    )
    date_order: Annotated[Order | None, "Which comes first in dates of digits, if not as in the rest of the file."] = (
        None
    )
    decimal: Annotated[Decimal | None, "The sign before decimals, if not as in the rest of the file."] = None
    unit: Annotated[str | None, "The unit or currency of the numbers, such as days or EUR."] = None


@attrs.frozen(kw_only=True)
class ColumnProfile(CellsProfile):
    """Say what one column holds; it is named by any of its headings, or by its letters."""

    heading: Annotated[
        tuple[str, ...], "The column's heading, or all that it may be called; * stands for anything."
    ] = ()
    column: Annotated[str | None, "The column's letters, such as C, where its heading does not tell."] = None


@attrs.frozen(kw_only=True)
class LabelProfile(CellsProfile):
    """Say what one cell of a form holds; it is named by the label beside it, or by its address."""

    label: Annotated[tuple[str, ...], "The label, or all that it may say; * stands for anything."] = ()
    at: Annotated[Side, "Where the cell stands, seen from the label."] = "right"
    cell: Annotated[str | None, "The cell's address, such as D5, where no label tells."] = None


@attrs.frozen(kw_only=True)
class BoxesProfile:
    """Say that a mark in one of several columns, or beside one of several labels, gives a value."""

    to: Annotated[str, "The path of the field that the value goes to."]
    choices: Annotated[Words, "For each heading or label, the value that a mark there gives."]
    many: Annotated[bool, "True if several may be marked; else two marks contradict each other."] = False
    marks: Annotated[tuple[str, ...], "What a mark looks like; without it X, a tick or yes."] = ()
    at: Annotated[Side, "In a form, where the box stands, seen from its label."] = "right"


@attrs.frozen(kw_only=True)
class FormProfile:
    """Say what the labels and cells above a table, or of a whole sheet, hold: the fields of one record."""

    section: Annotated[str, "The section of the form's record, such as workshops."]
    labels: Annotated[tuple[LabelProfile, ...], "The cells that are read."] = ()
    boxes: Annotated[tuple[BoxesProfile, ...], "The boxes to mark."] = ()
    constants: Annotated[Words, "Fields of the record that no cell holds, by their paths."] = attrs.field(factory=dict)
    id: Annotated[str | None, "The record's id, made of labels: {Name of partner}-{Start date}."] = None
    link: Annotated[str | None, "The field by which the rows below refer to the record, if there are several."] = None


@attrs.frozen(kw_only=True)
class SheetProfile:
    """Say how one sheet, or every sheet whose name is alike, maps onto a section of the model."""

    section: Annotated[str | None, "The section that its rows hold; without it the sheet's name tells."] = None
    skip: Annotated[bool, "True if the sheet is left out on purpose."] = False
    header_rows: Annotated[
        tuple[int, ...], "The rows of the headings; those of several are joined: Group / Heading."
    ] = ()
    first_row: Annotated[int | None, "The first row of the records; without it the one below the headings."] = None
    skip_rows: Annotated[
        tuple[int | str, ...], "Rows that are no records: by number, or by the text that their first filled cell holds."
    ] = ()
    columns: Annotated[tuple[ColumnProfile, ...], "The columns of which there is something to say."] = ()
    boxes: Annotated[tuple[BoxesProfile, ...], "Columns that are boxes to mark."] = ()
    constants: Annotated[Words, "Fields that are the same in every row, by their paths."] = attrs.field(factory=dict)
    id: Annotated[str | None, "The id of a row, made of columns: {Ref}-{Dates}."] = None
    form: Annotated[FormProfile | None, "A form above the table, to whose record the rows belong."] = None

    @cached_property
    def known_columns(self) -> tuple[tuple[str, ColumnProfile], ...]:
        """The folded pattern of each heading that is named, with what is said of its column."""
        return tuple((fold_pattern(heading), column) for column in self.columns for heading in column.heading)

    def column_of(self, names: tuple[str, ...], letters: str) -> ColumnProfile | None:
        """Return what is said of a column: by its letters, or by the first of its folded names that is known."""
        by_letters = next((each for each in self.columns if each.column and each.column.upper() == letters), None)
        if by_letters is not None:
            return by_letters
        found = (column for name in names for pattern, column in self.known_columns if is_like(name, pattern))
        return next(found, None)

    def names(self, heading: str) -> bool:
        """Tell whether a heading is one that is named for a column or a box."""
        folded = fold(heading)
        patterns = [pattern for pattern, _ in self.known_columns]
        patterns += [fold_pattern(choice) for boxes in self.boxes for choice in boxes.choices]
        return is_like_any(folded, patterns)
