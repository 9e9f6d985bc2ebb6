"""Ids and references of a file of any length: eight bytes for each, and a second look at those that are wrong.

A kind and id stand for themselves as a number of 64 bits. Of a million records, two would have one number once in
thirty million files; then a reference that leads nowhere could be missed. Nothing wrong is ever told because of it,
as whatever is told is judged by the rules themselves, on the entities.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Final

import attrs

from glo_model.dataset import Dataset, references_in
from glo_model.entities import KINDS_BY_CLASS_NAME, SECTIONS, Entity
from glo_model.finding import Finding, in_order
from glo_model.loaded import Intake
from glo_model.record_origin import RecordOrigin
from glo_model.rule import findings_of, path_of
from glo_model.rules import dangling_reference, id_used_twice

RULES: Final = (dangling_reference.RULE, id_used_twice.RULE)
"""The rules that are run when references are followed."""

_BUCKETS: Final = 256


def number_of(section: str, key: str) -> int:
    """Return the number that stands for a kind and id."""
    return int.from_bytes(blake2b(f"{section}/{key}".encode(), digest_size=8).digest())


def numbers_of_ids(entities: Iterable[tuple[Entity, RecordOrigin]]) -> array[int]:
    """Return a number for the kind and id of each entity."""
    return array("Q", (number_of(SECTIONS[type(entity)], entity.id) for entity, _ in entities))


def numbers_of_references(entities: Iterable[tuple[Entity, RecordOrigin]]) -> array[int]:
    """Return the number of each kind and id that entities refer to, once for them all."""
    return array("Q", sorted({number for entity, _ in entities for number, _ in _references(entity)}))


def _references(entity: Entity) -> Iterator[tuple[int, str]]:
    for field, kind, key in references_in(entity):
        yield number_of(SECTIONS[KINDS_BY_CLASS_NAME[kind]], key), field


class Numbers:
    """Hold the numbers of a whole file, parted by their last byte, so that few are looked at together."""

    def __init__(self) -> None:
        self._buckets = [array("Q") for _ in range(_BUCKETS)]

    def add(self, numbers: Iterable[int]) -> None:
        """Take numbers in."""
        for number in numbers:
            self._buckets[number % _BUCKETS].append(number)

    def twice(self) -> frozenset[int]:
        """Return those that were added more than once."""
        return frozenset(number for bucket in self._buckets for number in _twice(bucket))

    def without(self, others: Numbers) -> frozenset[int]:
        """Return those that are not among the others."""
        pairs = zip(self._buckets, others._buckets, strict=True)
        return frozenset(number for mine, theirs in pairs for number in set(mine).difference(theirs))


def _twice(numbers: Iterable[int]) -> Iterator[int]:
    seen: set[int] = set()
    for number in numbers:
        if number in seen:
            yield number
        seen.add(number)


@attrs.frozen(kw_only=True)
class Seen:
    """Hold what a second look at a part saw."""

    findings: list[Finding]
    """What is wrong with references, in the order of the file."""
    twins: list[tuple[Entity, RecordOrigin]] = attrs.field(repr=False)
    """The entities whose ids stand twice, here or in another part."""


class SecondLook:
    """Find the entities again whose id stands twice or whose references lead nowhere, and let the rules judge them.

    It goes to other processes, and so holds nothing but numbers.
    """

    def __init__(self, ids: Numbers, references: Numbers) -> None:
        self._twice = ids.twice()
        self._nowhere = references.without(ids)

    @property
    def is_needed(self) -> bool:
        """True if anything may be wrong."""
        return bool(self._twice or self._nowhere)

    def at(self, entities: Iterable[tuple[Entity, RecordOrigin]]) -> Seen:
        """Return what is wrong with the references of entities, and those whose id stands twice."""
        seen = Seen(findings=[], twins=[])
        for entity, origin in entities:
            seen.findings.extend(self._findings_of(entity, origin))
            if self._twice and number_of(SECTIONS[type(entity)], entity.id) in self._twice:
                seen.twins.append((entity, origin))
        return seen

    def _findings_of(self, entity: Entity, origin: RecordOrigin) -> Iterator[Finding]:
        paths = {path_of(entity, field) for number, field in _references(entity) if number in self._nowhere}
        if paths:
            alone = Dataset([entity], origins=[origin])
            for finding in findings_of(dangling_reference.RULE, alone, None):
                if finding.path in paths:
                    yield finding


def findings_of_twins(twins: Iterable[tuple[Entity, RecordOrigin]]) -> tuple[Finding, ...]:
    """Return what is wrong with the entities whose id stands twice, in the order of the file."""
    intake = Intake()
    for entity, origin in twins:
        intake.take(entity, origin)
    loaded = intake.loaded()
    return in_order((*loaded.findings, *findings_of(id_used_twice.RULE, loaded.data, None)))
