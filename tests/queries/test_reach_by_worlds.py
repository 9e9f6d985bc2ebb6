"""Whatever happened, the answer by group allows it: worlds of people with a sex and a court are drawn."""

from __future__ import annotations

from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.entities import Court, Engagement, Entity, HeadCount, Person, Workshop
from glo_model.queries import GroupReach, ReachBy, reach_by
from glo_model.values.bounds import Bounds
from glo_model.values.quantities import Quantity

PEOPLE = ("p1", "p2", "p3", "p4", "p5")
SEXES = ("female", "male", "other")
WORLDS = st.lists(st.frozensets(st.sampled_from(PEOPLE)), min_size=1, max_size=3)


def count(event: int, number: str | int, **group: str | None) -> HeadCount:
    """Return a count of those who attended an event, or of a group of them."""
    key = "-".join(each for each in group.values() if each is not None)
    fields = {"id": f"c{event}{key}", "part_of": f"c{event}" if key else None, **group}
    return HeadCount(workshop=f"w{event}", measure="attended", quantity=Quantity.of(number), **fields)  # type: ignore[arg-type]  # the fields are drawn


@st.composite
def stated(draw: st.DrawFn, number: int) -> str | None:
    """Tell a number exactly, or between two others, or not at all."""
    less, more = draw(st.integers(0, number)), draw(st.integers(1, 2))
    return draw(st.sampled_from([None, str(number), str(number), f">={less}", f"{less}..{number + more}"]))


@st.composite
def told(draw: st.DrawFn, event: int, people: frozenset[str], groups: dict[str, str], field: str) -> list[Entity]:
    """Tell true things of an event: totals, groups, those of whom nobody knows the group, and rows of its roster."""
    nobody_knows = frozenset(
        each for each in sorted(people) if field == "sex" and draw(st.sampled_from([False, False, True]))
    )
    facts: list[Entity] = []
    total = draw(stated(len(people)))
    facts += [] if total is None else [count(event, total)]
    for group in sorted(set(groups.values())):
        number = draw(stated(sum(groups[each] == group for each in people - nobody_knows)))
        facts += [] if number is None else [count(event, number, **{field: group})]
    facts += [count(event, len(nobody_knows), sex="unknown")] if nobody_knows else []
    for each in sorted(people):
        if draw(st.booleans()):
            court = groups[each] if field == "court" and draw(st.booleans()) else None
            person = draw(st.sampled_from([each, None]))
            facts.append(
                Engagement(id=f"e{event}-{each}", workshop=f"w{event}", person=person, role="trainee", court=court)
            )
    return facts


def allows(bounds: Bounds, truth: int) -> bool:
    """Tell whether an interval allows a number."""
    return bounds.low <= truth and (bounds.high is None or truth <= bounds.high)


def group_of(answer: ReachBy, name: str) -> GroupReach | None:
    """Return one group of an answer."""
    return next((each for each in answer.groups if each.group == name), None)


def assert_no_part_exceeds_the_whole(answer: ReachBy) -> None:
    """Hold each group against the answer for everybody."""
    high = answer.whole.people.high
    assert [] == [each.group for each in answer.groups if high is not None and each.people.low > high]
    assert [] == [
        each.group
        for each in answer.groups
        if high is not None and (each.people.high is None or each.people.high > high)
    ]


def assert_shares_hold(answer: ReachBy, attended: dict[str, dict[str, int]]) -> None:
    """Hold each share against the attendances that there were, of each group at each event."""
    for group in answer.groups:
        for share, events in ((group.share, answer.denominator.stated), (group.share_of_all, tuple(attended))):
            of_group = sum(attended[event].get(group.group, 0) for event in events)
            of_all = sum(sum(attended[event].values()) for event in events)
            if share is not None and of_all:
                assert share.low <= round(100 * of_group / of_all, 9) <= share.high or share.low == share.high
                assert allows(share.part, of_group)
                assert allows(share.whole, of_all)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_the_answer_by_sex_allows_what_happened(data: st.DataObject) -> None:
    """Of each sex, the people, the attendances and the share lie within the intervals."""
    world, sex = data.draw(WORLDS), {each: data.draw(st.sampled_from(SEXES)) for each in PEOPLE}
    facts = [each for event, people in enumerate(world) for each in data.draw(told(event, people, sex, "sex"))]
    persons = [Person(id=each, sex=sex[each] if data.draw(st.booleans()) else None) for each in PEOPLE]  # type: ignore[arg-type]  # drawn from the words
    events = [Workshop(id=f"w{event}") for event in range(len(world))]
    answer = reach_by(Dataset([*facts, *persons, *events]), "sex")
    attended = {
        f"w{event}": {each: sum(sex[person] == each for person in people) for each in SEXES}
        for event, people in enumerate(world)
    }
    for name in SEXES:
        found = group_of(answer, name)
        if found is not None:
            assert allows(found.people, sum(sex[each] == name for each in frozenset[str]().union(*world)))
            assert allows(found.attendances, sum(each[name] for each in attended.values()))
    assert_no_part_exceeds_the_whole(answer)
    assert_shares_hold(answer, attended)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_the_answer_by_court_allows_what_happened(data: st.DataObject) -> None:
    """A person may come from another court each time; of each court the numbers lie within the intervals."""
    world = data.draw(WORLDS)
    courts = [{each: data.draw(st.sampled_from(["rabat", "fes"])) for each in PEOPLE} for _ in world]
    facts = [
        each for event, people in enumerate(world) for each in data.draw(told(event, people, courts[event], "court"))
    ]
    events = [Workshop(id=f"w{event}") for event in range(len(world))]
    answer = reach_by(Dataset([*facts, Court(id="rabat"), *events]), "court")
    attended = {
        f"w{event}": {name: sum(courts[event][each] == name for each in people) for name in ("rabat", "fes")}
        for event, people in enumerate(world)
    }
    for name in ("rabat", "fes"):
        found = group_of(answer, name)
        if found is not None:
            came = {each for event, people in enumerate(world) for each in people if courts[event][each] == name}
            assert allows(found.people, len(came))
            assert allows(found.attendances, sum(each[name] for each in attended.values()))
    assert_no_part_exceeds_the_whole(answer)
    assert_shares_hold(answer, attended)


