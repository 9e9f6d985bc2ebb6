"""Which courts have their two prosecutors on a day: certain where the data prove it, an interval where they do not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.entities import Country, Court, HeadCount, Membership, Partner, Programme, ProsecutorNetwork, Workshop
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.entities.roles import CountryShare
from glo_model.queries import Coverage, UnitCoverage, UnknownIdError, coverage
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.quantities import Quantity
from glo_model.values.texts import DatedName
from glo_model.values.when import When

STORY = date(2018, 10, 4)
TWO_EACH = SeatRule(unit="court", seats=2, level="court of appeal")
NETWORK = ProsecutorNetwork(id="morocco", country="MA", seat_rules=(TWO_EACH,))


def court(key: str, exists: str | None = "1956/..", **fields: Any) -> Court:
    """Return a court of appeal in Morocco, unless told otherwise."""
    fields = {"level": "court of appeal", "country": "MA", **fields}
    return Court(id=key, exists=None if exists is None else When.of(exists), **fields)


def member(key: str, when: str | None = "2018-07-26/..", court: str | None = "rabat", **fields: Any) -> Membership:
    """Return a membership for a court, with an anonymous holder unless told otherwise."""
    fields = {"network": "morocco", **fields}
    return Membership(id=key, court=court, when=None if when is None else When.of(when), **fields)


def asked(*entities: Any, network: ProsecutorNetwork = NETWORK, as_of: date = STORY, **how: Any) -> Coverage:
    """Return the coverage of a network with these courts and members."""
    return coverage(Dataset([network, *entities]), network.id, as_of=as_of, **how)


def only(answer: Coverage) -> UnitCoverage:
    """Return the only unit of an answer."""
    (unit,) = answer.units
    return unit


def totals(answer: Coverage) -> dict[str, str]:
    """Return the totals of an answer as text."""
    names = ("units", "required", "filled", "vacant", "units_filled", "units_vacant", "elsewhere")
    return {name: getattr(answer.totals, name).text for name in names}


def test_the_story_of_21_courts() -> None:
    """21 courts of two seats; 20 have two members, who are not named, and one has one: 41 of 42 seats are filled."""
    courts = [court(f"court-{number:02}") for number in range(21)]
    members = [member(f"m-{n:02}", court=f"court-{n // 2:02}", person=f"P-{n:02}") for n in range(41)]
    answer = asked(*courts, *members)
    assert {
        "units": "21", "required": "42", "filled": "41", "vacant": "1", "units_filled": "20", "units_vacant": "0",
        "elsewhere": "0",
    } == totals(answer)  # fmt: skip
    assert ("court-20", "partly filled") == (answer.units[-1].id, answer.units[-1].state)
    assert (
        "On 2018-10-04, morocco has 21 courts with 42 seats for prosecutors: 41 filled, 1 vacant. All seats are filled "
        "in 20 courts. Counted are the courts in the data that have the level and country of the seat rule; a unit "
        "that the data lack is not counted."
    ) == answer.words


@pytest.mark.parametrize(
    ("when", "filled"),
    [
        ("2018-10-04/..", "1"),
        ("2018-10-05/..", "0"),
        ("2018-10-04", "1"),
        ("2017/2018-10-04", "1"),
        ("2017/2018-10-03", "0"),
        ("2018-10/..", "0..1"),
        ("2018-09/..", "1"),
        ("2018-11/..", "0"),
        ("2018/..", "0..1"),
        ("2017/2018-10", "0..1"),
        ("2018-07-26/", "0..1"),
        ("../2018-10-04", "1"),
        ("2018-10", "0..1"),
        ("{2017-01-01..2017-12-31,2018-10-01..2018-12-31}", "1"),
        ("{2017-01-01..2017-12-31,2019-01-01..2019-12-31}", "0"),
        (None, "0..1"),
    ],
)
def test_a_membership_counts_as_far_as_its_time_includes_the_day(when: str | None, filled: str) -> None:
    """On the first and on the last day it holds; within a partial date, or without one, possibly."""
    assert filled == only(asked(court("rabat"), member("m", when))).filled.text


@given(
    st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120), st.booleans(), st.booleans()), max_size=4),
    st.integers(0, 120),
)
def test_what_was_lies_within_the_answer(spans: list[tuple[int, int, bool, bool]], today: int) -> None:
    """However much of a start or an end is told, the true number of members is within the interval."""
    first = date(2018, 1, 1)
    truth, members = 0, []
    for number, (one, two, knows_start, knows_end) in enumerate(spans):
        begins, ends = (first + timedelta(days=each) for each in sorted((one, two)))
        truth += begins <= first + timedelta(days=today) <= ends
        told = [
            f"{each:%Y-%m-%d}" if known else f"{each:%Y-%m}"
            for each, known in ((begins, knows_start), (ends, knows_end))
        ]
        members.append(member(f"m{number}", "/".join(told)))
    unit = only(asked(court("rabat"), *members, as_of=first + timedelta(days=today)))
    assert unit.filled.low <= truth <= (unit.filled.high or 0)
    assert unit.vacant.low <= max(0, 2 - truth) <= (unit.vacant.high or 0)


def test_one_person_counts_once_and_each_unnamed_member_once_more() -> None:
    """Two memberships of one person fill one seat; two without a person fill two."""
    named = only(asked(court("rabat"), member("a", person="P-01"), member("b", "2018-01/..", person="P-01")))
    assert Bounds("1") == named.filled
    unnamed = only(asked(court("rabat"), member("a"), member("b")))
    assert Bounds("2") == unnamed.filled


def test_a_rotation_on_an_unknown_day_leaves_the_state_open() -> None:
    """One went and one came in October: on the fourth there are none, one or both of them beside the colleague."""
    unit = only(
        asked(court("rabat"), member("old", "2018-01/2018-10"), member("new", "2018-10/.."), member("colleague"))
    )
    assert ("1..3", "0..1", "unknown", Certainty.POSSIBLY) == (
        unit.filled.text, unit.vacant.text, unit.state, unit.over_filled,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("members", "state", "over"),
    [
        ([], "vacant", Certainty.CERTAINLY_NOT),
        (["2018-07/.."], "partly filled", Certainty.CERTAINLY_NOT),
        (["2018-07/.."] * 2, "filled", Certainty.CERTAINLY_NOT),
        (["2018-07/.."] * 3, "over-filled", Certainty.CERTAINLY),
        ([None], "unknown", Certainty.CERTAINLY_NOT),
        (["2018-07/..", None], "unknown", Certainty.CERTAINLY_NOT),
    ],
)
def test_the_state_of_a_unit_is_what_every_world_allows(members: list[str | None], state: str, over: Certainty) -> None:
    """A word is said only where no world gainsays it."""
    elsewhere = member("elsewhere", court="another")
    unit = only(asked(court("rabat"), elsewhere, *(member(f"m{n}", when) for n, when in enumerate(members))))
    assert (state, over) == (unit.state, unit.over_filled)


def test_a_network_without_any_record_of_members_has_an_unknown_number() -> None:
    """Where no membership is recorded at all, nobody can say that the seats are vacant: unknown is not 0."""
    answer = asked(court("rabat"))
    unit = only(answer)
    assert ("?", "0..2", "unknown", Certainty.POSSIBLY) == (
        unit.filled.text, unit.vacant.text, unit.state, unit.over_filled,
    )  # fmt: skip
    assert ("?", "0..2") == (answer.totals.filled.text, answer.totals.vacant.text)


def test_courts_come_and_go() -> None:
    """A court that is yet to open, one that was closed, and one between two times have no seats to fill."""
    answer = asked(
        court("closed", "1974/2017"), court("later", "2019/.."), court("now"),
        court("twice", "{1974..1990,2020..2022}"), member("m", court="closed"),
    )  # fmt: skip
    assert ["no longer", "not yet", "vacant", "no longer"] == [each.state for each in answer.units]
    assert "1" == answer.totals.units.text
    assert ("2", "0", "2") == (answer.totals.required.text, answer.totals.filled.text, answer.totals.vacant.text)


def test_a_court_that_possibly_exists_counts_on_the_high_side() -> None:
    """A court opened in October, or one without dates, is a unit of 4 October possibly, and the answer says so."""
    answer = asked(
        court("opening", "2018-10/.."), court("undated", None), court("rabat"), member("m"), member("n", None)
    )
    assert {
        "units": "1..3", "required": "2..6", "filled": "1..2", "vacant": "0..5", "units_filled": "0..1",
        "units_vacant": "0..2", "elsewhere": "0",
    } == totals(answer)  # fmt: skip
    assert (
        "The time of 1 court is not recorded, and taken possibly to include the day.",
        "The time of 1 membership is not recorded, and taken possibly to include the day.",
        "It is not certain that 2 units existed on the day: on the high side only (opening, undated).",
    ) == answer.notes
    assert answer.words.endswith(answer.notes[-1])


def test_a_caller_may_know_that_undated_lists_are_of_the_day() -> None:
    """With ``undated="certainly"`` courts and members without a time count for certain."""
    answer = asked(court("rabat", None), member("m", None), undated="certainly")
    assert ("1", "2", "1") == (answer.totals.units.text, answer.totals.required.text, answer.totals.filled.text)


def test_only_courts_of_the_rule_are_units() -> None:
    """Another level or country is no unit; where either is not recorded, it is one possibly."""
    answer = asked(
        court("first", level="court of first instance"), court("niamey", country="NE"), court("rabat"),
        court("which", level=None), court("where", country=None),
    )  # fmt: skip
    assert {"rabat": "certainly", "where": "possibly", "which": "possibly"} == {
        each.id: each.exists.value for each in answer.units
    }


def test_a_rule_without_level_or_country_is_for_every_court() -> None:
    """An international network whose rule names neither gives seats to all courts."""
    network = ProsecutorNetwork(id="all", seat_rules=(SeatRule(unit="court", seats=1),))
    answer = asked(court("rabat"), court("niamey", country="NE"), network=network)
    assert ["niamey", "rabat"] == [each.id for each in answer.units]


def test_seats_change_with_the_rule_that_holds() -> None:
    """Two seats until September, three from some day of October: in between up to three; without a rule none."""
    network = ProsecutorNetwork(
        id="morocco",
        seat_rules=(
            SeatRule(unit="court", seats=2, when=When.of("2018-01/2018-09-30")),
            SeatRule(unit="court", seats=3, when=When.of("2018-10/..")),
        ),
    )
    days = {date(2018, 6, 1): "2", STORY: "0..3", date(2018, 12, 1): "3", date(2017, 1, 1): "0"}
    assert days == {day: only(asked(court("rabat"), network=network, as_of=day)).required.text for day in days}
    assert "no seats" == only(asked(court("rabat"), network=network, as_of=date(2017, 1, 1))).state
    assert "unknown" == only(asked(court("rabat"), network=network)).state


def test_a_rule_that_is_possibly_about_a_court_may_give_it_other_seats() -> None:
    """Every court has one seat and every court of appeal two: one of unknown level has one or two."""
    network = ProsecutorNetwork(id="morocco", seat_rules=(SeatRule(unit="court", seats=1), TWO_EACH))
    assert "1..2" == only(asked(court("rabat", level=None), network=network)).required.text


def test_a_network_has_no_seats_before_it_is_founded_or_after_it_ended() -> None:
    """Founded in July 2018: no seats before, possibly some within the month."""
    network = ProsecutorNetwork(
        id="morocco", seat_rules=(TWO_EACH,), founded=When.of("2018-07"), ended=When.of("2020-03-31")
    )
    days = {
        date(2018, 6, 30): ("certainly not", "0"),
        date(2018, 7, 10): ("possibly", "0..2"),
        date(2018, 7, 31): ("certainly", "2"),
        date(2020, 3, 31): ("certainly", "2"),
        date(2020, 4, 1): ("certainly not", "0"),
    }
    answers = {day: asked(court("rabat"), network=network, as_of=day) for day in days}
    assert days == {day: (each.exists.value, only(each).required.text) for day, each in answers.items()}


def test_the_names_are_those_of_the_day() -> None:
    """A network and a court that were renamed bear the name of the day asked about; an official one comes first."""
    names = (
        DatedName(text="Old", when=When.of("../2018-12-31")),
        DatedName(text="New", when=When.of("2019-01-01/..")),
        DatedName(text="Officially New", when=When.of("2019-06/.."), kind="official"),
        DatedName(text="Nwe", kind="misprint"),
    )
    network = ProsecutorNetwork(id="morocco", names=names, seat_rules=(TWO_EACH,))
    days = {STORY: "Old", date(2019, 2, 1): "New", date(2020, 1, 1): "Officially New"}
    answers = {day: asked(court("rabat", names=names), network=network, as_of=day) for day in days}
    assert days == {day: each.name for day, each in answers.items()}
    assert days == {day: only(each).name for day, each in answers.items()}
    assert "Old has 1 court " in answers[STORY].words


def test_members_without_a_unit_stand_beside_the_totals() -> None:
    """Somebody for no unit, for a court of another level or for a partner holds none of these seats."""
    answer = asked(
        court("rabat"), court("first", level="court of first instance"),
        member("a", court=None), member("b", court="first"), member("c", None, court=None, partner="ministry"),
        member("d", network="another"),
    )  # fmt: skip
    assert "2..3" == answer.totals.elsewhere.text
    assert "0" == answer.totals.filled.text


def test_the_units_of_a_regional_network_are_countries() -> None:
    """The countries of members are units, those that a programme serves possibly; the data's own name comes first."""
    network = ProsecutorNetwork(id="redtram", seat_rules=(SeatRule(unit="country", seats=1),))
    shares = (
        CountryShare(country="BR"),
        CountryShare(country="CO", when=When.of("2015/2019")),
        CountryShare(country="CL", when=When.of("2020/..")),
    )
    answer = asked(
        member("m", court=None, country="AR", network="redtram"),
        Programme(id="glo-act", countries=shares),
        Workshop(id="w", programmes=("glo-act", "gone"), networks=("redtram",)),
        Country(id="AR", names=(DatedName(text="Argentine Republic"),)), network=network,
    )  # fmt: skip
    assert [("AR", "Argentine Republic", "filled"), ("BR", "Brazil", "vacant"), ("CO", "Colombia", "vacant")] == [
        (each.id, each.name, each.state) for each in answer.units
    ]
    assert ["certainly", "possibly", "possibly"] == [each.exists.value for each in answer.units]
    assert "the countries of members, and possibly those that a programme of the network's events serves" == (
        answer.units_known
    )


