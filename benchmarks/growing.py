"""How time grows with the number of records: twice as many should take about twice as long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from benchmarks.made_data import document
from benchmarks.row import Row, Size
from benchmarks.timing import Ratio, seconds_of
from glo_model.codec import read_document, write_document
from glo_model.dataset import Dataset
from glo_model.queries import coverage, reach, workshops
from glo_model.rules import check

_RECORDS_AROUND_AN_EVENT = 10


def rows(size: Size) -> Iterator[Row]:
    """Yield the lines of the table on growth: the ratios of each step, of which the last counts most."""
    seconds: dict[str, list[float]] = {}
    for records in size.grown:
        for name, spent in _seconds(document(records // _RECORDS_AROUND_AN_EVENT)):
            seconds.setdefault(name, []).append(spent)
    for name, each in seconds.items():
        yield Row(
            what=f"{name}: twice as many records",
            against="half of them",
            ratio=Ratio(tuple(after / before for before, after in pairwise(each))),
            aim=2.3,
            settings=f"{size.grown[0]:,} to {size.grown[-1]:,} records, the best of two; collector on",
        )


def _seconds(data: bytes) -> Iterator[tuple[str, float]]:
    yield "load", _best(lambda: read_document(data))
    loaded = read_document(data).data
    yield "check", _best(lambda: check(_anew(loaded), as_of=date(2026, 1, 1)))
    yield "query", _best(lambda: _ask(_anew(loaded)))
    yield "merge", _best(lambda: loaded + loaded)
    yield "save", _best(lambda: write_document(loaded))


def _anew(data: Dataset) -> Dataset:
    """Return an equal dataset without what the first question left behind."""
    return Dataset(data)


def _ask(data: Dataset) -> tuple[Any, ...]:
    return (
        list(workshops(data, country="MA", during="2018")),
        reach(data, network="network-MA"),
        coverage(data, "network-MA", as_of=date(2020, 1, 1)),
    )


def _best(call: Callable[[], Any]) -> float:
    return min(seconds_of(call) for _ in range(2))
