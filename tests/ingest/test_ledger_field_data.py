"""Files as other people publish them: each ends with a ledger that sums, and none with a traceback."""

from __future__ import annotations

from field_data import needs_data, real_files
from glo_model import load
from glo_model.formats import all_formats

FOLDERS = ("hxl", "kobo", "training-register", "events", "countries", "htcds")
ENDINGS = (".csv", ".tsv", ".xlsx", ".ods")


@needs_data
def test_the_cells_of_every_real_file_are_accounted_for() -> None:
    """Whatever the file is like: as many fates as cells, no cell is lost, and what is not used has its finding."""
    files = real_files(FOLDERS, ENDINGS)
    assert set(ENDINGS) == {path.suffix.lower() for path in files}
    for path in files:
        chosen = next(each.name for each in all_formats() if path.name.lower().endswith(each.suffixes))
        loaded = load(path, format=chosen, ledger="cells")
        assert loaded.ledger is not None
        sums = (loaded.ledger.cells, sum(loaded.ledger.counts.values()), len(list(loaded.ledger.entries())))
        assert (path.name, *[loaded.ledger.cells] * 3) == (path.name, *sums)
        codes = {finding.code for finding in loaded.findings}
        assert (path.name, False) == (path.name, "REA040" in codes)
        assert (path.name, path.parts[-2] == "htcds") == (path.name, "REA015" in codes)
