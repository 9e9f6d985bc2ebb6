"""How answers are shown: as sentences that an officer would paste into a report, or as plain data for machines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from typing import Any

import attrs

from glo_model.finding import visible
from glo_model.queries import Cascade, Coverage, EventReach, NotCounted, Reach, ReachBy, Retention, UnitCoverage
from glo_model.queries.reach.reached_by import GroupReach
from glo_model.queries.reach.reconciled import tally
from glo_model.queries.wording import some_of
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
    """Return the coverage of a network in sentences, then a line for each unit with the memberships behind it."""
    counts = () if answer.trained is None or not answer.trained.basis else answer.trained.basis
    rests = (f"Rests on the head counts {', '.join(counts)}.",) if counts else ()
    rows = [_unit_row(unit, has_groups=len(answer.networks) > 1) for unit in answer.units]
    table = _table(("unit", "state", "seats", "filled", "vacant", "memberships"), rows)
    return _as_text((answer.words, *rests, "", *table))


def _unit_row(unit: UnitCoverage, *, has_groups: bool) -> tuple[str, ...]:
    name = f"{unit.id} {unit.name}" if unit.name else unit.id
    name = f"{unit.network}: {name}" if has_groups else name
    state = unit.state if unit.exists.is_certain else f"{unit.state} (exists {unit.exists.value})"
    return name, state, unit.required.words, unit.filled.words, unit.vacant.words, ", ".join(unit.basis)


def retention_text(answer: Retention) -> str:
    """Return in sentences how many of those trained still hold a seat, then a line for each unit that has some."""
    rows = [(f"{unit.id} {unit.name}" if unit.name else unit.id, unit.retained.words) for unit in answer.units]
    table = ("", *_table(("unit", "still seated"), rows)) if rows else ()
    rests = (f"Rests on {', '.join(answer.basis)}.",) if answer.basis else ()
    return _as_text((answer.words, *table, *rests))


def cascade_text(answer: Cascade) -> str:
    """Return a training of trainers in sentences, then a line for each generation, and what could not be placed."""
    rows = [
        (str(each.number), str(len(each.events)), each.people.words, each.taught.words, each.never_taught.words)
        for each in answer.generations
    ]
    table = ("", *_table(("generation", "events", "people", "taught later", "never taught"), rows)) if rows else ()
    basis = sorted({count for each in answer.generations for count in each.basis})
    rests = (f"Rests on the head counts {', '.join(basis)}.",) if basis else ()
    unplaced = [f"Not placed: {each.id}: {each.why}" for each in answer.unplaced]
    return _as_text((answer.words, *table, *rests, *(("", *unplaced) if unplaced else ())))


def _as_text(lines: Iterable[str]) -> str:
    return "".join(f"{visible(line)}\n" for line in lines)


def _table(heading: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(cell) for cell in column) for column in zip(heading, *rows, strict=True)]
    for row in (heading, *rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def reach_text(answer: Reach) -> str:
    """Return the reach of events in sentences, then a line for each event, and what it rests on."""
    return "".join(f"{visible(line)}\n" for line in _reach_lines(answer))


def _reach_lines(answer: Reach) -> Iterator[str]:
    yield answer.words
    if answer.events:
        yield ""
        yield from (_event_line(event) for event in answer.events)
        yield tally(event.agreement for event in answer.events)
    yield from _what_it_rests_on(answer)


def _what_it_rests_on(answer: Reach) -> Iterator[str]:
    if answer.basis:
        yield f"Rests on the head counts {', '.join(answer.basis)}."
    if answer.not_counted:
        yield ""
        yield from _not_counted(answer.not_counted)


def _not_counted(left_out: Iterable[NotCounted]) -> Iterator[str]:
    """Yield what is not counted, by the reason; a long list is shortened, and is whole in the answer itself."""
    ids: dict[str, list[str]] = defaultdict(list)
    for each in left_out:
        ids[each.why].append(each.id)
    yield from (f"Not counted: {some_of(keys)}: {why}" for why, keys in ids.items())


def _event_line(event: EventReach) -> str:
    counted = "" if event.counted.is_certain else f" ({event.counted.value} one of them)"
    notes = "".join(f"; {note}" for note in event.notes)
    return f"{event.workshop}{counted}: {event.attendance.words}, {event.agreement}{notes}"


def reach_by_text(answer: ReachBy) -> str:
    """Return the reach of each group as a table to paste into a report, what each share is of, and every reason."""
    return "".join(f"{visible(line)}\n" for line in _reach_by_lines(answer))


def _reach_by_lines(answer: ReachBy) -> Iterator[str]:
    yield answer.whole.words
    yield ""
    yield from _group_table(answer)
    yield ""
    yield from answer.denominator_words
    for group in answer.groups:
        yield f"{group.called}: {group.reason}"
        if group.basis:
            yield f"  Rests on the head counts {', '.join(group.basis)}."
    yield from _what_it_rests_on(answer.whole)


def _group_table(answer: ReachBy) -> Iterator[str]:
    whole = ("all together", answer.whole.people.words, answer.whole.attendances.words, "")
    rows = [(answer.by, "different people", "attendances", "share where stated"), *map(_group_row, answer.groups)]
    rows += [] if answer.by == "role" else [whole]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    if not any(group.share for group in answer.groups):
        rows = [(*row[:3], "") for row in rows]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _group_row(group: GroupReach) -> tuple[str, str, str, str]:
    return (
        group.called,
        group.people.words,
        group.attendances.words,
        "" if group.share is None else group.share.words,
    )
