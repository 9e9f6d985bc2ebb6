"""Which workshops there are: by country, time, subject, partner, person, programme or network."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, TypeAlias, TypedDict, Unpack, get_args

from glo_model.dataset import Dataset
from glo_model.entities.partner import Partner
from glo_model.entities.person import Person
from glo_model.entities.programme import Programme
from glo_model.entities.prosecutor_network import ProsecutorNetwork
from glo_model.entities.workshop import Workshop, WorkshopStatus
from glo_model.queries.asking import Period, known_entity, period_of, refuse_unknown_names, refuse_unknown_word
from glo_model.queries.index import Wanted, index_of
from glo_model.queries.looking_up import Within, found
from glo_model.values.codes import CountryCode
from glo_model.values.folding import fold

AtLeast: TypeAlias = Literal["certainly", "possibly"]
"""How sure a match must be: in every world that the data allow, or in some."""

WorkshopLevel: TypeAlias = Literal["series", "event", "run"]
"""Whether it is several events, one, or one run of a repeated one."""


class WorkshopCriteria(TypedDict, total=False):
    """Name what is wanted of a workshop; all that is named must hold."""

    country: CountryCode
    """The country, in whatever role."""
    host: CountryCode
    """The country that hosted it."""
    during: Period
    """The period in which it was: an EDTF text, its value, or a day."""
    certainty: AtLeast
    """``certainly``: all its days lie in the period; ``possibly``: some day may, as for one without a date."""
    topic: str
    """What it or one of its sessions was about: the same words but for case, accents and signs."""
    kind: str
    """What sort of event it is."""
    level: WorkshopLevel
    """Whether it is a series, an event or a run."""
    status: WorkshopStatus
    """How far it has come."""
    partner: str
    """The id of a partner that has a role in it."""
    partner_role: str
    """The role that the partner, or any partner, has in it."""
    person: str
    """The id of a person who had a part in it."""
    role: str
    """The role that the person, or anybody, had in it."""
    programme: str
    """The id of a programme that it belongs to."""
    network: str
    """The id of a network that it trained or brought together."""


_PLAIN: Final = ("country", "host", "kind", "level", "status", "programme", "network")
_CLOSED: Final = {
    "country": get_args(CountryCode),
    "host": get_args(CountryCode),
    "certainty": get_args(AtLeast),
    "level": get_args(WorkshopLevel),
    "status": get_args(WorkshopStatus),
}
_REFERRING: Final = {
    "partner": Partner,
    "person": Person,
    "programme": Programme,
    "network": ProsecutorNetwork,
}


def workshops(data: Dataset, **criteria: Unpack[WorkshopCriteria]) -> tuple[Workshop, ...]:
    """Return the workshops that meet every criterion, by first day and id.

    A misspelt criterion, an id that the dataset lacks and a word outside a closed list are refused: they would
    else be answered with nothing, as if it were known that there is nothing.

    >>> from glo_model.values.when import When
    >>> data = Dataset([Workshop(id="tangier", when=When.of("2018-07")), Workshop(id="casablanca")])
    >>> [each.id for each in workshops(data, during="2018")]
    ['casablanca', 'tangier']
    >>> [each.id for each in workshops(data, during="2018", certainty="certainly")]
    ['tangier']
    >>> workshops(data, contry="MA")
    Traceback (most recent call last):
    TypeError: 'contry' is no criterion; did you mean 'country'? (there are: ...)
    """
    _refuse_what_cannot_be_meant(data, criteria)
    index = index_of(data)
    within = None
    if "during" in criteria:
        within = Within(period_of(criteria["during"]), certainly=criteria.get("certainty") == "certainly")
    return tuple(found(index, list(_lookups(criteria)), within))


def _refuse_what_cannot_be_meant(data: Dataset, criteria: WorkshopCriteria) -> None:
    refuse_unknown_names(criteria.keys(), tuple(WorkshopCriteria.__annotations__))
    for name, value in criteria.items():
        if name in _CLOSED:
            refuse_unknown_word(name, value, _CLOSED[name])
        elif name in _REFERRING:
            known_entity(data, _REFERRING[name], str(value))


def _lookups(criteria: WorkshopCriteria) -> Iterator[Wanted]:
    for name, value in criteria.items():
        if name in _PLAIN:
            yield name, str(value)
    if "topic" in criteria:
        yield "topic", fold(criteria["topic"])
    if "partner" in criteria or "partner_role" in criteria:
        yield "partner", (criteria.get("partner"), criteria.get("partner_role"))
    if "person" in criteria or "role" in criteria:
        yield "person", (criteria.get("person"), criteria.get("role"))
