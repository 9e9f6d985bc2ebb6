"""What is written is read again: the same dataset, nothing found, from a document and from lines."""

from io import BytesIO

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.codec import explain, read_document, read_lines, to_plain, write_document, write_lines
from glo_model.codec.converter import make_converter, model_classes
from glo_model.codec.fast import read_record
from glo_model.dataset import Dataset
from glo_model.testing import datasets, records

CLASSES: list[type] = sorted(model_classes(), key=lambda each: each.__name__)


@given(datasets() | datasets(dangling=True, twins=True))
def test_a_document_gives_back_the_dataset_that_was_written(data: Dataset) -> None:
    """A dataset written as a JSON document and read again is equal, with nothing found and nothing rejected."""
    loaded = read_document(write_document(data))
    assert (data, (), ()) == (loaded.data, loaded.findings, loaded.rejected)


@given(datasets() | datasets(dangling=True, twins=True))
def test_lines_give_back_the_dataset_that_was_written(data: Dataset) -> None:
    """A dataset written as lines of JSON and read again is equal, with nothing found and nothing rejected."""
    loaded = read_lines(BytesIO(write_lines(data)))
    assert (data, (), ()) == (loaded.data, loaded.findings, loaded.rejected)


@given(datasets())
def test_each_entity_is_read_where_it_stands(data: Dataset) -> None:
    """Every entity of a document that is read has an origin, and no two have the same."""
    loaded = read_document(write_document(data), "a.json").data
    pointers = [origin.pointer for entity in loaded for origin in loaded.origins_of(entity)]
    assert (len(loaded), len(loaded)) == (len(pointers), len(set(pointers)))


@pytest.mark.parametrize("cls", CLASSES)
@given(st.data())
def test_every_record_comes_back_by_each_of_the_three_ways(cls: type, drawing: st.DataObject) -> None:
    """A record of any class, written as plain data, is read as an equal one: in C, field by field, and by cattrs."""
    record = drawing.draw(records(cls))
    plain = to_plain(record)
    assert record == read_record(cls, msgspec.json.encode(plain))
    assert (record, ()) == explain(cls, plain)
    converter = make_converter()
    assert record == converter.structure(converter.unstructure(record), cls)
