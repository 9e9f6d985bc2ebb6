"""Records are read field by field, each field once, and hold what their fields hold."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from glo_model.dataset import Dataset
from glo_model.entities import SECTIONS, Court, Engagement, HeadCount, Workshop
from glo_model.records import Records, records_of
from glo_model.testing import datasets
from glo_model.values.fields import fields_of
from glo_model.values.quantities import Quantity

QUANTITY = next(field for field in fields_of(HeadCount) if field.name == "quantity")


def items_in(records: Any, name: str, *, many: bool) -> list[Any]:
    """Return what records hold in a field, asked one by one."""
    values = [getattr(each, name) for each in records]
    return [item for value in values for item in value] if many else [value for value in values if value is not None]


@pytest.mark.parametrize("times", [1, 300])
@given(data=datasets(min_size=1, max_size=4))
def test_what_is_held_in_a_field_is_what_each_record_holds(data: Dataset, times: int) -> None:
    """In their order, whether they are few or so many that all their fields are read at once."""
    for kind in SECTIONS:
        records = Records(data.of(kind) * times)
        for field in fields_of(kind):
            assert items_in(records, field.name, many=field.many) == list(records.held(field))


@pytest.mark.parametrize("place", [0, 700, 1599])
def test_a_column_tells_of_every_record_in_turn(place: int) -> None:
    """Also where all others hold nothing, and where what they hold is false or 0."""
    records = Records(
        Engagement(id=f"e{each}", workshop="w", role="trainee", completed=False if each == place else None)
        for each in range(1600)
    )
    courts = Records(Court(id=f"c{each}", country="MA" if each == place else None) for each in range(1600))

    assert [each.completed for each in records] == list(records.column("completed"))
    assert [each.country for each in courts] == list(courts.column("country"))
    assert [f"c{place}"] == [each.id for each in courts.holding("country")]
    assert [f"c{place}"] == [each.id for each in courts.with_one_of("country", {"MA", "TN"})]


def test_a_record_that_many_share_stands_within_them_once() -> None:
    """An equal one that is another object stands there too."""
    shared, equal = Quantity.of(3), Quantity.of(3)
    counts = [
        HeadCount(id=f"h{number}", workshop="w", measure="planned", quantity=quantity)
        for number, quantity in enumerate([shared, equal, shared])
    ]

    assert [id(shared), id(equal)] == [id(each) for each in Records(counts).within(QUANTITY)]


def test_no_records_hold_nothing() -> None:
    """Of none it is not known which fields they would have."""
    records = Records[HeadCount](())

    assert ([], [], ()) == (list(records.held(QUANTITY)), list(records.holding("sex")), records.within(QUANTITY))


def test_the_records_of_a_dataset_are_its_entities() -> None:
    """They are the same for whoever asks, so that what was read of them is kept."""
    data = Dataset([Workshop(id="b"), Workshop(id="a"), Court(id="c")])

    assert data.of(Workshop) == records_of(data, Workshop)
    assert records_of(data, Workshop) is records_of(data, Workshop)
