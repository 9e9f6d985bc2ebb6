"""How many there are by a donor's rule: a person once, once for each topic, or once for each event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import attrs

from glo_model.queries.reach.counting import CountingRule
from glo_model.queries.reach.crowds import Crowds
from glo_model.queries.reach.different import different
from glo_model.queries.reach.reached import EventReach
from glo_model.queries.reach.scope import Chosen
from glo_model.queries.wording import some_of
from glo_model.values.bounds import Bounds
from glo_model.values.folding import fold


@attrs.frozen(kw_only=True)
class ByRule:
    """Hold how many there are by a rule, and what a reader must know of it."""

    number: Bounds
    notes: tuple[str, ...] = ()


def by_rule(rule: CountingRule | None, crowds: Crowds, found: Chosen, people: Bounds, attendances: Bounds) -> ByRule:
    """Return how many there are by a rule; without one, the different people."""
    if rule is None or rule.once == "a person":
        return ByRule(number=people)
    if rule.once == "a person and event":
        return ByRule(number=attendances)
    return _once_a_topic(crowds, found, people, attendances)


def incomplete(rule: CountingRule | None, events: Iterable[EventReach]) -> tuple[str, ...]:
    """Return the note on the events of which the data do not say who completed them, if the rule asks for it."""
    if rule is None or rule.completed is None:
        return ()
    silent = [each.workshop for each in events if each.listed == 0 and (each.count is None or each.count.low == 0)]
    who = "who completed it" if rule.completed == 100 else f"who attended {rule.completed} % of the sessions"
    return (f"Nobody recorded {who} at {some_of(silent)}, so it may be anybody or nobody there.",) if silent else ()


def _once_a_topic(crowds: Crowds, found: Chosen, people: Bounds, attendances: Bounds) -> ByRule:
    """Return how many pairs of a person and a topic there are.

    At the most, two events are on one topic only if all their topics are the same; at the least, already if they
    share one, or if one is part of the other. An event without a topic may be on any, or on one of its own.
    """
    topics = {each: _topics(crowds, each) for each in found.events if not crowds.is_container(each)}
    certain = {each: topics[each] for each in found.certain if topics.get(each)}
    low = sum(different(crowds, each, each).people.low for each in _perhaps_one_topic(certain, crowds))
    highs = [different(crowds, [], each).people.high for each in _surely_one_topic(topics)]
    most = [attendances.high, None if None in highs else sum(each or 0 for each in highs)]
    high = min((each for each in most if each is not None), default=None)
    return ByRule(number=_between(max(people.low, low), high), notes=tuple(_on_silent(topics)))


def _between(low: int, high: int | None) -> Bounds:
    return Bounds.between(low if high is None else min(low, high), high)


def _topics(crowds: Crowds, event: str) -> frozenset[str]:
    """Return the topics of an event, or of the nearest one around it that has any."""
    around = crowds.index.with_parents(event)
    return next((frozenset(map(fold, each.topics)) for each in around if each.topics), frozenset())


def _surely_one_topic(topics: Mapping[str, frozenset[str]]) -> Iterator[list[str]]:
    """Yield the events that have all their topics in common, and each one without a topic by itself."""
    alike: dict[frozenset[str], list[str]] = defaultdict(list)
    for event, named in topics.items():
        if named:
            alike[named].append(event)
        else:
            yield [event]
    yield from alike.values()


def _perhaps_one_topic(topics: Mapping[str, frozenset[str]], crowds: Crowds) -> Iterator[list[str]]:
    """Yield the events that share a topic or are part of each other, directly or over others."""
    waiting = dict(topics)
    while waiting:
        event, named = waiting.popitem()
        group, seen, kin = [event], set(named), set(_kin(event, crowds))
        while near := [each for each, those in waiting.items() if seen & those or kin & {*_kin(each, crowds)}]:
            for each in near:
                group.append(each)
                seen |= waiting.pop(each)
                kin |= {*_kin(each, crowds)}
        yield group


def _kin(event: str, crowds: Crowds) -> Iterator[str]:
    return (each.id for each in crowds.index.with_parents(event))


def _on_silent(topics: Mapping[str, frozenset[str]]) -> Iterator[str]:
    silent = [each for each, named in topics.items() if not named]
    if silent:
        yield f"Nobody recorded the topic of {some_of(silent)}, so it may be one that others have, or another."
