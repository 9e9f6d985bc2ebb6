"""A document with faults is read record by record in C, and wholly by hand where that cannot be: both tell the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.codec import document as reading
from glo_model.codec import read_document, write_document
from glo_model.codec.scanning import Stop
from glo_model.dataset import Dataset
from glo_model.faults import UNREADABLE
from glo_model.loaded import Intake, Loaded
from glo_model.testing import datasets

_NAME_OR_VALUE = re.compile(rb'"[^"\\\n]*"|[\[\]{},:]|\d+|true|null')
_PIECES = (b"", b'""', b'"id":"x",', b"null", b"1", b"[]", b"{}", b'"other":', b"\xff", b"]", b",", b" :", b'"a:b"')


def _stopping(*_: object) -> None:
    raise Stop(UNREADABLE, "no JSON after all", "", 0)


def _by_hand(data: bytes) -> Loaded:
    intake = Intake(None)
    reading._DocumentReader(data, intake).read()
    return intake.loaded()


@given(data=datasets(min_size=1), draw=st.data())
def test_both_ways_of_reading_a_document_tell_the_same(data: Dataset, draw: st.DataObject) -> None:
    """Whatever piece of a document is replaced by whatever other, within a record or around it."""
    good = write_document(data)
    pieces = list(_NAME_OR_VALUE.finditer(good))
    at = draw.draw(st.sampled_from(pieces))
    bad = good[: at.start()] + draw.draw(st.sampled_from(_PIECES)) + good[at.end() :]
    assert _by_hand(bad) == read_document(bad)


@pytest.mark.parametrize(
    "data",
    [
        b'{"schema":"glo_model/1","courts":[{"id":"a"}],"courts":[{"id":"b"}]}',
        b'{"schema":"glo_model/1","schema":"glo_model/1","courts":[{"id":"a"}]}',
        b'{"schema":"glo_model/1","courts":[{"id":"a","id":"b"}, {"id" : "c"}]}',
        b'{"schema":"glo_model/1","courts":[{"id":"a:b"},{"id":"c","level":"\\":"},{"id" :"d:","place":null}]}',
        b'{"schema":"glo_model/1","courts":{}}',
        b'{"schema":"glo_model/1","courts":null}',
        b'{"schema":"glo_model/1","courts":[{"id":"\\ud800"}]}',
        b'{"schema":"glo_model/1","courts":[{"id":"\\x"}]}',
        b'{"schema":"glo_model/1","courts":[{"id":1e999}, {"id":"a","other":NaN}]}',
    ],
)
def test_both_ways_agree_on_awkward_documents(data: bytes) -> None:
    """Sections and names that stand twice, colons in texts, and what is no JSON after all."""
    assert _by_hand(data) == read_document(data)


def test_a_record_that_is_no_json_after_all_is_told_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """If the decoder ever lets something pass that is none, the document is read by hand."""
    data = b'{"schema":"glo_model/1","courts":[{"id":"a"},{"id":""}]}'
    expected = read_document(data)
    monkeypatch.setattr(reading, "_explain", _stopping)
    assert expected == read_document(data)


def test_a_record_that_is_nested_too_deeply_is_left_out_alone() -> None:
    """The others of its section are read."""
    deep = b'{"id":"a","other":' + b"[" * 600 + b"]" * 600 + b"}"
    data = b'{"schema":"glo_model/1","courts":[%b,{"id":"b"}]}' % deep
    assert _by_hand(data) == read_document(data)
    assert 1 == len(read_document(data).data)
