"""How one cell is read as values of one field: what is right is taken, what can be repaired is, and it is said.

What the model itself writes is tried first, so that no file of its own is ever changed in reading.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Final, TypeAlias, cast

import attrs

from glo_model.cells import EMPTY, ERRORS, NONE, from_cell, known_word, reason_of, says_nothing
from glo_model.dataset import AbsenceReason
from glo_model.faults import AMBIGUOUS, NORMALISED, WRONG_VALUE
from glo_model.finding import Fault
from glo_model.ingest.rows.repairs import (
    Habits,
    Question,
    Repaired,
    amount_of,
    bounds_of,
    clock_of,
    date_of,
    dates_of,
    number_of,
    text_of,
    with_point,
    word_of,
    yes_or_no_of,
)
from glo_model.table import Cell, Failed
from glo_model.values.bounds import Bounds
from glo_model.values.clock import ClockTime
from glo_model.values.dates import PartialDate
from glo_model.values.decimals import Amount, Percentage
from glo_model.values.fields import Field
from glo_model.values.folding import fold
from glo_model.values.spans import Spans
from glo_model.values.textvalue import TextValue

_Exact: TypeAlias = Callable[[str], Any]
_Repair: TypeAlias = Callable[[Cell, Field, Habits], Repaired]

ABSENT: Final = object()
"""What is read from a cell that holds nothing for its field."""

_NUMBERS: Final = (int, Bounds, Amount, Percentage)
_TRUTH: Final = {"true": True, "false": False}


@attrs.frozen
class Named:
    """Hold what stands where a reference is expected: an id, or a name that may be found to be one's."""

    text: str


@attrs.frozen
class Read:
    """Hold what was read of a cell or of one of its items, and what there is to say of it."""

    value: Any
    fault: Fault | None = None
    message: str = ""
    printed: str | None = None
    reason: AbsenceReason | None = None
    """Why it holds nothing, where the cell says so."""


def read_cell(cell: Cell, field: Field, habits: Habits, *, is_list: bool) -> list[Read]:
    """Return the values that a cell holds for a field: one, or several of a list, or none."""
    if isinstance(cell, Failed):
        return [Read(ABSENT, WRONG_VALUE, f"the cell shows {cell.text}, and no value")]
    if is_list and isinstance(cell, str):
        return [_read(item, field, habits) for item in habits.items_of(cell)]
    return [_read(cell, field, habits)]


def _read(cell: Cell, field: Field, habits: Habits) -> Read:
    if field.is_record:
        return _marked(cell)
    if habits.words and (meant := habits.words.get(_as_word(cell))) is not None:
        return _with_note(_of_text(meant, field, habits), "a word was read as the profile says")
    if not isinstance(cell, str):
        return _repaired(cell, field, habits)
    meant = from_cell(cell, field)
    if meant is not None:
        return _exactly(meant, field)
    text = cell.strip()
    note = "" if len(text) == len(cell) else "blanks around the text were taken off"
    if habits.decimal is not None and field.of in _NUMBERS and (number := with_point(text, habits.decimal)) != text:
        text, note = number, "the number was read with the decimal sign that the profile says"
    return _with_note(_of_text(text, field, habits), note)


def _as_word(cell: Cell) -> str:
    """Return a cell as the words of a profile are folded; 1.0 is the word 1."""
    if isinstance(cell, str):
        return fold(cell)
    return fold(str(text_of(cell).value)) if cell is not None and not isinstance(cell, Failed) else ""


def _exactly(text: str, field: Field) -> Read:
    try:
        return Read(_exact(field)(text))
    except ValueError as error:
        return Read(ABSENT, WRONG_VALUE, str(error))


def _marked(cell: Cell) -> Read:
    """Return a record of which nothing is known, which is all that a record's own column can say."""
    if cell == EMPTY:
        return Read({})
    return Read(ABSENT, WRONG_VALUE, "the fields of a record stand in columns of their own")


def _with_note(read: Read, note: str) -> Read:
    if not note or read.fault not in (None, NORMALISED):
        return read
    return attrs.evolve(read, fault=NORMALISED, message="; ".join(each for each in (read.message, note) if each))


def _of_text(text: str, field: Field, habits: Habits) -> Read:
    if text == NONE and field.optional:
        return Read(None)
    is_free = field.of is str and field.words is None
    if not is_free:
        try:
            return Read(_exact(field)(text))
        except ValueError:
            pass
    if text in ERRORS:
        return Read(ABSENT, WRONG_VALUE, "the cell shows an error, and no value")
    if says_nothing(text):
        return Read(ABSENT, reason=reason_of(text))
    if field.refers is not None:
        return Read(Named(text))
    return _free(text, field) if is_free else _repaired(text, field, habits)


def _free(text: str, field: Field) -> Read:
    word = known_word(text, field)
    if word in (None, text):
        return Read(text)
    return Read(word, NORMALISED, "another spelling of a known word was read")


def _repaired(cell: Cell, field: Field, habits: Habits) -> Read:
    try:
        repaired = _repair(field)(cell, field, habits)
    except Question as question:
        return Read(ABSENT, AMBIGUOUS, str(question))
    except ValueError as error:
        return Read(ABSENT, WRONG_VALUE, str(error))
    value = Named(repaired.value) if field.refers is not None else repaired.value
    if repaired.note is None:
        return Read(value)
    return Read(value, NORMALISED, repaired.note, printed=repaired.printed)


@cache
def _exact(field: Field) -> _Exact:
    """Return how the text that the model writes for a field is read; it raises ``ValueError`` for any other."""
    if field.words is not None:
        return _exact_word(field)
    if field.of is bool:
        return lambda text: _TRUTH[text] if text in _TRUTH else _refuse(field)
    if field.of is int:
        return lambda text: int(text) if text.isascii() and text.isdecimal() and len(text) < 4000 else _refuse(field)
    if issubclass(field.of, TextValue):
        return lambda text: str(field.of.parse(text))  # type: ignore[attr-defined]  # it is a TextValue
    return str


def _exact_word(field: Field) -> _Exact:
    words = frozenset(field.words or ())
    return lambda text: text if text in words else _refuse(field)


def _refuse(field: Field) -> Any:
    raise ValueError(f"{field.name} must be {field.looks_like}")


@cache
def _repair(field: Field) -> _Repair:
    """Return how a cell that people filled in is read for a field."""
    if field.words is not None:
        return lambda cell, field, _: word_of(cell, field)
    return _REPAIRS.get(field.of, lambda cell, _, __: text_of(cast("Any", cell)))


_REPAIRS: Final[dict[type, _Repair]] = {
    int: lambda cell, field, _: number_of(cell, field),
    bool: lambda cell, field, _: Repaired(cell) if isinstance(cell, bool) else yes_or_no_of(cell, field),
    Bounds: lambda cell, field, _: bounds_of(cell, field),
    Spans: lambda cell, _, habits: dates_of(cell, habits),
    PartialDate: lambda cell, _, habits: date_of(cell, habits),
    ClockTime: lambda cell, field, _: clock_of(cell, field),
    Amount: lambda cell, field, _: amount_of(cell, field),
    Percentage: lambda cell, field, _: amount_of(cell, field),
}
