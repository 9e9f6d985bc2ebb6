"""What comes of reading: a dataset, every fault with its place, and what could not be used, kept raw."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

import attrs

from glo_model.dataset import Absence, Dataset, Extra, RecordOrigin
from glo_model.entities import SECTIONS, Entity
from glo_model.errors import DataError
from glo_model.faults import SAME_TWICE
from glo_model.finding import Fault, Finding, Origin, Severity, in_order


@attrs.frozen(kw_only=True)
class Rejected:
    """Keep what could not be used, as it stood in the file: a whole record, or one field of one."""

    code: str
    """The code of the finding that tells why."""
    origin: Origin
    """Where it stood."""
    raw: str = attrs.field(repr=False)
    """What stood there, as JSON text or as the cell's text."""


@attrs.frozen(kw_only=True)
class Loaded:
    """Hold what was read of a file: what could be read is in ``data``, and nothing vanished."""

    data: Dataset
    """The entities that could be read."""
    findings: tuple[Finding, ...] = ()
    """Everything that is wrong with the file, by place."""
    rejected: tuple[Rejected, ...] = ()
    """What could not be used, kept raw."""

    def raise_for_errors(self) -> Self:
        """Return this, or raise ``DataError`` with the findings if any of them is an error."""
        errors = [finding for finding in self.findings if finding.severity is Severity.ERROR]
        if errors:
            raise DataError(errors)
        return self


class Intake:
    """Gather what a reader reads, fault by fault and record by record, and make a ``Loaded`` of it at the end."""

    def __init__(self, file: str | None = None) -> None:
        self.file = file
        self._entities: list[Entity] = []
        self._origins: list[RecordOrigin | None] = []
        self._absences: list[Absence] = []
        self._extras: list[Extra] = []
        self._findings: list[Finding] = []
        self._rejected: list[Rejected] = []

    def take(self, record: Entity | Absence | Extra, origin: RecordOrigin | None = None) -> None:
        """Keep an entity and where it was read, or what is known beside the entities."""
        if isinstance(record, Absence):
            self._absences.append(record)
        elif isinstance(record, Extra):
            self._extras.append(record)
        else:
            self._entities.append(record)
            self._origins.append(origin)

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
        for entity in data:
            for origin in data.origins_of(entity)[1:]:
                self.find(SAME_TWICE, f"the same record of {SECTIONS[type(entity)]} again", origin.at())
        return Loaded(data=data, findings=in_order(self._findings), rejected=tuple(self._rejected))
