"""How many different people were reached: the stories of the field, told in numbers."""

from __future__ import annotations

from typing import Any

import pytest

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, HeadCount, Programme, ProsecutorNetwork, Session, Workshop
from glo_model.entities.roles import CountryRole
from glo_model.queries import NotCounted, Reach, UnknownIdError, reach
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.codes import CountryCode
from glo_model.values.quantities import Quantity
from glo_model.values.when import When


def counted(event: str, number: str | int, *, unit: str = "people", **fields: Any) -> HeadCount:
    """Return a count of an event's people; its id tells the event and the number."""
    fields = {"id": f"{event}-{number}", "measure": "attended", "workshop": event, **fields}
    return HeadCount(quantity=Quantity.of(number, unit), **fields)


def listed(event: str, *people: str, role: str = "trainee") -> list[Engagement]:
    """Return the roster of an event; a person ``?`` is somebody whom nobody named."""
    return [
        Engagement(id=f"{event}-{number}-{role}", workshop=event, person=None if each == "?" else each, role=role)
        for number, each in enumerate(people)
    ]


def event(key: str, when: str | None = None, **fields: Any) -> Workshop:
    """Return a workshop."""
    return Workshop(id=key, when=None if when is None else When.of(when), **fields)


HOST_AND_GUEST: tuple[tuple[CountryCode, str], ...] = (("NE", "host"), ("MA", "delegation"))
TANGIER = event("tangier", "2018-07", networks=("morocco",), countries=(CountryRole(country="MA", role="host"),))
CASABLANCA = event(
    "casablanca", "2018-09-24/2018-09-26", networks=("morocco",), countries=(CountryRole(country="MA", role="host"),)
)
SEED = Dataset([
    ProsecutorNetwork(id="morocco"), TANGIER, CASABLANCA,
    counted("tangier", 20), counted("tangier", 21), counted("casablanca", 21, profession="prosecutors"),
])  # fmt: skip


def numbers(answer: Reach) -> tuple[str, str]:
    """Return the people and the attendances of an answer, as text."""
    return answer.people.text, answer.attendances.text


def test_two_trainings_of_the_seed() -> None:
    """Tangier had 20 or 21 people and Casablanca 21: 41 or 42 attendances, and 21 to 42 people."""
    answer = reach(SEED, network="morocco")
    assert ("21..42", "41..42") == numbers(answer)
    assert (
        "Counted are 2 events. At least 21: casablanca alone had that many. At most 42: nothing says who came more "
        "than once, so each attendance may be of another. tangier: the counts tangier-20, tangier-21 disagree, so it "
        "is taken to be 20 to 21. tangier, casablanca: the count is of everybody, as printed."
    ) == answer.reason
    assert ("casablanca-21", "tangier-20", "tangier-21") == answer.basis
    assert f"21 to 42 different people, 41 to 42 attendances. {answer.reason}" == answer.words
    assert [("at least", 21), ("at most", 42)] == [(each.side, each.number) for each in answer.steps]


def test_the_events_of_an_answer_say_how_each_is_known() -> None:
    """Each event tells its attendance, its counts and its roster, by first day."""
    tangier, casablanca = reach(SEED).events
    assert ("tangier", Bounds("20..21"), Bounds("20..21"), 0, "only count") == (
        tangier.workshop, tangier.attendance, tangier.count, tangier.listed, tangier.agreement,
    )  # fmt: skip
    assert Certainty.CERTAINLY == casablanca.counted


def test_those_who_came_again_are_not_counted_twice() -> None:
    """Master trainers: 23 of the 70 came again, so there are 93 attendances of 70 people."""
    data = Dataset([
        event("first"), counted("first", 70),
        event("masters"), counted("masters", 23, drawn_from="first-70"),
    ])  # fmt: skip
    answer = reach(data)
    assert ("70", "93") == numbers(answer)
    assert ["first", "masters"] == [each.workshop for each in answer.events]


def test_a_part_that_came_again_narrows_both_sides() -> None:
    """Of 40 people 23 were among the 70 before: exactly 87 different people in 110 attendances."""
    data = Dataset([
        event("first"), counted("first", 70), event("second"), counted("second", 40),
        counted("second", 23, part_of="second-40", drawn_from="first-70"),
    ])  # fmt: skip
    assert ("87", "110") == numbers(reach(data))
    without_part_of = data.with_(counted("second", 23, drawn_from="first-70"))
    assert ("87", "110") == numbers(reach(without_part_of))


