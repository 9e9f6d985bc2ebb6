"""What a file format can do: give the dataset or the tables that are in it, and write a dataset."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TypeAlias

import attrs

from glo_model.dataset import Dataset
from glo_model.loaded import Loaded
from glo_model.table import DEFAULT_OPTIONS, ReadOptions, Tables

Parts: TypeAlias = Mapping[str, bytes]
"""The bytes of a file under its name, or of each file of a folder."""


class ReadsTables(Protocol):
    """Return the tables of a file or folder: never raises because of the bytes, and reads within the limits."""

    def __call__(self, parts: Parts, options: ReadOptions = DEFAULT_OPTIONS) -> Tables: ...  # noqa: D102


@attrs.frozen(kw_only=True)
class Format:
    """Describe one file format. It reads whatever the bytes, and reports what it could not read."""

    name: str
    """What it is called, for ``--format``."""
    title: str
    """What it is, in words."""
    suffixes: tuple[str, ...] = ()
    """How its files' names end."""
    is_folder: bool = False
    """True if it is a folder of files."""
    beside: tuple[str, ...] = ()
    """What the other files of a folder are called that are read with those of its suffixes."""
    read: Callable[[Parts], Loaded] | None = None
    """Read the model's own form, whole."""
    has_encoding: bool = False
    """True if its files are text whose encoding the caller may state."""
    tables: ReadsTables | None = None
    """Read tables, whose headings and words are understood later, in ``ingest``."""
    write: Callable[[Dataset], Parts] | None = None
    """Write a dataset; a format of one file gives one part, whose name does not matter.

    An empty part of a folder is a file that is not to be there, so that nothing stale is read with the rest.
    """
