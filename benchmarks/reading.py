"""JSON bytes to checked objects, and rows of which one in ten is bad."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
from pydantic import ValidationError

from benchmarks.made_data import document, rows_as_lines
from benchmarks.row import Row, Size
from benchmarks.timing import CONTROL, Call, ratios, without_collector
from benchmarks.twins import document_model, model_of, struct_decoder
from glo_model.codec import explain, fast, read_document
from glo_model.codec.scanning import Scanner
from glo_model.collector import put_off
from glo_model.entities import KINDS, Workshop

_SAME = "same fields, limits, parsers, caches and checks over fields; unknown names refused on every side"
_OURS = "names that stand twice refused by glo_model only"


def rows(size: Size) -> Iterator[Row]:
    """Yield the lines of the table on reading."""
    yield from _documents(size)
    yield from _bad_lines(size)


def _documents(size: Size) -> Iterator[Row]:
    data = document(size.events)
    renamed = data.replace(b'"schema":', b'"schema_":', 1)  # pydantic keeps that name for itself
    model, structs = document_model(), struct_decoder()
    calls: dict[str, Call] = {
        "glo_model": lambda: _objects(data),
        "glo_model, load": lambda: read_document(data),
        "pydantic": lambda: model.model_validate_json(renamed),
        "msgspec.Struct": lambda: structs.decode(data),
    }
    _same_objects(calls)
    held = f"{len(data) / 1e6:.1f} MB; {_SAME}; {_OURS}"
    defaults = f"defaults: the collector is on, and put off within glo_model; {held}"
    yield from _compared("JSON bytes to checked objects", calls, size, defaults)
    quiet = {name: without_collector(call) for name, call in calls.items()}
    yield from _compared("the same", quiet, size, f"collector off on every side; {held}")


def _objects(data: bytes) -> Any:
    with put_off(len(data)):
        return fast.read_document(data)


def _compared(what: str, calls: dict[str, Call], size: Size, settings: str) -> Iterator[Row]:
    for peer, aim in (("pydantic", 0.45), ("msgspec.Struct", 1.5)):
        found = ratios(calls, peer, size.rounds)
        yield Row(
            what=what,
            against=_title(peer),
            ratio=found["glo_model"],
            aim=aim,
            control=found[CONTROL],
            settings=settings,
        )
    found = ratios({name: calls[name] for name in ("glo_model, load", "pydantic")}, "pydantic", size.rounds)
    yield Row(
        what=f"{what}, and to a dataset with ids, places and findings",
        against=_title("pydantic"),
        ratio=found["glo_model, load"],
        control=found[CONTROL],
        settings=settings,
    )


def _title(peer: str) -> str:
    return "pydantic `model_validate_json`" if peer == "pydantic" else peer


def _same_objects(calls: dict[str, Call]) -> None:
    """Make sure that every side read the same: each field of each record."""
    ours, pydantic, structs = (calls[name]() for name in ("glo_model", "pydantic", "msgspec.Struct"))
    for name in KINDS:
        theirs = getattr(structs, name) or ()
        for mine, model, struct in zip(ours.get(name, ()), getattr(pydantic, name), theirs, strict=True):
            fields = attrs.fields(type(mine))
            if any(repr(getattr(model, each.name)) != repr(getattr(struct, each.name)) for each in fields):
                raise AssertionError(f"the peers read {name} differently")
            if any(str(_plain(getattr(mine, each.name))) != str(_plain(getattr(model, each.name))) for each in fields):
                raise AssertionError(f"{name} are read differently")


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if attrs.has(type(value)):
        return {each.name: _plain(getattr(value, each.name)) for each in attrs.fields(type(value))}
    if hasattr(type(value), "model_fields"):
        return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
    return value


def _bad_lines(size: Size) -> Iterator[Row]:
    lines = rows_as_lines(size.lines, bad_in_ten=1).splitlines()
    model = model_of(Workshop)
    calls: dict[str, Call] = {"glo_model": lambda: _put_off(lines), "pydantic": lambda: _their_faults(lines, model)}
    if _our_faults(lines)[1] != _their_faults(lines, model)[1]:
        raise AssertionError("the faults are not the same")
    found = ratios(calls, "pydantic", size.rounds)
    yield Row(
        what="lines of JSON, one in ten bad, every fault told",
        against="pydantic `errors()`",
        ratio=found["glo_model"],
        aim=0.8,
        control=found[CONTROL],
        settings=f"{size.lines:,} lines; defaults: collector on, put off within glo_model; same faults; {_SAME}",
    )


def _put_off(lines: list[bytes]) -> Any:
    with put_off(sum(map(len, lines))):
        return _our_faults(lines)


def _our_faults(lines: list[bytes]) -> tuple[list[Any], set[tuple[int, tuple[Any, ...]]]]:
    kept, faults = [], set()
    for number, line in enumerate(lines):
        record = fast.read_record(Workshop, line)
        if record is None:
            record, wrongs = explain(Workshop, Scanner(line.decode()).value())
            faults |= {(number, wrong.path) for wrong in wrongs}
        kept.append(record)
    return kept, faults


def _their_faults(lines: list[bytes], model: Any) -> tuple[list[Any], set[tuple[int, tuple[Any, ...]]]]:
    kept, faults = [], set()
    for number, line in enumerate(lines):
        try:
            kept.append(model.model_validate_json(line))
        except ValidationError as error:
            faults |= {(number, _from_one(wrong["loc"])) for wrong in error.errors()}
            kept.append(None)
    return kept, faults


def _from_one(place: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Return a place with items counted from 1, as findings count them."""
    return tuple(step + 1 if isinstance(step, int) else step for step in place)
