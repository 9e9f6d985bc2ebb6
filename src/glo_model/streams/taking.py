"""An intake that keeps only what judging needs: entities with their origins, findings, and a number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from glo_model.dataset import Absence, Extra
from glo_model.entities import Entity
from glo_model.finding import Finding, Origin
from glo_model.loaded import Intake, Rejected
from glo_model.notes import Notes
from glo_model.record_origin import Place, RecordOrigin, in_full
from glo_model.streams.part import Read


class Taking(Intake):
    """Gather what is read of a part; what is beside the entities, and what is rejected, is not kept."""

    def __init__(self, file: str | None) -> None:
        super().__init__(file)
        self.entities: list[tuple[Entity, RecordOrigin]] = []
        self.rejected = 0

    def take(self, record: Entity | Absence | Extra, origin: Place | None = None) -> None:
        """Keep an entity and where it was read."""
        if not isinstance(record, Absence | Extra):
            self.entities.append((record, cast("RecordOrigin", origin)))

    def take_all(self, entities: Iterable[Entity], origins: Iterable[Place]) -> None:
        """Keep entities, and where each was read."""
        self.entities += zip(entities, map(in_full, origins), strict=True)

    def take_notes(self, notes: Notes) -> None:
        """Take notes on the cells of rows as findings, as no part has very many."""
        self._findings += notes.findings()

    def reject(self, code: str, origin: Origin, raw: str) -> None:
        """Count what could not be used."""
        self.rejected += 1

    def add(self, findings: Iterable[Finding], rejected: Iterable[Rejected]) -> None:
        """Take what was found beside the records, and count what was rejected with it."""
        self._findings += findings
        self.rejected += len(tuple(rejected))

    def read(self, *, names_schema: bool = True, heading_row: int = 0) -> Read:
        """Return what was gathered; what was found down to the headings concerns the whole table."""
        return Read(
            entities=self.entities,
            findings=self._findings,
            rejected=self.rejected,
            of_all=frozenset(each for each in self._findings if heading_row and _row_of(each) <= heading_row),
            names_schema=names_schema,
        )


def _row_of(finding: Finding) -> int:
    return (finding.origin and finding.origin.row) or 0