def test_women_who_came_again_are_only_some_of_those_who_did() -> None:
    """That 5 women of the 70 came again does not say how many men did: at least 5 are the same people."""
    data = Dataset([
        event("first"), counted("first", 70), event("second"), counted("second", 40),
        counted("second", 5, part_of="second-40", drawn_from="first-70", sex="female"),
    ])  # fmt: skip
    assert ("70..105", "110") == numbers(reach(data))


@pytest.mark.parametrize(
    "base",
    [
        counted("first", 60, measure="enrolled"),
        counted("first", 60, role="guest"),
        counted("first", 60, workshop=None, programme="p"),
        counted("second", 60),
        counted("first", 60, unit="organisations"),
    ],
)
def test_what_is_drawn_from_something_else_narrows_nothing(base: HeadCount) -> None:
    """A count drawn from enrolments, guests, a programme, organisations or from itself says nothing of two events."""
    data = Dataset([
        event("first"), counted("first", 70), event("second"), counted("second", 40), base,
        counted("second", 23, part_of="second-40", drawn_from=base.id),
    ])  # fmt: skip
    assert reach(data, events=["first", "second"]).people.high in (110, 130)


def test_those_drawn_from_people_who_finished_were_at_that_event() -> None:
    """23 of the 60 who completed the first event came to the second; they attended the first as well."""
    data = Dataset([
        event("first"), counted("first", 70), counted("first", 60, measure="completed"),
        event("second"), counted("second", 23, drawn_from="first-60"),
    ])  # fmt: skip
    assert ("70", "93") == numbers(reach(data))
    assert ("60..83", "60..83") == numbers(reach(data, measure="completed"))


def test_a_drawn_event_is_no_larger_than_what_it_is_drawn_from() -> None:
    """Some 25 who all come from the 70 are at most 70, even where the first event is not asked about."""
    data = Dataset([
        event("first"), counted("first", 70), event("second"), counted("second", "~25", drawn_from="first-70"),
    ])  # fmt: skip
    assert "1..70" == reach(data, events=["second"]).people.text


def test_a_circle_of_draws_ends() -> None:
    """Two events each drawn from the other had the same people."""
    data = Dataset([
        event("a"), counted("a", 5, drawn_from="b-5"), event("b"), counted("b", 5, drawn_from="a-5"),
    ])  # fmt: skip
    assert ("5", "10") == numbers(reach(data))


def test_rosters_make_the_union_exact_where_a_count_confirms_them() -> None:
    """Three at each of two events with one person at both: five people."""
    data = Dataset([
        event("a"), counted("a", 3), *listed("a", "p1", "p2", "p3"),
        event("b"), counted("b", 3), *listed("b", "p3", "p4", "p5"),
    ])  # fmt: skip
    answer = reach(data)
    assert ("5", "6") == numbers(answer)
    assert ["agree", "agree"] == [each.agreement for each in answer.events]


def test_a_roster_alone_may_lack_people_unless_the_caller_knows_better() -> None:
    """Two trainees named by a story prove two; a caller who has the whole list says so."""
    data = Dataset([event("a"), *listed("a", "p1", "p2")])
    answer = reach(data)
    assert (">=2", ">=2") == numbers(answer)
    assert "No count confirms the roster of a, so people may be missing from it." in answer.reason
    assert ("2", "2") == numbers(reach(data, rosters="complete"))


def test_people_without_a_name_attend_but_may_be_anybody() -> None:
    """Two unnamed rows and a named one are three attendances; elsewhere the unnamed may be those who are named."""
    data = Dataset([
        event("a"), *listed("a", "p1", "?", "?"),
        event("b"), counted("b", 2), *listed("b", "p2", "p3"),
    ])  # fmt: skip
    assert ("3..5", "5") == numbers(reach(data, rosters="complete"))


def test_a_roster_shorter_than_the_count_leaves_room() -> None:
    """18 of 21 are known: the other three may be those who are on the roster of the other event."""
    data = Dataset([
        event("a"), counted("a", 4), *listed("a", "p1", "p2", "p3"),
        event("b"), counted("b", 2), *listed("b", "p4", "p5"),
    ])  # fmt: skip
    answer = reach(data)
    assert ("5..6", "6") == numbers(answer)
    assert "roster shorter" == answer.events[0].agreement


