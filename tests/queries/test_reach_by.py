"""How many people of each group were reached: the stories of the field, told in numbers."""

from __future__ import annotations

from typing import Any

import pytest

from glo_model.dataset import Absence, Dataset
from glo_model.entities import Court, Engagement, Entity, HeadCount, Partner, Person, Session, Workshop
from glo_model.entities.roles import CountryRole
from glo_model.queries import GroupReach, GroupShare, ReachBy, reach_by
from glo_model.queries.reach.dimensions import By
from glo_model.values.bounds import Bounds
from glo_model.values.quantities import Quantity
from glo_model.values.texts import DatedName
from glo_model.values.when import When


def counted(event: str, number: str | int, **fields: Any) -> HeadCount:
    """Return a count of an event's people; its id tells the event, the number and the group."""
    group = "".join(f"-{each}" for each in fields.values() if isinstance(each, str))
    fields = {"id": f"{event}-{number}{group}", "measure": "attended", "workshop": event, **fields}
    return HeadCount(quantity=Quantity.of(number), **fields)


def row(event: str, person: str | None, number: int = 0, role: str = "trainee", **fields: Any) -> Engagement:
    """Return a row of an event's roster."""
    return Engagement(id=f"{event}-{person}-{number}-{role}", workshop=event, person=person, role=role, **fields)


def event(key: str, when: str | None = None, **fields: Any) -> Workshop:
    """Return a workshop."""
    return Workshop(id=key, when=None if when is None else When.of(when), **fields)


def told(answer: ReachBy) -> dict[str, tuple[str, str]]:
    """Return the people and the attendances of each group, as text."""
    return {each.group: (each.people.text, each.attendances.text) for each in answer.groups}


def group_of(answer: ReachBy, name: str) -> GroupReach:
    """Return one group of an answer."""
    return next(each for each in answer.groups if each.group == name)


FIVE = [event(f"e{number}") for number in range(1, 6)]
EIGHTEEN_OF_105: list[Entity] = [
    *FIVE, *(counted(each.id, 21) for each in FIVE),
    *(counted(each.id, number, sex="female") for each, number in zip(FIVE, (2, 3, 4, 4, 5), strict=True)),
    *(event(key) for key in ("f1", "f2", "f3")), *(counted(key, 20) for key in ("f1", "f2", "f3")),
]  # fmt: skip


def test_a_share_names_its_denominator() -> None:
    """18 of 105 attendances at the 5 events that state the sex; 3 events do not, and why is said."""
    absences = [
        Absence(kind="head_counts", id="f1-20", field="sex", reason="not asked"),
        Absence(kind="workshops", id="f2", field="sex", reason="not asked"),
        Absence(kind="workshops", id="f3", field="head_counts", reason="given up"),
    ]
    answer = reach_by(Dataset(EIGHTEEN_OF_105, absences=absences), "sex")
    assert (
        "female: 17 %, which is 18 of 105 attendances at the 5 events that state the sex; 10 to 48 % of all 165 "
        "attendances."
    ) == answer.denominator_words[0]
    assert (
        "3 events with 60 attendances do not state the sex, 2 of them because nobody asked, 1 of them because it was "
        "given up."
    ) == answer.denominator_words[-1]
    assert ("f1", "f2", "f3") == answer.denominator.not_stated


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("not recorded", "because nobody recorded it"),
        ("withheld", "because it is withheld"),
        ("unreadable", "because it could not be read"),
    ],
)
def test_a_roster_may_say_why_a_sex_is_absent(reason: Any, words: str) -> None:
    """The absence of a person's sex explains the event at which nobody's sex is known."""
    absence = Absence(kind="persons", id="p", field="sex", reason=reason)
    data = Dataset([event("a"), row("a", "p"), row("a", None), Person(id="p")], absences=[absence])
    assert (
        f"1 event with 2 or more attendances does not state the sex, 1 of them {words}."
        == (reach_by(data, "sex").denominator_words[-1])
    )


