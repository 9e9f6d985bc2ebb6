"""An event was held at a place in a country that is not its host."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import Entity, Workshop
from glo_model.entities.roles import CountryRole
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark
from glo_model.rules._columns import those_with
from glo_model.values.fields import Field, fields_of
from glo_model.values.texts import Place

FAULT = Fault(
    code="WOR009",
    slug="place-outside-host",
    severity=Severity.WARNING,
    title="The place of an event lies in another country than the one that hosts it.",
    reason="The dateline of a story was taken for the venue, or a delegation for the host; the event is then counted in"
    " the wrong country.",
    hint="Give the place the role dateline if the story was filed there, or make its country a host.",
)

_HELD_AT = ("city", "venue", "region")


_COUNTRY = next(field for field in fields_of(Place) if field.name == "country")


def _is_country_of_place(field: Field) -> bool:
    return field == _COUNTRY


def _judge(workshop: Workshop) -> Iterator[Remark]:
    hosts = {each.country for each in workshop.countries if each.role == "host"}
    for position, place in enumerate(workshop.places, start=1):
        if hosts and place.role in _HELD_AT and place.country is not None and place.country not in hosts:
            message = f"is a {place.role} in {place.country}, but the event is hosted by {', '.join(sorted(hosts))}"
            yield Remark(workshop, f"places.{position}.country", message)


def _example(role: str) -> tuple[Entity, ...]:
    minsk = Place(name="Minsk", country="BY", role="dateline" if role == "dateline" else "city")
    return (
        Workshop(
            id="visit",
            countries=(CountryRole(country="AT", role="host"), CountryRole(country="BY", role="delegation")),
            places=(Place(name="Vienna", country="AT"), minsk),
        ),
    )


def _good() -> tuple[Entity, ...]:
    return _example("dateline")


def _bad() -> tuple[Entity, ...]:
    return _example("city")


RULE = RecordRule(
    fault=FAULT,
    kind=Workshop,
    judge=_judge,
    suspects=those_with(_is_country_of_place, lambda _, countries: False),
    good=_good,
    bad=_bad,
)