def test_the_units_of_a_network_of_organisations_are_its_members() -> None:
    """An organisation with a member is a unit, known to the data or not, as long as it exists."""
    network = ProsecutorNetwork(id="alianza", seat_rules=(SeatRule(unit="partner", seats=1),))
    answer = asked(
        *(member(key, court=None, partner=key, network="alianza") for key in ("ngo", "closed", "unknown")),
        Partner(id="ngo", names=(DatedName(text="An NGO"),)), Partner(id="closed", exists=When.of("2010/2016")),
        network=network,
    )  # fmt: skip
    assert [("closed", None, "no longer"), ("ngo", "An NGO", "filled"), ("unknown", None, "filled")] == [
        (each.id, each.name, each.state) for each in answer.units
    ]


def test_a_network_without_a_seat_rule_has_no_units() -> None:
    """Nothing is counted where no rule gives seats, and the answer says why."""
    answer = asked(court("rabat"), network=ProsecutorNetwork(id="n"))
    assert () == answer.units
    assert "no units, as the network has no seat rule" == answer.units_known


def test_two_courts_of_one_id_are_one_unit() -> None:
    """A fault of the data does not make seats."""
    assert "2" == asked(court("rabat"), court("rabat", "1960/..")).totals.required.text


def test_an_unknown_network_is_the_callers_error() -> None:
    """The message offers the nearest id."""
    with pytest.raises(UnknownIdError, match="no ProsecutorNetwork 'maroco'; did you mean 'morocco'"):
        coverage(Dataset([NETWORK]), "maroco", as_of=STORY)
    with pytest.raises(LookupError, match=r"no ProsecutorNetwork 'x'$"):
        coverage(Dataset([NETWORK]), "x", as_of=STORY)


