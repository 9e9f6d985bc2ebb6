"""Head counts: what certainly cannot be, and what an unknown number may still be."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, Entity, HeadCount, Person, Programme, Session, Workshop
from glo_model.rules import check
from glo_model.values.quantities import Quantity
from glo_model.values.when import When

KYIV = Workshop(id="kyiv")


def codes(*entities: Entity) -> list[str]:
    """Return the codes of what is found in some entities."""
    return [finding.code for finding in check(Dataset(entities), as_of=date(2020, 1, 1))]


def count(key: str, number: str | int, measure: str = "attended", **fields: Any) -> HeadCount:
    """Return a head count of the event at Kyiv, or of what the fields name."""
    event = {} if {"session", "programme", "network", "output"} & fields.keys() else {"workshop": "kyiv"}
    quantity = Quantity.of(number, fields.pop("unit", "people"))
    return HeadCount(**{"id": key, "quantity": quantity, "measure": measure, **event, **fields})


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [
        (25, 25, []),
        (25, 26, ["CNT001"]),
        (25, ">25", ["CNT001"]),
        (25, ">=25", []),
        (">25", 99, []),
        ("~25", 99, []),
        ("?", 99, []),
        ("<25", 25, ["CNT001"]),
        (25, "~99", []),
    ],
)
def test_a_part_is_above_its_whole_only_for_certain(whole: str | int, part: str | int, expected: list[str]) -> None:
    """Numbers that are only about or over something may still fit."""
    assert expected == codes(KYIV, count("all", whole), count("women", part, sex="female", part_of="all"))


@pytest.mark.parametrize(
    ("whole", "parts", "expected"),
    [
        (25, {"female": 11, "male": 14}, []),
        (25, {"female": 11, "male": 15}, ["CNT002"]),
        (25, {"female": ">11", "male": 14}, ["CNT002"]),
        (25, {"female": "~11", "male": 24}, []),
        (">24", {"female": 20, "male": 20}, []),
        (25, {"female": 11}, []),
        (25, {"female": 11, "male": 12, "other": 0, "unknown": 1}, ["CNT003"]),
        (25, {"female": 11, "male": 12, "other": 0, "unknown": "?"}, []),
        (">20", {"female": 11, "male": 12, "other": 0, "unknown": 1}, []),
        (25, {"female": 26, "male": 1}, ["CNT001"]),
    ],
)
def test_parts_by_sex_are_added_only_as_far_as_they_are_known(
    whole: str | int, parts: dict[str, str | int], expected: list[str]
) -> None:
    """The least that the parts can be together is compared with the most that the whole can be."""
    counted = [count(sex, number, sex=sex, part_of="all") for sex, number in parts.items()]

    assert expected == codes(KYIV, count("all", whole), *counted)


def test_parts_that_one_person_may_be_in_twice_are_not_added() -> None:
    """Roles and ways of taking part overlap; countries do not."""
    whole = count("all", 25)
    by_role = [count(role, 20, role=role, part_of="all") for role in ("trainee", "speaker")]
    by_way = [count(f"M{at}", 20, modality=way, part_of="all") for at, way in enumerate(("online", "in person"))]
    by_country = [count(country, 20, country=country, part_of="all") for country in ("UA", "MD")]

    assert [] == codes(KYIV, whole, *by_role, *by_way)
    assert ["CNT002"] == codes(KYIV, whole, *by_country)


def test_parts_of_two_groups_are_not_added() -> None:
    """Women, and men among the trainers, are parts along no one dimension."""
    women = count("women", 20, sex="female", part_of="all")
    male_trainers = count("men", 20, sex="male", role="trainer", part_of="all")

    assert [] == codes(KYIV, count("all", 25), women, male_trainers)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (21, 20, ["CNT006"]),
        (21, "20..22", []),
        (">21", 21, ["CNT006"]),
        ("~21", 42, []),
        ("?", 42, []),
    ],
)
def test_two_counts_contradict_if_no_number_fits_both(one: str | int, other: str | int, expected: list[str]) -> None:
    """An interval and a number within it are one thing known twice."""
    assert expected == codes(KYIV, count("a", one), count("b", other))


def test_counts_of_different_people_do_not_contradict() -> None:
    """Another group, measure, event or unit is another number, and so are parts that no field names."""
    tenth = count("tenth", 10)
    others = [
        count("women", 11, sex="female"),
        count("plan", 12, "planned"),
        count("organisations", 13, unit="organisations"),
        count("later", 17, when=When.of("2019")),
        count("again", 5, drawn_from="before"),
        count("before", 14, workshop="minsk"),
        count("inspectors", 4, part_of="tenth"),
        count("guests", 3, part_of="tenth"),
        count("women-inspectors", 2, sex="female", part_of="inspectors"),
    ]

    assert [] == codes(KYIV, Workshop(id="minsk"), tenth, *others)


def test_a_part_inherits_what_its_whole_says() -> None:
    """Women among the trainees are the same people whether or not the role is said again."""
    trainees = count("trainees", 20, role="trainee")
    short = count("short", 9, sex="female", part_of="trainees")
    long = count("long", 8, sex="female", role="trainee", part_of="trainees")

    assert ["CNT006"] == codes(KYIV, trainees, short, long)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ({"enrolled": 30, "attended": 30, "completed": 30}, 0),
        ({"enrolled": 30, "attended": 31, "completed": 31}, 1),
        ({"enrolled": 30, "attended": 31, "completed": 32}, 2),
        ({"enrolled": 30, "completed": 31}, 1),
        ({"attended": "~30", "completed": 99}, 0),
        ({"attended": "<30", "completed": 30}, 1),
        ({"planned": 10, "attended": 30}, 0),
    ],
)
def test_who_completed_came_and_who_came_was_enrolled(numbers: dict[str, str | int], expected: int) -> None:
    """Each stage is compared with the next one that was counted."""
    assert ["CNT007"] * expected == codes(KYIV, *(count(name, number, name) for name, number in numbers.items()))


def test_a_part_is_counted_as_its_whole_is() -> None:
    """Another event, measure or unit is found; a session, a run or an event of a programme is a part."""
    programme, session = Programme(id="p"), Session(id="s", workshop="kyiv")
    event = Workshop(id="kyiv", programmes=("p",))
    whole = count("all", 25)

    assert ["CNT008"] == codes(KYIV, whole, count("part", 9, "completed", sex="female", part_of="all"))
    assert ["CNT008"] == codes(KYIV, whole, count("part", 9, sex="female", unit="organisations", part_of="all"))
    assert [] == codes(KYIV, session, whole, count("part", 9, session="s", part_of="all"))
    assert ["CNT008"] == codes(
        KYIV, session, count("all", 25, session="s"), count("part", 9, sex="female", part_of="all")
    )
    assert [] == codes(programme, event, session, count("all", 25, programme="p"), count("a", 9, part_of="all"))
    assert [] == codes(
        programme, event, session, count("all", 25, programme="p"), count("a", 9, session="s", part_of="all")
    )


def test_returners_are_compared_in_one_unit() -> None:
    """More people than there were organisations contradict nothing; an unknown number may be large enough."""
    again = count("again", 23, workshop="minsk", drawn_from="first")
    minsk = Workshop(id="minsk")

    assert [] == codes(KYIV, minsk, count("first", 15, unit="organisations"), again)
    assert [] == codes(KYIV, minsk, count("first", "~20"), again)
    assert ["CNT005"] == codes(KYIV, minsk, count("first", "<23"), again)


def test_a_whole_is_never_below_its_largest_part() -> None:
    """Sessions, runs, events, series and programmes are compared with what holds them, group by group."""
    nested: list[Entity] = [
        Programme(id="p"),
        Programme(id="phase", parent="p"),
        Workshop(id="kyiv", level="series", programmes=("phase",)),
        Workshop(id="kyiv-1", part_of="kyiv"),
        Session(id="s", workshop="kyiv-1"),
    ]
    wholes = {
        "programme p": count("all", 10, programme="p"),
        "programme phase": count("all", 10, programme="phase"),
        "series": count("all", 10),
        "event": count("all", 10, workshop="kyiv-1"),
    }
    parts = [
        count("part", 11, programme="phase"),
        count("part", 11),
        count("part", 11, workshop="kyiv-1"),
        count("part", 11, session="s"),
    ]

    assert [["CNT009"]] * 4 == [codes(*nested, one, two) for one, two in zip(wholes.values(), parts, strict=True)]


def test_what_is_not_recorded_is_part_of_nothing() -> None:
    """Counts of a session, a workshop or a programme that are not there are found as such, and compared with none."""
    named = ("session", "workshop", "programme", "network", "output")
    lost = [count(f"of-{field}", 9, **{field: "nowhere"}) for field in named]

    assert ["REF001"] * 5 == codes(*lost)


def test_a_whole_of_another_group_or_of_those_who_came_again_tells_nothing() -> None:
    """Only counts of the same group are compared, and only of everybody who came."""
    series, event = Workshop(id="kyiv", level="series"), Workshop(id="kyiv-1", part_of="kyiv")
    first = count("first", 30, workshop="kyiv-1")

    assert [] == codes(series, event, first, count("women", 10, sex="female"))
    assert [] == codes(series, event, first, count("plan", 10, "planned"))
    assert [] == codes(series, event, first, count("again", 10, drawn_from="first"))
    assert [] == codes(series, event, first, count("unknown", "~10"))


def test_a_series_above_its_events_lacks_an_event() -> None:
    """The sum is known only if every event that is recorded has a count with a limit."""
    events: list[Entity] = [
        Workshop(id="kyiv", level="series"),
        *(Workshop(id=key, part_of="kyiv") for key in ("a", "b")),
    ]
    first, second = count("first", 25, workshop="a"), count("second", "<=10", workshop="b")

    assert ["CNT010"] == codes(*events, count("all", 36), first, second)
    assert [] == codes(*events, count("all", 35), first, second)
    assert [] == codes(*events, count("all", 36), first)
    assert [] == codes(*events, count("all", 36), first, count("second", ">10", workshop="b"))


def engagement(key: str, person: str | None, role: str = "trainee", **fields: Any) -> Engagement:
    """Return somebody's part in the event at Kyiv, or in a session of it."""
    return Engagement(**{"id": key, "person": person, "role": role, "workshop": "kyiv", **fields})


