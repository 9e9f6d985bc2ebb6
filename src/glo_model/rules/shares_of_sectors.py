"""A programme's shares by sector do not sum to 100 percent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from glo_model.entities import Entity, Programme
from glo_model.entities.programme import Classification
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark
from glo_model.values.decimals import Percentage

FAULT = Fault(
    code="MON003",
    slug="shares-of-sectors",
    severity=Severity.WARNING,
    title="Every sector of one vocabulary has a share, and the shares do not sum to exactly 100 percent.",
    reason="IATI refuses such an activity at ids 2.1.2 and 2.1.4 of its ruleset, vocabulary by vocabulary.",
    hint="Give the remainder to one sector; sectors of two vocabularies sum to 100 percent each.",
)


def _judge(programme: Programme) -> Iterator[Remark]:
    vocabularies: dict[str | None, list[Decimal | None]] = defaultdict(list)
    for each in programme.classifications:
        if each.kind == "sector":
            vocabularies[each.vocabulary].append(None if each.share is None else each.share.decimal)
    for vocabulary, shares in vocabularies.items():
        given = [share for share in shares if share is not None]
        total = sum(given, Decimal())
        if given and (total > 100 or (len(given) == len(shares) and total != 100)):
            listed = "of no named vocabulary" if vocabulary is None else f"of vocabulary {vocabulary!r}"
            message = f"shares of {len(given)} sectors {listed} sum to {total:f} percent, not 100"
            yield Remark(programme, "classifications", message)


def _example(share: str) -> tuple[Entity, ...]:
    sectors = (
        Classification(kind="sector", vocabulary="1", code="15190", share=Percentage("70")),
        Classification(kind="sector", vocabulary="1", code="15130", share=Percentage(share)),
    )
    return (Programme(id="glo-act", classifications=sectors),)


def _good() -> tuple[Entity, ...]:
    return _example("30")


def _bad() -> tuple[Entity, ...]:
    return _example("33")


RULE = RecordRule(fault=FAULT, kind=Programme, judge=_judge, good=_good, bad=_bad)
