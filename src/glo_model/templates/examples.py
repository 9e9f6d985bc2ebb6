"""The example row of a sheet: a record that is whole, made of what its fields can hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from glo_model.columns import TABLES
from glo_model.finding import Severity
from glo_model.ingest import ingest
from glo_model.ingest.mapping.translated import Language, translated_sheet
from glo_model.table import Table, Tables
from glo_model.templates.choices import country_name, is_country
from glo_model.templates.column import Column, columns_of
from glo_model.templates.wording import say
from glo_model.values.bounds import Bounds
from glo_model.values.clock import ClockTime
from glo_model.values.codes import CURRENCY_CODES, LANGUAGE_CODES
from glo_model.values.dates import PartialDate
from glo_model.values.decimals import Amount, Percentage
from glo_model.values.fields import Field
from glo_model.values.spans import Spans

_BY_TYPE: Final[Mapping[type, str]] = {
    Amount: "25000",
    Bounds: "21",
    ClockTime: "09:30",
    PartialDate: "2018-10-01",
    Percentage: "40",
    Spans: "2018-09-24/2018-09-26",
    int: "1",
}
_BY_CODES: Final[Mapping[frozenset[str], str]] = {CURRENCY_CODES: "EUR", LANGUAGE_CODES: "en"}
_BY_END: Final = {"from": "2018-09-24", "to": "2018-09-26"}
_COUNTRY: Final = "MA"
_CAPITAL_WITHIN: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


def example_of(column: Column, language: Language) -> str:
    """Return what a cell of a column may hold, in the words of a language; empty if nothing general can be said.

    >>> [example_of(column, "fr") for column in columns_of("courts", "fr")][:5]
    ['court-1', 'Casablanca Court of Appeal', 'en', 'court of appeal', 'Maroc']
    """
    field = column.field
    if column.given or column.target.end:
        return column.given or _BY_END[str(column.target.end)]
    if is_country(field):
        return country_name(_COUNTRY, language)
    if field.of is bool:
        return say("yes", language)
    if column.is_id or field.refers is not None:
        return _example_id(column)
    return _of_codes(field) or _BY_TYPE.get(field.of, "")


def _example_id(column: Column) -> str:
    """Return an id of the kind that a column is about; a record does not refer to itself."""
    own = TABLES[column.section].__name__
    name = own if column.is_id else str(column.field.refers)
    number = 2 if column.field.refers == own else 1
    return f"{_CAPITAL_WITHIN.sub('-', name).lower()}-{number}"


def _of_codes(field: Field) -> str:
    words = field.words or field.known or ()
    usual = field.default if field.default in words else next(iter(words), "")
    return _BY_CODES.get(frozenset(words), str(usual))


@cache
def example_row(section: str, language: Language) -> tuple[str, ...]:
    """Return a cell for each column of a section; a field that contradicts those before it is left empty.

    Whether cells contradict each other, the reader itself tells.
    """
    columns = columns_of(section, language)
    taken = {_field_name(column) for column in columns if column.is_required}
    for name in dict.fromkeys(map(_field_name, columns)):
        if _is_whole(columns, taken | {name}, language) or not _is_whole(columns, taken, language):
            taken.add(name)
    return _cells(columns, taken, language)


def _field_name(column: Column) -> str:
    return column.target.steps[0].name


def _cells(columns: tuple[Column, ...], taken: set[str], language: Language) -> tuple[str, ...]:
    return tuple(example_of(column, language) if _field_name(column) in taken else "" for column in columns)


def _is_whole(columns: tuple[Column, ...], taken: set[str], language: Language) -> bool:
    cells = tuple(cell or None for cell in _cells(columns, taken, language))
    headings = tuple(column.heading for column in columns)
    sheet = translated_sheet(columns[0].section, language)
    read = ingest(Tables(tables=(Table(file=None, sheet=sheet, rows=(headings, cells)),)))
    return all(finding.severity is not Severity.ERROR for finding in read.findings)
