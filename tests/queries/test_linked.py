"""Crowds put together and taken apart: the interval stays that of all of them at once."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.queries.reach import worlds
from glo_model.queries.reach.linked import at_least, at_most, at_most_capped
from glo_model.queries.reach.union import Bound, Crowd, Facts, Overlap, largest, merged, smallest

PEOPLE = ("p1", "p2", "p3", "p4", "p5")
WORLDS = st.lists(st.frozensets(st.sampled_from(PEOPLE)), min_size=1, max_size=5)


def some_of_them(draw: st.DrawFn, people: frozenset[str]) -> frozenset[str]:
    """Return some people."""
    return frozenset(each for each in sorted(people) if draw(st.booleans()))


@st.composite
def crowds(draw: st.DrawFn, key: str, people: frozenset[str]) -> Crowd:
    """Tell something true of people; a roster may have somebody too many."""
    known = some_of_them(draw, people)
    doubtful = draw(st.sampled_from([0, 0, 0, 0, 1])) if len(people) < len(PEOPLE) else 0
    if doubtful:
        listed = known | frozenset([min(set(PEOPLE) - people)])
        unnamed = len(people) - len(known)
        return Crowd(
            key=key, low=len(people), high=len(listed) + unnamed, known=listed, doubtful=doubtful, unnamed=unnamed
        )
    low = draw(st.integers(len(known), len(people)))
    high = draw(st.sampled_from([None, len(people), len(people) + 1]))
    return Crowd(key=key, low=low, high=high, known=known)


@st.composite
def facts_of(draw: st.DrawFn, world: list[frozenset[str]]) -> Facts:
    """Tell something true of a world."""
    sets = {str(place): people for place, people in enumerate(world)}
    pairs = [pair for pair in combinations(sets, 2) if draw(st.sampled_from([True, False, False]))]
    within = frozenset((one, two) for one, two in pairs if sets[one] <= sets[two])
    return Facts(
        crowds={key: draw(crowds(key, people)) for key, people in sets.items()},
        overlaps=tuple(
            Overlap(
                one=one, two=two, low=draw(st.integers(0, both)), high=draw(st.sampled_from([None, both, both + 1]))
            )
            for one, two in pairs
            if (one, two) not in within
            for both in [len(sets[one] & sets[two])]
        ),
        within=within,
        counted=frozenset(draw(st.lists(st.sampled_from(sorted(sets)), min_size=1))),
    )


def interval(facts: Facts) -> tuple[int, int | None]:
    """Return the interval that the modules give together."""
    asked_for = facts.among(facts.counted)
    known, shared = merged(asked_for.crowds.values(), asked_for.overlaps, dict(sorted(asked_for.within)))
    lows = [each.number or 0 for each in (*smallest(known, shared), at_least(facts)) if each is not None]
    highs = [each.number for each in (largest(known, shared), at_most(facts)) if each is not None]
    return max(lows, default=0), min((each for each in highs if each is not None), default=None)


def number(bound: Bound | None) -> int | None:
    """Return the number of a bound that must be there."""
    assert bound is not None
    return bound.number


@settings(max_examples=max(150, settings().max_examples))
@given(st.data())
def test_taking_crowds_apart_changes_nothing(data: st.DataObject) -> None:
    """Folded and looked at in groups, crowds have the interval that they have all at once."""
    facts = data.draw(facts_of(data.draw(WORLDS)))
    assert (number(worlds.fewest(facts)), number(worlds.most(facts))) == interval(facts)


@settings(max_examples=max(100, settings().max_examples))
@given(st.data(), st.sampled_from([0, 1, 2]))
def test_what_is_given_up_leaves_the_interval_true(data: st.DataObject, limit: int) -> None:
    """With fewer crowds looked at exactly, the interval may be wider, and holds what is true."""
    world = data.draw(WORLDS)
    facts = data.draw(facts_of(world))
    truth = len(frozenset[str]().union(*(world[int(each)] for each in facts.counted)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worlds, "CROWDS", limit)
        low, high = interval(facts)
    assert low <= truth
    assert high is None or truth <= high


def crowd(key: str, size: int, known: str = "") -> Crowd:
    """Return a crowd of which the size is known, and of whom each letter is one."""
    return Crowd(key=key, low=size, high=size, known=frozenset(known))


def free(*those: Crowd, overlaps: tuple[Overlap, ...] = (), not_asked: str = "", within: str = "") -> Facts:
    """Return what is known of crowds; ``ab cd`` says that a lies within b, and c within d."""
    return Facts(
        crowds={each.key: each for each in those},
        overlaps=overlaps,
        within=frozenset((pair[0], pair[1]) for pair in within.split()),
        counted=frozenset(each.key for each in those if each.key not in not_asked),
    )


def circle(*those: Crowd, shared: int = 1) -> tuple[Overlap, ...]:
    """Return the statement that each two neighbours share so many people."""
    pairs = zip(those, (*those[1:], those[0]), strict=True)
    return tuple(Overlap(one=one.key, two=two.key, low=shared, high=shared) for one, two in pairs)


def test_a_reason_names_what_is_taken_together() -> None:
    """Three events of three people, each two with one in common, had six or seven people."""
    those = [crowd(key, 3) for key in "abc"]
    low, high = at_least(free(*those, overlaps=circle(*those))), at_most(free(*those, overlaps=circle(*those)))
    said = "a had 3; b had 3; c had 3; a and b had 1 in common; b and c had 1 in common; c and a had 1 in common"
    assert Bound(number=6, why=f"no fewer people fit all of this: {said}") == low
    assert (7, True) == (number(high), high is not None and high.why.startswith("no more people fit all of this: "))


def test_a_reason_names_rosters_and_what_lies_within_what() -> None:
    """Who is known, which rosters are complete, and what is part of what limits every world, and is said."""
    those = [crowd("a", 2, "xy"), crowd("b", 2, "x"), crowd("c", 3), crowd("d", 4)]
    overlap = Overlap(one="b", two="c", low=1)
    found = at_most(free(*those, overlaps=(overlap,), within="ab bd cd", not_asked="d"))
    assert found is not None
    assert (
        "no more people fit all of this: d had 4; all of b were at d; all of c were at d; "
        "people known by name: 2; nobody but those who are known was at b"
    ) == found.why


def test_a_reason_stays_short() -> None:
    """Of many things that are known, the first few are named."""
    those = [crowd("a", 3, "x"), crowd("b", 3), crowd("c", 3)]
    found = at_least(free(*those, crowd("d", 1), overlaps=circle(*those), within="da dc"))
    assert found is not None
    assert found.why.endswith("; all of d were at a; all of d were at c; and what else is known of them")


def test_people_on_other_rosters_may_be_those_without_a_name() -> None:
    """Two of three listed, another person elsewhere, who may be one of the two on a roster of their own."""
    listed = Crowd(key="a", low=2, high=3, known=frozenset("xyz"), doubtful=1)
    apart = (Overlap(one="a", two="b", low=0, high=0),)
    assert 4 == number(at_least(free(listed, crowd("b", 1), crowd("c", 2, "uv"), overlaps=apart)))


def test_people_known_from_a_part_were_at_the_whole() -> None:
    """Who is known from a part that is not asked for was at the whole, and is another than who is known elsewhere."""
    part, whole = Crowd(key="a", low=0, known=frozenset("x")), Crowd(key="b", low=0)
    facts = free(part, whole, Crowd(key="c", low=0, known=frozenset("y")), within="ab", not_asked="a")
    assert Bound(number=2, why="so many different people are on the rosters") == at_least(facts)


def test_linked_and_other_crowds_are_added() -> None:
    """Seven people at most in a circle of three events, four at another: eleven, less one who is known from both."""
    those = [crowd(key, 3) for key in "abc"]
    assert 11 == number(at_most(free(*those, crowd("d", 4), overlaps=circle(*those))))
    those = [crowd("a", 3, "x"), *those[1:]]
    found = at_most(free(*those, crowd("d", 4, "x"), overlaps=circle(*those)))
    assert 10 == number(found)
    assert found is not None
    assert found.why.endswith(", and the others may each be another person")


def test_runs_of_a_series_that_is_not_asked_for_are_as_one() -> None:
    """Twenty runs of two people each, in a series of thirty: two to thirty people, however many runs there are."""
    runs = [crowd(f"{n:02}", 2) for n in range(20)]
    facts = Facts(
        crowds={each.key: each for each in (*runs, crowd("s", 30))},
        within=frozenset((each.key, "s") for each in runs),
        counted=frozenset(each.key for each in runs),
    )
    assert (2, 30) == (number(at_least(facts)), number(at_most(facts)))


def test_too_many_linked_crowds_are_given_up() -> None:
    """Three events in a circle prove six people; with more events linked to them than six in all, pairs prove five."""
    three = [crowd(key, 3) for key in "abc"]
    for size, low in ((3, 6), (4, 5)):
        others = [crowd(key, 3) for key in "defg"[:size]]
        chain = tuple(Overlap(one="a", two=each.key, low=0) for each in others)
        assert low == number(at_least(free(*three, *others, overlaps=(*circle(*three), *chain))))


def test_too_many_places_for_people_are_given_up() -> None:
    """Where of each two of six crowds somebody is known to have been at both, the sums and pairs hold."""
    names = {key: frozenset(f"{key}{other}" for other in "abcdef") for key in "abcdef"}
    pairs = {key: names[key] | {f"{other}{key}" for other in "abcdef"} for key in names}
    those = [Crowd(key=key, low=50, high=100, known=pairs[key]) for key in names]
    facts = free(*those, overlaps=circle(*those))
    assert worlds.fewest(facts) is None
    assert (99, 570) == (number(at_least(facts)), number(at_most(facts)))


def test_what_is_not_asked_for_is_given_up_first() -> None:
    """Seven events in a circle with one that is not asked for: without that one, six are looked at exactly."""
    those = [crowd(key, 3) for key in "abcdefg"]
    facts = free(*those, overlaps=circle(*those), not_asked="g")
    without = facts.among(facts.counted)
    assert (number(at_least(without)), number(at_most(without))) == (number(at_least(facts)), number(at_most(facts)))
    named = free(*those[:-1], crowd("g", 3, "xyz"), overlaps=circle(*those), not_asked="g")
    assert (number(at_least(without)), number(at_most(without))) == (number(at_least(named)), number(at_most(named)))


def test_contradictions_leave_what_holds_anyhow() -> None:
    """Two people cannot have three in common, and who was at a part cannot be missing from a complete roster."""
    both = crowd("a", 2), crowd("b", 2)
    impossible = free(*both, overlaps=(Overlap(one="a", two="b", low=3),))
    assert worlds.fewest(impossible) is None
    assert worlds.fewest(free(*both, overlaps=(Overlap(one="a", two="b", low=1, high=0),))) is None
    assert worlds.most(free(crowd("a", 1, "x"), crowd("b", 1, "y"), within="ab")) is None
    assert (2, 2) == (number(at_least(impossible)), number(at_most(impossible)))


def test_a_cap_is_met_as_far_as_worlds_can() -> None:
    """Two people, or five with an event in doubt: at most two if four is the limit, five if five or more is."""
    facts = free(crowd("a", 2), crowd("b", 3), overlaps=(Overlap(one="a", two="b", low=0, high=0),))
    sure = frozenset("a")
    assert [2, 2, 5, 5] == [number(at_most_capped(facts, sure, cap)) for cap in (2, 4, 5, 6)]
    below = at_most_capped(facts, sure, 4)
    assert below is not None
    assert below.why.startswith("no choice of the events in doubt comes nearer to the caller's limit of 4: without b, ")
    assert at_most_capped(facts, sure, 1) is None


def test_a_cap_on_too_many_crowds_in_doubt_is_taken_as_it_is() -> None:
    """Seven events in doubt have too many choices to tell."""
    assert at_most_capped(free(*(crowd(key, 1) for key in "abcdefg")), frozenset(), 3) is None
