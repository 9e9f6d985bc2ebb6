"""A bar that shows how far long work has come: on a terminal, for people, and nowhere else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

LARGE: Final = 2 * 2**20
"""From how many bytes on a file takes long enough for a bar."""


def wants_bar(source: str, *, as_json: bool) -> bool:
    """Tell whether a bar is to be shown: somebody looks at standard error, and the file is large.

    Who asks for JSON is a program. CI is set where a terminal is only played to nobody, TERM=dumb where a line cannot
    be drawn anew; that NO_COLOR asks for no colours, rich sees itself.
    """
    is_watched = sys.stderr.isatty() and not os.environ.get("CI") and os.environ.get("TERM") not in ("dumb", "unknown")
    return is_watched and not as_json and _size_of(Path(source)) >= LARGE


def _size_of(path: Path) -> int:
    if path.is_dir():
        return sum(each.stat().st_size for each in path.iterdir() if each.is_file())
    return path.stat().st_size if path.is_file() else 0


class Bar:
    """Show how far the steps of a command have come; it leaves nothing behind. Without rich's live line it is still."""

    def __init__(self, *, is_shown: bool) -> None:
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f}%"),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
            disable=not is_shown,
        )
        self._task = self._progress.add_task("", total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def step(self, words: str) -> None:
        """Begin another step, of which nobody knows how long it takes until it says so."""
        self._progress.reset(self._task, description=words, total=None)

    def tell(self, done: int, total: int | None) -> None:
        """Show how much is done, as a ``Progress`` of the library does."""
        self._progress.update(self._task, completed=done, total=total)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Take the bar away while something is printed, as both may be on one terminal."""
        self._progress.stop()
        try:
            yield
        finally:
            self._progress.start()
