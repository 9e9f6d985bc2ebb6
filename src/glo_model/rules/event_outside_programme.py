"""An event is held on days on which its programme did not run."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Programme, Workshop
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import days, outside
from glo_model.values.when import When

FAULT = Fault(
    code="WOR001",
    slug="event-outside-programme",
    severity=Severity.WARNING,
    title="An event is certainly outside the time in which its programme ran, or was to run.",
    reason="It would be reported to the donor of another period. Some events do follow the nominal end, and then the"
    " programme was extended or a successor paid.",
    hint="Mend the event's days, extend the programme's actual dates, or name the programme that really paid.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for workshop in records_of(data, Workshop).holding("programmes"):
        for number, key in enumerate(workshop.programmes, start=1):
            programme = data.get(Programme, key)
            period = programme and (programme.actual or programme.planned)
            if workshop.when and period and outside(workshop.when, period):
                message = f"is on {days(workshop.when)}, but programme {key!r} is of {days(period)}"
                yield Remark(workshop, f"programmes.{number}", message)


def _example(when: str) -> tuple[Entity, ...]:
    return (
        Programme(id="glo-act", planned=When.of("2015/2019")),
        Workshop(id="niamey", programmes=("glo-act",), when=When.of(when)),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2018-04")


def _bad() -> tuple[Entity, ...]:
    return _example("2020-11")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
