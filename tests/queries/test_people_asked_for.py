"""Who taught what, and where a person had a part."""

from __future__ import annotations

import pytest

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, Person, Session, Workshop
from glo_model.queries import PersonPart, Taught, UnknownIdError, parts_of, who_taught
from glo_model.values.certainty import Certainty
from glo_model.values.spans import Spans
from glo_model.values.when import When

DATA = Dataset([
    Workshop(id="casablanca", when=When.of("2018-09-24/2018-09-26"), topics=("Prosecution",)),
    Workshop(id="tangier", topics=("Evidence",)),
    Workshop(id="rabat", when=When.of("2017")),
    Session(id="laws", workshop="casablanca", topics=("Legal frameworks",), when=When.of("2018-09-24")),
    Session(id="proof", workshop="casablanca", topics=("Evidence",)),
    Session(id="cases", workshop="tangier"),
    Engagement(id="e1", workshop="casablanca", person="P-1", role="facilitator"),
    Engagement(id="e2", session="laws", person="P-2", role="expert"),
    Engagement(id="e3", session="proof", person="P-3", role="trainer"),
    Engagement(id="e4", workshop="casablanca", person="P-4", role="opening speaker"),
    Engagement(id="e5", session="cases", role="supervised trainer"),
    Engagement(id="e6", workshop="tangier", session="lost", person="P-1", role="trainer"),
    Engagement(id="e7", workshop="tangier", person="P-1", role="trainee"),
    Engagement(id="e8", session="laws", person="P-1", role="trainee"),
    Engagement(id="e9", workshop="gone", person="P-1", role="guest"),
    Engagement(id="e10", session="gone", person="P-1", role="guest"),
    Engagement(id="e11", workshop="rabat", person="P-1", role="guest"),
    Person(id="P-1"),
])  # fmt: skip


def told(found: tuple[Taught, ...]) -> list[tuple[str | None, str | None, str]]:
    """Return who taught, in which session, and how surely."""
    return [(each.person, each.session, each.sure.value) for each in found]


def test_those_who_taught_a_topic_are_told_with_how_sure_it_is() -> None:
    """The trainer of the session certainly; who facilitated the whole workshop, or another part of it, possibly."""
    assert [
        ("P-3", "proof", "certainly"),
        (None, "cases", "possibly"),
        ("P-1", "lost", "possibly"),
        ("P-1", None, "possibly"),
    ] == told(who_taught(DATA, topic="EVIDENCE"))


def test_a_topic_of_the_whole_workshop_was_taught_by_those_who_taught_all_of_it() -> None:
    """Who taught only a session on something else did not teach it."""
    assert [("P-1", None, "certainly")] == told(who_taught(DATA, topic="prosecution"))


def test_those_who_taught_at_a_workshop_are_told_without_a_topic() -> None:
    """Speakers and trainees did not teach."""
    assert [("P-1", None, "certainly"), ("P-2", "laws", "certainly"), ("P-3", "proof", "certainly")] == told(
        who_taught(DATA, workshop="casablanca")
    )
    assert 5 == len(who_taught(DATA))
    assert () == who_taught(DATA, workshop="rabat", topic="evidence")
    with pytest.raises(UnknownIdError, match="did you mean 'tangier'"):
        who_taught(DATA, workshop="tanger")


def test_the_parts_of_a_person_are_told_by_first_day() -> None:
    """As what, where and when: in a session with days of its own, on these; those without days come first."""
    assert (
        PersonPart(workshop="gone", session=None, role="guest", when=None),
        PersonPart(workshop="tangier", session=None, role="trainee", when=None),
        PersonPart(workshop="tangier", session="lost", role="trainer", when=None),
        PersonPart(workshop="rabat", session=None, role="guest", when=Spans("2017")),
        PersonPart(workshop="casablanca", session=None, role="facilitator", when=Spans("2018-09-24/2018-09-26")),
        PersonPart(workshop="casablanca", session="laws", role="trainee", when=Spans("2018-09-24")),
    ) == parts_of(DATA, "P-1")


def test_a_person_whom_the_data_lack_is_refused_and_no_other_is_offered() -> None:
    """An error message names no person."""
    with pytest.raises(UnknownIdError, match=r"the dataset has no Person of that id$"):
        parts_of(DATA, "P-9")


def test_an_answer_does_not_print_a_persons_id() -> None:
    """The id of a person is not for everybody."""
    (first, *_) = who_taught(DATA, topic="prosecution")
    assert "P-1" == first.person
    assert "P-1" not in repr(first)
    assert Certainty.CERTAINLY == first.sure
