"""Coverage against every world: each state of a seat, each kind of unit, and networks within networks."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.entities import Court, Membership, Partner, ProsecutorNetwork
from glo_model.entities.prosecutor_network import SeatRule, UnitKind
from glo_model.queries import Coverage, coverage
from glo_model.values.bounds import Bounds
from glo_model.values.texts import DatedName
from glo_model.values.when import When

FIRST = date(2018, 1, 30)
DAY = date(2018, 2, 1)
DAYS = [FIRST + timedelta(days=each) for each in range(5)]
MONTHS = {1: DAYS[:2], 2: DAYS[2:]}
SPAN = st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS), st.booleans(), st.booleans())


def told_of(first: date, last: date, *, knows_first: bool, knows_last: bool) -> str:
    """Return a span as somebody tells it who knows of each end the day or the month."""
    ends = ((first, knows_first), (last, knows_last))
    return "/".join(f"{each:%Y-%m-%d}" if known else f"{each:%Y-%m}" for each, known in ends)


def worlds_of(first: date, last: date, *, knows_first: bool, knows_last: bool) -> list[tuple[date, date]]:
    """Return every pair of days that the telling allows, as far as it matters here."""
    firsts = [first] if knows_first else _days(first.month)
    lasts = [last] if knows_last else _days(last.month)
    return [(one, other) for one, other in product(firsts, lasts) if one <= other]


def _days(month: int) -> list[date]:
    return [date(2018, month, day) for day in (1, 2, 28 if month == 2 else 30, 28 if month == 2 else 31)]


def in_unit(key: str, kind: UnitKind, unit: str, when: str) -> Membership:
    """Return a membership for a unit of any kind."""
    fields: dict[str, Any] = {"id": key, "network": "n", "when": When.of(when), kind: unit}
    return Membership(**fields)


@settings(max_examples=150)
@given(st.lists(SPAN, max_size=3), st.sampled_from(["court", "country", "partner"]))
def test_each_number_and_state_is_what_all_worlds_say(
    spans: list[tuple[date, date, bool, bool]], kind: UnitKind
) -> None:
    """Required, filled, vacant, over-filled and unknown are counted over all worlds, for every kind of unit."""
    ordered = [(min(one, two), max(one, two), first, last) for one, two, first, last in spans]
    key = "MA" if kind == "country" else "x"
    members = [
        in_unit(f"m{number}", kind, key, told_of(a, b, knows_first=c, knows_last=d))
        for number, (a, b, c, d) in enumerate(ordered)
    ]
    keeper = in_unit("keeper", kind, key, "2000/2001")
    network = ProsecutorNetwork(id="n", seat_rules=(SeatRule(unit=kind, seats=1),))
    units = Court(id="x", exists=When.of("1956/..")), Partner(id="x")
    (unit,) = coverage(Dataset([network, *units, keeper, *members]), "n", as_of=DAY).units
    each_world = [worlds_of(a, b, knows_first=c, knows_last=d) for a, b, c, d in ordered]
    filled = {sum(first <= DAY <= last for first, last in world) for world in product(*each_world)}
    assert (min(filled), max(filled)) == (unit.filled.low, unit.filled.high)
    assert (max(0, 1 - max(filled)), max(0, 1 - min(filled))) == (unit.vacant.low, unit.vacant.high)
    assert (min(filled) > 1, max(filled) > 1) == (unit.over_filled.is_certain, unit.over_filled.is_possible)
    states = {"vacant" if each == 0 else "filled" if each == 1 else "over-filled" for each in filled}
    assert (states.pop() if len(states) == 1 else "unknown") == unit.state


def seat(key: str, network: str, court: str = "x", person: str | None = None) -> Membership:
    """Return a membership that holds all along."""
    return Membership(id=key, network=network, court=court, person=person, when=When.of("2017/.."))


def family(*, group_has_rule: bool = False, with_subnetworks: bool = False) -> Coverage:
    """Return the coverage of a network with two courts, a group, a group of that, and one that lies in a circle."""
    rule = SeatRule(unit="court", seats=2)
    return coverage(
        Dataset([
            ProsecutorNetwork(id="n", seat_rules=(rule,), parent="inner"),
            ProsecutorNetwork(id="group", parent="n", seat_rules=(rule,) if group_has_rule else ()),
            ProsecutorNetwork(id="inner", parent="group"),
            Court(id="x", exists=When.of("1956/..")),
            Court(id="y", exists=When.of("1956/..")),
            seat("m1", "n", person="p1"),
            seat("m2", "group", person="p1"),
            seat("m3", "inner", person="p2"),
        ]),
        "n",
        as_of=DAY,
        with_subnetworks=with_subnetworks,
    )  # fmt: skip


def test_groups_are_left_out_unless_they_are_asked_for() -> None:
    """The answer says that there are groups; with them, a person of both sits once, in the network's own seats."""
    alone = family()
    assert (Bounds("1"), ("n",)) == (alone.units[0].filled, alone.networks)
    assert "Not included: the groups group, inner." in alone.words
    together = family(with_subnetworks=True)
    assert (Bounds("2"), ("n", "group", "inner")) == (together.units[0].filled, together.networks)
    assert ("m1", "m2", "m3") == together.units[0].basis
    assert "Not included" not in together.words


