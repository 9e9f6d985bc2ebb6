"""Donors' rules of counting: what they say, where that is stated, and the numbers that they give."""

from __future__ import annotations

from typing import Any

import pytest

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, HeadCount, Session, Workshop
from glo_model.queries import COUNTING_RULES, CountingRule, Reach, reach, reach_by
from glo_model.queries.reach.counting import CGIAR, EEA_GRANTS, TEARFUND
from glo_model.values.quantities import Quantity

EACH_TIME = CountingRule(name="each time", meaning="Every attendance.", once="a person and event")
MOST_SESSIONS = CountingRule(name="most sessions", meaning="Who was there for 80 % of the sessions.", completed=80)


def counted(event: str, number: str | int, **fields: Any) -> HeadCount:
    """Return a count of an event's people."""
    fields = {"id": f"{event}-{number}", "measure": "attended", "workshop": event, **fields}
    return HeadCount(quantity=Quantity.of(number), **fields)


def row(event: str, person: str | None, session: str | None = None, **fields: Any) -> Engagement:
    """Return a row of a roster."""
    key = f"{event}-{person}-{session}"
    return Engagement(id=key, workshop=event, person=person, session=session, role="trainee", **fields)


def test_every_rule_of_the_library_names_its_page() -> None:
    """No rule comes without the public page that states it, and each says in our words what it counts."""
    assert len(COUNTING_RULES) >= 2
    assert [] == [each.name for each in COUNTING_RULES.values() if not (each.url or "").startswith("https://")]
    assert {each: rule.name for each, rule in COUNTING_RULES.items()} == {each: each for each in COUNTING_RULES}


def test_a_rule_needs_a_share_from_1_to_100() -> None:
    """A share of nothing, or of more than all, cannot be meant."""
    with pytest.raises(ValueError, match="completed"):
        CountingRule(name="n", meaning="m", completed=0)


def test_without_a_rule_the_different_people_are_counted() -> None:
    """The number is that of the people, and the words name no rule."""
    answer = reach(Dataset([Workshop(id="a"), counted("a", 20)]))
    assert (None, answer.people) == (answer.rule, answer.counted)


def test_a_person_once_who_completed_a_course() -> None:
    """Who completed one of two courses counts once; who did not complete any does not count."""
    rows = [
        row("a", "p1", completed=True), row("a", "p2", completed=False), row("b", "p1", completed=True),
        row("b", "p3", completed=True),
    ]  # fmt: skip
    data = Dataset([Workshop(id="a"), Workshop(id="b"), *rows])
    answer = reach(data, counting=EEA_GRANTS, rosters="complete")
    assert ("2", "completed", EEA_GRANTS) == (answer.counted.text, answer.measure, answer.rule)
    assert answer.words.startswith(f"2 by the rule eea-grants-civ-007 ({EEA_GRANTS.meaning.rstrip('.')}, https://")


def test_where_nobody_recorded_who_completed_it_the_answer_is_open() -> None:
    """A count of those who attended leaves everything from nobody to all of them, and the reason says so."""
    answer = reach(Dataset([Workshop(id="a"), counted("a", 20)]), counting=EEA_GRANTS)
    assert "0..20" == answer.counted.text
    assert answer.reason.endswith("Nobody recorded who completed it at a, so it may be anybody or nobody there.")
    assert ("a-20",) == answer.basis


def test_each_attendance_may_count() -> None:
    """A rule may count a person at every event; a rule of one's own needs no page."""
    data = Dataset([Workshop(id="a"), counted("a", 20), Workshop(id="b"), counted("b", 21)])
    answer = reach(data, counting=EACH_TIME)
    assert ("41", "21..41") == (answer.counted.text, answer.people.text)
    assert answer.words.startswith("41 by the rule each time (Every attendance). 21 to 41 different people")


def once_a_topic(*events: Workshop, people: dict[str, tuple[str, ...]]) -> Reach:
    """Ask how many there are once for each topic, where complete rosters tell who came."""
    rows = [row(event, person) for event, those in people.items() for person in those]
    return reach(Dataset([*events, *rows]), counting=CGIAR, rosters="complete")


