"""Records as canonical JSON: that of their plain data, made by a shorter way."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.codec import to_plain
from glo_model.codec.records import SECTIONS_TO_READ
from glo_model.codec.written import written
from glo_model.entities import ProsecutorNetwork
from glo_model.testing import records


@pytest.mark.parametrize("cls", SECTIONS_TO_READ.values(), ids=lambda cls: cls.__name__)
@given(data=st.data())
def test_json_is_that_of_the_plain_data(cls: type, data: st.DataObject) -> None:
    """The same fields are left out, and the others stand in the same order."""
    record: Any = data.draw(records(cls))
    assert [msgspec.json.encode(to_plain(record))] == written(cls, [record])


def test_nothing_is_written_where_nothing_is_not_the_default() -> None:
    """A network whose profession is not known says so."""
    network = ProsecutorNetwork(id="n", profession=None)
    assert [b'{"id":"n","profession":null}'] == written(ProsecutorNetwork, [network])
