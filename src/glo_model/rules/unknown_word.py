"""A word is not one of those known of an open vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glo_model.entities import Court, Entity
from glo_model.finding import Fault, Severity
from glo_model.rule import EntityRule, Remark
from glo_model.rules._columns import those_with
from glo_model.rules._values import values_in
from glo_model.values.fields import Field

FAULT = Fault(
    code="VOC001",
    slug="unknown-word",
    severity=Severity.NOTE,
    title="A word is not one of those known of an open vocabulary.",
    reason="The word is kept, but questions that look for the known ones, such as who was trained, pass it by.",
    hint="Use the known word if it means the same; leave the word if it does not.",
)

# A message shows so much of a word.
_LONGEST_SHOWN = 40


def _judge(entity: Entity) -> Iterator[Remark]:
    for path, field, word, is_public in values_in(entity, _is_open):
        if word not in (field.known or ()):
            shown = repr(word[:_LONGEST_SHOWN]) if is_public else "the word"
            yield Remark(entity, path, f"{shown} is not a known word of {field.name}")


def _is_open(field: Field) -> bool:
    return field.known is not None


def _are_known(field: Field, words: Iterable[str]) -> bool:
    return set(words).issubset(field.known or ())


def _good() -> tuple[Entity, ...]:
    return (Court(id="agadez", level="court of first instance"),)


def _bad() -> tuple[Entity, ...]:
    return (Court(id="agadez", level="tribunal de grande instance"),)


RULE = EntityRule(fault=FAULT, judge=_judge, suspects=those_with(_is_open, _are_known), good=_good, bad=_bad)
