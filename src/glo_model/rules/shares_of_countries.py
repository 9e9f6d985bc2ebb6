"""A programme's shares by country do not sum to 100 percent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from glo_model.entities import Entity, Programme
from glo_model.entities.roles import CountryShare
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark
from glo_model.values.decimals import Percentage

FAULT = Fault(
    code="MON001",
    slug="shares-of-countries",
    severity=Severity.WARNING,
    title="Every country of a programme has a share of its money, and the shares do not sum to exactly 100 percent.",
    reason="IATI refuses such an activity at ids 3.1.2 and 3.1.4 of its ruleset, and sums decimally: 13 shares of 7.69"
    " are 99.97.",
    hint="Give the remainder to one country, or leave all shares out if they are not known.",
)


def _judge(programme: Programme) -> Iterator[Remark]:
    shares = [each.share.decimal for each in programme.countries if each.share is not None]
    total = sum(shares, Decimal())
    if shares and (total > 100 or (len(shares) == len(programme.countries) and total != 100)):
        yield Remark(programme, "countries", f"shares of {len(shares)} countries sum to {total:f} percent, not 100")


def _example(share: str) -> tuple[Entity, ...]:
    countries = (
        CountryShare(country="NE", share=Percentage("60.5")),
        CountryShare(country="ML", share=Percentage(share)),
    )
    return (Programme(id="sahel", countries=countries),)


def _good() -> tuple[Entity, ...]:
    return _example("39.5")


def _bad() -> tuple[Entity, ...]:
    return _example("39.4")


RULE = RecordRule(fault=FAULT, kind=Programme, judge=_judge, good=_good, bad=_bad)
