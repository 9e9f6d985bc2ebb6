"""A form: cells beside labels, above a table or alone on a sheet, which together tell of one record.

What the labels name is laid out as a table of one row, so that it is read like any other row; ``place`` still gives
the cell in which each thing really stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from glo_model.faults import LEFT_OUT, NOT_A_RECORD, PROFILE_UNMET
from glo_model.finding import Origin
from glo_model.ingest.profiles.likeness import address, folded_patterns, is_like_any
from glo_model.ingest.profiles.sheet import BoxesProfile, CellsProfile, FormProfile, LabelProfile, Side
from glo_model.ingest.rows.drafts import Place
from glo_model.table import Table, Told, shown
from glo_model.values.folding import fold

MOST_ROWS: Final = 200
"""How many rows of a sheet are looked at for the labels of a form."""

_NOWHERE: Final = (0, 0)


@attrs.frozen(kw_only=True)
class FormTable(Table):
    """Hold the cells of a form as one row, below one of their labels."""

    whole: Table
    """The table in which they stand."""
    places: tuple[Place, ...]
    """Where each cell really stands."""
    labels: tuple[Place, ...] = ()
    """Where the labels stand that tell what they mean."""

    def place(self, row: int | None = None, column: int | None = None) -> Origin:
        """Return the place of a cell as it stands in the sheet, or of the form's first row."""
        if column is not None and column <= len(self.places):
            return self.whole.place(*self.places[column - 1])
        return self.whole.place(min((row for row, _ in self.places), default=1))


@attrs.frozen(kw_only=True)
class Found:
    """Hold one thing that a form was found to say: where, under which label, and what the profile says of it."""

    label: str
    place: Place
    said: CellsProfile = attrs.field(factory=CellsProfile)
    boxes: BoxesProfile | None = None
    """The boxes of which it is one."""
    value: str = ""
    """What a mark in the box means."""


@attrs.frozen(kw_only=True)
class FoundForm:
    """Hold what was found of a form: what it says, and where its labels stand."""

    found: tuple[Found, ...]
    labels: tuple[Place, ...]
    skipped: tuple[Place, ...] = ()
    """Where values stand that the profile leaves out."""

    def tell_others(self, table: Table, last_row: int, told: Told) -> None:
        """Tell of every cell above a row that is neither a label nor a value of the form."""
        known = {*self.labels, *(each.place for each in self.found)}
        for row, column, text in _texts(table, last_row):
            if (row, column) in self.skipped:
                told.find(LEFT_OUT, "the profile leaves the cell out", table.place(row, column), raw=text)
            elif (row, column) not in known:
                message = "the cell belongs to no label of the form"
                told.find(NOT_A_RECORD, message, table.place(row, column), raw=text)


def find_form(table: Table, form: FormProfile, last_row: int, told: Told) -> FoundForm:
    """Return what the labels of a form name in the first rows of a table, and tell which of them are not there."""
    texts = {(row, column): fold(text) for row, column, text in _texts(table, last_row)}
    wanted = list(_wanted(form))
    at = {number: _place_of(patterns, texts) for number, (patterns, _, _) in enumerate(wanted)}
    labels = {place for place in at.values() if place is not None}
    found: list[Found] = []
    for number, (patterns, side, each) in enumerate(wanted):
        label = at[number]
        if label is None:
            told.find(PROFILE_UNMET, f'the form has no label "{patterns[0]}"', table.place())
            continue
        place = _beside(label, side, texts, labels)
        if place is not None:
            found.append(attrs.evolve(each, place=place))
    found += [Found(label=label.cell or "", place=place, said=label) for label, place in _addressed(form)]
    kept = tuple(each for each in found if not each.said.skip)
    skipped = tuple(each.place for each in found if each.said.skip)
    return FoundForm(found=kept, labels=tuple(labels), skipped=skipped)


def _wanted(form: FormProfile) -> Iterator[tuple[tuple[str, ...], Side, Found]]:
    """Yield the labels to look for, the side of their cells, and what is said of those."""
    for label in form.labels:
        if label.cell is None:
            yield label.label, label.at, Found(label=label.label[0], place=_NOWHERE, said=label)
    for boxes in form.boxes:
        for choice, value in boxes.choices.items():
            yield (choice,), boxes.at, Found(label=choice, place=_NOWHERE, boxes=boxes, value=value)


def _addressed(form: FormProfile) -> Iterator[tuple[LabelProfile, Place]]:
    for label in form.labels:
        place = address(label.cell) if label.cell is not None else None
        if place is not None:
            yield label, place


def _texts(table: Table, last_row: int) -> Iterator[tuple[int, int, str]]:
    for row, cells in enumerate(table.rows[:last_row], start=1):
        for column, cell in enumerate(cells, start=1):
            if cell is not None:
                yield row, column, shown(cell)


def _place_of(patterns: tuple[str, ...], texts: Mapping[Place, str]) -> Place | None:
    """Return the first cell, row by row, that says what one of the labels says."""
    folded = folded_patterns(patterns)
    return next((place for place, text in texts.items() if is_like_any(text, folded)), None)


def _beside(label: Place, side: Side, texts: Mapping[Place, str], labels: set[Place]) -> Place | None:
    """Return the next cell with anything in it beside a label, unless another label comes first."""
    row, column = label
    if side == "below":
        below = (row + 1, column)
        return below if below in texts and below not in labels else None
    right = sorted(place for place in texts if place[0] == row and place[1] > column)
    return right[0] if right and right[0] not in labels else None
