"""An event is marked as held, though it is still to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import compress
from operator import attrgetter

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Workshop
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DayRule, Remark
from glo_model.rules._whens import days, the_day
from glo_model.values.when import When

FAULT = Fault(
    code="DAT003",
    slug="held-in-the-future",
    severity=Severity.WARNING,
    title="An event is marked as held, though all its days certainly lie after the day of the check.",
    reason="It would be reported to donors as done. IATI refuses actual dates in the future at ids 11.1.4 and 11.1.5.",
    hint="Set the status to planned or announced, or mend the year.",
)


def _judge(data: Dataset, as_of: date) -> Iterator[Remark]:
    today = the_day(as_of)
    for workshop in _of_later_text(data, as_of):
        if workshop.status == "held" and workshop.when and workshop.when.dates.after(today).is_certain:
            yield Remark(workshop, "status", f"held on {days(workshop.when)}, which is after {as_of}")


def _of_later_text(data: Dataset, day: date) -> Iterable[Workshop]:
    """Return the events whose dates, as text, stand behind the day: EDTF begins with the year, the month and the day.

    What certainly comes after the day is among them, as unknown digits and sets stand behind what is known.
    """
    workshops = records_of(data, Workshop)
    texts = map(attrgetter("dates.text"), filter(None, workshops.column("when")))
    return compress(workshops.holding("when"), map(day.isoformat().__lt__, texts))


def _good() -> tuple[Entity, ...]:
    return (Workshop(id="durban", status="held", when=When.of("2017-07")),)


def _bad() -> tuple[Entity, ...]:
    return (Workshop(id="durban", status="held", when=When.of("2071-07")),)


RULE = DayRule(fault=FAULT, judge=_judge, example_day=date(2018, 10, 4), good=_good, bad=_bad)
