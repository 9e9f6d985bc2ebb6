"""The command that writes a template."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glo_model import Dataset, load
from glo_model.cli.templates import template as command
from glo_model.templates import template


def run(*arguments: str) -> Result:
    """Run the command as a shell would."""
    return CliRunner().invoke(command, arguments)


def test_a_template_is_written(tmp_path: Path) -> None:
    """The file holds the workbook of the kinds, language and rows that were asked for, and is read as empty."""
    target = tmp_path / "out.XLSX"
    result = run(str(target), "--kinds", "courts, workshops", "--language", "fr", "--rows", "7")
    assert (0, "") == (result.exit_code, result.output)
    assert template(("courts", "workshops"), language="fr", rows=7) == target.read_bytes()
    assert Dataset() == load(target).data


def test_all_kinds_are_written_on_request(tmp_path: Path) -> None:
    """Without a word on kinds, those that offices fill in are written."""
    assert 0 == run(str(tmp_path / "some.xlsx")).exit_code
    assert 0 == run(str(tmp_path / "all.xlsx"), "--kinds", "all").exit_code
    assert template() == (tmp_path / "some.xlsx").read_bytes()
    assert len((tmp_path / "some.xlsx").read_bytes()) < len((tmp_path / "all.xlsx").read_bytes())


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("out.csv",), "a template is an .xlsx workbook; name a file that ends so"),
        (("nowhere/out.xlsx", "--kinds", "courts"), "nowhere/out.xlsx cannot be written: No such file or directory"),
        (("out.xlsx", "--kinds", "victims"), "no kind is called victims; there are countries, programmes"),
    ],
)
def test_what_cannot_be_written_is_told(
    arguments: tuple[str, ...], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line on standard error, the exit code 2, and no file."""
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert (2, True) == (result.exit_code, result.stderr.startswith(f"glo-model: {reason}"))
    assert [] == list(tmp_path.iterdir())
