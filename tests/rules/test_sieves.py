"""A rule of several entities sifts out most of them at once, and finds in the others all that it would find in all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.entities import Entity, HeadCount, Programme, Session, Workshop
from glo_model.rule import Rule
from glo_model.rules import (
    _comparable,
    circular_reference,
    count_of_cancelled_event,
    counts_contradict,
    held_in_the_future,
    more_finished_than_came,
    part_above_whole,
    part_of_another_count,
    parts_exceed_whole,
    parts_miss_whole,
    series_above_events,
    series_below_event,
)
from glo_model.rules._counts import parts_and_wholes
from glo_model.values.quantities import Quantity
from glo_model.values.when import When

DAY = date(2018, 7, 4)
NEAR_THE_DAY = [
    "2018-07-04", "2018-07-05", "2018-07-05/..", "2018-07-05/2018-07-04", "{2018-07-05,2019}", "{2018-07-04,2019}",
    "2018-07", "2018-08", "2018-08-XX", "2018-08?", "2018", "2018-22", "2018-34", "2018-41", "2019-22", "201X", "202X",
    "../2019", "/2019", "XXXX-08",
]  # fmt: skip


SEXES: tuple[Any, ...] = ("female", "male", "other", "unknown")


@st.composite
def crowded(draw: st.DrawFn) -> Dataset:
    """Draw so few events with so many counts that most counts can be compared with others, and often are at odds."""
    dice = Random(draw(st.integers(0, 2**32)))
    entities: list[Entity] = [each for number in range(3) for each in _breakdown(dice, f"h{number}")]
    entities += [_count(dice, id=f"h{dice.randrange(9)}", **_event(dice)) for _ in range(dice.randrange(8))]
    entities += [_workshop(dice, f"w{dice.randrange(3)}") for _ in range(3)]
    entities += [Session(id=f"s{number}", workshop=f"w{dice.randrange(3)}") for number in range(2)]
    entities += [Programme(id=f"p{number}", parent=dice.choice(["p0", "p1", None])) for number in range(2)]
    return Dataset(entities)


def _breakdown(dice: Random, key: str) -> Iterator[HeadCount]:
    """Yield a count and parts of it by sex, of which sometimes none is missing."""
    event = _event(dice)
    yield HeadCount(id=key, **event, measure="attended", quantity=Quantity.of(dice.randrange(9)))
    for sex in dice.sample(SEXES, dice.choice([1, 2, 4, 4])):
        quantity = Quantity.of(dice.randrange(4))
        yield HeadCount(id=f"{key}-{sex}", **event, measure="attended", quantity=quantity, sex=sex, part_of=key)


def _count(dice: Random, **more: Any) -> HeadCount:
    more["sex"] = dice.choice([None, None, "female", "male"])
    more["role"] = dice.choice([None, None, None, "trainee"])
    more["part_of"] = dice.choice([None, None, f"h{dice.randrange(9)}"])
    more["drawn_from"] = dice.choice([None, None, None, None, f"h{dice.randrange(9)}"])
    more["when"] = dice.choice([None, None, None, When.of("2018-07-03")])
    measure: Any = dice.choice(["attended", "attended", "completed", "enrolled", "planned"])
    return HeadCount(measure=measure, quantity=Quantity.of(dice.choice(["0", "1", "2", "5", ">3", "<3", "?"])), **more)


def _event(dice: Random) -> dict[str, Any]:
    number = dice.randrange(2)
    return dice.choice([{"workshop": f"w{dice.randrange(3)}"}, {"session": f"s{number}"}, {"programme": f"p{number}"}])


def _workshop(dice: Random, key: str) -> Workshop:
    return Workshop(
        id=key,
        part_of=dice.choice([None, "w0", "w1"]),
        programmes=tuple(dice.sample(("p0", "p1"), dice.randrange(3))),
        status=dice.choice(["held", "held", "cancelled"]),
        when=When.of(dice.choice(NEAR_THE_DAY)),
    )


def all_counts(data: Dataset, *_: Any) -> tuple[HeadCount, ...]:
    """Return every head count."""
    return data.of(HeadCount)


def all_ids(data: Dataset) -> Any:
    """Return the ids of all head counts."""
    return data.ids(HeadCount)


def all_breakdowns(data: Dataset, _: Any) -> list[tuple[HeadCount, HeadCount]]:
    """Return every part with its whole."""
    pairs = parts_and_wholes(data)
    return list(zip(pairs.parts, pairs.wholes, strict=True))


SIEVES: list[tuple[Any, str, Callable[..., Any]]] = [
    (counts_contradict, "_comparable", all_counts),
    (more_finished_than_came, "_comparable", all_counts),
    (series_below_event, "_comparable", all_counts),
    (series_above_events, "_comparable", all_counts),
    (parts_exceed_whole, "_crowded", all_ids),
    (parts_miss_whole, "_with_parts_of_every_sex", all_ids),
    (part_of_another_count, "parts_that", all_breakdowns),
    (count_of_cancelled_event, "_of_events_not_held", all_counts),
    (circular_reference, "_leading_on", lambda records, name: list(records.holding(name))),
    (held_in_the_future, "_of_later_text", lambda data, _: data.of(Workshop)),
]


@pytest.mark.parametrize(("module", "name", "everybody"), SIEVES, ids=lambda value: getattr(value, "__name__", value))
@given(data=crowded())
def test_nothing_is_found_in_those_that_are_sifted_out(
    module: Any, name: str, everybody: Callable[..., Any], data: Dataset
) -> None:
    """The rule finds the same in the same order as if nothing were."""
    rule: Rule = module.RULE
    found = list(rule.remarks(data, DAY))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_comparable if name == "_comparable" else module, name, everybody)
        assert found == list(rule.remarks(Dataset(data), DAY))


@given(crowded())
def test_a_part_is_above_its_whole_as_their_bounds_say(data: Dataset) -> None:
    """If it can be no number that the whole allows, and both count the same."""
    above = [
        part
        for part, whole in all_breakdowns(data, None)
        if (part.measure, part.quantity.unit) == (whole.measure, whole.quantity.unit)
        and not part.quantity.number.at_most(whole.quantity.number).is_possible
    ]

    assert above == [each.entity for each in part_above_whole.RULE.remarks(data, None)]


def test_a_count_that_is_compared_with_no_other_is_left_out() -> None:
    """Whom it counts is said only of those whose event and sex another shares, or whose event is part of another."""
    data = Dataset([
        Workshop(id="a"),
        Workshop(id="series"),
        Workshop(id="run", part_of="series"),
        *(HeadCount(id=f"{of}-all", workshop=of, measure="attended", quantity=Quantity.of(3)) for of in ("a", "run")),
        HeadCount(id="a-men", workshop="a", measure="attended", quantity=Quantity.of(1), sex="male", part_of="a-all"),
    ])  # fmt: skip

    assert [["run-all"]] == [[each.id for each in some] for some in _comparable.counts_alike(data).values()]
