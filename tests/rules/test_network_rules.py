"""Who holds which seat: what is certain, what is only possible, and what is a gap."""

from __future__ import annotations

from datetime import date

import pytest

from glo_model.dataset import Dataset
from glo_model.entities import Court, Entity, Membership, Partner, Person, ProsecutorNetwork, Workshop
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.rules import check
from glo_model.values.codes import CountryCode
from glo_model.values.when import When

APPEAL = "court of appeal"
YEAR = "2018-01-01/2018-12-31"
TWO_PER_COURT = SeatRule(unit="court", seats=2, level=APPEAL)


def codes(*entities: Entity, as_of: str = "2018-10-04") -> list[str]:
    """Return the codes of what is found in some entities."""
    return [finding.code for finding in check(Dataset(entities), as_of=date.fromisoformat(as_of))]


def network(*rules: SeatRule, founded: str | None = None, ended: str | None = None) -> ProsecutorNetwork:
    """Return the Moroccan network with these seat rules."""
    return ProsecutorNetwork(
        id="maroc",
        country="MA",
        seat_rules=rules or (TWO_PER_COURT,),
        founded=None if founded is None else When.of(founded),
        ended=None if ended is None else When.of(ended),
    )


def court(key: str = "tanger", *, level: str | None = APPEAL, exists: str | None = None) -> Court:
    """Return a Moroccan court."""
    return Court(id=key, country="MA", level=level, exists=None if exists is None else When.of(exists))


def members(*times: str | None, of: str = "tanger", person: str | None = None) -> list[Membership]:
    """Return a member of a court for each of some times."""
    return [
        Membership(
            id=f"M-{of}-{number}",
            network="maroc",
            court=of,
            person=person,
            when=None if time is None else When.of(time),
        )
        for number, time in enumerate(times)
    ]


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ((YEAR, YEAR, YEAR), ["NET001"]),
        (("2018", "2018", "2018"), []),  # each on some days of the year
        (("2018-07/..", "2018-07/..", "2018-07/.."), ["NET001"]),
        (("2018-07/2019", "2018-07/2019", "2018-10-04"), ["NET001"]),
        (("2018-07/..", "2018-07/..", None), []),  # the third may have come and gone before
        (("2017/2018-09-30", "2017/..", "2018-10-01/.."), []),
        (("2017/2018-10-01", "2017/..", "2018-10-01/.."), ["NET001"]),
        (("2017/2018-10", "2017/..", "2018-10/.."), []),  # both within October, on whichever days
        (("2017/2018?", "2017/..", "2018-07/.."), []),
        (("2018/2017", "2018/..", "2018/.."), ["DAT001"]),  # nothing follows from a reversed span
        ((None, None, None), ["NET009"]),
        ((None, None), []),
    ],
)
def test_a_court_is_over_filled_only_on_a_day_that_is_certain(times: tuple[str, ...], expected: list[str]) -> None:
    """Three members of a court with two seats are too many on a day that all three certainly hold."""
    assert expected == codes(network(), court(), *members(*times))


def test_one_person_with_two_memberships_holds_one_seat() -> None:
    """A coordinator who is a member as well fills one seat, with dates or without."""
    person, other = Person(id="P-01"), members(YEAR)[0]

    assert ["NET002"] == codes(network(), court(), person, *members(YEAR, YEAR, YEAR, person="P-01"))
    assert [] == codes(network(), court(), person, other, *members(None, None, None, person="P-01")[1:])


@pytest.mark.parametrize(
    ("level", "country", "expected"),
    [
        (APPEAL, "MA", ["NET001"]),
        ("Court of Appeal", "MA", ["NET001", "VOC001"]),
        (None, "MA", ["NET001"]),  # whatever its level is, no rule gives it three seats
        ("cour d'appel", "MA", ["NET001", "VOC001"]),
        ("court of first instance", "MA", ["NET006", "NET006", "NET006"]),
        (APPEAL, "SN", ["CTY002", "CTY002", "CTY002"]),
    ],
)
def test_a_rule_fits_a_court_unless_it_certainly_does_not(
    level: str | None, country: CountryCode, expected: list[str]
) -> None:
    """Level and country that are not known, or not known words, are given the benefit of the doubt."""
    where = Court(id="tanger", country=country, level=level)

    assert expected == sorted(codes(network(), where, *members(YEAR, YEAR, YEAR)))


