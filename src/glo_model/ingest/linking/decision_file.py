"""Writing files of decisions: the questions that people answer, what they have decided, and taking it back.

A file is never written anew: what people wrote into it, in their order and with their remarks, stays as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from glo_model.errors import FormatError
from glo_model.finding import visible
from glo_model.ingest.linking.decisions import TABLE, Decision, Decisions, entries_of
from glo_model.ingest.linking.unlinked import Unlinked
from glo_model.values.folding import fold

_HEADER: Final = re.compile(rf"\s*\[\[\s*{TABLE}\s*\]\]")
_HOW: Final = """\
# Names that were not linked. Give each an id, or the verdict "new" (it is not in the data yet) or "nobody" (it means
# nothing that could be linked); leave the others as they are. Then: glo-model link apply THIS_FILE DECISIONS
"""


def questions(names: Iterable[Unlinked]) -> str:
    """Return a file to be filled in: an entry for each name, with what is near it as remarks."""
    return "\n".join([_HOW, *(_question(each) for each in names if fold(each.name))])


def _question(unlinked: Unlinked) -> str:
    remarks = [f"{unlinked.origin}, {unlinked.times} in all" if unlinked.times > 1 else str(unlinked.origin)]
    remarks += [f"near: {each.words}, score {each.score}" for each in unlinked.near or ()]
    lines = [*(f"# {visible(each)}" for each in remarks), f"[[{TABLE}]]"]
    return "\n".join([*lines, f"kind = {_text(unlinked.kind)}", f"name = {_text(unlinked.name)}", ""])


def new_ones(there: Decisions, more: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return those that are not there yet, each once; raise ``FormatError`` if one contradicts another."""
    outcomes = {each.key: each.outcome for each in there.taken}
    new: list[Decision] = []
    for decision in more:
        if decision.key not in outcomes:
            outcomes[decision.key] = decision.outcome
            new.append(decision)
        elif outcomes[decision.key] != decision.outcome:
            raise FormatError(
                f"a name of the {decision.kind.replace('_', ' ')} is decided in another way already; "
                "take that decision back with glo-model link undo, or leave this one out"
            )
    return tuple(new)


def appended(data: bytes, decisions: Iterable[Decision]) -> bytes:
    """Return a file of decisions with these behind the others."""
    there = data.decode("utf-8-sig")
    gap = "" if not there or there.endswith("\n") else "\n"
    parts = [f"{there}{gap}" if there else "", *(as_toml(each) for each in decisions)]
    return "\n".join(part for part in parts if part).encode()


def as_toml(decision: Decision) -> str:
    """Return a decision as an entry of a file.

    >>> from glo_model import PartialDate
    >>> day = PartialDate("2018-10-04")
    >>> print(as_toml(Decision(kind="courts", name="Agadir II", verdict="new", by="registry", when=day, why="opens")))
    [[decision]]
    kind = "courts"
    name = "Agadir II"
    verdict = "new"
    by = "registry"
    when = "2018-10-04"
    why = "opens"
    <BLANKLINE>
    """
    fields = ("kind", "name", "id", "verdict", "by", "when", "why")
    values = ((field, getattr(decision, field)) for field in fields)
    lines = (f"{field} = {_text(str(value))}" for field, value in values if value is not None)
    return "\n".join([f"[[{TABLE}]]", *lines, ""])


def without(data: bytes, numbers: Collection[int]) -> bytes:
    """Return a file of decisions without the entries of these numbers, counted from 1, and without their remarks.

    ``LookupError`` says that there is no such entry; ``FormatError``, that the file is laid out so that only a person
    can take it out.
    """
    entries = _listed(data)
    for number in numbers:
        if not 1 <= number <= len(entries):
            raise LookupError(f"there is no decision {number}; there are {len(entries)}")
    kept = [entry for number, entry in enumerate(entries, start=1) if number not in numbers]
    head, *blocks = _blocks(data.decode("utf-8-sig"))
    text = head + "".join(block for number, block in enumerate(blocks, start=1) if number not in numbers)
    if len(blocks) != len(entries) or _listed(text.encode()) != kept:
        raise FormatError("the file is laid out in a way of its own; take the decision out by hand")
    return text.encode()


def _listed(data: bytes) -> list[object]:
    try:
        entries = entries_of(data).get(TABLE, [])
    except ValueError as error:
        raise FormatError(str(error)) from None
    return entries if isinstance(entries, list) else []


def _blocks(text: str) -> Iterator[str]:
    """Yield what stands before the entries, then each entry with the remarks right above it."""
    lines = text.splitlines(keepends=True)
    begins = [number for number, line in enumerate(lines) if _HEADER.match(line)]
    for position, number in enumerate(begins):
        while number > 0 and lines[number - 1].startswith("#"):
            number -= 1
        begins[position] = number
    for start, end in zip([0, *begins], [*begins, len(lines)], strict=True):
        yield "".join(lines[start:end])


def _text(text: str) -> str:
    """Return a text as TOML writes it: as JSON does, but for one sign that JSON leaves as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
