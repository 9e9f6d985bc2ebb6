"""A partner has a role at a time at which it did not exist."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Partner, Programme, Workshop
from glo_model.entities.roles import PartnerRole
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import apart, days
from glo_model.values.when import When

FAULT = Fault(
    code="PAR002",
    slug="partner-before-it-existed",
    severity=Severity.WARNING,
    title="A partner has a role at a time at which it certainly did not exist.",
    reason="Committees are set up, renamed and closed; the role was then that of its predecessor or successor, to which"
    " the work should be credited.",
    hint="Name the body of that time, or mend the days on which the partner existed.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    if not any(records_of(data, Partner).column("exists")):
        return
    for programme in data.of(Programme):
        yield from _too_early_or_late(programme, programme.partners, programme.actual or programme.planned, data)
    for workshop in data.of(Workshop):
        yield from _too_early_or_late(workshop, workshop.partners, workshop.when, data)


def _too_early_or_late(
    entity: Entity, links: tuple[PartnerRole, ...], period: When | None, data: Dataset
) -> Iterator[Remark]:
    for number, link in enumerate(links, start=1):
        partner = data.get(Partner, link.partner)
        when = link.when or period
        if partner and partner.exists and when and apart(when, partner.exists):
            message = f"is {link.role} on {days(when)}, but {partner.id!r} exists {days(partner.exists)}"
            yield Remark(entity, f"partners.{number}", message)


def _example(when: str) -> tuple[Entity, ...]:
    return (
        Partner(id="committee", exists=When.of("2018-03/..")),
        Workshop(id="bamako", when=When.of(when), partners=(PartnerRole(partner="committee", role="organiser"),)),
    )


def _good() -> tuple[Entity, ...]:
    return _example("2018-03")


def _bad() -> tuple[Entity, ...]:
    return _example("2017-10")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
