"""Findings as lines of text, for people: place, severity, code, what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from glo_model.finding import Finding, Severity, visible
from glo_model.report import Checked, Report


def _write(checked: Checked) -> str:
    return "".join(f"{line}\n" for line in _lines(checked))


def _lines(checked: Checked) -> Iterator[str]:
    groups = _groups(checked.findings)
    shown = groups[: checked.show]
    hinted: set[str] = set()
    for group in shown:
        yield _line_of_group(group)
        if group[0].hint and group[0].hint not in hinted:
            hinted.add(group[0].hint)
            yield f"    {group[0].hint}"
    if more := sum(map(len, groups[len(shown) :])):
        yield f"... and {more} more findings, which are not shown here"
    if checked.findings:
        yield ""
    yield from _summary(checked)


def _groups(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Put the notes that say the same of the cells of one column together; every other finding stands alone."""
    groups: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        origin = finding.origin
        alike = finding.severity is Severity.NOTE and origin is not None and origin.cell is not None
        column = (origin.file, origin.sheet, origin.column) if alike and origin is not None else number
        groups.setdefault((column, finding.code, finding.message), []).append(finding)
    return list(groups.values())


def _line_of_group(group: list[Finding]) -> str:
    first, last = group[0], group[-1]
    if len(group) == 1 or last.origin is None:
        return line_of(first)
    return visible(f"{first.origin} to {last.origin.cell}: {words_of(first)} ({len(group)} cells)")


def line_of(finding: Finding) -> str:
    """Return a finding in one line."""
    place = str(finding.origin or "") or finding.path
    return visible(f"{place}: {words_of(finding)}" if place else words_of(finding))


def words_of(finding: Finding) -> str:
    """Return what a finding says, without its place."""
    return f"{finding.severity.value} {finding.code} {finding.slug}: {finding.message}"


def _summary(checked: Checked) -> Iterator[str]:
    records = ", ".join(f"{name.replace('_', ' ')} {number}" for name, number in checked.records.items())
    if checked.ledger is not None:
        yield f"Accounted for: {checked.ledger}."
    yield f"Read: {records or 'no records'}."
    if checked.rejected:
        yield f"Not usable, kept raw: {checked.rejected}."
    counts = checked.counts
    day = f" as of {checked.as_of.isoformat()}" if checked.as_of else ""
    yield f"Found{day}: {counts['error']} errors, {counts['warning']} warnings, {counts['note']} notes."


REPORT = Report(name="text", title="lines for people", write=_write)
