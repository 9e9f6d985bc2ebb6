"""The pages that follow from the code: the data dictionary, the catalogue of codes, the formats, words, and modules.

They are written anew at each build and never edited, so that they cannot say something else than the code does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from inspect import cleandoc
from pathlib import Path
from typing import Any, Final

from glo_model.catalogue import Entry, dictionary_of, entries, explanation, records_of
from glo_model.dataset import Absence, Extra
from glo_model.entities import KINDS
from glo_model.fileformat import Format
from glo_model.formats import all_formats
from glo_model.reports import all_reports
from glo_model.values.fields import fields_of
from python_pages import PYTHON_PAGES

SUBJECTS: Final[Mapping[str, str]] = {
    "CNT": "Head counts",
    "CTY": "Countries",
    "DAT": "Dates",
    "ENG": "Engagements",
    "EXP": "Experts",
    "IDS": "Ids",
    "LEG": "Legal instruments",
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
    "SRC": "Sources and claims",
    "TXT": "Texts",
    "VOC": "Open vocabularies",
    "WOR": "Workshops",
}
"""What the first three letters of a code stand for."""


def write_pages(folder: Path) -> None:
    """Write every page; those that have not changed are left alone, so that they are not built again."""
    pages = dict(all_pages())
    for name, text in pages.items():
        path = folder / f"{name}.md"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    for path in folder.rglob("*.md"):
        if path.relative_to(folder).with_suffix("").as_posix() not in pages:
            path.unlink()


def all_pages() -> Iterator[tuple[str, str]]:
    """Yield the name of each page and its text in Markdown."""
    yield "dictionary/index", _page(_dictionary())
    for section, kind in KINDS.items():
        yield f"dictionary/{section}", _page(_entity(section, kind))
    yield "dictionary/records", _page(_records())
    yield "dictionary/beside", _page(_beside())
    yield "codes", _page(_codes())
    yield "formats", _page(_formats())
    yield "words", _page(_words())
    yield "python/index", _page(_python())
    for page in PYTHON_PAGES:
        yield f"python/{page.name}", _page(page.lines())


def _python() -> Iterator[str]:
    yield from ("# Python", "", "What `import glo_model` offers, and the modules behind it.", "")
    yield from ("```{toctree}", ":maxdepth: 1", "", *(page.name for page in PYTHON_PAGES), "```")


def _page(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _meaning(cls: type) -> str:
    """Return a class's docstring as Markdown, without its examples."""
    words, _, _ = cleandoc(cls.__doc__ or "").partition(">>>")
    return words.replace("``", "`").strip()


def _first_sentence(cls: type) -> str:
    return _meaning(cls).split("\n\n", maxsplit=1)[0].replace("\n", " ")


def _dictionary() -> Iterator[str]:
    yield from (
        "# Data dictionary",
        "",
        "What each kind of entity holds, field by field. A file has one section, table or sheet for each kind, of the",
        "name that stands in the second column. *Who may see it* is the mark by which [redaction](../../../privacy.md)",
        "goes: **public** for everybody, **internal** for the programme's staff, **personal** for those who need it",
        "for their work.",
        "",
        "| kind | section | what it is |",
        "|---|---|---|",
    )
    for section, kind in KINDS.items():
        yield f"| [{kind.__name__}]({section}.md) | `{section}` | {_first_sentence(kind)} |"
    yield from (
        "",
        "Fields hold a single value, or a *record*, which is a group of fields of its own: see [records](records.md).",
        "What is known beside the entities is on the page [absences and extras](beside.md).",
        "",
        "```{toctree}",
        ":hidden:",
        "",
        *KINDS,
        "records",
        "beside",
        "```",
    )


def _entity(section: str, kind: type) -> Iterator[str]:
    yield from (f"# {kind.__name__}", "", _meaning(kind), "", f"Section, table or sheet: `{section}`.", "")
    yield from _table(kind)


def _records() -> Iterator[str]:
    yield "# Records"
    yield ""
    yield "Groups of fields that entities hold. In a table, each field of a record has a column of its own."
    for record in records_of():
        yield from ("", f"({_record_anchor(record.__name__)})=", "", f"## {record.__name__}", "", _meaning(record), "")
        yield from _table(record)


