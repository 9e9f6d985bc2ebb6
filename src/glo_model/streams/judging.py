"""Judging one entity at a time: the rules that look at nothing else, and the names of those that are not run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final, TypeAlias

from glo_model.entities import Entity
from glo_model.finding import Finding, steps_of
from glo_model.record_origin import RecordOrigin
from glo_model.rule import EntityRule, RecordRule, path_of
from glo_model.rules import all_rules
from glo_model.streams.references import RULES as RULES_OF_REFERENCES

_OfOneRecord: TypeAlias = RecordRule[Any] | EntityRule
_OF_ONE_RECORD: Final = (RecordRule, EntityRule)


def findings_of_each(read: Iterable[tuple[Entity, RecordOrigin]]) -> Iterator[Finding]:
    """Yield what the rules that look at one entity alone find in each of several, kind by kind and rule by rule."""
    kinds: dict[type[Entity], list[Entity]] = defaultdict(list)
    origins: dict[int, RecordOrigin] = {}
    for entity, origin in read:
        kinds[type(entity)].append(entity)
        origins[id(entity)] = origin
    for kind, entities in kinds.items():
        for rule in _rules_of(kind):
            for entity in rule.suspects(entities):
                yield from _findings_of(rule, entity, origins[id(entity)])


def _findings_of(rule: _OfOneRecord, entity: Entity, origin: RecordOrigin) -> Iterator[Finding]:
    for remark in rule.judge(entity):
        yield rule.fault.found(
            remark.message,
            path=path_of(remark.entity, remark.field),
            origin=origin.at(steps_of(remark.field) if remark.field else ()),
        )


@cache
def _rules_of(kind: type[Entity]) -> tuple[_OfOneRecord, ...]:
    return tuple(
        rule
        for rule in all_rules()
        if (isinstance(rule, EntityRule) and kind in rule.kinds) or (isinstance(rule, RecordRule) and rule.kind is kind)
    )


def codes_not_run(*, references: bool) -> tuple[str, ...]:
    """Return the codes of the rules that are not run, because they need several entities or a day."""
    run = {rule.fault.code for rule in RULES_OF_REFERENCES} if references else set()
    left = (rule.fault.code for rule in all_rules() if not isinstance(rule, _OF_ONE_RECORD))
    return tuple(code for code in left if code not in run)