def test_a_roster_is_compared_with_every_count_that_holds_all_trainees() -> None:
    """Distinct trainees are counted, by workshop and by session; nobody else, and nobody twice."""
    people = [Person(id=f"P-0{number}") for number in (1, 2)]
    session = Session(id="s", workshop="kyiv")
    both = engagement("E-1", "P-01"), engagement("E-2", "P-02", workshop=None, session="s")
    event: list[Entity] = [KYIV, session, *people]

    assert ["CNT004"] == codes(*event, *both, count("all", 1))
    assert ["CNT004"] == codes(*event, *both, count("all", 5), count("trainees", 1, role="trainee", part_of="all"))
    assert [] == codes(*event, *both, count("all", 2))
    assert [] == codes(*event, *both, count("all", "~1"))
    assert [] == codes(*event, *both, count("women", 1, sex="female"))
    assert [] == codes(*event, *both, count("plan", 1, "planned"))
    assert [] == codes(*event, both[0], engagement("E-2", "P-01", session="s"), count("all", 1))
    assert [] == codes(*event, both[0], engagement("E-2", "P-02", "guest"), count("all", 1))
    assert [] == codes(*event, both[0], engagement("E-2", None), count("all", 1))


def test_nobody_came_to_a_cancelled_event() -> None:
    """Sessions are those of their event; nobody, and those who were expected, contradict nothing."""
    off, session = Workshop(id="kyiv", status="cancelled"), Session(id="s", workshop="kyiv")

    assert ["CNT011"] == codes(off, session, count("came", 3, session="s"))
    assert ["CNT011"] == codes(Workshop(id="kyiv", status="postponed"), count("done", 3, "completed"))
    assert [] == codes(off, count("came", 0), count("invited", 30, "invited"))
    assert [] == codes(Workshop(id="kyiv", status="held"), count("came", 3))
