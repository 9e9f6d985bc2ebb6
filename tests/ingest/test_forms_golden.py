"""Exports as offices keep them: what is found in each, and what became of its cells, is as it was looked at.

``python tests/ingest/golden_exports.py`` writes the golden copies anew.
"""

from __future__ import annotations

import pytest
from form_exports import Export
from golden_exports import EXPORTS, FOLDER, ledger_of, read, told

from glo_model.loaded import Fate


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_what_is_found_is_what_was_found(export: Export) -> None:
    """The findings and the sums of the ledger are those of the golden copy."""
    golden = (FOLDER / f"{export.name}.txt").read_text(encoding="utf-8")
    assert golden.splitlines() == told(read(export, (FOLDER / export.name).read_bytes())).splitlines()


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_what_became_of_every_cell_is_what_became_of_it(export: Export) -> None:
    """The ledger is that of the golden copy, line by line; what is not for everybody is blank in it."""
    golden = (FOLDER / f"{export.name}.ledger.csv").read_bytes().decode()
    assert golden.splitlines() == ledger_of(read(export, (FOLDER / export.name).read_bytes())).decode().splitlines()


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_the_exports_are_those_that_the_script_makes(export: Export) -> None:
    """The files are made of the script, byte for byte, or cell for cell where the bytes are those of a library."""
    kept, made = (FOLDER / export.name).read_bytes(), export.make()
    if export.ending == "xlsx":
        assert told(read(export, kept)) == told(read(export, made))
    else:
        assert kept == made


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_every_cell_of_an_export_is_accounted_for(export: Export) -> None:
    """The fates of its cells are as many as the cells, and none of them was lost."""
    loaded = read(export, export.make())
    assert loaded.ledger is not None
    assert [loaded.ledger.cells] * 2 == [sum(loaded.ledger.counts.values()), len(list(loaded.ledger.entries()))]
    assert "REA040" not in {finding.code for finding in loaded.findings}


def test_nothing_of_those_who_came_is_in_a_finding_or_an_entity() -> None:
    """Names and telephones stand in extras only, which are internal, and in what is kept raw."""
    for export in EXPORTS:
        loaded = read(export, export.make())
        said = [repr(entity) for entity in loaded.data] + [str(finding) for finding in loaded.findings]
        assert [] == [text for text in said for name in ("One", "Two", "Three", "000") if f". {name}" in text]


def test_the_labels_of_a_form_are_used_without_a_reason() -> None:
    """A label above a column that is kept aside is not itself said to be kept aside."""
    (register,) = (each for each in EXPORTS if each.name == "register.xlsx")
    ledger = read(register, register.make()).ledger
    assert ledger is not None
    labels = [each for each in ledger.entries() if each.origin.row == 1 and each.origin.column == 1]
    assert [(Fate.USED, "", "")] == [(each.fate, each.code, each.why) for each in labels]
