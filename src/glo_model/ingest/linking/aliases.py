"""The names by which things are called: what an entity itself states, and which ids a name may mean.

A stated name is one that stands in an entity's own ``names``, ``titles`` or ``identifiers``: official names, acronyms,
aliases and misprints alike. Names of persons are none of these: a person is found by an id, or because somebody
decided so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final, Self

from glo_model.dataset import Dataset
from glo_model.entities import SECTIONS, Entity, Person
from glo_model.ingest.rows.drafts import Draft
from glo_model.values.folding import fold

# Where an entity says what it is called, and in which field of the record the text stands.
_NAMES: Final = (("names", "text"), ("titles", "text"), ("identifiers", "value"))


class Names:
    """Know the ids of every section, and the ids that each name may mean."""

    def __init__(self) -> None:
        self._ids: dict[str, set[str]] = defaultdict(set)
        self._called: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    @classmethod
    def of_drafts(cls, drafts: Iterable[Draft]) -> Self:
        """Gather what drafts state."""
        names = cls()
        for draft in drafts:
            key = draft.plain.get("id")
            if isinstance(key, str):
                names.add(draft.section, key, _names_in(draft.plain))
        return names

    @classmethod
    def of_data(cls, data: Dataset) -> Self:
        """Gather what the entities of a dataset state."""
        names = cls()
        for entity in data:
            names.add(SECTIONS[type(entity)], entity.id, stated_names(entity))
        return names

    def add(self, section: str, key: str, names: Iterable[str]) -> None:
        """Take in an id of a section, and what it is called."""
        self._ids[section].add(key)
        for name in names:
            self._called[section][fold(name)].add(key)

    def has(self, section: str, key: str) -> bool:
        """Tell whether something of a section has this id."""
        return key in self._ids[section]

    def ids_of(self, section: str, text: str) -> list[str]:
        """Return the ids that a text may mean: itself, if it is one, or those of all that are called so."""
        if self.has(section, text):
            return [text]
        return sorted(self._called[section].get(fold(text), ()))


def _names_in(plain: dict[str, Any]) -> Iterator[str]:
    for field, part in _NAMES:
        for item in plain.get(field, ()):
            if isinstance(item.get(part), str):
                yield item[part]


def stated_names(entity: Entity) -> Iterator[str]:
    """Yield the names that an entity states; a person states none.

    >>> from glo_model import Court, DatedName
    >>> list(stated_names(Court(id="ca-04", names=(DatedName(text="Casablanca"),))))
    ['Casablanca']
    """
    for field, part in _NAMES:
        for item in getattr(entity, field, ()):
            yield getattr(item, part)


def personal_names(person: Person) -> Iterator[str]:
    """Yield the name of a person and its other spellings, for those who explicitly ask for them."""
    if person.name is not None:
        yield person.name.printed
    for alias in person.aliases:
        yield alias.name.printed