def member_countries(number: str | int, key: str = "members", **fields: Any) -> HeadCount:
    """Return what a source says of how many countries belong to a network."""
    quantity = Quantity.of(number, "countries")
    return HeadCount(id=key, network="n", measure="members", quantity=quantity, **fields)


@pytest.mark.parametrize(
    ("number", "units", "required", "filled", "vacant"),
    [
        (24, "24", "24", "1 or more", "0 to 23"),
        ("20..24", "20 to 24", "20 to 24", "1 or more", "0 to 23"),
        (">20", "21 or more", "21 or more", "1 or more", "an unknown number"),
        (1, "1", "1", "1", "0"),
    ],
)
def test_countries_that_a_source_counts_have_seats(
    number: str | int, units: str, required: str, filled: str, vacant: str
) -> None:
    """The data name one member of a network that has more: who sits for the others nobody knows."""
    network = ProsecutorNetwork(id="n", seat_rules=(SeatRule(unit="country", seats=1),))
    member = Membership(id="m", network="n", country="CO", when=When.of("2011/.."))
    counted = member_countries(number)
    part = member_countries(3, key="part", part_of="members")

    answer = coverage(Dataset([network, member, counted, part]), "n", as_of=date(2018, 10, 1))

    totals = answer.totals
    said = [each.words for each in (totals.units, totals.required, totals.filled, totals.vacant)]
    assert [units, required, filled, vacant] == said
    assert "members" in answer.basis
    assert "the data name 1 of them" in answer.words


def test_a_count_of_another_time_says_nothing() -> None:
    """What a network had years ago is not what it has."""
    network = ProsecutorNetwork(id="n", seat_rules=(SeatRule(unit="country", seats=1),))
    member = Membership(id="m", network="n", country="CO", when=When.of("2011/.."))
    old = member_countries(24, when=When.of("2011"))

    assert "1" == coverage(Dataset([network, member, old]), "n", as_of=date(2018, 10, 1)).totals.units.words