def test_a_row_may_say_why_its_court_is_absent() -> None:
    """So does the absence of the court in a row of the roster."""
    absence = Absence(kind="engagements", id="a-p-0-trainee", field="court", reason="withheld")
    answer = reach_by(Dataset([event("a"), row("a", "p")], absences=[absence]), "court")
    assert "because it is withheld." in answer.denominator_words[-1]


def test_men_are_what_the_women_leave_of_the_total() -> None:
    """21 participants, including 9 women: at most 12 men, which is said to be derived."""
    answer = reach_by(Dataset([event("a"), counted("a", 21), counted("a", 9, sex="female")]), "sex")
    assert {"female": ("9", "9"), "male": ("0..12", "0..12"), "not stated": ("12", "12")} == told(answer)
    men = group_of(answer, "male")
    assert "At most 12: the other groups leave no more of the whole." in men.reason
    assert "What remains of the total beside the other groups limits it at a." in men.reason
    assert ("a-21", "a-9-female") == men.basis


def test_a_breakdown_that_tells_all_but_one_leaves_that_one_exactly() -> None:
    """Of 21 people 9 were women and none of another sex: the others were men."""
    data = Dataset([event("a"), counted("a", 21), counted("a", 9, sex="female"), counted("a", 0, sex="other")])
    assert ("12", "12") == told(reach_by(data, "sex"))["male"]


def test_those_whose_sex_nobody_knows_may_be_women() -> None:
    """9 women, 8 men and 4 of unknown sex of 21: 9 to 13 women."""
    data = Dataset([
        event("a"), counted("a", 21), counted("a", 9, sex="female"), counted("a", 8, sex="male"),
        counted("a", 4, sex="unknown"),
    ])  # fmt: skip
    assert {"female": ("9..13",) * 2, "male": ("8..12",) * 2, "not stated": ("4", "4")} == told(reach_by(data, "sex"))


def test_rosters_tell_the_women_of_several_events() -> None:
    """With complete rosters women are different people, and a woman who came twice is one."""
    people = [Person(id=each, sex="female" if each < "p3" else "male") for each in ("p1", "p2", "p3", "p4")]
    rows = [row("a", "p1"), row("a", "p3"), row("b", "p1"), row("b", "p2"), row("b", "p4")]
    data = Dataset([event("a"), event("b"), counted("a", 2), counted("b", 3), *rows, *people])
    assert {"female": ("2", "3"), "male": ("2", "2")} == told(reach_by(data, "sex"))


def test_women_who_came_again_are_among_those_who_came_again() -> None:
    """23 of the 70 came again: all women of the second event were at the first one."""
    data = Dataset([
        event("a"), counted("a", 70), counted("a", 30, sex="female"),
        event("b"), counted("b", 23, drawn_from="a-70"), counted("b", 10, sex="female"),
    ])  # fmt: skip
    assert ("30", "40") == told(reach_by(data, "sex"))["female"]


def test_a_count_that_contradicts_the_roster_leaves_both_possible() -> None:
    """One woman in the count and two on the roster: one or two."""
    people = [Person(id=each, sex="female") for each in ("p1", "p2")]
    data = Dataset(
        [event("a"), counted("a", 3), counted("a", 1, sex="female"), row("a", "p1"), row("a", "p2"), *people]
    )
    assert ("1..2", "1..2") == told(reach_by(data, "sex"))["female"]


def test_parts_that_are_more_than_the_whole_do_not_limit_each_other() -> None:
    """11 women among at most 9 people: the total and the part contradict each other, and no part exceeds the whole."""
    data = Dataset(
        [event("a"), counted("a", 9), *(counted("a", 6, sex=each) for each in ("female", "male"))],
    )
    answer = reach_by(data, "sex", cap=9)
    assert ("6", "6") == told(answer)["female"]
    assert "9" == answer.whole.people.text


