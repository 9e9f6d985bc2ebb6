"""A programme names its partners, and none that pays."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import Entity, Partner, Programme
from glo_model.entities.roles import PartnerRole
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark

FAULT = Fault(
    code="PAR003",
    slug="programme-without-funder",
    severity=Severity.NOTE,
    title="A programme that is no part of another names its partners, and none of them as funding.",
    reason="Every programme answers to whoever pays for it, and a reader of its data looks for that first.",
    hint="Add the donor as funding; a donor of a companion project only is companion funding.",
)


def _judge(programme: Programme) -> Iterator[Remark]:
    roles = {link.role for link in programme.partners}
    if roles and "funding" not in roles and programme.parent is None:
        yield Remark(programme, "partners", f"names {len(programme.partners)} roles of partners, and none is funding")


def _example(role: str) -> tuple[Entity, ...]:
    links = PartnerRole(partner="unodc", role="implementing"), PartnerRole(partner="eu", role=role)
    return Partner(id="eu"), Partner(id="unodc"), Programme(id="glo-act", partners=links)


def _good() -> tuple[Entity, ...]:
    return _example("funding")


def _bad() -> tuple[Entity, ...]:
    return _example("supporter")


RULE = RecordRule(fault=FAULT, kind=Programme, judge=_judge, good=_good, bad=_bad)
