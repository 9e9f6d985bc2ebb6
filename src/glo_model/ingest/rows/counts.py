"""Counts that stand in the columns of another record: participants, women and men of a workshop become head counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from glo_model.columns import TABLES
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.rows.drafts import Draft
from glo_model.ingest.rows.made_ids import MadeIds
from glo_model.values.fields import fields_of
from glo_model.values.limits import LONGEST_ID

Count: TypeAlias = tuple[Target, Any, str | None, int]
"""Where a count goes, its value, the words that were printed, and its column."""
_Words: TypeAlias = tuple[tuple[str, str], ...]


def count_drafts(holder: Draft, counts: Iterable[Count], ids: MadeIds) -> Iterator[Draft]:
    """Yield a draft for each count of a row; one of a group is part of the one of everybody."""
    found = list(counts)
    wholes = {target.steps[0].fixed: target for target, *_ in found}
    for target, value, printed, column in found:
        words = target.steps[0].fixed
        place = holder.place(column)
        draft = Draft(section=str(target.counts), origin=place, cells=holder.cells, places=holder.places)
        link = link_of(target, holder.section)
        draft.plain = {"id": _id_of(holder, words, ids), link: holder.plain["id"], **dict(words)}
        if words[:1] != words and words[:1] in wholes:
            draft.plain["part_of"] = _id_of(holder, words[:1], ids)
        draft.put(target.steps[1:], value, column)
        if printed is not None:
            draft.beside(target.steps[1:], "printed", printed)
        draft.finish()
        ids.tell_of_counts(column)
        yield draft


def _id_of(holder: Draft, words: _Words, ids: MadeIds) -> str:
    ending = "-".join(value for _, value in words)
    key = f"{holder.plain['id']}-{ending}"
    return key if len(key) <= LONGEST_ID else f"{ids.of_place(holder.origin)}-{ending}"


def link_of(target: Target, section: str) -> str:
    """Return the field by which a count says what was counted: a record of that section."""
    counted = TABLES[section].__name__
    count: Any = TABLES[str(target.counts)]
    return next(field.name for field in fields_of(count) if field.refers == counted)
