"""Making entities of what was decoded: true ones, frozen like all others."""

import pickle
from typing import Annotated

import attrs
import msgspec
import pytest

from glo_model.codec.fast import read_record
from glo_model.codec.twins import Parsed, maker_of, twin_of
from glo_model.entities import Engagement, ProsecutorNetwork, Workshop
from glo_model.values.bounds import Bounds
from glo_model.values.checked import checked
from glo_model.values.fields import public

UNKNOWN = Bounds("?")


@attrs.frozen(kw_only=True, field_transformer=checked)
class Tally:
    """Hold counts in shapes that no entity needs today."""

    counts: Annotated[tuple[Bounds, ...], public("Several.")] = ()
    usual: Annotated[Bounds, public("One, with a default.")] = UNKNOWN


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
        (b'{"id":"n"}', "prosecutors"),
        (b'{"id":"n","profession":null}', None),
        (b'{"id":"n","profession":"judges"}', "judges"),
    ],
)
def test_what_is_left_out_has_its_default(data: bytes, expected: str | None) -> None:
    """What is left out has its default; what is null is null; and the twin is written as it stood."""
    twin = msgspec.json.decode(data, type=twin_of(ProsecutorNetwork))
    networks = maker_of(ProsecutorNetwork)([twin] * 2)
    assert [expected] * 2 == [each.profession for each in networks]
    assert data == msgspec.json.encode(twin)


def test_lists_of_any_length_become_tuples() -> None:
    """None, one and several, of records and of plain values."""
    rows = [
        {"id": "w", **({"titles": [{"text": text} for text in texts], "topics": texts} if texts else {})}
        for texts in ([], ["a"], ["a", "b", "c"])
    ]
    made = maker_of(Workshop)(msgspec.convert(rows, list[twin_of(Workshop)]))  # type: ignore[misc]
    assert [(), ("a",), ("a", "b", "c")] == [each.topics for each in made]
    assert [(), ("a",), ("a", "b", "c")] == [tuple(title.text for title in each.titles) for each in made]


def test_a_text_is_parsed_once_and_forgotten_with_many_others() -> None:
    """The same text gives the same value, but no more values are remembered than were asked for."""
    parsed = Parsed(Bounds, most=2)
    first = parsed["1"]
    assert first is parsed["1"]
    assert ["2", "3"] == [parsed[text].text for text in ("2", "3")]
    assert ["3"] == list(parsed)
    with pytest.raises(ValueError, match="expected a count"):
        parsed["xyz"]


def test_fields_that_contradict_each_other_are_refused() -> None:
    """The check over several fields is made here, too."""
    twin = msgspec.json.decode(b'{"id":"e","role":"trainer"}', type=twin_of(Engagement))
    with pytest.raises(ValueError, match="names its workshop or its session"):
        maker_of(Engagement)([twin])


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"{}", Tally()),
        (b'{"counts":[],"usual":"2"}', Tally(usual=Bounds("2"))),
        (b'{"counts":["1","~2"]}', Tally(counts=(Bounds("1"), Bounds("~2")))),
        (b'{"counts":["1","many"]}', None),
        (b'{"usual":""}', None),
    ],
)
def test_values_that_are_written_as_text_may_be_several_or_have_a_default(data: bytes, expected: Tally | None) -> None:
    """What a field may be is what its annotation says, whether an entity has such a field or not."""
    assert expected == read_record(Tally, data)