def _beside() -> Iterator[str]:
    yield "# Absences and extras"
    yield ""
    yield "What a dataset keeps beside its entities: why a field holds nothing, and what a file said that the model does"
    yield "not know. Both name an entity by its section and id."
    for section, record in (("absences", Absence), ("extras", Extra)):
        yield from ("", f"## {record.__name__}", "", _meaning(record), "", f"Section, table or sheet: `{section}`.", "")
        yield from _table(record)


def _record_anchor(name: str) -> str:
    return f"record-{name.lower()}"


_REFERENCE: Final = re.compile(r"the id of a ([A-Z]\w+)")
_KNOWN: Final = re.compile(r"\bknown: .*?(?=, or nothing$|$)")


def _table(cls: type) -> Iterator[str]:
    """Yield a class's data dictionary, the meaning first, with links from what a field holds to what that is."""
    yield "{.dictionary}"
    for line in dictionary_of(cls).splitlines():
        _, field, holds, seen_by, meaning, _ = (cell.strip() for cell in line.split("|"))
        yield f"| {field} | {meaning} | {_linked(holds, cls, field.strip('`'))} | {seen_by} |"


def _linked(holds: str, cls: type, field: str) -> str:
    """Return what a field holds with links to kinds and records, and to the known words instead of all of them."""
    sections = {kind.__name__: section for section, kind in KINDS.items()}
    holds = _REFERENCE.sub(lambda found: f"the id of a [{found[1]}]({sections[found[1]]}.md)", holds)
    holds = _KNOWN.sub(f"[known words](#{_words_anchor(cls, field)})", holds)
    for record in records_of():
        name = record.__name__
        holds = re.sub(rf"^(any number of: )?{name}\b", rf"\1[{name}](#{_record_anchor(name)})", holds)
    return holds


def _words_anchor(holder: type, field: str) -> str:
    return f"words-{holder.__name__.lower()}-{field.replace('_', '-')}"


def _codes() -> Iterator[str]:
    by_prefix: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries():
        by_prefix[entry.fault.code[:3]].append(entry)
    yield from (
        "# Codes of findings",
        "",
        "Every code that a finding can bear, why it matters, and what to do. A code is a promise: it is never used for",
        "another fault. On the command line, `glo-model explain CODE` prints the same words. An **error** is surely wrong,",
        "a **warning** needs a look, a **note** is good to know.",
    )
    for prefix, found in sorted(by_prefix.items()):
        yield from ("", f"## {SUBJECTS[prefix]} ({prefix})", "", "| code | how bad | fault |", "|---|---|---|")
        for entry in found:
            fault = entry.fault
            yield f"| [`{fault.code}`](#{fault.code.lower()}) | {fault.severity.value} | {fault.title} |"
        for entry in found:
            yield from ("", f"({entry.fault.code.lower()})=", "", f"#{explanation(entry.fault.code)}".rstrip())


def _formats() -> Iterator[str]:
    yield from (
        "# Formats and reports",
        "",
        "The formats that `load` and `save` know, told by the end of a file's name or named with `format=`. Other",
        "packages [can add more](../../how-to/add-your-own.md).",
        "",
        "| format | what it is | names end in | read | written |",
        "|---|---|---|---|---|",
    )
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
    yield from (
        "# Known words",
        "",
        "Some fields have an *open vocabulary*: these words are known, and questions look for them. Any other word is kept,",
        "and noted as [`VOC001`](codes.md#voc001) where the field is public. Words of closed lists stand in the",
        "[data dictionary](dictionary/index.md).",
    )
    for holder in (*KINDS.values(), *records_of()):
        for field in fields_of(holder):
            if field.known is not None:
                words = ", ".join(f"*{word}*" for word in field.known)
                yield from ("", f"({_words_anchor(holder, field.name)})=", "", f"## {holder.__name__}.{field.name}", "")
                yield from (field.meaning, "", words)


def public_names() -> frozenset[str]:
    """Return every public name that some page of the reference tells of."""
    return frozenset(name for page in PYTHON_PAGES for name in page.names)


def prefixes_without_words(codes: Iterable[Any]) -> set[str]:
    """Return the prefixes of codes for which no subject is given here."""
    return {entry.fault.code[:3] for entry in codes} - SUBJECTS.keys()
