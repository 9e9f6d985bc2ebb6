"""Rosters and head counts beside each other: every word that an event may get."""

from __future__ import annotations

import pytest

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, HeadCount, Workshop
from glo_model.queries import reconciled
from glo_model.queries.reach.reconciled import tally
from glo_model.values.quantities import Quantity


def data_of(listed: int, number: str | None, *, role: str | None = "trainee", trainers: int = 0) -> Dataset:
    """Return one event with a roster of some length and a count."""
    roles = ["trainee"] * listed + ["trainer"] * trainers
    rows = [Engagement(id=f"e{place}", workshop="a", role=each) for place, each in enumerate(roles)]
    counts = [
        HeadCount(id="c", workshop="a", measure="attended", quantity=Quantity.of(each), role=role)
        for each in ([] if number is None else [number])
    ]
    return Dataset([Workshop(id="a"), *rows, *counts])


@pytest.mark.parametrize(
    ("listed", "number", "agreement", "why"),
    [
        (3, "3", "agree", "the roster has 3, and the count says 3"),
        (3, ">=2", "agree", "the roster has 3, and the count says 2 or more"),
        (3, "~4", "agree", "the roster has 3, and the count says about 4"),
        (2, "3", "roster shorter", "the roster has 2, and the count says 3: people may be missing from the roster"),
        (4, "3", "roster longer", "the roster has 4, and the count says 3: either may be wrong"),
        (3, None, "only roster", "the roster has 3, and nobody counted"),
        (3, "?", "only roster", "the roster has 3, and nobody counted"),
        (0, "3", "only count", "the count says 3, and there is no roster"),
        (0, "0", "only count", "the count says 0, and there is no roster"),
        (0, None, "nothing known", "there is no roster, and nobody counted"),
    ],
)
def test_every_word(listed: int, number: str | None, agreement: str, why: str) -> None:
    """A roster and a count agree, or one is longer, or only one is known, or neither."""
    (event,) = reconciled(data_of(listed, number)).events
    assert (agreement, why) == (event.agreement, event.why)
    assert (("c",) if number not in (None, "?") else ()) == event.basis


@pytest.mark.parametrize(
    ("listed", "trainers", "agreement"),
    [(3, 2, "agree"), (5, 2, "agree"), (2, 2, "roster shorter"), (6, 2, "roster longer")],
)
def test_a_count_of_everybody_is_compared_with_everybody(listed: int, trainers: int, agreement: str) -> None:
    """Five people in all are three trainees and two trainers, or five trainees beside them."""
    (event,) = reconciled(data_of(listed, "5", role=None, trainers=trainers)).events
    assert agreement == event.agreement


def test_a_count_of_trainees_is_compared_with_trainees() -> None:
    """Trainers on the roster do not make up for trainees who are missing from it."""
    (event,) = reconciled(data_of(3, "5", trainers=2)).events
    assert "roster shorter" == event.agreement


def test_the_words_tell_how_often_each_word_holds() -> None:
    """Over all events a sentence counts them; without events it says so."""
    assert "Rosters and counts of 1 event: 1 roster longer." == reconciled(data_of(4, "3")).words
    assert "Rosters and counts of 3 events: 1 agree, 2 only roster." == tally(["only roster", "agree", "only roster"])
    assert "The data have no such event." == reconciled(Dataset()).words
