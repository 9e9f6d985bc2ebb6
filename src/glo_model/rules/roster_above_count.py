"""More people are on the roster of an event than were counted there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, Entity, HeadCount, Person, Workshop
from glo_model.entities.engagement import TRAINED_ROLES
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._counts import Counted, Event, Group, counted_by
from glo_model.rules._events import workshop_of
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT004",
    slug="roster-above-count",
    severity=Severity.WARNING,
    title="More different people are on an event's roster as trainees than its head count allows.",
    reason="The roster lists persons one by one, so the head count that donors see is too low, or the roster holds"
    " people who never came.",
    hint="Give those who did not come the role absent, or mend the count; a source's number may be kept as a claim.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    rosters: dict[str, set[str]] = defaultdict(set)
    for engagement in data.of(Engagement):
        key = workshop_of(engagement, data)
        if engagement.role in TRAINED_ROLES and engagement.person is not None and key is not None:
            rosters[key].add(engagement.person)
    for count in records_of(data, HeadCount).with_one_of("workshop", rosters.keys()) if rosters else ():
        listed = len(rosters[count.workshop or ""])
        most = count.quantity.high
        if most is not None and listed > most and _counts_all_trained(count, data):
            message = f"is {count.quantity.words}, but {listed} different trainees are on the roster"
            yield Remark(count, "quantity", message)


def _counts_all_trained(count: HeadCount, data: Dataset) -> bool:
    """Tell whether a count of those who came includes every trainee."""
    event = Event("workshop", count.workshop or "")
    everybody = [Counted(event, Group(role=role)) for role in (None, *TRAINED_ROLES)]
    return count.measure == "attended" and counted_by(count, data) in everybody


def _example(counted: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="hunza"),
        Person(id="P-01"),
        Person(id="P-02"),
        Engagement(id="E-01", workshop="hunza", person="P-01", role="trainee"),
        Engagement(id="E-02", workshop="hunza", person="P-02", role="trainee"),
        HeadCount(id="hunza-all", workshop="hunza", measure="attended", quantity=Quantity.of(counted)),
    )


def _good() -> tuple[Entity, ...]:
    return _example(2)


def _bad() -> tuple[Entity, ...]:
    return _example(1)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
