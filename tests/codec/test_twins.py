"""Making entities of what was decoded: true ones, frozen like all others."""

import pickle

import attrs
import msgspec
import pytest

from glo_model.codec.fast import read_record
from glo_model.codec.twins import maker_of, twin_of
from glo_model.entities import Engagement, ProsecutorNetwork, Workshop


def test_what_is_made_is_like_what_is_built() -> None:
    """It is of its class itself, equal, of one hash, frozen, and can be pickled and evolved."""
    data = b'{"id":"w","titles":[{"text":"a"}],"when":{"dates":"2018"},"level":"run"}'
    made = read_record(Workshop, data)
    built = Workshop(id="w", titles=made.titles, when=made.when, level="run")
    assert (Workshop, built, hash(built)) == (type(made), made, hash(made))
    assert made == pickle.loads(pickle.dumps(made)) == attrs.evolve(made, id="w")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.id = "x"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.titles[0].text = "x"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"id":"n"}', ("prosecutors", 1)),
        (b'{"id":"n","profession":null}', (None, 2)),
        (b'{"id":"n","profession":"judges","country":null,"names":[]}', ("judges", 2)),
    ],
)
def test_names_are_counted_unless_they_hold_nothing(data: bytes, expected: tuple[str | None, int]) -> None:
    """What is left out has its default; what is null is null, and counted where that is not the default."""
    twin = msgspec.json.decode(data, type=twin_of(ProsecutorNetwork))
    for times in (1, 2):
        networks, names = maker_of(ProsecutorNetwork)([twin] * times)
        assert ([expected[0]] * times, expected[1] * times) == ([each.profession for each in networks], names)


def test_fields_that_contradict_each_other_are_refused() -> None:
    """The check over several fields is made here, too."""
    twin = msgspec.json.decode(b'{"id":"e","role":"trainer"}', type=twin_of(Engagement))
    with pytest.raises(ValueError, match="names its workshop or its session"):
        maker_of(Engagement)([twin])
