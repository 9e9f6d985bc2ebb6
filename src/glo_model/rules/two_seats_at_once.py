"""One person holds seats of two courts in one network on one day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Court, Entity, Membership, Person, ProsecutorNetwork
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._seats import Unit, unit_of
from glo_model.rules._whens import first_clash
from glo_model.values.span import Span
from glo_model.values.when import When

FAULT = Fault(
    code="NET004",
    slug="two-seats-at-once",
    severity=Severity.WARNING,
    title="One person certainly holds seats of two courts, countries or partners of one network on one day.",
    reason="Prosecutors move from court to court, and the seat they leave is vacant; counted at both, one person would"
    " fill two seats.",
    hint="Give the membership for the earlier court its last day.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    seats: dict[tuple[str, str], dict[Unit, list[Membership]]] = defaultdict(lambda: defaultdict(list))
    for each in data.of(Membership):
        unit = unit_of(each)
        if each.person is not None and unit is not None:
            seats[each.network, each.person][unit].append(each)
    for (network, _), units in seats.items():
        found = first_clash([_spans(memberships) for memberships in units.values()])
        if found is not None:
            one, two = sorted((list(units)[found.one], list(units)[found.two]))
            message = f"one person holds seats of {one} and of {two} in network {network!r} on {found.day}"
            yield Remark(units[two][-1], "when", message)


def _spans(memberships: list[Membership]) -> list[Span]:
    return [span for each in memberships if each.when is not None for span in each.when.dates]


def _example(first_day: str) -> tuple[Entity, ...]:
    rule = SeatRule(unit="court", seats=1, level="court of appeal", when=When.of("2018"))
    return (
        ProsecutorNetwork(id="maroc", country="MA", seat_rules=(rule,)),
        Court(id="fes", country="MA", level="court of appeal"),
        Court(id="tanger", country="MA", level="court of appeal"),
        Person(id="P-01"),
        Membership(id="M-01", network="maroc", court="fes", person="P-01", when=When.of("2018-07-03/2018-12-31")),
        Membership(id="M-02", network="maroc", court="tanger", person="P-01", when=When.of(f"{first_day}/..")),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2019-01-01")


def _bad() -> tuple[Entity, ...]:
    return _example("2018-12-31")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
