"""The site: it is built without a warning, tells of everything public, and fetches nothing from elsewhere."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import ClassVar

import pytest

import glo_model
from glo_model.catalogue import entries
from glo_model.entities import KINDS

ROOT = Path(__file__).resolve().parents[2]

pytest.importorskip("sphinx", reason="the docs extra is not installed")
pytest.importorskip("furo", reason="the docs extra is not installed")
pytest.importorskip("myst_parser", reason="the docs extra is not installed")


class _Page(HTMLParser):
    """Gather the ids of a page, the addresses that its reader fetches with it, and those that it links to."""

    _FETCHED: ClassVar = {
        "script": "src",
        "link": "href",
        "img": "src",
        "iframe": "src",
        "source": "src",
        "object": "data",
    }

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.fetched: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids.add(values.get("id") or "")
        self.fetched.append(values.get(self._FETCHED.get(tag, "")) or "")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the built site; the sources are copied, so that a build leaves nothing among them."""
    folder = tmp_path_factory.mktemp("site")
    source, out = folder / "docs", folder / "html"
    shutil.copytree(ROOT / "docs", source, ignore=shutil.ignore_patterns("_made", "_build", "__pycache__"))
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", str(source), str(out)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (0, "") == (built.returncode, built.stderr)
    return out


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """Return the text of every page by its name."""
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}


def _addresses_in_css(site: Path) -> Iterator[str]:
    for path in site.rglob("*.css"):
        yield from re.findall(r"(?:url\(|@import\s)[\"']?([^\"')\s;]+)", path.read_text(encoding="utf-8"))


def test_every_public_name_is_told_of(pages: dict[str, str]) -> None:
    """The Python reference has a place for each name in ``__all__``, so that nobody imports what is not explained."""
    anchors = {each for name, html in pages.items() if "/python/" in name for each in _Page(html).ids}
    missing = {name for name in glo_model.__all__ if f"glo_model.{name}" not in anchors}
    assert {"__version__"} == missing


def test_every_code_has_an_anchor(pages: dict[str, str]) -> None:
    """A link to a code leads to its explanation."""
    anchors = _Page(pages["reference/_made/codes.html"]).ids
    assert set() == {entry.fault.code.lower() for entry in entries()} - anchors


def test_every_kind_has_a_page(pages: dict[str, str]) -> None:
    """The data dictionary has a page for each kind of entity."""
    assert set() == {f"reference/_made/dictionary/{section}.html" for section in KINDS} - pages.keys()


def test_nothing_is_fetched_from_elsewhere(site: Path, pages: dict[str, str]) -> None:
    """A reader's browser fetches scripts, styles, pictures and fonts from the site alone; links may lead anywhere."""
    fetched = {each for html in pages.values() for each in _Page(html).fetched} | set(_addresses_in_css(site))
    assert set() == {each for each in fetched if re.match(r"(https?:)?//", each)}


@pytest.mark.parametrize(
    "html",
    ['<script src="https://a.example/b.js">', '<link rel="icon" href="//a.example/b">', '<img src="http://a/b">'],
)
def test_a_foreign_asset_would_be_seen(html: str) -> None:
    """The reader of pages sees a script, a style sheet or a picture of another site, and no plain link."""
    page = _Page(f'{html}<a href="https://a.example/">a link</a>')
    assert 1 == sum(bool(re.match(r"(https?:)?//", each)) for each in page.fetched)


def test_every_prefix_has_a_subject(monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalogue has a heading in words for the codes of each prefix."""
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    from list_pages import prefixes_without_words

    assert set() == prefixes_without_words(entries())
