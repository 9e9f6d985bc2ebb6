"""What the counts and the roster of one event say together: totals, parts, sources that disagree."""

from __future__ import annotations

from typing import Any

import pytest

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, HeadCount, Session, Workshop
from glo_model.queries import EventReach, reach
from glo_model.queries.reach.asked import Measured, Rosters
from glo_model.values.quantities import Quantity


def count(key: str, number: str | int, *, unit: str = "people", **fields: Any) -> HeadCount:
    """Return a count of the event."""
    fields = {"workshop": "w", "measure": "attended", **fields}
    return HeadCount(id=key, quantity=Quantity.of(number, unit), **fields)


def asked(*entities: Any, measure: Measured = "attended", rosters: Rosters = "perhaps partial") -> EventReach:
    """Return what is known of the only event."""
    (only,) = reach(Dataset([Workshop(id="w"), *entities]), measure=measure, rosters=rosters).events
    return only


@pytest.mark.parametrize(
    ("counts", "attendance"),
    [
        ([count("a", "?")], "?"),
        ([count("a", 21)], "21"),
        ([count("a", "~25")], "~25"),
        ([count("a", 20), count("b", 21)], "20..21"),
        ([count("a", ">50"), count("b", 52)], "52"),
        ([count("a", 20), count("b", ">50")], ">=20"),
        ([count("a", 20), count("b", 21), count("c", 22)], "20..22"),
        ([count("a", 15, unit="organisations")], "?"),
        ([count("a", 18, role="trainee"), count("b", 21)], "18"),
        ([count("a", 18, role="trainee", part_of="b"), count("b", 21)], "18"),
        ([count("a", 20, role="participant"), count("b", 25)], "20"),
        ([count("a", 25), count("b", 3, role="guest", part_of="a")], "22"),
        (
            [count("a", 25), count("b", 3, role="guest", part_of="a"), count("c", 2, role="trainer", part_of="a")],
            "20..22",
        ),
        ([count("a", 25), count("b", ">=1", role="guest", part_of="a")], "0..24"),
        ([count("a", 3, role="guest")], "?"),
        ([count("a", 21, profession="prosecutors")], "21"),
        ([count("a", 21, profession="prosecutors"), count("b", 30)], "30"),
        ([count("a", 21, profession="prosecutors"), count("b", 15, profession="judges")], ">=21"),
        ([count("a", 11, sex="female")], ">=11"),
        ([count("a", 11, sex="female"), count("b", 14, sex="male")], ">=25"),
        ([count("a", 11, sex="female"), count("b", 12, sex="female"), count("c", 14, sex="male")], ">=25"),
        (
            [count("a", ">=20"), count("b", 11, sex="female", part_of="a"), count("c", 14, sex="male", part_of="a")],
            ">=25",
        ),
        ([count("a", 20), count("b", 22, sex="male", part_of="a")], "20..22"),
        ([count("a", 5, country="NE"), count("b", 7, country="MA")], ">=7"),
        ([count("a", 23, modality="in person"), count("b", 160, modality="online")], ">=160"),
        ([count("a", 20, part_of="gone")], ">=20"),
        ([count("a", 15, measure="completed")], ">=15"),
        ([count("a", 10, drawn_from="x"), count("b", 13, drawn_from="y")], "10..13"),
        ([count("a", 100, measure="planned"), count("b", 500, measure="reached")], "?"),
    ],
)
def test_counts_of_one_event_say_how_many_there_were(counts: list[HeadCount], attendance: str) -> None:
    """Totals before parts, trainees before everybody; what contradicts is kept open, and parts bound from below."""
    assert attendance == asked(*counts).attendance.text


def test_those_drawn_from_two_events_are_parts() -> None:
    """Ten came from one event and thirteen from another: at least thirteen, and nobody says that they were all."""
    others = [Workshop(id=key) for key in ("x", "y")]
    bases = [count("x", 50, workshop="x"), count("y", 60, workshop="y")]
    counts = [count("a", 10, drawn_from="x"), count("b", 13, drawn_from="y")]
    answer = reach(Dataset([Workshop(id="w"), *others, *bases, *counts]), events=["w"])
    assert ">=13" == answer.people.text


