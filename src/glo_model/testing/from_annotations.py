"""Strategies of values, records and entities, made of the annotations of their fields."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, TypeAlias, TypeVar, cast

from annotated_types import Ge, Le, MaxLen, MinLen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from glo_model.entities import SECTIONS, Entity
from glo_model.testing.arrangements import Arrangement, Must, arrangements_of
from glo_model.testing.awkward_texts import ids as any_ids
from glo_model.testing.awkward_texts import texts
from glo_model.testing.textvalues import texts_of
from glo_model.values.fields import Field, fields_of
from glo_model.values.limits import LONGEST_ID
from glo_model.values.textvalue import TextValue

E = TypeVar("E", bound=Entity)
R = TypeVar("R")
V = TypeVar("V", bound=TextValue)
Ids: TypeAlias = SearchStrategy[str]
Filling: TypeAlias = Literal["any", "least"]

_MOST_ITEMS = 3


def values(cls: type[V]) -> SearchStrategy[V]:
    """Return values of a class that is written as one text, such as ``PartialDate``."""
    return texts_of(cls).map(cls.parse)


def records(cls: type[R], *, ids: Ids | None = None) -> SearchStrategy[R]:
    """Return records of a class whose fields are annotated, each of them valid.

    ``ids`` is where ids and references come from; records of one small set of ids refer to each other.
    """
    return filled(cast("Any", cls), any_ids() if ids is None else ids, "any")


def entities(kind: type[E], *, ids: Ids | None = None) -> SearchStrategy[E]:
    """Return entities of a kind, each of them valid; their references lead nowhere in particular."""
    if kind not in SECTIONS:
        raise TypeError(f"{kind.__name__} is no kind of entity")
    return records(kind, ids=ids)


@st.composite
def filled(draw: DrawFn, cls: type, ids: Ids, filling: Filling) -> Any:
    """Return records of a class, of which any field is filled, or only those that must be."""
    return draw(_filled(cls, ids, filling))


@cache
def _filled(cls: type, ids: Ids, filling: Filling) -> SearchStrategy[Any]:
    return st.one_of([_arranged(cls, ids, filling, arrangement) for arrangement in arrangements_of(cls)])


def _arranged(cls: type, ids: Ids, filling: Filling, arrangement: Arrangement) -> SearchStrategy[Any]:
    given: dict[str, SearchStrategy[Any]] = {}
    for field in fields_of(cls):
        asked = arrangement.get(field.name)
        if isinstance(asked, SearchStrategy):
            given[field.name] = asked
        elif asked is Must.HOLD or field.required:
            given[field.name] = _something(field, ids)
        elif asked is None and filling == "any":
            given[field.name] = _anything(field, ids)
    return st.builds(cls, **given)


def _anything(field: Field, ids: Ids) -> SearchStrategy[Any]:
    """Return values of a field that need not be filled: its default, which makes for short examples, and any other."""
    default = st.just(field.default)
    nothing = default | st.none() if field.optional and field.default is not None else default
    return nothing | _something(field, ids)


def _something(field: Field, ids: Ids) -> SearchStrategy[Any]:
    """Return values of a field that are not ``None``."""
    one = _item(field, ids)
    return st.lists(one, max_size=_MOST_ITEMS).map(tuple) if field.many else one


def _item(field: Field, ids: Ids) -> SearchStrategy[Any]:
    if field.words is not None:
        return st.sampled_from(field.words)
    if field.is_record:
        return filled(field.of, ids, "any")
    if issubclass(field.of, TextValue):
        return values(field.of)
    if field.of is str:
        return _text(field, ids)
    return st.booleans() if field.of is bool else _whole_numbers(field)


def _text(field: Field, ids: Ids) -> SearchStrategy[str]:
    low = max((limit.min_length for limit in field.limits if isinstance(limit, MinLen)), default=0)
    high = min((limit.max_length for limit in field.limits if isinstance(limit, MaxLen)), default=None)
    if high == LONGEST_ID:
        return ids
    anything = texts(min_size=low, max_size=high)
    return anything if field.known is None else st.sampled_from(field.known) | anything


def _whole_numbers(field: Field) -> SearchStrategy[int]:
    lows: list[Any] = [limit.ge for limit in field.limits if isinstance(limit, Ge)]
    highs: list[Any] = [limit.le for limit in field.limits if isinstance(limit, Le)]
    return st.integers(max(lows, default=None), min(highs, default=None))
