"""Other entities that a row tells of besides its own, such as the person of an engagement."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.columns import TABLES
from glo_model.faults import MADE_ID
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.rows.drafts import Draft
from glo_model.ingest.rows.reading import Named
from glo_model.table import Told


class Others:
    """Gather what a row says of the entities to which its own refers."""

    def __init__(self, holder: Draft, told: Told) -> None:
        self._holder, self._told = holder, told
        self._drafts: dict[str, Draft] = {}

    def of(self, target: Target) -> Draft:
        """Return the draft of the entity that a target leads to."""
        field = target.steps[0].name
        if field not in self._drafts:
            holder = self._holder
            draft = Draft(section=str(target.of), origin=holder.origin, cells=holder.cells, places=holder.places)
            self._drafts[field] = draft
        return self._drafts[field]

    def drafts(self, made_id: str) -> Iterator[Draft]:
        """Yield the entities, and let the row's own refer to them; one without an id gets one made of the row's."""
        for field, draft in self._drafts.items():
            draft.finish()
            column = min(column for _, column in draft.placed)
            draft.origin = self._holder.place(column)
            draft.plain.setdefault("id", self._id(field, draft, made_id))
            self._holder.plain[field] = draft.plain["id"]
            yield draft

    def _id(self, field: str, draft: Draft, made_id: str) -> str:
        """Return the id by which the row itself refers to the entity, or else one that is made."""
        said = self._holder.plain.get(field)
        if isinstance(said, Named):
            return said.text
        if isinstance(said, str):
            return said
        kind = TABLES[draft.section].__name__
        self._told.find(MADE_ID, f"a {kind} that the row tells of was given an id of its own", draft.origin)
        return f"{made_id}-{field}"
