"""The groups of people by what they did at the events: those trained beside all others, and never among them."""

from __future__ import annotations

import attrs

from glo_model.dataset import Dataset
from glo_model.queries.reach.attendance import NOT_THERE
from glo_model.queries.reach.by_property import Groups
from glo_model.queries.reach.counted import is_of_people
from glo_model.queries.reach.crowds import Crowds, Evidences
from glo_model.queries.reach.denominators import denominator_of
from glo_model.queries.reach.question import Question
from glo_model.queries.reach.reached_by import GroupReach


def by_role(question: Question, data: Dataset) -> Groups:
    """Return how many people there were in each role that the data name, and which events name roles.

    Somebody who had two roles is in both groups. A count of participants, or of everybody, stands for the trainees
    where no count of trainees is there, and for nobody else.
    """
    groups = tuple(_group(question, role) for role in _roles(question))
    return groups, denominator_of(
        question, data, "role", [each for each in question.found.events if _roles_at(question, each)]
    )


def _roles(question: Question) -> list[str]:
    """Return the roles asked about, and then all others that the events name."""
    named = {role for event in question.found.events for role in _roles_at(question, event)}
    return [*sorted(question.crowds.asked.roles), *sorted(named - question.crowds.asked.roles)]


def _roles_at(question: Question, event: str) -> set[str]:
    """Return the roles that the roster and the counts of an event name; who is only called a participant has none."""
    index = question.crowds.index
    on_roster = {row.role for row in index.engagements.get(event, ())}
    counts = index.head_counts.get(event, ())
    measures = (question.crowds.asked.measure, "completed")
    in_counts = {each.role for each in counts if each.measure in measures and is_of_people(each)}
    return {each for each in (*on_roster, *in_counts) if each is not None}.difference(NOT_THERE, {"participant"})


def _group(question: Question, role: str) -> GroupReach:
    crowds = question.crowds
    asked = attrs.evolve(crowds.asked, roles=frozenset({role}))
    of_role = Crowds(index=crowds.index, asked=asked, evidence=Evidences(crowds.index, asked))
    cap = question.cap if crowds.asked.roles == {role} else None
    answer = attrs.evolve(question, crowds=of_role, cap=cap).answer()
    return GroupReach(
        group=role,
        name=None,
        people=answer.people,
        attendances=answer.attendances,
        share=None,
        share_of_all=None,
        reason=answer.reason,
        basis=answer.basis,
    )
