"""The option that accounts for every cell: what is written, what is printed, and what does not go together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glo_model.cli.commands import glo_model

SEED = str(Path(__file__).parents[2] / "examples" / "seed.json")


def run(*arguments: str) -> Result:
    """Run a command as a shell would."""
    return CliRunner().invoke(glo_model, arguments)


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """Return a folder with a table of which one cell is repaired and one is of an unknown heading."""
    folder = tmp_path / "register"
    folder.mkdir()
    (folder / "trainings.csv").write_text("ID,Dates,Colour\nw,July 2018,blue\n", encoding="utf-8")
    return folder


def test_check_prints_the_sums(register: Path) -> None:
    """One line says how many cells came to each fate; a file that is not of tables has no such line."""
    assert "Accounted for: 6 cells: 3 used, 1 normalised, 2 extra.\n" in run("check", str(register)).stdout
    assert "Accounted for" not in run("check", SEED).stdout


@pytest.mark.parametrize("command", [["check"], ["convert"]])
def test_the_ledger_is_written(command: list[str], register: Path, tmp_path: Path) -> None:
    """Check and convert write it, whatever else they do; values that are not public only if that is asked for."""
    target = [str(tmp_path / "out.json")] if command == ["convert"] else []
    ledger = tmp_path / "ledger.csv"
    assert 1 == run(*command, str(register), *target, "--ledger", str(ledger)).exit_code
    assert (7, False) == (len(ledger.read_text().splitlines()), "blue" in ledger.read_text())
    run(*command, str(register), *target, "--ledger", str(ledger), "--with-values")
    assert "blue" in ledger.read_text()


def test_json_is_one_object_all_the_same(register: Path, tmp_path: Path) -> None:
    """The ledger goes to its file and not into what is printed."""
    result = run("check", str(register), "--json", "--ledger", str(tmp_path / "ledger.csv"))
    assert 1 == json.loads(result.stdout)["counts"]["error"]


def test_a_file_without_tables_has_no_ledger(tmp_path: Path) -> None:
    """The reason is told, and nothing is written."""
    path = tmp_path / "ledger.csv"
    result = run("check", SEED, "--ledger", str(path))
    assert (2, False) == (result.exit_code, path.exists())
    assert "a ledger accounts for the cells of tables, and this file has none" in result.stderr


def test_options_that_do_not_go_together_are_refused(register: Path, tmp_path: Path) -> None:
    """Values go with a ledger, a stream keeps none, and neither what is read nor what is written is overwritten."""
    source, target = str(register / "trainings.csv"), str(tmp_path / "out.csv")
    assert "--with-values goes with --ledger" in run("check", source, "--with-values").stderr
    assert "--ledger does not go with --stream" in run("check", source, "--stream", "--ledger", "x.csv").stderr
    assert f"written over the source: {source}" in run("check", source, "--ledger", source).stderr
    assert f"written over the target: {target}" in run("convert", source, target, "--ledger", target).stderr
