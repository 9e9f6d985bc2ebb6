"""From how many courts the trained people came: the pigeonhole bound, asked of a dataset."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.entities import Court, Engagement, Entity, HeadCount, Membership, ProsecutorNetwork, Workshop
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.queries import UnitsTrained, UnknownIdError, coverage, units_trained
from glo_model.values.bounds import Bounds
from glo_model.values.quantities import Quantity
from glo_model.values.when import When

STORY = date(2018, 10, 4)
NETWORK = ProsecutorNetwork(id="n", seat_rules=(SeatRule(unit="court", seats=2),))


def courts(number: int, when: str = "1956/..") -> list[Court]:
    """Return some courts."""
    return [Court(id=f"c{each:02}", exists=When.of(when)) for each in range(number)]


def event(key: str, came: str | int | None, when: str | None = "2018-07-24/2018-07-26", **fields: Any) -> list[Entity]:
    """Return an event of the network, with a count of those who came if one is given."""
    days = None if when is None else When.of(when)
    found: list[Entity] = [Workshop(id=key, networks=("n",), when=days, **fields)]
    if came is not None:
        found.append(HeadCount(id=f"{key}-came", workshop=key, measure="attended", quantity=Quantity.of(came)))
    return found


def row(key: str, workshop: str, person: str | None = None, **fields: Any) -> Engagement:
    """Return a line of a roster."""
    return Engagement(id=key, workshop=workshop, person=person, role="trainee", **fields)


def asked(*entities: Entity, network: ProsecutorNetwork = NETWORK, as_of: date = STORY, **how: Any) -> UnitsTrained:
    """Return from how many units the people came."""
    return units_trained(Dataset([network, *entities]), network.id, as_of=as_of, **how)


def test_twenty_one_people_come_from_eleven_to_twenty_one_courts() -> None:
    """With a total alone the answer is the pigeonhole bound, and says why in words."""
    answer = asked(*courts(21), *event("casablanca", 21))
    assert (Bounds("11..21"), Bounds("21"), ("casablanca",), ("casablanca-came",)) == (
        answer.units, answer.existing, answer.events, answer.basis,
    )  # fmt: skip
    assert (
        "By 2018-10-04, 21 people were trained; at most 2 from each court at one event, they came from 11 to 21 of "
        "the 21 courts. At least 11: 21 came to casablanca, too many for 10 courts. At most 21: no more are known to "
        "exist on that day."
    ) == answer.words


def test_two_events_are_not_added_up_on_the_low_side() -> None:
    """Members may be replaced between two events: 20 to 21 and 21 people still fit into eleven courts."""
    answer = asked(*courts(30), *event("one", "20..21"), *event("two", 21, "2018-09-24/2018-09-26"))
    assert (Bounds("21..42"), Bounds("11..30")) == (answer.people, answer.units)
    few = asked(*courts(60), *event("one", "20..21"), *event("two", 21, "2018-09-24/2018-09-26"))
    assert Bounds("11..42") == few.units
    assert few.reason.endswith("At most 42: each may have come from another one.")


def test_rosters_lift_the_lower_side() -> None:
    """Three people from three courts are from three, though two courts would have had the seats."""
    rows = [row(f"r{each}", "w", f"p{each}", court=f"c{each:02}") for each in range(3)]
    answer = asked(*courts(21), *event("w", 3), *rows)
    assert Bounds("3") == answer.units
    assert "At least 3: rosters name them." in answer.reason


def test_who_came_from_elsewhere_needs_no_seat() -> None:
    """Of five people three came from a court that is none of the network's: two are left, from one court or two."""
    rows = [row(f"r{each}", "w", f"p{each}", court="ministry") for each in range(3)]
    assert Bounds("1..2") == asked(*courts(21), *event("w", 5), *rows).units


def test_a_court_that_sent_more_than_its_seats_is_taken_at_its_word() -> None:
    """Four listed from one court fill that court, and the fifth came from another one, or from it."""
    rows = [row(f"r{each}", "w", f"p{each}", court="c00") for each in range(4)]
    assert Bounds("2") == asked(*courts(21), *event("w", 5), *rows).units


def test_more_people_than_seats_are_told_and_not_refused() -> None:
    """What contradicts the seat rule bounds nothing on the low side."""
    answer = asked(*courts(3), *event("w", 7))
    assert Bounds("0..3") == answer.units
    assert "More came to w than there are seats, so that some unit sent more than it has." in answer.reason


def test_people_may_have_come_from_a_court_that_is_gone() -> None:
    """A court that was closed since took two of the three; one that is yet to open sent nobody."""
    gone, new = Court(id="gone", exists=When.of("1956/2018-08")), Court(id="new", exists=When.of("2019/.."))
    assert Bounds("1..3") == asked(*courts(5), gone, new, *event("w", 3)).units
    assert Bounds("5") == asked(*courts(5), gone, new, *event("w", 3)).existing


