"""Two ids of one kind differ only by case or blanks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from glo_model.dataset import Dataset
from glo_model.entities import SECTIONS, Entity, Partner
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._columns import are_plain_words
from glo_model.values.fields import fields_of

FAULT = Fault(
    code="IDS003",
    slug="ids-alike",
    severity=Severity.WARNING,
    title="Two ids of one kind differ only by capitals, blanks or the form of a letter.",
    reason="They are likely one thing typed twice, and its numbers are then split between the two. Persons, and what"
    " is bound to one person, are left out: nothing may suggest that two people are one.",
    hint="If they are one thing, keep one of the ids; if not, give them ids that people can tell apart.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for kind in SECTIONS:
        if _has_public_id(kind) and _may_be_alike(records_of(data, kind).column("id")):
            yield from _alike(data.of(kind))


def _may_be_alike(ids: Sequence[str]) -> bool:
    """Tell whether some of these ids may be alike: of ASCII ids without blanks, those that differ by capitals only."""
    if not are_plain_words(ids):
        return True
    joined = "".join(ids)
    if joined in (joined.lower(), joined.upper()):
        return False
    without_capitals = len(set(map(str.lower, ids)))
    return without_capitals < len(ids) and without_capitals < len(set(ids))


def _alike(entities: tuple[Entity, ...]) -> Iterator[Remark]:
    first: dict[str, str] = {}
    for entity in entities:
        there = first.setdefault(_folded(entity.id), entity.id)
        if there != entity.id:
            yield Remark(
                entity, "id", f"{entity.id!r} differs from {there!r} only by capitals, blanks or the form of a letter"
            )


def _folded(key: str) -> str:
    return "".join(unicodedata.normalize("NFKC", key).casefold().split())


def _has_public_id(kind: type[Entity]) -> bool:
    return any(field.name == "id" and field.sensitivity == "public" for field in fields_of(kind))


def _good() -> tuple[Entity, ...]:
    return Partner(id="IOM-ML"), Partner(id="IOM-MA")


def _bad() -> tuple[Entity, ...]:
    return Partner(id="IOM-ML"), Partner(id="iom-ml")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
