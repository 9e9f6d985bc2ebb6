"""What became of the cells of one draft, once it is known what is usable of it and what is not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from glo_model.codec.explain import Wrong
from glo_model.columns import TABLES, field_named
from glo_model.entities import KINDS
from glo_model.faults import AMBIGUOUS, UNKNOWN_FIELD
from glo_model.finding import Path
from glo_model.ingest.ledger.page import Page
from glo_model.ingest.rows.drafts import Draft

_GONE: Final = object()


def settle(draft: Draft, wrongs: Iterable[Wrong], page: Page) -> None:
    """Note for each cell of a record that is kept whether what it told is in the record."""
    row = draft.origin.row or 0
    lost = [(_left_out(TABLES[draft.section], wrong.path), wrong) for wrong in wrongs]
    for path, column in draft.placed:
        _settle_cell(draft, path, page, draft.at(column), lost)
    for column in draft.heard:
        page.use(*draft.at(column))
    if draft.origin.column is None:
        page.use_keys(row)
    if draft.extras and draft.section in KINDS:
        page.set_aside(row)
    elif draft.extras:
        page.reject_aside(row, UNKNOWN_FIELD.code, "records of this table have nothing beside them")


def settle_rejected(draft: Draft, wrong: Wrong, page: Page) -> None:
    """Note that the record that was read of these cells is rejected."""
    row, why = draft.origin.row or 0, f"the record is rejected: {wrong.message}"
    for column in (*(column for _, column in draft.placed), *draft.heard):
        page.reject(*draft.at(column), wrong.fault.code, why)
    if draft.origin.column is None:
        page.reject_keys(row, wrong.fault.code, why)
    if draft.extras:
        page.reject_aside(row, wrong.fault.code, why)


def _settle_cell(draft: Draft, path: Path, page: Page, cell: tuple[int, int], lost: list[tuple[Path, Wrong]]) -> None:
    is_plain = not lost and not draft.moves and not page.is_rejected(*cell)
    if is_plain and not page.keeps_words:
        page.use(*cell)
        return
    kept = []
    for leaf, value in _leaves(draft, path):
        wrong = next((wrong for gone, wrong in lost if leaf[: len(gone)] == gone), None)
        if wrong is None:
            kept.append(value)
        else:
            page.reject(*cell, wrong.fault.code, wrong.message)
    if kept:
        page.use(*cell)
        page.show_new(*cell, map(_text, kept))
    elif not page.is_rejected(*cell):
        page.reject(*cell, AMBIGUOUS.code, "it belongs to a name that was left out")


def _left_out(cls: type, path: Path) -> Path:
    """Return what is left out because of a fault at a path: the value, or the record that cannot be without it."""
    holders: list[Any] = [cls]
    for step in path:
        field = field_named(holders[-1], step) if isinstance(step, str) else None
        holders.append(holders[-1] if field is None else field.of)
    gone = path
    while len(gone) > 1 and isinstance(gone[-1], str):
        field = field_named(holders[len(gone) - 1], gone[-1])
        if field is None or not field.required:
            break
        gone = gone[:-1]
    return gone


def _leaves(draft: Draft, path: Path) -> Iterator[tuple[Path, Any]]:
    """Yield what a cell told, as it stands now: its value, or each item of it that is left."""
    for now in _moved(draft, path):
        value = _value_at(draft.plain, now)
        if isinstance(value, list):
            yield from (((*now, place), item) for place, item in enumerate(value, start=1))
        elif value is not _GONE:
            yield now, value


def _value_at(plain: Any, path: Path) -> Any:
    here = plain
    for step in path:
        if isinstance(step, int):
            here = here[step - 1]
        elif step in here:
            here = here[step]
        else:
            return _GONE
    return here


def _moved(draft: Draft, path: Path) -> Iterator[Path]:
    """Yield where the value of a path stands now, after items of its tuple were left out or taken apart."""
    for at, step in enumerate(path):
        places = draft.moves.get(path[:at]) if isinstance(step, int) else None
        if places is not None:
            yield from ((*path[:at], now, *path[at + 1 :]) for now, was in enumerate(places, start=1) if was == step)
            return
    yield path


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
