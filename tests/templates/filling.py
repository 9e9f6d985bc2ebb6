"""How the tests of this folder fill in a template, as people do: cell by cell in the workbook itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZipFile

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from glo_model.api import from_dict, loads
from glo_model.cells import BETWEEN, NONE, as_cell, as_item, verbatim
from glo_model.codec import to_plain
from glo_model.entities import KINDS, Entity, HeadCount
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.mapping.translated import Language, translated_sheet
from glo_model.loaded import Loaded
from glo_model.templates import template
from glo_model.templates.choices import country_name, is_country
from glo_model.templates.column import Column, columns_of
from glo_model.templates.lists import letters_of
from glo_model.templates.wording import say
from glo_model.testing import records
from glo_model.testing.awkward_texts import ids
from glo_model.testing.edtf import dates_of_a_year
from glo_model.values.dates import PartialDate
from glo_model.values.fields import Field
from glo_model.values.spans import Spans

Cells = Mapping[str, str]
"""The cells of a row by their headings."""

_LONGEST_ID = 100
"""Longer ones leave no room for the ids that are made of them."""


@cache
def made(kinds: tuple[str, ...], language: Language) -> bytes:
    """Return a template, made once."""
    return template(kinds, language=language, rows=10)


def filled_in(language: Language, rows: Mapping[str, Sequence[Cells]]) -> Loaded:
    """Return what is read of a template in whose sheets these rows were filled in, below the example."""
    kinds = tuple(kind for kind in KINDS if kind in rows)
    parts = _parts(made(kinds, language))
    for number, kind in enumerate(kinds, start=2):
        name = f"xl/worksheets/sheet{number}.xml"
        headings = [column.heading for column in columns_of(kind, language)]
        xml = "".join(_row(at, headings, cells) for at, cells in enumerate(rows[kind], start=3))
        parts[name] = parts[name].replace(b"</sheetData>", xml.encode() + b"</sheetData>")
    return loads(_packed(parts), format="xlsx", file="filled.xlsx")


def _row(number: int, headings: list[str], cells: Cells) -> str:
    written = (
        f'<c r="{letters_of(headings.index(heading))}{number}" t="inlineStr"><is>'
        f'<t xml:space="preserve">{escape(text)}</t></is></c>'
        for heading, text in sorted(cells.items(), key=lambda cell: headings.index(cell[0]))
    )
    return f'<row r="{number}">{"".join(written)}</row>'


def _parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def sheet_named(section: str, language: Language) -> str:
    """Return the name of the sheet of a section."""
    return translated_sheet(section, language)


@st.composite
def filled_rows(draw: DrawFn, section: str, language: Language) -> tuple[list[Entity], list[Cells]]:
    """Return some rows of a sheet, and the records that they are to be read as."""
    rows = draw(st.lists(_a_row(section, language), min_size=1, max_size=3, unique_by=lambda row: row[0][0].id))
    return [record for found, _ in rows for record in found], [cells for _, cells in rows]


@st.composite
def _a_row(draw: DrawFn, section: str, language: Language) -> tuple[list[Entity], Cells]:
    short = ids().map(lambda key: key[:_LONGEST_ID])
    model = draw(records(KINDS[section], ids=short))
    filling = _Filling(draw, model, language)
    for _, group in _grouped(columns_of(section, language)):
        filling.fill(group)
    return filling.read_as(section), filling.cells


def _grouped(columns: Iterable[Column]) -> list[tuple[Any, list[Column]]]:
    """Return the columns together that fill one record within the row's, or the two ends of a time."""
    groups: dict[Any, list[Column]] = {}
    for column in columns:
        steps = column.target.steps
        groups.setdefault((steps[0].name, steps[0].key), []).append(column)
    return list(groups.items())


