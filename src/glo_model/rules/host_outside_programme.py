"""An event is hosted by a country that none of its programmes serves."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Programme, Workshop
from glo_model.entities.roles import CountryRole, CountryShare
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DatasetRule, Remark

FAULT = Fault(
    code="WOR003",
    slug="host-outside-programme",
    severity=Severity.NOTE,
    title="An event is hosted by a country that none of its programmes serves.",
    reason="A meeting of a wider network happens elsewhere; it is also how Niger, mistaken for Nigeria, shows first."
    " Visits, and meetings of experts, committees and staff, go where they are received, and are not judged.",
    hint="See that the code is the right one; give countries that only send people the role delegation.",
)


_GO_ELSEWHERE = frozenset(
    {"study visit", "committee meeting", "staff meeting", "expert group meeting", "side event", "exchange"}
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for workshop in records_of(data, Workshop).holding("programmes"):
        served = frozenset() if workshop.kind in _GO_ELSEWHERE else _countries_served(workshop, data)
        for number, role in enumerate(workshop.countries, start=1):
            if served and role.role == "host" and role.country not in served:
                message = f"is hosted by {role.country}, which none of its programmes serves"
                yield Remark(workshop, f"countries.{number}.country", message)


def _countries_served(workshop: Workshop, data: Dataset) -> frozenset[str]:
    """Return all countries of an event's programmes, or none if those of one of them are not known."""
    programmes = [data.get(Programme, key) for key in workshop.programmes]
    if not all(programme and programme.countries for programme in programmes):
        return frozenset()
    return frozenset(share.country for programme in programmes if programme for share in programme.countries)


def _example(*roles: CountryRole) -> tuple[Entity, ...]:
    return (
        Programme(id="glo-act", countries=(CountryShare(country="NE"), CountryShare(country="ML"))),
        Workshop(id="niamey", programmes=("glo-act",), countries=roles),
    )


def _good() -> tuple[Entity, ...]:
    return _example(CountryRole(country="NE", role="host"), CountryRole(country="NG", role="delegation"))


def _bad() -> tuple[Entity, ...]:
    return _example(CountryRole(country="NG", role="host"))


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
