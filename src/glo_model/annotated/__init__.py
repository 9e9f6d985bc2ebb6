"""Findings in the user's own workbook: faults marked and commented in their cells, and a sheet that lists them.

The workbook is never read into a model of sheets and written anew, which loses what the model does not know. Its parts
are edited at exact places instead, and those that need not change are copied byte for byte: charts, pictures, macros.

>>> from glo_model.annotated import annotate, annotate_file
"""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import Final

from glo_model.annotated.annotating import annotate
from glo_model.atomically import write_file
from glo_model.errors import FileError, FormatError
from glo_model.finding import Finding

__all__ = ["SUFFIXES", "annotate", "annotate_file", "refuse_target"]

SUFFIXES: Final = (".xlsx", ".xlsm")
"""How the names of workbooks end that can be marked."""


def refuse_target(source: str | PathLike[str], target: str | PathLike[str], *, overwrite: bool = False) -> None:
    """Raise ``FormatError`` or ``FileError`` if one file cannot be marked as the other, before anything is read.

    Both must be of one sort, since a program opens no macros under the name of a plain workbook. A file that is there
    already, the source above all, may hold somebody's corrections: it is overwritten only if that is asked for.
    """
    from_, to = Path(source), Path(target)
    if from_.suffix.lower() not in SUFFIXES:
        raise FormatError(f"{from_} cannot be marked: only {' and '.join(SUFFIXES)} workbooks can")
    if to.suffix.lower() != from_.suffix.lower():
        raise FormatError(f"the marked workbook must have a name that ends in {from_.suffix.lower()}, unlike {to}")
    if to.exists() and not overwrite:
        raise FileError(f"{to} is there already, and is not overwritten unless that is asked for (--force)")


def annotate_file(
    source: str | PathLike[str],
    target: str | PathLike[str],
    findings: Iterable[Finding],
    *,
    overwrite: bool = False,
) -> None:
    """Write a workbook with the findings of it to another file, whole or not at all; see ``annotate``."""
    refuse_target(source, target, overwrite=overwrite)
    try:
        marked = annotate(Path(source).read_bytes(), findings)
        write_file(Path(target), marked)
    except OSError as error:
        raise FileError(f"{error.filename or target} cannot be read or written: {error.strerror}") from None
