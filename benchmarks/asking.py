"""A question over an index, against what a reader would write by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from benchmarks.made_data import sections
from benchmarks.row import Row, Size
from benchmarks.timing import CONTROL, Call, ratios
from glo_model.codec import read_document
from glo_model.dataset import Dataset
from glo_model.entities import Workshop
from glo_model.queries import workshops


def rows(size: Size) -> Iterator[Row]:
    """Yield the line of the table on asking."""
    import msgspec

    events = sections(size.queried)["workshops"]
    data = read_document(msgspec.json.encode({"schema": "glo_model/1", "workshops": events})).data
    calls: dict[str, Call] = {
        "glo_model": lambda: list(workshops(data, country="MA", during="2018-03", certainty="certainly")),
        "by hand": lambda: _by_hand(data),
    }
    if {each.id for each in calls["glo_model"]()} != {each.id for each in calls["by hand"]()}:
        raise AssertionError("the answers are not the same")
    found = ratios(calls, "by hand", size.rounds)
    yield Row(
        what=f"a question by country and month over {size.queried:,} events, asked again",
        against="a list comprehension",
        ratio=found["glo_model"],
        aim=0.02,
        control=found[CONTROL],
        settings="the index is built by the first question, which is not timed",
    )


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
