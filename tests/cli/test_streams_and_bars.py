"""Judging a stream on the command line, and the bar that long work shows on a terminal."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glo_model.cli import progress
from glo_model.cli.commands import glo_model
from glo_model.cli.progress import LARGE, Bar, wants_bar
from glo_model.dataset import Dataset
from glo_model.rules import all_rules, check

SCHEMA = '{"schema":"glo_model/1"}\n'
BACKWARDS = '{"sessions":{"id":"s%d","workshop":"w","starts":"12:00","ends":"09:00"}}\n'


class Terminal(io.StringIO):
    """Stand for a terminal."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


def run(*arguments: str) -> Result:
    """Run a command as a shell would."""
    return CliRunner().invoke(glo_model, arguments)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a file of 300 faults."""
    path = tmp_path / "a.ndjson"
    path.write_text(SCHEMA + "".join(BACKWARDS % number for number in range(300)) + "{}\n")
    return path


def test_a_stream_is_shown_shortened_and_counted_whole(path: Path) -> None:
    """The hint stands once, the rest is counted, and the rules that were not run are named."""
    result = run("check", str(path), "--stream")
    lines = result.stdout.splitlines()

    assert 1 == result.exit_code
    assert lines[0].startswith("a.ndjson row 2: warning SES003 clock-backwards: ")
    assert (200, 1) == (result.stdout.count(": warning SES003"), result.stdout.count("\n    "))
    assert "... and 101 more findings, which are not shown here" == lines[201]
    assert ["", "Read: sessions 300.", "Not usable: 1.", "Found: 1 errors, 300 warnings, 0 notes."] == lines[202:206]
    assert lines[206].startswith("Not run, as these rules need several records or a day: CLM001, ")


def test_all_of_a_stream_is_shown_where_that_is_asked_for(path: Path) -> None:
    """Nothing is left out, and nothing said to be."""
    result = run("check", str(path), "--stream", "--all", "--jobs", "2")

    assert (300, 0) == (result.stdout.count(": warning SES003"), result.stdout.count("more findings"))


def test_a_stream_is_lines_of_json_for_machines(path: Path) -> None:
    """A finding a line, and the numbers on the last."""
    *found, summary = map(json.loads, run("check", str(path), "--stream", "--json").stdout.splitlines())

    assert (301, "SES003", 2) == (len(found), found[0]["code"], found[0]["origin"]["row"])
    assert ({"sessions": 300}, 1, 300) == (summary["records"], summary["rejected"], summary["counts"]["warning"])
    assert "NET001" in summary["not_run"]


def test_references_of_a_stream_are_followed_where_that_is_asked_for(path: Path) -> None:
    """The workshop of the sessions is not there."""
    assert "REF001 dangling-reference" in run("check", str(path), "--stream", "--references", "--all").stdout


def test_a_stream_without_faults_has_a_summary_only(tmp_path: Path) -> None:
    """The exit code is 0."""
    path = tmp_path / "a.ndjson"
    path.write_text(SCHEMA)
    result = run("check", str(path), "--stream")

    assert (0, "Read: no records.") == (result.exit_code, result.stdout.splitlines()[0])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--jobs", "2"), "--references and --jobs go with --stream"),
        (("--references",), "--references and --jobs go with --stream"),
        (("--stream", "--as-of", "2018-10-04"), "--as-of does not go with --stream"),
        (("--stream", "--format", "json"), "are judged as streams"),
        (("--stream", "--jobs", "0"), "0 is not in the range"),
    ],
)
def test_options_that_do_not_go_together_are_told(path: Path, options: tuple[str, ...], said: str) -> None:
    """The exit code is 2, and nothing is judged."""
    result = run("check", str(path), *options)

    assert (2, True, "") == (result.exit_code, said in result.stderr, result.stdout)


def test_standard_input_is_no_stream() -> None:
    """It cannot be read twice, and its length is not known."""
    assert "--stream reads a file, not standard input" in run("check", "-", "--stream").stderr


@pytest.fixture
def large(tmp_path: Path) -> str:
    """Return a folder that holds a large file."""
    (tmp_path / "large.json").write_bytes(b" " * LARGE)
    return str(tmp_path)


@pytest.mark.parametrize(
    ("variables", "as_json", "expected"),
    [
        ({"TERM": "xterm"}, False, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False, True),
        ({"TERM": "xterm"}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "xterm", "CI": "true"}, False, False),
    ],
)
def test_a_bar_is_for_people_who_look_at_a_terminal(
    large: str, variables: dict[str, str], as_json: bool, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is none in a pipe, in CI, on a dumb terminal or for a program."""
    for name in ("CI", "NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert expected == wants_bar(large, as_json=as_json)
    assert expected == wants_bar(f"{large}/large.json", as_json=as_json)
    assert not wants_bar(f"{large}/none.json", as_json=as_json)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert not wants_bar(large, as_json=as_json)


def test_a_bar_shows_how_far_the_work_has_come_and_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is taken away while something is printed, and at the end."""
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Bar(is_shown=True) as bar:
        bar.step("Reading")
        bar.tell(50, 100)
        with bar.aside():
            shown = terminal.getvalue()
            print("aside", file=terminal)
    assert "Reading" in shown
    assert " 50%" in shown
    assert terminal.getvalue().count("aside\n") == 1
    assert terminal.getvalue().rstrip("\x1b[?25lh").endswith(("\x1b[2K", "\r", "K"))


def test_a_bar_that_is_not_shown_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it is told."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Bar(is_shown=False) as bar:
        bar.step("Reading")
        bar.tell(1, 2)
        with bar.aside():
            pass
    assert "" == terminal.getvalue()


def test_a_stream_tells_a_bar_how_far_it_has_come(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In bytes of the file."""
    told: list[tuple[int, int | None]] = []
    monkeypatch.setattr(progress.Bar, "tell", lambda _, done, total: told.append((done, total)))
    run("check", str(path), "--stream")
    assert [(path.stat().st_size,) * 2] == told


def test_judging_tells_how_many_rules_are_done() -> None:
    """The last that is told is all of all."""
    told: list[tuple[int, int | None]] = []
    check(Dataset(), progress=lambda done, total: told.append((done, total)))
    assert [(number, len(all_rules())) for number in range(1, len(all_rules()) + 1)] == told
