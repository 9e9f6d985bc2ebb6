"""Which events a question about people is about, certainly or possibly, and which are left out and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from glo_model.dataset import Dataset
from glo_model.entities.head_count import HeadCount
from glo_model.entities.programme import Programme
from glo_model.entities.prosecutor_network import ProsecutorNetwork
from glo_model.entities.workshop import Workshop
from glo_model.queries.asking import Period, known_entity, period_of, refuse_unknown_word
from glo_model.queries.index import Index
from glo_model.queries.reach.asked import Asked
from glo_model.queries.reach.attendance import Evidence
from glo_model.values.certainty import Certainty
from glo_model.values.codes import COUNTRY_CODES

NOT_HELD: Final = ("planned", "tentative", "announced", "postponed", "cancelled")
"""What has such a status is not known to have been held."""

NOT_ATTENDED: Final = ("campaign", "posting")
"""What people do not attend: a campaign reaches them, and a posting is of staff."""

NOBODY_TRAINED: Final = (
    "conference", "meeting", "expert group meeting", "committee meeting", "drafting meeting", "staff meeting",
    "side event", "launch", "ceremony", "national day", "needs assessment",
)  # fmt: skip
"""Where nobody is trained unless a source says so: those who take part in a meeting are participants."""


@attrs.frozen(kw_only=True)
class Scope:
    """Name the events that a question is about; ``None`` leaves a respect open, and all that is named must hold."""

    network: str | None = None
    programme: str | None = None
    events: tuple[str, ...] | None = None
    country: str | None = None
    during: Period | None = None


@attrs.frozen(kw_only=True)
class Chosen:
    """Hold the events that are counted, and what is not."""

    events: dict[str, Certainty]
    """The events, and whether each belongs to the question certainly or possibly."""
    left_out: tuple[tuple[str, str], ...]
    """Ids of what is not counted, or on the high side only, and why."""

    @property
    def certain(self) -> list[str]:
        """The events that certainly belong to the question."""
        return [key for key, sure in self.events.items() if sure.is_certain]


def chosen(data: Dataset, index: Index, scope: Scope, asked: Asked, evidence: dict[str, Evidence]) -> Chosen:
    """Return the events in scope; what is part of a series, an event, or a run stands in the scope with it.

    An event without a host country or days of its own has those of what it is part of.
    """
    period = None if scope.during is None else period_of(scope.during)
    wanted = _wanted(data, index, scope)
    events: dict[str, Certainty] = {}
    left_out: list[tuple[str, str]] = []
    for each in index.in_order(wanted):
        sure = Certainty.CERTAINLY if period is None else index.during(each.id, period)
        hosts = hosts_of(index, each.id)
        if not sure.is_possible or (scope.country is not None and hosts and scope.country not in hosts):
            continue
        why = _why_not(each, evidence[each.id], asked, is_hosted=scope.country is None or bool(hosts))
        if why is not None:
            left_out.append((each.id, why))
            continue
        doubt = _doubt(each, sure)
        left_out += [(each.id, f"{doubt}: counted on the high side only")] if doubt else []
        events[each.id] = Certainty.POSSIBLY if doubt else sure
    return Chosen(events=events, left_out=tuple(left_out))


def _wanted(data: Dataset, index: Index, scope: Scope) -> set[str]:
    found = set(index.workshop)
    if scope.network is not None:
        found &= _linked(index, "network", known_entity(data, ProsecutorNetwork, scope.network).id)
    if scope.programme is not None:
        found &= _linked(index, "programme", known_entity(data, Programme, scope.programme).id)
    if scope.events is not None:
        found &= index.with_parts(known_entity(data, Workshop, each).id for each in scope.events)
    if scope.country is not None:
        refuse_unknown_word("country", scope.country, COUNTRY_CODES)
    return found


def _linked(index: Index, criterion: str, key: str) -> set[str]:
    return index.with_parts(index.workshops[place].id for place in index.having(criterion, key))


def hosts_of(index: Index, workshop: str) -> set[str]:
    """Return the countries that hosted an event, or the one around it; an online event is hosted ``online``."""
    for each in index.with_parents(workshop):
        hosts = {link.country for link in each.countries if link.role == "host"}
        if hosts or each.modality == "online":
            return {*hosts, *({"online"} if not hosts else ())}
    return set()


def _why_not(workshop: Workshop, evidence: Evidence, asked: Asked, *, is_hosted: bool) -> str | None:
    """Return why an event is left out, or ``None``: where people were counted it is not left out for its sort."""
    if not is_hosted:
        return "nobody recorded in which country it was held"
    is_of_trainees = evidence.listed > 0 or any(each.role in asked.roles for each in evidence.totals)
    if workshop.kind in NOBODY_TRAINED and "trainee" in asked.roles and not is_of_trainees:
        return f"nobody is trained at a {workshop.kind}, as far as is told"
    if evidence.is_known:
        return None
    if workshop.status in NOT_HELD:
        return f"it is {workshop.status}, and nobody was counted there"
    return f"people do not attend a {workshop.kind}" if workshop.kind in NOT_ATTENDED else None


def _doubt(workshop: Workshop, sure: Certainty) -> str | None:
    """Return why it is not certain that an event belongs to the question, or ``None``."""
    if not sure.is_certain:
        return "possibly outside the period, in part or as a whole"
    return f"people were counted though it is {workshop.status}" if workshop.status in NOT_HELD else None


def not_taken(index: Index, events: Iterable[str], scope: Scope, taken: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the head counts of the events, and of the programme or network, that were not taken, and why."""
    counts = [each for event in events for each in index.head_counts.get(event, ())]
    for each in counts:
        if each.id not in taken:
            yield each.id, _why_not_taken(each)
    for each in index.counts_beside_events:
        if each.programme is not None and each.programme == scope.programme:
            yield each.id, "a total of the whole programme, which may count people more than once"
        if each.network is not None and each.network == scope.network:
            yield each.id, "a total of the whole network, which does not tell who was at its events"


def _why_not_taken(count: HeadCount) -> str:
    measure, quantity = count.measure, count.quantity
    if quantity.unit != "people":
        return f"it counts {quantity.unit}"
    if not quantity.number.is_known:
        return "it says that nobody knows how many"
    if measure == "reached":
        return "reach is not attendance"
    if measure in ("planned", "invited", "enrolled"):
        return f"{measure} is not attended"
    if measure == "members":
        return "members need not attend"
    return "it says nothing of those asked about that other counts do not say better"
