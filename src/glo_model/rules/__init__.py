"""The rules: a shelf, one fault a file. ``check`` runs them all."""

from __future__ import annotations

import sys
from datetime import date
from functools import cache
from typing import Final

from glo_model.collector import put_off
from glo_model.dataset import Dataset
from glo_model.finding import Fault, Finding, Severity, in_order
from glo_model.once import forget
from glo_model.plugins import on_the_shelf
from glo_model.progress import Progress
from glo_model.rule import DayRule, Rule, findings_of

NO_DAY = Fault(
    code="RUL001",
    slug="rules-not-run",
    severity=Severity.NOTE,
    title="Some rules need a day and were not run.",
    reason="A vacancy, or a plan that is overdue, holds as of a day, and the library never takes today's in silence.",
    hint="Name the day: check(data, as_of=...), or --as-of on the command line.",
)


# What an entity takes of a file, for the collector to be put off while there are very many of them.
_BYTES_OF_AN_ENTITY: Final = 250


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule of the shelf and of other packages, by code."""
    return tuple(sorted(on_the_shelf(sys.modules[__name__], "RULE"), key=lambda rule: rule.fault.code))


def check(data: Dataset, *, as_of: date | None = None, progress: Progress | None = None) -> tuple[Finding, ...]:
    """Judge a dataset by every rule, and return all findings, sorted by file, place and code.

    Without a day, the rules that need one are not run, and one note names them. ``progress`` is told after each rule.
    """
    with put_off(len(data) * _BYTES_OF_AN_ENTITY):
        findings = _judged(data, as_of, progress)
    left_out = [rule.fault.code for rule in all_rules() if isinstance(rule, DayRule)]
    if as_of is None and left_out:
        findings.append(NO_DAY.found(f"not run, because they need a day: {', '.join(left_out)}"))
    return in_order(findings)


def _judged(data: Dataset, as_of: date | None, progress: Progress | None) -> list[Finding]:
    findings: list[Finding] = []
    try:
        for number, rule in enumerate(all_rules(), start=1):
            findings += findings_of(rule, data, as_of)
            if progress is not None:
                progress(number, len(all_rules()))
    finally:
        forget(data)
    return findings
