"""Which workshops, sessions, experts and entities there are; and that a typo is never answered with nothing."""

from __future__ import annotations

import gc
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.entities import (
    Country,
    Court,
    Engagement,
    Expert,
    LegalInstrument,
    Partner,
    Person,
    Programme,
    ProsecutorNetwork,
    Session,
    Workshop,
)
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.queries import UnknownIdError, experts, select, sessions, workshops
from glo_model.queries import index as index_room
from glo_model.queries.asking import Period, period_of
from glo_model.queries.index import index_of
from glo_model.values.spans import Spans
from glo_model.values.when import When

DATA = Dataset([
    Workshop(
        id="tangier", when=When.of("2018-07"), kind="training", status="held", programmes=("glo-act",),
        networks=("morocco",), countries=(CountryRole(country="MA", role="host"),),
        partners=(PartnerRole(partner="unodc", role="organiser"), PartnerRole(partner="eu", role="funding")),
    ),
    Workshop(
        id="casablanca", when=When.of("2018-09-24/2018-09-26"), kind="training", topics=("Victim protection",),
        countries=(CountryRole(country="MA", role="host"), CountryRole(country="NE", role="discussed")),
        partners=(PartnerRole(partner="unodc", role="supporter"),),
    ),
    Workshop(id="niamey", when=When.of("2018-04-10"), countries=(CountryRole(country="MA", role="delegation"),)),
    Workshop(id="years", when=When.of("2017/2019"), level="series"),
    Workshop(id="someday"),
    Session(id="day-3", workshop="casablanca", topics=("Evidential issues",), instruments=("law-27-14",)),
    Session(id="lost", workshop="gone"),
    Engagement(id="e1", workshop="tangier", person="P-1", role="trainee"),
    Engagement(id="e2", session="day-3", person="P-1", role="trainer"),
    Engagement(id="e3", workshop="niamey", role="guest"),
    Engagement(id="e4", session="lost", person="P-1", role="trainer"),
    Engagement(id="e5", session="never", person="P-1", role="trainer"),
    Person(id="P-1"), Partner(id="unodc"), Partner(id="eu"), Programme(id="glo-act"), ProsecutorNetwork(id="morocco"),
    LegalInstrument(id="law-27-14"),
    Expert(id="x1", person="P-1", kind="national", fields=("Evidence",), languages=("ar", "fr"), countries=("MA",)),
    Expert(id="x2", person="P-2", kind="international", when=When.of("2015/2019")),
])  # fmt: skip


def ids(found: tuple[Any, ...]) -> list[str]:
    """Return the ids of what was found."""
    return [each.id for each in found]


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ({}, ["someday", "years", "niamey", "tangier", "casablanca"]),
        ({"country": "MA"}, ["niamey", "tangier", "casablanca"]),
        ({"host": "MA"}, ["tangier", "casablanca"]),
        ({"host": "NE"}, []),
        ({"kind": "training", "country": "NE"}, ["casablanca"]),
        ({"topic": "VICTIM-PROTECTION"}, ["casablanca"]),
        ({"topic": "evidential issues"}, ["casablanca"]),
        ({"level": "series"}, ["years"]),
        ({"status": "held"}, ["tangier"]),
        ({"partner": "unodc"}, ["tangier", "casablanca"]),
        ({"partner": "unodc", "partner_role": "supporter"}, ["casablanca"]),
        ({"partner_role": "funding"}, ["tangier"]),
        ({"partner": "eu", "partner_role": "organiser"}, []),
        ({"person": "P-1"}, ["tangier", "casablanca"]),
        ({"person": "P-1", "role": "trainer"}, ["casablanca"]),
        ({"role": "guest"}, ["niamey"]),
        ({"programme": "glo-act", "network": "morocco"}, ["tangier"]),
        ({"during": "2018"}, ["someday", "years", "niamey", "tangier", "casablanca"]),
        ({"during": "2018", "certainty": "certainly"}, ["niamey", "tangier", "casablanca"]),
        ({"during": "2018-07-24"}, ["someday", "years", "tangier"]),
        ({"during": date(2018, 9, 25), "host": "MA"}, ["casablanca"]),
        ({"during": "2018-08/.."}, ["someday", "years", "casablanca"]),
        ({"during": "../2018-06", "certainty": "certainly"}, ["niamey"]),
        ({"during": Spans("{2018-04,2018-09}"), "certainty": "certainly"}, ["niamey", "casablanca"]),
        ({"during": "2017/2019", "certainty": "certainly"}, ["years", "niamey", "tangier", "casablanca"]),
    ],
)
def test_workshops_meet_every_criterion(criteria: Any, found: list[str]) -> None:
    """All that is named must hold; they come by first day and id."""
    assert found == ids(workshops(DATA, **criteria))


