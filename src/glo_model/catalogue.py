"""The words about codes and fields, made of the code: for ``glo-model explain`` and the documentation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

import attrs

from glo_model.codec import to_plain
from glo_model.entities import KINDS, SECTIONS, Entity
from glo_model.faults import READING_FAULTS
from glo_model.finding import Fault
from glo_model.rule import DayRule, Rule
from glo_model.rules import NO_DAY, all_rules
from glo_model.values.fields import Field, fields_of


@attrs.frozen
class Entry:
    """Tell of one code: its fault, and the rule that finds it unless reading does."""

    fault: Fault
    rule: Rule | None = None


def entries() -> tuple[Entry, ...]:
    """Return every code that a finding can bear, in order."""
    read = [Entry(fault) for fault in (*READING_FAULTS, NO_DAY)]
    judged = [Entry(rule.fault, rule) for rule in all_rules()]
    return tuple(sorted((*read, *judged), key=lambda entry: entry.fault.code))


def explanation(code: str) -> str:
    """Return what there is to say of a code, in Markdown; raise ``LookupError`` if there is no such code."""
    known = {entry.fault.code: entry for entry in entries()}
    entry = known.get(code.upper())
    if entry is None:
        near = get_close_matches(code.upper(), known, n=3)
        raise LookupError(f"there is no code {code}" + (f"; did you mean {' or '.join(near)}?" if near else ""))
    return "\n".join(_lines(entry)) + "\n"


def _lines(entry: Entry) -> Iterator[str]:
    fault, rule = entry.fault, entry.rule
    yield f"## {fault.code} {fault.slug}"
    yield ""
    yield f"**{fault.severity.value.capitalize()}.** {fault.title}"
    yield ""
    yield f"Why: {fault.reason}"
    yield ""
    yield f"What to do: {fault.hint}"
    if rule is None:
        return
    day = f", as of {rule.example_day.isoformat()}" if isinstance(rule, DayRule) else ""
    yield from ("", "This is right:", "", *_example(rule.good()))
    yield from ("", f"This is found{day}:", "", *_example(rule.bad()))


def _example(entities: tuple[Entity, ...]) -> Iterator[str]:
    yield "```json"
    for entity in entities:
        yield json.dumps({SECTIONS[type(entity)]: to_plain(entity)}, ensure_ascii=False)
    yield "```"


def dictionary_of(cls: type) -> str:
    """Return the data dictionary of an entity or a record, as a Markdown table with a line a field."""
    rows = [f"| `{field.name}` | {_holds(field)} | {field.sensitivity} | {field.meaning} |" for field in fields_of(cls)]
    return "\n".join(["| field | holds | who may see it | meaning |", "|---|---|---|---|", *rows]) + "\n"


def _holds(field: Field) -> str:
    what = _what(field)
    if field.many:
        return f"any number of: {what}"
    return what if field.required or not field.optional else f"{what}, or nothing"


def _what(field: Field) -> str:
    if field.refers is not None:
        return f"the id of a {field.refers}"
    if field.is_record:
        return f"{field.of.__name__}"
    known = f"; known: {', '.join(field.known)}" if field.known else ""
    return field.looks_like + known


def records_of(kinds: tuple[type[Any], ...] = tuple(KINDS.values())) -> tuple[type[Any], ...]:
    """Return the records that the fields of these classes hold, and the records within them, each once, by name."""
    found: dict[str, type[Any]] = {}
    waiting = list(kinds)
    while waiting:
        cls: type = waiting.pop()
        for field in fields_of(cls):
            if field.is_record and field.of.__name__ not in found:
                found[field.of.__name__] = field.of
                waiting.append(field.of)
    return tuple(found[name] for name in sorted(found))
