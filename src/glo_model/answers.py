"""How answers are shown: as sentences that an officer would paste into a report, or as plain data for machines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

import attrs

from glo_model.finding import visible
from glo_model.queries import Coverage, EventReach, Reach, UnitCoverage
from glo_model.values.textvalue import TextValue


def plain_answer(answer: Any) -> Any:
    """Return an answer as plain data: intervals by their text, days by their ISO form, in the words of its fields."""
    if isinstance(answer, tuple):
        return [plain_answer(each) for each in answer]
    if isinstance(answer, TextValue):
        return answer.text
    if isinstance(answer, date):
        return answer.isoformat()
    if isinstance(answer, Enum):
        return answer.value
    if not attrs.has(type(answer)):
        return answer
    plain = {field.name: plain_answer(getattr(answer, field.name)) for field in attrs.fields(type(answer))}
    return {**plain, "words": answer.words} if hasattr(answer, "words") else plain


def coverage_text(answer: Coverage) -> str:
    """Return the coverage of a network in sentences, then a line for each unit."""
    return "".join(f"{visible(line)}\n" for line in (answer.words, "", *_table(answer)))


def _table(answer: Coverage) -> Iterator[str]:
    rows = [("unit", "state", "seats", "filled", "vacant"), *(_unit_row(unit) for unit in answer.units)]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _unit_row(unit: UnitCoverage) -> tuple[str, str, str, str, str]:
    name = f"{unit.id} {unit.name}" if unit.name else unit.id
    state = unit.state if unit.exists.is_certain else f"{unit.state} (exists {unit.exists.value})"
    return name, state, unit.required.words, unit.filled.words, unit.vacant.words


def reach_text(answer: Reach) -> str:
    """Return the reach of events in sentences, then a line for each event, and what it rests on."""
    return "".join(f"{visible(line)}\n" for line in _reach_lines(answer))


def _reach_lines(answer: Reach) -> Iterator[str]:
    yield answer.words
    if answer.events:
        yield ""
        yield from (_event_line(event) for event in answer.events)
    if answer.basis:
        yield f"Rests on the head counts {', '.join(answer.basis)}."
    if answer.not_counted:
        yield ""
        yield from (f"Not counted: {each.id}: {each.why}" for each in answer.not_counted)


def _event_line(event: EventReach) -> str:
    counted = "" if event.counted.is_certain else f" ({event.counted.value} one of them)"
    notes = "".join(f"; {note}" for note in event.notes)
    return f"{event.workshop}{counted}: {event.attendance.words}, {event.agreement}{notes}"
