"""A misspelt criterion does not pass the type checker."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "typing" / "misspelt_criteria.py"


def test_mypy_refuses_what_cannot_be_meant(tmp_path: Path) -> None:
    """Without the marks that excuse them, the type checker refuses exactly the marked lines."""
    api = pytest.importorskip("mypy.api", reason="the type checker is in the extra 'lint'")
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, start=1) if "# refused" in line}
    bare = tmp_path / "bare.py"
    bare.write_text("\n".join(re.sub(r"# type: ignore\S*", "", line) for line in lines), encoding="utf-8")
    output, _, _ = api.run(
        ["--strict", "--follow-imports=silent", f"--cache-dir={tmp_path}", "--config-file=", str(bare)]
    )
    refused = {int(found) for found in re.findall(r"bare\.py:(\d+): error", output)}
    assert len(marked) == 6
    assert marked == refused, output
