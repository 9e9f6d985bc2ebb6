"""Whatever happened, the answer allows it: worlds are drawn, told in part, and asked about."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, Entity, HeadCount, Workshop
from glo_model.queries import reach
from glo_model.queries.events.workshops import WorkshopLevel
from glo_model.values.quantities import Quantity

PEOPLE = ("p1", "p2", "p3", "p4", "p5")
WORLDS = st.lists(st.frozensets(st.sampled_from(PEOPLE)), min_size=1, max_size=3)
HOW = st.sampled_from(
    ["nothing", "exact", "over", "range", "two sources", "complete", "partial", "partial and count", "unnamed"]
)


def count(event: int, number: str | int, suffix: str = "", drawn_from: str | None = None) -> HeadCount:
    """Return a count of those who attended an event; with a suffix, a part of the whole count."""
    return HeadCount(
        id=f"c{event}{suffix}",
        workshop=f"w{event}",
        measure="attended",
        quantity=Quantity.of(number),
        part_of=f"c{event}" if drawn_from else None,
        drawn_from=drawn_from,
    )


def roster(event: int, people: list[str], unnamed: int = 0) -> list[Entity]:
    """Return the rows of a list, the last of them without a person."""
    rows = enumerate([*people, *[None] * unnamed])
    return [Engagement(id=f"e{event}-{row}", workshop=f"w{event}", person=each, role="trainee") for row, each in rows]


@st.composite
def told(draw: st.DrawFn, event: int, people: frozenset[str]) -> list[Entity]:
    """Tell something true of an event, in one of the ways in which sources tell it."""
    size, listed = len(people), sorted(people)
    some = [each for each in listed if draw(st.booleans())]
    less, more = draw(st.integers(0, size)), draw(st.integers(1, 3))
    ways: dict[str, list[Entity]] = {
        "nothing": [],
        "exact": [count(event, size)],
        "over": [count(event, f">={less}")],
        "range": [count(event, f"{less}..{size + more}")],
        "two sources": [count(event, size), count(event, size + more, "-other")],
        "complete": [count(event, size), *roster(event, listed)],
        "partial": roster(event, some),
        "partial and count": [count(event, size), *roster(event, some)],
        "unnamed": roster(event, some, unnamed=size - len(some)),
    }
    return ways[draw(HOW)]


@st.composite
def who_came_again(draw: st.DrawFn, world: list[frozenset[str]], counted: set[int]) -> list[Entity]:
    """Tell, of some pairs of events that were counted, how many people came to both."""
    return [
        count(one, len(world[one] & world[two]), f"-from-{two}", drawn_from=f"c{two}")
        for one, two in permutations(sorted(counted), 2)
        if draw(st.booleans())
    ]


@settings(max_examples=300)
@given(st.data())
def test_the_answer_allows_what_happened(data: st.DataObject) -> None:
    """Five people, up to three events, true rosters, counts and overlaps: the truth lies within the interval."""
    world = data.draw(WORLDS)
    facts = [each for event, people in enumerate(world) for each in data.draw(told(event, people))]
    counted = {event for event in range(len(world)) if any(each.id == f"c{event}" for each in facts)}
    facts += data.draw(who_came_again(world, counted))
    answer = reach(Dataset([*facts, *(Workshop(id=f"w{event}") for event in range(len(world)))]))
    truth = len(frozenset[str]().union(*world))
    attendances = sum(map(len, world))
    assert answer.people.low <= truth
    assert answer.people.high is None or truth <= answer.people.high
    assert answer.attendances.low <= attendances
    assert answer.attendances.high is None or attendances <= answer.attendances.high


@settings(max_examples=100)
@given(st.data())
def test_the_answer_about_a_series_allows_what_happened(data: st.DataObject) -> None:
    """A total of a series may be of people or of attendances: the truth lies within the interval either way."""
    world = data.draw(WORLDS)
    truth, attendances = len(frozenset[str]().union(*world)), sum(map(len, world))
    facts = [each for event, people in enumerate(world) for each in data.draw(told(event, people))]
    total = HeadCount(
        id="total",
        workshop="s",
        measure="attended",
        quantity=Quantity.of(data.draw(st.sampled_from([truth, attendances]))),
    )
    runs = [Workshop(id=f"w{event}", part_of="s") for event in range(len(world))]
    everything = Dataset([*facts, *runs, total, Workshop(id="s", level="series")])
    for asked in (reach(everything), reach(everything, events=[each.id for each in runs])):
        assert asked.people.low <= truth
        assert asked.people.high is None or truth <= asked.people.high


@given(st.data())
def test_complete_rosters_give_exactly_what_happened(data: st.DataObject) -> None:
    """Where every roster is complete, the answer is one number, and the right one."""
    world = data.draw(WORLDS)
    rosters = [
        each
        for event, people in enumerate(world)
        for each in [count(event, len(people)), *roster(event, sorted(people))]
    ]
    answer = reach(Dataset([*rosters, *(Workshop(id=f"w{event}") for event in range(len(world)))]))
    assert str(len(frozenset[str]().union(*world))) == answer.people.text
    assert str(sum(map(len, world))) == answer.attendances.text


EVENTS = st.sampled_from(["w0", "w1", "w2", "w3"])
NUMBERS = st.sampled_from(["?", "0", "1", "3", "7", ">2", ">=5", "<4", "<=2", "2..6", "~3", ">=2 ~6"])
OFTEN_NONE = st.sampled_from([None, None, None, "c0", "c1", "c2", "gone"])


@st.composite
def any_counts(draw: st.DrawFn) -> list[Entity]:
    """Draw head counts that may contradict each other in every way."""
    return [
        HeadCount(
            id=f"c{number}",
            workshop=draw(EVENTS),
            measure=draw(st.sampled_from(["attended", "attended", "completed", "planned", "reached"])),
            quantity=Quantity.of(draw(NUMBERS)),
            role=draw(st.sampled_from([None, None, "trainee", "guest", "participant"])),
            sex=draw(st.sampled_from([None, None, None, "female", "male"])),
            part_of=draw(OFTEN_NONE),
            drawn_from=draw(OFTEN_NONE),
        )
        for number in range(draw(st.integers(0, 8)))
    ]


@st.composite
def any_rosters(draw: st.DrawFn) -> list[Entity]:
    """Draw rows of rosters as they come."""
    people = st.sampled_from([None, *PEOPLE])
    return [
        Engagement(
            id=f"e{number}", workshop=draw(EVENTS), person=draw(people), role="trainee", completed=draw(st.booleans())
        )
        for number in range(draw(st.integers(0, 8)))
    ]


@settings(max_examples=200)
@given(st.data())
def test_data_that_contradict_each_other_have_an_answer(data: st.DataObject) -> None:
    """Nothing raises because the data are bad: there is an interval, and a reason, whatever they say."""
    levels: st.SearchStrategy[WorkshopLevel] = st.sampled_from(["series", "event", "run"])
    events = [
        Workshop(id=f"w{n}", level=data.draw(levels), part_of=data.draw(st.one_of(st.none(), EVENTS))) for n in range(4)
    ]
    everything = Dataset([*events, *data.draw(any_counts()), *data.draw(any_rosters())])
    chosen = data.draw(st.one_of(st.none(), st.lists(EVENTS)))
    answer = reach(
        everything,
        events=chosen,
        measure=data.draw(st.sampled_from(["attended", "completed"])),
        rosters=data.draw(st.sampled_from(["complete", "perhaps partial"])),
        cap=data.draw(st.one_of(st.none(), st.integers(0, 9))),
    )
    assert answer.people.high is None or answer.people.low <= answer.people.high
    assert answer.attendances.low >= 0
    assert answer.reason.endswith(".")
