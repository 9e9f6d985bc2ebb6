"""Twice as many records take about twice as much work: counted in calls and not in seconds, whatever the machine.

What C does within one call, such as comparing the texts of a list, is not counted; ``benchmarks`` times it.
"""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from counting_calls import calls_of
from glo_model import loads
from glo_model.codec import write_document, write_lines
from glo_model.dataset import Dataset
from glo_model.queries import coverage, reach, workshops
from glo_model.rules import check

_DAY = date(2020, 1, 1)
_MOST = 2.3
_EVENTS = 60


def _ordinary(events: int) -> dict[str, list[dict[str, Any]]]:
    """Return events that are told apart, with people, counts, courts and a network around them."""
    numbers = range(events)
    return {
        "persons": [{"id": f"person-{each}"} for each in numbers],
        "courts": [{"id": f"court-{each}", "country": "MA", "exists": {"dates": "1990/.."}} for each in numbers],
        "workshops": [_workshop(f"event-{each}", each) for each in numbers],
        "sessions": [{"id": f"session-{each}", "workshop": f"event-{each}"} for each in numbers],
        "engagements": [
            {"id": f"part-{each}", "workshop": f"event-{each}", "person": f"person-{each}", "role": "trainee"}
            for each in numbers
        ],
        "head_counts": [
            {
                "id": f"count-{each}",
                "workshop": f"event-{each}",
                "measure": "attended",
                "quantity": {"number": "20..25", "unit": "people"},
            }
            for each in numbers
        ],
        "prosecutor_networks": [{"id": "network", "country": "MA", "seat_rules": [{"unit": "court", "seats": 2}]}],
        "memberships": [
            {"id": f"seat-{each}", "network": "network", "court": f"court-{each}", "person": f"person-{each}"}
            for each in numbers
        ],
    }


def _workshop(key: str, number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": key,
        "titles": [{"text": f"Training {number}", "language": "en"}],
        "countries": [{"country": "MA", "role": "host"}],
        "when": {"dates": f"{2000 + number % 20}-0{1 + number % 9}-{10 + number % 15}"},
        "networks": ["network"],
        **more,
    }


def _of_one_id(events: int) -> dict[str, list[dict[str, Any]]]:
    """Return events that all differ and all have one id."""
    return {"workshops": [_workshop("event", each) for each in range(events)], "prosecutor_networks": [_NETWORK]}


def _all_equal(events: int) -> dict[str, list[dict[str, Any]]]:
    """Return one event again and again."""
    return {"workshops": [_workshop("event", 1) for _ in range(events)], "prosecutor_networks": [_NETWORK]}


def _all_bad(events: int) -> dict[str, list[dict[str, Any]]]:
    """Return events of which each has a name that is not known and a value that cannot be."""
    bad = [_workshop(f"event-{each}", each, status="finished", oops=1) for each in range(events)]
    return {"workshops": bad, "prosecutor_networks": [_NETWORK]}


_NETWORK = {"id": "network", "country": "MA"}
_SHAPES = [_ordinary, _of_one_id, _all_equal, _all_bad]


def _document(sections: dict[str, Any]) -> bytes:
    return json.dumps({"schema": "glo_model/1", **sections}).encode()


def _ask(data: Dataset) -> None:
    workshops(data, country="MA", during="2018")
    reach(data, network="network")
    coverage(data, "network", as_of=_DAY)


_WORK: dict[str, Callable[[Dataset], object]] = {
    "load": lambda data: loads(write_document(data)),
    "load lines": lambda data: loads(write_lines(data), format="ndjson"),
    "check": lambda data: check(data, as_of=_DAY),
    "query": _ask,
    "merge": lambda data: data + Dataset(data),
    "save": write_document,
}


@pytest.mark.parametrize("shape", _SHAPES, ids=lambda shape: shape.__name__.strip("_"))
@pytest.mark.parametrize("work", _WORK)
def test_twice_the_records_take_about_twice_the_work(work: str, shape: Callable[[int], dict[str, Any]]) -> None:
    """Whatever is done with them, and however alike they are."""
    half, whole = (loads(_document(shape(events))).data for events in (_EVENTS, 2 * _EVENTS))
    _WORK[work](loads(_document(shape(_EVENTS))).data)  # what is made once is made now
    assert calls_of(lambda: _WORK[work](whole)) / calls_of(lambda: _WORK[work](half)) <= _MOST


@pytest.mark.parametrize("shape", _SHAPES, ids=lambda shape: shape.__name__.strip("_"))
@pytest.mark.parametrize("bad", [b"", b"]"], ids=["a whole document", "a document that breaks off"])
def test_twice_the_bytes_take_about_twice_the_work(bad: bytes, shape: Callable[[int], dict[str, Any]]) -> None:
    """Reading grows with the bytes even where nothing in them is right."""
    half, whole = (_document(shape(events)) + bad for events in (_EVENTS, 2 * _EVENTS))
    loads(half)
    assert calls_of(lambda: loads(whole)) / calls_of(lambda: loads(half)) <= _MOST


def test_work_that_grows_with_the_square_is_seen() -> None:
    """The guard itself can fail: to look at every pair is four times the work for twice the number."""

    def pairs(number: int) -> None:
        for one in range(number):
            for other in range(number):
                max(one, other)

    assert calls_of(lambda: pairs(2 * _EVENTS)) / calls_of(lambda: pairs(_EVENTS)) > _MOST
