"""Somebody is a member for a unit to which the network's rules give no seat."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Court, Entity, Membership, Partner, ProsecutorNetwork
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._seats import Unit, same_country, same_level, unit_of

FAULT = Fault(
    code="NET006",
    slug="seat-of-no-rule",
    severity=Severity.WARNING,
    title="Somebody is a member for a kind of unit, or for courts of a level, to which the network gives no seats.",
    reason="Where seats are for courts of appeal, a member from a court of first instance fills none: the member is"
    " counted, and the seat stays vacant.",
    hint="Name the court of appeal, leave the unit out for a member without a seat, or add the rule that is missing.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for each in data.of(Membership):
        unit, network = unit_of(each), data.get(ProsecutorNetwork, each.network)
        if unit is not None and network is not None and network.seat_rules:
            why = _no_seat(unit, network, data)
            if why is not None:
                yield Remark(each, unit.kind, f"{why} has no seats in network {network.id!r}")


def _no_seat(unit: Unit, network: ProsecutorNetwork, data: Dataset) -> str | None:
    """Say what has no seats; a court of another country is another fault."""
    rules = [rule for rule in network.seat_rules if rule.unit == unit.kind]
    if not rules:
        return f"a {unit.kind}"
    if unit.kind == "court":
        court = data.get(Court, unit.id)
        level = None if court is None else court.level
        return None if any(same_level(each.level, level).is_possible for each in rules) else f"a {level}"
    country = unit.id if unit.kind == "country" else _country_of(unit, data)
    return None if any(same_country(each.country, country).is_possible for each in rules) else f"{unit}"


def _country_of(unit: Unit, data: Dataset) -> str | None:
    partner = data.get(Partner, unit.id)
    return None if partner is None else partner.country


def _example(level: str) -> tuple[Entity, ...]:
    rule = SeatRule(unit="court", seats=1, level="court of appeal")
    return (
        ProsecutorNetwork(id="maroc", country="MA", seat_rules=(rule,)),
        Court(id="tanger", country="MA", level=level),
        Membership(id="M-01", network="maroc", court="tanger"),
    )


def _good() -> tuple[Entity, ...]:
    return _example("court of appeal")


def _bad() -> tuple[Entity, ...]:
    return _example("court of first instance")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
