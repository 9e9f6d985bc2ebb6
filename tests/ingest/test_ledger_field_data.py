"""Files as other people publish them: each ends with a ledger that sums, and none with a traceback."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from glo_model import load
from glo_model.formats import all_formats

FIELD_DATA = os.environ.get("GLO_MODEL_FIELD_DATA")
FOLDERS = ("hxl", "kobo", "training-register", "events", "countries", "htcds")
ENDINGS = (".csv", ".tsv", ".xlsx", ".ods")


def _files() -> list[Path]:
    root = Path(FIELD_DATA or "")
    found = (path for folder in FOLDERS for path in sorted((root / folder).rglob("*")))
    return [path for path in found if path.suffix.lower() in ENDINGS] if FIELD_DATA else []


@pytest.mark.skipif(FIELD_DATA is None, reason="GLO_MODEL_FIELD_DATA names no folder of real files")
def test_the_cells_of_every_real_file_are_accounted_for() -> None:
    """Whatever the file is like: as many fates as cells, no cell is lost, and what is not used has its finding."""
    files = _files()
    assert {".csv", ".tsv", ".xlsx", ".ods"} == {path.suffix.lower() for path in files}
    for path in files:
        chosen = next(each.name for each in all_formats() if path.name.lower().endswith(each.suffixes))
        loaded = load(path, format=chosen, ledger="cells")
        assert loaded.ledger is not None
        sums = (loaded.ledger.cells, sum(loaded.ledger.counts.values()), len(list(loaded.ledger.entries())))
        assert (path.name, *[loaded.ledger.cells] * 3) == (path.name, *sums)
        codes = {finding.code for finding in loaded.findings}
        assert (path.name, False) == (path.name, "REA040" in codes)
        assert (path.name, path.parts[-2] == "htcds") == (path.name, "REA015" in codes)


def test_real_files_are_those_of_the_folder_that_is_named() -> None:
    """Without a folder there is nothing to read."""
    assert bool(FIELD_DATA) == bool(_files())
