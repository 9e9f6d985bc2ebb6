"""Trainers who train trainers: generations, who never taught, circles, and what could not be placed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, Entity, HeadCount, Link, Programme, ProsecutorNetwork, Workshop
from glo_model.queries import Cascade, UnknownIdError, cascade
from glo_model.queries.cascade.circles import circles
from glo_model.values.quantities import Quantity
from glo_model.values.when import When

TOT = "training of trainers"


def event(key: str, when: str | None, teachers: str = "", trainees: str = "", **fields: Any) -> list[Entity]:
    """Return an event with a letter for each person who taught or was trained there, ``?`` for one without a name."""
    days = None if when is None else When.of(when)
    rows = [(role, each) for role, those in (("trainer", teachers), ("trainee", trainees)) for each in those]
    return [
        Workshop(**{"id": key, "when": days, "kind": "training", **fields}),
        *(
            Engagement(id=f"{key}-{n}", workshop=key, role=role, person=None if each == "?" else each)
            for n, (role, each) in enumerate(rows)
        ),
    ]


def came(key: str, number: str | int) -> HeadCount:
    """Return a count of those who came to an event."""
    return HeadCount(id=f"{key}-came", workshop=key, measure="attended", quantity=Quantity.of(number), role="trainee")


def asked(*parts: list[Entity] | Entity, **how: Any) -> Cascade:
    """Return the cascade of these events."""
    entities = [one for each in parts for one in (each if isinstance(each, list) else [each])]
    return cascade(Dataset(entities), **how)


def shown(answer: Cascade) -> list[tuple[int, str, str, str, str]]:
    """Return each generation: its number, events, people, those who taught later and those who never did."""
    return [
        (
            each.number,
            " ".join(f"{one.workshop}{'' if one.placed.is_certain else '?'}" for one in each.events),
            each.people.text, each.taught.text, each.never_taught.text,
        )
        for each in answer.generations
    ]  # fmt: skip


CHAIN = (
    event("tot", "2020-03-02/2020-03-06", "x", "abc", kind=TOT), came("tot", 3),
    event("one", "2020-06-01", "a", "def"), came("one", 3),
    event("two", "2020-07-01", "b", "g"), came("two", 1),
    event("three", "2020-09-01", "dg", "hi"), came("three", 2),
)  # fmt: skip


def test_a_cascade_has_generations() -> None:
    """Those trained first taught two events, of whose people two taught a third one together."""
    answer = asked(*CHAIN)
    assert [
        (0, "tot", "3", "2", "1"), (1, "one two", "4", "2", "2"), (2, "three", "2", "0", "2"),
    ] == shown(answer)  # fmt: skip
    assert ((), ()) == (answer.unplaced, answer.cycles)
    assert "Generation 0: 3 people trained at tot; 2 taught later, 1 never did. Generation 1: 4 people" in answer.words
    assert "All generations together: 9 different people." in answer.words


def test_an_event_stands_in_its_earliest_generation() -> None:
    """Taught by one of the first and one of the second, it is of the first generation that came from the first."""
    answer = asked(*CHAIN, event("four", "2020-10-01", "ah", "j"))
    assert "four one two" == shown(answer)[1][1]


def test_who_teaches_before_or_while_being_trained_passes_nothing_on() -> None:
    """Only what comes after the training follows from it."""
    answer = asked(*CHAIN, event("before", "2020-01-01", "a", "k"), event("while", "2020-03-04", "b", "l"))
    assert [0, 1, 2] == [each.number for each in answer.generations]
    assert {"tot", "one", "two", "three"} == {one.workshop for each in answer.generations for one in each.events}


def test_an_order_that_is_not_known_makes_the_place_possible() -> None:
    """An undated event counts on the high side only, and so does what follows from it alone."""
    answer = asked(
        event("tot", "2020-03", "x", "a", kind=TOT), came("tot", 1),
        event("undated", None, "a", "b"), came("undated", 1), event("next", "2021", "b", "c"), came("next", 1),
    )  # fmt: skip
    assert [
        (0, "tot", "1", "0..1", "0..1"),
        (1, "undated?", "0..1", "0..1", "0..1"),
        (2, "next?", "0..1", "0", "0..1"),
    ] == shown(answer)
    assert "1..3" == answer.people.text
    assert (
        "It is not certain that 2 trainings followed, or when: on the high side only (undated, next)." in answer.words
    )


def test_an_event_within_a_series_lies_somewhere_in_its_days() -> None:
    """Two runs without days of their own may stand in either order."""
    series = Workshop(id="s", level="series", when=When.of("2020-01-01/2020-12-31"))
    answer = asked(
        series, event("tot", None, "", "a", kind=TOT, part_of="s"), event("run", None, "a", "b", part_of="s")
    )
    assert ["tot", "run?"] == [each[1] for each in shown(answer)]


def test_what_nobody_recorded_could_not_be_placed() -> None:
    """A later training without a teacher's name may have been anybody's; then nobody certainly never taught."""
    answer = asked(
        event("tot", "2020-03", "x", "ab", kind=TOT), came("tot", 2), event("who", "2020-06", "", "c"),
        event("some", "2020-06", "a?", "d"), came("some", 1), event("earlier", "2019", "", "e"),
        event("meeting", "2020-06", "", "f", kind="meeting"), event("empty", "2020-07"),
        event("planned", "2020-08", "", "g", status="planned"),
    )  # fmt: skip
    assert [("who", "nobody recorded who taught there, or not all of them")] == [
        (each.id, each.why) for each in answer.unplaced
    ]
    assert [(0, "tot", "2", "1..2", "0..1"), (1, "some", "1", "0..1", "0..1")] == shown(answer)
    assert "1 training could not be placed: who." in answer.words


def test_a_trainer_may_be_among_those_who_are_only_counted() -> None:
    """Twenty were trained and one is named: who teaches later without being on a roster may be another of them."""
    later = event("later", "2020-06", "z", "q")
    answer = asked(event("tot", "2020-03", "x", "a", kind=TOT), came("tot", 20), later)
    assert [("later", "who taught there may be among those who are counted and not named")] == [
        (each.id, each.why) for each in answer.unplaced
    ]
    assert [(0, "tot", "20", "0..20", "0..20")] == shown(answer)
    assert () == asked(event("tot", "2020-03", "x", "a", kind=TOT), came("tot", 1), later).unplaced


def test_people_who_trained_each_other_are_a_circle() -> None:
    """It is told, however long it is, and each event stands in one generation; one event alone makes none."""
    answer = asked(
        event("tot", "2020-01", "b", "a", kind=TOT), event("back", "2020-03", "a", "b"),
        event("practice", "2020-05", "cd", "cd"),
    )  # fmt: skip
    assert [(("back", "tot"), 2)] == [(each.events, each.people) for each in answer.cycles]
    assert "2 people trained each other in a circle at back, tot." in answer.words
    assert ["tot", "back"] == [each[1] for each in shown(answer)]
    undated = asked(event("tot", None, "b", "a", kind=TOT), event("back", None, "a", "b"))
    assert ["tot", "back?"] == [each[1] for each in shown(undated)]


def test_where_a_cascade_begins() -> None:
    """With named events; else trainings of trainers that follow from no other; else events whose trainees taught."""
    second = event("second", "2020-08", "a", "k", kind=TOT)
    assert "second" in shown(asked(*CHAIN, second))[1][1]
    assert ["one", "three"] == [each[1] for each in shown(asked(*CHAIN, first=["one"]))]
    plain = [event(f"p{number}", f"202{number}", teachers, trainees) for number, (teachers, trainees) in enumerate(
        [("x", "a"), ("a", "b"), ("b", "c")]
    )]  # fmt: skip
    assert ["p0", "p1", "p2"] == [each[1] for each in shown(asked(*plain))]
    assert [] == shown(asked(event("alone", "2020", "x", "a")))
    assert "no training of trainers" in asked().words
    with pytest.raises(UnknownIdError):
        asked(first=["nobody"])


def test_an_event_that_selects_its_participants_from_the_first_is_of_the_first() -> None:
    """A link says so, whoever taught there; a link to a network or of another kind says nothing of it."""
    facts = (
        event("tot", "2020-03", "x", "a", kind=TOT), event("advanced", "2020-04", "x", "a"), event("after", "2020-05"),
        Link(id="l1", kind="selects its participants from", workshop="advanced", other="tot"),
        Link(id="l2", kind="selects its participants from", workshop="after", network="n"),
        Link(id="l3", kind="follow-up of", workshop="after", other="tot"),
    )  # fmt: skip
    assert ["advanced tot"] == [each[1] for each in shown(asked(*facts))]


def test_only_the_events_of_a_network_or_programme_are_looked_at() -> None:
    """Both criteria take an id that the data have."""
    facts = (
        ProsecutorNetwork(id="n"), Programme(id="p"),
        event("tot", "2020-03", "x", "a", kind=TOT, networks=("n",), programmes=("p",)),
        event("in", "2020-04", "a", "b", networks=("n",)), event("out", "2020-04", "a", "c", programmes=("p",)),
    )  # fmt: skip
    assert ["tot", "in"] == [each[1] for each in shown(asked(*facts, network="n"))]
    assert ["tot", "out"] == [each[1] for each in shown(asked(*facts, programme="p"))]
    with pytest.raises(UnknownIdError):
        asked(network="none")


def chain(length: int) -> list[Entity]:
    """Return a cascade in which each event's only trainee teaches the next one."""
    first = date(1950, 1, 1)
    entities: list[Entity] = []
    for number in range(length):
        key, day = f"w{number:05}", first + timedelta(days=number)
        kind = "training" if number else TOT
        entities.append(Workshop(id=key, kind=kind, when=When.of(day.isoformat())))
        entities.append(Engagement(id=f"a{number}", workshop=key, person=f"p{number}", role="trainer"))
        entities.append(Engagement(id=f"b{number}", workshop=key, person=f"p{number + 1}", role="trainee"))
    return entities