def test_a_roster_longer_than_the_count_leaves_both_possible() -> None:
    """Three on the roster and two in the count: two or three people."""
    answer = reach(Dataset([event("a"), counted("a", 2), *listed("a", "p1", "p2", "p3")]))
    assert ("2..3", "2..3") == numbers(answer)
    assert "More people are on the roster than in the count of a, and either may be right." in answer.reason


def test_trainers_guests_and_contacts_are_not_trained() -> None:
    """Only trainees are counted, unless another role is asked for; a count of everybody may include the others."""
    others = ("trainer", "speaker", "guest", "donor staff", "contact", "participant")
    people = [each for role in others for each in listed("a", f"p-{role}", role=role)]
    data = Dataset([event("a"), counted("a", 21), *people])
    answer = reach(data)
    assert ("17..21", "17..21") == numbers(answer)
    assert "a: the count is of everybody, and 4 on the roster were there in another role." in answer.reason
    assert (">=1", ">=1") == numbers(reach(data, roles=("trainer",)))


def test_an_event_of_which_nothing_is_known_opens_the_high_side() -> None:
    """Unknown is not 0."""
    answer = reach(Dataset([event("a"), counted("a", 20), event("b")]))
    assert (">=20", ">=20") == numbers(answer)
    assert "No upper limit: nothing limits how many people were at b." in answer.reason
    assert "nothing known" == answer.events[1].agreement


def test_plans_and_reach_are_not_attendance() -> None:
    """What was planned, invited, enrolled or reached is named as not counted."""
    measures = ("planned", "invited", "enrolled", "reached")
    data = Dataset([event("a"), counted("a", 20), *(counted("a", 100, id=each, measure=each) for each in measures)])
    answer = reach(data)
    assert ("20", "20") == numbers(answer)
    assert {
        "planned": "planned is not attended",
        "invited": "invited is not attended",
        "enrolled": "enrolled is not attended",
        "reached": "reach is not attendance",
    } == {each.id: each.why for each in answer.not_counted}


def test_a_campaign_reaches_and_is_not_attended() -> None:
    """A campaign's reach is left out, and a campaign does not open the high side; a plan that was not held neither."""
    data = Dataset([
        event("a"), counted("a", 20), event("c", kind="campaign"), counted("c", ">10000", measure="reached"),
        event("p", status="planned"),
    ])  # fmt: skip
    answer = reach(data)
    assert ("20", "20") == numbers(answer)
    assert (
        NotCounted(id="c", why="people do not attend a campaign"),
        NotCounted(id="p", why="it is planned, and nobody was counted there"),
    ) == answer.not_counted


def test_people_counted_at_an_event_that_was_cancelled_count_on_the_high_side_only() -> None:
    """The status and the count contradict each other."""
    answer = reach(Dataset([event("a"), counted("a", 20), event("c", status="cancelled"), counted("c", 5)]))
    assert ("20..25", "20..25") == numbers(answer)
    assert "On the high side only: c." in answer.reason
    assert "people were counted though it is cancelled: counted on the high side only" == answer.not_counted[0].why


def test_a_period_takes_what_possibly_lies_in_it_on_the_high_side_only() -> None:
    """Tangier, in July, is certainly in the year, possibly in its last week, and certainly not in August."""
    assert ("21..42", "41..42") == numbers(reach(SEED, during="2018"))
    assert ("0..21", "0..21") == numbers(reach(SEED, during="2018-07-24/2018-07-31"))
    assert ("0", "0") == numbers(reach(SEED, during="2018-08"))
    assert "The data have no such event." == reach(SEED, during="2018-08").reason


def test_a_run_without_days_lies_in_those_of_its_series() -> None:
    """What a run does not say itself, its series says for it: the days, the host country."""
    series = event("s", "2018", level="series", countries=(CountryRole(country="PK", role="host"),))
    data = Dataset([series, event("r", part_of="s", level="run"), counted("r", 5)])
    assert ("5", "5") == numbers(reach(data, during="2018", country="PK"))
    assert ("0", "0") == numbers(reach(data, during="2019"))


def test_a_country_is_the_host() -> None:
    """A delegation does not make an event one of its country; an event of unknown host is named, one online is not."""
    data = Dataset([
        TANGIER, counted("tangier", 20),
        event("niamey", countries=tuple(
            CountryRole(country=code, role=role)
            for code, role in HOST_AND_GUEST
        )),
        event("online", modality="online"), event("somewhere"),
    ])  # fmt: skip
    answer = reach(data, country="MA")
    assert ("20", "20") == numbers(answer)
    assert (NotCounted(id="somewhere", why="nobody recorded in which country it was held"),) == answer.not_counted


