"""A country stands twice in one list of a programme or an event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from glo_model.entities import Entity, Programme, Workshop
from glo_model.entities.roles import CountryShare
from glo_model.finding import Fault, Severity
from glo_model.rule import EntityRule, Remark
from glo_model.rules._columns import those_with_several
from glo_model.rules._whens import repeated
from glo_model.values.when import When

FAULT = Fault(
    code="CTY001",
    slug="country-named-twice",
    severity=Severity.WARNING,
    title="A programme, or an event in one role, names a country twice for the same time.",
    reason="What is counted by country is counted twice there, and shares of money no longer add up.",
    hint="Join the two, or say of each when the country was part of it.",
)


def _judge(entity: Entity) -> Iterator[Remark]:
    named: dict[Hashable, list[tuple[int, When | None]]] = defaultdict(list)
    if isinstance(entity, Programme):
        for number, share in enumerate(entity.countries, start=1):
            named[share.country].append((number, share.when))
    elif isinstance(entity, Workshop):
        for number, role in enumerate(entity.countries, start=1):
            named[role.country, role.role].append((number, None))
    for entries in named.values():
        found = repeated([when for _, when in entries])
        if found is not None:
            first, second = (entries[each][0] for each in found)
            yield Remark(entity, f"countries.{second}", f"names the same country as number {first} of the list")


def _good() -> tuple[Entity, ...]:
    return (Programme(id="glo-act", countries=(CountryShare(country="NP"), CountryShare(country="LA"))),)


def _bad() -> tuple[Entity, ...]:
    return (Programme(id="glo-act", countries=(CountryShare(country="NP"), CountryShare(country="NP"))),)


RULE = EntityRule(
    fault=FAULT,
    judge=_judge,
    kinds=(Programme, Workshop),
    suspects=those_with_several("countries"),
    good=_good,
    bad=_bad,
)