def test_a_part_of_a_session_is_a_lower_bound_only() -> None:
    """Five women in one session are at least five women at the event; so are those who completed it."""
    data = Dataset([
        event("a"), Session(id="s", workshop="a"), counted("a", 20),
        HeadCount(id="c", session="s", measure="attended", quantity=Quantity.of(5), sex="female"),
        counted("a", 7, sex="male", measure="completed"),
    ])  # fmt: skip
    assert {"female": ("5..13",) * 2, "male": ("7..15",) * 2, "not stated": ("0..8",) * 2} == told(
        reach_by(data, "sex")
    )


def test_a_count_of_everybody_limits_the_women_among_the_trainees() -> None:
    """Nine women in all among trainees and others are at most nine women who were trained."""
    data = Dataset([event("a"), counted("a", 20, role="trainee"), counted("a", 9, sex="female")])
    assert ("0..9", "0..9") == told(reach_by(data, "sex"))["female"]


def test_a_part_has_the_role_of_its_whole() -> None:
    """Nine women who are part of the twenty trainees are trainees, though the count of them names no role."""
    data = Dataset([
        event("a"), counted("a", 20, role="trainee"), counted("a", 9, sex="female", part_of="a-20-trainee"),
    ])  # fmt: skip
    assert ("9", "9") == told(reach_by(data, "sex"))["female"]


def test_people_of_other_roles_may_be_among_the_women() -> None:
    """Of 25 people 5 were trainers: of the 9 women at least 4 were not."""
    data = Dataset([
        event("a"), counted("a", 25), counted("a", 5, role="trainer", part_of="a-25"), counted("a", 9, sex="female"),
    ])  # fmt: skip
    assert ("4..9", "4..9") == told(reach_by(data, "sex"))["female"]


def test_of_several_roles_a_count_of_one_is_a_lower_bound() -> None:
    """Asked for trainees and trainers, nine women who were trained are at least nine women."""
    data = Dataset([event("a"), counted("a", 20, role="trainee"), counted("a", 9, sex="female", role="trainee")])
    assert (">=9", ">=9") == told(reach_by(data, "sex", roles=("trainee", "trainer")))["female"]


def test_a_woman_guest_is_not_trained() -> None:
    """A count of guests says nothing of the trained."""
    data = Dataset([event("a"), counted("a", 20, role="trainee"), counted("a", 3, sex="female", role="guest")])
    assert ("0..20", "0..20") == told(reach_by(data, "sex"))["female"]


def test_plans_members_and_reach_are_of_no_group() -> None:
    """What was planned, enrolled or reached, and what counts things other than people, states nothing."""
    measures = ("planned", "invited", "enrolled", "reached", "members")
    others = [counted("a", 50, sex="female", measure=each, id=each) for each in measures]
    leaflets = HeadCount(id="l", workshop="a", measure="attended", quantity=Quantity.of(50, "leaflets"), sex="female")
    answer = reach_by(Dataset([event("a"), counted("a", 20), *others, leaflets]), "sex")
    assert ("0..20", "0..20") == told(answer)["female"]
    assert ("a",) == answer.denominator.not_stated
    assert {"members need not attend", "it counts leaflets"} <= {each.why for each in answer.whole.not_counted}


def test_who_completed_is_asked_by_sex_too() -> None:
    """Of nine women who attended none needs to have completed it, and no more can have."""
    data = Dataset([event("a"), counted("a", 20), counted("a", 9, sex="female")])
    assert ("0..9", "0..9") == told(reach_by(data, "sex", measure="completed"))["female"]


def test_courts_leave_room_for_each_other_and_have_names() -> None:
    """Twelve from Rabat leave eight of twenty for Fes; a roster states courts as well."""
    courts = [Court(id="rabat", names=(DatedName(text="Cour d'appel de Rabat"),)), Court(id="fes")]
    rows = [row("a", None, number, court="fes") for number in range(3)]
    answer = reach_by(Dataset([event("a"), counted("a", 20), counted("a", 12, court="rabat"), *rows, *courts]), "court")
    assert {"fes": ("3..8",) * 2, "rabat": ("12",) * 2, "not stated": ("5",) * 2} == told(answer)
    assert ["fes", "rabat Cour d'appel de Rabat", "not stated"] == [each.called for each in answer.groups]


