"""A network has members for its units, and no rule that gives them seats."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Membership, ProsecutorNetwork
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._seats import members_by_network

FAULT = Fault(
    code="NET008",
    slug="network-without-rule",
    severity=Severity.NOTE,
    title="A network has members for courts, countries or partners, and no rule that says how many each has.",
    reason="Without the rule nobody can say which seats are vacant, nor what share of the network stands.",
    hint="Add the seat rule, such as two for each court of appeal.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    members = members_by_network(data)
    for network in data.of(ProsecutorNetwork):
        units = members.get(network.id)
        if units and not network.seat_rules:
            yield Remark(network, "seat_rules", f"has members for {len(units)} units, and no rule for their seats")


def _example(*rules: SeatRule) -> tuple[Entity, ...]:
    return (
        ProsecutorNetwork(id="redtram", seat_rules=rules),
        Membership(id="M-01", network="redtram", country="CO"),
    )


def _good() -> tuple[Entity, ...]:
    return _example(SeatRule(unit="country", seats=1))


def _bad() -> tuple[Entity, ...]:
    return _example()


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
