"""Who still holds a seat so many months after their training: counted between what is proved and what is possible."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.entities import Court, Engagement, Entity, HeadCount, Membership, ProsecutorNetwork, Workshop
from glo_model.queries import Retention, UnknownIdError, retention
from glo_model.queries.seats.seat_times import months_later
from glo_model.values.bounds import Bounds
from glo_model.values.quantities import Quantity
from glo_model.values.texts import DatedName
from glo_model.values.when import When

LATE = date(2021, 1, 1)
TRAINING = Workshop(id="w", networks=("n",), when=When.of("2018-07-24/2018-07-26"))
COMPLETE = HeadCount(id="count", workshop="w", measure="attended", quantity=Quantity.of(1))
P1 = Engagement(id="e1", workshop="w", person="p1", role="trainee")


def seat(key: str, when: str | None, court: str | None = "rabat", person: str | None = "p1", **how: Any) -> Membership:
    """Return a membership of one person, for a court unless told otherwise."""
    times = None if when is None else When.of(when)
    return Membership(**{"id": key, "network": "n", "court": court, "person": person, "when": times, **how})


def asked(*entities: Entity, network: ProsecutorNetwork | None = None, as_of: date = LATE, **how: Any) -> Retention:
    """Return the retention of a network."""
    return retention(Dataset([network or ProsecutorNetwork(id="n"), *entities]), "n", as_of=as_of, **how)


def numbers(answer: Retention) -> tuple[str, ...]:
    """Return how many are due, retained, in the same unit, in another one, seated since and gone."""
    found = (answer.due, answer.retained, answer.same_unit, answer.another_unit, answer.seated_since, answer.gone)
    return tuple(each.text for each in found)


@pytest.mark.parametrize(
    ("seats", "expected"),
    [
        ([("2018-01/..", "rabat")], ("1", "1", "1", "0", "0", "0")),
        ([("2018-01/2019-07-26", "rabat")], ("1", "1", "1", "0", "0", "0")),
        ([("2018-01/2019-07-25", "rabat")], ("1", "0", "0", "0", "0", "1")),
        ([("2018-01/2019-07", "rabat")], ("1", "0..1", "0..1", "0", "0", "0..1")),
        ([("2018-01/2018-12", "rabat"), ("2019-01/..", "tanger")], ("1", "1", "0", "1", "0", "0")),
        ([("2019-01/..", "tanger")], ("1", "1", "0", "0", "1", "0")),
        ([("2018-01/", "rabat")], ("1", "0..1", "0..1", "0", "0..1", "0..1")),
        ([(None, "rabat")], ("1", "0..1", "0..1", "0", "0..1", "0..1")),
        ([("2018-01/..", None)], ("1", "1", "0..1", "0..1", "0", "0")),
        ([("2018-01/2018-12", "rabat"), ("2019-01/..", None)], ("1", "1", "0..1", "0..1", "0", "0")),
        ([("2018-01/2019-03-31", "rabat"), ("2019-04-01/..", "rabat")], ("1", "1", "1", "0", "0", "0")),
    ],
)
def test_each_course_of_one_person(seats: list[tuple[str | None, str | None]], expected: tuple[str, ...]) -> None:
    """Stayed, left, moved, came later, or not known: on 26 July 2019, a year after the last day of the training."""
    members = [seat(f"m{number}", when, court) for number, (when, court) in enumerate(seats)]
    elsewhere = seat("other", "2018/2018", person="p9")
    trainer = Engagement(id="e2", workshop="w", person="p8", role="trainer")
    assert expected == numbers(asked(TRAINING, COMPLETE, P1, trainer, elsewhere, *members))


def test_the_answer_says_it_in_words_without_a_person() -> None:
    """Counts and units only; the ids of memberships are what it rests on."""
    network = ProsecutorNetwork(id="n", names=(DatedName(text="The Network"),))
    court = Court(id="rabat", names=(DatedName(text="Rabat"),))
    answer = asked(TRAINING, COMPLETE, P1, court, seat("m", "2018-01/.."), network=network)
    assert (
        "Of 1 person trained by The Network, each looked at 12 months after their training and no later than "
        "2021-01-01, 1 still held a seat and 0 did not. In the same unit: 1; moved to another unit: 0; without a seat "
        "before: 0."
    ) == answer.words
    assert [("rabat", "Rabat", "1")] == [(each.id, each.name, each.retained.text) for each in answer.units]
    assert ("count", "m") == answer.basis
    assert "p1" not in repr(answer) + answer.words


def test_months_that_are_not_over_are_not_judged() -> None:
    """Nobody is due before the day; where the training's day is not known to the month, somebody is possibly."""
    members = (TRAINING, COMPLETE, P1, seat("m", "2018-01/.."))
    assert ("0", "0", "0", "0", "0", "0") == numbers(asked(*members, as_of=date(2019, 7, 25)))
    assert "1" == asked(*members, as_of=date(2019, 7, 26)).due.text
    assert "1" == asked(*members, as_of=date(2018, 7, 26), months=0).due.text
    vague = Workshop(id="w", networks=("n",), when=When.of("2018-07"))
    answer = asked(vague, COMPLETE, P1, seat("m", "2018-01/.."), as_of=date(2019, 7, 15))
    assert ("0..1", "0..1") == numbers(answer)[:2]
    assert "Of 1 person it is not certain that the months are over." in answer.notes
    planned = Workshop(id="w", networks=("n",), when=When.of("2018-07-24"), status="planned")
    assert "0..1" == asked(planned, COMPLETE, P1, seat("m", "2018-01/..")).due.text