def test_a_person_who_came_for_two_courts_is_in_both() -> None:
    """Then courts do not exclude each other, and need not add up."""
    rows = [row("a", "p", court="fes"), row("a", "p", 1, court="rabat")]
    answer = reach_by(Dataset([event("a"), counted("a", 2), *rows]), "court")
    assert ("1..2", "1..2") == told(answer)["fes"]


def test_institutions_may_overlap() -> None:
    """Somebody may stand for a ministry and for its department, so one leaves the other everybody."""
    data = Dataset([
        event("a"), counted("a", 20), counted("a", 20, partner="ministry"), row("a", "p", on_behalf_of="police"),
        Partner(id="ministry", names=(DatedName(text="Ministry of Justice"),)),
    ])  # fmt: skip
    answer = reach_by(data, "institution")
    assert {"ministry": ("20",) * 2, "police": ("1..20",) * 2} == told(answer)
    assert "Ministry of Justice" == answer.groups[0].name


def test_countries_have_names() -> None:
    """Where people came from is told by code and by name."""
    answer = reach_by(Dataset([event("a"), counted("a", 3, country="NE"), counted("a", 4)]), "country")
    assert ("NE Niger", "not stated") == tuple(each.called for each in answer.groups)


def test_the_modality_of_an_event_is_that_of_its_people() -> None:
    """Who came to an event in one room was there in person; a hybrid one needs its counts."""
    data = Dataset([
        event("a", modality="in person"), counted("a", 20), event("b", modality="moved online"), counted("b", 10),
        event("c", modality="hybrid"), counted("c", 9), counted("c", 4, modality="online"),
    ])  # fmt: skip
    assert {"in person": ("20..29", "20..29"), "online": ("10..14", "14"), "not stated": ("5", "5")} == told(
        reach_by(data, "modality")
    )


def test_professions_and_regions_are_counted() -> None:
    """A total that is of one profession states it of everybody."""
    data = Dataset([event("a"), counted("a", 21, profession="prosecutors"), counted("a", 5, region="Rif")])
    assert {"prosecutors": ("21", "21")} == told(reach_by(data, "profession"))
    assert {"Rif": ("5", "5"), "not stated": ("16", "16")} == told(reach_by(data, "region"))


def test_roles_stand_beside_the_trained() -> None:
    """Trainers, speakers and donors' staff have rows of their own, and the absent none."""
    rows = [row("a", "t", role="trainer"), row("a", "d", role="donor staff"), row("a", "x", role="absent")]
    answer = reach_by(Dataset([event("a"), counted("a", 20, role="trainee"), *rows]), "role", cap=15)
    assert {"trainee": ("15..20", "20"), "donor staff": (">=1", ">=1"), "trainer": (">=1", ">=1")} == told(answer)


def test_several_roles_are_summed_at_the_most() -> None:
    """Five trainers and twenty trainees are 20 to 25 people; if only one role was counted, the high side is open."""
    counts = [counted("a", 20, role="trainee"), counted("a", 5, role="trainer")]
    both = ("trainee", "trainer")
    assert "20..25" == reach_by(Dataset([event("a"), *counts]), "role", roles=both).whole.people.text
    assert ">=20" == reach_by(Dataset([event("a"), counts[0]]), "role", roles=both).whole.people.text


def test_events_by_period_count_in_each_that_they_possibly_lie_in() -> None:
    """An event over new year and an undated one are on the high side of both years."""
    data = Dataset([
        event("a", "2018-07-03"), counted("a", 20), event("b", "2018-12-30/2019-01-02"), counted("b", 10),
        event("c"), counted("c", 5),
    ])  # fmt: skip
    answer = reach_by(data, "year")
    assert {"2018": ("20..35",) * 2, "2019": ("0..15",) * 2, "not stated": ("5", "5")} == told(answer)
    assert ("c",) == answer.denominator.not_stated
    assert "On the high side only: b, c." in answer.groups[0].reason.replace("c, b", "b, c")


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("half-year", ["2018-H2", "2019-H1"]),
        ("quarter", ["2018-Q4", "2019-Q1"]),
        ("month", ["2018-12", "2019-01"]),
    ],
)
def test_periods_have_their_usual_names(by: By, names: list[str]) -> None:
    """Half-years, quarters and months are told in their order."""
    data = Dataset([event("b", "2018-12-30/2019-01-02"), counted("b", 10)])
    assert names == [each.group for each in reach_by(data, by).groups]


