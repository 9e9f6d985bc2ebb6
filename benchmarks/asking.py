"""A question over an index and one without, against what a reader would write by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from benchmarks.made_data import workshop_rows
from benchmarks.row import Row, Size
from benchmarks.timing import CONTROL, ratios
from glo_model.codec import read_document
from glo_model.dataset import Dataset
from glo_model.entities import Workshop
from glo_model.queries import workshops

_WHAT = "a question by country and month over {:,} events"


def rows(size: Size) -> Iterator[Row]:
    """Yield the lines of the table on asking."""
    data = _in_order(_data(size))
    if {each.id for each in _ask(data)} != {each.id for each in _by_hand(data)}:
        raise AssertionError("the answers are not the same")
    # One dataset that nobody has asked yet for each round, and one to warm up with.
    anew = [_in_order(Dataset(data)) for _ in range(size.rounds + 1)]
    asked: list[Dataset] = []
    first = ratios(
        {"glo_model": lambda: _ask_one(anew, asked), "by hand": lambda: _by_hand(data)}, "by hand", size.rounds
    )
    again = ratios({"glo_model": lambda: _ask(data), "by hand": lambda: _by_hand(data)}, "by hand", size.rounds)
    for when, found, aim, settings in (
        ("asked again", again, 0.02, "the index is built by the second question, which is not timed"),
        ("asked once", first, 1.5, "the first question of a dataset goes through all its events and builds no index"),
    ):
        yield Row(
            what=f"{_WHAT.format(size.queried)}, {when}",
            against="a list comprehension",
            ratio=found["glo_model"],
            aim=aim,
            control=found[CONTROL],
            settings=settings,
        )


def _data(size: Size) -> Dataset:
    document = msgspec.json.encode({"schema": "glo_model/1", "workshops": workshop_rows(size.queried)})
    return read_document(document).data


def _in_order(data: Dataset) -> Dataset:
    """Return a dataset whose events have been put in order, so that neither side is timed for that."""
    data.of(Workshop)
    return data


def _ask(data: Dataset) -> tuple[Workshop, ...]:
    return workshops(data, country="MA", during="2018-03", certainty="certainly")


def _ask_one(anew: list[Dataset], asked: list[Dataset]) -> tuple[Workshop, ...]:
    """Ask a dataset that was not asked before, and keep it, so that its end is not timed."""
    asked.append(anew.pop())
    return _ask(asked[-1])


def _by_hand(data: Dataset) -> list[Workshop]:
    first, last = date(2018, 3, 1), date(2018, 3, 31)
    return [
        each
        for each in data.of(Workshop)
        if any(link.country == "MA" for link in each.countries)
        and each.when is not None
        and each.when.dates.earliest is not None
        and each.when.dates.latest is not None
        and first <= each.when.dates.earliest
        and each.when.dates.latest <= last
    ]
