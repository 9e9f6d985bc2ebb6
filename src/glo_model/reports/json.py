"""Findings as one JSON object, for machines: everything, and nothing shortened."""

from __future__ import annotations

import json
from typing import Any

from glo_model.finding import Finding, Origin
from glo_model.report import Checked, Report


def plain_finding(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain data."""
    return {
        "code": finding.code,
        "slug": finding.slug,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.path,
        "origin": None if finding.origin is None else _plain_origin(finding.origin),
        "hint": finding.hint,
    }


def _plain_origin(origin: Origin) -> dict[str, Any]:
    names = ("file", "sheet", "row", "column", "cell", "pointer")
    return {name: value for name in names if (value := getattr(origin, name)) is not None}


def _write(checked: Checked) -> str:
    plain = {
        "as_of": None if checked.as_of is None else checked.as_of.isoformat(),
        "records": checked.records,
        "rejected": checked.rejected,
        "counts": checked.counts,
        "findings": [plain_finding(finding) for finding in checked.findings],
    }
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


REPORT = Report(name="json", title="one JSON object for machines", write=_write)