def test_a_series_is_never_added_to_its_events() -> None:
    """A total of 105 over five workshops of 24, 18, 18, 23 and 22 is their sum: 24 to 105 people."""
    runs = [24, 18, 18, 23, 22]
    data = Dataset([
        event("s", level="series"), counted("s", 105),
        *(event(f"r{n}", part_of="s") for n in range(5)),
        *(counted(f"r{n}", size) for n, size in enumerate(runs)),
    ])  # fmt: skip
    answer = reach(data)
    assert ("24..105", "105") == numbers(answer)
    assert "it limits the people from above only" in answer.reason
    assert ("24..105", "105") == numbers(reach(data, events=["s"]))


def test_a_series_that_says_nothing_is_its_events() -> None:
    """A series without a count of its own opens nothing."""
    data = Dataset([event("s", level="series"), event("r", part_of="s"), counted("r", 5)])
    assert ("5", "5") == numbers(reach(data, events=["s"]))
    assert ["r"] == [each.workshop for each in reach(data, events=["r", "s"]).events]


def test_a_series_total_alone_is_no_lower_bound_of_people() -> None:
    """100 at five workshops may be 20 people five times; somebody was there."""
    assert ("1..100", "100") == numbers(reach(Dataset([event("s", level="series"), counted("s", 100)])))


def test_a_series_total_from_which_people_were_drawn_counts_people() -> None:
    """23 "of the 70" makes the 70 people; how often they attended is then not known."""
    data = Dataset([
        event("s", level="series"), counted("s", 70), event("m"), counted("m", 23, drawn_from="s-70"),
    ])  # fmt: skip
    assert ("70", ">=93") == numbers(reach(data))


def test_a_series_total_below_the_sum_of_its_events_counts_people() -> None:
    """Two events of 40 and 50 in a series of 70: 70 people in 90 attendances."""
    data = Dataset([
        event("s", level="series"), counted("s", 70),
        event("a", part_of="s"), counted("a", 40), event("b", part_of="s"), counted("b", 50),
    ])  # fmt: skip
    assert ("70", "90") == numbers(reach(data))


def test_a_series_limits_its_events_where_it_is_not_asked_about_itself() -> None:
    """Of a series of 70 the two events in May had 70 people at most, and one without a count no more either."""
    data = Dataset([
        event("s", level="series"), counted("s", 70),
        event("a", "2018-05-01", part_of="s"), counted("a", 40),
        event("b", "2018-05-08", part_of="s"), counted("b", 50),
        event("c", "2018-06", part_of="s"),
    ])  # fmt: skip
    assert ("50..70", "90") == numbers(reach(data, during="2018-05"))
    assert "0..70" == reach(data, during="2018-06").people.text


def test_an_event_within_an_event_is_not_added() -> None:
    """A side event of 30 at a conference of 200 adds nobody; one that is larger than the conference contradicts it."""
    data = Dataset([event("c"), counted("c", 200), event("side", part_of="c"), counted("side", 30)])
    assert ("200", "200") == numbers(reach(data))
    larger = data.without("side-30").with_(counted("side", 300))
    assert ("300..500", "300") == numbers(reach(larger))


def test_an_event_around_a_counted_one_may_have_had_more() -> None:
    """Of a conference only its side event was counted: at least those, and no upper limit."""
    data = Dataset([event("c"), event("side", part_of="c"), counted("side", 30)])
    assert (">=30", ">=30") == numbers(reach(data))


def test_events_that_are_part_of_each_other_stand_alone() -> None:
    """A circle in the data is no reason to lose people."""
    data = Dataset([event("a", part_of="b"), counted("a", 3), event("b", part_of="a"), counted("b", 4)])
    assert ("4..7", "7") == numbers(reach(data))


def test_a_cap_is_the_callers() -> None:
    """42 seats without a replacement: at most 42 people; a cap that the data exceed leaves both possible."""
    data = Dataset([event("a"), counted("a", 30), event("b"), counted("b", 30)])
    answer = reach(data, cap=42)
    assert "30..42" == answer.people.text
    assert "At most 42: the caller knows of this limit." in answer.reason
    contradicted = reach(data, cap=20)
    assert "20..30" == contradicted.people.text
    assert "The data contradict each other, and every number between these is taken to be possible." in (
        contradicted.reason
    )


