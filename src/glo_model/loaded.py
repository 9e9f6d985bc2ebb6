"""What comes of reading: a dataset, every fault with its place, and what could not be used, kept raw."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import chain
from typing import Final, Self

import attrs

from glo_model.collector import put_off
from glo_model.dataset import Absence, Dataset, Extra
from glo_model.entities import SECTIONS, Entity
from glo_model.errors import DataError
from glo_model.faults import SAME_TWICE
from glo_model.finding import Fault, Finding, Origin, Severity, in_order
from glo_model.notes import Notes
from glo_model.record_origin import Place


@attrs.frozen(kw_only=True)
class Rejected:
    """Keep what could not be used, as it stood in the file: a whole record, or one field of one."""

    code: str
    """The code of the finding that tells why."""
    origin: Origin
    """Where it stood."""
    raw: str = attrs.field(repr=False)
    """What stood there, as JSON text or as the cell's text."""


class Fate(Enum):
    """What became of a cell: each cell that is not empty has exactly one of these."""

    USED = "used"
    """It is a value of an entity, a heading that is known, or a word that says that nothing is known."""
    NORMALISED = "normalised"
    """It is a value of an entity, read from other words than the model writes."""
    EXTRA = "extra"
    """It is kept beside its entity, under a heading that the model does not know."""
    PARTLY_REJECTED = "rejected in part"
    """Some of what it lists is used, and some of it is not usable."""
    REJECTED = "rejected"
    """Nothing of it is used; a finding says why."""


@attrs.frozen(kw_only=True)
class Entry:
    """Account for one cell, or for a part of a file of which no cells could be made."""

    origin: Origin
    fate: Fate
    old: str = attrs.field(default="", repr=False)
    """What stands in the cell; empty for case data, of which nothing is kept."""
    new: str = attrs.field(default="", repr=False)
    """What was made of it, where that is written otherwise."""
    code: str = ""
    """The code of the finding that tells of it, if there is one."""
    why: str = ""
    """The message of that finding."""
    kind: str = ""
    """The section of the entity that it tells something of, such as ``workshops``."""
    field: str = ""
    """The path of the field that it is read for, such as ``places.name``, without the numbers of items."""
    is_public: bool = False
    """True if anybody may see what stands in it: it is a known heading, or was understood for a public field."""


@attrs.frozen(kw_only=True)
class SheetFates:
    """Say how many cells of one sheet came to which fate."""

    file: str | None
    sheet: str | None
    cells: int
    """How many cells of it are not empty, counted before anything was read of them."""
    counts: Mapping[Fate, int]
    """How many came to each fate; their sum is ``cells``."""


@attrs.frozen(kw_only=True)
class Ledger:
    """Account for every cell of the tables of a file that is not empty."""

    sheets: tuple[SheetFates, ...] = ()
    """The sums of each sheet, in the order of the file."""
    _entries: Callable[[], Iterator[Entry]] | None = attrs.field(default=None, repr=False, eq=False)

    @property
    def cells(self) -> int:
        """How many cells are not empty."""
        return sum(sheet.cells for sheet in self.sheets)

    @property
    def counts(self) -> dict[Fate, int]:
        """How many cells came to each fate; the sum is that of all cells."""
        return {fate: sum(sheet.counts.get(fate, 0) for sheet in self.sheets) for fate in Fate}

    def entries(self) -> Iterator[Entry]:
        """Yield an entry for each cell, sheet by sheet and row by row, made while they are asked for.

        Raise ``ValueError`` unless they were kept, as ``load(path, ledger="cells")`` does; they hold on to the tables.
        """
        if self._entries is None:
            raise ValueError('the ledger holds sums only; read the file with ledger="cells" to keep its cells')
        return self._entries()

    def __str__(self) -> str:
        told = ", ".join(f"{number} {fate.value}" for fate, number in self.counts.items() if number)
        return f"{self.cells} cells" + (f": {told}" if told else "")


_BYTES_OF_A_ROW: Final = 1_000
"""What the notes on a row may take, for the collector to be put off while very many are made findings."""


