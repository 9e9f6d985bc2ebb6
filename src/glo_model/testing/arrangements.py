"""How the fields of a record hang together, so that records are right from the start and none is thrown away.

The conditions stand in ``__attrs_post_init__`` of each class and cannot be derived from its annotations; a law holds
this page to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from glo_model.dataset import Absence, Extra
from glo_model.entities import (
    KINDS,
    KINDS_BY_CLASS_NAME,
    Assessment,
    Claim,
    Engagement,
    HeadCount,
    Link,
    Membership,
    Person,
)
from glo_model.values.fields import fields_of


class Must(Enum):
    """What an arrangement asks of a field, if not a strategy of its own."""

    HOLD = "hold something"
    BE_EMPTY = "hold nothing"


Arrangement: TypeAlias = Mapping[str, Must | SearchStrategy[Any]]


@cache
def arrangements_of(cls: type) -> tuple[Arrangement, ...]:
    """Return the ways in which the fields of a record may be filled together; any other field is free in each."""
    return _all().get(cls, ({},))


@cache
def _all() -> Mapping[type, tuple[Arrangement, ...]]:
    sections = st.sampled_from(tuple(KINDS))
    return {
        Absence: ({"kind": sections},),
        Extra: ({"kind": sections, "raw": st.sampled_from(("1", "null", '"a"', '{"a":[1.5]}'))},),
        Assessment: _exactly_one("workshop", "programme"),
        Claim: (*(_claim_of(name) for name in _SORTS.values()), _claim_of("text"), _claim_without_value()),
        Engagement: ({"workshop": Must.HOLD}, {"session": Must.HOLD}),
        HeadCount: _exactly_one("workshop", "session", "programme", "network", "output"),
        Link: _exactly_one("other", "network", "output"),
        Membership: tuple(_only(name, "court", "country", "partner") for name in ("court", "country", "partner")),
        Person: (
            {"visibility": st.sampled_from(("public", "internal"))},
            {"visibility": st.just("withheld"), "name": Must.BE_EMPTY, "aliases": Must.BE_EMPTY},
        ),
    }


def _only(name: str, *names: str) -> dict[str, Must | SearchStrategy[Any]]:
    return {each: Must.BE_EMPTY for each in names if each != name}


def _exactly_one(*names: str) -> tuple[Arrangement, ...]:
    return tuple({name: Must.HOLD, **_only(name, *names)} for name in names)


def _claim_of(value: str) -> Arrangement:
    """Return how a claim is filled that holds this sort of value, of a field that has such values."""
    about = st.sampled_from(_fields_by_sort()[value])
    kind = st.shared(about, key=f"a claim's {value}")
    return {
        **_only(value, "when", "quantity", "money", "text"),
        value: Must.HOLD,
        "kind": kind.map(lambda pair: pair[0]),
        "field": kind.map(lambda pair: pair[1]),
    }


def _claim_without_value() -> Arrangement:
    """Return how a claim is filled that only tells where the value that the entity holds is from."""
    return {**_claim_of("when"), "when": Must.BE_EMPTY}


@cache
def _fields_by_sort() -> Mapping[str, list[tuple[str, str]]]:
    """Return the fields that a claim can be of, each with its kind, by the sort of value that they hold.

    Not those of a country: its id is a code, and a claim's subject is any id.
    """
    found: dict[str, list[tuple[str, str]]] = {"when": [], "quantity": [], "money": [], "text": []}
    for name, kind in KINDS_BY_CLASS_NAME.items():
        for field in fields_of(kind) if name != "Country" else ():
            if field.name != "id" and not field.many:
                found[_SORTS.get(field.of.__name__, "text")].append((name, field.name))
    return found


_SORTS: Mapping[str, str] = {"When": "when", "Quantity": "quantity", "Money": "money"}
