"""Somebody holds a seat of a court at a time at which the court did not exist."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Court, Entity, Membership, Partner, ProsecutorNetwork
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import apart, days
from glo_model.values.when import When

FAULT = Fault(
    code="NET005",
    slug="seat-of-no-court",
    severity=Severity.WARNING,
    title="Somebody holds a seat of a court or partner at a time at which it certainly did not exist.",
    reason="Judicial maps change: Morocco had 9 courts of appeal in 1974 and planned 22 in 2017. A seat of a court that"
    " is not there yet fills another court's place.",
    hint="Mend the days of one of the two, or name the court that had the case before.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for each in data.of(Membership):
        for unit in (data.get(Court, each.court or ""), data.get(Partner, each.partner or "")):
            if unit is not None and each.when and unit.exists and apart(each.when, unit.exists):
                message = f"is held {days(each.when)}, but {unit.id!r} exists {days(unit.exists)}"
                yield Remark(each, "when", message)


def _example(first_day: str) -> tuple[Entity, ...]:
    rule = SeatRule(unit="court", seats=1, level="court of appeal", when=When.of("2018"))
    return (
        ProsecutorNetwork(id="maroc", country="MA", seat_rules=(rule,)),
        Court(id="guelmim", country="MA", level="court of appeal", exists=When.of("2019/..")),
        Membership(id="M-01", network="maroc", court="guelmim", when=When.of(f"{first_day}/2019-01")),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2018-07")


def _bad() -> tuple[Entity, ...]:
    return tuple(
        Membership(id="M-01", network="maroc", court="guelmim", when=When.of("2018-07/2018-12"))
        if isinstance(each, Membership)
        else each
        for each in _good()
    )


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
