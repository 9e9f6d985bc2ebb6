"""Who taught what, and where a person had a part. The answers hold ids, and never a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import attrs

from glo_model.dataset import Dataset
from glo_model.entities.engagement import TEACHING_ROLES, Engagement
from glo_model.entities.person import Person
from glo_model.entities.refs import PersonRef, SessionRef, WorkshopRef
from glo_model.entities.workshop import Workshop
from glo_model.queries.asking import known_entity
from glo_model.queries.events.workshops import workshops
from glo_model.queries.index import Index, index_of
from glo_model.values.certainty import Certainty
from glo_model.values.checked import checked
from glo_model.values.fields import internal, public
from glo_model.values.folding import fold
from glo_model.values.limits import NonEmpty
from glo_model.values.spans import Spans


@attrs.frozen(kw_only=True, field_transformer=checked)
class Taught:
    """Say that somebody taught at a workshop, in which part of it, and how surely the topic that was asked for."""

    person: Annotated[PersonRef | None, internal("Who taught; none if nobody recorded who.")]
    workshop: Annotated[WorkshopRef, public("The workshop.")]
    session: Annotated[SessionRef | None, public("The session, if only that one is recorded.")]
    role: Annotated[NonEmpty, public("As what: trainer, facilitator, expert, supervised trainer.")]
    sure: Annotated[
        Certainty,
        public("Whether the topic was part of it: possibly, if it belongs to a part of which nobody says who taught."),
    ]


@attrs.frozen(kw_only=True, field_transformer=checked)
class PersonPart:
    """Say that a person had a part in a workshop, as what and when."""

    workshop: Annotated[WorkshopRef, public("The workshop.")]
    session: Annotated[SessionRef | None, public("The session, if only that one is recorded.")]
    role: Annotated[NonEmpty, public("As what.")]
    when: Annotated[
        Spans | None, public("The days of the session, or else of the workshop; none if nothing says when it was.")
    ]


def who_taught(data: Dataset, *, topic: str | None = None, workshop: str | None = None) -> tuple[Taught, ...]:
    """Return who taught, of a topic or at a workshop, those who certainly did first.

    Teaching are trainers, facilitators, experts and supervised trainers; speakers and guests are not. Somebody who
    taught at a workshop where the topic belongs to one session, or in a session where the topic is only given for
    the whole workshop, taught it possibly.

    >>> from glo_model.entities.session import Session
    >>> session = Session(id="s1", workshop="w1", topics=("Evidence",))
    >>> trainer = Engagement(id="e1", workshop="w1", person="p1", role="trainer")
    >>> [each.sure.value for each in who_taught(Dataset([Workshop(id="w1"), session, trainer]), topic="evidence")]
    ['possibly']
    """
    index = index_of(data)
    if workshop is not None:
        known_entity(data, Workshop, workshop)
    wanted = workshops(data) if topic is None else workshops(data, topic=topic)
    found = [
        answer
        for each in wanted
        if workshop in (None, each.id)
        for answer in _teaching(index, each, None if topic is None else fold(topic))
    ]
    return tuple(sorted(found, key=lambda each: not each.sure.is_certain))


def _teaching(index: Index, workshop: Workshop, topic: str | None) -> Iterator[Taught]:
    for each in index.engagements.get(workshop.id, ()):
        sure = Certainty.CERTAINLY if topic is None else _taught(index, workshop, each, topic)
        if each.role in TEACHING_ROLES and sure.is_possible:
            yield Taught(person=each.person, workshop=workshop.id, session=each.session, role=each.role, sure=sure)


def _taught(index: Index, workshop: Workshop, engagement: Engagement, topic: str) -> Certainty:
    """Say whether somebody taught a topic that the workshop or one of its sessions has."""
    of_workshop = topic in map(fold, workshop.topics)
    if engagement.session is None:
        return Certainty.of(always=of_workshop, sometimes=True)
    session = index.session.get(engagement.session)
    topics = frozenset(map(fold, () if session is None else session.topics))
    return Certainty.of(always=topic in topics, sometimes=of_workshop and not topics)


def parts_of(data: Dataset, person_id: str) -> tuple[PersonPart, ...]:
    """Return every part that a person had in a workshop, in any role, by first day and workshop.

    A part whose session or workshop the dataset lacks has no days; one that names neither a known session nor a
    workshop is left out.
    """
    known_entity(data, Person, person_id)
    index = index_of(data)
    found = [
        PersonPart(workshop=workshop, session=each.session, role=each.role, when=_days(index, each, workshop))
        for each, workshop in index.parts_of_person.get(person_id, ())
    ]
    return tuple(sorted(found, key=_by_first_day))


def _days(index: Index, engagement: Engagement, workshop: str) -> Spans | None:
    session = None if engagement.session is None else index.session.get(engagement.session)
    return index.days_of(workshop) if session is None or session.when is None else session.when.dates


def _by_first_day(part: PersonPart) -> tuple[int, str, str, str]:
    first = None if part.when is None else part.when.earliest
    return 0 if first is None else first.toordinal(), part.workshop, part.session or "", part.role
