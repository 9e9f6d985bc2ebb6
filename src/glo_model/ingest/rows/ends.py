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
class Pair:
    """Hold the ends of dates that are told, and which columns told them."""

    columns: list[int] = attrs.field(factory=list)
    starts: str = ""
    ends: str = ""
    printed: list[str] = attrs.field(factory=list)

    def take(self, target: Target, value: str, printed: str | None, column: int) -> None:
        """Keep one end."""
        self.columns.append(column)
        if target.end == "from":
            self.starts = value
        else:
            self.ends = value
        if printed is not None:
            self.printed.append(printed)

    def dates(self) -> str | None:
        """Return the dates put together, or ``None`` if their ends make none."""
        text = self.starts if self.starts == self.ends else f"{self.starts}/{self.ends}"
        try:
            return Spans.parse(text).text
        except ValueError:
            return None

    @property
    def words(self) -> str | None:
        """The words that were printed for them, if any were."""
        return " \u2013 ".join(self.printed) or None


class Ends:
    """Gather the two ends of the dates of a row, and put them together.

    A missing end is one that is not known, and never one that is open: a blank cell says nothing. An end is open
    where the cell says so, by ``..`` or by a word such as "present".
    """

    def __init__(self) -> None:
        self._pairs: dict[tuple[Step, ...], Pair] = {}

    def take(self, target: Target, value: str, printed: str | None, column: int) -> None:
        """Keep one end."""
        pair = self._pairs.setdefault(target.steps, Pair())
        pair.take(target, value, printed, column)

    def put_into(self, draft: Draft, told: Told) -> None:
        """Put the dates of which the row tells an end into the draft, unless a column has told them whole."""
        for steps, pair in self._pairs.items():
            dates, whole = pair.dates(), draft.value_at(steps)
            if dates is None:
                _refuse(pair, draft, told, WRONG_VALUE, "the two ends cannot be put together as dates")
            elif whole is None:
                draft.put(steps, dates, *pair.columns)
                if pair.words is not None:
                    draft.beside(steps, "printed", pair.words)
            elif _agrees(pair, whole):
                draft.put(steps, whole, *pair.columns)
            else:
                _refuse(pair, draft, told, TOLD_TWICE, "another column of the row tells other dates, which are kept")


def _refuse(pair: Pair, draft: Draft, told: Told, fault: Fault, message: str) -> None:
    for column in pair.columns:
        told.find(fault, message, draft.place(column), raw=shown(draft.cells[column - 1]))


def _agrees(pair: Pair, whole: str) -> bool:
    """Tell whether the ends that are told are those of dates that are told whole."""
    starts, sign, ends = whole.partition("/")
    return pair.starts in ("", starts) and pair.ends in ("", ends if sign else starts)