NUMBERS = st.one_of(st.none(), st.tuples(st.integers(0, 4), st.integers(0, 2)))


@settings(max_examples=300, deadline=None)
@given(total=st.tuples(st.integers(0, 5), st.integers(0, 2)), women=NUMBERS, men=NUMBERS)
def test_the_sexes_at_one_event_are_as_narrow_as_can_be(
    total: tuple[int, int], women: tuple[int, int] | None, men: tuple[int, int] | None
) -> None:
    """Counts of one event alone: the interval is from the least to the most in any world that fits them."""
    counts = [count(0, Bounds.between(total[0], sum(total)).text)]
    for sex, number in (("female", women), ("male", men)):
        counts += [] if number is None else [count(0, Bounds.between(number[0], sum(number)).text, sex=sex)]
    worlds = [
        (female, male)
        for female, male, other in product(range(8), repeat=3)
        if total[0] <= female + male + other <= sum(total)
        and (women is None or women[0] <= female <= sum(women))
        and (men is None or men[0] <= male <= sum(men))
    ]
    assume(worlds)
    answer = reach_by(Dataset([Workshop(id="w0"), *counts]), "sex")
    for place, name in enumerate(("female", "male")):
        found = group_of(answer, name)
        assert found is not None
        numbers = [world[place] for world in worlds]
        assert (min(numbers), max(numbers)) == (found.people.low, found.people.high)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_the_answer_by_group_is_there_whatever_the_data_say(data: st.DataObject) -> None:
    """Counts may contradict each other in every way: there is an interval, a reason, and no part above the whole."""
    words = st.sampled_from([None, "female", "male", "other", "unknown"])
    places = st.sampled_from(["w0", "w1", "s"])
    counts = [
        HeadCount(
            id=f"c{number}",
            workshop=data.draw(places),
            measure=data.draw(st.sampled_from(["attended", "attended", "completed", "planned", "reached"])),
            quantity=Quantity.of(data.draw(st.sampled_from(["?", "0", "1", "4", ">2", "<=2", "2..6", "~3"]))),
            role=data.draw(st.sampled_from([None, "trainee", "guest", "participant"])),
            sex=data.draw(words),  # type: ignore[arg-type]  # drawn from the words
            part_of=data.draw(st.sampled_from([None, "c0", "gone"])),
            drawn_from=data.draw(st.sampled_from([None, None, "c1"])),
        )
        for number in range(data.draw(st.integers(0, 6)))
    ]
    rows = [
        Engagement(
            id=f"e{number}",
            workshop=data.draw(places),
            person=data.draw(st.sampled_from([None, *PEOPLE])),
            role="trainee",
        )
        for number in range(data.draw(st.integers(0, 6)))
    ]
    persons = [Person(id=each, sex="female") for each in PEOPLE[:3]]
    events = [Workshop(id="s", level="series"), Workshop(id="w0", part_of="s"), Workshop(id="w1", part_of="s")]
    answer = reach_by(
        Dataset([*counts, *rows, *persons, *events]),
        data.draw(st.sampled_from(["sex", "court", "role", "year", "profession"])),
        measure=data.draw(st.sampled_from(["attended", "completed"])),
        cap=data.draw(st.one_of(st.none(), st.integers(0, 9))),
    )
    assert all(each.reason.endswith(".") for each in answer.groups)
    if answer.by != "role":
        assert_no_part_exceeds_the_whole(answer)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_the_answer_by_sex_of_a_series_allows_what_happened(data: st.DataObject) -> None:
    """A total of a series, and of its women, may be of people or of attendances: the truth is within either way."""
    world, sex = data.draw(WORLDS), {each: data.draw(st.sampled_from(SEXES)) for each in PEOPLE}
    facts = [each for event, people in enumerate(world) for each in data.draw(told(event, people, sex, "sex"))]
    everybody = frozenset[str]().union(*world)
    women = [sum(sex[each] == "female" for each in people) for people in (everybody, *world)]
    of_people = data.draw(st.booleans())
    total, of_women = (len(everybody), women[0]) if of_people else (sum(map(len, world)), sum(women[1:]))
    facts += [HeadCount(id="cs", workshop="s", measure="attended", quantity=Quantity.of(total))]
    if data.draw(st.booleans()):
        facts.append(
            HeadCount(
                id="csf", workshop="s", measure="attended", quantity=Quantity.of(of_women), sex="female", part_of="cs"
            )
        )
    runs = [Workshop(id=f"w{event}", part_of="s") for event in range(len(world))]
    persons = [Person(id=each, sex=sex[each] if data.draw(st.booleans()) else None) for each in PEOPLE]  # type: ignore[arg-type]  # drawn from the words
    everything = Dataset([*facts, *runs, *persons, Workshop(id="s", level="series")])
    for answer in (reach_by(everything, "sex"), reach_by(everything, "sex", events=[each.id for each in runs])):
        found = group_of(answer, "female")
        assert found is not None
        assert allows(found.people, women[0])
        assert found.attendances.low <= sum(women[1:])
        assert_no_part_exceeds_the_whole(answer)
