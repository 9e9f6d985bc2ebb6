"""A partner has one role twice in one programme or event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from operator import attrgetter

from glo_model.entities import Entity, Partner, Programme, Workshop
from glo_model.entities.roles import PartnerRole
from glo_model.finding import Fault, Severity
from glo_model.rule import EntityRule, Remark
from glo_model.rules._columns import those_with_several
from glo_model.rules._whens import repeated
from glo_model.values.when import When

FAULT = Fault(
    code="PAR001",
    slug="partner-named-twice",
    severity=Severity.WARNING,
    title="A programme or an event names a partner twice in one role for the same time.",
    reason="A role is one link: two of them print the partner twice, and count it twice among donors or organisers.",
    hint="Take one out; a partner that came back has two links, each with its time.",
)


_in_a_role = attrgetter("partner", "role")


def _judge(entity: Entity) -> Iterator[Remark]:
    if not isinstance(entity, Programme | Workshop) or not _may_be_named_twice(entity.partners):
        return
    named: dict[tuple[str, str], list[tuple[int, When | None]]] = defaultdict(list)
    for number, link in enumerate(entity.partners, start=1):
        named[link.partner, link.role].append((number, link.when))
    for (_, role), entries in named.items():
        found = repeated([when for _, when in entries])
        if found is not None:
            first, second = (entries[each][0] for each in found)
            yield Remark(
                entity, f"partners.{second}", f"names the same partner as number {first} of the list, also as {role}"
            )


def _may_be_named_twice(links: tuple[PartnerRole, ...]) -> bool:
    return len(set(map(_in_a_role, links))) < len(links)


def _example(second: str) -> tuple[Entity, ...]:
    links = PartnerRole(partner="unodc", role="implementing"), PartnerRole(partner="unodc", role=second)
    return Partner(id="unodc"), Workshop(id="vienna", partners=links)


def _good() -> tuple[Entity, ...]:
    return _example("host")


def _bad() -> tuple[Entity, ...]:
    return _example("implementing")


RULE = EntityRule(
    fault=FAULT,
    judge=_judge,
    kinds=(Programme, Workshop),
    suspects=those_with_several("partners"),
    good=_good,
    bad=_bad,
)
