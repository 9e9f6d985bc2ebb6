"""The index finds what going through all workshops finds, and that is what comparing their days finds."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.entities import Workshop
from glo_model.entities.roles import CountryRole
from glo_model.queries import workshops
from glo_model.queries.asking import period_of
from glo_model.queries.index import BLOCK, Wanted, index_of
from glo_model.queries.looking_up import Within, found, gone_through, looked_up
from glo_model.values.spans import Spans
from glo_model.values.when import When

DAYS = st.dates(date(2017, 6, 1), date(2019, 6, 30))
SPANS = st.tuples(DAYS, DAYS).map(sorted)
TEXTS = st.one_of(
    DAYS.map(str),
    SPANS.map(lambda days: f"{days[0]}/{days[1]}"),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.flatmap(lambda day: st.sampled_from([f"{day}~", f"{day:%Y-%m}?", f"{day}~/{day}", f"{day}/{day:%Y}%"])),
    DAYS.flatmap(lambda day: st.sampled_from([f"{day}/..", f"{day}/", f"../{day}", f"/{day:%Y-%m}"])),
    SPANS.map(lambda days: f"{days[1]}/{days[0]}"),
    SPANS.map(lambda days: f"{{{days[0]},{days[1]}..{days[1]}}}"),
    st.sampled_from(["201X", "2018-21", "2018-33", "XXXX-07-24", "XXXX-12-30/XXXX-01-02", "XXXX-07~", "XXXX-02-29"]),
    st.just("{2018-02-01..2018-02-03,2018-08,2018-11~}"),
)
PERIODS = st.one_of(
    SPANS.map(lambda days: f"{days[0]}/{days[1]}"),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day}/.."),
    DAYS.map(lambda day: f"../{day}"),
    st.sampled_from(["2018", "{2018-01..2018-03,2018-04}", "{2017-07,2018-02..2018-06,2019-01..}"]),
).map(period_of)
HOSTS = (CountryRole(country="MA", role="host"), CountryRole(country="NE", role="host"))
NAMES = [f"w{number}" for number in range(9)]
EVENTS = st.builds(
    Workshop,
    id=st.sampled_from(NAMES),
    when=st.none() | TEXTS.map(When.of),
    part_of=st.none() | st.sampled_from([*NAMES, "gone"]),
    kind=st.sampled_from([None, "training"]),
    countries=st.lists(st.sampled_from(HOSTS), max_size=2).map(tuple),
)
WANTED: tuple[tuple[Wanted, ...], ...] = (
    (), (("country", "MA"),), (("kind", "training"),), (("kind", "training"), ("country", "MA")), (("host", "FR"),),
)  # fmt: skip


def days_of(workshop: Workshop, data: Dataset) -> Spans | None:
    """Return the days of a workshop or of what it is part of, unless that is part of itself."""
    seen = [workshop]
    while (holder := data.get(Workshop, seen[-1].part_of or "")) is not None and holder not in seen:
        seen.append(holder)
    in_circle = [] if holder is None else seen[seen.index(holder) :]
    for each in seen:
        if each.when is not None:
            return each.when.dates
        if each in in_circle:
            return None
    return None


def compared(data: Dataset, wanted: tuple[Wanted, ...], within: Within) -> set[str]:
    """Return the ids of the workshops that comparing each with the period finds."""
    known = {each.id: each for each in reversed(data.of(Workshop))}
    held = {key: days_of(each, data) for key, each in known.items() if _has(each, wanted)}
    if within.certainly:
        return {key for key, days in held.items() if days is not None and days.within(within.period).is_certain}
    return {key for key, days in held.items() if days is None or days.overlaps(within.period).is_possible}


def _has(each: Workshop, wanted: tuple[Wanted, ...]) -> bool:
    has: dict[str, Any] = {"kind": {each.kind}}
    has["country"] = has["host"] = {link.country for link in each.countries}
    return all(key in has[criterion] for criterion, key in wanted)


def agree(data: Dataset, wanted: tuple[Wanted, ...], within: Within) -> None:
    """Assert that the three ways find the same, and the two of the library in the same order."""
    through, up = (way(index_of(data), wanted, within) for way in (gone_through, looked_up))
    assert through == up
    assert compared(data, wanted, within) == {each.id for each in up}


@given(st.lists(EVENTS, max_size=9), EVENTS, st.sampled_from(WANTED), PERIODS, st.booleans())
def test_the_index_finds_what_a_comparison_finds(
    events: list[Workshop], changed: Workshop, wanted: tuple[Wanted, ...], period: Spans, certainly: bool
) -> None:
    """Whatever is known of the days, in one span or several, also of what has changed in another dataset."""
    data = Dataset(events)
    within = Within(period, certainly=certainly)
    agree(data, wanted, within)
    agree(data.with_(changed), wanted, within)
    agree(data.without(changed.id), wanted, within)
    agree(data, wanted, within)


EVERY_SORT = (
    "2018-02-10", "2018-03", "2018", "2017-12-30/2018-01-02", "2018-03-30/2018-04-02", "2018-03~",
    "2018-03-01~/2018-04", "2018-03-01/2018-04?", "2018-02/..", "../2018-02", "2018-02/", "/2018-02",
    "2018-03-05/2018-03-01", "201X",
    "{2018-01-10,2018-03-10}", "{2018-01-10,2018-05-10}", "{2017-01-10,2018-12-10..}", "XXXX-07-24", "XXXX-02-10",
    "XXXX-12-30/XXXX-01-02", "XXXX-02~",
)  # fmt: skip


@pytest.mark.parametrize("certainly", [True, False])
@pytest.mark.parametrize("period", ["2018-02", "2018", "2018-02/2018-03", "{2018-01..2018-02,2018-03}", "../2018-02",
                                    "2018-02/..", "{2018-01,2018-03}", "2018-02-10", "2018-11/2019-02"])  # fmt: skip
def test_every_sort_of_days_is_found_as_a_comparison_finds_it(period: str, certainly: bool) -> None:
    """Days with gaps or without a year are compared, as their outermost days do not tell all."""
    data = Dataset([Workshop(id=f"w{number}", when=When.of(text)) for number, text in enumerate(EVERY_SORT)])
    agree(data, (), Within(period_of(period), certainly=certainly))


@pytest.mark.parametrize("certainly", [True, False])
@pytest.mark.parametrize("wanted", WANTED)
def test_long_lists_are_passed_over_in_blocks(wanted: tuple[Wanted, ...], certainly: bool) -> None:
    """Of many workshops before a period those that last until then are found, wherever they stand."""
    dice = Random(0)
    first = date(2015, 1, 1)
    events = []
    for number in range(12 * BLOCK):
        day = first + timedelta(days=dice.randrange(1500))
        last = day + timedelta(days=dice.choice((0, 3, 29, 200, 400)))
        when = When.of(f"{day}~" if dice.random() < 0.1 else f"{day}/{last}")
        kind = dice.choice((None, "training"))
        events.append(Workshop(id=f"w{number}", when=when, countries=(dice.choice(HOSTS),), kind=kind))
    data = Dataset(events)
    index = index_of(data)
    for day in (first + timedelta(days=10 * number) for number in range(-6, 180)):
        within = Within(period_of(f"{day}/{day + timedelta(days=9)}"), certainly=certainly)
        assert gone_through(index, wanted, within) == looked_up(index, wanted, within)


def test_a_last_day_that_is_the_first_of_a_period_meets_it() -> None:
    """Also where no other in its block lasts longer; one that ends the day before does not."""
    data = Dataset([Workshop(id="w", when=When.of("2018-01-30/2018-02-01"))])
    for period, ids in (("2018-02-01/2018-02-09", ["w"]), ("2018-02-02/2018-02-09", [])):
        assert ids == [each.id for each in looked_up(index_of(data), (), Within(period_of(period), certainly=False))]


def test_the_first_question_builds_no_index() -> None:
    """It goes through all, as building would take longer; the second one builds what the others are answered from."""
    data = Dataset([Workshop(id="w", kind="training"), Workshop(id="v")])
    index = index_of(data)
    answers, built = [], []
    for _ in range(3):
        answers.append(workshops(data, kind="training"))
        built.append("workshops" in vars(index))
    assert [False, True, True] == built
    assert answers[0] == answers[1] == answers[2] == (data.get(Workshop, "w"),)


def test_without_a_period_all_that_is_wanted_counts() -> None:
    """Nothing wanted finds all, in the order of their first days, and those without one first."""
    data = Dataset([Workshop(id="a", when=When.of("2018")), Workshop(id="c"), Workshop(id="b", kind="training")])
    for way in (gone_through, looked_up, found):
        assert ["b", "c", "a"] == [each.id for each in way(index_of(data), (), None)]
        assert ["b"] == [each.id for each in way(index_of(data), (("kind", "training"),), None)]


def test_a_changed_dataset_is_asked_anew() -> None:
    """What was indexed of one dataset is no answer about another one made of it."""
    data = Dataset([Workshop(id="w", when=When.of("2018-03"))])
    for _ in range(3):
        assert 1 == len(workshops(data, during="2018-03", certainty="certainly"))
    (event,) = data.of(Workshop)
    later = data.with_(attrs.evolve(event, when=When.of("2019")))
    for _ in range(3):
        assert () == workshops(later, during="2018-03", certainty="certainly")
    assert 1 == len(workshops(data, during="2018-03", certainty="certainly"))
