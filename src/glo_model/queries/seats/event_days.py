"""Between which days an event began and ended, and which events are those of a network."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from glo_model.queries.index import Index
from glo_model.values.certainty import Certainty
from glo_model.values.covering import end_bounds, start_bounds


class EventDays(NamedTuple):
    """The days, numbered as in ``date.toordinal``, on which an event may have begun and may have ended."""

    begins: tuple[int, int]
    ends: tuple[int, int]

    def before(self, other: EventDays) -> Certainty:
        """Say whether the event was over before another one began."""
        return Certainty.of(always=self.ends[1] < other.begins[0], sometimes=self.ends[0] < other.begins[1])


def event_days(index: Index, workshop: str) -> EventDays:
    """Return when an event began and ended; one without days of its own lies somewhere within those around it."""
    own = index.workshop[workshop].when
    if own is not None:
        return EventDays(start_bounds(own.dates), end_bounds(own.dates))
    return EventDays(index.outer_days[workshop], index.outer_days[workshop])


def events_of(index: Index, networks: Iterable[str]) -> set[str]:
    """Return the events of some networks, and all that is part of them."""
    linked = (index.workshops[place].id for key in networks for place in index.having("network", key))
    return index.with_parts(linked)