@attrs.frozen
class InBrief:
    """Hold findings of which very many are notes on the cells of long tables, to be made when somebody asks."""

    told: tuple[Finding, ...]
    """All others, errors and warnings among them, in order."""
    notes: Sequence[Notes]

    def in_full(self) -> tuple[Finding, ...]:
        """Return all findings, in order."""
        with put_off(sum(len(each.rows) for each in self.notes) * _BYTES_OF_A_ROW):
            return in_order(chain(self.told, *(each.findings() for each in self.notes)))


def _in_full(findings: tuple[Finding, ...] | InBrief) -> tuple[Finding, ...]:
    return findings if isinstance(findings, tuple) else findings.in_full()


@attrs.frozen(kw_only=True)
class Loaded:
    """Hold what was read of a file: what could be read is in ``data``, and nothing vanished."""

    data: Dataset
    """The entities that could be read."""
    _findings: tuple[Finding, ...] | InBrief = attrs.field(default=(), eq=_in_full, repr=False)
    rejected: tuple[Rejected, ...] = ()
    """What could not be used, kept raw."""
    ledger: Ledger | None = None
    """What became of every cell, for formats of tables; ``None`` for others, whose records are used or rejected."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that is wrong with the file, by place.

        Notes on the cells of long tables are kept in brief, and made findings when they are asked for.
        """
        found = _in_full(self._findings)
        object.__setattr__(self, "_findings", found)
        return found

    def raise_for_errors(self) -> Self:
        """Return this, or raise ``DataError`` with the findings if any of them is an error."""
        told = self._findings if isinstance(self._findings, tuple) else self._findings.told
        errors = [finding for finding in told if finding.severity is Severity.ERROR]
        if errors:
            raise DataError(errors)
        return self


class Intake:
    """Gather what a reader reads, fault by fault and record by record, and make a ``Loaded`` of it at the end."""

    def __init__(self, file: str | None = None) -> None:
        self.file = file
        self._entities: list[Entity] = []
        self._origins: list[Place | None] = []
        self._absences: list[Absence] = []
        self._extras: list[Extra] = []
        self._findings: list[Finding] = []
        self._rejected: list[Rejected] = []
        self._notes: list[Notes] = []

    def take(self, record: Entity | Absence | Extra, origin: Place | None = None) -> None:
        """Keep an entity and where it was read, or what is known beside the entities."""
        if isinstance(record, Absence):
            self._absences.append(record)
        elif isinstance(record, Extra):
            self._extras.append(record)
        else:
            self._entities.append(record)
            self._origins.append(origin)

    def take_all(self, entities: Iterable[Entity], origins: Iterable[Place]) -> None:
        """Keep entities, and where each was read."""
        self._entities += entities
        self._origins += origins

    def take_notes(self, notes: Notes) -> None:
        """Keep notes on the cells of rows."""
        self._notes.append(notes)

    def reject(self, code: str, origin: Origin, raw: str) -> None:
        """Keep a record that could not be used, raw."""
        self._rejected.append(Rejected(code=code, origin=origin, raw=raw))

    def find(self, fault: Fault, message: str, origin: Origin, *, raw: str | None = None) -> None:
        """Report a fault at a place, and keep what stood there if it could not be used."""
        path = origin.pointer if origin.pointer is not None else ""
        self._findings.append(fault.found(message, path=path, origin=origin))
        if raw is not None:
            self.reject(fault.code, origin, raw)

    def add(self, findings: Iterable[Finding], rejected: Iterable[Rejected]) -> None:
        """Take what was found beside the records, and what was rejected with it."""
        self._findings += findings
        self._rejected += rejected

    def loaded(self) -> Loaded:
        """Return all that was read, with its findings in order."""
        data = Dataset(self._entities, absences=self._absences, extras=self._extras, origins=self._origins)
        for entity in data.read_twice:
            for origin in data.origins_of(entity)[1:]:
                self.find(SAME_TWICE, f"the same record of {SECTIONS[type(entity)]} again", origin.at())
        told = in_order(self._findings)
        findings = InBrief(told, self._notes) if self._notes else told
        return Loaded(data=data, findings=findings, rejected=tuple(self._rejected))