def test_what_was_made_of_the_counts_is_said() -> None:
    """The notes name the counts."""
    disagree = asked(count("a", 20, role="trainee"), count("b", 21, role="trainee"))
    assert ("the counts a, b disagree, so it is taken to be 20 to 21",) == disagree.notes
    guests = asked(count("a", 25), count("b", 3, role="guest", part_of="a"))
    assert ("3 of those counted in a were there in another role",) == guests.notes
    assert ("the count is of everybody, as printed",) == asked(count("a", 25)).notes


@pytest.mark.parametrize(
    ("counts", "completed"),
    [
        ([count("a", 20), count("b", 15, measure="completed")], "15"),
        ([count("a", 20)], "0..20"),
        ([count("a", 20), count("b", ">=15", measure="completed")], "15..20"),
        ([count("a", 20), count("b", 22, measure="completed")], "20..22"),
        ([count("a", 20), count("b", ">=22", measure="completed")], "20..22"),
        ([count("a", ">=20"), count("b", 22, measure="completed")], "22"),
        ([count("b", 9, measure="completed", sex="female"), count("a", 20)], "9..20"),
        ([count("b", 9, measure="completed", sex="female"), count("a", 5)], "5..9"),
    ],
)
def test_no_more_people_complete_an_event_than_attend_it(counts: list[HeadCount], completed: str) -> None:
    """Attendance bounds completion from above, unless the data contradict that."""
    assert completed == asked(*counts, measure="completed").attendance.text


def row(key: str, person: str | None, session: str | None = None, completed: bool | None = None) -> Engagement:
    """Return a row of a roster."""
    return Engagement(id=key, workshop="w", session=session, person=person, role="trainee", completed=completed)


def test_a_roster_tells_who_completed() -> None:
    """Who did counts, who did not does not, and of the others nobody recorded it."""
    rows = [row("1", "p1", completed=True), row("2", "p2", completed=False), row("3", "p3"), row("4", None)]
    assert ">=1" == asked(*rows, measure="completed").attendance.text
    assert "1..3" == asked(*rows, measure="completed", rosters="complete").attendance.text
    assert "4" == asked(*rows, rosters="complete").attendance.text


def test_an_unnamed_row_of_a_session_may_be_somebody_of_another_list() -> None:
    """One named and one unnamed in a morning, two named in the afternoon: three people at least, four at most."""
    rows = [row("1", "p1", "am"), row("2", None, "am"), row("3", "p2", "pm"), row("4", "p3", "pm")]
    sessions = [Session(id=key, workshop="w") for key in ("am", "pm")]
    unsure = asked(*rows, *sessions)
    assert (">=3", 3, "only roster") == (unsure.attendance.text, unsure.listed, unsure.agreement)
    assert "3..4" == asked(*rows, *sessions, rosters="complete").attendance.text


@pytest.mark.parametrize(
    ("number", "rosters", "attendance", "agreement"),
    [
        (2, "perhaps partial", "2", "agree"),
        (2, "complete", "2", "agree"),
        (">=1", "perhaps partial", ">=2", "agree"),
        (">=1", "complete", "2", "agree"),
        ("1..9", "complete", "2", "agree"),
        (3, "perhaps partial", "3", "roster shorter"),
        (3, "complete", "2..3", "roster shorter"),
        (1, "perhaps partial", "1..2", "roster longer"),
        (1, "complete", "1..2", "roster longer"),
    ],
)
def test_a_roster_and_a_count_agree_or_leave_both_possible(
    number: str | int, rosters: Rosters, attendance: str, agreement: str
) -> None:
    """A roster of two beside a count."""
    answer = asked(row("1", "p1"), row("2", "p2"), count("a", number), rosters=rosters)
    assert (attendance, agreement) == (answer.attendance.text, answer.agreement)


def test_a_count_that_says_nothing_better_is_named_as_not_taken() -> None:
    """Beside the number of trainees, that of guests, and that of organisations, add nothing."""
    counts = [count("a", 18, role="trainee"), count("b", 3, role="guest"), count("c", 15, unit="organisations")]
    answer = reach(Dataset([Workshop(id="w"), *counts]))
    assert {
        "b": "it says nothing of those asked about that other counts do not say better",
        "c": "it counts organisations",
    } == {each.id: each.why for each in answer.not_counted}
