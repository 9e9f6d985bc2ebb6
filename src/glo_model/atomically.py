"""Writing whole or not at all: a reader never meets half a file, whatever happens while it is written."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO


def write_file(path: Path, data: bytes) -> None:
    """Write a file so that it holds either what it held or all of the new bytes."""
    with whole_file(path) as handle:
        handle.write(data)


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Give a handle to write to, and put what was written into the file's place once all of it is."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as handle:
        try:
            yield handle
            handle.flush()
            os.fsync(handle.fileno())
            Path(handle.name).chmod(_mode_of(path))
            Path(handle.name).replace(path)
        except BaseException:
            Path(handle.name).unlink(missing_ok=True)
            raise


def _mode_of(path: Path) -> int:
    """Return the rights that the file has, or those that a new one would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def write_folder(path: Path, parts: Mapping[str, bytes]) -> None:
    """Write the files of a folder, each whole or not at all; other files that are there stay.

    A file of no bytes is one that is not to be there: what an earlier dataset left under its name goes away.
    """
    path.mkdir(parents=True, exist_ok=True)
    for name, data in parts.items():
        if data:
            write_file(path / name, data)
        else:
            (path / name).unlink(missing_ok=True)
