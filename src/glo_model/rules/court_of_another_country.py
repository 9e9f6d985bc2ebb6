"""Somebody is a member for a court of a country that the network is not for."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Court, Entity, Membership, ProsecutorNetwork
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.values.codes import CountryCode

FAULT = Fault(
    code="CTY002",
    slug="court-of-another-country",
    severity=Severity.WARNING,
    title="Somebody is a member for a court of another country than those of the network and its seat rules.",
    reason="Courts of two countries may bear one name, and a network of one country has no seats abroad.",
    hint="Name the court of the network's own country, or add a seat rule for the other one.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for each in data.of(Membership):
        court, network = data.get(Court, each.court or ""), data.get(ProsecutorNetwork, each.network)
        if court is None or network is None or court.country is None:
            continue
        countries = _countries_of(network)
        if None not in countries and court.country not in countries:
            message = f"court {court.id!r} is of {court.country}, which is no country of network {network.id!r}"
            yield Remark(each, "court", message)


def _countries_of(network: ProsecutorNetwork) -> set[CountryCode | None]:
    """Return the countries whose courts may have seats; ``None`` among them stands for any country."""
    named = {rule.country or network.country for rule in network.seat_rules if rule.unit == "court"}
    return {network.country, *named} if network.country is not None else named or {None}


def _example(country: CountryCode) -> tuple[Entity, ...]:
    rule = SeatRule(unit="court", seats=1)
    return (
        ProsecutorNetwork(id="maroc", country="MA", seat_rules=(rule,)),
        Court(id="tanger", country="MA"),
        Court(id="saint-louis", country=country),
        Membership(id="M-01", network="maroc", court="tanger"),
        Membership(id="M-02", network="maroc", court="saint-louis"),
    )


def _good() -> tuple[Entity, ...]:
    return _example("MA")


def _bad() -> tuple[Entity, ...]:
    return _example("SN")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
