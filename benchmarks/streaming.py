"""Files judged as streams: what a second process saves, and how the memory grows with the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from benchmarks.apart import Measured, apart, middle
from benchmarks.made_data import sections
from benchmarks.made_workbook import profile, write_table
from benchmarks.row import Row, Size
from benchmarks.timing import Ratio
from glo_model.streams import check_stream

_MOST_ROUNDS = 3
_RECORDS_AROUND_AN_EVENT = 10
_FEW = 10_000
_BYTES_MORE = 64
_SETTINGS = (
    "each in a process of its own, on all processors; time by the clock on the wall, starting the processes included"
)


def rows(size: Size) -> Iterator[Row]:
    """Yield the lines of the table on streams."""
    with TemporaryDirectory() as folder:
        many, few = (Path(folder, name) for name in ("many.ndjson", "few.ndjson"))
        write_lines(many, size.streamed)
        write_lines(few, _FEW)
        rounds = min(size.rounds, _MOST_ROUNDS)
        alone, followed = (_in_turn(str(many), rounds, references=references) for references in (False, True))
        yield from _two_processes(size, alone, followed)
        yield _memory("lines of JSON, one-record rules", size, alone[0], apart(judge, str(few), False, 1))
        yield _memory_of_references(middle(alone[0]), middle(followed[0]))
        yield from _tables(Path(folder), size)


def _in_turn(path: str, rounds: int, *, references: bool) -> tuple[list[Measured], list[Measured]]:
    """Return what one process takes and what two take, in turning order."""
    taken: dict[int, list[Measured]] = {1: [], 2: []}
    for number in range(rounds):
        for jobs in (1, 2) if number % 2 == 0 else (2, 1):
            taken[jobs].append(apart(judge, path, references, jobs))
    return taken[1], taken[2]


def _two_processes(size: Size, *cases: tuple[list[Measured], list[Measured]]) -> Iterator[Row]:
    for (ours, two), rules, aim in zip(cases, ("one-record rules", "ids and references too"), (0.65, 0.8), strict=True):
        middle([*ours, *two])  # so that one process and two found the same
        yield Row(
            what=f"{size.streamed:,} lines of JSON judged as a stream by two processes, {rules}",
            against="one process",
            ratio=Ratio(tuple(each.seconds / one.seconds for one, each in zip(ours, two, strict=True))),
            aim=aim,
            settings=_SETTINGS,
        )


def _memory(what: str, size: Size, many: list[Measured], few: Measured) -> Row:
    return Row(
        what=f"{what}: memory of a stream of {size.streamed:,} at its peak",
        against=f"of {_FEW:,}",
        ratio=Ratio(tuple(each.peak / few.peak for each in many)),
        aim=1.2,
        settings="each in a process of its own; the interpreter and imports counted on both sides",
    )


def _memory_of_references(alone: Measured, followed: Measured) -> Row:
    records = sum(alone.found[1].values())
    return Row(
        what="lines of JSON, ids and references followed: bytes of memory more for each record, at the peak",
        against="one-record rules",
        ratio=Ratio(((followed.peak - alone.peak) / records,)),
        aim=_BYTES_MORE,
        settings=f"{records:,} records; bytes, and no ratio",
    )


def _tables(folder: Path, size: Size) -> Iterator[Row]:
    taken = []
    for name, rows_of_it in (("activities-few.csv", _FEW), ("activities-many.csv", size.streamed)):
        write_table(folder / name, rows_of_it)
        taken.append(apart(judge_table, str(folder / name)))
        if taken[-1].found[1]["workshops"] != rows_of_it:
            raise AssertionError("not every row was read")
    few, many = taken
    yield _memory("rows of a CSV file, read with a profile", size, [many], few)


def write_lines(path: Path, records: int) -> None:
    """Write about so many records as lines of JSON."""
    with path.open("wb") as handle:
        handle.write(b'{"schema":"glo_model/1"}\n')
        for name, made in sections(records // _RECORDS_AROUND_AN_EVENT).items():
            handle.writelines(b'{"%b":%b}\n' % (name.encode(), msgspec.json.encode(each)) for each in made)


def judge(path: str, references: bool, jobs: int) -> Any:
    """Return how many findings there are of a file, and how many records."""
    stream = check_stream(path, references=references, jobs=jobs)
    return sum(1 for _ in stream), stream.records


def judge_table(path: str) -> Any:
    """Return how many findings there are of a table, and how many records."""
    stream = check_stream(path, profile=profile())
    return sum(1 for _ in stream), stream.records
