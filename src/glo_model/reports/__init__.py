"""The reports: a shelf, one way to show findings a file."""

from __future__ import annotations

import sys
from functools import cache

from glo_model.errors import FormatError
from glo_model.plugins import on_the_shelf
from glo_model.report import Report


@cache
def all_reports() -> tuple[Report, ...]:
    """Return every way to show findings, by name."""
    return tuple(sorted(on_the_shelf(sys.modules[__name__], "REPORT"), key=lambda each: each.name))


def report_named(name: str) -> Report:
    """Return the report of that name, or raise ``FormatError`` naming those that there are."""
    for each in all_reports():
        if each.name == name:
            return each
    raise FormatError(f"no report is called {name}; there are {', '.join(each.name for each in all_reports())}")
