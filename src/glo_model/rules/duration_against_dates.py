"""An event or a programme lasted, as a source says, longer or shorter than its dates allow."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import Entity, Programme, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import EntityRule, Remark
from glo_model.rules._columns import those_holding
from glo_model.rules._whens import days, days_said
from glo_model.values.bounds import Bounds
from glo_model.values.quantities import Quantity
from glo_model.values.when import When

FAULT = Fault(
    code="DAT002",
    slug="duration-against-dates",
    severity=Severity.WARNING,
    title="The stated duration of an event or a programme is certainly not that of its dates.",
    reason="Days of training are what donors pay for, and stories print a four-day event over eleven dates. First and"
    " last day count; two half days fit one day; days off are allowed for in spans of six days or more.",
    hint="Look at the source: a date may be that of travel, or days in between may have been left out.",
)

_WEEK = 7
# A shorter span is not expected to hold days off.
_SHORTEST_WITH_DAYS_OFF = 6


def _judge(entity: Entity) -> Iterator[Remark]:
    """Judge events, runs and programmes; of a series, a duration may be that of each of its events."""
    match entity:
        case Workshop() if entity.level != "series":
            when = entity.when
        case Programme():
            when = entity.actual or entity.planned
        case _:
            return
    stated = entity.stated_duration
    said = None if stated is None else days_said(stated)
    if stated and when and said and not any(said & allowed for allowed in _allowed(when)):
        message = f"stated duration is {stated.words}, but {days(when)} has {_counted(when)}"
        yield Remark(entity, "stated_duration", message)


def _allowed(when: When) -> Iterator[Bounds]:
    """Yield how many days an event on these dates may have had: all of them, or those of five- or six-day weeks."""
    low, high = when.dates.days
    yield Bounds.between(low, high)
    if high is None or high >= _SHORTEST_WITH_DAYS_OFF:
        least = low - 2 * (-(-low // _WEEK))
        yield Bounds.between(max(1, least), None if high is None else high - high // _WEEK)


def _counted(when: When) -> str:
    return Quantity(number=Bounds.between(*when.dates.days), unit="days").words


def _example(stated: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="casablanca-2", when=When.of("2018-09-24/2018-09-27"), stated_duration=Quantity.of(stated, "days")),
    )


def _good() -> tuple[Entity, ...]:
    return _example(4)


def _bad() -> tuple[Entity, ...]:
    return _example(3)


RULE = EntityRule(
    fault=FAULT,
    judge=_judge,
    kinds=(Programme, Workshop),
    suspects=those_holding("stated_duration"),
    good=_good,
    bad=_bad,
)
