"""Made data of real shape, the same at every run: events with their sessions, people, counts, courts and networks."""

from __future__ import annotations

from random import Random
from typing import Any, TypeAlias

import msgspec

from glo_model.entities import KINDS

Sections: TypeAlias = dict[str, list[dict[str, Any]]]

_COUNTRIES = ("BR", "CO", "EG", "KG", "LA", "ML", "MA", "NP", "NE", "PK", "ZA", "UA", "BY")
_CITIES = ("Rabat", "Bogotá", "القاهرة", "Бишкек", "Kathmandu", "Niamey", "Islamabad", "Київ", "Brasília", "Tangier")
_TOPICS = ("identification of victims", "evidence", "victim protection", "cross-border cooperation", "case law", "SOM")
_TITLE = ("Training of prosecutors", "Formation des magistrats", "تدريب القضاة", "Тренинг прокуроров")
_LANGUAGES = ("en", "fr", "ar", "ru")
_SOURCES = 400
_EVENTS_OF_A_COURT = 10


def workshop_rows(size: int) -> list[dict[str, Any]]:
    """Return events as plain data; one in five has a date that is only partly known."""
    dice = Random(0)
    return [_workshop(dice, number) for number in range(size)]


def _workshop(dice: Random, number: int) -> dict[str, Any]:
    country, language = dice.choice(_COUNTRIES), dice.randrange(4)
    return {
        "id": f"workshop-{number}",
        "kind": dice.choice(("training", "seminar", "conference")),
        "titles": [{"text": f"{_TITLE[language]} {number}", "language": _LANGUAGES[language]}],
        "partners": [{"partner": f"partner-{dice.randrange(50)}", "role": "organiser"}],
        "countries": [{"country": country, "role": "host"}],
        "places": [{"role": "city", "name": dice.choice(_CITIES), "country": country}],
        "when": _when(dice),
        "status": "held",
        "modality": dice.choice(("in person", "online")),
        "topics": dice.sample(_TOPICS, 2),
        "languages": [_LANGUAGES[language]],
        "networks": [f"network-{country}"],
        "sources": [f"source-{dice.randrange(_SOURCES)}"],
    }


def _when(dice: Random) -> dict[str, Any]:
    year, month, day = dice.randrange(2012, 2026), dice.randrange(1, 13), dice.randrange(1, 26)
    known = dice.random()
    if known < 0.1:
        return {"dates": f"{year}-{month:02}", "printed": f"in month {month} of {year}", "year_from": "printed"}
    if known < 0.2:
        return {"dates": f"{year}-{month:02}-{day:02}~"}
    return {"dates": f"{year}-{month:02}-{day:02}/{year}-{month:02}-{day + 2:02}"}


def sections(events: int) -> Sections:
    """Return the sections of a whole document: events, and about nine records around each."""
    dice = Random(1)
    rows = workshop_rows(events)
    found: Sections = {
        "persons": [_person(dice, number) for number in range(events)],
        "courts": [_court(number) for number in range(max(1, events // _EVENTS_OF_A_COURT))],
        "workshops": rows,
        "sessions": [_session(dice, row, part) for row in rows for part in (1, 2)],
        "engagements": [_engagement(dice, row, part, events) for row in rows for part in range(3)],
        "head_counts": [_head_count(dice, row) for row in rows],
        "prosecutor_networks": [_network(country) for country in _COUNTRIES],
        "memberships": [_membership(dice, number, events) for number in range(events)],
        "sources": [_source(number) for number in range(_SOURCES)],
    }
    return {name: found[name] for name in KINDS if name in found}


def _person(dice: Random, number: int) -> dict[str, Any]:
    return {
        "id": f"person-{number}",
        "name": {"printed": f"Person {number}", "given": "Person", "family": str(number)},
        "sex": dice.choice(("female", "male")),
    }


def _court(number: int) -> dict[str, Any]:
    return {
        "id": f"court-{number}",
        "names": [{"text": f"Court of appeal {number}", "language": "en", "kind": "official"}],
        "level": "court of appeal",
        "country": _COUNTRIES[number % len(_COUNTRIES)],
        "exists": {"dates": "1990/.."},
    }


def _session(dice: Random, row: dict[str, Any], part: int) -> dict[str, Any]:
    return {
        "id": f"session-{row['id']}-{part}",
        "workshop": row["id"],
        "number": part,
        "titles": row["titles"],
        "part_of_day": "morning" if part == 1 else "afternoon",
        "topics": [dice.choice(_TOPICS)],
    }


def _engagement(dice: Random, row: dict[str, Any], part: int, people: int) -> dict[str, Any]:
    return {
        "id": f"engagement-{row['id']}-{part}",
        "workshop": row["id"],
        "person": f"person-{dice.randrange(people)}",
        "role": "trainer" if part == 0 else "trainee",
        "country": row["countries"][0]["country"],
        "completed": True,
    }


def _head_count(dice: Random, row: dict[str, Any]) -> dict[str, Any]:
    low = dice.randrange(5, 60)
    return {
        "id": f"count-{row['id']}",
        "workshop": row["id"],
        "measure": "attended",
        "quantity": {"number": dice.choice((f"{low}", f">{low}", f"{low}..{low + 9}", f"~{low}")), "unit": "people"},
        "sources": row["sources"],
    }


def _network(country: str) -> dict[str, Any]:
    return {
        "id": f"network-{country}",
        "names": [{"text": f"Network of prosecutors {country}", "language": "en"}],
        "country": country,
        "seat_rules": [{"unit": "court", "seats": 2, "level": "court of appeal"}],
    }


def _membership(dice: Random, number: int, people: int) -> dict[str, Any]:
    court = dice.randrange(max(1, people // _EVENTS_OF_A_COURT))
    return {
        "id": f"membership-{number}",
        "network": f"network-{_COUNTRIES[court % len(_COUNTRIES)]}",
        "court": f"court-{court}",
        "person": f"person-{number}",
        "when": {"dates": f"{2012 + number % 12}-0{1 + number % 9}-15/.."},
    }


def _source(number: int) -> dict[str, Any]:
    return {"id": f"source-{number}", "urls": [f"https://example.org/{number}"], "publisher": "Example"}


def document(events: int) -> bytes:
    """Return a whole document as the library writes it."""
    return msgspec.json.encode({"schema": "glo_model/1", **sections(events)})


_FAULTS: tuple[dict[str, Any], ...] = (
    {"status": "finished"},
    {"when": {"dates": "2018-13-40"}, "kind": ""},
    {"countries": [{"country": "Morocco", "role": "host"}], "languages": ["english"]},
    {"topics": "evidence", "modality": 3},
    {"objectives": [0, 1], "titles": [{"language": "en"}]},
)


def rows_as_lines(size: int, *, bad_in_ten: int = 0) -> bytes:
    """Return events as bare lines of JSON; of ten rows in turn, so many hold one or two faults."""
    rows = workshop_rows(size)
    for number, row in enumerate(rows):
        if number % 10 < bad_in_ten:
            row |= _FAULTS[number // 10 % len(_FAULTS)]
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
