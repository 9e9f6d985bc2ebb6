"""Libraries of neighbouring fields, for scale: their objects do more, and have about as many fields."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.made_data import rows_as_lines
from benchmarks.row import Row, Size
from benchmarks.timing import CONTROL, Call, Ratio, ratios
from glo_model.codec import fast
from glo_model.entities import Workshop

_RECORDS = 1_000
_IMPORT = "import time; start = time.process_time(); import {0}{1}; print(time.process_time() - start)"


def rows(size: Size) -> Iterator[Row]:
    """Yield the lines of the table on neighbours."""
    for public in (False, True):
        yield _import_row(size, public=public)
    yield from _parse_rows(size)


def _import_row(size: Size, *, public: bool) -> Row:
    also = "; [getattr(glo_model, name) for name in glo_model.__all__]" if public else ""
    with TemporaryDirectory() as compiled:
        seconds = partial(_import_seconds, compiled)
        for module, more in (("glo_model", also), ("stix2", "")):
            seconds(module, more)  # which compiles it
        rounds = tuple(seconds("glo_model", also) / seconds("stix2", "") for _ in range(size.rounds))
    return Row(
        what="`import glo_model`" + (" and every public name" if public else ""),
        against="`import stix2`",
        ratio=Ratio(rounds),
        aim=0.33,
        settings="each in a process of its own, compiled files ready",
    )


def _import_seconds(compiled: str, module: str, also: str) -> float:
    """Return how long an import takes; what is compiled of both sides is kept, whatever the caller's settings are."""
    script = _IMPORT.format(module, also)
    settings = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
    told = subprocess.run([sys.executable, "-c", script], env=settings, capture_output=True, text=True, check=True)
    return float(told.stdout)


def _parse_rows(size: Size) -> Iterator[Row]:
    import pystac
    import stix2  # type: ignore[import-untyped]  # it has no types

    lines = rows_as_lines(_RECORDS).splitlines()
    bundles = [json.dumps(_stix(number)) for number in range(_RECORDS)]
    items = [json.dumps(_stac(number)) for number in range(_RECORDS)]
    calls: dict[str, Call] = {
        "glo_model": lambda: [fast.read_record(Workshop, line) for line in lines],
        "stix2": lambda: [stix2.parse(each) for each in bundles],
        "pystac": lambda: [pystac.Item.from_dict(json.loads(each)) for each in items],
    }
    for peer, aim in (("stix2", 0.05), ("pystac", 0.1)):
        found = ratios(calls, peer, size.rounds)
        yield Row(
            what=f"parsing {_RECORDS:,} records of JSON",
            against=peer,
            ratio=found["glo_model"],
            aim=aim,
            control=found[CONTROL],
            settings="collector on; about as many fields, other meanings: for scale only",
        )


def _stix(number: int) -> dict[str, Any]:
    key = f"00000000-0000-4000-8000-{number:012}"
    return {
        "type": "threat-actor",
        "spec_version": "2.1",
        "id": f"threat-actor--{key}",
        "created": "2018-09-24T08:00:00.000Z",
        "modified": "2018-09-26T08:00:00.000Z",
        "name": f"Name {number}",
        "description": "Text",
        "threat_actor_types": ["crime-syndicate"],
        "aliases": ["one", "two"],
        "first_seen": "2018-09-24T08:00:00.000Z",
        "last_seen": "2018-09-26T08:00:00.000Z",
        "labels": ["one"],
        "external_references": [{"source_name": "source", "url": "https://example.org"}],
    }


def _stac(number: int) -> dict[str, Any]:
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": f"item-{number}",
        "geometry": {"type": "Point", "coordinates": [0.0, 0.0]},
        "bbox": [0.0, 0.0, 0.0, 0.0],
        "properties": {"datetime": "2018-09-24T08:00:00Z", "title": f"Title {number}", "description": "Text"},
        "links": [{"rel": "self", "href": f"https://example.org/{number}.json"}],
        "assets": {"page": {"href": "https://example.org/page", "type": "text/html", "title": "Page"}},
    }
