"""The decoder in C, the explaining reader and the cattrs converter accept and refuse the same data, with equal values.

The data are good records that were edited by chance: values replaced, deleted, put in, doubled. Over names that stand
twice, which are gone before plain data are there, and other things that only bytes can show, see
``test_mutated_json.py``.
"""

import json
from collections.abc import Iterator
from typing import Any

import cattrs
import msgspec
import pytest
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from glo_model.codec import explain, to_plain
from glo_model.codec.converter import make_converter, model_classes
from glo_model.codec.explain import writable
from glo_model.codec.fast import read_record
from glo_model.faults import CONFLICT, MISSING, UNKNOWN_FIELD
from glo_model.finding import Path
from glo_model.testing import records, texts
from glo_model.testing.breaking import CONFLICTS

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


SAME_FAULT = {UNKNOWN_FIELD: "unknown", MISSING: "missing"}
"""What cattrs tells apart; that a value is wrong, no text or in conflict with another, it tells in words only."""


def by_cattrs(cls: type, plain: Any) -> tuple[Any, set[tuple[Path, str]]]:
    """Return what the converter makes of plain data, and what it finds wrong; nothing else may be raised."""
    try:
        return CONVERTER.structure(plain, cls), set()
    except cattrs.BaseValidationError as error:
        return None, set(faults_in(error, ()))


def faults_in(error: Exception, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the place and the sort of each fault in an error of cattrs."""
    if isinstance(error, ClassValidationError | IterableValidationError):
        noted, others = error.group_exceptions()
        for each, note in noted:
            step = note.name if isinstance(note, AttributeValidationNote) else int(note.index) + 1
            yield from faults_in(each, (*path, step))
        for each in others:
            yield from faults_in(each, path)
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from (((*path, writable(name)), "unknown") for name in error.extra_fields)
    else:
        yield path, "missing" if isinstance(error, KeyError) else "wrong"


@pytest.mark.parametrize("cls", CLASSES)
@given(st.data())
def test_all_three_give_the_same_verdict_the_same_value_and_the_same_faults(cls: type, drawing: st.DataObject) -> None:
    """Edited data are accepted by all three with equal values, or refused by all three, for the same fields."""
    plain = drawing.draw(edited(cls))
    explained, wrongs = explain(cls, plain)
    expected = None if wrongs else explained
    assert expected == read_record(cls, msgspec.json.encode(plain))
    assert (expected, {(wrong.path, SAME_FAULT.get(wrong.fault, "wrong")) for wrong in wrongs}) == by_cattrs(cls, plain)


@pytest.mark.parametrize("kind", [*CONFLICTS], ids=lambda kind: kind.__name__)
@given(st.data())
def test_fields_in_conflict_are_told_of_beside_unknown_names(kind: type, drawing: st.DataObject) -> None:
    """An unknown name keeps nobody from saying that the fields contradict each other."""
    plain = {**to_plain(drawing.draw(records(kind))), **CONFLICTS[kind], "unheard of": 1}
    assert read_record(kind, msgspec.json.encode(plain)) is None
    assert {((), CONFLICT), (("unheard of",), UNKNOWN_FIELD)} == {
        (wrong.path, wrong.fault) for wrong in explain(kind, plain)[1]
    }
    assert {((), "wrong"), (("unheard of",), "unknown")} == by_cattrs(kind, plain)[1]
