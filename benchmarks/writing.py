"""Objects to JSON, and objects built in Python."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.made_data import document
from benchmarks.row import Row, Size
from benchmarks.timing import CONTROL, Call, ratios
from benchmarks.twins import document_model, model_of
from glo_model.codec import read_document, write_document
from glo_model.entities import Workshop
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.values.spans import Spans
from glo_model.values.texts import InLanguage, Place
from glo_model.values.when import When

_BUILT = 2_000


def rows(size: Size) -> Iterator[Row]:
    """Yield the lines of the table on writing and building."""
    data = document(size.events)
    ours = read_document(data).data
    theirs = document_model().model_validate_json(data.replace(b'"schema":', b'"schema_":', 1))
    calls: dict[str, Call] = {
        "glo_model": lambda: write_document(ours),
        "dump_json": lambda: theirs.model_dump_json(),
        "exclude_none": lambda: theirs.model_dump_json(exclude_none=True),
    }
    if read_document(write_document(ours)).data != ours:
        raise AssertionError("what was written is not what was read")
    for peer, aim in (("dump_json", 0.7), ("exclude_none", None)):
        found = ratios(calls, peer, size.rounds)
        said = "`model_dump_json()`" if peer == "dump_json" else "`model_dump_json(exclude_none=True)`"
        yield Row(
            what="canonical JSON, sorted by id, without what holds nothing",
            against=f"pydantic {said}",
            ratio=found["glo_model"],
            aim=aim,
            control=found[CONTROL],
            settings="collector on; the peer writes in the order of reading, and all defaults unless told otherwise",
        )
    yield _building(size)


def _building(size: Size) -> Row:
    calls: dict[str, Call] = {
        "glo_model": lambda: _build(Workshop, PartnerRole, CountryRole, When, InLanguage, Place),
        "pydantic": lambda: _build(*map(model_of, (Workshop, PartnerRole, CountryRole, When, InLanguage, Place))),
    }
    found = ratios(calls, "pydantic", size.rounds)
    return Row(
        what="building an event of six records in Python, checked",
        against="pydantic",
        ratio=found["glo_model"],
        aim=0.9,
        control=found[CONTROL],
        settings="collector on; strict types, limits and words checked on both sides; the values are ready",
    )


def _build(workshop: Any, partner: Any, country: Any, when: Any, text: Any, place: Any) -> list[Any]:
    days = Spans("2018-09-24/2018-09-26")
    return [
        workshop(
            id=f"workshop-{number}",
            kind="training",
            titles=(text(text="Training", language="en"),),
            partners=(partner(partner="p", role="organiser"),),
            countries=(country(country="MA", role="host"),),
            places=(place(role="city", name="Rabat", country="MA"),),
            when=when(dates=days, printed="24-26 September 2018"),
            status="held",
            modality="in person",
            topics=("evidence", "case law"),
            languages=("fr",),
            networks=("ma-prosecutors",),
            sources=("source-1",),
        )
        for number in range(_BUILT)
    ]
