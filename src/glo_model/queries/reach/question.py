"""A question about the people of some events: what is asked, of which events, and the answer on all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_args

import attrs

from glo_model.dataset import Dataset
from glo_model.queries.asking import Period, refuse_unknown_word
from glo_model.queries.index import index_of
from glo_model.queries.reach.asked import Asked, Measured, Rosters
from glo_model.queries.reach.by_rule import by_rule, incomplete
from glo_model.queries.reach.counting import CountingRule
from glo_model.queries.reach.crowds import Crowds, Evidences
from glo_model.queries.reach.different import different
from glo_model.queries.reach.reached import EventReach, NotCounted, Reach
from glo_model.queries.reach.reasons import reasons
from glo_model.queries.reach.scope import Chosen, Scope, chosen, not_taken
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.codes import CountryCode


@attrs.frozen(kw_only=True)
class Question:
    """Hold what is asked, and the events that it is about."""

    crowds: Crowds
    found: Chosen
    scope: Scope
    cap: int | None
    rule: CountingRule | None

    @classmethod
    def of(
        cls,
        data: Dataset,
        *,
        network: str | None,
        programme: str | None,
        events: Iterable[str] | None,
        country: CountryCode | None,
        during: Period | None,
        measure: Measured,
        roles: Iterable[str],
        rosters: Rosters,
        cap: int | None,
        counting: CountingRule | None,
    ) -> Question:
        """Return the question, or refuse what cannot be meant; a donor's rule says which measure counts."""
        refuse_unknown_word("measure", measure, get_args(Measured))
        refuse_unknown_word("rosters", rosters, get_args(Rosters))
        asked = Asked(
            measure=measure if counting is None else counting.measure,
            roles=frozenset(roles),
            rosters=rosters,
            per_cent=100 if counting is None else counting.completed or 100,
        )
        named = None if events is None else tuple(events)
        scope = Scope(network=network, programme=programme, events=named, country=country, during=during)
        index = index_of(data)
        crowds = Crowds(index=index, asked=asked, evidence=Evidences(index, asked))
        return cls(
            crowds=crowds, found=chosen(data, index, scope, asked, crowds.evidence), scope=scope, cap=cap, rule=counting
        )

    def answer(self) -> Reach:
        """Return the answer on all its events."""
        return _answer(self)

    def about(self, events: Mapping[str, Certainty]) -> Question:
        """Return the same question about some of its events."""
        return attrs.evolve(self, found=attrs.evolve(self.found, events=dict(events)))


def _answer(question: Question) -> Reach:
    crowds, found = question.crowds, question.found
    of_all = different(crowds, found.certain, found.events, question.cap)
    attendances = attendances_of(crowds, found)
    events = tuple(_event(crowds, found, each) for each in found.events if not crowds.is_container(each))
    basis = {count for each in events for count in crowds.evidence[each.workshop].basis}
    ruled = by_rule(question.rule, crowds, found, of_all.people, attendances)
    why = reasons(crowds, events, of_all.steps, contradicts=of_all.contradicts)
    left_out = (*found.left_out, *not_taken(crowds.index, found.events, question.scope, frozenset(basis)))
    return Reach(
        measure=crowds.asked.measure,
        roles=tuple(sorted(crowds.asked.roles)),
        people=of_all.people,
        attendances=attendances,
        reason=" ".join((*why, *ruled.notes, *incomplete(question.rule, events))),
        steps=of_all.steps,
        events=events,
        basis=tuple(sorted(basis)),
        not_counted=tuple(NotCounted(id=key, why=why) for key, why in left_out),
        rule=question.rule,
        counted=ruled.number,
    )


def attendances_of(crowds: Crowds, found: Chosen) -> Bounds:
    """Return how often somebody attended; an event that possibly belongs to the question adds to the high side."""
    at_most = crowds.attendances(found.events)
    if len(found.certain) == len(found.events):
        return at_most
    return Bounds.between(crowds.attendances(found.certain).low, at_most.high)


def _event(crowds: Crowds, found: Chosen, event: str) -> EventReach:
    evidence = crowds.evidence[event]
    notes = list(evidence.notes)
    if crowds.may_repeat(event):
        notes.append("its total may count somebody once for each of its parts, so it limits the people from above only")
    return EventReach(
        workshop=event,
        counted=found.events[event],
        attendance=evidence.size,
        count=evidence.count,
        listed=evidence.listed,
        agreement=evidence.agreement,
        notes=tuple(notes),
    )
