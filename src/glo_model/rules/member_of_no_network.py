"""Somebody is a member of a network before it was set up or after its end."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Membership, ProsecutorNetwork
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import days
from glo_model.values.when import When

FAULT = Fault(
    code="NET007",
    slug="member-of-no-network",
    severity=Severity.WARNING,
    title="A membership lies certainly and wholly before its network was set up, or after its end.",
    reason="Nobody is a member of what is not there; the dates may be those of the person's office instead.",
    hint="Mend the days of the membership, or those of the network.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for each in data.of(Membership):
        network = data.get(ProsecutorNetwork, each.network)
        if network is None or each.when is None:
            continue
        if network.founded is not None and each.when.dates.before(network.founded.dates).is_certain:
            message = f"is of {days(each.when)}, but network {network.id!r} was set up {days(network.founded)}"
            yield Remark(each, "when", message)
        if network.ended is not None and each.when.dates.after(network.ended.dates).is_certain:
            message = f"is of {days(each.when)}, but network {network.id!r} ended {days(network.ended)}"
            yield Remark(each, "when", message)


def _example(when: str) -> tuple[Entity, ...]:
    return (
        ProsecutorNetwork(id="redtram", founded=When.of("2017")),
        Membership(id="M-01", network="redtram", when=When.of(when)),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2017")


def _bad() -> tuple[Entity, ...]:
    return _example("2016")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
