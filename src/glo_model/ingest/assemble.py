"""The stage that makes entities of drafts: what is whole is kept, the rest rejected, and all its faults are told."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from glo_model.codec.explain import Wrong, explain
from glo_model.columns import TABLES
from glo_model.dataset import Absence, Extra
from glo_model.entities import KINDS
from glo_model.faults import UNKNOWN_FIELD
from glo_model.ingest.ledger.pages import Pages
from glo_model.ingest.rows.drafts import Draft
from glo_model.loaded import Intake
from glo_model.table import Cell, raw_row, shown


def assemble(drafts: Iterable[Draft], intake: Intake, pages: Pages | None = None) -> None:
    """Take every draft in: as an entity with its origin, or as a rejected row; and note on the pages of the ledger."""
    for draft in drafts:
        _assemble(draft, intake, pages)


def _assemble(draft: Draft, intake: Intake, pages: Pages | None) -> None:
    record, wrongs = explain(TABLES[draft.section], draft.plain)
    if pages is not None:
        pages.settle(draft, wrongs, is_kept=record is not None)
    origin = draft.record_origin
    for wrong in wrongs:
        kept = record is not None and wrong.raw is not None
        intake.find(wrong.fault, wrong.message, origin.at(wrong.path), raw=_json(wrong.raw) if kept else None)
    if record is None:
        intake.reject(wrongs[0].fault.code, draft.origin, raw_row(draft.cells))
        return
    _blur(draft, wrongs)
    intake.take(record, draft.record_origin)
    if draft.section in KINDS:
        _take_beside(draft, intake)
    else:
        for _, cell in draft.extras:
            intake.reject(UNKNOWN_FIELD.code, draft.origin, raw_cell(cell))


def _take_beside(draft: Draft, intake: Intake) -> None:
    key = draft.plain["id"]
    for field, reason in dict(draft.absences).items():
        if draft.plain.get(field) is None:
            intake.take(Absence(kind=draft.section, id=key, field=field, reason=reason))
    for heading, cell in draft.extras:
        intake.take(Extra(kind=draft.section, id=key, field=heading, raw=raw_cell(cell)))


def _blur(draft: Draft, wrongs: Iterable[Wrong]) -> None:
    for wrong in wrongs:
        at = next((place for place, step in enumerate(wrong.path) if isinstance(step, int)), None)
        if at is not None:
            draft.blur(wrong.path[:at])


def raw_cell(cell: Cell) -> str:
    """Return a cell as JSON text, as it is kept beside an entity."""
    return _json(cell if isinstance(cell, str | int | float) else shown(cell))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
