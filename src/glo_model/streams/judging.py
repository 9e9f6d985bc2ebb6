"""Judging one entity at a time: the rules that look at nothing else, and the names of those that are not run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final, TypeAlias

from glo_model.dataset import RecordOrigin
from glo_model.entities import Entity
from glo_model.finding import Fault, Finding, steps_of
from glo_model.rule import EntityRule, RecordRule, Remarks, path_of
from glo_model.rules import all_rules
from glo_model.streams.references import RULES as RULES_OF_REFERENCES

_Judge: TypeAlias = Callable[[Any], Remarks]
_OF_ONE_RECORD: Final = (RecordRule, EntityRule)


def findings_of_one(entity: Entity, origin: RecordOrigin) -> Iterator[Finding]:
    """Yield what the rules that look at one entity alone find in it."""
    for fault, judge in _judges(type(entity)):
        for remark in judge(entity):
            yield fault.found(
                remark.message,
                path=path_of(remark.entity, remark.field),
                origin=origin.at(steps_of(remark.field) if remark.field else ()),
            )


@cache
def _judges(kind: type[Entity]) -> tuple[tuple[Fault, _Judge], ...]:
    return tuple(
        (rule.fault, rule.judge)
        for rule in all_rules()
        if isinstance(rule, EntityRule) or (isinstance(rule, RecordRule) and rule.kind is kind)
    )


def codes_not_run(*, references: bool) -> tuple[str, ...]:
    """Return the codes of the rules that are not run, because they need several entities or a day."""
    run = {rule.fault.code for rule in RULES_OF_REFERENCES} if references else set()
    left = (rule.fault.code for rule in all_rules() if not isinstance(rule, _OF_ONE_RECORD))
    return tuple(code for code in left if code not in run)
