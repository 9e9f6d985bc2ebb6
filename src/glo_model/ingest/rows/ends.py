"""Dates whose first and last day stand in two columns."""

from __future__ import annotations

import attrs

from glo_model.faults import TOLD_TWICE, WRONG_VALUE
from glo_model.finding import Fault
from glo_model.ingest.mapping.target import Step, Target
from glo_model.ingest.rows.drafts import Draft
from glo_model.table import Told, shown
from glo_model.values.spans import Spans


@attrs.define
class _Pair:
    target: Target
    columns: list[int] = attrs.field(factory=list)
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
        pair = self._pairs.setdefault(target.steps, _Pair(target))
        pair.columns.append(column)
        if target.end == "from":
            pair.starts = value
        else:
            pair.ends = value
        if printed is not None:
            pair.printed.append(printed)

    def put_into(self, draft: Draft, told: Told) -> None:
        """Put the dates of which the row tells an end into the draft, unless a column has told them whole."""
        for steps, pair in self._pairs.items():
            dates, whole = _joined(pair), draft.value_at(steps)
            if dates is None:
                _refuse(pair, draft, told, WRONG_VALUE, "the two ends cannot be put together as dates")
            elif whole is None:
                draft.put(steps, dates, *pair.columns)
                if pair.printed:
                    draft.beside(steps, "printed", " \u2013 ".join(pair.printed))
            elif _agrees(pair, whole):
                draft.put(steps, whole, *pair.columns)
            else:
                _refuse(pair, draft, told, TOLD_TWICE, "another column of the row tells other dates, which are kept")


def _refuse(pair: _Pair, draft: Draft, told: Told, fault: Fault, message: str) -> None:
    for column in pair.columns:
        told.find(fault, message, draft.place(column), raw=shown(draft.cells[column - 1]))


def _agrees(pair: _Pair, whole: str) -> bool:
    """Tell whether the ends that are told are those of dates that are told whole."""
    starts, sign, ends = whole.partition("/")
    return pair.starts in ("", starts) and pair.ends in ("", ends if sign else starts)


def _joined(pair: _Pair) -> str | None:
    text = pair.starts if pair.starts == pair.ends else f"{pair.starts}/{pair.ends}"
    try:
        return Spans.parse(text).text
    except ValueError:
        return None
