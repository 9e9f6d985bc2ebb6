"""The formats: a shelf, one file format a file, each read or written or both."""

from __future__ import annotations

import sys
from functools import cache

from glo_model.errors import FormatError
from glo_model.fileformat import Format
from glo_model.plugins import on_the_shelf


@cache
def all_formats() -> tuple[Format, ...]:
    """Return every format of the shelf and of other packages, by name."""
    return tuple(sorted(on_the_shelf(sys.modules[__name__], "FORMAT"), key=lambda each: each.name))


def format_named(name: str) -> Format:
    """Return the format of that name, or raise ``FormatError`` naming those that there are."""
    for each in all_formats():
        if each.name == name:
            return each
    names = ", ".join(each.name for each in all_formats())
    raise FormatError(f"no format is called {name}; there are {names}")


def format_of(path: str, *, is_folder: bool) -> Format:
    """Return the format of a file by the end of its name, or of a folder, or raise ``FormatError``."""
    for each in all_formats():
        if each.is_folder if is_folder else path.lower().endswith(each.suffixes):
            return each
    endings = ", ".join(ending for each in all_formats() for ending in each.suffixes)
    raise FormatError(f"the name does not tell the format; name it, or end the name in one of {endings}")
