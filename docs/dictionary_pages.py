"""The pages of the data dictionary: one for each kind of entity, for the records in them, and for answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from inspect import cleandoc
from typing import Final

from glo_model.catalogue import dictionary_of, records_of
from glo_model.dataset import Absence, Extra
from glo_model.entities import KINDS
from glo_model.queries import (
    Cascade,
    CascadeEvent,
    Circle,
    CountingRule,
    Coverage,
    CoverageTotals,
    Denominator,
    EventReach,
    Generation,
    GroupReach,
    GroupShare,
    NotCounted,
    NotStatedBecause,
    PersonPart,
    Reach,
    ReachBy,
    ReachStep,
    Reconciled,
    Reconciliation,
    Retention,
    Taught,
    UnitCoverage,
    UnitRetention,
    UnitsTrained,
)
from glo_model.values.certainty import Certainty
from glo_model.values.fields import Field, fields_of

_REFERENCE: Final = re.compile(r"the id of a ([A-Z]\w+)")
_ID: Final = re.compile(r"text of at least 1 character and of at most 200 characters")
_TEXT: Final = re.compile(r"text of at least 1 character\b(?! and)")
_KNOWN: Final = re.compile(r"\bknown: .*?(?=, or nothing$|$)")

_IN_WORDS: Final[Mapping[type, str]] = {date: "a day", Certainty: "certainly, possibly or certainly not"}

ANSWERS: Final[tuple[type, ...]] = (
    Coverage, UnitCoverage, CoverageTotals, UnitsTrained, Retention, UnitRetention, Cascade, Generation, CascadeEvent,
    Circle, Reach, EventReach, ReachStep, NotCounted, CountingRule, ReachBy, GroupReach, GroupShare, Denominator,
    NotStatedBecause, Reconciliation, Reconciled, Taught, PersonPart,
)  # fmt: skip
"""The classes of answers to questions."""

_INDEX: Final = """\
# Data dictionary

What each kind of entity holds, field by field. A file has one section, table or sheet for each kind, of the name that
stands in the second column. *Who may see it* is the mark by which [redaction](../../../privacy.md) goes: **public** for
everybody, **internal** for the programme's staff, **personal** for those who need it for their work.

| kind | section | what it is |
|---|---|---|"""

_BELOW: Final = """
Fields hold a single value, or a *record*, which is a group of fields of its own: see [records](records.md). What is
known beside the entities is on the page [absences and extras](beside.md).
"""


def dictionary_pages() -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the name of each page and its lines in Markdown."""
    yield "index", _index()
    for section, kind in KINDS.items():
        yield section, _entity(section, kind)
    yield "records", _records()
    yield "beside", _beside()


def words_anchor(holder: type, field: str) -> str:
    """Return the anchor of the known words of a field."""
    return f"words-{holder.__name__.lower()}-{field.replace('_', '-')}"


def _index() -> Iterator[str]:
    yield _INDEX
    for section, kind in KINDS.items():
        sentence = _meaning(kind).split("\n\n", maxsplit=1)[0].replace("\n", " ")
        yield f"| [{kind.__name__}]({section}.md) | `{section}` | {sentence} |"
    yield from (_BELOW, "```{toctree}", ":hidden:", "", *KINDS, "records", "beside", "```")


def _meaning(cls: type) -> str:
    """Return a class's docstring as Markdown, without its examples."""
    words, _, _ = cleandoc(cls.__doc__ or "").partition(">>>")
    return words.replace("``", "`").strip()


def _entity(section: str, kind: type) -> Iterator[str]:
    yield from (f"# {kind.__name__}", "", _meaning(kind), "", f"Section, table or sheet: `{section}`.", "")
    yield from table_of(kind, "")


def _records() -> Iterator[str]:
    yield "# Records"
    yield ""
    yield "Groups of fields that entities hold. In a table, each field of a record has a column of its own."
    for record in records_of():
        yield from ("", f"({_record_anchor(record)})=", "", f"## {record.__name__}", "", _meaning(record), "")
        yield from table_of(record, "")


def _beside() -> Iterator[str]:
    yield "# Absences and extras"
    yield ""
    yield "What a dataset keeps beside its entities: why a field holds nothing, and what a file said that the model"
    yield "does not know. Both name an entity by its section and id."
    for section, record in (("absences", Absence), ("extras", Extra)):
        yield from ("", f"## {record.__name__}", "", _meaning(record), "", f"Section, table or sheet: `{section}`.", "")
        yield from table_of(record, "")


def _record_anchor(record: type) -> str:
    return f"record-{record.__name__.lower()}"


def table_of(cls: type, root: str) -> Iterator[str]:
    """Yield a class's data dictionary, the meaning first, with links from what a field holds to what that is.

    ``root`` leads from the page to the folder of the data dictionary.
    """
    yield "{.dictionary}"
    heading, rule, *rows = [_cells(line) for line in dictionary_of(cls).splitlines()]
    yield from (_row(heading), _row(rule))
    for (name, holds, seen_by, meaning), field in zip(rows, fields_of(cls), strict=True):
        yield _row((name, f"{_what(holds, cls, field, root)}{_unless_given(field, cls)}", seen_by, meaning))


def _cells(line: str) -> tuple[str, str, str, str]:
    _, field, holds, seen_by, meaning, _ = (cell.strip() for cell in line.split("|"))
    return field, holds, seen_by, meaning


def _row(cells: tuple[str, str, str, str]) -> str:
    field, holds, seen_by, meaning = cells
    return f"| {field} | {meaning} | {holds} | {seen_by} |"


def _unless_given(field: Field, cls: type) -> str:
    """Return what holds if the field is not given, where that is not just nothing; an answer gives all of its own."""
    if cls in ANSWERS:
        return ", or nothing" if field.optional else ""
    if field.required:
        return "; **required**"
    return "" if field.default in (None, ()) else f"; *{str(field.default).lower()}* if not given"


def _what(holds: str, cls: type, field: Field, root: str) -> str:
    """Return what a field holds with links to kinds and records, and to the known words instead of all of them."""
    if field.of in _IN_WORDS:
        return _IN_WORDS[field.of]
    sections = {kind.__name__: section for section, kind in KINDS.items()}
    holds = _TEXT.sub("text", _ID.sub("an id of up to 200 characters", holds))
    holds = _REFERENCE.sub(lambda found: f"the id of a [{found[1]}]({root}{sections[found[1]]}.md)", holds)
    holds = _KNOWN.sub(f"[known words](#{words_anchor(cls, field.name)})", holds)
    anchor = _answer_anchor(field.of) if field.of in ANSWERS else _record_anchor(field.of)
    return holds.replace(field.of.__name__, f"[{field.of.__name__}](#{anchor})") if field.is_record else holds


def answers() -> Iterator[str]:
    """Yield the page about the classes of answers to questions."""
    yield "# Answers"
    yield ""
    yield "What [questions](questions.md) are answered with, field by field. The marks say who may see a field, as in"
    yield "the [data dictionary](../dictionary/index.md)."
    for answer in ANSWERS:
        yield from ("", f"({_answer_anchor(answer)})=", "", f"## {answer.__name__}", "", _meaning(answer), "")
        yield from table_of(answer, "../dictionary/")


def _answer_anchor(answer: type) -> str:
    return f"answer-{answer.__name__.lower()}"