def test_where_no_membership_is_recorded_nobody_can_say() -> None:
    """Unknown is not 0: each of those trained may hold a seat."""
    count = HeadCount(id="count", workshop="w", measure="attended", quantity=Quantity.of("20..21"))
    answer = asked(TRAINING, count, P1)
    assert ("20..21", "0..21", "0..21") == (answer.due.text, answer.retained.text, answer.gone.text)
    assert "No membership is recorded, so nobody can say who holds a seat." in answer.notes
    assert "Up to 20 of them are counted and not named: they may be any other members." in answer.notes
    assert answer.words.endswith("they may be any other members.")
    assert "In the same unit" not in answer.words
    assert "?" == asked(TRAINING).retained.text
    nobody = asked(followed="members")
    assert "?" == nobody.due.text
    assert nobody.words.startswith("Of an unknown number of people who had taken a seat of n,")


def test_who_is_only_counted_may_be_a_member() -> None:
    """Of five who were trained one is named: the other four may be the two other members, and no more than these."""
    count = HeadCount(id="count", workshop="w", measure="attended", quantity=Quantity.of(5))
    members = [seat("m1", "2018-01/.."), *(seat(f"o{n}", "2018-01/..", person=f"q{n}") for n in range(2))]
    answer = asked(TRAINING, count, P1, *members)
    assert ("5", "1..3", "2..4") == (answer.due.text, answer.retained.text, answer.gone.text)


def test_a_seat_that_names_nobody_may_be_anybodys() -> None:
    """Then nobody is certainly gone, and it is one seat only."""
    people = [Engagement(id=f"e{n}", workshop="w", person=f"p{n}", role="trainee") for n in (2, 3)]
    count = HeadCount(id="count", workshop="w", measure="attended", quantity=Quantity.of(2))
    answer = asked(TRAINING, count, *people, seat("m", "2018-01/..", person=None), seat("x", "2000/2001"))
    assert ("2", "0..1", "1..2") == (answer.due.text, answer.retained.text, answer.gone.text)
    assert "Of 1 membership nobody recorded who holds the seat: it may be one of them." in answer.notes


def test_members_are_followed_from_their_first_seat() -> None:
    """Trained or not; one who is not named is one person, and one who moved is told apart."""
    answer = asked(
        seat("a", "2018-07-01/..", person="p1"),
        seat("b1", "2018-07-01/2018-12-31", person="p2"),
        seat("b2", "2019-01-01/..", "tanger", person="p2"),
        seat("c", "2018-07-01/2018-12-31", person=None),
        seat("d", "2018-07-01/", person="p4"),
        followed="members",
    )
    assert ("4", "2..3", "1..2", "1", "0", "1..2") == numbers(answer)
    assert "Nobody says when 1 membership ended." in answer.notes
    assert "who had taken a seat of n, each looked at 12 months after they took it" in answer.words
    undated = asked(seat("a", None), followed="members", undated="certainly")
    assert "0..1" == undated.due.text
    assert "The time of 1 membership is not recorded, and taken certainly to hold then." in undated.notes


def test_nobody_holds_a_seat_of_a_network_that_has_ended() -> None:
    """A membership without an end ends with the network."""
    network = ProsecutorNetwork(id="n", ended=When.of("2019-01-31"))
    assert ("1", "0") == numbers(asked(TRAINING, COMPLETE, P1, seat("m", "2018/.."), network=network))[:2]


def test_the_seats_of_groups_count_if_they_are_asked_for() -> None:
    """Somebody who moved to a group of the network still has a seat of it then."""
    group = ProsecutorNetwork(id="g", parent="n")
    facts = (TRAINING, COMPLETE, P1, group, seat("a", "2018-01/2018-12-31"), seat("b", "2019-01/..", network="g"))
    assert "0" == asked(*facts).retained.text
    assert "1" == asked(*facts, with_subnetworks=True).retained.text


def test_a_question_that_cannot_be_meant_is_refused() -> None:
    """A misspelt word, months backwards, and a network that is not there."""
    with pytest.raises(ValueError, match="did you mean 'trainees'"):
        asked(followed="trainee")
    with pytest.raises(ValueError, match="cannot be less than 0"):
        asked(months=-1)
    with pytest.raises(UnknownIdError):
        retention(Dataset(), "n", as_of=LATE)