def test_a_rule_that_ended_gives_no_seats_after_its_end() -> None:
    """Two seats until June and one from July: two members are one too many from July on."""
    first = SeatRule(unit="court", seats=2, when=When.of("2018-01-01/2018-06-30"))
    second = SeatRule(unit="court", seats=1, when=When.of("2018-07-01/.."))

    assert ["NET001"] == codes(network(first, second), court(), *members("2018-01-01/..", "2018-01-01/.."))
    assert [] == codes(network(first, second), court(), *members("2018-01-01/2018-06-30", "2018-01-01/.."))


def test_before_any_rule_nothing_is_over_filled() -> None:
    """On days for which no rule holds, nobody can say how many are too many."""
    later = SeatRule(unit="court", seats=1, when=When.of("2019/.."))
    to_the_end = SeatRule(unit="court", seats=1, when=When.of("2019/9999-12-31"))

    assert [] == codes(network(later), court(), *members(YEAR, YEAR))
    assert [] == codes(network(to_the_end), court(), *members(YEAR, YEAR))


def test_two_rules_for_one_court_are_not_added_to_each_other() -> None:
    """With one seat for every court and two for courts of appeal, one member is enough and two are not too many."""
    rules = SeatRule(unit="court", seats=1), TWO_PER_COURT

    assert ["NET003"] == codes(network(*rules), court())
    assert [] == codes(network(*rules), court(), *members(YEAR))
    assert [] == codes(network(*rules), court(), *members(YEAR, YEAR))
    assert ["NET001"] == codes(network(*rules), court(), *members(YEAR, YEAR, YEAR))
    assert ["NET009"] == codes(network(*rules), court(), *members(None, None, None))


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ((), ["NET003"]),
        (("2018-07/..",), ["NET002"]),
        (("2018-07/..", None), []),  # the second may still be there
        (("2018-07/..", "2018-10"), []),
        (("2018-07/..", "2018-11/.."), ["NET002"]),
        (("2017/2018-09",), ["NET003"]),
    ],
)
def test_a_gap_is_one_only_if_nobody_may_fill_it(times: tuple[str, ...], expected: list[str]) -> None:
    """A vacancy and a court without anybody are two notes, and never both of one court."""
    assert expected == codes(network(), court(), *members(*times))


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (network(founded="2018-07"), ["NET003"]),
        (network(founded="2018-10-04"), ["NET003"]),
        (network(founded="2018-10"), []),
        (network(founded="2018-11"), []),
        (network(ended="2018-10-05"), ["NET003"]),
        (network(ended="2018"), []),
        (network(SeatRule(unit="court", seats=2, when=When.of("2018-10-04/.."))), ["NET003"]),
        (network(SeatRule(unit="court", seats=2, when=When.of("2018-10/.."))), []),
        (network(SeatRule(unit="court", seats=2, country="SN")), []),
        (network(SeatRule(unit="country", seats=2, country="MA")), ["NET003"]),
        (network(SeatRule(unit="country", seats=2)), []),
        (network(SeatRule(unit="partner", seats=2)), []),
    ],
)
def test_a_network_has_gaps_only_while_it_and_its_rule_certainly_stand(
    there: ProsecutorNetwork, expected: list[str]
) -> None:
    """Before it is set up, after its end, and outside of its rules a network lacks nobody."""
    assert expected == codes(there, court())


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (court(exists="2011/.."), ["NET003"]),
        (court(exists="2018-10/.."), []),
        (court(exists="1974/2017"), []),
        (court(level=None), []),
        (court(level="Court of appeal"), ["NET003", "VOC001"]),
        (court(level="court of first instance"), []),
    ],
)
def test_a_court_has_gaps_only_if_it_certainly_has_seats(there: Court, expected: list[str]) -> None:
    """A court that is not there yet, or of no known level, lacks nobody; one without dates is taken to exist."""
    assert expected == sorted(codes(network(), there))


def test_a_court_that_is_there_twice_has_the_seats_of_the_first() -> None:
    """Of two courts of one id, the one that the id leads to is asked for its level."""
    twins = court(level="court of first instance"), court(level=APPEAL)
    first = Dataset(twins).get(Court, "tanger")

    assert twins[1] is first
    assert ["IDS001", "IDS001", "NET003"] == sorted(codes(network(), *twins))
    assert ["IDS001", "IDS001"] == codes(network(SeatRule(unit="court", seats=1, level=twins[0].level)), *twins)


