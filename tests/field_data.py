"""Real files that other people published, in the folder that ``GLO_MODEL_FIELD_DATA`` names; without it tests skip.

It holds ``data/`` with a folder for each kind of file, and ``cases/``; it may also be that ``data/`` itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

NAMED = os.environ.get("GLO_MODEL_FIELD_DATA")
ROOT = Path(NAMED or "")
DATA = ROOT / "data" if (ROOT / "data").is_dir() else ROOT
CASES = ROOT / "cases"

needs_data = pytest.mark.skipif(NAMED is None, reason="GLO_MODEL_FIELD_DATA names no folder of real files")
needs_cases = pytest.mark.skipif(
    NAMED is None or not CASES.is_dir(), reason="GLO_MODEL_FIELD_DATA names no folder with cases"
)


def real_files(folders: Iterable[str], endings: Iterable[str]) -> list[Path]:
    """Return the files of some folders that end so; none is a fault, as the test would look at nothing."""
    wanted = tuple(endings)
    found = [path for folder in folders for path in sorted((DATA / folder).rglob("*"))]
    chosen = [path for path in found if path.suffix.lower() in wanted]
    assert chosen, f"no {', '.join(wanted)} in {DATA}"
    return chosen
