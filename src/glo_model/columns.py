"""The columns of a table, derived from the annotations of a kind: which there are, their order, and their headings.

A scalar field is one column. A record is spread over a column for each of its fields, and the items of a tuple of
records are numbered: ``when.printed``, ``partners.1.role``. A record that has exactly one required field lends that
field its own name, so that ``when`` is ``when.dates``, and ``titles.1`` is ``titles.1.text``; both are read. The items
of a tuple of scalars stand in one cell, parted by semicolons.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final, NamedTuple, TypeAlias

import attrs

from glo_model.cells import BETWEEN, EMPTY, NONE, as_cell, as_item, verbatim
from glo_model.codec import to_plain
from glo_model.dataset import Absence, Dataset, Extra
from glo_model.entities import KINDS, KINDS_BY_CLASS_NAME
from glo_model.finding import Path
from glo_model.values.bounds import Bounds
from glo_model.values.decimals import Amount, Percentage
from glo_model.values.fields import Field, fields_of

Value: TypeAlias = str | int | bool
"""What a written cell holds."""
Row: TypeAlias = tuple[Value | None, ...]
_Key: TypeAlias = tuple[int, ...]
_IsThere: TypeAlias = Callable[[str, str], bool]

TABLES: Final[Mapping[str, type[Any]]] = {**KINDS, "absences": Absence, "extras": Extra}
"""What stands in the table of each name."""

CONTINUED: Final = "~"
"""What stands between a heading and a number in a column in which the texts of another one go on."""

# Numbers of up to 15 digits are the same number in every spreadsheet.
_MOST_DIGITS: Final = 15
_MOST_NUMBER_DIGITS: Final = 6
_NUMERIC: Final = (Bounds, Amount, Percentage)


@attrs.frozen(kw_only=True)
class Written:
    """Hold a table as it is written: its name, its headings, and a row for each record."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


@cache
def sole_required(cls: type) -> Field | None:
    """Return the one field that a record must have, to which it lends its name, or ``None`` if it is not one."""
    required = [field for field in fields_of(cls) if field.required]
    return required[0] if len(required) == 1 else None


def written_tables(data: Dataset) -> Iterator[Written]:
    """Yield a table for each kind of which a dataset holds anything, then those beside the entities.

    The columns are those in which anything stands, in the order of the fields; the rows are in the dataset's order.
    """
    for name, cls in TABLES.items():
        records = data.of(KINDS[name]) if name in KINDS else getattr(data, name)
        if records:
            yield _written(name, cls, records, data)


def _written(name: str, cls: type, records: Iterable[Any], data: Dataset) -> Written:
    def is_there(kind: str, key: str) -> bool:
        return data.get(KINDS_BY_CLASS_NAME[kind], key) is not None

    keys: dict[str, _Key] = {}
    rows = [_Spread(keys, is_there).of(cls, record) for record in records]
    headings = sorted(keys, key=lambda heading: keys[heading])
    return Written(
        name=name, headings=tuple(headings), rows=tuple(tuple(row.get(each) for each in headings) for row in rows)
    )


class _Heading(NamedTuple):
    path: str
    """The whole path."""
    short: str
    """The path without the last names, where the records there lend theirs."""


class _Spread:
    """Spread a record over cells by heading, and note where each heading stands among the columns."""

    def __init__(self, keys: dict[str, _Key], is_there: _IsThere) -> None:
        self._keys = keys
        self._is_there = is_there
        self._row: dict[str, Value] = {}

    def of(self, cls: type, record: Any) -> dict[str, Value]:
        self._record(cls, to_plain(record), _Heading("", ""), ())
        return self._row

    def _record(self, cls: type, plain: Mapping[str, Any], at: _Heading, key: _Key) -> None:
        lends = sole_required(cls) if at.path else None
        for number, field in enumerate(fields_of(cls)):
            if field.name in plain:
                path = f"{at.path}.{field.name}" if at.path else field.name
                here = _Heading(path, at.short if field is lends else path)
                self._field(field, plain[field.name], here, (*key, number))
        if not plain:
            self._put(EMPTY, at, key)

    def _field(self, field: Field, value: Any, at: _Heading, key: _Key) -> None:
        if value is None:
            self._put(NONE, at, key)
        elif not field.is_record:
            self._put(self._cell(field, value), at, key)
        elif field.many:
            for number, item in enumerate(value, start=1):
                path = f"{at.path}.{number}"
                self._record(field.of, item, _Heading(path, path), (*key, number))
        else:
            self._record(field.of, value, at, key)

    def _cell(self, field: Field, value: Any) -> Value:
        if field.many:
            return BETWEEN.join(self._item(field, item) for item in value)
        if isinstance(value, int) or issubclass(field.of, _NUMERIC):
            return _number(value)
        return self._text(field, value)

    def _text(self, field: Field, value: str) -> str:
        return verbatim(value) if self._dangles(field, value) else as_cell(value, field)

    def _item(self, field: Field, value: str | int) -> str:
        if isinstance(value, int):
            return str(value)
        return as_item(value, field, is_verbatim=self._dangles(field, value))

    def _dangles(self, field: Field, value: str) -> bool:
        """Tell whether a reference leads nowhere; it is written so that no reader looks for it among the names."""
        return field.refers is not None and not self._is_there(field.refers, value)

    def _put(self, value: Value, at: _Heading, key: _Key) -> None:
        self._row[at.short] = value
        self._keys[at.short] = key


def _number(value: Any) -> Value:
    """Return a number, unless a spreadsheet would change it: then it stays text."""
    text = str(value)
    is_whole = text.isdecimal() and len(text) <= _MOST_DIGITS and str(int(text)) == text
    if isinstance(value, bool) or (isinstance(value, int) and is_whole):
        return value
    if is_whole:
        return int(text)
    return verbatim(text) if text.startswith("-") else text


class Place(NamedTuple):
    """Tell which field a column holds."""

    path: Path
    field: Field
    holder: type
    """The entity or record whose field it is."""


def column_of(cls: type, heading: str) -> Place | None:
    """Return the field that a heading names, as ``written_tables`` writes headings, or ``None`` if it names none.

    >>> from glo_model.entities import Workshop
    >>> column_of(Workshop, "when").path, column_of(Workshop, "partners.2.role").path
    (('when', 'dates'), ('partners', 2, 'role'))
    """
    steps: list[str | int] = [_item_number(step) or step for step in heading.split(".")]
    return _column_of(cls, steps, ())


def _column_of(cls: type, steps: list[str | int], path: Path) -> Place | None:
    field = field_named(cls, steps[0])
    if field is None:
        return None
    path, rest = (*path, field.name), steps[1:]
    if not field.is_record:
        return None if rest else Place(path, field, cls)
    if field.many:
        if not rest or not isinstance(rest[0], int):
            return None
        path, rest = (*path, rest[0]), rest[1:]
    lent = sole_required(field.of)
    if not rest and lent is None:
        return Place(path, field, cls) if field.many else None
    return _column_of(field.of, rest or [lent.name if lent else ""], path)


def field_named(cls: type, name: str | int) -> Field | None:
    """Return the field of a class that has that name, or ``None``."""
    return next((field for field in fields_of(cls) if field.name == name), None)


def _item_number(text: str) -> int | None:
    is_number = text.isascii() and text.isdecimal() and len(text) <= _MOST_NUMBER_DIGITS and not text.startswith("0")
    return int(text) if is_number else None
