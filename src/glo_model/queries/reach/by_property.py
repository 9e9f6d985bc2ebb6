"""The groups of people by a property of theirs: what is stated of each, and what everybody together leaves for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

import attrs

from glo_model.dataset import Dataset
from glo_model.entities.court import Court
from glo_model.entities.partner import Partner
from glo_model.entities.person import Person
from glo_model.queries.reach.denominators import denominator_of
from glo_model.queries.reach.different import of_steps
from glo_model.queries.reach.dimensions import NOT_STATED, Dimension
from glo_model.queries.reach.groups import Group
from glo_model.queries.reach.parts import parts_of_event
from glo_model.queries.reach.question import Question, attendances_of
from glo_model.queries.reach.reached import Reach, ReachStep
from glo_model.queries.reach.reached_by import Denominator, GroupReach, GroupShare
from glo_model.queries.reach.reasons import of_bounds
from glo_model.queries.wording import some_of
from glo_model.values.bounds import Bounds
from glo_model.values.codes import COUNTRY_CODES
from glo_model.values.countries import country

Groups: TypeAlias = tuple[tuple[GroupReach, ...], Denominator]
"""The groups of an answer, and what they are shares of."""


PLACES: Final = ("country", "host")
"""What is told apart by countries."""


def by_property(question: Question, data: Dataset, whole: Reach, dimension: Dimension) -> Groups:
    """Return how many people of each group there were, and which events state it."""
    crowds, found = question.crowds, question.found
    sexes = {each.id: each.sex for each in data.of(Person) if each.sex is not None} if dimension.by == "sex" else {}
    parts = {each: parts_of_event(crowds, each, dimension, sexes) for each in found.events}
    stated = [each for each in found.events if parts[each].is_stated]
    said = {group for each in stated for group, part in parts[each].of.items() if part.is_stated}
    names = dict.fromkeys((*dimension.words, *sorted(said), *dimension.all_words, NOT_STATED))
    groups = [Group(crowds=crowds, found=found, dimension=dimension, parts=parts, name=each) for each in names]
    limits = _limits(groups, whole, dimension)
    told = [each for each in groups if each.name in {*dimension.words, *said} or _is_anybody(each)]
    answers = tuple(
        _Telling(
            data=data,
            question=question,
            whole=whole,
            stated=tuple(stated),
            group=each,
            limit=limits.get(each.name, (0, None)),
        ).answer()
        for each in told
    )
    return answers, denominator_of(question, data, dimension.by, stated)


def _is_anybody(group: Group) -> bool:
    """Tell whether anybody can be among those of whom the data do not say it."""
    return group.name == NOT_STATED and group.attendances.high != 0


def _limits(groups: list[Group], whole: Reach, dimension: Dimension) -> Mapping[str, tuple[int, int | None]]:
    """Return what the other groups leave for each, where everybody is in one of a closed list, and always the same."""
    if not dimension.stays:
        return {}
    closed = {each.name: each.different.people for each in groups if each.name in dimension.all_words}
    if whole.people.high is not None and sum(each.low for each in closed.values()) > whole.people.high:
        return {}
    return {each: _left(each, closed, whole.people) for each in closed}


def _left(group: str, closed: Mapping[str, Bounds], whole: Bounds) -> tuple[int, int | None]:
    others = [bounds for name, bounds in closed.items() if name != group]
    highs = [each.high for each in others]
    low = 0 if None in highs else max(0, whole.low - sum(high or 0 for high in highs))
    return low, None if whole.high is None else whole.high - sum(each.low for each in others)


@attrs.frozen(kw_only=True)
class _Telling:
    """Tell what is known of one group."""

    data: Dataset
    question: Question
    whole: Reach
    stated: tuple[str, ...]
    group: Group
    limit: tuple[int, int | None]

    def answer(self) -> GroupReach:
        """Return what is known of the group, never more than of everybody."""
        found = of_steps((*self._steps(), *self.group.different.steps))
        events = self.question.found.events
        return GroupReach(
            group=self.group.name,
            name=name_of(self.data, self.group.dimension.by, self.group.name),
            people=within(found.people, self.whole.people),
            attendances=within(self.group.attendances, self.whole.attendances),
            share=self._share(self.stated) if self.stated else None,
            share_of_all=self._share(tuple(events)) if self.stated else None,
            reason=" ".join((*of_bounds(found.steps), *self._notes())),
            basis=tuple(sorted(frozenset[str]().union(*(self.group.part(each).basis for each in events)))),
        )

    def _steps(self) -> Iterator[ReachStep]:
        """Yield what everybody, and everybody else, leaves for the group."""
        low, high = self.limit
        if low:
            yield ReachStep(side="at least", number=low, why="the other groups cannot make up the whole without it")
        if high is not None:
            yield ReachStep(side="at most", number=high, why="the other groups leave no more of the whole")
        if self.whole.people.high is not None:
            yield ReachStep(side="at most", number=self.whole.people.high, why="everybody together was no more")

    def _share(self, events: tuple[str, ...]) -> GroupShare | None:
        """Return the group's share of the attendances at some events."""
        if self.group.name == NOT_STATED:
            return None
        some = self.question.about({each: self.question.found.events[each] for each in events})
        part = self.group.attendances_at(some.found.certain, events)
        return GroupShare.of(part, attendances_of(some.crowds, some.found))

    def _notes(self) -> Iterator[str]:
        by = self.group.dimension.by
        parts = {
            each: self.group.part(each)
            for each in self.question.found.events
            if not self.question.crowds.is_container(each)
        }
        derived = [each for each, part in parts.items() if part.is_derived]
        if derived:
            yield f"What remains of the total beside the other groups limits it at {some_of(derived)}."
        silent = [each for each in parts if each not in self.stated]
        if silent and self.group.name != NOT_STATED:
            yield f"The {by} is not stated at {some_of(silent)}, where it may be anybody or nobody."


def within(bounds: Bounds, whole: Bounds) -> Bounds:
    """Return the bounds of a part, which is never more than its whole."""
    if whole.high is None:
        return bounds
    high = whole.high if bounds.high is None else min(bounds.high, whole.high)
    return Bounds.between(min(bounds.low, high), high)


def name_of(data: Dataset, by: str, group: str) -> str | None:
    """Return the name of a group, where it is an institution, a court or a country."""
    if by in ("institution", "court"):
        entity = data.get(Partner, group) if by == "institution" else data.get(Court, group)
        return entity.names[0].text if entity is not None and entity.names else None
    return next((country(each).name for each in COUNTRY_CODES if each == group), None) if by in PLACES else None