def test_a_group_with_a_rule_has_seats_of_its_own() -> None:
    """Its seats and members stand beside those of the network, and a court with seats in both is one court."""
    answer = family(group_has_rule=True, with_subnetworks=True)
    assert [("n", "x", "1"), ("n", "y", "0"), ("group", "x", "2"), ("group", "y", "0")] == [
        (each.network, each.id, each.filled.text) for each in answer.units
    ]
    assert (Bounds("2"), Bounds("8"), Bounds("3")) == (
        answer.totals.units, answer.totals.required, answer.totals.filled,
    )  # fmt: skip


def test_countries_and_organisations_have_seats_by_the_country_of_a_rule() -> None:
    """A rule for one country gives no seat to another, and makes that country a unit without any member."""
    network = ProsecutorNetwork(
        id="n",
        seat_rules=(
            SeatRule(unit="country", seats=1, country="MA"),
            SeatRule(unit="partner", seats=1, country="MA"),
        ),
    )
    answer = coverage(
        Dataset([
            network,
            Partner(id="ngo", country="MA"), Partner(id="foreign", country="ES"), Partner(id="somewhere"),
            *(Membership(id=f"m-{each}", network="n", partner=each) for each in ("ngo", "foreign", "somewhere")),
            Membership(id="m-ES", network="n", country="ES"),
        ]),
        "n", as_of=DAY, undated="certainly",
    )  # fmt: skip
    assert [("MA", "vacant", "certainly"), ("ngo", "filled", "certainly"), ("somewhere", "unknown", "possibly")] == [
        (each.id, each.state, each.exists.value) for each in answer.units
    ]
    assert Bounds("2") == answer.totals.elsewhere


def test_the_sentences_speak_of_the_networks_own_kind() -> None:
    """A network of inspectors with seats for organisations reads as one, by the name that it bore on the day."""
    network = ProsecutorNetwork(
        id="n",
        profession="inspectors",
        names=(
            DatedName(text="Old Circle", when=When.of("../2018-01-31")),
            DatedName(text="New Circle", when=When.of("2018-02-01/..")),
        ),
        seat_rules=(SeatRule(unit="partner", seats=1),),
    )
    holders = [("full", 1), ("crowded", 2), ("late", 1), ("gone", 1)]
    whens = {"late": "2018-02/..", "gone": "2000/2001"}
    members = [
        Membership(id=f"{key}-{each}", network="n", partner=key, when=When.of(whens.get(key, "2017/..")))
        for key, many in holders for each in range(many)
    ]  # fmt: skip
    answer = coverage(Dataset([network, *members]), "n", as_of=DAY)
    assert (
        "On 2018-02-01, New Circle has 4 organisations with 4 seats for inspectors: 3 to 4 filled, 1 to 2 vacant. "
        "All seats are filled in 2 to 3 organisations. 1 to 2 organisations without a member: gone. "
        "1 organisation over-filled: crowded. 1 organisation of which the data do not tell: late. "
        "Counted are the organisations of members; a unit that the data lack is not counted."
    ) == answer.words
    assert "Old Circle has" in coverage(Dataset([network, *members]), "n", as_of=DAYS[0]).words


def test_members_without_a_profession_are_members() -> None:
    """Where the profession is not recorded nothing is claimed, and a network without rules has no seats to tell of."""
    answer = coverage(Dataset([ProsecutorNetwork(id="n", profession=None)]), "n", as_of=DAY)
    assert answer.words.startswith("On 2018-02-01, n has 0 units with 0 seats for members: 0 filled, 0 vacant.")
    assert "No membership" not in answer.words
    possible = coverage(
        Dataset([
            ProsecutorNetwork(id="n", seat_rules=(SeatRule(unit="court", seats=1),)),
            Court(id="x"), seat("m", "n", court="y"),
        ]),
        "n", as_of=DAY,
    )  # fmt: skip
    assert "0 to 1 courts without a member: x (possibly a unit)." in possible.words
