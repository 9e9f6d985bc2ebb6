"""An entity is, over others or by itself, its own parent, part, copy or origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import compress

from glo_model.dataset import Dataset
from glo_model.entities import SECTIONS, Entity, Workshop
from glo_model.finding import Fault, Severity
from glo_model.records import Records, records_of
from glo_model.rule import DatasetRule, Remark
from glo_model.values.fields import fields_of

FAULT = Fault(
    code="REF002",
    slug="circular-reference",
    severity=Severity.ERROR,
    title="A chain of parents, wholes, origins or copies leads back to where it began.",
    reason="Nothing is part of itself: totals over the chain would count without end, and no report can indent it.",
    hint="Find the link in the chain that points the wrong way, and take it out or turn it round.",
)

# A message names so many; the rest of a long chain is counted.
_MOST_NAMED = 5


def _judge(data: Dataset) -> Iterator[Remark]:
    for kind, name in _chains():
        leading = _leading_on(records_of(data, kind), name)
        first = {entity.id: entity for entity in leading if entity is data.get(kind, entity.id)}
        for cycle in cycles({key: getattr(entity, name) for key, entity in first.items()}):
            yield Remark(first[cycle[0]], name, f"{name} leads back to where it began: {_told(cycle)}")


def _leading_on(records: Records[Entity], name: str) -> Iterable[Entity]:
    """Return the records that lead on and are led to, as all of a circle do: most wholes are no parts."""
    column = records.column(name)
    are_led_to = map(set(filter(None, column)).__contains__, compress(records.column("id"), column))
    return compress(records.holding(name), are_led_to)


@cache
def _chains() -> tuple[tuple[type[Entity], str], ...]:
    """Return each kind and field that holds the id of another entity of that same kind."""
    return tuple(
        (kind, field.name)
        for kind in SECTIONS
        for field in fields_of(kind)
        if field.refers == kind.__name__ and not field.many
    )


def cycles(following: Mapping[str, str | None]) -> Iterator[list[str]]:
    """Yield each cycle of a chain in which every id is followed by at most one, in time linear in their number.

    >>> list(cycles({"a": "b", "b": "c", "c": "b", "d": None}))
    [['b', 'c']]
    """
    done: set[str] = set()
    for start in following:
        trail: dict[str, None] = {}
        at: str | None = start
        while at is not None and at not in done and at not in trail:
            trail[at] = None
            at = following.get(at)
        if at is not None and at in trail:
            ids = list(trail)
            yield _from_least(ids[ids.index(at) :])
        done.update(trail)


def _from_least(cycle: list[str]) -> list[str]:
    first = cycle.index(min(cycle))
    return cycle[first:] + cycle[:first]


def _told(cycle: list[str]) -> str:
    if len(cycle) > _MOST_NAMED:
        return f"{', '.join(cycle[:_MOST_NAMED])} and {len(cycle) - _MOST_NAMED} more"
    return ", ".join([*cycle, cycle[0]])


def _good() -> tuple[Entity, ...]:
    return Workshop(id="hunza", level="series"), Workshop(id="hunza-1", part_of="hunza")


def _bad() -> tuple[Entity, ...]:
    return Workshop(id="hunza", level="series", part_of="gilgit"), Workshop(
        id="gilgit", level="series", part_of="hunza"
    )


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
