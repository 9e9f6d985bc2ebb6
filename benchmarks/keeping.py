"""Very many records kept and judged, what a record takes of memory, and how long each rule takes."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from benchmarks.made_data import document, rows_as_lines
from benchmarks.row import Row, Size
from benchmarks.timing import CONTROL, Call, Ratio, ratios, seconds_of
from benchmarks.twins import document_model, model_of
from glo_model.codec import fast, read_document
from glo_model.collector import put_off
from glo_model.dataset import Dataset
from glo_model.entities import Workshop
from glo_model.once import forget
from glo_model.rule import Rule
from glo_model.rules import all_rules

_MOST_ROUNDS = 3
_DAY = date(2026, 1, 1)


def rows(size: Size) -> Iterator[Row]:
    """Yield the lines of the table on keeping."""
    lines = rows_as_lines(size.kept)
    model = model_of(Workshop)
    split = lines.splitlines()
    calls: dict[str, Call] = {
        "glo_model": lambda: _kept(_ours, split, len(lines)),
        "pydantic": lambda: _kept(lambda each: map(model.model_validate_json, each), split, 0),
    }
    few = split[:1000]
    if _kept(_ours, few, 0)[1] != _kept(lambda each: map(model.model_validate_json, each), few, 0)[1]:
        raise AssertionError("the six rules do not find the same")
    found = ratios(calls, "pydantic", min(size.rounds, _MOST_ROUNDS))
    yield Row(
        what=f"{size.kept:,} records read from lines, kept, and judged by six rules of one record",
        against="pydantic",
        ratio=found["glo_model"],
        aim=0.3,
        control=found[CONTROL],
        settings="defaults: collector on, put off within glo_model while it reads; the rules are the same functions",
    )
    yield _memory(size)


def _ours(lines: list[bytes]) -> Iterable[Any]:
    return (fast.read_record(Workshop, line) for line in lines)


def _kept(read: Callable[[list[bytes]], Iterable[Any]], lines: list[bytes], size: int) -> tuple[list[Any], int]:
    with put_off(size):
        records = list(read(lines))
    return records, sum(rule(record) for record in records for rule in SIX_RULES)


SIX_RULES: tuple[Callable[[Any], bool], ...] = (
    lambda each: each.when is None,
    lambda each: each.status == "held" and not each.places,
    lambda each: each.modality == "online" and any(place.role == "venue" for place in each.places),
    lambda each: len({(link.country, link.role) for link in each.countries}) < len(each.countries),
    lambda each: each.when is not None and each.when.dates.is_reversed,
    lambda each: len(set(each.topics)) < len(each.topics),
)
"""Six rules of one record, which read attributes that every side has."""


def _memory(size: Size) -> Row:
    data = document(size.memory)
    renamed = data.replace(b'"schema":', b'"schema_":', 1)
    model = document_model()
    ours, theirs = _bytes_of(lambda: fast.read_document(data)), _bytes_of(lambda: model.model_validate_json(renamed))
    return Row(
        what="memory of the records of a document",
        against="pydantic `BaseModel`",
        ratio=Ratio((ours / theirs,)),
        aim=0.6,
        settings="bytes that Python allocated; pydantic shares equal strings, glo_model shares values and words",
    )


def _bytes_of(call: Call) -> int:
    call()
    gc.collect()
    tracemalloc.start()
    kept = call()
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del kept
    return taken


def seconds_of_rules(size: Size) -> list[tuple[str, float]]:
    """Return how many seconds each rule of the shelf takes over so many records, the slowest first."""
    data = read_document(document(size.judged // 10)).data
    timed = [(f"{rule.fault.code} {rule.fault.slug}", _seconds(rule, data)) for rule in all_rules()]
    return sorted(timed, key=lambda each: -each[1])


def _seconds(rule: Rule, data: Dataset) -> float:
    """Return how long a rule takes by itself: what it works out together with others counts with each of them."""
    list(rule.remarks(data, _DAY))
    forget(data)
    return seconds_of(lambda: list(rule.remarks(data, _DAY)))
