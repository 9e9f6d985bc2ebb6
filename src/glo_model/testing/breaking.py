"""Plain data that are broken on purpose, with the places where: for tests of whatever reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import attrs
from annotated_types import Ge, Le, MaxLen, MinLen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from glo_model.codec.plain import Plain, to_plain
from glo_model.entities import Assessment, Claim, Engagement, Entity, HeadCount, Link, Membership, Person
from glo_model.finding import Path
from glo_model.testing.from_annotations import entities
from glo_model.values.fields import Field, fields_of
from glo_model.values.textvalue import TextValue


@attrs.frozen
class Broken:
    """Hold plain data that stand for no entity, and the places where they are wrong."""

    plain: Plain
    paths: frozenset[Path]
    """The steps to each wrong place; items are counted from 1, and the empty path is the entity as a whole."""


_Place: TypeAlias = tuple[Plain | list[Any], str | int, Path, tuple[Any, ...]]
"""The dict or list that holds a value, its key there, its path, and what it must not be."""

_GONE = object()

CONFLICTS: Mapping[type[Entity], Plain] = {
    Assessment: {"workshop": "a", "programme": "a"},
    Claim: {"text": "a", "quantity": {"number": "1"}},
    Engagement: {"workshop": None, "session": None},
    HeadCount: {"workshop": "a", "session": "a"},
    Link: {"network": "a", "output": "a"},
    Membership: {"court": "a", "country": "MA"},
    Person: {"visibility": "withheld", "name": {"printed": "a"}},
}
"""Of each kind whose fields can contradict each other: fields that do, though each is right by itself."""


def broken(kind: type[Entity]) -> SearchStrategy[Broken]:
    """Return plain data of a kind, wrong in one to three places: of a wrong type, out of limits, missing, unknown."""
    wrong_fields = _broken(kind)
    conflict = CONFLICTS.get(kind)
    if conflict is None:
        return wrong_fields
    in_conflict = entities(kind).map(lambda entity: Broken({**to_plain(entity), **conflict}, frozenset({()})))
    return wrong_fields | in_conflict


@st.composite
def _broken(draw: DrawFn, kind: type[Entity]) -> Broken:
    plain = to_plain(draw(entities(kind)))
    paths: set[Path] = set()
    places = list(_places(kind, plain, ()))
    for holder, key, path, wrong in draw(st.lists(st.sampled_from(places), min_size=1, max_size=3)):
        if any(_touch(path, other) for other in paths):
            continue
        paths.add(path)
        _put(holder, key, draw(st.sampled_from(wrong)))
    return Broken(plain, frozenset(paths))


def _touch(one: Path, two: Path) -> bool:
    """Say whether one place lies within the other."""
    shorter = min(len(one), len(two))
    return one[:shorter] == two[:shorter]


def _put(holder: Any, key: str | int, value: Any) -> None:
    if value is _GONE:
        del holder[key]
    else:
        holder[key] = value


def _places(cls: type, plain: Plain, path: Path) -> Iterator[_Place]:
    """Yield every place of a record where it can be made wrong, and how."""
    yield plain, "unheard of", (*path, "unheard of"), (1, None, "a", {})
    for field in fields_of(cls):
        here = (*path, field.name)
        yield plain, field.name, here, tuple(wrong_for(field, held=field.name in plain))
        value = plain.get(field.name)
        if field.many and value:
            for number, item in enumerate(value, start=1):
                yield value, number - 1, (*here, number), tuple(_wrong_items(field))
                if field.is_record:
                    yield from _places(field.of, item, (*here, number))
        elif field.is_record and value is not None:
            yield from _places(field.of, value, here)


def wrong_for(field: Field, *, held: bool = False) -> Iterator[Any]:
    """Yield plain values that a field must refuse; ``held`` adds that what is there is taken away."""
    if held and field.required:
        yield _GONE
    if not field.optional:
        yield None
    if field.many:
        yield from ("xy", {}, 5)
    else:
        yield from _wrong_items(field)


def _wrong_items(field: Field) -> Iterator[Any]:
    yield from ([], ["a"], 1.5)
    if not field.is_record:
        yield {}
    if field.of is bool:
        yield from (0, 1, "true")
    elif field.of is int:
        yield from (True, "3")
        yield from _beyond_numbers(field)
    else:
        yield from (5, True)
        if field.words is not None or issubclass(field.of, TextValue) or field.is_record:
            yield "no such word"
        if field.of is str or issubclass(field.of, TextValue):
            yield "\ud800"
        yield from _beyond_lengths(field)


def _beyond_numbers(field: Field) -> list[Any]:
    lows: list[Any] = [limit.ge for limit in field.limits if isinstance(limit, Ge)]
    highs: list[Any] = [limit.le for limit in field.limits if isinstance(limit, Le)]
    return [low - 1 for low in lows] + [high + 1 for high in highs]


def _beyond_lengths(field: Field) -> list[str]:
    too_short = ["a" * (limit.min_length - 1) for limit in field.limits if isinstance(limit, MinLen)]
    return too_short + ["a" * (limit.max_length + 1) for limit in field.limits if isinstance(limit, MaxLen)]