@pytest.mark.parametrize(
    ("when", "fields", "units"),
    [
        ("2018-11-01/2018-11-03", {}, "0"),
        ("2018-10", {}, "0..5"),
        (None, {}, "0..5"),
        ("2018-07", {"level": "series"}, "0..5"),
        ("2018-07", {"status": "planned"}, "0..5"),
    ],
)
def test_only_what_is_certain_lifts_the_lower_side(when: str | None, fields: dict[str, Any], units: str) -> None:
    """An event after the day is none of them, one that may be is possible, and a series has no seats to fill."""
    assert Bounds(units) == asked(*courts(21), *event("w", 5, when, **fields)).units


def test_the_units_of_a_network_of_organisations_may_be_unknown() -> None:
    """Without any member nobody knows how many organisations there are: five people, one each, are from five."""
    network = ProsecutorNetwork(id="n", profession="NGO staff", seat_rules=(SeatRule(unit="partner", seats=1),))
    answer = asked(*event("w", 5), network=network)
    assert (Bounds("5"), Bounds("?")) == (answer.units, answer.existing)
    assert "at most 1 from each organisation at one event, they came from 5 organisations." in answer.words
    rows = [row("r1", "w", "p1", on_behalf_of="ngo")]
    member = Membership(id="m", network="n", partner="ngo", when=When.of("2018/.."))
    assert Bounds("1") == asked(*event("w", 1), *rows, member, network=network).units
    unknown = asked(*event("w", None), row("r", "w"), network=network)
    assert Bounds(">=1") == unknown.units
    assert "No upper limit" in unknown.reason


def test_a_network_without_rule_or_event_has_an_answer() -> None:
    """Nobody was trained, and no unit is known."""
    answer = asked(network=ProsecutorNetwork(id="n"))
    assert (Bounds("0"), Bounds("0")) == (answer.people, answer.units)
    assert "1 person was trained" in asked(*courts(2), *event("w", 1)).words
    with pytest.raises(UnknownIdError):
        units_trained(Dataset(), "n", as_of=STORY)


def test_a_group_counts_if_it_is_asked_for() -> None:
    """The events of a group, and its courts, are those of the network only with its groups."""
    group = ProsecutorNetwork(id="group", parent="n")
    own = Workshop(id="w", networks=("group",), when=When.of("2018-07-24"))
    count = HeadCount(id="c", workshop="w", measure="attended", quantity=Quantity.of(5))
    assert Bounds("0") == asked(*courts(9), group, own, count).units
    assert Bounds("3..5") == asked(*courts(9), group, own, count, with_subnetworks=True).units


def test_coverage_tells_it_where_no_membership_is_recorded() -> None:
    """Only then: a list of members says more than a head count."""
    data = Dataset([NETWORK, *courts(21), *event("w", 21)])
    answer = coverage(data, "n", as_of=STORY)
    assert answer.trained is not None
    assert answer.trained.words in answer.words
    assert ("w-came",) == answer.basis
    told = coverage(Dataset([*data, Membership(id="m", network="n", court="c00")]), "n", as_of=STORY)
    assert (None, ("m",)) == (told.trained, told.basis)
    assert coverage(Dataset([NETWORK, *courts(21), *event("w", None)]), "n", as_of=STORY).trained is None


SENT = st.lists(st.integers(0, 2), min_size=1, max_size=4)


@settings(max_examples=150)
@given(st.lists(SENT, min_size=1, max_size=2), st.data())
def test_however_many_each_court_sent_the_answer_allows_it(worlds: list[list[int]], told: st.DataObject) -> None:
    """Courts send up to two to each of two events, the same person or another one; a part of it is told."""
    size = max(len(each) for each in worlds)
    facts: list[Entity] = list(courts(size))
    for number, sent in enumerate(worlds):
        key = f"w{number}"
        people = [(court, told.draw(st.sampled_from("abcd"))) for court, many in enumerate(sent) for _ in range(many)]
        people = list(dict.fromkeys(people))
        facts += event(key, len(people) if told.draw(st.booleans()) else None)
        listed = [each for each in people if told.draw(st.booleans())]
        for court, who in listed:
            where = f"c{court:02}" if told.draw(st.booleans()) else None
            facts.append(row(f"{key}-{court}-{who}", key, f"{court}{who}", court=where))
        sent[:] = [sum(court == each for court, _ in people) for each in range(len(sent))]
    truth = len({court for sent in worlds for court, many in enumerate(sent) if many})
    units = asked(*facts).units
    assert units.low <= truth <= (truth if units.high is None else units.high)


@pytest.mark.parametrize(("people", "number"), list(product(range(7), range(1, 4))))
def test_the_bound_is_as_narrow_as_all_worlds_together(people: int, number: int) -> None:
    """With a total alone every number in the interval happens in some world, and no other one does."""
    happened = {
        sum(many > 0 for many in sent) for sent in product(range(3), repeat=number) if sum(sent) == people
    }  # fmt: skip
    units = asked(*courts(number), *event("w", people)).units
    if happened:
        assert happened == set(range(units.low, (units.high or 0) + 1))
    else:
        assert Bounds.between(0, number) == units
