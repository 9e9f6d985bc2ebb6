"""The interval of ``reach``, compared with every world of up to six people and four events.

``stories`` says in words what each statement means. Every set of up to three of the statements below is looked at, one
of those that differ only in how events and people are called: in the long run all of them
(``--hypothesis-profile=thorough``), else a fixed choice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, permutations, product
from random import Random

import pytest
from every_world import EVENTS, NAMES, PEOPLE
from hypothesis import settings
from stories import CannotBeSaidError, Story

Said = tuple[str, tuple[int, ...], tuple[int, ...], tuple[str, ...]]
"""A kind of statement, the events and the people it names, and its numbers."""

KINDS: dict[str, Callable[..., object]] = {
    "count": lambda story, e, p, n: story.count(e[0], n[0]),
    "completed": lambda story, e, p, n: story.completed(e[0], n[0]),
    "two sources": lambda story, e, p, n: [story.count(e[0], each) for each in n],
    "partial roster": lambda story, e, p, n: story.listed(e[0], *p),
    "roster without names": lambda story, e, p, n: story.listed(e[0], *p, unnamed=int(n[0])),
    "roster and count": lambda story, e, p, n: (
        story.listed(e[0], *p, unnamed=int(n[0])),
        story.count(e[0], n[1]),
    ),
    "rosters are complete": lambda story, e, p, n: setattr(story, "are_complete", True),
    "of these, some came again": lambda story, e, p, n: (
        story.count(e[0], n[0]),
        story.came_again(e[0], e[1], n[1], n[2]),
    ),
    "of these, women came again": lambda story, e, p, n: (
        story.count(e[0], n[0]),
        story.came_again(e[0], e[1], n[1], n[2], "female"),
    ),
    "all are from another event": lambda story, e, p, n: story.came_again(e[0], e[1], n[0], n[1]),
    "series": lambda story, e, p, n: (story.is_series(e[0], *e[1:]), *(story.count(e[0], each) for each in n)),
    "series of people": lambda story, e, p, n: (
        story.is_series(e[0], *e[1:]),
        *(story.count(each, number) for each, number in zip(e, n, strict=True)),
    ),
    "part": lambda story, e, p, n: story.part(e[0], e[1]),
    "cap": lambda story, e, p, n: setattr(story, "cap", int(n[0])),
    "nothing known": lambda story, e, p, n: story.held(e[0]),
    "organisations": lambda story, e, p, n: story.counted_otherwise(e[0], n[0], "organisations"),
    "possibly in the period": lambda story, e, p, n: story.dated_in_doubt(e[0]),
    "cancelled": lambda story, e, p, n: story.held_in_doubt(e[0]),
    "not asked about": lambda story, e, p, n: story.not_asked.add(e[0]),
}
"""What each kind of statement says, of events ``e`` and people ``p`` with numbers ``n``."""


def _statements() -> Iterator[Said]:
    yield from (("cap", (), (), (each,)) for each in ("2", "3", "4"))
    yield "rosters are complete", (), (), ()
    for event in range(len(EVENTS)):
        yield from (("count", (event,), (), (each,)) for each in ("1", "2", "3", "1..2", ">1", ">=1", "<=2"))
        yield "completed", (event,), (), ("2",)
        yield "two sources", (event,), (), ("1", "2")
        yield "two sources", (event,), (), (">=1", "1..3")
        yield "nothing known", (event,), (), ()
        yield "organisations", (event,), (), ("5",)
        yield "possibly in the period", (event,), (), ()
        yield "cancelled", (event,), (), ()
        yield "not asked about", (event,), (), ()
        for people in ((0,), (1,), (0, 1)):
            yield "partial roster", (event,), people, ()
            yield "roster and count", (event,), people, ("0", str(len(people)))
        yield "roster and count", (event,), (0, 1), ("0", "1")
        yield "roster and count", (event,), (0, 1), ("1", "2")
        yield "roster without names", (event,), (), ("2",)
        yield from (("roster without names", (event,), (each,), ("1",)) for each in range(len(NAMES)))
    for pair in permutations(range(len(EVENTS)), 2):
        yield "part", pair, (), ()
        yield from (("of these, some came again", pair, (), each) for each in (("2", "2", "1"), ("2", "3", "1")))
        yield "of these, some came again", pair, (), ("2", "2", "0")
        yield "of these, women came again", pair, (), ("2", "2", "1")
        yield "all are from another event", pair, (), ("3", "2")
    for whole in range(len(EVENTS)):
        others = [each for each in range(len(EVENTS)) if each != whole]
        yield "series", (whole, *others), (), ("3",)
        for parts in combinations(others, 2):
            yield from (("series", (whole, *parts), (), number) for number in ((), ("2",), ("3",)))
            yield "series of people", (whole, *parts), (), ("3", "2", "2")


SOME = 800
"""How many sets of statements the ordinary run looks at, of two and of three statements."""

NOT_COMPARED = ("cannot be said", "no world", "too small worlds")

STATEMENTS = tuple(_statements())


def told(chosen: tuple[Said, ...]) -> Story:
    """Return the story of some statements."""
    story = Story()
    for kind, events, people, numbers in chosen:
        KINDS[kind](story, [EVENTS[each] for each in events], [NAMES[each] for each in people], numbers)
    return story


def difference(chosen: tuple[Said, ...]) -> str | None:
    """Return how the answer differs from every world, if it does; the upper side is compared as far as worlds go.

    An open side, or one above the number of people in the worlds, is right if worlds go to their limit. Where people
    outside the events asked about take places in the worlds, it is right if more places let it grow.
    """
    try:
        story = told(chosen)
    except CannotBeSaidError:
        return "cannot be said"
    people = story.answer().people
    extremes = story.extremes()
    if extremes is None:
        return "no world"
    low, high = extremes
    if people.low > low or (people.high is not None and people.high < high):
        return f"WRONG: {people.text} without {low}..{high}"
    reached = PEOPLE if people.high is None else min(PEOPLE, people.high)
    if people.low == low and reached == high:
        return None
    if story.not_asked and story.extremes(PEOPLE - 1) != extremes:
        return "too small worlds"
    return f"WIDE: {people.text} for {low}..{high}"


def is_long_run() -> bool:
    """Tell whether the long run of the laws was asked for."""
    return settings().max_examples > 1000


def _renamings() -> Iterator[list[int]]:
    """Yield, for each other way to call events and people, the place of what each statement then is."""
    places = {each: place for place, each in enumerate(STATEMENTS)}
    for events, people in product(permutations(range(len(EVENTS))), permutations(range(len(NAMES)))):
        yield [places[_renamed(each, events, people)] for each in STATEMENTS]


def _renamed(said: Said, events: tuple[int, ...], people: tuple[int, ...]) -> Said:
    kind, those, names, numbers = said
    first, *others = [events[each] for each in those] or [0]
    others = sorted(others) if kind.startswith("series") else others
    return kind, (first, *others) if those else (), tuple(sorted(people[each] for each in names)), numbers


def one_of_each(size: int) -> Iterator[tuple[Said, ...]]:
    """Yield every set of so many statements, one of those that differ only in how events and people are called."""
    renamings = list(_renamings())
    first = [min(each[place] for each in renamings) for place in range(len(STATEMENTS))]
    for places in combinations(range(len(STATEMENTS)), size):
        if first[places[0]] != places[0] or min(first[each] for each in places) < places[0]:
            continue
        chosen = list(places)
        if all(sorted(each[place] for place in places) >= chosen for each in renamings):
            yield tuple(STATEMENTS[place] for place in places)


def sets_of(size: int) -> Iterator[tuple[Said, ...]]:
    """Yield the sets of statements to look at."""
    if is_long_run() or size == 1:
        yield from one_of_each(size)
    else:
        chance = Random(size)
        yield from (tuple(chance.sample(STATEMENTS, size)) for _ in range(SOME))


@pytest.mark.parametrize("size", [1, 2, 3])
def test_the_interval_is_that_of_all_worlds(size: int) -> None:
    """No set of statements has an answer that is wider than what the worlds allow, or leaves one of them out."""
    found = {chosen: difference(chosen) for chosen in sets_of(size)}
    assert {} == {chosen: each for chosen, each in found.items() if each is not None and each not in NOT_COMPARED}
    assert list(found.values()).count(None) > len(found) / 2


def counts(*numbers: str) -> list[Said]:
    """Return the counts of the first few events."""
    return [("count", (event,), (), (number,)) for event, number in enumerate(numbers)]


def listed(event: int, *people: int) -> Said:
    """Return a roster that a count confirms."""
    return "roster and count", (event,), people, ("0", str(len(people)))


NOTHING: Said = ("nothing known", (0,), (), ())

MATTERS: dict[str, tuple[list[Said], Said, str, str]] = {
    "an exact count": ([NOTHING], ("count", (0,), (), ("2",)), "?", "2"),
    "a range": ([NOTHING], ("count", (0,), (), ("1..2",)), "?", "1..2"),
    "over": ([NOTHING], ("count", (0,), (), (">1",)), "?", ">=2"),
    "at least": ([NOTHING], ("count", (0,), (), (">=1",)), "?", ">=1"),
    "at most": ([NOTHING], ("count", (0,), (), ("<=2",)), "?", "0..2"),
    "an event of which nothing is known": (counts("2"), ("nothing known", (1,), (), ()), "2", ">=2"),
    "those who completed": (counts("1..2"), ("completed", (0,), (), ("2",)), "1..2", "2"),
    "two sources that agree": (counts("1..2"), ("count", (0,), (), (">1",)), "1..2", "2"),
    "two sources that disagree": (counts("1"), ("count", (0,), (), ("2",)), "1", "1..2"),
    "a partial roster": ([listed(0, 0), ("count", (1,), (), ("1",))], ("partial roster", (1,), (1,), ()), "1..2", "2"),
    "a complete roster": ([listed(0, 0), ("count", (1,), (), ("1",))], listed(1, 0), "1..2", "1"),
    "a roster longer than its count": (counts("1"), ("partial roster", (0,), (0, 1), ()), "1", "1..2"),
    "a roster with rows without a name": ([NOTHING], ("roster without names", (0,), (0,), ("1",)), "?", ">=2"),
    "the caller's word that rosters are complete": (
        [("partial roster", (0,), (0,), ())],
        ("rosters are complete", (), (), ()),
        ">=1",
        "1",
    ),
    "some came again": (counts("2", "2"), ("of these, some came again", (1, 0), (), ("2", "2", "1")), "2..4", "3"),
    "none came again": (counts("2", "2"), ("of these, some came again", (1, 0), (), ("2", "2", "0")), "2..4", "4"),
    "some women came again": (
        counts("2", "2"),
        ("of these, women came again", (1, 0), (), ("2", "2", "1")),
        "2..4",
        "2..3",
    ),
    "all came from another event": (
        [*counts("3"), ("nothing known", (1,), (), ())],
        ("all are from another event", (1, 0), (), ("3", "2")),
        ">=3",
        "3",
    ),
    "a series' total": (counts("<=2", "2"), ("series", (2, 0, 1), (), ("3",)), "2..4", "2..3"),
    "a series' total that counts people once": (counts("2", "2"), ("series", (2, 0, 1), (), ("3",)), "2..4", "3"),
    "a part of another event": (counts("2", "3"), ("part", (0, 1), (), ()), "3..5", "3"),
    "the caller's limit": (counts("2", "2"), ("cap", (), (), ("3",)), "2..4", "2..3"),
    "an event possibly in the period": (counts("2", "3"), ("possibly in the period", (1,), (), ()), "3..5", "2..5"),
    "an event that was cancelled": (counts("2", "3"), ("cancelled", (1,), (), ()), "3..5", "2..5"),
    "an event that is not asked about": (counts("2", "3"), ("not asked about", (1,), (), ()), "3..5", "2"),
}


@pytest.mark.parametrize("kind", MATTERS)
def test_each_kind_of_statement_matters(kind: str) -> None:
    """With the statement the answer is another than without it, and each is the one that all worlds give."""
    others, said, without, together = MATTERS[kind]
    assert (without, together) == (told((*others,)).answer().people.text, told((*others, said)).answer().people.text)
    assert (None, None) == (difference((*others,)), difference((*others, said)))


def test_a_count_of_organisations_says_nothing_of_people() -> None:
    """Beside a count of two people, five organisations change nothing; alone, they leave the number of people open."""
    organisations: Said = ("organisations", (0,), (), ("5",))
    assert "2" == told((*counts("2"), organisations)).answer().people.text
    assert "?" == told((organisations,)).answer().people.text


TOGETHER: dict[str, tuple[list[Said], str]] = {
    "stated overlaps that go round in a circle": (
        [
            ("of these, some came again", (1, 0), (), ("2", "2", "1")),
            ("of these, some came again", (2, 1), (), ("2", "2", "1")),
            ("of these, some came again", (2, 0), (), ("2", "2", "0")),
        ],
        "4",
    ),
    "names and a stated overlap": (
        [listed(0, 0, 1), listed(1, 0), ("of these, some came again", (2, 1), (), ("2", "1", "0"))],
        "3..4",
    ),
    "an event drawn on that is not asked about": (
        [
            ("count", (0,), (), ("<=2",)),
            ("of these, some came again", (1, 0), (), ("2", "3", "1")),
            ("not asked about", (1,), (), ()),
        ],
        "1..3",
    ),
    "a roster longer than its count and who came again": (
        [
            ("roster and count", (0,), (0, 1), ("1", "2")),
            ("roster and count", (1,), (0, 1), ("1", "2")),
            ("of these, some came again", (2, 0), (), ("2", "2", "1")),
        ],
        "3..5",
    ),
    "rosters longer than their counts, one of them within a series": (
        [
            ("roster and count", (0,), (0, 1), ("0", "1")),
            ("roster and count", (1,), (0, 1), ("0", "1")),
            ("series", (2, 0, 3), (), ("3",)),
        ],
        "1..4",
    ),
    "a limit that no choice of events comes near to": (
        [
            ("of these, some came again", (1, 0), (), ("3", "2", "0")),
            ("possibly in the period", (1,), (), ()),
            ("cap", (), (), ("4",)),
        ],
        "2",
    ),
}


@pytest.mark.parametrize("which", TOGETHER)
def test_statements_are_taken_together(which: str) -> None:
    """What sums and pairs of events leave open, all statements together settle."""
    said, people = TOGETHER[which]
    assert people == told((*said,)).answer().people.text
    assert difference((*said,)) is None
