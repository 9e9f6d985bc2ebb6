"""What very many entities hold in one field, read without a call for each: most rules then need to look at few."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, compress
from typing import Any, Final, TypeAlias, TypeVar

from glo_model.entities import Entity
from glo_model.records import Records
from glo_model.rule import Suspects
from glo_model.rules._values import Wanted, leading_fields
from glo_model.values.fields import Field

E = TypeVar("E", bound=Entity)

IsFine: TypeAlias = Callable[[Field, Collection[Any]], bool]
"""Whether a rule certainly finds nothing in so many values of a field; if unsure it says no."""

# Where something is not fine, few entities stand beside it that are looked at in vain.
_BLOCKS: Final = (512, 16)


def columns_of(records: Records[Any], wanted: Wanted) -> Iterator[tuple[Field, Collection[Any]]]:
    """Yield each wanted field of some records, and of the records in them, with all that is held in it."""
    if not records:
        return
    kind: type = type(records[0])
    for field, is_wanted in leading_fields(kind, wanted):
        if not is_wanted:
            yield from columns_of(records.within(field), wanted)
        elif held := records.within(field) if field.is_record else records.held(field):
            yield field, held


def those_with(wanted: Wanted, is_fine: IsFine) -> Suspects[E]:
    """Return what picks the entities with a wanted value that is not surely fine, and some that stand beside them."""

    def suspects(entities: Sequence[E]) -> Iterable[E]:
        return _sifted(entities, wanted, is_fine, [size for size in _BLOCKS if size < len(entities)])

    return suspects


def are_plain_words(texts: Collection[str]) -> bool:
    """Tell whether texts hold no blank and nothing but the letters, digits and signs of ASCII."""
    joined = "".join(texts)
    return joined.isascii() and joined.isprintable() and " " not in joined


def those_holding(name: str) -> Suspects[E]:
    """Return what picks the entities that hold something in a field."""
    return lambda entities: _records(entities).holding(name)


def those_with_several(name: str) -> Suspects[E]:
    """Return what picks the entities that hold more than one item in a field."""
    return lambda entities: compress(entities, map((1).__lt__, map(len, _records(entities).column(name))))


def _records(entities: Sequence[E]) -> Records[E]:
    """Return entities as records: what was read of those of a dataset is known, what comes in a stream is read now."""
    return entities if isinstance(entities, Records) else Records(entities)


def _sifted(entities: Sequence[E], wanted: Wanted, is_fine: IsFine, sizes: Sequence[int]) -> Iterable[E]:
    """Return the entities of the blocks that are not fine, of ever smaller blocks; most often all are fine at once."""
    if all(is_fine(field, held) for field, held in columns_of(_records(entities), wanted)):
        return ()
    if not sizes:
        return entities
    blocks = (entities[start : start + sizes[0]] for start in range(0, len(entities), sizes[0]))
    return chain.from_iterable(_sifted(block, wanted, is_fine, sizes[1:]) for block in blocks)
