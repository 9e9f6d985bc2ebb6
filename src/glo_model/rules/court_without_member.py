"""A court has seats in a network and nobody who holds one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from glo_model.dataset import Dataset
from glo_model.entities import Court, Entity, Membership, ProsecutorNetwork
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.finding import Fault, Severity
from glo_model.rule import DayRule, Remark
from glo_model.rules._seats import remark_of_unit, seats_held
from glo_model.values.when import When

FAULT = Fault(
    code="NET003",
    slug="court-without-member",
    severity=Severity.NOTE,
    title="A court, country or partner has seats in a network, and certainly nobody who holds one.",
    reason="Under Moroccan Law 27-14 trafficking goes straight to the courts of appeal: where nobody is a member, no"
    " trained prosecutor takes the case.",
    hint="Add the membership if there is one; give a court that was closed its last day.",
)


def _judge(data: Dataset, as_of: date) -> Iterator[Remark]:
    for network, (unit, seats, held) in seats_held(data, as_of):
        if held == 0:
            message = f"{unit} has none of its {seats} seats in network {network.id!r} filled as of {as_of}"
            yield remark_of_unit(data, network, unit, message)


def _example(since: str) -> tuple[Entity, ...]:
    rule = SeatRule(unit="court", seats=1, level="court of appeal")
    return (
        ProsecutorNetwork(id="maroc", country="MA", seat_rules=(rule,)),
        Court(id="tanger", country="MA", level="court of appeal"),
        Membership(id="M-01", network="maroc", court="tanger", when=When.of(f"{since}/..")),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2018-07")


def _bad() -> tuple[Entity, ...]:
    return _example("2018-11")


RULE = DayRule(fault=FAULT, judge=_judge, example_day=date(2018, 10, 4), good=_good, bad=_bad)