@pytest.mark.parametrize(
    ("criteria", "error", "message"),
    [
        ({"contry": "MA"}, TypeError, "'contry' is no criterion; did you mean 'country'"),
        ({"zzz": "MA"}, TypeError, "'zzz' is no criterion .there are: country, host, during"),
        ({"country": "Morocco"}, ValueError, "country cannot be 'Morocco'"),
        ({"status": "hold"}, ValueError, "status cannot be 'hold'; did you mean 'held'"),
        ({"certainty": "sure"}, ValueError, "certainty cannot be 'sure'"),
        ({"partner": "unodoc"}, UnknownIdError, "no Partner 'unodoc'; did you mean 'unodc'"),
        ({"person": "P-2"}, UnknownIdError, "no Person of that id$"),
        ({"during": "2018~"}, ValueError, "2018~ is no period to ask about"),
        ({"during": "2018/"}, ValueError, "is no period to ask about"),
        ({"during": "2019/2018"}, ValueError, "is no period to ask about"),
        ({"during": "July"}, ValueError, "July"),
    ],
)
def test_what_cannot_be_meant_is_refused(criteria: Any, error: type[Exception], message: str) -> None:
    """A misspelt criterion, word or id is the caller's error, with the nearest one known; persons are not offered."""
    with pytest.raises(error, match=message):
        workshops(DATA, **criteria)


def test_a_period_is_meant_whole() -> None:
    """To ask about 2018 is to ask about all its days, although as a date it is one unknown day of them."""
    whole: dict[Period, str] = {
        "2018": "2018-01-01/2018-12-31",
        Spans("2018-07/2018-09"): "2018-07-01/2018-09-30",
        date(2018, 7, 1): "2018-07-01",
        "../2018-02": "../2018-02-28",
    }
    assert whole == {period: period_of(period).text for period in whole}


DAYS = st.dates(date(2018, 1, 1), date(2018, 12, 31))
TEXTS = st.one_of(
    st.none(),
    DAYS.map(str),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    st.just("2018"),
    st.tuples(DAYS, DAYS).map(lambda days: "/".join(str(day) for day in sorted(days))),
    DAYS.map(lambda day: f"{day}/.."),
    DAYS.map(lambda day: f"../{day:%Y-%m}"),
    st.just("{2018-02-01..2018-02-03,2018-08}"),
    st.just("XXXX-07-24"),
)


@given(st.lists(TEXTS, max_size=8), st.tuples(DAYS, DAYS), st.booleans())
def test_the_index_answers_as_a_plain_comparison_would(texts: list[str | None], ends: Any, openly: bool) -> None:
    """Looking up by outermost days finds what comparing each workshop's days with the period finds."""
    first, last = sorted(ends)
    period = period_of(f"{first}/{'..' if openly else last}")
    data = Dataset(
        [Workshop(id=f"w{number}", when=None if text is None else When.of(text)) for number, text in enumerate(texts)]
    )
    dated = [(each.id, None if each.when is None else each.when.dates) for each in data.of(Workshop)]
    possibly = {key for key, days in dated if days is None or days.overlaps(period).is_possible}
    certainly = {key for key, days in dated if days is not None and days.within(period).is_certain}
    assert possibly == set(ids(workshops(data, during=period)))
    assert certainly == set(ids(workshops(data, during=period, certainty="certainly")))


def test_a_part_has_the_days_of_the_whole() -> None:
    """A run without days of its own lies within those of its series; parts in a circle have none."""
    data = Dataset([
        Workshop(id="series", when=When.of("2018")), Workshop(id="run", part_of="series"),
        Workshop(id="a", part_of="b"), Workshop(id="b", part_of="a"), Workshop(id="c", part_of="gone"),
        Workshop(id="d", part_of="a"),
    ])  # fmt: skip
    assert ["run", "series"] == ids(workshops(data, during="2018", certainty="certainly"))
    assert {"a", "b", "c", "d"} == set(ids(workshops(data, during="2019")))