def test_countries_and_partners_have_seats_as_courts_do() -> None:
    """A country or a partner that somebody is a member for has vacancies, and can be over-filled."""
    rules = SeatRule(unit="country", seats=2), SeatRule(unit="partner", seats=1, country="CO")
    redtram = ProsecutorNetwork(id="redtram", seat_rules=rules)
    alone = Membership(id="M-01", network="redtram", country="CO", when=When.of("2018"))
    partner = Partner(id="fiscalia", country="CO")
    first, second = (
        Membership(id=f"M-1{number}", network="redtram", partner="fiscalia", when=When.of(YEAR)) for number in (1, 2)
    )
    abroad = Partner(id="ministerio", country="PE")

    assert ["NET002"] == codes(redtram, alone)
    assert ["NET001"] == codes(redtram, partner, first, second)
    assert ["NET006"] == codes(redtram, abroad, Membership(id="M-20", network="redtram", partner="ministerio"))
    assert ["REF001"] == codes(redtram, Membership(id="M-21", network="redtram", partner="nobody"))


def test_a_member_for_a_kind_of_unit_without_seats_is_found() -> None:
    """Where seats are for courts, a member for a country fills none; a member for no unit asks for none."""
    for_country = Membership(id="M-01", network="maroc", country="MA")
    only_peru = SeatRule(unit="country", seats=1, country="PE")

    assert ["NET006"] == codes(network(), for_country)
    assert [] == codes(network(), Membership(id="M-01", network="maroc"))
    assert ["NET003", "NET006"] == sorted(codes(network(only_peru), for_country))


def test_a_court_of_another_country_has_a_seat_where_a_rule_says_so() -> None:
    """A rule for the courts of a second country, or a network of no country, takes them in."""
    abroad = Court(id="dakar", country="SN", level=APPEAL)
    second = SeatRule(unit="court", seats=1, country="SN", when=When.of("2018-11/.."))
    international = ProsecutorNetwork(id="maroc", seat_rules=(SeatRule(unit="court", seats=1),))
    of_senegal = ProsecutorNetwork(id="maroc", seat_rules=(SeatRule(unit="court", seats=1, country="SN"),))

    assert [] == codes(network(TWO_PER_COURT, second), abroad, *members(None, of="dakar"))
    assert [] == codes(international, abroad, *members(None, of="dakar"))
    assert [] == codes(ProsecutorNetwork(id="maroc"), abroad, *members(None, of="dakar"))[1:]
    assert ["CTY002"] == codes(of_senegal, abroad, court(), *members(None, of="dakar"), *members(None))


def test_a_court_that_is_not_recorded_may_be_over_filled() -> None:
    """Of a court that nobody described, level and country are not known; no rule gives it three seats."""
    assert ["NET001", "REF001", "REF001", "REF001"] == sorted(codes(network(), *members(YEAR, YEAR, YEAR)))


def test_one_person_may_move_from_court_to_court() -> None:
    """Two seats are held at once only on a day that both certainly cover."""
    people, courts = Person(id="P-01"), (court("fes"), court("tanger"))
    one_each = SeatRule(unit="court", seats=1)

    def move(until: str | None, since: str) -> list[str]:
        first = members(until, of="fes", person="P-01")
        return codes(network(one_each), *courts, people, *first, *members(since, of="tanger", person="P-01"))

    assert [] == move("2017/2018-10", "2018-10/..")
    assert ["NET004"] == move("2017/2018-10-31", "2018-10-01/..")
    assert [] == move(None, "2018-10-01/..")


def test_a_membership_meets_its_network_and_its_court() -> None:
    """A membership may begin in the year in which the network was set up, and not in the year before."""
    ended = network(ended="2017")

    assert ["NET007"] == codes(ended, court(), *members("2018"))
    assert [] == codes(ended, court(), *members("2017/2018"))
    assert [] == codes(network(), court(exists="2018"), *members("2018", None))
    assert ["NET005"] == codes(network(ended="2017"), court(exists="2019"), *members("2016"))


def test_a_network_may_be_set_up_within_its_founding_event() -> None:
    """An event without dates, and a network without a date, contradict nothing."""
    event = Workshop(id="cali", when=When.of("2017-09-13/2017-09-15"))

    assert [] == codes(event, ProsecutorNetwork(id="n", founded_at="cali"))
    assert [] == codes(Workshop(id="cali"), ProsecutorNetwork(id="n", founded_at="cali", founded=When.of("2016")))
    assert [] == codes(event, ProsecutorNetwork(id="n", founded_at="cali", founded=When.of("2017-09-14")))
