"""A partner's workbook to typed and checked records, against the mere reading of its cells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.apart import apart, middle
from benchmarks.made_workbook import HEADINGS, profile, write_workbook
from benchmarks.row import Row, Size
from benchmarks.timing import Ratio
from glo_model import load
from glo_model.rules import check

_MOST_ROUNDS = 3


def rows(size: Size) -> Iterator[Row]:
    """Yield the lines of the table on workbooks."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "activities.xlsx")
        write_workbook(path, size.sheet)
        calls = (typed_and_checked, cells, cells)
        rounds = [[apart(call, str(path)) for call in calls] for _ in range(min(size.rounds, _MOST_ROUNDS))]
    ours, theirs, control = (middle(list(each)) for each in zip(*rounds, strict=True))
    if ours.found[0] != size.sheet or theirs.found < size.sheet * (len(HEADINGS) - 3):
        raise AssertionError("not every row was read")
    what = f"a workbook of {size.sheet:,} rows and {len(HEADINGS)} columns, typed and checked"
    settings = (
        f"each in a process of its own; ours with a profile, names looked up, {ours.found[1]:,} findings told, "
        f"the ledger counted; theirs reads the cells and knows nothing of them"
    )
    yield Row(
        what=f"{what}: time",
        against="python-calamine reading the cells",
        ratio=Ratio(tuple(mine.seconds / others.seconds for mine, others, _ in rounds)),
        aim=6,
        control=Ratio((control.seconds / theirs.seconds,)),
        settings=f"{settings}; imports left out",
    )
    yield Row(
        what=f"{what}: memory at its peak",
        against="python-calamine reading the cells",
        ratio=Ratio(tuple(mine.peak / others.peak for mine, others, _ in rounds)),
        aim=4,
        control=Ratio((control.peak / theirs.peak,)),
        settings=f"{settings}; the interpreter and imports counted on both sides",
    )


def typed_and_checked(path: str) -> tuple[int, int]:
    """Return how many workshops are in a workbook, and how many findings there are about it."""
    from glo_model.entities import Workshop

    loaded = load(path, profile=profile())
    report = check(loaded.data, as_of=date(2026, 1, 1))
    return len(loaded.data.of(Workshop)), len(loaded.findings) + len(tuple(report))


def cells(path: str) -> int:
    """Return how many cells of a workbook hold something."""
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_path(path)
    sheets = [workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names]
    return sum(cell != "" for sheet in sheets for row in sheet for cell in row)
