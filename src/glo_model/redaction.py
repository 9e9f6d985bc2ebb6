"""What leaves the house: a dataset whose protected fields are withheld, and in which no protected name is left.

The marks of the fields say what is protected. Beyond them, every text that stays is searched for the names of the
persons in the data, because a title or an id may hold one; a text that does is withheld as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, Final, Literal, TypeAlias, cast

import attrs

from glo_model.dataset import Absence, Dataset
from glo_model.entities import KINDS_BY_CLASS_NAME, SECTIONS, Claim, Engagement, Entity, Membership, Person
from glo_model.values.fields import SENSITIVITIES, Field, fields_of
from glo_model.values.folding import fold
from glo_model.values.texts import PersonName
from glo_model.values.when import When

Level: TypeAlias = Literal["public", "internal"]
"""For whom a dataset is redacted: for everybody, or for the programme's staff."""

_WITHHELD: Final = object()


def redact(data: Dataset, level: Level = "public") -> Dataset:
    """Return a dataset without what is more sensitive than the level.

    A protected field becomes absent, with the reason "withheld". An entity is left out if it cannot be without a
    protected field, or if nothing of it would be left but its id; so at the public level persons, affiliations, experts
    and claims go. A protected id, and one that holds a name, is replaced by a number, here and in all references.
    Extras and the places in files are left out, since nobody knows what stands in them.

    Where persons are withheld, somebody who stands twice in one seat or role, as member and as chair of one court, is
    written once: two records without a name would be taken for two people.
    """
    if level not in SENSITIVITIES[:-1]:
        raise ValueError("a dataset is redacted to the level public or internal")
    return _Redaction(data, level).redacted()


def repeats(data: Dataset) -> Iterator[Entity]:
    """Yield what would count a person twice without a name: a seat held, or a role had, within another such record."""
    parts: dict[tuple[object, ...], list[When | None]] = {}
    for engagement in data.of(Engagement):
        key = (engagement.person, engagement.workshop, engagement.session, engagement.role)
        if engagement.person is not None and key in parts:
            yield engagement
        parts[key] = []
    for membership in sorted(data.of(Membership), key=_longest_first):
        unit = (membership.network, membership.court, membership.country, membership.partner)
        held = parts.setdefault((membership.person, *unit), [])
        if membership.person is not None and any(_is_within(membership.when, when) for when in held):
            yield membership
        held.append(membership.when)


def _lost_its_value(claim: Claim, kept: Claim) -> bool:
    """Tell whether a claim would say another thing: without its value it stands by what the entity holds."""
    return claim.value is not None and kept.value is None


def _longest_first(membership: Membership) -> tuple[bool, int]:
    low, high = (0, 0) if membership.when is None else membership.when.dates.days
    return high is not None, -low


def _is_within(inner: When | None, outer: When | None) -> bool:
    """Tell whether a time certainly lies within another; the same unknown time, or none recorded, is one time."""
    if inner is None or outer is None or inner.dates == outer.dates:
        return inner is outer or (inner is not None and outer is not None)
    return inner.dates.within(outer.dates).is_certain


class ProtectedNames:
    """Find the names of persons in texts, however they are spelt in capitals, accents and blanks.

    A name of five letters or more is found anywhere; a shorter one only as a whole word, so that Ali is not in Mali.
    """

    _LONG: Final = 5

    def __init__(self, names: Iterable[str]) -> None:
        self._short: set[str] = set()
        self._long: dict[str, set[str]] = {}
        self._seen: dict[str, bool] = {}
        for name in {fold(name) for name in names} - {""}:
            if len(name) < self._LONG:
                self._short.add(name)
            else:
                self._long.setdefault(name[: self._LONG], set()).add(name)

    def are_in(self, text: str) -> bool:
        """Say whether the text holds a protected name."""
        if not self._short and not self._long:
            return False
        found = self._seen.get(text)
        if found is None:
            found = self._seen[text] = self._search(fold(text))
        return found

    def _search(self, text: str) -> bool:
        words = "".join(letter if letter.isalnum() else " " for letter in text).split()
        if not self._short.isdisjoint(words):
            return True
        starts = ((at, self._long.get(text[at : at + self._LONG], ())) for at in range(len(text) - self._LONG + 1))
        return any(text.startswith(name, at) for at, names in starts for name in names)


def names_in(record: Any) -> Iterator[str]:
    """Yield every name of a person that stands in an entity, whole and in its parts."""
    if isinstance(record, PersonName):
        yield from (part for part in (record.printed, record.given, record.family) if part is not None)
        return
    cls: type = type(record)
    for field in fields_of(cls):
        if field.is_record:
            value = getattr(record, field.name)
            items = value if field.many else () if value is None else (value,)
            for item in items:
                yield from names_in(item)