@given(st.dates(), st.dates(), st.integers(0, 40))
def test_months_are_counted_in_order(one: date, other: date, months: int) -> None:
    """A later day is never earlier so many months on, and the calendar has an end."""
    first, last = sorted((one, other))
    assert months_later(first.toordinal(), months) <= months_later(last.toordinal(), months)


FIRST = date(2018, 1, 30)
DAYS = [FIRST + timedelta(days=each) for each in range(5)]
DAY = st.sampled_from(DAYS)
MONTHLY = {each: each + relativedelta(months=1) for each in DAYS}


def told(draw: st.DrawFn, day: date) -> str:
    """Tell a day or only its month."""
    return f"{day:%Y-%m-%d}" if draw(st.booleans()) else f"{day:%Y-%m}"


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[Entity], date, dict[str, int]]:
    """Draw who was trained when and who sat where, tell a part of it, and count what became of them."""
    people = [f"p{number}" for number in range(draw(st.integers(1, 3)))]
    events = {f"w{number}": draw(DAY) for number in range(draw(st.integers(1, 2)))}
    as_of = draw(st.sampled_from(DAYS)) + relativedelta(months=draw(st.integers(0, 1)))
    facts: list[Entity] = []
    came: dict[str, list[date]] = {}
    for event, day in events.items():
        there = [each for each in people if draw(st.booleans())]
        facts.append(Workshop(id=event, networks=("n",), when=When.of(told(draw, day))))
        if draw(st.booleans()):
            facts.append(
                HeadCount(id=f"c{event}", workshop=event, measure="attended", quantity=Quantity.of(len(there)))
            )
        for each in there:
            came.setdefault(each, []).append(day)
            if draw(st.booleans()):
                facts.append(Engagement(id=f"{event}-{each}", workshop=event, person=each, role="trainee"))
    held: list[tuple[str, str, date, date]] = []
    for number in range(draw(st.integers(0, 3))):
        begins, ends = sorted((draw(DAY), draw(DAY) + relativedelta(months=draw(st.integers(0, 1)))))
        who, court = draw(st.sampled_from([*people, "stranger"])), draw(st.sampled_from("xy"))
        held.append((who, court, begins, ends))
        person = who if draw(st.booleans()) else None
        facts.append(seat(f"m{number}", f"{told(draw, begins)}/{told(draw, ends)}", court, person))
    return facts, as_of, counts(came, held, as_of)


def counts(
    came: dict[str, list[date]], held: list[tuple[str, str, date, date]], as_of: date
) -> dict[str, int]:  # fmt: skip
    """Count what became of those whose month is over."""
    found = dict.fromkeys(("due", "retained", "same_unit", "another_unit", "seated_since", "gone"), 0)
    for person, days in came.items():
        start, then = min(days), MONTHLY[min(days)]
        before, after = (
            {court for who, court, begins, ends in held if who == person and begins <= day <= ends}
            for day in (start, then)
        )
        if then > as_of:
            continue
        found["due"] += 1
        found["retained"] += bool(after)
        found["gone"] += not after
        found["same_unit"] += bool(before & after)
        found["another_unit"] += bool(before and after and not before & after)
        found["seated_since"] += bool(after and not before)
    return found


@settings(max_examples=300)
@given(worlds())
def test_whatever_became_of_them_the_answer_allows_it(world: tuple[list[Entity], date, dict[str, int]]) -> None:
    """However little is told of trainings, people, seats and days, the truth lies within every interval."""
    facts, as_of, truth = world
    answer = asked(*facts, as_of=as_of, months=1)
    for name, number in truth.items():
        bounds = getattr(answer, name)
        assert bounds.low <= number <= (number if bounds.high is None else bounds.high), name


SPANS = list(product((0, 1, 2), (2, 3, 40)))


@settings(max_examples=100)
@given(st.lists(st.tuples(st.sampled_from(SPANS), st.sampled_from("xy")), max_size=3))
def test_what_is_wholly_told_is_answered_exactly(seats: list[tuple[tuple[int, int], str]]) -> None:
    """With every day and name known, and a count that the roster agrees with, nothing is left open."""
    start = DAYS[1]
    training = Workshop(id="w", networks=("n",), when=When.of(start.isoformat()))
    held = [("p1", court, FIRST + timedelta(days=a), FIRST + timedelta(days=b)) for (a, b), court in seats]
    members = [seat(f"m{n}", f"{a}/{b}", court) for n, (_, court, a, b) in enumerate(held)]
    answer = asked(training, COMPLETE, P1, seat("other", "2000/2001", person="p9"), *members, months=1)
    assert counts({"p1": [start]}, held, LATE) == {
        name: int(getattr(answer, name).text)
        for name in ("due", "retained", "same_unit", "another_unit", "seated_since", "gone")
    }
    assert Bounds("1") == answer.people
