"""The data are wrong: what is wrong with them, and where, in words that never show a protected value."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from typing import TypeAlias

import attrs

Path: TypeAlias = tuple[str | int, ...]
"""The steps to a value within its entity: names of fields, and numbers of items counted from 1."""


class Severity(Enum):
    """How bad a finding is: an error is surely wrong, a warning needs a look, a note is good to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@attrs.frozen(kw_only=True)
class Origin:
    """Name the cell or path that a value came from, counted as the reader of that file counts.

    ``row`` and ``column`` start at 1, as a spreadsheet shows them; ``pointer`` is an RFC 6901 JSON Pointer.
    """

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: int | None = None
    pointer: str | None = None

    @property
    def cell(self) -> str | None:
        """The cell's address as a spreadsheet shows it, such as ``C7``, or ``None`` where there is none."""
        if self.row is None or self.column is None:
            return None
        return f"{column_letters(self.column)}{self.row}"

    @property
    def sort_key(self) -> tuple[str, str, int, int, str]:
        """An order of places: file, sheet, row, column, pointer; what is not known comes first."""
        return (
            self.file or "",
            self.sheet or "",
            self.row or 0,
            self.column or 0,
            natural(self.pointer or ""),
        )

    def __str__(self) -> str:
        row = None if self.row is None else f"row {self.row}"
        place = self.cell or row or self.pointer
        return " ".join(part for part in (self.file, self.sheet and f"[{self.sheet}]", place) if part)


def natural(pointer: str) -> str:
    """Return a key under which ``/workshops/9`` stands before ``/workshops/10``."""
    return "/".join([part.zfill(12) if part.isdecimal() else part for part in pointer.split("/")])


@lru_cache(maxsize=4096)
def steps_of(field: str) -> Path:
    """Return the steps to a field that is written with points.

    >>> steps_of("partners.1.role")
    ('partners', 1, 'role')
    """
    return tuple([int(part) if part.isdecimal() else part for part in field.split(".")])


@lru_cache(maxsize=4096)
def pointer_to(path: Path) -> str:
    """Return the JSON Pointer of a place within its entity; items are counted from 1 here, and from 0 there.

    >>> pointer_to(("partners", 1, "role"))
    'partners/0/role'
    """
    return "/".join([str(step - 1) if isinstance(step, int) else escaped(step) for step in path])


def escaped(part: str) -> str:
    """Return one part of a JSON Pointer, escaped as RFC 6901 asks."""
    return part.replace("~", "~0").replace("/", "~1")


def column_letters(column: int) -> str:
    """Return a column's letters as a spreadsheet shows them.

    >>> column_letters(1), column_letters(28)
    ('A', 'AB')
    """
    letters = ""
    while column > 0:
        column, digit = divmod(column - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


@attrs.frozen(kw_only=True)
class Finding:
    """Say one thing that is wrong with the data, where, why it matters, and what to do.

    The message names the place and the fault, never a value of a field that is marked personal.
    """

    code: str
    """The stable code, such as ``NET001``; ``glo-model explain NET001`` tells more."""
    slug: str
    """The fault's name in words, such as ``over-filled-court``."""
    severity: Severity
    """How bad it is."""
    message: str
    """What is wrong, in one sentence."""
    path: str = ""
    """The place in the dataset, such as ``workshops/tangier-2018/when``; empty if there is none."""
    origin: Origin | None = None
    """The place in the file, where it is known."""
    hint: str | None = None
    """What to do about it."""

    @property
    def sort_key(self) -> tuple[object, ...]:
        """The order in which findings are listed: file, place, code."""
        origin = self.origin or Origin()
        return (*origin.sort_key, natural(self.path), self.code, self.message)

    def __str__(self) -> str:
        place = str(self.origin) if self.origin else self.path
        return f"{place}: {self.severity.value} {self.code} {self.message}".removeprefix(": ")


@attrs.frozen(kw_only=True)
class Fault:
    """Describe one sort of fault once: its code, how bad it is, why it matters, and what to do.

    ``glo-model explain``, the catalogue in the documentation and every finding take their words from here.
    """

    code: str
    """Three letters and three digits, listed in ``codes.tsv`` and never used for another fault."""
    slug: str
    """The fault's name in lower-case words joined by hyphens."""
    severity: Severity
    """How bad it is."""
    title: str
    """The fault in one sentence."""
    reason: str
    """Why it matters, and the source of the rule if it has one."""
    hint: str
    """What to do about it."""

    def found(self, message: str, *, path: str = "", origin: Origin | None = None) -> Finding:
        """Return a finding of this fault at a place."""
        return Finding(
            code=self.code,
            slug=self.slug,
            severity=self.severity,
            message=message,
            path=path,
            origin=origin,
            hint=self.hint,
        )


def visible(text: str) -> str:
    """Return a text in one line without signs that would steer a terminal: each is shown by its number instead."""
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings sorted by file, place and code."""
    return tuple(sorted(findings, key=_order_of))


def _order_of(finding: Finding) -> tuple[object, ...]:
    """Return the sort key of a finding; most are of one cell and name no path, and there are very many of them."""
    origin = finding.origin
    if origin is None or origin.pointer is not None or finding.path:
        return finding.sort_key
    place = origin.file or "", origin.sheet or "", origin.row or 0, origin.column or 0
    return (*place, "", "", finding.code, finding.message)
