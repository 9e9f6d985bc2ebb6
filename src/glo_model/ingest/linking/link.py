"""The stage that turns names into ids: "Casablanca" in a column of courts becomes the id of the court of that name.

A text is an id if something of its kind has that id. Else it means what somebody has decided that it means. Else it is
looked up among the names that things themselves state, folded, and only as a whole: what is merely near is suggested
elsewhere, and never linked. Persons are found by their ids and by decisions only. What is found nowhere stays as it is;
the rules report it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from glo_model.columns import TABLES
from glo_model.dataset import referring_fields
from glo_model.entities import KINDS_BY_CLASS_NAME, SECTIONS
from glo_model.faults import AMBIGUOUS, DECIDED, NORMALISED
from glo_model.finding import Origin, Path
from glo_model.ingest.linking.aliases import Names
from glo_model.ingest.linking.decisions import Decision, Decisions
from glo_model.ingest.linking.replay import Replay
from glo_model.ingest.rows.drafts import Draft
from glo_model.ingest.rows.reading import Named
from glo_model.table import Told
from glo_model.values.fields import Field

_MOST_CANDIDATES: Final = 6
_MOST_KNOWN: Final = 50_000
"""How many names are remembered as they were taken apart."""
_AND: Final = re.compile(r"\s*[,/&+]\s*|\s+(?:and|et|y|e)\s+")
_GONE: Final = object()


class Linker:
    """Put ids into the places of references, draft by draft, by the names that are known and what was decided."""

    def __init__(self, names: Names, decisions: Decisions) -> None:
        self.names = names
        self.replay = Replay(decisions, names)
        self._parts: dict[tuple[str, str], list[str]] = {}

    def link(self, draft: Draft, told: Told) -> None:
        """Put ids into the places of references of a draft, and say which names became ids."""
        _Linking(draft, self, told).link(TABLES[draft.section], draft.plain, ())

    def link_all(self, drafts: Iterable[Draft], told: Told) -> None:
        """Link several drafts."""
        for draft in drafts:
            self.link(draft, told)

    def parts_of(self, section: str, text: str) -> list[str]:
        """Return a name, or several if it names several things that are all known: "UNODC, IOM and UNICEF"."""
        parts = self._parts.get((section, text))
        if parts is None:
            if len(self._parts) >= _MOST_KNOWN:
                self._parts.clear()
            parts = self._parts[section, text] = self._taken_apart(section, text)
        return parts

    def _taken_apart(self, section: str, text: str) -> list[str]:
        parts = _AND.split(text)
        if len(parts) == 1 or self._is_known(section, text):
            return [text]
        return parts if all(self._is_known(section, part) for part in parts) else [text]

    def _is_known(self, section: str, text: str) -> bool:
        return bool(self.names.ids_of(section, text) or self.replay.of(section, text))

    def tell_of_decisions(self, told: Told) -> None:
        """Say what is wrong with decisions, when all drafts are linked."""
        self.replay.tell(told)


class _Linking:
    """Link one draft."""

    def __init__(self, draft: Draft, linker: Linker, told: Told) -> None:
        self._draft, self._linker, self._told = draft, linker, told
        self._names, self._replay = linker.names, linker.replay

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
        items = [(at, part) for at, item in enumerate(value, start=1) for part in self._taken_apart(item, field)]
        linked = [(at, self._one(item, field, (*path, at))) for at, item in items]
        kept = [(at, item) for at, item in linked if item is not _GONE]
        self._draft.move(path, [at for at, _ in kept], before=len(value))
        return [item for _, item in kept]

    def _taken_apart(self, item: Any, field: Field) -> list[Any]:
        """Return an item, or several if it names several things."""
        if isinstance(item, Named):
            return [Named(part) for part in self._linker.parts_of(_section_of(field), item.text)]
        if field.is_record:
            for inner in referring_fields(field.of):
                if isinstance(named := item.get(inner.name), Named):
                    parts = self._linker.parts_of(_section_of(inner), named.text)
                    return [{**item, inner.name: Named(part)} for part in parts]
        return [item]

    def _one(self, value: Any, field: Field, path: Path) -> Any:
        if field.is_record:
            is_whole = self.link(field.of, value, path)
            return value if is_whole or not field.many else _GONE
        return self._linked(value, field, path)

    def _linked(self, value: Any, field: Field, path: Path) -> Any:
        if not isinstance(value, Named):
            return value
        section = _section_of(field)
        # An id is an id, whatever has been decided about names.
        decision = None if self._names.has(section, value.text) else self._replay.of(section, value.text)
        if decision is not None:
            return self._decided(decision, value, self._draft.record_origin.at(path))
        found = self._names.ids_of(section, value.text)
        if not found or found == [value.text]:
            return value.text
        origin = self._draft.record_origin.at(path)
        if len(found) > 1:
            self._told.find(AMBIGUOUS, f"the name may mean {_either(found, field)}", origin, raw=value.text)
            return _GONE
        self._told.find(NORMALISED, f"a name was read as the id of one of the {_in_words(section)}", origin)
        return found[0]

    def _decided(self, decision: Decision, value: Named, origin: Origin) -> Any:
        self._replay.use(decision)
        if decision.id is not None:
            message = f"a name was read as the id of one of the {_in_words(decision.kind)}, as was decided"
            self._told.find(DECIDED, message, origin)
            return decision.id
        if decision.verdict == "new":
            self._told.find(DECIDED, "a name of something that is not in the data yet was kept, as was decided", origin)
            return value.text
        message = "a name that means nothing that could be linked was left out, as was decided"
        self._told.find(DECIDED, message, origin, raw=value.text)
        return _GONE


def _section_of(field: Field) -> str:
    return SECTIONS[KINDS_BY_CLASS_NAME[field.refers or ""]]


def _either(ids: list[str], field: Field) -> str:
    """Return the candidates, where everybody may see them."""
    if field.sensitivity != "public" or len(ids) > _MOST_CANDIDATES:
        return f"{len(ids)} of them"
    return " or ".join(ids)


def _in_words(section: str) -> str:
    return section.replace("_", " ")
