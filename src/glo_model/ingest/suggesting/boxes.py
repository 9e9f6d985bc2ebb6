"""Columns side by side that hold nothing but marks: which field they may be the boxes of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from glo_model.cells import known_word
from glo_model.ingest.mapping.mapped import Column, Mapped
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.rows.reading import ABSENT, read_cell
from glo_model.ingest.rows.repairs import Habits
from glo_model.ingest.suggesting.cells import are_marks, cells_of, is_mark
from glo_model.ingest.suggesting.columns import MOST_COLUMNS, Named, own_text
from glo_model.ingest.suggesting.headings import known_headings
from glo_model.values.folding import fold

ALL_KNOWN: Final = 0.7
SOME_KNOWN: Final = 0.6
_LEAST: Final = 2
_OPEN: Final = "..."


@attrs.frozen(kw_only=True)
class SuggestedBoxes:
    """Say of which field some columns may be the boxes, what a mark in each means, how sure that is, and why."""

    to: str
    choices: Mapping[str, str]
    """For each heading a value, or three dots where nobody knows it."""
    many: bool
    numbers: tuple[int, ...]
    confidence: float
    reason: str


def in_boxes(boxes: Iterable[SuggestedBoxes]) -> frozenset[int]:
    """Return the columns that are boxes."""
    return frozenset(number for each in boxes for number in each.numbers)


def suggested_boxes(mapped: Mapped) -> tuple[SuggestedBoxes, ...]:
    """Return the columns of a table that may be boxes to mark; what cannot be named or told is not among them."""
    named = Named(mapped)
    runs = (run for run in _runs(mapped) if len(run) >= _LEAST and all(map(named.names_itself, run)))
    found = (_boxes(mapped, run) for run in runs)
    return tuple(each for each in found if each is not None)


def _runs(mapped: Mapped) -> Iterator[list[Column]]:
    """Yield the columns of marks that stand side by side below the same group, and that nobody knows."""
    run: list[Column] = []
    for column in mapped.columns[:MOST_COLUMNS]:
        is_box = column.target is None and are_marks(cells_of(mapped.table, mapped.begins, column.number))
        goes_on = is_box and run and column.number == run[-1].number + 1 and _group(column) == _group(run[-1])
        if run and not goes_on:
            yield run
            run = []
        if is_box:
            run = [*run, column]
    yield run


def _group(column: Column) -> str:
    return column.heading[: -len(own_text(column.heading))].strip(" /")


def _boxes(mapped: Mapped, run: Sequence[Column]) -> SuggestedBoxes | None:
    return _by_words(mapped, run) or _by_group(mapped, run)


def _by_words(mapped: Mapped, run: Sequence[Column]) -> SuggestedBoxes | None:
    """Return the field whose words the headings are, if it has at least half of them."""
    best: tuple[int, str, dict[str, str]] = (0, "", {})
    for path in dict.fromkeys(path for _, path in known_headings(mapped.section).values()):
        target = Target.parse(path, mapped.section)
        if target.counts is None and target.end is None:
            words = {each.heading: _word(own_text(each.heading), target) for each in run}
            known = sum(word is not None for word in words.values())
            if known > best[0]:
                best = (known, path, {heading: word or _open(heading, target) for heading, word in words.items()})
    known, path, choices = best
    if known < _LEAST or known * 2 < len(run):
        return None
    confidence = ALL_KNOWN if known == len(run) else SOME_KNOWN
    return _made(mapped, run, path, choices, confidence, f"{known} of {len(run)} headings are words of it")


def _by_group(mapped: Mapped, run: Sequence[Column]) -> SuggestedBoxes | None:
    """Return the field that the heading above the boxes names."""
    group = _group(run[0])
    path = next((path for word, (_, path) in known_headings(mapped.section).items() if word == fold(group)), None)
    target = Target.parse(path, mapped.section) if path else None
    if path is None or target is None or target.counts is not None or target.end is not None:
        return None
    choices = {each.heading: _word(own_text(each.heading), target) or _open(each.heading, target) for each in run}
    return _made(mapped, run, path, choices, SOME_KNOWN, f'"{group}" stands above them')


def _word(text: str, target: Target) -> str | None:
    """Return the word of a field that a heading is, or ``None``."""
    if target.field.words is None:
        return known_word(text, target.field)
    (read,) = read_cell(text, target.field, Habits(), is_list=False)
    return None if read.value is ABSENT else str(read.value)


def _open(heading: str, target: Target) -> str:
    """Return what a box means whose heading is no known word: that word, where any may stand."""
    is_free = target.field.of is str and target.field.words is None and target.field.refers is None
    return own_text(heading) if is_free else _OPEN


def _made(
    mapped: Mapped, run: Sequence[Column], path: str, choices: Mapping[str, str], confidence: float, reason: str
) -> SuggestedBoxes:
    target = Target.parse(path, mapped.section)
    may_be_many = target.field.many or any(step.is_each for step in target.steps)
    return SuggestedBoxes(
        to=path,
        choices=choices,
        many=may_be_many and _are_several_marked(mapped, run),
        numbers=tuple(each.number for each in run),
        confidence=confidence,
        reason=reason,
    )


def _are_several_marked(mapped: Mapped, run: Sequence[Column]) -> bool:
    return any(
        sum(each.number <= len(row) and is_mark(row[each.number - 1]) for each in run) > 1
        for row in mapped.table.rows[mapped.begins - 1 :]
    )
