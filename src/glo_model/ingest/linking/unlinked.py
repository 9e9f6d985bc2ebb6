"""Names that were not linked, because nothing or several things are called so: for people to decide."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from glo_model.dataset import Dataset, Reference
from glo_model.entities import KINDS, SECTIONS, Person
from glo_model.faults import AMBIGUOUS
from glo_model.finding import Origin, steps_of
from glo_model.ingest.linking.aliases import Names, personal_names, stated_names
from glo_model.ingest.linking.decisions import Decisions, Key
from glo_model.ingest.linking.near import MOST_CANDIDATES, MOST_COMPARISONS, Candidate, NearNames
from glo_model.loaded import Loaded, Rejected
from glo_model.rule import path_of
from glo_model.values.folding import fold

_PERSONS = SECTIONS[Person]


@attrs.frozen(kw_only=True)
class Unlinked:
    """Hold a name that was not linked, where it stands, and what it may mean."""

    kind: str
    """The section of what it was to name, such as courts."""
    name: str = attrs.field(repr=False)
    """The name as it stands first."""
    times: int
    """How often it stands there, in whatever spelling folds to the same."""
    origin: Origin
    """Where it stands first: in the file, if that is known, and else in the dataset."""
    near: tuple[Candidate, ...] | None
    """What is near, the nearest first, or what bears just this name, if several things do; ``None`` if there are too
    many names to look for near ones."""


def unlinked_names(
    loaded: Loaded, *, persons: bool = False, decisions: Decisions | None = None
) -> tuple[Unlinked, ...]:
    """Return the names that were not linked and are not decided, by kind and place, with what each may mean.

    Names of persons are left out unless ``persons`` asks for them. ``MissingExtraError`` says that the ``fuzzy`` extra
    is not installed.
    """
    decided = {each.key for each in decisions.taken} if decisions else set()
    found = (*ambiguous_names(loaded), *unfound_names(loaded.data, persons=persons))
    undecided = (each for each in found if (each.kind, fold(each.name)) not in decided)
    return tuple(sorted(undecided, key=lambda each: (each.kind, each.origin.sort_key)))


def ambiguous_names(loaded: Loaded) -> tuple[Unlinked, ...]:
    """Return the names that were left out because several things of one kind are called so."""
    rejected = [each for each in loaded.rejected if each.code == AMBIGUOUS.code]
    names = Names.of_data(loaded.data) if rejected else Names()
    groups: dict[Key, list[Rejected]] = {}
    for each in rejected:
        for kind in KINDS:
            if len(names.ids_of(kind, each.raw)) > 1:
                groups.setdefault((kind, fold(each.raw)), []).append(each)
    return tuple(_ambiguous(kind, several, names) for (kind, _), several in groups.items())


def _ambiguous(kind: str, several: list[Rejected], names: Names) -> Unlinked:
    name = several[0].raw
    ids = names.ids_of(kind, name)[:MOST_CANDIDATES]
    same = tuple(Candidate(id=key, name=name, apart=0, score=1.0) for key in ids)
    return Unlinked(kind=kind, name=name, times=len(several), origin=several[0].origin, near=same)


def unfound_names(data: Dataset, *, persons: bool = False, most: int = MOST_COMPARISONS) -> tuple[Unlinked, ...]:
    """Return the names in references that lead nowhere, with what is near each of them within so many comparisons."""
    groups: dict[Key, list[Reference]] = {}
    for reference in dangling(data):
        kind = SECTIONS[reference.kind]
        if persons or kind != _PERSONS:
            groups.setdefault((kind, fold(reference.id)), []).append(reference)
    searches = {kind: NearNames(_names_and_own_ids(data, kind), most=most) for kind in {kind for kind, _ in groups}}
    return tuple(_unfound(data, kind, several, searches[kind]) for (kind, _), several in groups.items())


def _unfound(data: Dataset, kind: str, references: list[Reference], search: NearNames) -> Unlinked:
    first = references[0]
    origins = data.origins_of(first.holder)
    place = path_of(first.holder, first.field)
    return Unlinked(
        kind=kind,
        name=first.id,
        times=len(references),
        origin=origins[0].at(steps_of(first.field)) if origins else Origin(pointer=place),
        near=search.of(first.id),
    )


def dangling(data: Dataset) -> Iterator[Reference]:
    """Yield every reference to something that is not in a dataset."""
    for entity in data:
        for reference in data.references(entity):
            if data.get(reference.kind, reference.id) is None:
                yield reference


def _names_and_own_ids(data: Dataset, kind: str) -> Iterator[tuple[str, str]]:
    """Yield what may have been meant: a name, or an id that was written in other letters, as "IOM" for ``iom``."""
    yield from names_and_ids(data, kind)
    yield from ((entity.id, entity.id) for entity in data.of(KINDS[kind]))


def names_and_ids(data: Dataset, kind: str) -> Iterator[tuple[str, str]]:
    """Yield the names of the entities of a section, each with the entity's id."""
    for entity in data.of(KINDS[kind]):
        for name in personal_names(entity) if isinstance(entity, Person) else stated_names(entity):
            yield name, entity.id
