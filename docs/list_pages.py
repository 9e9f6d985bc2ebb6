"""The pages that list things: codes of findings, formats and reports, known words, headings that are understood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from dictionary_pages import words_anchor

from glo_model.catalogue import Entry, entries, explanation, records_of
from glo_model.entities import KINDS
from glo_model.fileformat import Format
from glo_model.formats import all_formats
from glo_model.ingest.mapping.translated import LANGUAGES, sheet_words, translated_columns
from glo_model.ingest.mapping.words import HEADINGS, SHEETS
from glo_model.reports import all_reports
from glo_model.values.fields import fields_of
from glo_model.values.folding import fold

SUBJECTS: Final[Mapping[str, str]] = {
    "ASS": "Assessments",
    "CLM": "Claims",
    "CNT": "Head counts",
    "CTY": "Countries",
    "DAT": "Dates",
    "ENG": "Engagements",
    "EXP": "Experts",
    "IDS": "Ids",
    "LEG": "Legal instruments",
    "LNK": "Links",
    "MON": "Money",
    "NET": "Networks",
    "PAR": "Partners",
    "PER": "Persons",
    "PRI": "Privacy",
    "PRO": "Programmes",
    "REA": "Reading",
    "REF": "References",
    "RUL": "The rules themselves",
    "SES": "Sessions",
    "SRC": "Sources",
    "TXT": "Texts",
    "VOC": "Open vocabularies",
    "WOR": "Workshops",
}
"""What the first three letters of a code stand for."""

_CODES: Final = """\
# Codes of findings

Every code that a finding can bear, why it matters, and what to do. A code is a promise: it is never used for another
fault. On the command line, `glo-model explain CODE` prints the same words. An **error** is surely wrong, a **warning**
needs a look, a **note** is good to know."""

_FORMATS: Final = """\
# Formats and reports

The formats that `load` and `save` know, told by the end of a file's name or named with `format=`. Other packages
[can add more](../../how-to/add-your-own.md).

| format | what it is | names end in | read | written |
|---|---|---|---|---|"""

_WORDS: Final = """\
# Known words

Some fields have an *open vocabulary*: these words are known, and questions look for them. Any other word is kept, and
noted as [`VOC001`](codes.md#voc001) where the field is public. Words of closed lists stand in the
[data dictionary](dictionary/index.md)."""


_HEADINGS: Final = """\
# Headings that are understood

The names of sheets and the headings that are read without a [profile](../../how-to/read-an-export.md), beside those
that the library itself writes. They are found but for capitals, accents and signs, and never by likeness. A heading may
name a language, as in "Title (fr)", or a number, as in "Organiser 2". Where a path names another section, such as
`head_counts`, the cell makes a record of that section which refers to the row's."""


def list_pages() -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the name of each page and its lines in Markdown."""
    yield "codes", _codes()
    yield "formats", _formats()
    yield "words", _words()
    yield "headings", _headings()


def prefixes_without_words(codes: Iterable[Any]) -> set[str]:
    """Return the prefixes of codes for which no subject is given here."""
    return {entry.fault.code[:3] for entry in codes} - SUBJECTS.keys()


def _codes() -> Iterator[str]:
    by_prefix: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries():
        by_prefix[entry.fault.code[:3]].append(entry)
    yield _CODES
    for prefix, found in sorted(by_prefix.items()):
        title = f"## {SUBJECTS.get(prefix, prefix)} ({prefix})"
        yield from ("", title, "", "| code | how bad | fault |", "|---|---|---|")
        for entry in found:
            fault = entry.fault
            yield f"| [`{fault.code}`](#{fault.code.lower()}) | {fault.severity.value} | {fault.title} |"
        for entry in found:
            yield from ("", f"({entry.fault.code.lower()})=", "", f"#{explanation(entry.fault.code)}".rstrip())


def _formats() -> Iterator[str]:
    yield _FORMATS
    for each in all_formats():
        yield f"| `{each.name}` | {each.title} | {_ends(each)} | {_read(each)} | {'yes' if each.write else 'no'} |"
    yield from ("", "The ways to show what a check found:", "", "| report | what it is |", "|---|---|")
    for report in all_reports():
        yield f"| `{report.name}` | {report.title} |"


def _ends(each: Format) -> str:
    endings = ", ".join(f"`{ending}`" for ending in each.suffixes)
    return f"a folder of {endings} files" if each.is_folder else endings


def _read(each: Format) -> str:
    if each.read is not None:
        return "yes, as the model writes it"
    return "yes, as tables" if each.tables is not None else "no"


def _words() -> Iterator[str]:
    yield _WORDS
    holders: tuple[type, ...] = (*KINDS.values(), *records_of())
    for holder in holders:
        for field in fields_of(holder):
            if field.known is not None:
                words = ", ".join(f"*{word}*" for word in field.known)
                yield from ("", f"({words_anchor(holder, field.name)})=", "", f"## {holder.__name__}.{field.name}", "")
                yield from (field.meaning, "", words)


def _headings() -> Iterator[str]:
    yield _HEADINGS
    for section in KINDS:
        yield from ("", f"## {section}", "", f"Sheets: {_spoken(_sheets(section))}")
        headings = HEADINGS.get(section, {})
        if headings:
            yield from ("", "| headings | lead to |", "|---|---|")
            yield from (f"| {_spoken(words)} | `{path}` |" for path, words in headings.items())
        yield from _headings_of_templates(section)


def _sheets(section: str) -> str:
    words = (*SHEETS.get(section, "").split("|"), *(word for word, named in sheet_words() if named == section))
    return "|".join({fold(word): word for word in words if word}.values())


def _headings_of_templates(section: str) -> Iterator[str]:
    yield from ("", "Headings of [templates](../../how-to/fill-in-a-template.md), in their four languages:", "")
    yield from (f"| {' | '.join(LANGUAGES)} | lead to |", "|---" * (len(LANGUAGES) + 1) + "|")
    for column in translated_columns(section):
        yield f"| {' | '.join(column.headings[language] for language in LANGUAGES)} | `{column.path}` |"


def _spoken(words: str) -> str:
    return ", ".join(words.replace("#", "\\#").split("|"))
