"""What very many entities hold in one field, read without a call for each: most rules then need to look at few."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import chain
from operator import attrgetter, is_not
from typing import Any, Final, TypeAlias, TypeVar

from glo_model.entities import Entity
from glo_model.rule import Suspects
from glo_model.rules._values import Wanted
from glo_model.values.fields import Field, fields_of

E = TypeVar("E", bound=Entity)

Column: TypeAlias = tuple[Field, ...]
"""The fields that lead to a value: the last holds it, and those before it hold the records around it."""

IsFine: TypeAlias = Callable[[Field, Iterator[Any]], bool]
"""Whether a rule certainly finds nothing in so many values of a field; if unsure it says no."""

_is_there = partial(is_not, None)

# Where something is not fine, few entities stand beside it that are looked at in vain.
_BLOCKS: Final = (512, 16)


def held(records: Iterable[Any], column: Column) -> Iterator[Any]:
    """Return what records hold in a column, one after the other; nothing for those that hold nothing."""
    values = iter(records)
    for field in column:
        values = filter(_is_there, map(attrgetter(field.name), values))
        if field.many:
            values = chain.from_iterable(values)
    return values


@cache
def columns_of(kind: type, wanted: Wanted) -> tuple[Column, ...]:
    """Return the columns of a class whose values are wanted, those of its records included."""
    found: list[Column] = []
    for field in fields_of(kind):
        if wanted(field):
            found.append((field,))
        elif field.is_record:
            found += ((field, *rest) for rest in columns_of(field.of, wanted))
    return tuple(found)


def those_with(wanted: Wanted, is_fine: IsFine) -> Suspects[E]:
    """Return what picks the entities with a wanted value that is not surely fine, and some that stand beside them."""

    def suspects(entities: Sequence[E]) -> Iterable[E]:
        columns = columns_of(type(entities[0]), wanted) if entities else ()
        return _sifted(entities, columns, is_fine, _BLOCKS) if columns else ()

    return suspects


def _sifted(entities: Sequence[E], columns: tuple[Column, ...], is_fine: IsFine, sizes: tuple[int, ...]) -> Iterator[E]:
    if not sizes:
        yield from entities
        return
    size, *smaller = sizes
    for start in range(0, len(entities), size):
        block = entities[start : start + size]
        if not all(is_fine(column[-1], held(block, column)) for column in columns):
            yield from _sifted(block, columns, is_fine, tuple(smaller))
