"""Strategies of datasets: their references lead somewhere and their ids are unique, unless you ask for less."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from glo_model.dataset import Absence, Dataset, Extra, references_in
from glo_model.entities import KINDS, KINDS_BY_CLASS_NAME, Claim, Entity
from glo_model.testing.awkward_texts import ids
from glo_model.testing.from_annotations import filled

_Place: TypeAlias = tuple[type[Entity], str]

_FEW_IDS = st.shared(st.lists(ids(), min_size=1, max_size=4, unique=True), key="the ids of glo_model's datasets")
FEW_IDS: SearchStrategy[str] = _FEW_IDS.flatmap(st.sampled_from)
"""Ids out of a handful: the same handful for all datasets of one example, so that they meet when they are merged."""


def datasets(
    *, min_size: int = 0, max_size: int = 6, dangling: bool = False, twins: bool = False
) -> SearchStrategy[Dataset]:
    """Return datasets whose references resolve and whose ids are unique within their kind.

    ``min_size`` and ``max_size`` bound the entities that are drawn; those that they refer to are added.
    ``dangling`` leaves references as they fall, so that some lead nowhere. ``twins`` lets entities of one kind have
    one id.
    """
    return _datasets(min_size, max_size, dangling=dangling, twins=twins)


@st.composite
def _datasets(draw: DrawFn, min_size: int, max_size: int, *, dangling: bool, twins: bool) -> Dataset:
    place = None if twins else _place_of
    drawn = draw(st.lists(_any_entity(), min_size=min_size, max_size=max_size, unique_by=place))
    added = {} if dangling else _led_to(draw, drawn)
    return Dataset(
        (*drawn, *added.values()),
        absences=draw(st.lists(filled(Absence, FEW_IDS, "any"), max_size=2)),
        extras=draw(st.lists(filled(Extra, FEW_IDS, "any"), max_size=2)),
    )


@cache
def _any_entity() -> SearchStrategy[Any]:
    return st.one_of([filled(kind, FEW_IDS, "any") for kind in KINDS.values()])


def _place_of(entity: Entity) -> _Place:
    return type(entity), entity.id


def _led_to(draw: DrawFn, drawn: list[Entity]) -> dict[_Place, Entity]:
    """Return the entities that the drawn ones lead to and that are not among them, with those that these lead to."""
    there = {_place_of(each) for each in drawn}
    added: dict[_Place, Entity] = {}
    waiting = list(drawn)
    while waiting:
        for place in _references(waiting.pop()):
            if place not in there and place not in added:
                kind, key = place
                added[place] = attrs.evolve(draw(filled(kind, FEW_IDS, "least")), id=key)
                waiting.append(added[place])
    return added


def _references(entity: Entity) -> Iterator[_Place]:
    for _, name, key in references_in(entity):
        yield KINDS_BY_CLASS_NAME[name], key
    if isinstance(entity, Claim):
        yield KINDS_BY_CLASS_NAME[entity.kind], entity.subject
