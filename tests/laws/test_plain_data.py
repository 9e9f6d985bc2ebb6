"""One entity as plain data and back, and everything that is wrong with plain data at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.api import from_dict, to_dict
from glo_model.entities import KINDS, Entity
from glo_model.errors import DataError
from glo_model.finding import pointer_to
from glo_model.testing import broken, entities

every_kind = pytest.mark.parametrize("kind", KINDS.values())


@every_kind
@given(st.data())
def test_an_entity_comes_back_from_its_dict(kind: type[Entity], drawing: st.DataObject) -> None:
    """``from_dict`` of ``to_dict`` is the entity."""
    entity = drawing.draw(entities(kind))
    assert entity == from_dict(kind, to_dict(entity))


@every_kind
@given(st.data())
def test_every_broken_place_is_named(kind: type[Entity], drawing: st.DataObject) -> None:
    """``from_dict`` of broken data raises one error that names every wrong place, and no other."""
    case = drawing.draw(broken(kind))
    with pytest.raises(DataError) as caught:
        from_dict(kind, case.plain)
    expected = {f"/{pointer_to(path)}" if path else "" for path in case.paths}
    assert expected == {finding.path for finding in caught.value.findings}
