"""Sixty real events as data: every leaf of what is known of them has its place, and every fact its source."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from leaves_of_cases import HERE, Place, fault_of, holds, leaves_of, no_data_of, places_of, rows, texts_at

from field_data import CASES as FILES
from field_data import needs_cases
from glo_model import Absence, Dataset, check, dumps, load
from glo_model.entities import Claim, Country, Source, Workshop
from glo_model.values.countries import find_country

EXAMPLES = Path(__file__).parents[2] / "examples"
CASES = sorted(path.stem for path in (HERE / "leaves").glob("*.tsv"))
EVENTS = [case for case in CASES if not case.startswith("_")]
OF_THE_SEED = {
    "mar-2018-07-tangier-network-1": "tangier-2018",
    "mar-2018-09-casablanca-network-2": "casablanca-2018",
}
every_case = pytest.mark.parametrize("case", CASES)


@cache
def dataset() -> Dataset:
    """Return the sixty events as they stand in the file."""
    loaded = load(EXAMPLES / "sixty-events.json")
    assert () == loaded.findings
    return loaded.data


def test_the_file_is_what_its_script_writes(tmp_path: Path) -> None:
    """``sixty-events.json`` is up to date, and its bytes are canonical."""
    for name in ("seed.py", "sixty_events.py"):
        shutil.copy(EXAMPLES / name, tmp_path)
    for folder in ("events", "story"):
        shutil.copytree(EXAMPLES / folder, tmp_path / folder)
    subprocess.run([sys.executable, "sixty_events.py"], check=True, cwd=tmp_path)

    assert (EXAMPLES / "sixty-events.json").read_bytes() == (tmp_path / "sixty-events.json").read_bytes()
    assert (EXAMPLES / "sixty-events.json").read_bytes() == dumps(dataset())


def test_sixty_events_are_there() -> None:
    """Each case has its table, and each of the sixty is an event."""
    held = {each.id for each in dataset().of(Workshop)}

    assert 60 == len(EVENTS)
    assert [] == [case for case in EVENTS if OF_THE_SEED.get(case, case) not in held]


def test_no_two_facts_stand_under_one_id() -> None:
    """The stories of the events were put together without two of them taking one id."""
    assert [] == [key for kind in {type(each) for each in dataset()} for key in dataset().twins(kind)]


def test_every_fact_has_its_source() -> None:
    """Each entity names the publications that say so; a claim names its own."""
    without = [
        f"{type(each).__name__} {each.id}"
        for each in dataset()
        if not isinstance(each, Source | Claim | Country) and not getattr(each, "sources", ())
    ]

    assert [] == without


def test_what_is_wrong_is_what_the_sources_print() -> None:
    """The findings are those that were looked at one by one: real papers contradict each other and themselves."""
    found = [f"{each.code}\t{each.path}" for each in check(dataset()) if each.code != "RUL001"]

    assert ["\t".join(row[:2]) for row in rows(HERE / "sixty-findings.tsv")] == sorted(found)


@every_case
def test_every_place_is_a_field_that_exists(case: str) -> None:
    """A leaf went to a field of an entity that is there, and neither into free text nor into what is not understood."""
    faults = [
        f"{pointer}: {fault}"
        for pointer, places in places_of(case).items()
        for fault in (fault_of(place, dataset()) for place in places)
        if fault
    ]

    assert [] == faults


@every_case
@needs_cases
def test_every_leaf_has_one_place_that_holds_it(case: str) -> None:
    """All leaves of the case file are visited; one that says something went to a field that holds something."""
    leaves = dict(leaves_of(json.loads((FILES / f"{case}.json").read_text(encoding="utf-8"))))
    places, no_data = places_of(case), no_data_of(case)

    assert sorted(leaves) == sorted([*places, *no_data])
    assert [] == [
        f"{pointer}: {place}"
        for pointer, found in places.items()
        for place in found
        if leaves[pointer] is not None and not holds(place, dataset())
    ]


@every_case
@needs_cases
def test_names_numbers_days_and_addresses_are_those_of_the_case(case: str) -> None:
    """An address, a printed name, a number, a day, a town and a country of the case file stand as such in the field."""
    leaves = leaves_of(json.loads((FILES / f"{case}.json").read_text(encoding="utf-8")))
    places = places_of(case)
    differing = [
        f"{pointer} {value}: {[texts_at(each, dataset()) for each in places[pointer]]}"
        for pointer, value in leaves
        if pointer in places and is_exact(pointer, value) and not any(shows(value, each) for each in places[pointer])
    ]

    assert [] == differing


_EXACT = re.compile(
    r"/source_urls/\d+|/people/\d+/(name_as_printed|honorific)|/participants/(value|by_sex/\w+)|/event_dates/(start|end)"
    r"|/places/\d+/(city|country)|/countries/\d+|.*/number"
)


def is_exact(pointer: str, value: object) -> bool:
    """Tell whether a leaf is one that must stand in the data as it is, and not as what it means."""
    return value is not None and _EXACT.fullmatch(pointer) is not None


def shows(value: object, place: Place) -> bool:
    """Tell whether a value stands in a field: as its text, as a number, as the day in EDTF or as a country's code."""
    text = str(value)
    held = texts_at(place, dataset())
    if text.startswith(("(", "seed/")):  # an unnamed person has no name, and the seed is a file and no address
        return True
    meant = {text, text.replace("--", "XXXX-"), find_country(text).code, re.sub(r" \(.*\)$", "", text)}
    return any(each in meant or meant & {*re.findall(r"[\w-]+", each), *months_of(each)} for each in held)


def months_of(text: str) -> Iterator[str]:
    """Yield the first and the last month of a half-year, which has a code of its own."""
    if re.fullmatch(r"\d{4}-4[01]", text):
        yield from (f"{text[:4]}-{month}" for month in (("01", "06") if text.endswith("0") else ("07", "12")))


def test_a_place_that_is_none_is_found() -> None:
    """Another kind, another id, another field and free text are no places; a field that is blank holds nothing."""
    data = Dataset(
        [Workshop(id="w", kind="training")],
        absences=[Absence(kind="workshops", id="w", field="when", reason="not recorded")],
    )
    faults = [
        fault_of(Place(*each), data)
        for each in (
            ("Training", "w", "kind"),
            ("Workshop", "x", "kind"),
            ("Workshop", "w", "city"),
            ("Workshop", "w", "when.printed"),
            ("Workshop", "w", "kind"),
            ("Workshop", "w", "places.1.name"),
        )
    ]

    assert [
        "Training is no kind of entity",
        "no Workshop has the id x",
        "city is no field of Workshop",
        "when.printed is free text",
        None,
        None,
    ] == faults
    fields = ("kind", "when", "titles", "places.1.name")
    assert [True, True, False, False] == [holds(Place("Workshop", "w", field), data) for field in fields]
