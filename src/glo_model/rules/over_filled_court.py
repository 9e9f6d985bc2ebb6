"""More people hold seats of a court on one day than it has."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from glo_model.dataset import Dataset
from glo_model.entities import Court, Entity, Membership, ProsecutorNetwork
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._seats import fits, holder_of, holds, members_by_network
from glo_model.values.covering import sure_days
from glo_model.values.span import Span
from glo_model.values.when import When

FAULT = Fault(
    code="NET001",
    slug="over-filled-court",
    severity=Severity.ERROR,
    title="More people certainly hold seats of one court, country or partner on a day than the network's rule gives"
    " it.",
    reason="A network of two prosecutors per court has no third seat: coverage would pass 100 percent, and hide that"
    " other courts have nobody.",
    hint="Give the earlier membership its last day, or mend the court; if the rule has changed, date both rules.",
)


class _Crowd(NamedTuple):
    """The first day on which more people hold seats than there are."""

    day: date
    held: int
    seats: int


def _judge(data: Dataset) -> Iterator[Remark]:
    """Count only the days on which a membership certainly holds.

    A membership without dates covers none of them: it says that somebody holds or once held a seat, and three
    of them may have followed each other. ``undated_crowd`` warns of these.
    """
    for network_id, units in members_by_network(data).items():
        network = data.get(ProsecutorNetwork, network_id)
        for unit, members in units.items():
            rules = [rule for rule in _rules(network) if network and fits(rule, network, unit, data).is_possible]
            crowd = _first_crowd(members, rules) if rules else None
            if crowd is not None:
                message = f"{crowd.held} hold seats of {unit} on {crowd.day}, which has {crowd.seats}"
                yield Remark(_last_to_come(members, crowd.day), "when", f"{message} in network {network_id!r}")


def _rules(network: ProsecutorNetwork | None) -> tuple[SeatRule, ...]:
    return () if network is None else network.seat_rules


def _first_crowd(members: Sequence[Membership], rules: Sequence[SeatRule]) -> _Crowd | None:
    """Look at each day on which somebody comes, or on which a rule ends, and count who certainly holds a seat."""
    stretches = _stretches_by_holder(members)
    starts = sorted(stretch.start for stretch in stretches)
    stops = sorted(stretch.stop for stretch in stretches)
    fewest = min(rule.seats for rule in rules)
    for number in sorted({*starts, *_days_after(rules)}):
        held = bisect_right(starts, number) - bisect_right(stops, number)
        if held > fewest:
            day = date.fromordinal(number)
            seats = max((rule.seats for rule in rules if holds(rule.when, day).is_possible), default=held)
            if held > seats:
                return _Crowd(day, held, seats)
    return None


def _stretches_by_holder(members: Sequence[Membership]) -> list[range]:
    """Return the days on which each holder certainly holds a seat, each day once a holder."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for member in members:
        if member.when is not None:
            spans[holder_of(member)].extend(member.when.dates)
    return [stretch for those in spans.values() for stretch in sure_days(those)]


def _days_after(rules: Sequence[SeatRule]) -> Iterator[int]:
    """Yield the days from which on a rule certainly no longer holds."""
    for rule in rules:
        latest = None if rule.when is None else rule.when.dates.latest
        if latest is not None and latest < date.max:
            yield latest.toordinal() + 1


def _last_to_come(members: Sequence[Membership], day: date) -> Membership:
    """Return the membership that certainly holds on a day and began last."""
    there = [each for each in members if each.when is not None and each.when.dates.includes(day).is_certain]
    return max(there, key=lambda each: (() if each.when is None else each.when.dates.sort_key, each.id))


def _example(first_day: str) -> tuple[Entity, ...]:
    rule = SeatRule(unit="court", seats=1, level="court of appeal")
    return (
        ProsecutorNetwork(id="maroc", country="MA", seat_rules=(rule,)),
        Court(id="tanger", country="MA", level="court of appeal"),
        Membership(id="M-01", network="maroc", court="tanger", when=When.of("2018-07-03/2019-06-30")),
        Membership(id="M-02", network="maroc", court="tanger", when=When.of(f"{first_day}/..")),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2019-07-01")


def _bad() -> tuple[Entity, ...]:
    return _example("2019-06-30")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
