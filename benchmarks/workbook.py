"""A partner's workbook to typed and checked records, against the mere reading of its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.apart import apart, middle
from benchmarks.made_workbook import HEADINGS, profile, write_workbook
from benchmarks.row import Row, Size
from benchmarks.timing import Ratio
from glo_model import Finding, Loaded, load
from glo_model.rules import check

_MOST_ROUNDS = 3
_FEW = 60
"""How many rows are read before, so that what is needed is imported on both sides."""


def rows(size: Size) -> Iterator[Row]:
    """Yield the lines of the table on workbooks."""
    with TemporaryDirectory() as folder:
        path, small = Path(folder, "activities.xlsx"), Path(folder, "few.xlsx")
        write_workbook(path, size.sheet)
        write_workbook(small, _FEW)
        calls = (typed_and_checked, with_every_note, cells, cells)
        times = range(min(size.rounds, _MOST_ROUNDS))
        rounds = [[apart(call, str(path), before=[str(small)]) for call in calls] for _ in times]
    ours, told, theirs, control = (middle(list(each)) for each in zip(*rounds, strict=True))
    if ours.found[0] != size.sheet or theirs.found < size.sheet * (len(HEADINGS) - 3):
        raise AssertionError("not every row was read")
    if ours.found[1:] != told.found[1:]:
        raise AssertionError("not every note was told")
    what = f"a workbook of {size.sheet:,} rows and {len(HEADINGS)} columns, typed and checked"
    settings = (
        f"each in a process of its own; ours with a profile, names looked up, {ours.found[1]:,} cells read from other "
        f"words and counted in the ledger, {ours.found[2]:,} findings of the rules; theirs reads the cells and knows "
        f"nothing of them"
    )
    against = "python-calamine reading the cells"
    yield Row(
        what=f"{what}: time",
        against=against,
        ratio=Ratio(tuple(mine.seconds / others.seconds for mine, _, others, _ in rounds)),
        aim=6,
        control=Ratio((control.seconds / theirs.seconds,)),
        settings=f"{settings}; imports left out by reading {_FEW} rows before",
    )
    yield Row(
        what=f"{what}, and a finding made of every note: time",
        against=against,
        ratio=Ratio(tuple(mine.seconds / others.seconds for _, mine, others, _ in rounds)),
        control=Ratio((control.seconds / theirs.seconds,)),
        settings="the same, and `findings` asked for, by which each cell read from other words becomes a note",
    )
    yield Row(
        what=f"{what}: memory at its peak",
        against=against,
        ratio=Ratio(tuple(mine.peak / others.peak for mine, _, others, _ in rounds)),
        aim=4,
        control=Ratio((control.peak / theirs.peak,)),
        settings=f"{settings}; the interpreter and imports counted on both sides",
    )


def typed_and_checked(path: str) -> tuple[int, int, int]:
    """Return how many workshops are in a workbook, how many cells were read from other words, and what rules found."""
    loaded = load(path, profile=profile()).raise_for_errors()
    return _found(loaded, check(loaded.data, as_of=date(2026, 1, 1)))


def with_every_note(path: str) -> tuple[int, int, int]:
    """Return the same, and make a finding of every note."""
    loaded = load(path, profile=profile())
    report = check(loaded.data, as_of=date(2026, 1, 1))
    workshops, noted, found = _found(loaded, report)
    # A cell that lists several things can have several notes.
    if len(loaded.findings) < noted:
        raise AssertionError("a note is missing")
    return workshops, noted, found


def _found(loaded: Loaded, report: Sequence[Finding]) -> tuple[int, int, int]:
    from glo_model.entities import Workshop
    from glo_model.loaded import Fate

    noted = loaded.ledger.counts[Fate.NORMALISED] if loaded.ledger else 0
    return len(loaded.data.of(Workshop)), noted, len(report)


def cells(path: str) -> int:
    """Return how many cells of a workbook hold something."""
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_path(path)
    sheets = [workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names]
    return sum(cell != "" for sheet in sheets for row in sheet for cell in row)
