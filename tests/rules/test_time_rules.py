"""Where the rules about days and hours begin to find something, and where incomplete dates keep them silent."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from glo_model.dataset import Dataset
from glo_model.entities import Claim, Entity, HeadCount, Link, Programme, Quotation, Session, Source, Workshop
from glo_model.entities.programme import ActivityStatus
from glo_model.entities.workshop import Ordinal, WorkshopStatus
from glo_model.rules import check
from glo_model.rules._whens import days
from glo_model.values.clock import ClockTime
from glo_model.values.dates import PartialDate
from glo_model.values.quantities import Quantity
from glo_model.values.texts import Place
from glo_model.values.when import When


def codes(*entities: Entity, as_of: str = "2018-10-04") -> list[str]:
    """Return the codes of what is found in some entities."""
    return [finding.code for finding in check(Dataset(entities), as_of=date.fromisoformat(as_of))]


@pytest.mark.parametrize(
    ("when", "stated", "expected"),
    [
        ("2018-07-09/2018-07-19", "4 days", ["DAT002"]),  # Cairo: a four-day training over eleven dates
        ("2018-09-03/2018-09-14", "10 days", []),  # two weeks of five days
        ("2018-09-03/2018-09-14", "11 days", []),  # with one day off a full week
        ("2018-09-03/2018-09-14", "13 days", ["DAT002"]),
        ("2018-06-12/2018-10-02", "100 days", ["DAT002"]),  # a campaign of 100 days over 113
        ("2018-11-12/2018-11-14", "7 half days", ["DAT002"]),  # three and a half days in three
        ("2018-11-12/2018-11-14", "6 half days", []),
        ("2018-11-12/2018-11-14", "5 half days", []),
        ("2018-09", "3 days", []),  # some days of a month
        ("2018-09", "31 days", ["DAT002"]),
        ("2018-09-24/..", "400 days", []),
        ("2019/2018", "3 days", ["DAT001"]),
        ("2018-11-12/2018-11-14", "24 hours", []),
        ("{2018-07-03,2018-07-09}", "2 days", []),
        ("{2018-07-03,2018-07-09}", "7 days", ["DAT002"]),
    ],
)
def test_a_duration_is_compared_with_every_day_that_the_dates_allow(
    when: str, stated: str, expected: list[str]
) -> None:
    """First and last day count, half days fit two to a day, and long spans may hold days off."""
    number, unit = stated.split(" ", 1)
    workshop = Workshop(id="w", when=When.of(when), stated_duration=Quantity.of(number, unit))

    assert expected == codes(workshop)


def test_a_duration_that_is_not_exact_is_not_judged_as_if_it_were() -> None:
    """About three days may be four; more than four days are not four."""
    four_days = When.of("2018-09-24/2018-09-27")
    about, over = Quantity.of("~3", "days"), Quantity.of(">4", "days")

    assert [] == codes(Workshop(id="w", when=four_days, stated_duration=about))
    assert ["DAT002"] == codes(Workshop(id="w", when=four_days, stated_duration=over))


def test_the_duration_of_a_series_may_be_that_of_each_event() -> None:
    """Five days each is no duration of a whole series."""
    five = Quantity.of(5, "days")

    assert [] == codes(Workshop(id="s", level="series", when=When.of("2018-01/2018-06"), stated_duration=five))


@pytest.mark.parametrize(
    ("status", "when", "expected"),
    [
        ("held", "2018-10-04", []),
        ("held", "2018-10-04/2018-10-05", []),
        ("held", "2018-10", []),
        ("held", "2018-10-05", ["DAT003"]),
        ("held", "2018-11?", []),
        ("planned", "2018-10-03", ["DAT004"]),
        ("tentative", "2018-09", ["DAT004"]),
        ("planned", "2018-10-04", []),
        ("announced", "2018", []),
        ("cancelled", "2017", []),
        ("postponed", "2017", []),
        (None, "2071", []),
    ],
)
def test_a_status_is_compared_with_the_day_only_for_certain(
    status: WorkshopStatus | None, when: str, expected: list[str]
) -> None:
    """The day itself is neither past nor to come, and a month that holds it is neither."""
    assert expected == codes(Workshop(id="w", when=When.of(when), status=status))


@pytest.mark.parametrize(
    ("status", "actual", "expected"),
    [
        ("pipeline", "2018-10-04/..", ["DAT005"]),
        ("pipeline", "2018-10/..", []),
        ("pipeline", "2018-10-05/..", []),
        ("implementation", "2015/2018-10-04", []),
        ("implementation", "2015/2018-09", ["DAT005"]),
        ("implementation", "2015/..", []),
        ("closed", "2015/2018-10-04", []),
        ("closed", "2015/2018-10-05", ["DAT005"]),
        ("closed", "2015/2018", []),
        ("closed", "2015/..", ["DAT005"]),
        ("suspended", "2015/..", []),
        (None, "2015/..", []),
    ],
)
def test_a_programmes_status_is_compared_with_what_really_ran(
    status: ActivityStatus | None, actual: str, expected: list[str]
) -> None:
    """Only what certainly contradicts the status is found."""
    assert expected == codes(Programme(id="p", actual=When.of(actual), status=status))


@pytest.mark.parametrize(
    ("inner", "outer", "outside"),
    [
        ("2018-09-26", "2018-09-24/2018-09-26", False),
        ("2018-09-26/2018-09-27", "2018-09-24/2018-09-26", True),
        ("2018-09", "2018-09-24/2018-09-26", False),
        ("2018-10", "2018-09-24/2018-09-26", True),
        ("2018-09-27", "2018-09-24/2018-09-26~", False),
        ("2018-09-27", "2019/2017", False),
        ("XXXX-09-25", "2018-09-24/2018-09-26", False),
        ("XXXX-10-25", "2018-09-24/2018-09-26", True),
    ],
)
def test_what_may_lie_within_is_not_found_outside(inner: str, outer: str, outside: bool) -> None:
    """Sessions, runs, events and parts of programmes are outside only if no reading of the dates puts them inside."""
    one, whole = When.of(inner), When.of(outer)
    of_session = codes(Workshop(id="w", when=whole), Session(id="s", workshop="w", when=one))
    of_run = codes(Workshop(id="w", when=whole), Workshop(id="r", level="run", part_of="w", when=one))
    of_event = codes(Programme(id="p", planned=whole), Workshop(id="w", programmes=("p",), when=one))
    of_part = codes(Programme(id="p", actual=whole), Programme(id="q", parent="p", actual=one))

    found = [each for each in (*of_session, *of_run, *of_event, *of_part) if each != "DAT001"]
    assert (["SES001", "WOR002", "WOR001", "PRO001"] if outside else []) == found


def test_actual_dates_of_a_programme_come_before_planned_ones() -> None:
    """An event within the extension that really ran is not outside the plan."""
    programme = Programme(id="p", planned=When.of("2015/2018"), actual=When.of("2015/2019"))

    assert [] == codes(programme, Workshop(id="w", programmes=("p",), when=When.of("2019-03")))


@pytest.mark.parametrize(
    ("workshop", "day", "expected"),
    [
        (Workshop(id="w", when=When.of("2018-09-24/2018-09-26")), 4, ["SES002"]),
        (Workshop(id="w", when=When.of("{2018-07-03,2018-07-09}")), 3, ["SES002"]),
        (Workshop(id="w", when=When.of("2018-09")), 4, []),
        (Workshop(id="w", stated_duration=Quantity.of(3, "days")), 4, ["SES002"]),
        (Workshop(id="w", stated_duration=Quantity.of(">3", "days")), 9, []),
        (Workshop(id="w", stated_duration=Quantity.of(12, "hours")), 9, []),
        (Workshop(id="w"), 99, []),
    ],
)
def test_a_days_number_is_compared_with_the_length_of_the_event(
    workshop: Workshop, day: int, expected: list[str]
) -> None:
    """The length is that of the dates, or else what a source says; an unknown length has every day."""
    assert expected == codes(workshop, Session(id="s", workshop="w", first_day=1, last_day=day))


@pytest.mark.parametrize(
    ("session", "expected"),
    [
        (Session(id="s", workshop="w", starts=ClockTime("14:00"), ends=ClockTime("14:00")), []),
        (Session(id="s", workshop="w", starts=ClockTime("14:00"), ends=ClockTime("13:59")), ["SES003"]),
        (Session(id="s", workshop="w", starts=ClockTime("14:00")), []),
        (
            Session(id="s", workshop="w", first_day=1, last_day=2, starts=ClockTime("14:00"), ends=ClockTime("10:00")),
            [],
        ),
        (
            Session(id="s", workshop="w", first_day=2, last_day=2, starts=ClockTime("14:00"), ends=ClockTime("10:00")),
            ["SES003"],
        ),
        (
            Session(id="s", workshop="w", when=When.of("2018-09"), starts=ClockTime("14:00"), ends=ClockTime("10:00")),
            [],
        ),
        (
            Session(
                id="s", workshop="w", when=When.of("2018-09-24"), starts=ClockTime("14:00"), ends=ClockTime("10:00")
            ),
            ["SES003"],
        ),
    ],
)
def test_a_clock_goes_backwards_only_within_a_day(session: Session, expected: list[str]) -> None:
    """A session that goes on to another day may end at an earlier hour."""
    assert expected == codes(Workshop(id="w"), session)


def at(key: str, starts: str, ends: str, *, when: str = "2018-09-24", track: str | None = "A") -> Session:
    """Return a session at some hours of a day."""
    return Session(
        id=key, workshop="w", when=When.of(when), track=track, starts=ClockTime(starts), ends=ClockTime(ends)
    )


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ((at("a", "09:00", "10:00"), at("b", "10:00", "11:00")), []),
        ((at("a", "09:00", "10:01"), at("b", "10:00", "11:00")), ["SES006"]),
        ((at("a", "09:00", "12:00"), at("b", "09:30", "10:00"), at("c", "11:00", "13:00")), ["SES006", "SES006"]),
        ((at("a", "09:00", "10:01"), at("b", "10:00", "11:00", track="B")), []),
        ((at("a", "09:00", "10:01", track=None), at("b", "10:00", "11:00", track=None)), []),
        ((at("a", "09:00", "10:01"), at("b", "10:00", "11:00", when="2018-09-25")), []),
        ((at("a", "09:00", "10:01", when="2018-09"), at("b", "10:00", "11:00", when="2018-09")), []),
        ((at("a", "09:00", "10:01", when="2018-09-24/2018-09-25"), at("b", "10:00", "11:00")), []),
    ],
)
def test_sessions_overlap_only_in_one_track_on_one_certain_day(
    sessions: tuple[Session, ...], expected: list[str]
) -> None:
    """What ends as the next begins does not overlap, nor do sessions whose day is not sure."""
    assert expected == codes(Workshop(id="w"), *sessions)


def test_sessions_of_several_days_are_not_compared_hour_by_hour() -> None:
    """The hours of a session of two days are those of its first and last day."""
    hours: dict[str, Any] = {"starts": ClockTime("09:00"), "ends": ClockTime("17:00")}
    two_days = Session(id="a", workshop="w", track="A", first_day=1, last_day=2, **hours)

    assert [] == codes(Workshop(id="w"), two_days, Session(id="b", workshop="w", track="A", first_day=1, **hours))
    assert [] == codes(Workshop(id="w"), two_days, Session(id="b", workshop="w", track="A", **hours))


def test_sessions_of_two_tracks_may_share_a_number() -> None:
    """A number is used twice only within one track, or within none."""
    first = Session(id="a", workshop="w", number=1, track="police")

    assert [] == codes(Workshop(id="w"), first, Session(id="b", workshop="w", number=1, track="judges"))
    assert ["SES004"] == codes(Workshop(id="w"), first, Session(id="b", workshop="w", number=1, track="police"))


def numbered(key: str, number: int | None, when: str | None, counts: str | None = "meetings") -> Workshop:
    """Return an event that bears a number in a count."""
    ordinal = Ordinal(printed=str(number), number=number, counts=counts)
    return Workshop(id=key, ordinals=(ordinal,), when=None if when is None else When.of(when))


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((numbered("a", 1, "2018"), numbered("b", 2, "2018")), 0),
        ((numbered("a", 1, "2018-06"), numbered("b", 2, "2018-05")), 1),
        ((numbered("a", 1, "2018-06"), numbered("b", 1, "2018-05")), 0),
        ((numbered("a", 1, "2018-06"), numbered("b", 1, "2018-07"), numbered("c", 2, "2018-06")), 1),
        ((numbered("a", 1, "2018-06"), numbered("b", 3, "2018-01"), numbered("c", 2, "2018-02")), 2),
        ((numbered("a", 1, "2018-06", "trainings"), numbered("b", 2, "2018-05")), 0),
        ((numbered("a", 1, "2018-06", None), numbered("b", 2, "2018-05", None)), 0),
        ((numbered("a", None, "2018-06"), numbered("b", 2, "2018-05")), 0),
        ((numbered("a", 1, None), numbered("b", 2, "2018-05")), 0),
    ],
)
def test_ordinals_are_compared_within_one_count(events: tuple[Workshop, ...], expected: int) -> None:
    """A higher number that was certainly over before a lower one began is found, whatever stands between."""
    assert ["WOR006"] * expected == codes(*events)


def test_events_that_may_have_followed_each_other_are_not_found_in_the_wrong_order() -> None:
    """A follow-up of the same month may have come after; other links tell nothing of time."""
    first, second = Workshop(id="a", when=When.of("2018-07")), Workshop(id="b", when=When.of("2018-07-03"))
    early = Workshop(id="c", when=When.of("2018-06"))

    assert [] == codes(first, second, Link(id="l", kind="follow-up of", workshop="b", other="a"))
    assert [] == codes(first, early, Link(id="l", kind="announced in", workshop="c", other="a"))
    assert ["LNK002"] == codes(first, early, Link(id="l", kind="reuses experts of", workshop="c", other="a"))


def test_a_count_of_those_who_came_cannot_be_published_before() -> None:
    """A source that counts who came is judged like one that quotes; one that counts a plan is not."""
    event = Workshop(id="w", when=When.of("2019-06-18"))
    source = Source(id="page", published=PartialDate("2019-06-17"))
    three = Quantity.of(3)
    came = HeadCount(id="came", workshop="w", measure="attended", quantity=three)
    plan = HeadCount(id="plan", workshop="w", measure="planned", quantity=three)
    claims = [
        Claim(id=f"c-{count.id}", kind="HeadCount", subject=count.id, field="quantity", source="page", quantity=three)
        for count in (came, plan)
    ]

    assert ["SRC001"] == codes(event, source, came, plan, *claims, as_of="2020-01-01")
    assert [] == codes(event, Source(id="page"), came, Quotation(id="q", sources=("page",), workshop="w"))
    assert [] == codes(event, source, Quotation(id="q", sources=("page",)))
    assert [] == codes(
        event, Source(id="page", published=PartialDate("2019-06")), Quotation(id="q", sources=("page",), workshop="w")
    )


def test_an_online_event_has_a_dateline_and_no_venue() -> None:
    """A city where an online event was held is found; the one that an event was moved away from is kept."""
    held = Place(role="venue", name="Bogot\u00e1")

    assert ["WOR004"] == codes(Workshop(id="w", modality="online", places=(held,)))
    assert [] == codes(Workshop(id="w", modality="moved online", places=(held,)))
    assert [] == codes(Workshop(id="w", modality="hybrid", places=(held,)))


def test_a_run_is_part_of_something_that_can_hold_it() -> None:
    """A run that is part of nothing or of another run is out of place, and a series is in a series."""
    series = Workshop(id="s", level="series")
    run = Workshop(id="r", level="run", part_of="s")

    assert ["WOR005"] == codes(Workshop(id="r", level="run"))
    assert ["WOR005"] == codes(series, run, Workshop(id="rr", level="run", part_of="r"))
    assert [] == codes(series, run, Workshop(id="ss", level="series", part_of="s"))


def test_a_long_set_of_days_is_told_in_short() -> None:
    """A message names the number of spans where their text would bury it."""
    dates = When.of("{" + ",".join(f"2018-01-{day:02}" for day in range(1, 10)) + "}")

    assert "9 spans of days" == days(dates)
