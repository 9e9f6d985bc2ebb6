"""Equal things have equal hashes, survive every kind of copying, and never change."""

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.codec.converter import model_classes
from glo_model.dataset import Dataset
from glo_model.testing import datasets, records, texts_of, values
from glo_model.values.bounds import Bounds
from glo_model.values.clock import ClockTime
from glo_model.values.dates import PartialDate
from glo_model.values.decimals import Amount, Percentage
from glo_model.values.spans import Spans
from glo_model.values.textvalue import TextValue

VALUES = (Amount, Bounds, ClockTime, PartialDate, Percentage, Spans)
CLASSES: list[type] = sorted(model_classes(), key=lambda each: each.__name__)

every_value = pytest.mark.parametrize("cls", VALUES)
every_record = pytest.mark.parametrize("cls", CLASSES)


def copies(thing: Any) -> list[Any]:
    """Return the thing pickled and copied in every way."""
    pickled = [pickle.loads(pickle.dumps(thing, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)]
    return [*pickled, copy.copy(thing), copy.deepcopy(thing)]


@every_value
@given(st.data())
def test_a_value_is_what_its_text_says(cls: type[TextValue], drawing: st.DataObject) -> None:
    """The canonical text is a fixed point, and a text means the same value wherever it is read."""
    text = drawing.draw(texts_of(cls))
    value = cls(text)
    assert value == cls.parse(text) == cls.parse(value.text)
    assert value.text == cls.parse(value.text).text == str(value)
    parts = [name for name in cls.__slots__ if name != "text"]
    assert [getattr(value, name) for name in parts] == [getattr(cls(value.text), name) for name in parts]


@every_value
@given(st.data())
def test_equal_values_have_equal_hashes(cls: type[TextValue], drawing: st.DataObject) -> None:
    """Two values are equal exactly if their texts are, and then their hashes are equal."""
    one, two = drawing.draw(values(cls)), drawing.draw(values(cls))
    assert (one == two) == (one.text == two.text)
    assert one != two or hash(one) == hash(two)
    assert one != one.text


@every_value
@given(st.data())
def test_values_survive_copying_and_never_change(cls: type[TextValue], drawing: st.DataObject) -> None:
    """A copied value is equal in all its parts; setting or deleting a part raises and changes nothing."""
    value = drawing.draw(values(cls))
    parts = ["text", *(name for name in cls.__slots__ if name != "text")]
    for other in copies(value):
        assert [getattr(value, name) for name in parts] == [getattr(other, name) for name in parts]
    for name in [*parts, "other"]:
        with pytest.raises(AttributeError):
            setattr(value, name, "1")
        with pytest.raises(AttributeError):
            delattr(value, name)
    assert value == cls(value.text)


@every_record
@given(st.data())
def test_records_survive_copying_and_never_change(cls: type, drawing: st.DataObject) -> None:
    """A copied record is equal and has the same hash; setting or deleting a field raises."""
    record = drawing.draw(records(cls))
    for other in copies(record):
        assert (record, hash(record)) == (other, hash(other))
    name = cls.__attrs_attrs__[0].name  # type: ignore[attr-defined]
    for wrong in (name, "other"):
        with pytest.raises(AttributeError):
            setattr(record, wrong, "a")
    with pytest.raises(AttributeError):
        delattr(record, name)


@given(datasets(twins=True, dangling=True))
def test_datasets_survive_copying(data: Dataset) -> None:
    """A copied dataset is equal, has the same hash, and knows the same origins."""
    for other in copies(data):
        assert (data, hash(data), len(data)) == (other, hash(other), len(other))
    with pytest.raises(AttributeError):
        data.other = 1  # type: ignore[attr-defined]
