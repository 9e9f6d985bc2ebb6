"""What a stream finds, and what the check of the whole file finds by the same rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from glo_model.api import load
from glo_model.entities import SECTIONS
from glo_model.finding import Finding, in_order
from glo_model.ingest import Profile
from glo_model.rule import EntityRule, RecordRule, Rule, findings_of
from glo_model.rules import all_rules
from glo_model.streams import Stream
from glo_model.streams.lines import Lines
from glo_model.streams.part import Reader
from glo_model.streams.references import RULES
from glo_model.streams.rows import Rows


def streamed(path: Path, reader: Reader[Any], *, references: bool = False, jobs: int = 1) -> Stream:
    """Return the stream of a file that a reader cuts in its own way."""
    return Stream(path, reader, references=references, jobs=jobs, progress=None)


def small_lines(path: Path) -> Lines:
    """Return a reader that cuts a file of lines into many parts."""
    return Lines(file=path.name, size=300)


def small_rows(path: Path) -> Rows:
    """Return a reader that cuts a table into many parts."""
    return Rows(file=path.name, profile=Profile(), cells=12, size=16)


def whole(path: Path, *, references: bool = False) -> tuple[tuple[Finding, ...], dict[str, int], int]:
    """Return what is found in the whole file by the rules of a stream, its entities by section, and its rejected."""
    loaded = load(path)
    rules: list[Rule] = [rule for rule in all_rules() if isinstance(rule, RecordRule | EntityRule)]
    rules += RULES if references else ()
    judged = [finding for rule in rules for finding in findings_of(rule, loaded.data, None)]
    numbers: dict[str, int] = {}
    for entity in loaded.data:
        section = SECTIONS[type(entity)]
        numbers[section] = numbers.get(section, 0) + 1
    return in_order((*loaded.findings, *judged)), numbers, len(loaded.rejected)
