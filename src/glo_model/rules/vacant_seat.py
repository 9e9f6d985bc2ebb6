"""A court has fewer members than seats."""

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
    code="NET002",
    slug="vacant-seat",
    severity=Severity.NOTE,
    title="A court, country or partner has members of a network, but certainly fewer than seats.",
    reason="A vacancy is no fault of the data but a gap to fill: it tells whom to invite next.",
    hint="Add the memberships that are missing, without a name where none is known, or leave the gap as it is.",
)


def _judge(data: Dataset, as_of: date) -> Iterator[Remark]:
    for network, (unit, seats, held) in seats_held(data, as_of):
        if 0 < held < seats:
            message = f"{unit} has {held} of its {seats} seats in network {network.id!r} filled as of {as_of}"
            yield remark_of_unit(data, network, unit, message)


def _example(members: int) -> tuple[Entity, ...]:
    rule = SeatRule(unit="court", seats=2, level="court of appeal")
    return (
        ProsecutorNetwork(id="maroc", country="MA", seat_rules=(rule,)),
        Court(id="tanger", country="MA", level="court of appeal"),
        *(
            Membership(id=f"M-0{number}", network="maroc", court="tanger", when=When.of("2018-07/.."))
            for number in range(1, members + 1)
        ),
    )


def _good() -> tuple[Entity, ...]:
    return _example(2)


def _bad() -> tuple[Entity, ...]:
    return _example(1)


RULE = DayRule(fault=FAULT, judge=_judge, example_day=date(2018, 10, 4), good=_good, bad=_bad)
