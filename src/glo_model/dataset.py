"""The dataset: entities by kind and id, immutable, with what is known beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, KeysView, Mapping
from functools import cache
from itertools import chain, compress, repeat
from operator import attrgetter, itemgetter
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, cast

import attrs

from glo_model.entities import KINDS, KINDS_BY_CLASS_NAME, SECTIONS, Entity
from glo_model.record_origin import Place, RecordOrigin, in_full
from glo_model.values.checked import checked
from glo_model.values.fields import Field, fields_of, internal, public
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.when import When

E = TypeVar("E", bound=Entity)

AbsenceReason: TypeAlias = Literal["not recorded", "not asked", "withheld", "given up", "unreadable"]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Absence:
    """Say why an entity's field holds nothing: that it is absent with a reason is itself something known."""

    kind: Annotated[NonEmpty, public("The section of the entity's kind, such as workshops.")]
    id: Annotated[Id, internal("The id of the entity.")]
    field: Annotated[NonEmpty, public("The field.")]
    reason: Annotated[AbsenceReason, public("Why it holds nothing.")]
    by: Annotated[NonEmpty | None, internal("Who withheld it, gave it up, or did not record it.")] = None
    when: Annotated[When | None, internal("When it was withheld or given up.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class Extra:
    """Keep what a file said of an entity under a name that the model does not know."""

    kind: Annotated[NonEmpty, public("The section of the entity's kind, such as workshops.")]
    id: Annotated[Id, internal("The id of the entity.")]
    field: Annotated[NonEmpty, internal("The name that the file uses.")]
    raw: Annotated[NonEmpty, internal("The value as JSON text.")]


@attrs.frozen
class Reference:
    """Tell of one reference: which entity holds it, in which field, and to which kind and id it leads."""

    holder: Entity
    field: str
    kind: type[Entity]
    id: str


class Dataset:
    """Hold entities by kind and id. A dataset never changes; what would change it returns another one.

    Two entities of one id are both kept, as a fault to be found and never a loss; two that are equal are one.
    Neither the order in which entities came nor where they came from makes two datasets different.

    >>> from glo_model.entities import Court
    >>> data = Dataset([Court(id="casablanca")])
    >>> data.get(Court, "casablanca")
    Court(id='casablanca', names=(), level=None, country=None, place=None, exists=None, parent=None, sources=())
    >>> len(data)
    1
    """

    __slots__ = (
        "__weakref__",
        "_absences",
        "_extras",
        "_origins",
        "_read_twice",
        "_sorted",
        "_tables",
        "_twins",
        "_twins_in_order",
    )

    def __init__(
        self,
        entities: Iterable[Entity] = (),
        *,
        absences: Iterable[Absence] = (),
        extras: Iterable[Extra] = (),
        origins: Iterable[Place | None] = (),
    ) -> None:
        """Build a dataset; ``origins``, if given, tells for each entity in turn where it was read."""
        self._tables: dict[type[Entity], dict[str, Any]] = {kind: {} for kind in SECTIONS}
        self._twins: dict[type[Entity], dict[str, dict[Entity, tuple[str, Entity]]]] = {kind: {} for kind in SECTIONS}
        self._sorted: dict[type[Entity], tuple[Entity, ...]] = {}
        self._twins_in_order: dict[type[Entity], dict[str, tuple[Entity, ...]]] = {}
        self._origins: dict[int, Place | list[Place]] = {}
        self._read_twice: set[int] = set()
        self._absences = tuple(sorted(set(absences), key=canonical_key))
        self._extras = tuple(sorted(set(extras), key=canonical_key))
        groups: dict[type[Entity], tuple[list[Entity], list[Place | None]]] = defaultdict(lambda: ([], []))
        for entity, origin in zip(entities, chain(origins, repeat(None)), strict=False):
            mine, places = groups[type(entity)]
            mine.append(entity)
            places.append(origin)
        for kind, (mine, places) in groups.items():
            if kind not in self._tables:
                raise TypeError(f"a dataset holds entities, not {kind.__name__}")
            self._add_all(kind, mine, places)

    def _add_all(self, kind: type[Entity], entities: list[Entity], origins: list[Place | None]) -> None:
        """Add all entities of a kind: at once, if each has an id of its own, as nearly always."""
        table = dict(zip(map(attrgetter("id"), entities), entities, strict=True))
        if len(table) < len(entities):
            for entity, origin in zip(entities, origins, strict=True):
                self._add(entity, origin)
            return
        self._tables[kind] = table
        placed = compress(zip(map(id, entities), cast("list[Place]", origins), strict=True), origins)
        self._origins.update(placed)

    def _add(self, entity: Entity, origin: Place | None) -> None:
        table = self._tables[type(entity)]
        kept: Entity = table.setdefault(entity.id, entity)
        if kept is not entity:
            kept = self._add_twin(type(entity), entity)
        if origin is not None:
            self._add_origin(kept, origin)

    def _add_twin(self, kind: type[Entity], entity: Entity) -> Entity:
        """Keep a second entity of an id, unless it is equal to one that is there, and return the one that is kept."""
        first: Entity = self._tables[kind][entity.id]
        if first == entity:
            return first
        there = self._twins[kind].setdefault(entity.id, {first: (canonical_key(first), first)})
        if entity in there:
            return there[entity][1]
        there[entity] = canonical_key(entity), entity
        if there[entity][0] < there[first][0]:
            self._tables[kind][entity.id] = entity
        return entity

    def _add_origin(self, kept: Entity, origin: Place) -> None:
        """Note where an entity was read: mostly once, which then takes no list."""
        there = self._origins.setdefault(id(kept), origin)
        if isinstance(there, list):
            there.append(origin)
        elif there is not origin:
            self._origins[id(kept)] = [there, origin]
            self._read_twice.add(id(kept))

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """Return all entities of a kind, by id; two of one id are both there."""
        found = self._sorted.get(kind)
        if found is None:
            table, twins = self._tables[kind], self.twins(kind)
            found = tuple(map(table.__getitem__, sorted(table)))
            if twins:
                found = tuple(each for one in found for each in twins.get(one.id, (one,)))
            self._sorted[kind] = found
        return cast("tuple[E, ...]", found)

    def get(self, kind: type[E], key: str, /) -> E | None:
        """Return the entity of that kind and id, or ``None``; of several, the first in canonical order."""
        found: E | None = self._tables[kind].get(key)
        return found

    def ids(self, kind: type[Entity]) -> KeysView[str]:
        """Return the ids that entities of a kind have."""
        return self._tables[kind].keys()

    def all_of(self, kind: type[E], key: str, /) -> tuple[E, ...]:
        """Return every entity of that kind and id; more than one is a fault of the data."""
        one = self._tables[kind].get(key)
        return () if one is None else self.twins(kind).get(key, (cast("E", one),))

    def twins(self, kind: type[E]) -> Mapping[str, tuple[E, ...]]:
        """Return the ids of a kind that more than one entity has, with those entities."""
        found = self._twins_in_order.get(kind)
        if found is None:
            twins = self._twins[kind].items()
            found = {key: tuple(one for _, one in sorted(each.values(), key=itemgetter(0))) for key, each in twins}
            self._twins_in_order[kind] = found
        return cast("Mapping[str, tuple[E, ...]]", MappingProxyType(found))

    @property
    def absences(self) -> tuple[Absence, ...]:
        """Why fields hold nothing, where that is known."""
        return self._absences

    @property
    def extras(self) -> tuple[Extra, ...]:
        """What files said under names that the model does not know."""
        return self._extras

    def origins_of(self, entity: Entity) -> tuple[RecordOrigin, ...]:
        """Return where an entity of this dataset was read; an equal one that was read twice has two origins."""
        there = self._origins.get(id(entity))
        if there is None:
            return ()
        return tuple(map(in_full, there if isinstance(there, list) else (there,)))

    @property
    def read_twice(self) -> tuple[Entity, ...]:
        """The entities that were read more than once: an equal one stood somewhere else."""
        return tuple(each for each in self if id(each) in self._read_twice) if self._read_twice else ()

    def references(self, entity: Entity) -> Iterator[Reference]:
        """Yield every reference that an entity holds, as the annotations of its fields tell."""
        for path, refers, value in references_in(entity):
            yield Reference(entity, path, KINDS_BY_CLASS_NAME[refers], value)

    def with_(self, *entities: Entity) -> Dataset:
        """Return a dataset in which these entities stand in the place of those that have their kind and id."""
        new = {(type(each), each.id) for each in entities}
        return self._rebuilt((each for each in self if (type(each), each.id) not in new), entities)

    def without(self, *ids: str) -> Dataset:
        """Return a dataset without the entities of these ids, of whatever kind; what refers to them stays."""
        gone = frozenset(ids)
        return self._rebuilt(each for each in self if each.id not in gone)

    def _rebuilt(self, kept: Iterable[Entity], added: Iterable[Entity] = ()) -> Dataset:
        built = Dataset((*kept, *added), absences=self._absences, extras=self._extras)
        built._origins.update({id(each): self._origins[id(each)] for each in built if id(each) in self._origins})
        built._read_twice.update(self._read_twice & built._origins.keys())
        return built

    def __add__(self, other: Dataset) -> Dataset:
        if not isinstance(other, Dataset):
            return NotImplemented
        both = Dataset(
            (*self, *other), absences=(*self._absences, *other._absences), extras=(*self._extras, *other._extras)
        )
        for source in (self, other):
            for entity in source:
                both._join_origins(entity, source.origins_of(entity))
        return both

    def _join_origins(self, entity: Entity, origins: tuple[RecordOrigin, ...]) -> None:
        if origins:
            kept = next(each for each in self.all_of(type(entity), entity.id) if each == entity)
            there = self.origins_of(kept)
            both: list[Place] = [*there, *(each for each in origins if each not in there)]
            self._origins[id(kept)] = both if len(both) > 1 else both[0]
            if len(both) > 1:
                self._read_twice.add(id(kept))

    def __iter__(self) -> Iterator[Entity]:
        for kind in SECTIONS:
            yield from self.of(kind)

    def __len__(self) -> int:
        return sum(len(table) for table in self._tables.values()) + sum(
            len(each) - 1 for table in self._twins.values() for each in table.values()
        )

    def __contains__(self, entity: object) -> bool:
        if type(entity) not in self._tables:
            return False
        wanted = cast("Entity", entity)
        return any(each == wanted for each in self.all_of(type(wanted), wanted.id))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dataset):
            return NotImplemented
        mine, theirs = ((each._tables, each._twins, each._absences, each._extras) for each in (self, other))
        return mine == theirs

    def __hash__(self) -> int:
        return hash((tuple(self), self._absences, self._extras))

    def __repr__(self) -> str:
        counts = (f"{len(self.of(kind))} {name}" for name, kind in KINDS.items() if self._tables[kind])
        return f"<Dataset of {', '.join(counts) or 'nothing'}>"

    def __reduce__(self) -> tuple[Any, ...]:
        origins = [self.origins_of(each) for each in self]
        return _revive, (tuple(self), self._absences, self._extras, origins)


def _revive(
    entities: tuple[Entity, ...],
    absences: tuple[Absence, ...],
    extras: tuple[Extra, ...],
    origins: list[tuple[RecordOrigin, ...]],
) -> Dataset:
    """Build a pickled or copied dataset anew."""
    data = Dataset(entities, absences=absences, extras=extras)
    for entity, where in zip(entities, origins, strict=True):
        data._join_origins(entity, where)
    return data


def canonical_key(record: Any) -> str:
    """Return a text by which records of one class are ordered, the same wherever they came from."""
    return repr(attrs.astuple(record))


def references_in(record: Any, prefix: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield the path, the kind's class name and the id of each reference in an entity or a record."""
    kind: type = type(record)
    for field in referring_fields(kind):
        value = getattr(record, field.name)
        if value is None:
            continue
        for place, item in _items(field, value, prefix):
            if field.is_record:
                yield from references_in(item, f"{place}.")
            else:
                yield place, cast("str", field.refers), item


def _items(field: Field, value: Any, prefix: str) -> Iterator[tuple[str, Any]]:
    if not field.many:
        yield prefix + field.name, value
        return
    for number, item in enumerate(value, start=1):
        yield f"{prefix}{field.name}.{number}", item


@cache
def referring_fields(kind: type) -> tuple[Field, ...]:
    """Return the fields of a class that hold a reference, or a record that does."""
    return tuple(
        field
        for field in fields_of(kind)
        if field.refers is not None or (field.is_record and referring_fields(field.of))
    )
