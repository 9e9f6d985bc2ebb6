"""The decoder in C, the explaining reader and the cattrs converter accept and refuse the same data, with equal values.

The data are good records that were edited by chance: values replaced, deleted, put in, doubled. The three are not
compared over names that stand twice, which are gone before plain data are there, nor over halves of surrogate pairs,
which no JSON encoder writes.
"""

import json
from typing import Any

import cattrs
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from glo_model.codec import explain, to_plain
from glo_model.codec.converter import make_converter, model_classes
from glo_model.codec.fast import read_record
from glo_model.testing import records, texts

CLASSES: list[type] = sorted(model_classes(), key=lambda each: each.__name__)
CONVERTER = make_converter()
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts()
    | st.sampled_from(
        ("", "2018-02-30", "2018", "21", "?", "08:00", "MA", "ar", "EUR", "01", "{2018}", "~5", 0, 1, 1.0)
    )
)
ANYTHING = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts(), inner, max_size=3))


@st.composite
def edited(draw: DrawFn, cls: type) -> Any:
    """Return plain data of a record with up to three edits, some of which leave it good."""
    plain = to_plain(draw(records(cls)))
    for _ in range(draw(st.integers(0, 3))):
        holder, key = draw(st.sampled_from(list(places(plain)) or [(plain, "id")]))
        match draw(st.sampled_from(("replace", "delete", "put in", "swap"))):
            case "replace":
                holder[key] = draw(ANYTHING)
            case "delete" if key in holder or isinstance(holder, list):
                del holder[key]
            case "put in" if isinstance(holder, dict):
                holder[draw(st.sampled_from([field.name for field in cls.__attrs_attrs__]) | texts())] = draw(ANYTHING)  # type: ignore[attr-defined]
            case "swap":
                other, there = draw(st.sampled_from(list(places(plain)) or [(plain, "id")]))
                holder[key] = json.loads(json.dumps(other.get(there) if isinstance(other, dict) else other[there]))
    return plain


def places(plain: Any) -> Any:
    """Yield each dict or list of plain data with each of its keys."""
    if isinstance(plain, dict | list):
        for key in list(plain) if isinstance(plain, dict) else range(len(plain)):
            yield plain, key
            yield from places(plain[key])


def by_cattrs(cls: type, plain: Any) -> Any:
    """Return what the converter makes of plain data, and None if it refuses; nothing else may be raised."""
    try:
        return CONVERTER.structure(plain, cls)
    except cattrs.BaseValidationError:
        return None


@pytest.mark.parametrize("cls", CLASSES)
@given(st.data())
def test_all_three_give_the_same_verdict_and_the_same_value(cls: type, drawing: st.DataObject) -> None:
    """Edited data are accepted by all three with equal values, or refused by all three."""
    plain = drawing.draw(edited(cls))
    quick = read_record(cls, msgspec.json.encode(plain))
    explained, wrongs = explain(cls, plain)
    assert quick == (None if wrongs else explained)
    assert quick == by_cattrs(cls, plain)
