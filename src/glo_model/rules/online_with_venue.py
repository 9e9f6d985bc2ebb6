"""An online event has a host country or a venue."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import Entity, Workshop
from glo_model.entities.roles import CountryRole
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark
from glo_model.values.texts import Place

FAULT = Fault(
    code="WOR004",
    slug="online-with-venue",
    severity=Severity.WARNING,
    title="An event that was online has a host country, a city or a venue.",
    reason="An online event is held nowhere: the city that a story names is most often where it was filed. Counted by"
    " country, the event would stand where nobody went.",
    hint="Give the place the role dateline, take the host out, or give the event the modality hybrid.",
)

_HELD_AT = ("city", "venue")


def _judge(workshop: Workshop) -> Iterator[Remark]:
    if workshop.modality not in ("online", "moved online"):
        return
    for number, role in enumerate(workshop.countries, start=1):
        if role.role == "host":
            yield Remark(workshop, f"countries.{number}.role", f"was held online, but {role.country} is its host")
    # A place that an event was moved away from is worth keeping.
    for number, place in enumerate(workshop.places if workshop.modality == "online" else (), start=1):
        if place.role in _HELD_AT:
            yield Remark(workshop, f"places.{number}.role", f"was held online, but has a {place.role}")


def _good() -> tuple[Entity, ...]:
    return (Workshop(id="redtram", modality="online", places=(Place(role="dateline", name="Bogot\u00e1"),)),)


def _bad() -> tuple[Entity, ...]:
    return (Workshop(id="redtram", modality="online", countries=(CountryRole(country="CO", role="host"),)),)


RULE = RecordRule(fault=FAULT, kind=Workshop, judge=_judge, good=_good, bad=_bad)