def test_a_person_counts_once_for_each_topic() -> None:
    """Two trainings on evidence and one on protection: a person at all three counts twice."""
    answer = once_a_topic(
        Workshop(id="a", topics=("evidence",)), Workshop(id="b", topics=("Evidence",)),
        Workshop(id="c", topics=("protection",)),
        people={"a": ("p1", "p2"), "b": ("p1",), "c": ("p1",)},
    )  # fmt: skip
    assert ("3", "2") == (answer.counted.text, answer.people.text)


def test_trainings_that_share_one_of_their_topics_may_be_on_one_topic() -> None:
    """Evidence alone, and evidence with protection: perhaps one topic, perhaps two."""
    answer = once_a_topic(
        Workshop(id="a", topics=("evidence",)), Workshop(id="b", topics=("evidence", "protection")),
        people={"a": ("p1",), "b": ("p1",)},
    )  # fmt: skip
    assert "1..2" == answer.counted.text


def test_a_training_without_a_topic_may_be_on_any() -> None:
    """It may be on the topic of another one, or on one of its own."""
    answer = once_a_topic(
        Workshop(id="a", topics=("evidence",)), Workshop(id="b"), people={"a": ("p1",), "b": ("p1", "p2")}
    )
    assert "2..3" == answer.counted.text
    assert "Nobody recorded the topic of b, so it may be one that others have, or another." in answer.reason


def test_a_run_is_on_the_topic_of_its_series() -> None:
    """A series and its runs are one training, whatever each is about."""
    answer = once_a_topic(
        Workshop(id="s", topics=("evidence",)), Workshop(id="r", part_of="s"),
        Workshop(id="q", part_of="s", topics=("protection",)),
        people={"s": ("p1",), "r": ("p1",), "q": ("p1",)},
    )  # fmt: skip
    assert "1..2" == answer.counted.text


def test_an_open_training_leaves_the_number_open() -> None:
    """Where nothing limits who came, nothing limits the pairs of a person and a topic."""
    data = Dataset([Workshop(id="a", topics=("evidence",)), row("a", "p1", completed=True)])
    assert ">=1" == reach(data, counting=TEARFUND).counted.text


SESSIONS = [Session(id=f"s{number}", workshop="a") for number in range(5)]


def test_most_of_the_sessions_are_enough() -> None:
    """Four of five sessions are 80 %; three are not, unless rows may be missing."""
    rows = [row("a", "p1", f"s{number}") for number in range(4)] + [row("a", "p2", f"s{number}") for number in range(3)]
    data = Dataset([Workshop(id="a"), *SESSIONS, *rows])
    assert ">=1" == reach(data, counting=MOST_SESSIONS).counted.text
    assert "1" == reach(data, counting=MOST_SESSIONS, rosters="complete").counted.text
    assert (
        ">=0" in reach(data, counting=EEA_GRANTS).counted.text or "?" == reach(data, counting=EEA_GRANTS).counted.text
    )


def test_who_completed_it_was_at_most_sessions() -> None:
    """Five who completed it are at least five of those who were there for 80 %, of the twenty who attended."""
    data = Dataset([Workshop(id="a"), counted("a", 20), counted("a", 5, measure="completed")])
    assert "5..20" == reach(data, counting=MOST_SESSIONS).counted.text
    nobody = Dataset([Workshop(id="a"), counted("a", 20), row("a", None, completed=False)])
    answer = reach(nobody, counting=MOST_SESSIONS)
    assert "0..20" == answer.counted.text
    assert "Nobody recorded who attended 80 % of the sessions at a" in answer.reason


def test_who_stopped_half_way_may_have_been_at_most_sessions() -> None:
    """Who is known not to have completed all of it may still have completed enough; without a list nobody knows."""
    data = Dataset([Workshop(id="a"), row("a", "p1", completed=False)])
    assert "?" == reach(data, counting=MOST_SESSIONS).counted.text
    assert "0..1" == reach(data, counting=MOST_SESSIONS, rosters="complete").counted.text


def test_a_rule_and_groups_go_together() -> None:
    """By sex, those who completed most sessions: who completed all of it is among them."""
    data = Dataset([
        Workshop(id="a"), counted("a", 20), counted("a", 5, measure="completed", sex="female", id="w"),
        counted("a", 9, sex="female"),
    ])  # fmt: skip
    women = reach_by(data, "sex", counting=MOST_SESSIONS).groups[0]
    assert ("female", "5..9") == (women.group, women.people.text)
