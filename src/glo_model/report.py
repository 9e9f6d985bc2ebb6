"""What a report is: a way to show findings as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import attrs

from glo_model.dataset import Dataset
from glo_model.entities import KINDS
from glo_model.finding import Finding, Severity
from glo_model.loaded import Ledger


@attrs.frozen(kw_only=True)
class Checked:
    """Hold what was checked, as of which day, and everything that was found."""

    data: Dataset
    """The dataset."""
    findings: Sequence[Finding]
    """What reading and the rules found, in order."""
    as_of: date | None = None
    """The day as of which it was judged."""
    rejected: int = 0
    """How many records and values could not be used and were kept raw."""
    ledger: Ledger | None = None
    """What became of the cells, if tables were read."""
    show: int | None = None
    """How many findings a report for people lists at most; ``None`` lists all."""

    @property
    def counts(self) -> dict[str, int]:
        """The number of findings by severity."""
        return {each.value: sum(found.severity is each for found in self.findings) for each in Severity}

    @property
    def records(self) -> dict[str, int]:
        """The number of entities by section."""
        return {name: number for name, kind in KINDS.items() if (number := len(self.data.of(kind)))}


@attrs.frozen(kw_only=True)
class Report:
    """Describe one way to show what a check found."""

    name: str
    """What it is called."""
    title: str
    """What it is for."""
    write: Callable[[Checked], str]
    """Return the report as text that ends with a line end."""
