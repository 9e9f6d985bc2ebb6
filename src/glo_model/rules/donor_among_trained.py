"""Somebody who came for a donor is entered as trained."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, Entity, Partner, Workshop
from glo_model.entities.engagement import TRAINED_ROLES
from glo_model.entities.roles import PartnerRole
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._events import workshop_of

FAULT = Fault(
    code="ENG005",
    slug="donor-among-trained",
    severity=Severity.WARNING,
    title="Somebody who stood for a donor is entered as trainee.",
    reason="Donors' staff open workshops and sit in the room, and lists of who was there name them; counted as trained,"
    " they make the donor's own report wrong.",
    hint="Give the role donor staff, guest or speaker; leave it if an officer of the donor was really trained.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    for engagement in data.of(Engagement):
        if engagement.role not in TRAINED_ROLES:
            continue
        if engagement.standing == "donor staff":
            yield Remark(engagement, "role", "stood for a donor, and is entered as trained")
        elif engagement.on_behalf_of is not None and engagement.on_behalf_of in _donors(engagement, data):
            yield Remark(engagement, "role", "stood for a partner that funds the event, and is entered as trained")


def _donors(engagement: Engagement, data: Dataset) -> set[str]:
    workshop = data.get(Workshop, workshop_of(engagement, data) or "")
    return {each.partner for each in workshop.partners if each.role == "funding"} if workshop else set()


def _example(role: str) -> tuple[Entity, ...]:
    return (
        Partner(id="eu"),
        Workshop(id="casablanca", partners=(PartnerRole(partner="eu", role="funding"),)),
        Engagement(id="E-01", workshop="casablanca", role=role, on_behalf_of="eu"),
    )


def _good() -> tuple[Entity, ...]:
    return _example("guest")


def _bad() -> tuple[Entity, ...]:
    return _example("trainee")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
