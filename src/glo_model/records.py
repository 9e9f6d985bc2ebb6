"""What very many records of one class hold, field by field: each field is read once, however many rules ask for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property, partial
from itertools import chain, compress
from operator import attrgetter, is_not
from typing import Any, Final, TypeVar

from glo_model.dataset import Dataset
from glo_model.entities import Entity
from glo_model.once import once_a_dataset
from glo_model.values.fields import Field, fields_of

R = TypeVar("R")
E = TypeVar("E", bound=Entity)

# So many records are read field by field while they are near at hand.
_BLOCK: Final = 512

_is_there = partial(is_not, None)


class Records(tuple[R, ...]):
    """Hold records of one class, and what was read of their fields."""

    def column(self, name: str) -> Sequence[Any]:
        """Return what each record holds in a field, in turn; ``None`` or an empty tuple where it holds nothing."""
        if name not in self._columns and self:
            self._columns.update(self._read(name))
        return self._columns.get(name, ())

    def holding(self, name: str) -> Iterable[R]:
        """Return the records that hold a text, a record or items in a field."""
        return compress(self, self.column(name))

    def with_one_of(self, name: str, wanted: Collection[str]) -> Iterable[R]:
        """Return the records whose text in a field is one of those wanted."""
        return compress(self, map(wanted.__contains__, self.column(name)))

    def held(self, field: Field) -> Sequence[Any]:
        """Return what the records hold in a field, one after the other; nothing for those that hold nothing."""
        column = self.column(field.name)
        if column is self._nothing or column is self._no_items:
            return ()
        if field.many:
            return list(chain.from_iterable(column))
        return list(filter(None if _is_never_falsy(field) else _is_there, column)) if field.optional else column

    def within(self, field: Field) -> Records[Any]:
        """Return the records that are held in a field, each object once: those of a long table share what is alike."""
        found = self._within.get(field.name)
        if found is None:
            held = self.held(field)
            found = self._within[field.name] = Records(dict(zip(map(id, held), held, strict=True)).values())
        return found

    @cached_property
    def _columns(self) -> dict[str, Sequence[Any]]:
        return {}

    @cached_property
    def _within(self) -> dict[str, Records[Any]]:
        return {}

    @cached_property
    def _nothing(self) -> tuple[None, ...]:
        return (None,) * len(self)

    @cached_property
    def _no_items(self) -> tuple[tuple[()], ...]:
        return ((),) * len(self)

    def _read(self, name: str) -> dict[str, Sequence[Any]]:
        """Return a column; of very many records all of them, as each record is then fetched from memory only once."""
        kind: type = type(self[0])
        fields = [field for field in fields_of(kind) if field.name == name or len(self) > _BLOCK]
        columns: dict[str, list[Any]] = {field.name: [] for field in fields}
        readers = [(columns[field.name], attrgetter(field.name), _is_never_falsy(field)) for field in fields]
        for start in range(0, len(self), _BLOCK):
            block = self[start : start + _BLOCK]
            for column, reader, is_never_falsy in readers:
                # As long as nothing is held, nothing is kept.
                if column or not is_never_falsy or any(map(reader, block)):
                    column += map(reader, self[len(column) : start + _BLOCK])
        return {field.name: columns[field.name] or self._nothing_in(field) for field in fields}

    def _nothing_in(self, field: Field) -> Sequence[Any]:
        return self._no_items if field.many else self._nothing


def _is_never_falsy(field: Field) -> bool:
    """Tell whether a value that is there is surely true: no text is empty and every record is true, but 0 is not."""
    return field.many or field.is_record or field.of is str


@once_a_dataset
def records_of(data: Dataset, kind: type[E]) -> Records[E]:
    """Return the entities of a kind, by id, as records of which each field is read once."""
    return Records(data.of(kind))