class _Filling:
    """Fill in a row after the model of a record: which of its fields hold something is as it is there."""

    def __init__(self, draw: DrawFn, model: Any, language: Language) -> None:
        self._draw, self._model, self._language = draw, model, language
        self._plain: dict[str, Any] = {}
        self._counts: list[tuple[Target, str]] = []
        self.cells: dict[str, str] = {}

    def fill(self, group: list[Column]) -> None:
        first = group[0]
        if first.target.counts is not None:
            if self._draw(st.booleans()):
                self._count(first)
        elif not first.fields[0].is_record:
            self._scalar(first)
        elif getattr(self._model, first.fields[0].name):
            self._record(group)

    def _scalar(self, column: Column) -> None:
        name = column.field.name
        value = to_plain(self._model).get(name)
        if getattr(self._model, name) is None and column.field.default is not None:
            self.cells[column.heading], self._plain[name] = NONE, None
        elif value not in (None, []):
            self._plain[name] = value
            many = value if column.field.many else [value]
            self.cells[column.heading] = BETWEEN.join(self._text(column, each) for each in many)

    def _record(self, group: list[Column]) -> None:
        if group[0].target.end is not None:
            self._ends(group)
            return
        for column in group:
            if column.field.required or self._draw(st.booleans()):
                values = self._values(column)
                self._put(column, values)
                if values:
                    self.cells[column.heading] = BETWEEN.join(self._text(column, value) for value in values)

    def _values(self, column: Column) -> list[Any]:
        """Return some values of the field, each as the model writes it."""
        many = column.is_list
        found: list[Any] = []
        for _ in range(self._draw(st.integers(1, 3)) if many else 1):
            value = self._draw(_values_of(column.target.holder, column.field.name))
            found += [] if value is None else [value]
        return found

    def _put(self, column: Column, values: list[Any]) -> None:
        top = column.fields[0]
        for number, value in enumerate(values):
            if top.many:
                items = self._plain.setdefault(top.name, {})
                key = (column.target.steps[0].key, number)
                here = items.setdefault(key, dict(column.target.steps[0].fixed))
            else:
                here = self._plain.setdefault(top.name, dict(column.target.steps[0].fixed))
            for step in column.target.steps[1:-1]:
                here = here.setdefault(step.name, {})
            here[column.field.name] = value

    def _ends(self, group: list[Column]) -> None:
        start = self._draw(dates_of_a_year().map(lambda text: str(PartialDate(text))) | st.just(""))
        end = self._draw(dates_of_a_year().map(lambda text: str(PartialDate(text))) | st.sampled_from(("", "..")))
        try:
            dates = Spans(start if start == end else f"{start}/{end}")
        except ValueError:
            return
        self._plain[group[0].fields[0].name] = {"dates": str(dates)}
        for column, text in zip(group, (start, end), strict=True):
            if text:
                self.cells[column.heading] = text

    def _count(self, column: Column) -> None:
        bounds = str(self._draw(_values_of(column.target.holder, column.field.name)))
        self._counts.append((column.target, bounds))
        self.cells[column.heading] = bounds

    def _text(self, column: Column, value: Any) -> str:
        """Return the cell of a value, in the words that the drop-downs offer where there are such words."""
        field: Field = column.field
        if isinstance(value, bool):
            return say("yes" if value else "no", self._language)
        if is_country(field) and self._draw(st.booleans()):
            return country_name(value, self._language)
        text = str(value)
        if column.is_list:
            return as_item(text, field, is_verbatim=field.refers is not None)
        return verbatim(text) if field.refers is not None else as_cell(text, field)

    def read_as(self, section: str) -> list[Entity]:
        """Return the records that the row is to be read as: its own, and the counts of it."""
        plain = {
            name: [item for _, item in value.items()] if _is_items(value) else value
            for name, value in self._plain.items()
        }
        return [from_dict(KINDS[section], plain), *self._head_counts()]

    def _head_counts(self) -> list[Entity]:
        wholes = {target.steps[0].fixed for target, _ in self._counts}
        found: list[Entity] = []
        for target, bounds in self._counts:
            said = target.steps[0].fixed
            whole = {"part_of": self._count_id(said[:1])} if len(said) > 1 and said[:1] in wholes else {}
            of = {"id": self._count_id(said), "workshop": self._model.id, "quantity": {"number": bounds}}
            found.append(from_dict(HeadCount, {**of, **dict(said), **whole}))
        return found

    def _count_id(self, said: tuple[tuple[str, str], ...]) -> str:
        return "-".join((self._model.id, *(value for _, value in said)))


def _is_items(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(key, tuple) for key in value)


@cache
def _values_of(holder: type, name: str) -> st.SearchStrategy[Any]:
    """Return the values that a field of a record may hold, as the model writes them."""
    drawn: st.SearchStrategy[Any] = records(holder, ids=st.text("abc019-_.", min_size=1, max_size=6))
    return drawn.map(lambda record: to_plain(record).get(name))
