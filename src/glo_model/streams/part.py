"""A part of a file, cut at the end of a line or row, and what was told of it: all that goes to a process and back."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import IO, Protocol, TypeVar

import attrs

from glo_model.entities import SECTIONS, Entity
from glo_model.finding import Finding
from glo_model.record_origin import RecordOrigin


@attrs.frozen(kw_only=True)
class Part:
    """Hold whole lines or rows of a file."""

    first_row: int
    """The number of the first of them in the file, from 1."""
    done: int
    """How many bytes of the file have been read up to here."""


@attrs.frozen(kw_only=True)
class Read:
    """Hold the entities of a part, and what reading them found."""

    entities: list[tuple[Entity, RecordOrigin]] = attrs.field(repr=False)
    findings: list[Finding]
    rejected: int
    of_all: frozenset[Finding] = frozenset()
    """Those findings that concern the whole file, so that other parts may tell them too."""
    names_schema: bool = True
    """True if one of the lines says which schema the file follows, or none has to."""


@attrs.frozen(kw_only=True)
class Judged:
    """Hold what is known of a part when it has been judged, and nothing of its records but numbers."""

    findings: tuple[Finding, ...]
    """In the order of the file."""
    records: dict[str, int]
    """How many entities there are, by section."""
    of_all: frozenset[Finding]
    """Those of them that other parts may tell too."""
    rejected: int
    names_schema: bool
    ids: array[int] = attrs.field(repr=False)
    """A number for the kind and id of each entity, if references are to be followed."""
    references: array[int] = attrs.field(repr=False)
    """The number of each kind and id that an entity refers to."""


P = TypeVar("P", bound=Part)


class Reader(Protocol[P]):
    """Cut a file into parts and read each of them; it goes to other processes, and so holds little."""

    def parts(self, handle: IO[bytes]) -> Iterator[P]:
        """Yield the parts of a file in order, each of which can be read by itself."""

    def read(self, part: P) -> Read:
        """Return what stands in a part, whatever the bytes."""


def counted(entities: list[tuple[Entity, RecordOrigin]]) -> dict[str, int]:
    """Return the number of entities by section."""
    numbers: dict[str, int] = {}
    for entity, _ in entities:
        section = SECTIONS[type(entity)]
        numbers[section] = numbers.get(section, 0) + 1
    return numbers
