"""Findings as lines of text, for people: place, severity, code, what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.finding import Finding
from glo_model.report import Checked, Report


def _write(checked: Checked) -> str:
    return "".join(f"{line}\n" for line in _lines(checked))


def _lines(checked: Checked) -> Iterator[str]:
    shown = checked.findings[: checked.show]
    hinted: set[str] = set()
    for finding in shown:
        yield line_of(finding)
        if finding.hint and finding.code not in hinted:
            hinted.add(finding.code)
            yield f"    {finding.hint}"
    if more := len(checked.findings) - len(shown):
        yield f"... and {more} more findings, which are not shown here"
    if checked.findings:
        yield ""
    yield from _summary(checked)


def line_of(finding: Finding) -> str:
    """Return a finding in one line."""
    place = str(finding.origin or "") or finding.path
    return f"{place}: {words_of(finding)}" if place else words_of(finding)


def words_of(finding: Finding) -> str:
    """Return what a finding says, without its place."""
    return f"{finding.severity.value} {finding.code} {finding.slug}: {finding.message}"


def _summary(checked: Checked) -> Iterator[str]:
    records = ", ".join(f"{name.replace('_', ' ')} {number}" for name, number in checked.records.items())
    yield f"Read: {records or 'no records'}."
    if checked.rejected:
        yield f"Not usable, kept raw: {checked.rejected}."
    counts = checked.counts
    day = f" as of {checked.as_of.isoformat()}" if checked.as_of else ""
    yield f"Found{day}: {counts['error']} errors, {counts['warning']} warnings, {counts['note']} notes."


REPORT = Report(name="text", title="lines for people", write=_write)
