"""No dataset, however broken, makes a rule raise or tell what it must not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counting_calls import calls_of
from glo_model.dataset import Dataset
from glo_model.entities import KINDS, KINDS_BY_CLASS_NAME, Claim, Court, Entity, HeadCount, Person, Workshop
from glo_model.finding import Finding
from glo_model.rules import check
from glo_model.rules.circular_reference import cycles
from glo_model.values.bounds import Bounds
from glo_model.values.clock import ClockTime
from glo_model.values.dates import PartialDate
from glo_model.values.decimals import Amount, Percentage
from glo_model.values.fields import Field, fields_of
from glo_model.values.quantities import Quantity
from glo_model.values.spans import Spans

DAY = date(2018, 10, 4)
IDS = ("a", "b", "c d", "A")
SECRET_IDS = ("SECRET-1", "SECRET-2", "SECRET-3")
TEXTS = ("x", " y ", "Fr\u00c3\u00a8res", "\u0641\u0627\u0633", "x" * 300)
CODES = ("MA", "NE")
FIELDS = (
    "when",
    "id",
    "names",
    "names.1.text",
    "names.9.text",
    "quantity",
    "budgets.1.value",
    "nothing",
    "1",
    "names.1.1",
)

VALUES: Mapping[type, tuple[Any, ...]] = {
    Spans: tuple(
        Spans(text)
        for text in (
            "2018", "2018-09-24/2018-09-26", "2017/2010", "2018-10-04", "2018-07/..", "../2018-07", "/2018", "2018~",
            "XXXX-02-04", "XXXX-02-29/XXXX-03-01", "{2018-07-03,2018-07-09}", "0001-01-01/9999-12-31", "9999-12-31/..",
        )
    ),
    PartialDate: tuple(PartialDate(text) for text in ("2018", "2018-10-04", "XXXX-02-04", "9999-12-31")),
    Bounds: tuple(Bounds(text) for text in ("0", "3", ">50", "<=2", "~25", "?", "20..30", "<400 ~400")),
    Amount: tuple(Amount(text) for text in ("-1", "0", "10.123456789012", "9" * 30)),
    Percentage: tuple(Percentage(text) for text in ("0", "50", "100", "33.333333333333")),
    ClockTime: tuple(ClockTime(text) for text in ("00:00", "09:00", "23:59")),
    bool: (True, False),
}  # fmt: skip
SECRET_VALUES: Mapping[type, tuple[Any, ...]] = {
    Spans: (Spans("1977-07-07"), Spans("1977-07/..")),
    Bounds: (Bounds("7777"),),
    Amount: (Amount("7777.123456"),),
    bool: (True, False),
}


def one_value(field: Field, *, is_secret: bool) -> st.SearchStrategy[Any]:
    """Return what one item of a field may be; what is secret can be told apart in a message."""
    if field.words is not None:
        return st.sampled_from([each for each in CODES if each in field.words] or field.words[:4])
    if field.refers is not None:
        return ids_of(KINDS_BY_CLASS_NAME[field.refers], is_secret=is_secret)
    if field.is_record:
        return records(field.of, is_secret=is_secret)
    if field.of is str:
        known = [] if is_secret else list(field.known or ())
        return st.sampled_from(["SECRET-TEXT"] if is_secret else [*known, *TEXTS])
    if field.of is int:
        return st.integers(1, 4)
    return st.sampled_from((SECRET_VALUES if is_secret else VALUES)[field.of])


def ids_of(kind: type[Entity], *, is_secret: bool) -> st.SearchStrategy[str]:
    """Return some ids of a kind; an id that nobody may see is never that of something public."""
    has_secret_id = any(field.name == "id" and field.sensitivity != "public" for field in fields_of(kind))
    return st.sampled_from(SECRET_IDS if has_secret_id or is_secret else IDS)


def values_of(field: Field, *, is_secret: bool) -> st.SearchStrategy[Any]:
    """Return what a field may hold."""
    one = one_value(field, is_secret=is_secret or field.sensitivity != "public")
    if field.many:
        return st.lists(one, max_size=3).map(tuple)
    return st.none() | one if field.optional else one


def records(kind: type, *, is_secret: bool = False) -> st.SearchStrategy[Any]:
    """Return records of a class."""
    fields = {field.name: values_of(field, is_secret=is_secret) for field in fields_of(kind)}
    if "id" in fields and fields_of(kind)[0].words is None:
        fields["id"] = ids_of(kind, is_secret=False)
    if kind is Claim:
        fields |= {
            "kind": st.sampled_from([*KINDS_BY_CLASS_NAME, "Nothing"]),
            "subject": st.sampled_from([*IDS, *SECRET_IDS]),
            "field": st.sampled_from(FIELDS),
        }
    return st.fixed_dictionaries(fields).map(lambda values: build(kind, values))


def build(kind: type, values: dict[str, Any]) -> Any:
    """Build a record, or the nearest that its class allows: of fields that exclude each other the first is kept."""
    try:
        return kind(**values)
    except ValueError:
        optional = [field.name for field in fields_of(kind) if field.optional and values[field.name] is not None]
        for kept in (*optional, None):
            try:
                return kind(**{name: None if name in optional and name != kept else values[name] for name in values})
            except ValueError:
                continue
        return None


entities = st.one_of([records(kind) for kind in KINDS.values()])
hostile = st.lists(entities.filter(lambda each: each is not None), max_size=40).map(Dataset)


def secrets_in(findings: tuple[Finding, ...]) -> list[str]:
    """Return the messages that show what only some may see."""
    return [each.message for each in findings if any(mark in each.message for mark in ("SECRET", "1977", "7777"))]


@given(hostile)
def test_no_dataset_makes_a_rule_raise_or_tell_a_secret(data: Dataset) -> None:
    """References to nothing, circles, twins, odd dates and numbers are judged, and no protected value is told."""
    assert [] == secrets_in(check(data, as_of=DAY))


@given(hostile, st.sampled_from([date.min, date.max]))
def test_the_first_and_the_last_day_of_the_calendar_can_be_asked(data: Dataset, day: date) -> None:
    """Rules that need a day take any, and find the same again when they are asked again."""
    assert check(data, as_of=day) == check(data, as_of=day)


def test_ten_thousand_dangling_references_are_all_found() -> None:
    """Each reference to nothing is a finding of its own."""
    courts = [Court(id=f"c-{number}", parent="nowhere") for number in range(10_000)]

    assert {"REF001": 10_000} == count_codes(Dataset(courts))


@pytest.mark.parametrize("length", [1, 2, 5000])
def test_a_circle_of_any_length_is_one_finding(length: int) -> None:
    """A circle of counts is found once, however long it is, and no rule that climbs to the whole is caught in it."""
    counts = [
        HeadCount(
            id=f"h-{number:04}",
            workshop="w",
            measure="attended",
            sex="female",
            quantity=Quantity.of(3),
            part_of=f"h-{(number + 1) % length:04}",
        )
        for number in range(length)
    ]

    assert 1 == count_codes(Dataset([Workshop(id="w"), *counts]))["REF002"]


def test_a_long_chain_is_no_circle() -> None:
    """A chain that ends, in an entity or in nothing, is none, and one that leads into a circle is not part of it."""
    chain = {str(number): str(number + 1) for number in range(20_000)}

    assert [["x", "y"]] == list(cycles({**chain, "v": "x", "w": "v", "x": "y", "y": "x", "z": None}))


def test_judging_takes_work_in_proportion_to_the_records() -> None:
    """Ten times as many records, all of one event or one circle, take not much more than ten times as much."""
    small, large = (calls_for(number) for number in (100, 1000))

    assert large < 12 * small


def calls_for(number: int) -> int:
    """Return how many calls it takes to judge so many counts and people of one event."""
    counts = [
        HeadCount(
            id=f"h-{each}",
            workshop="w",
            measure="attended",
            quantity=Quantity.of(3),
            country="MA",
            part_of=f"h-{(each + 1) % number}",
        )
        for each in range(number)
    ]
    data = Dataset([Workshop(id="w"), *counts, *(Person(id=f"P-{each}") for each in range(number))])
    return calls_of(lambda: check(data, as_of=DAY))


def count_codes(data: Dataset) -> dict[str, int]:
    """Return how often each code is found."""
    codes = [each.code for each in check(data, as_of=DAY)]
    return {code: codes.count(code) for code in sorted(set(codes))}