def test_the_last_month_of_the_calendar_is_a_month() -> None:
    """The end of the calendar is no error, and an event that may be at any time opens no periods."""
    data = Dataset([event("a", "9999-12"), counted("a", 1), event("b", "0001/9999"), counted("b", 1)])
    assert {"9999-12": ("1..2", "1..2")} == told(reach_by(data, "month"))


def test_events_by_host_and_by_kind() -> None:
    """A run has the kind and the host of the series that it is part of."""
    host = (CountryRole(country="MA", role="host"),)
    data = Dataset([
        event("s", kind="course", level="series", countries=host), event("r", part_of="s"), counted("r", 10),
        event("x"), counted("x", 5),
    ])  # fmt: skip
    assert {"course": ("10", "10"), "not stated": ("5", "5")} == told(reach_by(data, "kind"))
    assert "MA Morocco" == reach_by(data, "host").groups[0].called
    absence = Absence(kind="workshops", id="x", field="countries", reason="not recorded")
    words = reach_by(Dataset(data, absences=[absence]), "host").denominator_words
    assert ("1 event with 5 attendances does not state the host, 1 of them because nobody recorded it.",) == words


def test_a_total_of_a_series_may_count_a_woman_twice() -> None:
    """A total that is the sum of its runs limits the women from above only."""
    data = Dataset([
        event("s", level="series"), counted("s", 40), counted("s", 18, sex="female"),
        event("r1", part_of="s"), counted("r1", 20), event("r2", part_of="s"), counted("r2", 20),
    ])  # fmt: skip
    assert ("1..18", "18..40") == told(reach_by(data, "sex"))["female"]


def test_where_nothing_is_known_every_group_is_open() -> None:
    """An event without any count leaves the high side open, for each group as for the whole."""
    answer = reach_by(Dataset([event("a"), event("b"), counted("b", 4, sex="female")]), "sex")
    women = group_of(answer, "female")
    assert (">=4", "100 to 100 %") == (women.people.text, "100 to 100 %")
    assert "0 to 100 %" == (women.share_of_all.words if women.share_of_all else "")


def test_an_answer_without_events_has_no_groups_of_people() -> None:
    """Nothing is asked about, and nothing is shared out."""
    answer = reach_by(Dataset(), "sex")
    assert {"female": ("0", "0"), "male": ("0", "0")} == told(answer)
    assert () == answer.denominator_words


def test_a_share_is_rounded_outwards() -> None:
    """Of an open whole nothing is known of the least share; of an exact one the share is one number."""
    assert "17 %" == GroupShare.of(Bounds("18"), Bounds("105")).words
    assert "0 to 34 %" == GroupShare.of(Bounds("1"), Bounds(">=3")).words
    assert "0 to 100 %" == GroupShare.of(Bounds("?"), Bounds("0")).words


def test_the_answer_is_told_in_a_sentence() -> None:
    """The words name the whole, and then each group."""
    answer = reach_by(Dataset([event("a"), counted("a", 21, sex="female")]), "sex")
    assert answer.words.startswith("21 or more different people, 21 or more attendances. Counted is a.")
    assert answer.words.endswith("female: 21. male: an unknown number. not stated: an unknown number.")


def test_a_misspelt_dimension_is_refused() -> None:
    """The message offers the nearest word."""
    with pytest.raises(ValueError, match="did you mean 'court'"):
        reach_by(Dataset(), "cort")  # type: ignore[arg-type]  # refused
