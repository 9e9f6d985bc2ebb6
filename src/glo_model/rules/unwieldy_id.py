"""An id holds blanks or signs that nobody sees, or is very long."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from glo_model.entities import Court, Entity
from glo_model.finding import Fault, Severity
from glo_model.rule import EntityRule, Remark
from glo_model.rules._columns import are_plain_words, those_with
from glo_model.values.fields import Field

FAULT = Fault(
    code="IDS002",
    slug="unwieldy-id",
    severity=Severity.WARNING,
    title="An id holds blanks, control or invisible signs, or is longer than 100 signs.",
    reason="Such an id is lost when it is copied from a cell or put into an address, and then it finds nothing. IATI"
    " warns of the same at ids 1.3.1 and 1.3.13 of its ruleset.",
    hint="Assign a short id of letters, digits and hyphens, and change what refers to it.",
)

LONGEST = 100
"""The most signs that an id has without a warning."""

# Blanks, control signs, the soft hyphen, signs of no width and signs that only turn the direction of writing.
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def _judge(entity: Entity) -> Iterator[Remark]:
    if _UNSEEN.search(entity.id):
        yield Remark(entity, "id", "the id holds a blank, or a control or invisible sign")
    if len(entity.id) > LONGEST:
        yield Remark(entity, "id", f"the id is {len(entity.id)} signs long, more than {LONGEST}")


def _is_id(field: Field) -> bool:
    return field.name == "id"


def _are_handy(_: Field, ids: Collection[str]) -> bool:
    return max(map(len, ids)) <= LONGEST and (are_plain_words(ids) or _UNSEEN.search("".join(ids)) is None)


def _good() -> tuple[Entity, ...]:
    return (Court(id="cox-s-bazar"),)


def _bad() -> tuple[Entity, ...]:
    return (Court(id="cox's bazar"),)


RULE = EntityRule(fault=FAULT, judge=_judge, suspects=those_with(_is_id, _are_handy), good=_good, bad=_bad)
