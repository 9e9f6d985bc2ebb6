"""How answers are shown, for people and for machines."""

from __future__ import annotations

import json
from datetime import date

from glo_model import Certainty, Court, Dataset, HeadCount, Membership, ProsecutorNetwork, Quantity, When, Workshop
from glo_model.answers import coverage_text, plain_answer, reach_by_text, reach_text
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.queries import coverage, reach, reach_by


def test_coverage_has_a_line_for_each_unit() -> None:
    """A unit that only possibly exists says so."""
    data = Dataset(
        [
            ProsecutorNetwork(id="n", seat_rules=(SeatRule(unit="court", seats=2),)),
            Court(id="rabat", exists=When.of("1956/..")),
            Court(id="undated"),
            Membership(id="m", network="n", court="rabat", when=When.of("2018-07/..")),
        ]
    )
    lines = coverage_text(coverage(data, "n", as_of=date(2018, 10, 4))).splitlines()

    assert "rabat    partly filled             2      1       1       m" == lines[3]
    assert "undated  vacant (exists possibly)  2      0       2" == lines[4]


def test_reach_names_what_was_not_counted() -> None:
    """A plan is told beside the answer, with the reason."""
    data = Dataset(
        [
            Workshop(id="w"),
            HeadCount(id="plan", workshop="w", measure="planned", quantity=Quantity.of(30)),
            HeadCount(id="came", workshop="w", measure="attended", quantity=Quantity.of(21)),
        ]
    )
    text = reach_text(reach(data))

    assert "Rests on the head counts came." in text
    assert "Not counted: plan: planned is not attended" in text


def test_reach_of_nothing_is_said_without_events() -> None:
    """Without events there is an answer too."""
    assert "\n\n" not in reach_text(reach(Dataset()))


def test_an_event_that_possibly_counts_says_so() -> None:
    """Its line names the doubt."""
    data = Dataset(
        [
            Workshop(id="w", when=When.of("2018-09/2018-10")),
            HeadCount(id="came", workshop="w", measure="attended", quantity=Quantity.of(21)),
        ]
    )

    assert "w (possibly one of them): 21" in reach_text(reach(data, during="2018-09"))


def test_reach_tells_how_rosters_and_counts_stand_to_each_other() -> None:
    """Below the events a sentence says at how many of them which is known."""
    came = HeadCount(id="came", workshop="w", measure="attended", quantity=Quantity.of(21))

    assert "Rosters and counts of 1 event: 1 only count." in reach_text(reach(Dataset([Workshop(id="w"), came])))


def test_reach_by_group_is_a_table_to_paste() -> None:
    """A line for each group and one for everybody, then what each share is of, the reasons and the ids."""
    data = Dataset(
        [
            Workshop(id="w"),
            HeadCount(id="came", workshop="w", measure="attended", quantity=Quantity.of(21)),
            HeadCount(id="women", workshop="w", measure="attended", quantity=Quantity.of(9), sex="female"),
        ]
    )
    lines = reach_by_text(reach_by(data, "sex")).splitlines()

    assert "sex           different people  attendances  share where stated" == lines[2]
    assert "female        9                 9            43 %" == lines[3]
    assert "all together  21                21" == lines[6]
    assert (
        "female: 43 %, which is 9 of 21 attendances at the 1 event that states the sex; 43 % of all 21 attendances."
        == (lines[8])
    )
    assert "  Rests on the head counts women." in lines


def test_without_any_share_the_table_has_none() -> None:
    """Periods are no shares; roles are not summed up, because the other roles are not among the trained."""
    data = Dataset([Workshop(id="w", when=When.of("2018"))])

    assert "year          different people   attendances" == reach_by_text(reach_by(data, "year")).splitlines()[2]
    assert "all together" not in reach_by_text(reach_by(data, "role"))


def test_a_group_without_head_counts_rests_on_none() -> None:
    """Then its reason stands alone."""
    assert "Rests on" not in reach_by_text(reach_by(Dataset([Workshop(id="w")]), "sex"))


def test_an_answer_is_plain_data_for_machines() -> None:
    """Days, intervals and certainties are texts, and the words stand beside them."""
    plain = plain_answer(reach(Dataset([Workshop(id="w")])))

    assert plain == json.loads(json.dumps(plain))
    assert {"people", "attendances", "reason", "events", "words"} <= plain.keys()
    assert "2018-10-04" == plain_answer(date(2018, 10, 4))
    assert "possibly" == plain_answer(Certainty.POSSIBLY)