def test_of_two_workshops_of_one_id_the_first_is_found() -> None:
    """A fault of the data is found once."""
    data = Dataset([Workshop(id="w", kind="training"), Workshop(id="w", kind="course")])
    assert ["course"] == [each.kind for each in workshops(data)]


def test_the_index_is_kept_for_a_dataset_and_forgotten_with_it() -> None:
    """Two questions build one index; when the dataset goes, so does the index; an equal dataset has its own."""
    data, twin = (Dataset([Workshop(id="w")]) for _ in range(2))
    assert index_of(data) is index_of(data)
    assert index_of(data) is not index_of(twin)
    kept = len(index_room._INDEXES)
    del data
    gc.collect()
    assert kept - 1 == len(index_room._INDEXES)


def test_an_index_of_another_dataset_at_the_same_place_is_not_taken() -> None:
    """Should an id of an object be used again, the index that is found there is of another dataset, and is replaced."""
    data, other = Dataset([Workshop(id="w")]), Dataset([Workshop(id="other")])
    index_of(other)
    index_room._INDEXES[id(data)] = index_room._INDEXES[id(other)]
    assert ["w"] == ids(workshops(data))


def test_sessions_are_found_by_workshop_topic_and_instrument() -> None:
    """All that is named must hold."""
    assert ["day-3", "lost"] == ids(sessions(DATA))
    assert ["day-3"] == ids(sessions(DATA, workshop="casablanca", topic="Evidential Issues", instrument="law-27-14"))
    assert [] == ids(sessions(DATA, topic="evidence"))
    with pytest.raises(TypeError, match="did you mean 'topic'"):
        sessions(DATA, topics="evidence")  # type: ignore[call-arg]  # refused at run time, too


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ({}, ["x1", "x2"]),
        ({"person": "P-1"}, ["x1"]),
        ({"kind": "international"}, ["x2"]),
        ({"field": "evidence"}, ["x1"]),
        ({"language": "ar"}, ["x1"]),
        ({"country": "MA"}, ["x1"]),
        ({"during": "2020"}, ["x1"]),
        ({"during": "2019"}, ["x1", "x2"]),
    ],
)
def test_experts_are_found_by_what_the_roster_says(criteria: Any, found: list[str]) -> None:
    """An entry without a time may hold in any period."""
    assert found == ids(experts(DATA, **criteria))


def test_experts_refuse_what_no_roster_says() -> None:
    """A language or country is a code; a criterion is one of those known."""
    with pytest.raises(ValueError, match="language cannot be 'Arabic'"):
        experts(DATA, language="Arabic")  # type: ignore[arg-type]  # refused at run time, too
    with pytest.raises(TypeError, match="did you mean 'language'"):
        experts(DATA, languages="ar")  # type: ignore[call-arg]  # refused at run time, too


def test_any_kind_is_selected_by_its_fields() -> None:
    """A field of many items matches one of them; ``None`` matches nothing there; every field must match."""
    data = Dataset([
        Court(id="rabat", country="MA", level="court of appeal"), Court(id="fes", country="MA"), Country(id="MA"),
        Expert(id="x1", person="P-1", languages=("ar", "fr")), Expert(id="x2", person="P-2"),
    ])  # fmt: skip
    assert ["rabat"] == ids(select(data, Court, country="MA", level="court of appeal"))
    assert ["fes"] == ids(select(data, Court, level=None))
    assert ["x1"] == ids(select(data, Expert, languages="fr"))
    assert ["x2"] == ids(select(data, Expert, languages=None))
    assert ["fes", "rabat"] == ids(select(data, Court))


def test_a_field_or_a_value_that_a_kind_does_not_have_is_refused() -> None:
    """A misspelt field is not answered with nothing, and neither is a value that the field cannot hold."""
    with pytest.raises(TypeError, match="did you mean 'level'"):
        select(DATA, Court, levels="court of appeal")
    with pytest.raises(ValueError, match="country must be"):
        select(DATA, Court, country="Morocco")
    with pytest.raises(TypeError, match="number must be a whole number"):
        select(DATA, Session, number="1")