def test_a_deep_cascade_is_followed_to_its_end() -> None:
    """More generations than Python has room for calls within calls."""
    answer = asked(chain(1500))
    assert (1500, ()) == (len(answer.generations), answer.cycles)
    assert "And so on to generation 1499." in answer.words


def test_a_circle_of_any_length_is_found() -> None:
    """Ten thousand things that lead to each other in turn are one circle, and two circles side by side are two."""
    ring = {f"{number}": [f"{(number + 1) % 10_000}"] for number in range(10_000)}
    assert [10_000] == [len(each) for each in circles({**ring, "aside": ["0"]})]
    assert [{"a", "b"}, {"c", "d"}] == sorted(
        (set(each) for each in circles({"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["c", "e"]})), key=sorted
    )


GRAPH = st.dictionaries(st.sampled_from("abcde"), st.lists(st.sampled_from("abcde"), max_size=3), max_size=5)


@given(GRAPH)
def test_circles_are_those_that_a_plain_search_finds(arrows: dict[str, list[str]]) -> None:
    """Two things are in one circle if each can be reached from the other."""
    reached = {key: _reached(arrows, key) for key in "abcde"}
    expected = {frozenset(o for o in "abcde" if o in reached[key] and key in reached[o]) | {key} for key in "abcde"}
    assert {each for each in expected if len(each) > 1} == set(circles(arrows))


def _reached(arrows: dict[str, list[str]], start: str) -> set[str]:
    found: set[str] = set()
    for _ in range(6):
        found |= {each for key in {start, *found} for each in arrows.get(key, ())}
    return found


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[Entity], dict[str, int], int, int]:
    """Draw who taught and was trained when, tell a part of it, and say in which generation each event is."""
    days = draw(st.lists(st.integers(0, 400), min_size=1, max_size=5, unique=True))
    facts: list[Entity] = []
    parts: dict[str, tuple[int, set[str], set[str]]] = {}
    for number, day in enumerate(days):
        teachers = draw(st.sets(st.sampled_from("abc"), max_size=2)) or {"x"}
        trainees = draw(st.sets(st.sampled_from("abcde"), min_size=1, max_size=3))
        key, when = f"w{number}", date(2020, 1, 1) + timedelta(days=day)
        told = draw(st.sampled_from([f"{when:%Y-%m-%d}", f"{when:%Y-%m}", f"{when:%Y}", None]))
        hidden = draw(st.sets(st.sampled_from("abcx"))) if draw(st.booleans()) else set[str]()
        names = ("".join("?" if each in hidden else each for each in those) for those in (teachers, trainees))
        facts += event(key, told, *names, kind=TOT if number == 0 else "training")
        facts += [came(key, len(trainees))] if draw(st.booleans()) else []
        parts[key] = day, teachers, trainees
    depth = {"w0": 0}
    for _ in days:
        for one, other in ((a, b) for a in list(depth) for b in parts):
            if parts[one][0] < parts[other][0] and parts[one][2] & parts[other][1]:
                depth[other] = min(depth.get(other, 99), depth[one] + 1)
    day, _, first = parts["w0"]
    taught = {each for each in first if any(when > day and each in teachers for when, teachers, _ in parts.values())}
    return facts, depth, len(set[str]().union(*(parts[each][2] for each in depth))), len(taught)


@settings(max_examples=200)
@given(worlds())
def test_whatever_came_first_the_answer_allows_it(world: tuple[list[Entity], dict[str, int], int, int]) -> None:
    """What is certain is so, no event stands later than it is, and who was reached and who taught is allowed."""
    facts, depth, people, taught = world
    answer = asked(facts, first=["w0"])
    places = {one.workshop: (each.number, one.placed) for each in answer.generations for one in each.events}
    assert {key: number for key, (number, placed) in places.items() if placed.is_certain}.items() <= depth.items()
    unplaced = {each.id for each in answer.unplaced}
    first = answer.generations[0]
    assert first.taught.low <= taught <= (taught if first.taught.high is None else first.taught.high)
    assert answer.people.low <= people
    if not unplaced:
        assert all(places[key][0] <= number for key, number in depth.items())
        assert people <= (people if answer.people.high is None else answer.people.high)