def size(value: Any) -> int:
    """Return how many single values stand in a field's value."""
    if value is None:
        return 0
    if isinstance(value, tuple):
        return sum(size(item) for item in value)
    cls: type = type(value)
    return sum(size(getattr(value, field.name)) for field in fields_of(cls)) if attrs.has(cls) else 1


class _Redaction:
    """Redact one dataset to one level."""

    def __init__(self, data: Dataset, level: Level) -> None:
        self._data = data
        self._open = frozenset(SENSITIVITIES[: SENSITIVITIES.index(level) + 1])
        self._names = ProtectedNames(name for person in data.of(Person) for name in names_in(person))
        self._ids = {kind: self._new_ids(kind) for kind in SECTIONS}

    def redacted(self) -> Dataset:
        kept: list[Entity] = []
        absences: list[Absence] = []
        again = set() if "internal" in self._open else {id(each) for each in repeats(self._data)}
        for entity in self._data:
            one = None if id(entity) in again else self._entity(entity)
            if one is not None:
                kept.append(one)
                absences.extend(self._withheld(entity, one))
        known = {(SECTIONS[type(each)], each.id) for each in kept}
        told = [absence for absence in map(self._absence, self._data.absences) if (absence.kind, absence.id) in known]
        return Dataset(kept, absences=(*absences, *told))

    def _new_ids(self, kind: type[Entity]) -> dict[str, str]:
        """Return the ids of a kind that are replaced, with numbers that tell nothing of them."""
        protected = self._id_is_protected(kind)
        ids = {entity.id for entity in self._data.of(kind)}
        replaced = {each for each in ids if protected or self._names.are_in(each)}
        in_no_order = sorted(replaced, key=lambda each: sha256(each.encode()).digest())
        free = (f"{SECTIONS[kind]}-{number}" for number in range(1, len(ids) + len(replaced) + 1))
        staying = ids - replaced
        unused = (each for each in free if each not in staying)
        return dict(zip(in_no_order, unused, strict=False))

    def _id_is_protected(self, kind: type[Entity]) -> bool:
        return next(field for field in fields_of(kind) if field.name == "id").sensitivity not in self._open

    def _entity(self, entity: Entity) -> Any:
        values = self._values(self._pointing(entity) if isinstance(entity, Claim) else entity)
        if values is None or (not values and self._id_is_protected(type(entity))):
            return None
        values["id"] = self._ids[type(entity)].get(entity.id, entity.id)
        try:
            kept = type(entity)(**values)
        except ValueError:
            return None
        return None if isinstance(entity, Claim) and _lost_its_value(entity, cast("Claim", kept)) else kept

    def _pointing(self, claim: Claim) -> Claim:
        """Return a claim that leads to the id which its subject has now."""
        kind = KINDS_BY_CLASS_NAME.get(claim.kind)
        subject = claim.subject if kind is None else self._ids[kind].get(claim.subject, claim.subject)
        return attrs.evolve(claim, subject=subject)

    def _values(self, record: Any) -> dict[str, Any] | None:
        """Return the fields that stay and hold something, or ``None`` if one that is required does not stay."""
        values: dict[str, Any] = {}
        cls: type = type(record)
        for field in fields_of(cls):
            value = getattr(record, field.name)
            if field.name == "id" and cls in SECTIONS:
                continue
            stays = _WITHHELD if field.sensitivity not in self._open else self._value(field, value)
            if stays is not _WITHHELD and stays != field.default:
                values[field.name] = stays
            elif stays is _WITHHELD and field.required:
                return None
        return values

    def _value(self, field: Field, value: Any) -> Any:
        if value is None:
            return None
        if field.many:
            items = (self._item(field, item) for item in value)
            return tuple(item for item in items if item is not _WITHHELD)
        return self._item(field, value)

    def _item(self, field: Field, value: Any) -> Any:
        if field.is_record:
            values = self._values(value)
            return _WITHHELD if values is None else type(value)(**values)
        if field.of is not str or field.words is not None:
            return value
        if field.refers is not None:
            value = self._ids[KINDS_BY_CLASS_NAME[field.refers]].get(value, value)
        return _WITHHELD if self._names.are_in(value) else value

    def _withheld(self, before: Entity, after: Entity) -> Iterator[Absence]:
        """Yield for each field that holds less than it held why it does."""
        for field in fields_of(type(before)):
            if size(getattr(after, field.name)) < size(getattr(before, field.name)):
                yield Absence(kind=SECTIONS[type(after)], id=after.id, field=field.name, reason="withheld")

    def _absence(self, absence: Absence) -> Absence:
        kind = next((kind for kind, name in SECTIONS.items() if name == absence.kind), None)
        key = absence.id if kind is None else self._ids[kind].get(absence.id, absence.id)
        return attrs.evolve(absence, id=key, by=absence.by if "internal" in self._open else None)
