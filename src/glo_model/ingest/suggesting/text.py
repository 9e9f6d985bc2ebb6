"""A draft of a profile as the text of a TOML file.

A line that begins with ``## `` is for people. One that begins with ``# `` is an entry that is only likely: take away
the ``# `` if it is right. The other lines say what holds anyway, so that a draft changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from glo_model.finding import visible
from glo_model.ingest.profiles.file import PROFILE_SCHEMA, key_of, value_of
from glo_model.ingest.suggesting.boxes import SuggestedBoxes
from glo_model.ingest.suggesting.columns import MOST_COLUMNS, SuggestedColumn
from glo_model.ingest.suggesting.draft import SuggestedSheet, Suggestion
from glo_model.ingest.suggesting.headings import Guess

_HOW: Final = """\
## A draft. Lines with ## are for you. Lines with # are only likely: take the # away from what is right, mend or
## delete the others. Then: glo-model profile check THIS_FILE FILE
"""


def draft_of(suggestion: Suggestion) -> str:
    """Return a draft of a profile, which is one itself and changes nothing as long as nobody takes a # away."""
    lines = [_HOW, f"schema = {value_of(PROFILE_SCHEMA)}"]
    lines += [f"# {_entry(key, guess)}" for key, guess in _habits(suggestion)]
    for sheet in suggestion.sheets:
        lines += ["", *_sheet(sheet)]
    return "\n".join([*lines, ""])


def _habits(suggestion: Suggestion) -> Iterator[tuple[str, Guess]]:
    if suggestion.order is not None:
        yield "order", suggestion.order
    if suggestion.decimal is not None:
        yield "decimal", suggestion.decimal


def _entry(key: str, guess: Guess) -> str:
    return f"{key} = {value_of(guess.said)}  # confidence {guess.confidence}: {visible(guess.reason)}"


def _sheet(sheet: SuggestedSheet) -> Iterator[str]:
    yield f"## Sheet {_quoted(sheet.name)}: {'; '.join(map(visible, sheet.remarks))}."
    if sheet.section is not None:
        yield from (f"[sheets.{key_of(sheet.name)}]", f"section = {value_of(sheet.section)}  # its name tells")
    elif sheet.guess is not None:
        yield from (f"# [sheets.{key_of(sheet.name)}]", f"# {_entry('section', sheet.guess)}")
    if sheet.header_rows:
        yield f"# header_rows = {value_of(sheet.header_rows)}  # its texts look like headings"
    if sheet.id is not None:
        yield f"# {_entry('id', sheet.id)}"
    yield from _understood(sheet)
    yield from _likely(sheet)
    yield from _left_out(sheet)


def _understood(sheet: SuggestedSheet) -> Iterator[str]:
    known = [column for column in sheet.columns if column.path is not None]
    if known:
        yield "## Understood already, with confidence 1.0:"
    for column in known:
        yield f"##   {column.letters} {_quoted(column.heading)} -> {column.path}"


def _likely(sheet: SuggestedSheet) -> Iterator[str]:
    path = f"sheets.{key_of(sheet.name)}"
    for column in sheet.columns:
        if column.guess is not None or (column.words and column.path is not None):
            yield from (f"# [[{path}.columns]]", *(f"# {line}" for line in _column(column)))
    for boxes in sheet.boxes:
        yield from (f"# [[{path}.boxes]]", *(f"# {line}" for line in _boxes(boxes)))


def _column(column: SuggestedColumn) -> Iterator[str]:
    shape = f"  # column {column.letters}: {column.shape}"
    if column.names_itself:
        yield f"heading = {value_of(column.heading)}{shape}"
    else:
        yield f"column = {value_of(column.letters)}{shape}; its heading is {_quoted(column.heading)}"
    if column.guess is not None:
        yield _entry("to", column.guess)
    if column.words:
        words = dict.fromkeys(column.words, "...")
        yield f"words = {value_of(words)}  # say what they mean"


def _boxes(boxes: SuggestedBoxes) -> Iterator[str]:
    yield _entry("to", Guess(boxes.to, boxes.confidence, boxes.reason))
    yield f"choices = {value_of(boxes.choices)}"
    if boxes.many:
        yield "many = true"


def _left_out(sheet: SuggestedSheet) -> Iterator[str]:
    unknown = [column for column in sheet.columns if column.path is None and column.guess is None]
    if unknown:
        yield "## Left out, and kept beside the records:"
    for column in unknown:
        why = "a column of remarks; " if column.is_kept_aside else ""
        yield f"##   {column.letters} {_quoted(column.heading)}: {why}{column.shape}"
    if len(sheet.columns) == MOST_COLUMNS:
        yield f"## Only the first {MOST_COLUMNS} columns were looked at."


def _quoted(text: str) -> str:
    return visible(value_of(text))
