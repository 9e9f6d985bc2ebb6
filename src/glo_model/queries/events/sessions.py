"""Which sessions and which experts there are."""

from __future__ import annotations

from typing import TypedDict, Unpack, get_args

from glo_model.dataset import Dataset
from glo_model.entities.expert import Expert
from glo_model.entities.legal_instrument import LegalInstrument
from glo_model.entities.person import Person
from glo_model.entities.session import Session
from glo_model.entities.workshop import Workshop
from glo_model.queries.asking import Period, known_entity, period_of, refuse_unknown_names, refuse_unknown_word
from glo_model.values.codes import CountryCode, LanguageCode
from glo_model.values.folding import fold


class SessionCriteria(TypedDict, total=False):
    """Name what is wanted of a session; all that is named must hold."""

    workshop: str
    """The id of the workshop that it is part of."""
    topic: str
    """What it was about: the same words but for case, accents and signs."""
    instrument: str
    """The id of a legal instrument that it dealt with."""


class ExpertCriteria(TypedDict, total=False):
    """Name what is wanted of an expert; all that is named must hold."""

    person: str
    """The id of the person."""
    kind: str
    """As what the programme lists the person."""
    field: str
    """What the expert knows about: the same words but for case, accents and signs."""
    language: LanguageCode
    """A language that the expert works in."""
    country: CountryCode
    """A country that the expert knows."""
    during: Period
    """A period on some day of which the entry may hold; an entry without a time may hold on any."""


def sessions(data: Dataset, **criteria: Unpack[SessionCriteria]) -> tuple[Session, ...]:
    """Return the sessions that meet every criterion, by id.

    >>> first = Session(id="s1", workshop="w1", topics=("Victim protection",))
    >>> data = Dataset([first, Session(id="s2", workshop="w1")])
    >>> [each.id for each in sessions(data, topic="victim-protection")]
    ['s1']
    """
    refuse_unknown_names(criteria.keys(), tuple(SessionCriteria.__annotations__))
    found = data.of(Session)
    if "workshop" in criteria:
        workshop = known_entity(data, Workshop, criteria["workshop"]).id
        found = tuple(each for each in found if each.workshop == workshop)
    if "topic" in criteria:
        topic = fold(criteria["topic"])
        found = tuple(each for each in found if topic in map(fold, each.topics))
    if "instrument" in criteria:
        instrument = known_entity(data, LegalInstrument, criteria["instrument"]).id
        found = tuple(each for each in found if instrument in each.instruments)
    return found


def experts(data: Dataset, **criteria: Unpack[ExpertCriteria]) -> tuple[Expert, ...]:
    """Return the entries of the roster that meet every criterion, by id.

    >>> data = Dataset([Expert(id="e1", person="p1", languages=("ar", "fr")), Expert(id="e2", person="p2")])
    >>> [each.id for each in experts(data, language="ar")]
    ['e1']
    """
    refuse_unknown_names(criteria.keys(), tuple(ExpertCriteria.__annotations__))
    found = data.of(Expert)
    if "person" in criteria:
        person = known_entity(data, Person, criteria["person"]).id
        found = tuple(each for each in found if each.person == person)
    if "kind" in criteria:
        found = tuple(each for each in found if each.kind == criteria["kind"])
    if "field" in criteria:
        field = fold(criteria["field"])
        found = tuple(each for each in found if field in map(fold, each.fields))
    return _of_place_and_time(found, criteria)


def _of_place_and_time(found: tuple[Expert, ...], criteria: ExpertCriteria) -> tuple[Expert, ...]:
    if "language" in criteria:
        refuse_unknown_word("language", criteria["language"], get_args(LanguageCode))
        found = tuple(each for each in found if criteria["language"] in each.languages)
    if "country" in criteria:
        refuse_unknown_word("country", criteria["country"], get_args(CountryCode))
        found = tuple(each for each in found if criteria["country"] in each.countries)
    if "during" in criteria:
        period = period_of(criteria["during"])
        found = tuple(each for each in found if each.when is None or each.when.dates.overlaps(period).is_possible)
    return found
