"""The stage that turns names into ids: "Casablanca" in a column of courts becomes the id of the court of that name.

A text is an id if something of its kind has that id. Else it is looked up among the names, folded, and only as a
whole. Persons are found by their ids only. What is found nowhere stays as it is; the rules report it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final

from glo_model.columns import TABLES
from glo_model.dataset import referring_fields
from glo_model.entities import KINDS_BY_CLASS_NAME, SECTIONS
from glo_model.faults import AMBIGUOUS, NORMALISED
from glo_model.finding import Path
from glo_model.ingest.drafts import Draft
from glo_model.ingest.reading import Named
from glo_model.table import Told
from glo_model.values.fields import Field
from glo_model.values.folding import fold

_MOST_CANDIDATES: Final = 6
_AND: Final = re.compile(r"\s*[,/&+]\s*|\s+(?:and|et|y|e)\s+")
_GONE: Final = object()
# Where an entity's own file says what it is called, and in which field of the record the text stands.
_NAMES: Final = (("names", "text"), ("titles", "text"), ("identifiers", "value"))


class _Index:
    """Know the ids of every section, and the ids that each name may mean."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._ids: dict[str, set[str]] = defaultdict(set)
        self._named: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for draft in drafts:
            key = draft.plain.get("id")
            if isinstance(key, str):
                self._ids[draft.section].add(key)
                for name in _names_of(draft.plain):
                    self._named[draft.section][fold(name)].add(key)

    def ids_of(self, section: str, text: str) -> list[str]:
        """Return the ids that a text may mean: itself, if it is one."""
        if text in self._ids[section]:
            return [text]
        return sorted(self._named[section].get(fold(text), ()))


def _names_of(plain: dict[str, Any]) -> Iterator[str]:
    for field, part in _NAMES:
        for item in plain.get(field, ()):
            if isinstance(item.get(part), str):
                yield item[part]


def link(drafts: list[Draft]) -> tuple[list[Draft], Told]:
    """Return the drafts with an id in every place of a reference, and say which names became ids."""
    told = Told()
    index = _Index(drafts)
    for draft in drafts:
        _Linking(draft, index, told).link(TABLES[draft.section], draft.plain, ())
    return drafts, told


class _Linking:
    """Link one draft."""

    def __init__(self, draft: Draft, index: _Index, told: Told) -> None:
        self._draft, self._index, self._told = draft, index, told

    def link(self, cls: type, plain: dict[str, Any], path: Path) -> bool:
        """Link the references of a record, and tell whether it still has all that it must have."""
        is_whole = True
        for field in referring_fields(cls):
            if field.name in plain:
                linked = self._value(plain[field.name], field, (*path, field.name))
                plain[field.name] = linked
                if linked is _GONE:
                    del plain[field.name]
                    is_whole = is_whole and not field.required
        return is_whole

    def _value(self, value: Any, field: Field, path: Path) -> Any:
        if value is None:
            return None
        if not field.many:
            return self._one(value, field, path)
        items = [part for item in value for part in self._taken_apart(item, field)]
        linked = [self._one(item, field, (*path, place)) for place, item in enumerate(items, start=1)]
        kept = [item for item in linked if item is not _GONE]
        if len(kept) != len(value):
            self._draft.blur(path)
        return kept

    def _taken_apart(self, item: Any, field: Field) -> list[Any]:
        """Return an item, or several if it names several things that are all known: "UNODC, IOM and UNICEF"."""
        if isinstance(item, Named):
            return [Named(part) for part in self._parts(item, field)]
        if field.is_record:
            for inner in referring_fields(field.of):
                if isinstance(item.get(inner.name), Named):
                    return [{**item, inner.name: Named(part)} for part in self._parts(item[inner.name], inner)]
        return [item]

    def _parts(self, named: Named, field: Field) -> list[str]:
        section = _section_of(field)
        parts = _AND.split(named.text)
        if self._index.ids_of(section, named.text) or not all(self._index.ids_of(section, part) for part in parts):
            return [named.text]
        return parts

    def _one(self, value: Any, field: Field, path: Path) -> Any:
        if field.is_record:
            is_whole = self.link(field.of, value, path)
            return value if is_whole or not field.many else _GONE
        return self._linked(value, field, path)

    def _linked(self, value: Any, field: Field, path: Path) -> Any:
        if not isinstance(value, Named):
            return value
        section = _section_of(field)
        found = self._index.ids_of(section, value.text)
        origin = self._draft.record_origin.at(path)
        if len(found) > 1:
            self._told.find(AMBIGUOUS, f"the name may mean {_either(found, field)}", origin, raw=value.text)
            return _GONE
        if not found or found == [value.text]:
            return value.text
        self._told.find(NORMALISED, f"a name was read as the id of one of the {_in_words(section)}", origin)
        return found[0]


def _section_of(field: Field) -> str:
    return SECTIONS[KINDS_BY_CLASS_NAME[field.refers or ""]]


def _either(ids: list[str], field: Field) -> str:
    """Return the candidates, where everybody may see them."""
    if field.sensitivity != "public" or len(ids) > _MOST_CANDIDATES:
        return f"{len(ids)} of them"
    return " or ".join(ids)


def _in_words(section: str) -> str:
    return section.replace("_", " ")
