"""A network was set up at an event that was held at another time."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, ProsecutorNetwork, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import apart, days
from glo_model.values.when import When

FAULT = Fault(
    code="NET010",
    slug="founded-elsewhere",
    severity=Severity.WARNING,
    title="A network was set up at an event that was certainly not held when the network was set up.",
    reason="The founding date is what memberships and seats are counted from, and one of the two is wrong; networks are"
    " often announced at one event and set up at another.",
    hint="Name the event at which it was really set up, or mend the date.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for network in data.of(ProsecutorNetwork):
        event = data.get(Workshop, network.founded_at or "")
        if event and event.when and network.founded and apart(event.when, network.founded):
            message = f"was set up {days(network.founded)}, but {event.id!r} was on {days(event.when)}"
            yield Remark(network, "founded", message)


def _example(founded: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="cali", when=When.of("2017-09-13/2017-09-15")),
        ProsecutorNetwork(id="redtram", founded=When.of(founded), founded_at="cali"),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2017-09")


def _bad() -> tuple[Entity, ...]:
    return _example("2018-09")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
