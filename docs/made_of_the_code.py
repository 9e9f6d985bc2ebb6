"""The pages that follow from the code.

They are written anew at each build and never edited, so that they cannot say something else than the code does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from dictionary_pages import dictionary_pages
from list_pages import list_pages
from profile_pages import profile_pages
from python_pages import python_pages


def write_pages(folder: Path) -> None:
    """Write every page and delete what is none; one that has not changed is left alone, and so not built again."""
    pages = {f"{name}.md": "\n".join(lines) + "\n" for name, lines in all_pages()}
    for name, text in pages.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    for path in folder.rglob("*.md"):
        if path.relative_to(folder).as_posix() not in pages:
            path.unlink()


def all_pages() -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the name of each page and its lines in Markdown."""
    yield from list_pages()
    yield from profile_pages()
    for folder, pages in (("dictionary", dictionary_pages()), ("python", python_pages())):
        for name, lines in pages:
            yield f"{folder}/{name}", lines
