"""A head count of people who came is of victims, suspects or cases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glo_model.entities import Entity, HeadCount, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark
from glo_model.rules._columns import those_with
from glo_model.values.fields import Field
from glo_model.values.folding import fold
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT012",
    slug="victims-among-participants",
    severity=Severity.ERROR,
    title="A head count is of victims, suspects or cases.",
    reason="Stories print the number of victims beside that of those who were trained, and a reader who takes one for"
    " the other reports victims as participants. A published total about victims is a figure, and never added.",
    hint="Make it a Figure. Officers who work with victims are counted by their profession: 'victim support officers'.",
)

_NOT_TO_BE_COUNTED = re.compile(
    r"(?:(?:\w+ )?(?:victims?|survivors?|suspects?|perpetrators?|traffickers?|offenders?|convicts?|cases|convictions"
    r"|arrests|victimes?|victimas?|vitimas?)(?: of .*| identified| rescued| assisted| convicted| arrested)?)"
)


def _is_of_victims(text: str) -> bool:
    return _NOT_TO_BE_COUNTED.fullmatch(fold(text)) is not None


def _is_whom(field: Field) -> bool:
    return field.name in ("profession", "role", "unit")


def _are_others(_: Field, texts: Iterable[str]) -> bool:
    return not any(map(_is_of_victims, set(texts)))


def _judge(count: HeadCount) -> Iterator[Remark]:
    for field, text in (("profession", count.profession), ("role", count.role), ("quantity.unit", count.quantity.unit)):
        if text is not None and _is_of_victims(text):
            yield Remark(count, field, f"counts {text[:_LONGEST_SHOWN]!r} as people who had a part in an event")


# A message shows so much of a word.
_LONGEST_SHOWN = 40


def _example(profession: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="guarulhos"),
        HeadCount(
            id="came", workshop="guarulhos", measure="attended", quantity=Quantity.of(254), profession=profession
        ),
    )


def _good() -> tuple[Entity, ...]:
    return _example("victim support officers")


def _bad() -> tuple[Entity, ...]:
    return _example("victims of trafficking")


RULE = RecordRule(
    fault=FAULT, kind=HeadCount, judge=_judge, suspects=those_with(_is_whom, _are_others), good=_good, bad=_bad
)
