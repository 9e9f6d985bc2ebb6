"""More members without dates are listed for a court than it has seats."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Court, Entity, Membership, ProsecutorNetwork
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._seats import Unit, fits, holder_of, members_by_network

FAULT = Fault(
    code="NET009",
    slug="undated-crowd",
    severity=Severity.WARNING,
    title="More people are listed for a court, country or partner, without dates, than any rule gives it seats.",
    reason="If they hold their seats at the same time, the court is over-filled; if they followed each other, their"
    " dates are missing. Which of the two it is, the data do not say.",
    hint="Say from when to when each membership holds, even if only by the year.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    members = members_by_network(data)
    for network in data.of(ProsecutorNetwork):
        for unit, memberships in members.get(network.id, {}).items():
            undated = [each for each in memberships if each.when is None]
            holders = {holder_of(each) for each in undated}
            most = _most_seats(network, unit, data)
            if most is not None and len(holders) > most:
                message = f"{len(holders)} without dates are members for {unit} of network {network.id!r}"
                yield Remark(undated[-1], "when", f"{message}, which has {most} seats")


def _most_seats(network: ProsecutorNetwork, unit: Unit, data: Dataset) -> int | None:
    """Return the most seats that a rule of any time may give the unit, or ``None`` if no rule does."""
    seats = [rule.seats for rule in network.seat_rules if fits(rule, network, unit, data).is_possible]
    return max(seats, default=None)


def _example(members: int) -> tuple[Entity, ...]:
    rule = SeatRule(unit="court", seats=2, level="court of appeal")
    return (
        ProsecutorNetwork(id="maroc", country="MA", seat_rules=(rule,)),
        Court(id="tanger", country="MA", level="court of appeal"),
        *(Membership(id=f"M-0{number}", network="maroc", court="tanger") for number in range(1, members + 1)),
    )


def _good() -> tuple[Entity, ...]:
    return _example(2)


def _bad() -> tuple[Entity, ...]:
    return _example(3)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
