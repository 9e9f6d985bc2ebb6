"""What a file format can do: give the dataset or the tables that are in it, and write a dataset."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

import attrs

from glo_model.dataset import Dataset
from glo_model.loaded import Loaded
from glo_model.table import Tables

Parts: TypeAlias = Mapping[str, bytes]
"""The bytes of a file under its name, or of each file of a folder."""


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
    read: Callable[[Parts], Loaded] | None = None
    """Read the model's own form, whole."""
    tables: Callable[[Parts], Tables] | None = None
    """Read tables, whose headings and words are understood later, in ``ingest``."""
    write: Callable[[Dataset], Parts] | None = None
    """Write a dataset; a format of one file gives one part, whose name does not matter.

    An empty part of a folder is a file that is not to be there, so that nothing stale is read with the rest.
    """
