"""What README.md counts is so."""

import tomllib
from pathlib import Path

import pytest

from glo_model.entities import KINDS
from glo_model.rules import all_rules

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("said", [f"| entities | {len(KINDS)} kinds,", f"| rules | {len(all_rules())}, each"])
def test_the_kinds_and_the_rules_are_counted(said: str) -> None:
    """A kind or a rule more is one more in the table of what there is."""
    assert said in README


def test_every_extra_for_users_is_named() -> None:
    """Who reads of the extras knows all that can be asked for."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = set(project["optional-dependencies"]) - {"test", "lint", "bench", "docs", "judges"}
    assert set() == {extra for extra in extras if f"`{extra}`" not in README}
