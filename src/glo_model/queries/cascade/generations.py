"""Cascades: who was trained as a trainer, whom they trained, and so on, generation by generation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from glo_model.dataset import Dataset
from glo_model.entities.link import Link
from glo_model.entities.programme import Programme
from glo_model.entities.prosecutor_network import ProsecutorNetwork
from glo_model.entities.workshop import Workshop
from glo_model.queries.asking import known_entity
from glo_model.queries.cascade.cascaded import Cascade, CascadeEvent, Circle, Generation
from glo_model.queries.cascade.circles import circles
from glo_model.queries.cascade.teaching import Teaching, teaching_of
from glo_model.queries.index import Index, index_of
from glo_model.queries.nouns import counted
from glo_model.queries.reach.how_many import reach
from glo_model.queries.reach.reached import NotCounted
from glo_model.queries.seats.members import how_many
from glo_model.queries.wording import some_of
from glo_model.values.bounds import Bounds
from glo_model.values.certainty import Certainty
from glo_model.values.folding import fold

__all__ = ["Cascade", "CascadeEvent", "Circle", "Generation", "cascade"]

_TRAINING_OF_TRAINERS = "training of trainers"
_SELECTS = "selects its participants from"


def cascade(
    data: Dataset,
    *,
    network: str | None = None,
    programme: str | None = None,
    first: Iterable[str] | None = None,
) -> Cascade:
    """Return the generations that followed from trainings of trainers, and how many people each of them reached.

    Generation 0 are the trainees of the ``first`` events. If none are named, these are the trainings of trainers
    (by their kind) that nobody taught who came from another one, and the events that select their participants from
    one of them (by a link); where the data have none, the events whose trainees taught later, and at which nobody
    of these taught. Generation ``n + 1`` are the trainees of the events at which somebody of generation ``n`` taught
    after being trained. An event stands in one generation, the earliest one.

    - Teaching are trainers, facilitators, experts and supervised trainers, as in ``who_taught``.
    - Where nobody recorded which of two events came first, the place is possible, and the people of the event count
      on the high side only. So they do if somebody may have been trained earlier than where it is certain.
    - A training of which nobody recorded who taught there could not be placed, and is named. One that is placed by
      some of its teachers, and of which another one may be of an earlier generation, is placed possibly.
    - Somebody who is only counted may have taught such a training: then ``taught`` is wide.

    People who trained each other are told of in ``cycles``. The events are those of the network or the programme, if
    one is named, else all.

    >>> from glo_model.entities import Engagement, Workshop
    >>> from glo_model.values.when import When
    >>> answer = cascade(Dataset([
    ...     Workshop(id="tot", kind="training of trainers", when=When.of("2020-03-02/2020-03-06")),
    ...     Workshop(id="police", kind="training", when=When.of("2020-06")),
    ...     Engagement(id="e1", workshop="tot", person="p1", role="trainee"),
    ...     Engagement(id="e2", workshop="tot", person="p2", role="trainee"),
    ...     Engagement(id="e3", workshop="police", person="p1", role="trainer"),
    ...     Engagement(id="e4", workshop="police", person="p3", role="trainee"),
    ... ]))
    >>> [(each.number, each.people.words, each.taught.words) for each in answer.generations]
    [(0, '2 or more', '1'), (1, '1 or more', '0')]
    """
    index = index_of(data)
    teaching = teaching_of(index, _scope(data, index, network, programme))
    named = None if first is None else index.with_parts(known_entity(data, Workshop, each).id for each in first)
    roots = _first(data, index, teaching) if named is None else named & teaching.events
    earliest, surely = _depths(roots, teaching.possible), _depths(roots, teaching.certain)
    people = _people(data, earliest, surely)[0]
    followed = _may_have_followed(teaching, roots, is_incomplete=_incomplete(teaching, people, earliest))
    latest = max((teaching.days[each].begins[1] for each in followed), default=0)
    doubtful = _depths((each for each in followed if earliest.get(each, 0) > 1), teaching.possible)
    settled = {key: depth for key, depth in surely.items() if depth < 2 or key not in doubtful}
    placed = _Placed(data=data, teaching=teaching, earliest=earliest, surely=settled, latest_open=latest)
    generations = tuple(placed.generations())
    return Cascade(
        generations=generations,
        people=people,
        cycles=tuple(_cycles(teaching)),
        unplaced=tuple(NotCounted(id=each, why=why) for each, why in followed.items() if each not in earliest),
        notes=tuple(_notes(generations)),
    )


def _scope(data: Dataset, index: Index, network: str | None, programme: str | None) -> set[str]:
    found = set(index.workshop)
    wanted = (
        ("network", None if network is None else known_entity(data, ProsecutorNetwork, network).id),
        ("programme", None if programme is None else known_entity(data, Programme, programme).id),
    )
    for criterion, key in wanted:
        if key is not None:
            found &= index.with_parts(index.workshops[place].id for place in index.having(criterion, key))
    return found


def _first(data: Dataset, index: Index, teaching: Teaching) -> set[str]:
    """Return the events with which a cascade begins."""
    wanted = {
        each for each in teaching.events
        if any(fold(around.kind or "") == _TRAINING_OF_TRAINERS for around in index.with_parents(each))
    }  # fmt: skip
    wanted |= _selecting(data, teaching.events, wanted)
    if not wanted:
        taught = {each for others in teaching.certain.values() for each in others}
        return {each for each, others in teaching.certain.items() if others} - taught
    later = {each for start in wanted for each in teaching.certain.get(start, ())}
    return wanted - set(_depths(later, teaching.certain))


def _selecting(data: Dataset, events: frozenset[str], wanted: set[str]) -> set[str]:
    """Return the events that select their participants from some events, or from one that does so itself."""
    by_source: dict[str, list[str]] = defaultdict(list)
    for link in data.of(Link):
        if fold(link.kind) == _SELECTS and link.other is not None and link.workshop in events:
            by_source[link.other].append(link.workshop)
    return set(_depths(wanted, by_source))


def _depths(starts: Iterable[str], arrows: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """Return what can be reached from some starts, and over how many arrows at least."""
    depth = dict.fromkeys(sorted(starts), 0)
    waiting = list(depth)
    for key in waiting:
        for each in arrows.get(key, ()):
            if each not in depth:
                depth[each] = depth[key] + 1
                waiting.append(each)
    return depth


@attrs.frozen(kw_only=True)
class _Placed:
    """Hold in which generation each event is at the earliest, and in which it certainly is."""

    data: Dataset
    teaching: Teaching
    earliest: Mapping[str, int]
    surely: Mapping[str, int]
    latest_open: int
    """The last day on which somebody may have taught of whom nobody says whether they are of the cascade."""

    def generations(self) -> Iterator[Generation]:
        """Yield the generations in their order."""
        by_number: dict[int, list[str]] = defaultdict(list)
        for event in sorted(self.earliest):
            by_number[self.earliest[event]].append(event)
        yield from (self._generation(number, by_number[number]) for number in sorted(by_number))

    def _generation(self, number: int, events: list[str]) -> Generation:
        """Return one generation with the people whom it reached."""
        sure = frozenset(each for each in events if self.surely.get(each) == number)
        people, basis = _people(self.data, events, sure)
        taught = self._taught(people, events, sure)
        return Generation(
            number=number,
            events=tuple(
                CascadeEvent(workshop=each, placed=Certainty.of(always=each in sure, sometimes=True)) for each in events
            ),
            people=people,
            taught=taught,
            never_taught=people - taught,
            basis=basis,
        )

    def _taught(self, people: Bounds, events: list[str], sure: frozenset[str]) -> Bounds:
        """Return how many of a generation taught later: those named, and anybody if it is open who taught where."""
        named: dict[str, Certainty] = {}
        for event in events:
            is_sure = Certainty.of(always=event in sure, sometimes=True)
            for person in self.teaching.trainees.get(event, ()):
                taught = is_sure & self.teaching.taught_after(person, event)
                named[person] = taught | named.get(person, Certainty.CERTAINLY_NOT)
        known = how_many(named.values())
        if self.latest_open <= min(self.teaching.days[each].ends[0] for each in events):
            return known
        return Bounds.between(known.low, None if people.high is None else max(known.low, people.high))


def _people(data: Dataset, events: Iterable[str], sure: Iterable[str]) -> tuple[Bounds, tuple[str, ...]]:
    """Return how many people some events reached, of which only some are sure, and the counts behind it."""
    every, certain = sorted(events), sorted(sure)
    most = reach(data, events=every)
    least = most if every == certain else reach(data, events=certain)
    return Bounds.between(least.people.low, most.people.high), most.basis


def _incomplete(teaching: Teaching, people: Bounds, events: Iterable[str]) -> bool:
    """Tell whether more people may have been trained at some events than their rosters name."""
    placed = set(events)
    named = sum(not placed.isdisjoint(each) for each in teaching.trained_at.values())
    return people.high is None or people.high > named


def _may_have_followed(teaching: Teaching, roots: Iterable[str], *, is_incomplete: bool) -> dict[str, str]:
    """Return the trainings at which somebody of the cascade may have taught whom the data do not name, and why."""
    first = min((teaching.days[each].ends[0] for each in roots), default=date.max.toordinal())
    why = dict.fromkeys(teaching.nobody_named, "nobody recorded who taught there, or not all of them")
    if is_incomplete:
        for each in teaching.taught_untrained - teaching.nobody_named:
            why[each] = "who taught there may be among those who are counted and not named"
    return {each: why[each] for each in sorted(why) if first < teaching.days[each].begins[1]}


def _cycles(teaching: Teaching) -> Iterator[Circle]:
    """Yield the circles of people who trained each other at two events or more, whatever their order in time."""
    arrows: dict[str, list[str]] = defaultdict(list)
    for person, events in teaching.taught_at.items():
        arrows[f"person {person}"] += [f"event {each}" for each in events]
    for person, events in teaching.trained_at.items():
        for each in events:
            arrows[f"event {each}"].append(f"person {person}")
    for circle in circles(arrows):
        around = sorted(key.removeprefix("event ") for key in circle if key.startswith("event "))
        people = len(circle) - len(around)
        if len(around) > 1 and people > 1:
            yield Circle(events=tuple(around), people=people)


def _notes(generations: Iterable[Generation]) -> Iterator[str]:
    doubtful = [one.workshop for each in generations for one in each.events if not one.placed.is_certain]
    if doubtful:
        said = counted(len(doubtful), "trainings")
        yield f"It is not certain that {said} followed, or when: on the high side only ({some_of(doubtful)})."
