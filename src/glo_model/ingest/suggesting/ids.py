"""Ids that stand in several sheets of one kind, as where each year has a sheet that is numbered from 1 anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.profiles.row_ids import SHEET
from glo_model.ingest.suggesting.cells import cells_of
from glo_model.ingest.suggesting.columns import Named
from glo_model.ingest.suggesting.headings import Guess
from glo_model.table import shown

CONFIDENCE: Final = 0.7


@attrs.frozen
class Numbered:
    """Hold what a sheet calls its records by: the heading, and the ids below it."""

    section: str
    heading: str
    ids: frozenset[str]


def numbered(mapped: Mapped) -> Numbered | None:
    """Return the ids of a table, or ``None`` if it has no column of them that can be named."""
    named = Named(mapped)
    for column in mapped.columns:
        can_be_said = named.names_itself(column) and not {"{", "}"} & set(column.heading)
        if column.target is not None and column.target.path == "id" and can_be_said:
            ids = frozenset(map(shown, cells_of(mapped.table, mapped.begins, column.number)))
            return Numbered(mapped.section, column.heading, ids)
    return None


def id_guesses(sheets: Mapping[str, Numbered | None]) -> dict[str, Guess]:
    """Return for the names of sheets of what their ids may be made, where those of two sheets are the same."""
    by_section: dict[str, list[tuple[str, Numbered]]] = defaultdict(list)
    for name, each in sheets.items():
        if each is not None:
            by_section[each.section].append((name, each))
    reason = "ids below it stand in another sheet as well"
    return {
        name: Guess(f"{{{SHEET}}}-{{{each.heading}}}", CONFIDENCE, reason)
        for several in by_section.values()
        for name, each in several
        if each.ids & _repeated(other for _, other in several)
    }


def _repeated(sheets: Iterable[Numbered]) -> set[str]:
    times = Counter(each for sheet in sheets for each in sheet.ids)
    return {each for each, number in times.items() if number > 1}
