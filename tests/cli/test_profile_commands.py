"""The commands that help people to write a profile, and the option by which all others read with one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glo_model.cli.commands import glo_model
from glo_model.ingest import Profile
from glo_model.ingest.profiles.file import parsed_profile
from glo_model.ingest.profiles.schema import profile_schema

FIRST = 'schema = "glo_model-profile/1"\n'
PROFILE = FIRST + '[sheets.liste]\nsection = "workshops"\n[[sheets.liste.columns]]\nheading = "Module"\nto = "titles"\n'
LIST = "ID,Module,Jour\nw-1,Preuve,x\n"


def run(*arguments: str) -> Result:
    """Run a command as a shell would."""
    return CliRunner().invoke(glo_model, arguments)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder to work in, with a list and a profile for it."""
    monkeypatch.chdir(tmp_path)
    Path("liste.csv").write_text(LIST)
    Path("office.toml").write_text(PROFILE)
    return tmp_path


def test_a_draft_is_printed_or_written(folder: Path) -> None:
    """It is a profile; a file that is there already is left as it is."""
    printed = run("profile", "suggest", "liste.csv")
    assert (0, Profile(), "") == (printed.exit_code, parsed_profile(printed.stdout.encode()), printed.stderr)
    written = run("profile", "suggest", "liste.csv", "--output", "new.toml")
    assert (0, "", printed.stdout) == (written.exit_code, written.output, Path("new.toml").read_text())
    again = run("profile", "suggest", "liste.csv", "--output", "office.toml")
    assert (2, PROFILE) == (again.exit_code, Path("office.toml").read_text())
    assert again.stderr.startswith("glo-model: office.toml is there already")
    nowhere = run("profile", "suggest", "liste.csv", "--output", "nowhere/new.toml")
    assert (2, True) == (nowhere.exit_code, "cannot be written" in nowhere.stderr)


def test_a_draft_of_a_file_with_faults_says_so(folder: Path) -> None:
    """What is wrong with the file itself goes to standard error, and the exit code is 1."""
    Path("legacy.csv").write_bytes("ID;Fa\u00e7on\n1;\u00e9\n".encode("cp1252"))
    result = run("profile", "suggest", "legacy.csv")
    assert (1, True) == (result.exit_code, "bytes that are not UTF-8" in result.stderr)
    assert 0 == run("profile", "suggest", "legacy.csv", "--encoding", "cp1252").exit_code


@pytest.mark.parametrize("name", ["own.json", "own.ndjson", "nothing.csv", "liste.unknown"])
def test_what_needs_no_profile_is_refused(name: str, folder: Path) -> None:
    """A file of the model's own form, one of another sort, and one that is not there end with 2."""
    Path("own.json").write_text('{"schema": "glo_model/1"}')
    Path("own.ndjson").write_text('{"schema": "glo_model/1"}\n')
    result = run("profile", "suggest", name)
    assert (2, 1) == (result.exit_code, len(result.stderr.splitlines()))


def test_a_profile_is_checked(folder: Path) -> None:
    """Every fault stands in a line with its path; without any, that is said."""
    good = run("profile", "check", "office.toml")
    assert (0, "Faults: 0.\n") == (good.exit_code, good.stdout)
    Path("bad.toml").write_text(PROFILE + 'ordr = 1\n[sheets.B]\nsection = "workshop"\n')
    bad = run("profile", "check", "bad.toml")
    lines = bad.stdout.splitlines()
    assert (1, "Faults: 2.") == (bad.exit_code, lines[-1])
    assert lines[0].startswith("bad.toml: error REA034 wrong-profile: sheets.liste.columns[1].ordr: is no key")
    assert lines[1].startswith("bad.toml: error REA034 wrong-profile: sheets.B.section: workshop is not a section")
    assert 2 == run("profile", "check", "nowhere.toml").exit_code


def test_a_profile_is_checked_against_a_file(folder: Path) -> None:
    """Sheets, columns and rows of headings that the file does not have are told."""
    assert "Faults: 0. Not in the file: 0.\n" == run("profile", "check", "office.toml", "liste.csv").stdout
    Path("liste.csv").write_text("ID,Date,Intitul\u00e9 du module\nw-1,2018,Preuve\n")
    Path("office.toml").write_text(PROFILE + '[sheets]\n"autre *" = "courts"\n')
    result = run("profile", "check", "office.toml", "liste.csv")
    assert (0, [
        'liste.csv: warning REA032 profile-unmet: no sheet "autre *" is there',
        'liste.csv [liste] row 1: warning REA032 profile-unmet: no column "Module" is there',
        "Faults: 0. Not in the file: 2.",
    ]) == (result.exit_code, result.stdout.splitlines())  # fmt: skip
    Path("office.toml").write_text(FIRST + '[sheets.liste]\nsection = "workshops"\nheader_rows = 9\n')
    result = run("profile", "check", "office.toml", "liste.csv")
    assert (1, True) == (result.exit_code, "it has no row 9, where the profile says" in result.stdout)


def test_the_json_schema_is_printed() -> None:
    """It is that of the library."""
    result = run("profile", "schema")
    assert (0, profile_schema()) == (result.exit_code, json.loads(result.stdout))


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "liste.csv"),
        ("check", "liste.csv", "--stream"),
        ("check", "liste.csv", "--stream", "--jobs", "2"),
        ("convert", "liste.csv", "-"),
        ("reach", "liste.csv"),
        ("cascade", "liste.csv"),
        ("link", "suggest", "liste.csv"),
        ("link", "alike", "liste.csv", "liste.csv"),
    ],
)
def test_every_command_that_reads_takes_a_profile(arguments: tuple[str, ...], folder: Path) -> None:
    """Without it the column is not known; with a wrong one, the command does not run."""
    unread = "its name is none by which a section is known"
    assert unread in run(*arguments).output
    assert unread not in run(*arguments, "--profile", "office.toml").output
    Path("office.toml").write_text("schema = 1")
    result = run(*arguments, "--profile", "office.toml")
    assert (2, True) == (result.exit_code, result.stderr.startswith("glo-model: office.toml: error REA034 schema: "))


@pytest.mark.parametrize("question", ["coverage", "retention"])
def test_questions_about_a_network_take_a_profile(question: str, folder: Path) -> None:
    """The network is found in a sheet that only the profile names."""
    Path("office.toml").write_text(FIRST + '[sheets]\nliste = "prosecutor_networks"\n')
    Path("liste.csv").write_text("ID,Name\nn-1,Network\n")
    assert "there is no network" in run(question, "liste.csv").stderr
    assert 0 == run(question, "liste.csv", "--profile", "office.toml").exit_code


def test_a_profile_goes_with_standard_input(folder: Path) -> None:
    """What comes through a pipe is read with it as well."""
    Path("office.toml").write_text(FIRST + 'order = "day first"\n[sheets]\n"*" = "workshops"\n')
    arguments = ["convert", "-", "-", "--from", "csv", "--profile", "office.toml"]
    result = CliRunner().invoke(glo_model, arguments, input="ID,Title,Date\nw,a,03/04/2018\n")
    assert (0, True) == (result.exit_code, '"dates":"2018-04-03"' in result.stdout)
