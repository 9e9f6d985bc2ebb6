"""Dates whose first and last day stand in two columns."""

from __future__ import annotations

import attrs

from glo_model.faults import WRONG_VALUE
from glo_model.ingest.drafts import Draft
from glo_model.ingest.target import Step, Target
from glo_model.table import Told
from glo_model.values.spans import Spans


@attrs.define
class _Pair:
    target: Target
    column: int
    starts: str = ""
    ends: str = ""
    printed: list[str] = attrs.field(factory=list)


class Ends:
    """Gather the two ends of the dates of a row, and put them together.

    A missing end is one that is not known, and never one that is open: a blank cell says nothing. An end is open
    where the cell says so, by ``..`` or by a word such as "present".
    """

    def __init__(self) -> None:
        self._pairs: dict[tuple[Step, ...], _Pair] = {}

    def take(self, target: Target, value: str, printed: str | None, column: int) -> None:
        """Keep one end."""
        pair = self._pairs.setdefault(target.steps, _Pair(target, column))
        if target.end == "from":
            pair.starts = value
        else:
            pair.ends = value
        if printed is not None:
            pair.printed.append(printed)

    def put_into(self, draft: Draft, told: Told) -> None:
        """Put the dates of which the row tells an end into the draft, unless a column has told them whole."""
        for steps, pair in self._pairs.items():
            dates = _joined(pair)
            if dates is None:
                place = attrs.evolve(draft.origin, column=pair.column)
                raw = f"{pair.starts} / {pair.ends}"
                told.find(WRONG_VALUE, "the two ends cannot be put together as dates", place, raw=raw)
                continue
            draft.put(steps, dates, pair.column)
            if pair.printed:
                draft.beside(steps, "printed", " \u2013 ".join(pair.printed))


def _joined(pair: _Pair) -> str | None:
    text = pair.starts if pair.starts == pair.ends else f"{pair.starts}/{pair.ends}"
    try:
        return Spans.parse(text).text
    except ValueError:
        return None