def test_totals_of_a_programme_or_network_are_not_added() -> None:
    """A total of the whole programme is named and left out."""
    data = Dataset([
        Programme(id="p"), ProsecutorNetwork(id="n"), event("a", programmes=("p",), networks=("n",)), counted("a", 20),
        counted("a", 500, id="all", workshop=None, programme="p"),
        counted("a", 42, id="members", workshop=None, network="n"),
    ])  # fmt: skip
    answer = reach(data, programme="p", network="n")
    assert ("20", "20") == numbers(answer)
    assert ["all", "members"] == [each.id for each in answer.not_counted]


def test_a_part_of_a_chosen_series_is_chosen_with_it() -> None:
    """A run belongs to the programme of its series."""
    data = Dataset([
        Programme(id="p"), event("s", level="series", programmes=("p",)), event("r", part_of="s"), counted("r", 20),
        event("other"), counted("other", 7),
    ])  # fmt: skip
    assert ("20", "20") == numbers(reach(data, programme="p"))


def test_sessions_bound_their_event_from_below() -> None:
    """A session of 12 proves 12 at the event, and its roster is part of the event's."""
    data = Dataset([
        event("a"), Session(id="s", workshop="a"), counted("a", 12, workshop=None, session="s"),
        Engagement(id="e", session="s", person="p1", role="trainee"),
    ])  # fmt: skip
    assert (">=12", ">=12") == numbers(reach(data))


def test_those_who_completed_are_asked_for_by_name() -> None:
    """Of 20 who attended, 15 completed; an event of which only attendance is known had no more."""
    data = Dataset([
        event("a"), counted("a", 20), counted("a", 15, measure="completed"),
        event("b"), counted("b", 10),
    ])  # fmt: skip
    assert ("15..25", "15..25") == numbers(reach(data, measure="completed"))


def test_a_reason_stays_short() -> None:
    """Of many events the reason names the first few; their notes stand with each."""
    many = [each for n in range(20) for each in (event(f"w{n:02}"), counted(f"w{n:02}", 5), counted(f"w{n:02}", 6))]
    answer = reach(Dataset(many))
    assert "5..120" == answer.people.text
    assert "w00, w01, w02, w03, w04, w05, w06, w07 and 12 more: the count is of everybody, as printed." in answer.reason
    assert answer.reason.endswith("Other events have notes of their own.")
    assert all(each.notes for each in answer.events)


def test_a_question_that_cannot_be_meant_is_refused() -> None:
    """Ids and words that the data or the library do not know are the caller's error."""
    with pytest.raises(UnknownIdError, match="did you mean 'morocco'"):
        reach(SEED, network="marocco")
    with pytest.raises(UnknownIdError, match="did you mean 'tangier'"):
        reach(SEED, events=["tanger"])
    with pytest.raises(ValueError, match="measure cannot be 'planned'"):
        reach(SEED, measure="planned")  # type: ignore[arg-type]  # refused at run time, too
    with pytest.raises(ValueError, match="rosters cannot be"):
        reach(SEED, rosters="full")  # type: ignore[arg-type]  # refused at run time, too
    with pytest.raises(ValueError, match="country cannot be 'Morocco'"):
        reach(SEED, country="Morocco")  # type: ignore[arg-type]  # refused at run time, too


def test_nobody_is_trained_at_a_meeting_unless_a_source_says_so() -> None:
    """Participants of a committee are no trainees; who asks for participants, or finds a roster, counts them."""
    meeting = Workshop(id="w", kind="committee meeting")
    came = HeadCount(id="c", workshop="w", measure="attended", role="participant", quantity=Quantity.of(12))
    unknown = reach(Dataset([meeting]))
    row = Engagement(id="e", workshop="w", person="p", role="trainee")

    (left_out, *_) = reach(Dataset([meeting, came])).not_counted
    assert ("w", "nobody is trained at a committee meeting, as far as is told") == (left_out.id, left_out.why)
    assert "0" == reach(Dataset([meeting, came])).people.words
    assert "0" == unknown.people.words
    assert "12" == reach(Dataset([meeting, came]), roles=["participant"]).people.words
    assert "1 or more" == reach(Dataset([meeting, row])).people.words
