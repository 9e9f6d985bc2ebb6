"""Every example that somebody may copy from a page or a docstring runs, and prints what is shown."""

from __future__ import annotations

import doctest
import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from running_pages import Page, blocks_of

import glo_model

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    path
    for path in (*ROOT.glob("docs/**/*.md"), ROOT / "README.md")
    if not {"_made", "_build"} & set(path.relative_to(ROOT).parts)
)
RUN = ("python", "console")


def _names_of_modules() -> Iterator[str]:
    """Yield every module but ``__main__``, which is a command that runs when it is imported."""
    yield "glo_model"
    for module in walk_packages(glo_model.__path__, "glo_model."):
        if module.name != "glo_model.__main__":
            yield module.name


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder to work in, with a copy of the repository's examples."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("out", "__pycache__"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


_of_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())


@_of_page
def test_a_page_shows_what_is_so(path: Path, folder: Path) -> None:
    """The examples of a page run in their order, and print what the page shows."""
    text = path.read_text(encoding="utf-8")
    examples = [block for block in blocks_of(text) if block.kind in RUN or block.kind.startswith("{code-block}")]
    run = Page(path.relative_to(ROOT).as_posix(), folder).run(text)
    assert len(examples) - sum(block.text.startswith("$ pip ") for block in examples) == run


@_of_page
def test_no_example_escapes(path: Path) -> None:
    """A page has no block under another name for Python or for commands, which would be shown and never run."""
    kinds = {block.kind for block in blocks_of(path.read_text(encoding="utf-8"))}
    assert set() == kinds & {"py", "python3", "pycon", "bash", "shell", "shell-session"}


@pytest.mark.parametrize("name", sorted(_names_of_modules()))
def test_a_module_shows_what_is_so(name: str) -> None:
    """The examples in the docstrings of a module print what they show."""
    found = doctest.testmod(import_module(name), optionflags=doctest.ELLIPSIS, verbose=False)
    assert found.failed == 0


class TestARunner:
    """The runner of examples notices what is false; otherwise no page would prove anything."""

    @pytest.mark.parametrize(
        "text",
        [
            "```python\n>>> 1 + 1\n3\n```\n",
            "```python\nassert 1 + 1 == 3\n```\n",
            "```console\n$ glo-model explain REA001\nsomething else\n```\n",
            "```console\n$ glo-model explain REA001\n...\n$ echo $?\n1\n```\n",
        ],
    )
    def test_what_is_false_fails(self, text: str, folder: Path) -> None:
        """A wrong output, a failed assertion, a wrong output of a command and a wrong exit code fail a page."""
        with pytest.raises(AssertionError):
            Page("page", folder).run(text)

    def test_a_block_with_a_caption_is_a_file(self, folder: Path) -> None:
        """A block with a caption is written under that name, so that the page's other blocks can read it."""
        text = "```{code-block} text\n:caption: a/b.csv\n\nid\nrabat\n```\n"
        assert 1 == Page("page", folder).run(text)
        assert "id\nrabat\n" == (folder / "a" / "b.csv").read_text(encoding="utf-8")
