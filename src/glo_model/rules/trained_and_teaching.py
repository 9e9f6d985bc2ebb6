"""One person is trained and teaches at one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, Entity, Person, Workshop
from glo_model.entities.engagement import TEACHING_ROLES, TRAINED_ROLES
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._events import workshop_of

FAULT = Fault(
    code="ENG002",
    slug="trained-and-teaching",
    severity=Severity.WARNING,
    title="One person is entered as trainee and as teaching at the same event.",
    reason="Roles change from event to event, but hardly within one: most often the list of participants held the"
    " facilitators, who would then be counted as trained. A supervised trainer may be a trainee as well, since that is"
    " how trainers are trained.",
    hint="Take out the entry that is wrong; leave both if the person really did both.",
)

_TEACHING = frozenset(TEACHING_ROLES) - {"supervised trainer"}


def _judge(data: Dataset) -> Iterator[Remark]:
    teaching: dict[str, set[str]] = defaultdict(set)
    for engagement in data.of(Engagement):
        if engagement.role in _TEACHING and engagement.person is not None:
            teaching[workshop_of(engagement, data) or ""].add(engagement.person)
    for engagement in data.of(Engagement):
        workshop = workshop_of(engagement, data)
        if workshop and engagement.role in TRAINED_ROLES and engagement.person in teaching.get(workshop, ()):
            message = f"one person is {engagement.role} at workshop {workshop!r}, and teaches there"
            yield Remark(engagement, "role", message)


def _example(role: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="master-trainers"),
        Person(id="P-01"),
        Engagement(id="E-01", workshop="master-trainers", person="P-01", role="trainee"),
        Engagement(id="E-02", workshop="master-trainers", person="P-01", role=role),
    )


def _good() -> tuple[Entity, ...]:
    return _example("supervised trainer")


def _bad() -> tuple[Entity, ...]:
    return _example("facilitator")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
