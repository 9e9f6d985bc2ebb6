"""The examples: they are what the code makes of them today, and the main job runs on them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from glo_model import check, dumps, load

EXAMPLES = Path(__file__).parents[2] / "examples"


def copy_of(*scripts: str, to: Path) -> None:
    """Copy examples, with the story that they are made of."""
    for name in scripts:
        shutil.copy(EXAMPLES / name, to)
    shutil.copytree(EXAMPLES / "story", to / "story")


def run(script: str, folder: Path) -> str:
    """Run an example in a copy of the folder and return what it prints."""
    done = subprocess.run([sys.executable, str(folder / script)], capture_output=True, check=True, cwd=folder)
    return done.stdout.decode()


def test_the_seed_file_is_what_its_script_writes(tmp_path: Path) -> None:
    """``seed.json`` is up to date."""
    copy_of("seed.py", to=tmp_path)
    run("seed.py", tmp_path)

    assert (EXAMPLES / "seed.json").read_bytes() == (tmp_path / "seed.json").read_bytes()


def test_the_seed_has_no_faults_and_its_bytes_are_canonical() -> None:
    """What the story tells is right as data; papers that print other numbers are told of."""
    loaded = load(EXAMPLES / "seed.json")

    assert () == loaded.findings
    assert {"CLM005", "RUL001"} == {finding.code for finding in check(loaded.data)}
    assert (EXAMPLES / "seed.json").read_bytes() == dumps(loaded.data)


def test_the_main_job_prints_faults_coverage_and_reach(tmp_path: Path) -> None:
    """Faults come with sheet and cell, answers with their reason, and the typed data stand beside the workbook."""
    copy_of("seed.py", "make_workbook.py", "answer.py", to=tmp_path)
    run("make_workbook.py", tmp_path)
    printed = run("answer.py", tmp_path)

    assert "[Trainings] C4: error REA014 ambiguous-value" in printed
    assert "[Members] E10: error NET001 over-filled-court" in printed
    assert "21 to 22 courts with 42 to 44 seats for prosecutors: 38 filled, 6 to 8 vacant" in printed
    assert "21 to 81 different people, 76 to 81 attendances." in printed
    assert () == load(tmp_path / "morocco-trainings.json").findings


def test_the_workbook_is_what_its_script_writes(tmp_path: Path) -> None:
    """The committed workbook holds what the script puts into it."""
    copy_of("seed.py", "make_workbook.py", to=tmp_path)
    run("make_workbook.py", tmp_path)

    committed, made = load(EXAMPLES / "morocco-trainings.xlsx"), load(tmp_path / "morocco-trainings.xlsx")

    assert (committed.data, committed.findings) == (made.data, made.findings)


def test_the_workbook_names_no_holder_of_a_seat() -> None:
    """Persons in the sample are codes and nothing else."""
    persons = dumps(load(EXAMPLES / "morocco-trainings.xlsx").data)

    assert re.findall(rb'\{"id":"(P-\d\d)"', persons)
    assert b'"name":{' not in persons
